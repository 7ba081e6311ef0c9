// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/eligibilitycheck.h"
#include "ui/numbercheckpage.h"

#include <QPointer>

#include <memory>

namespace nd {

/// Says whether numbers can be hosted (page 10), and what to do about each.
class CheckPage : public NumberCheckPage
{
    Q_OBJECT
public:
    explicit CheckPage(AppContext &context, QWidget *parent = nullptr);
    ~CheckPage() override;

    QStringList tourStates() const override;
    void showTourState(const QString &state) override;
    bool settledOnScreen() const override;

Q_SIGNALS:
    /// Orders are wanted for these numbers. @param account that they were checked for; empty: the one that asks
    void orderWanted(const QStringList &e164s, const QString &account);

protected:
    void leave() override;
    std::unique_ptr<NumberCheck> makeCheck() override;
    void begin(const QStringList &numbers) override;
    StorePagePtr rowsOf(std::span<const rules::ListedNumber> entries) const override;
    bool isGood(const QString &number) const override;
    void tell(CheckProgress::State &state, int barred) const override;
    QString onwardLabel(int good) const override;
    QString stepLabel(const QString &step) const override;
    bool isSingle(const QString &step) const override;
    void takeStep(const QString &step, const QStringList &numbers) override;
    QStringList forSupport(const QString &key) const override;
    QString whyNoAnswer(const ApiError &error) const override;

private:
    CheckPage(AppContext &context, CheckForm *form, QWidget *parent);
    void order(const QStringList &numbers);
    void findOrder(const QString &number);

    std::unique_ptr<KeptEligibilityRuns> m_runs;
    QPointer<EligibilityCheck> m_check; ///< The base's.
    int m_finding = 0; ///< Orders that are looked for.
};

} // namespace nd
