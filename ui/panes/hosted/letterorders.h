// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "models/records/letterorder.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QTimer;

namespace nd {

class TableFrame;
struct AppContext;

/// The orders on one letter, with the statuses that the letter tells. They are read once somebody stays with a letter.
class LetterOrders : public QWidget
{
    Q_OBJECT
public:
    explicit LetterOrders(AppContext &context, QWidget *parent = nullptr);
    ~LetterOrders() override;

    void setSession(Session *session);
    /// Empty: none.
    void showLetter(const QString &sid);
    void reload();
    TableFrame *table() const { return m_table; }
    bool settled() const;
    /// How many orders the letter in view has; -1 while that is not known.
    int count() const;

Q_SIGNALS:
    /// Enter or a double click on an order.
    void opened(const QString &orderSid);
    void settledChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void read();
    void say();

    QPointer<Session> m_session;
    QString m_letter;
    QLabel *m_title;
    TableFrame *m_table;
    QLabel *m_rough; ///< What the statuses are not.
    QTimer *m_soon;
};

} // namespace nd
