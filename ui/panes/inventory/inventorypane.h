// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tablepane.h"

#include <QPointer>
#include <QVariantMap>

namespace nd {

class NumbersTogether;
class TransferDialog;
struct IncomingNumber;

/// The numbers of the account (page 23): all of them in one table, with an inspector to configure one; edited together,
/// transferred, released and exported.
class InventoryPane : public TablePane
{
    Q_OBJECT
public:
    explicit InventoryPane(AppContext &context, QWidget *parent = nullptr);
    ~InventoryPane() override;

    QStringList tourStates() const override;
    void showTourState(const QString &state) override;

protected:
    std::unique_ptr<PageSource> source() override;
    std::optional<Request> one(const QString &subject) const override;
    bool touches(const OperationKind &kind) const override;
    bool takesAway(const QString &kind) const override;
    void leave() override;
    void enter() override;
    void describe(const QString &key) override;
    void deriveMore(ActionState &state) override;

private:
    QList<IncomingNumber> numbersOf(const QStringList &sids) const;
    QList<IncomingNumber> selection() const;
    void editTogether();
    void chooseFromList();
    void saveEdits(const QVariantMap &edits);
    void transfer();
    void askTransfer(const IncomingNumber &number);
    void release();

    NumbersTogether *m_together;
    QPointer<TransferDialog> m_transfer;
};

} // namespace nd
