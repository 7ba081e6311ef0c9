// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterdrafts.h"
#include "app/orderstosign.h"
#include "models/records/authorizationdocument.h"
#include "ui/tablepane.h"

#include <QPointer>

namespace nd {

class LetterDialog;
class LetterOrders;
class Offer;
class StageFilter;
class StagePanel;
struct StageFacts;
struct LetterTask;

/// Letters of authorization (pages 09 and 11): all of them with their status, the orders on each, and what can be done:
/// a new one, edit and send (preview), cancel (v2), and how one is sent again.
class LettersPage : public TablePane
{
    Q_OBJECT
public:
    explicit LettersPage(AppContext &context, QWidget *parent = nullptr);
    ~LettersPage() override;

    /// Begins a letter for these orders; for none, all verified ones are there to choose from.
    void create(const QStringList &orderSids);

    void refresh() override;
    bool settledOnScreen() const override;
    QStringList tourStates() const override;
    void showTourState(const QString &state) override;

protected:
    std::unique_ptr<PageSource> source() override;
    std::optional<Request> one(const QString &subject) const override;
    bool touches(const OperationKind &kind) const override;
    StorePagePtr dressed(const StorePagePtr &rows) override;
    void leave() override;
    void enter() override;
    void deriveMore(ActionState &state) override;
    void describe(const QString &key) override;
    void take(const OperationReport &report) override;

private:
    std::optional<AuthorizationDocument> letter() const;
    QString why(StageAct act, const AuthorizationDocument &letter) const;
    HostedGeneration generation() const;
    QString whyNotEdit(const AuthorizationDocument &letter) const;
    StageFacts standing(const AuthorizationDocument &letter) const;
    void makeOffer();
    void offerLeft();
    void open(const LetterTask &task);
    void edit();
    void openEdit(const AuthorizationDocument &letter);
    void reopen(const AuthorizationDocument &letter, const QString &then,
                std::function<void(const AuthorizationDocument &)> reopened);
    void cancel();
    void resend();
    void resendByNewOne(const AuthorizationDocument &letter);
    void askResend(const AuthorizationDocument &letter, const QList<HostedOrder> &orders);
    void sendOpened(const AuthorizationDocument &letter);
    void sendNow(const AuthorizationDocument &letter);

    LetterDrafts m_drafts;
    std::unique_ptr<OrdersToSign> m_orders; ///< Reads those of a letter that is to be sent again.
    StageFilter *m_stages;
    StagePanel *m_standing;
    LetterOrders *m_onLetter;
    Offer *m_offer;
    QPointer<LetterDialog> m_dialog;
    QString m_touring; ///< State that the tour waits for.
};

} // namespace nd
