// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/bulkplans.h"
#include "app/session.h"
#include "models/forms/basket.h"

#include <QDialog>
#include <QPointer>

class QAction;
class QLabel;
class QPushButton;
class QScrollArea;
class QSpinBox;

namespace nd {

class Lookups;
class NumberPapers;
class NumberSettings;
class TableFrame;
struct AppContext;

/// The basket of the search: what is in it and costs, one configuration for all, address and bundle for each country
/// and kind, and the purchase as one bulk run. Closing only hides it: what was filled in waits with the basket.
class BasketDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param basket outlives the dialog; rows are taken out of it here
    BasketDialog(AppContext &context, Session &session, Lookups &lookups, Basket &basket, QWidget *parent = nullptr);
    ~BasketDialog() override;

    /// The basket changed elsewhere.
    void follow();
    /// What was filled in, as it is kept in a draft.
    QVariantMap filledIn() const;
    /// Fills that in again. `missing` are fields that the draft could not keep, since they held a secret.
    void fillIn(const QVariantMap &filledIn, const QStringList &missing);

Q_SIGNALS:
    /// Numbers were taken out, or how many are wanted changed.
    void basketEdited();
    /// What is filled in changed.
    void formEdited();
    /// The run is on disk and has started.
    void started(const QString &run);

private:
    /// Address and bundle of one group.
    struct Papers
    {
        BasketGroup group;
        QWidget *box;
        QLabel *title;
        NumberPapers *papers;
    };

    void build(Lookups &lookups);
    QWidget *buildForm(Lookups &lookups);
    QLayout *buildFoot();
    void followGroups();
    Papers makePapers(const BasketGroup &group);
    void removeSelected();
    void showCost();
    void check();
    bool checkSettings();
    BuyForm formOf(const AvailableNumber &number, const NumberPapers *papers) const;
    const NumberPapers *papersOf(const AvailableNumber &number) const;
    QList<Purchase> purchases() const;
    void confirm();
    QStringList agreed() const;
    void start(const QStringList &asked);

    AppContext &m_context;
    QPointer<Session> m_session;
    int m_ofAll = -1; ///< How many numbers the account has; see countNumbers().
    Lookups &m_lookups;
    Basket &m_basket;
    TableFrame *m_table = nullptr;
    NumberSettings *m_settings = nullptr;
    QWidget *m_papersBox = nullptr;
    QList<Papers> m_papers;
    QLabel *m_cost = nullptr;
    QLabel *m_wantedLabel = nullptr;
    QSpinBox *m_wanted = nullptr;
    QAction *m_remove = nullptr;
    QPushButton *m_buy = nullptr;
    bool m_following = false;
};

} // namespace nd
