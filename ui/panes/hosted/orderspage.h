// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/hostedorder.h"
#include "ui/panes/hosted/orderrows.h"
#include "ui/tablepane.h"

namespace nd {

class HostOrderDialog;
class StageFilter;
class StagePanel;
struct IncomingNumber;

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

public Q_SLOTS:
    /// Opens the form for new orders.
    /// @param e164s numbers to begin with; may be empty
    /// @param account to host them in; empty: this one
    void create(const QStringList &e164s, const QString &account = {});

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
    using Orders = QList<HostedOrder>;
    struct Doing;
    static std::span<const Doing> doings();

    HostedGeneration generation() const;
    Orders ordersOf(const QStringList &sids) const;
    Orders selection() const;
    /// Those of them for which the act is possible.
    QStringList allowed(StageAct act, const Orders &orders) const;
    void connectActions();
    void connectInspector();
    void describeStage(const HostedOrder &order);
    void setEditable(const QString &whyNot);
    void saveEdits(const QVariantMap &edits);
    void act(const QString &id);
    /// Reads the incoming number of an order, and goes on with it.
    void withNumber(const HostedOrder &order, std::function<void(const IncomingNumber &)> then);
    void open(QDialog *dialog);

    void callOrders(const Orders &orders);
    void putOnLetter(const Orders &orders);
    void cancel(const Orders &orders);
    void cancelMany(const Orders &orders);
    void editMessages(const Orders &orders);
    void releaseNumber(const Orders &orders);
    void showNumber(const Orders &orders);
    void showLetter(const Orders &orders);
    void showBulk(const Orders &orders);
    void copyForSupport(const Orders &orders);
    void showBulkRequest(const QString &bulkSid);
    void chooseFromList();

    StageFilter *m_stages;
    StagePanel *m_panel;
    QList<QPointer<QDialog>> m_dialogs; ///< That may still be open.
    QPointer<HostOrderDialog> m_create;
    std::optional<QString> m_whyNoEdit; ///< As the inspector was told; nothing while it was not.
};

} // namespace nd
