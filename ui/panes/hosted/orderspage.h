// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/hostedorder.h"
#include "ui/panes/hosted/orderrows.h"
#include "ui/tablepane.h"

namespace nd {

class BulkPreviewDialog;
class StageStrip;

/// The orders to host numbers (page 08, and v2), of the account's generation of the API: all of them in one table with
/// how many are in each stage, and for each what its stage allows.
class OrdersPage : public TablePane
{
    Q_OBJECT
public:
    explicit OrdersPage(AppContext &context, QWidget *parent = nullptr);
    ~OrdersPage() override;

    /// Shows the order that an incoming number (PN…) was made with; looks it up where it is not in the table.
    void lookByNumber(const QString &incomingNumberSid);
    QStringList tourStates() const override;
    void showTourState(const QString &state) override;

Q_SIGNALS:
    /// These orders shall be called, to verify them.
    void callWanted(const QStringList &sids);
    /// These orders, verified, shall go on a letter of authorization.
    void letterWanted(const QStringList &sids);

protected:
    std::unique_ptr<PageSource> source() override;
    std::optional<Request> one(const QString &subject) const override;
    bool touches(const OperationKind &kind) const override;
    bool takesAway(const QString &kind) const override;
    StorePagePtr dressed(const StorePagePtr &rows) override;
    void take(const OperationReport &report) override;
    void leave() override;
    void enter() override;
    void describe(const QString &key) override;
    void deriveMore(ActionState &state) override;

private:
    HostedGeneration generation() const;
    QList<HostedOrder> ordersOf(const QStringList &sids) const;
    QList<HostedOrder> selection() const;
    /// Those of them for which the act is possible.
    QStringList allowed(StageAct act, const QList<HostedOrder> &orders) const;
    void connectActions();
    void countStages();
    void cancel(const QList<HostedOrder> &orders);
    void copyForSupport(const QList<HostedOrder> &orders);
    void chooseFromList();

    StageStrip *m_stages;
    QTimer *m_counting;
    QPointer<BulkPreviewDialog> m_preview;
};

} // namespace nd
