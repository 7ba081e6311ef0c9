// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tablepane.h"

#include <QPointer>
#include <QVariantMap>

class QTimer;

namespace nd {

class HeldRows;
class NumbersTogether;
class Offer;
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
    void followHeldRows();
    void showHeldRows();
    /// "Releasing in 4:12"; empty when nothing is held for the number.
    QString heldWords(const QString &sid) const;
    void takeBack(const QStringList &sids);
    QList<IncomingNumber> numbersOf(const QStringList &sids) const;
    QList<IncomingNumber> selection() const;
    void editTogether();
    void chooseFromList();
    void saveEdits(const QVariantMap &edits);
    void transfer();
    void askTransfer(const IncomingNumber &number);
    void release();

    NumbersTogether *m_together;
    HeldRows *m_held; ///< Releases and transfers that have not started.
    Offer *m_heldBar; ///< That of the number in the inspector.
    QTimer *m_second; ///< Counts down while something is held.
    QPointer<TransferDialog> m_transfer;
};

} // namespace nd
