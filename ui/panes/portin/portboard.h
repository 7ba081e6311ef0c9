// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QScrollArea>

class QLabel;
class QListView;
class QTimer;

namespace nd {

class PortBoardRows;
class RecordModel;

/// The port-in requests that a page shows, in columns by what they wait for. To look at: the service moves them. Arrow
/// keys walk the cards, Left and Right go to the next column that has some, Enter opens one.
class PortBoard : public QScrollArea
{
    Q_OBJECT
public:
    /// @param model of port-in requests; must outlive the board
    explicit PortBoard(RecordModel &model, QWidget *parent = nullptr);

    /// For ages, by the session's clock.
    void setNow(const QDateTime &now);
    /// Makes the card of a request the current one and gives it the keyboard; else the first card there is.
    void choose(const QString &requestSid);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Someone wants to see this request.
    void opened(const QString &requestSid);

private:
    struct Column
    {
        QWidget *box;
        QLabel *title;
        QListView *list;
        PortBoardRows *rows;
        const char *name;
    };
    void addColumn(size_t at);
    void countSoon();
    void count();
    bool step(const QListView *from, int by);

    RecordModel &m_model;
    QList<Column> m_columns;
    QTimer *m_counting;
};

} // namespace nd
