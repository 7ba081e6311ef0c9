// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tablepane.h"

#include <QPointer>
#include <QVariantMap>

namespace nd {

class TransferDialog;
struct IncomingNumber;

/// The numbers of the account (page 23): all of them in one table, with an inspector to configure one, transfer,
/// release and export.
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

private:
    void saveEdits(const QVariantMap &edits);
    void transfer();
    void askTransfer(const IncomingNumber &number);
    void release();

    QPointer<TransferDialog> m_transfer;
};

} // namespace nd
