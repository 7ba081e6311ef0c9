// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/numbercheck.h"
#include "models/rules/numberlist.h"
#include "ui/tablepane.h"
#include "ui/widgets/checkprogress.h"

#include <QVariantMap>

#include <memory>
#include <span>

class QTimer;

namespace nd {

class CheckForm;
class CheckStep;
struct CheckedEntry;

/// What the actions of a page that checks numbers are derived from, for ActionState::facts.
enum CheckFact {
    CanCheck = 1u, ///< There are numbers to ask of, and an account that may.
    CheckRunning = 2u,
    CheckPaused = 4u,
    HasGood = 8u, ///< Some can go on.
    HasStep = 16u, ///< The selected rows have one next step.
    CanAsk = 32u, ///< The selected rows are numbers, or the whole list is.
    HasRest = 64u, ///< Some got no answer.
    HasList = 128u,
};

/// What pages that check numbers differ in.
struct CheckParts
{
    QByteArray id; ///< Beginning of the ids of actions and of object names: "check".
    const char *onward; ///< The action that goes on with all good ones: "orderAll".
    QString draft; ///< Kind of the draft with the list.
    QString region; ///< Of numbers without a +.
    QString answered; ///< Of a row with an answer: "%1 – can be hosted: %2".
    QString offWithoutAccount; ///< Why it can't be checked: "The account to host in is not known."
    bool pauses = false; ///< Whether a check can be held.
};

/// A page that asks the service of many numbers: a list that people paste, what is wrong with it before anything is
/// sent, the answers as they come, and what to do about each. The list and what was asked outlive the program.
///
/// The records of its table have the fields line, phone_number, verdict, reason_words, next_step_words and step; their
/// key is the E.164 of what can be asked. Its actions are start, step, again, rest, support, cancel, clear and export,
/// one that goes on with all good ones, and pause where it can be held.
class NumberCheckPage : public TablePane
{
    Q_OBJECT
public:
    ~NumberCheckPage() override;

    void activated() override;
    /// Asks again for what has no answer; goes on after a pause.
    void refresh() override;
    QStringList unsaved() const override;
    bool settledOnScreen() const override;

protected:
    NumberCheckPage(AppContext &context, const TableParts &table, const CheckParts &parts, CheckForm *form,
                    QWidget *parent);

    /// A check for the session that is there. Whoever lends it something drops it before that goes.
    virtual std::unique_ptr<NumberCheck> makeCheck() = 0;
    /// Asks of all of them anew.
    virtual void begin(const QStringList &numbers) = 0;
    /// Whether the form still says what the check asked for.
    virtual bool asksTheSame() const;
    virtual StorePagePtr rowsOf(std::span<const rules::ListedNumber> entries) const = 0;
    /// Whether it can go on.
    virtual bool isGood(const QString &number) const = 0;
    /// Whether it can't go on whatever the service says; asked once the check is over.
    virtual bool isBarred(const QString &) const { return false; }
    /// Adds the sentences.
    /// @param barred how many are
    virtual void tell(CheckProgress::State &state, int barred) const = 0;
    /// Of the button that goes on with all good ones.
    virtual QString onwardLabel(int good) const = 0;
    /// The next step of a row, in a word; empty: none. "edit" is done here.
    virtual QString stepOf(const QString &key) const;
    virtual QString stepLabel(const QString &step) const = 0;
    /// Whether it is done for one number at a time.
    virtual bool isSingle(const QString &step) const = 0;
    virtual void takeStep(const QString &step, const QStringList &numbers) = 0;
    /// What support has to know of a row.
    virtual QStringList forSupport(const QString &key) const = 0;
    /// What to say of an error that concerns all; empty: what is generally said of it.
    virtual QString whyNoAnswer(const ApiError &error) const = 0;
    /// Puts what else is typed into the draft, and takes it out.
    virtual void keepMore(QVariantMap &) const { }
    virtual void takeMore(const QVariantMap &) { }

    /// A list may fall anywhere on the page; other files are for what stands around it.
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

    void leave() override;
    void enter() override;
    void deriveMore(ActionState &state) override;

    CheckForm *form() const { return m_form; }
    void dropCheck() { m_check.reset(); }
    const QStringList &good() const { return m_good; } ///< In the order of the list.
    bool isListed(const QString &number) const;
    QStringList selectedNumbers() const;
    QString text(const QString &key, const char *field) const;
    QAction *act(const char *name) const;
    void check();
    void checkAgain(const QStringList &numbers);
    void copyForSupport();
    void listChanged();
    void setTouring(bool touring) { m_touring = touring; }

private:
    void connectParts();
    void followCheck();
    void fillAccounts();
    void loadRows();

    // The list on disk.
    void takeUp();
    void keep();

    // Asking.
    bool isOpen(const QString &number) const;
    bool isHeld() const;
    bool canCheck() const;
    bool canAskForSelected() const;
    void clearList();
    void sayFailures();

    // Rows.
    void takeAnswers(const StorePagePtr &results);
    void count();
    void countSome();
    void takeCount();
    void showButton();
    void showSelection(const QString &step);
    CheckedEntry entryOf(const QString &key) const;
    QString commonStep() const;
    void correct(const CheckedEntry &entry, const QString &e164);

    const CheckParts m_parts;
    CheckForm *m_form;
    CheckProgress *m_progress;
    CheckStep *m_step;
    QTimer *m_counting; ///< Answers come many times a second.
    /// Of the numbers of a list, as far as it came: a list may have 400,000.
    struct Count;
    std::unique_ptr<Count> m_count; ///< Under way.
    QTimer *m_portions; ///< Of it.
    bool m_counted = false; ///< m_good and m_open are those of the list.
    std::unique_ptr<NumberCheck> m_check;
    QStringList m_good;
    QStringList m_open; ///< Those that nobody asked of, or that got no answer, for what is chosen.
    bool m_takenUp = false; ///< Of this session: what was left on disk is here.
    bool m_touring = false; ///< A check under way is what is to be seen.
    bool m_pauseTold = false;
    int m_rest = 0; ///< Numbers of the list that were asked of and got no answer.
};

} // namespace nd
