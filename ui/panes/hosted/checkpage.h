// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/eligibilitycheck.h"
#include "app/eligibilityrun.h"
#include "models/records/eligibilityrow.h"
#include "ui/tablepane.h"

#include <QHash>

#include <memory>

namespace nd {

class CheckForm;
class CheckProgress;
class CheckStep;

/// Says whether numbers can be hosted (page 10): a list that people paste, what is wrong with it before anything is
/// sent, the service's answers as they come, and what to do about each. The list and what was asked outlive the
/// program.
class CheckPage : public TablePane
{
    Q_OBJECT
public:
    explicit CheckPage(AppContext &context, QWidget *parent = nullptr);
    ~CheckPage() override;

    void activated() override;
    /// Asks again for what has no answer.
    void refresh() override;
    QStringList unsaved() const override;
    QStringList tourStates() const override;
    void showTourState(const QString &state) override;
    bool settledOnScreen() const override;

Q_SIGNALS:
    /// Orders are wanted for these numbers. @param account that they were checked for; empty: the one that asks
    void orderWanted(const QStringList &e164s, const QString &account);

protected:
    void leave() override;
    void enter() override;
    void deriveMore(ActionState &state) override;

private:
    CheckPage(AppContext &context, CheckForm *form, QWidget *parent);
    void connectParts();

    void fillAccounts();

    // The list on disk.
    void takeUp();
    void keep();

    // Asking.
    bool sameAccount() const;
    bool isOpen(const EligibilityResult &result) const;
    bool canCheck() const;
    bool canAskForSelected() const;
    void check();
    void checkAgain(const QStringList &numbers);
    void clearList();
    void sayFailures();

    // Rows.
    EligibilityRow rowOf(const rules::ListedNumber &entry, int place) const;
    void listChanged();
    void takeAnswers(const StorePagePtr &results);
    void count();
    void showButton();
    void showSelection(rules::EligibilityStep step);
    QStringList selectedNumbers() const;
    rules::EligibilityStep commonStep() const;

    // Steps.
    void takeStep();
    void order(const QStringList &numbers);
    void correct(const EligibilityRow &row, const QString &e164);
    void findOrder(const QString &number);
    void copyForSupport();

    CheckForm *m_form;
    CheckProgress *m_progress;
    CheckStep *m_step;
    std::unique_ptr<KeptEligibilityRuns> m_runs;
    std::unique_ptr<EligibilityCheck> m_check;
    QHash<QString, rules::ListedNumber> m_listed; ///< The good entries, by number.
    QStringList m_orderable; ///< In the order of the list.
    QStringList m_open; ///< Those that nobody asked of, or that got no answer, for the account that is chosen.
    bool m_takenUp = false; ///< Of this session: what was left on disk is here.
    bool m_whole = true; ///< What is in the list is on disk.
    bool m_touring = false; ///< A check under way is what is to be seen.
    int m_rest = 0; ///< Numbers of the list that were asked of and got no answer.
    int m_finding = 0; ///< Orders that are looked for.
};

} // namespace nd
