// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QActionGroup;
class QHBoxLayout;

namespace nd {

class TableFrame;

/// Ways to look at the rows of a table: as the table itself, or by another widget in its place. Shows a button for
/// each.
class LookSwitch : public QWidget
{
    Q_OBJECT
public:
    /// @param table stays the one that is asked for rows, filter and current row
    /// @param about what stands around the table and tells of its current row: hidden while there is none to see
    LookSwitch(TableFrame &table, QAction *asTable, const QList<QWidget *> &about, QWidget *parent = nullptr);

    /// Another way. The view goes to the table; the action becomes one to be checked.
    /// @param id stable: kept with the pane's view
    void add(const QString &id, QAction *action, QWidget *view);
    /// Empty: the table.
    QString look() const { return m_look; }
    /// An unknown one is the table.
    void setLook(const QString &id);

Q_SIGNALS:
    void changed();

private:
    struct Look
    {
        QString id;
        QAction *action;
        QWidget *view;
    };
    void addButton(QAction *action);
    void show();

    TableFrame &m_table;
    QList<QWidget *> m_about;
    QAction *m_asTable;
    QActionGroup *m_group;
    QHBoxLayout *m_buttons;
    QList<Look> m_looks;
    QString m_look;
};

} // namespace nd
