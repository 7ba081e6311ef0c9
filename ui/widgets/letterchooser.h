// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page.h"
#include "models/records/hostedorder.h"
#include "models/records/signableorder.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QWidget>

#include <functional>

class QAction;
class QLabel;

namespace nd {

class Prompts;
class Settings;
class TableFrame;

/// The orders of an account that may go on a letter of authorization, by owner; chosen one by one, all of a customer,
/// or all that a filter shows.
class LetterChooser : public QWidget
{
    Q_OBJECT
public:
    LetterChooser(Settings &settings, Prompts &prompts, QWidget *parent = nullptr);
    ~LetterChooser() override;

    /// What is said of an order: why it can't go on the letter (empty: it can), and where its owner is.
    struct Words
    {
        std::function<QString(const HostedOrder &)> whyNot{};
        std::function<QString(const QString &addressSid)> address{};
    };
    using Orders = QList<HostedOrder>;
    /// Reads the orders, and hands them over later.
    using Reader = std::function<void(std::function<void(const Result<Orders> &)>)>;
    /// Shows what the reader gives; a failure can be tried again from the table. Of the orders that are wanted, those
    /// that can go on the letter are chosen.
    void load(Reader reader, Words words, const QStringList &wanted);
    bool isLoaded() const { return m_loaded; }
    /// Orders as they are now, and those that are there no longer. What can't go on the letter any more is taken off.
    void update(const Orders &orders, const QStringList &gone);
    /// What is said of them may be something else now.
    void refresh();
    /// Orders that can't go on a letter, and those not listed, stay off it.
    void choose(const QStringList &sids, bool chosen);
    /// SIDs, in the order listed.
    QStringList chosen() const;
    /// The same with all that is known of them.
    QList<HostedOrder> chosenOrders() const;
    const QHash<QString, HostedOrder> &orders() const { return m_orders; }
    /// A sentence about the choice, beneath the table; empty takes it away.
    void setProblem(const QString &sentence);
    TableFrame *table() const { return m_table; }

Q_SIGNALS:
    void chosenChanged();
    /// The orders are there.
    void loaded();
    /// Somebody chose, or took back a choice.
    void chosenByHand();

private:
    QAction *addAction(const char *name, const QString &text, const QKeySequence &key, const QString &hint,
                       std::function<void()> does);
    void build();
    void toggleSelected();
    void chooseCustomer();
    void chooseShown();
    void chooseByHand(const QStringList &sids, bool chosen);
    StorePagePtr take(const Orders &orders);
    void fill(const QStringList &sids);
    SignableOrder rowOf(const HostedOrder &order) const;
    void count();

    TableFrame *m_table;
    QLabel *m_count;
    QLabel *m_problem;
    QList<QAction *> m_actions;
    QHash<QString, HostedOrder> m_orders;
    QStringList m_listed; ///< SIDs as they came.
    QSet<QString> m_chosen;
    QStringList m_wanted; ///< To be chosen once they are there.
    Words m_words;
    bool m_loaded = false;
};

} // namespace nd
