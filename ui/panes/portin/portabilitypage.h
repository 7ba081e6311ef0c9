// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portabilitycheck.h"
#include "models/forms/portinform.h"
#include "models/records/portabilityrow.h"
#include "ui/numbercheckpage.h"

#include <QPointer>

#include <memory>

namespace nd {

class SidPicker;

/// Says whether numbers can be ported in (page 13), why not, and what to do about each; those that can go on into a
/// request.
class PortabilityPage : public NumberCheckPage
{
    Q_OBJECT
public:
    explicit PortabilityPage(AppContext &context, QWidget *parent = nullptr);
    ~PortabilityPage() override;

    QStringList tourStates() const override;
    void showTourState(const QString &state) override;
    bool settledOnScreen() const override;

    /// Asks of these numbers: those that are not in the list join it.
    void ask(const QStringList &e164s);

Q_SIGNALS:
    /// Port-in requests are wanted for these numbers. More than mostNumbersPerPort take several: people know.
    /// @param numbers with what the check said of them
    /// @param account that they were checked for; empty: the one that asks
    /// @param addressSid of the customer, AD…; may be empty
    void requestWanted(const QList<nd::PortNumber> &numbers, const QString &account, const QString &addressSid);

protected:
    void leave() override;
    void enter() override;
    void deriveMore(ActionState &state) override;
    std::unique_ptr<NumberCheck> makeCheck() override;
    void begin(const QStringList &numbers) override;
    bool asksTheSame() const override;
    StorePagePtr rowsOf(std::span<const rules::ListedNumber> entries) const override;
    bool isGood(const QString &number) const override;
    bool isBarred(const QString &number) const override;
    void tell(CheckProgress::State &state, int barred) const override;
    QString onwardLabel(int good) const override;
    QString stepOf(const QString &key) const override;
    QString stepLabel(const QString &step) const override;
    bool isSingle(const QString &step) const override;
    void takeStep(const QString &step, const QStringList &numbers) override;
    QStringList forSupport(const QString &key) const override;
    QString whyNoAnswer(const ApiError &error) const override;
    void keepMore(QVariantMap &content) const override;
    void takeMore(const QVariantMap &content) override;

private:
    PortabilityPage(AppContext &context, CheckForm *form, QWidget *parent);
    void makeAddress();
    QString address() const;
    QString nameOf(const QString &account) const;
    void request(const QStringList &numbers);
    void showNumber(const QString &number);
    void moveNumber(const QString &number);
    void showRequests(const QString &why);
    void lookUp(const QString &number, const QString &message);
    void explain(rules::PortabilityStep step, const QString &number);

    QWidget *m_addressPlace; ///< Of the picker, which is the session's.
    QPointer<SidPicker> m_address;
    std::unique_ptr<PortabilityRuns> m_runs;
    QPointer<PortabilityCheck> m_check; ///< The base's.
    int m_finding = 0; ///< Numbers that are looked for.
};

} // namespace nd
