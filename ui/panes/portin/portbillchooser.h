// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>
#include <QWidget>

class QLineEdit;
class QListWidget;

namespace nd {

class PortDocuments;

/// The documents of a port-in request: a tick for each bill that this computer uploaded and that can be used, and room
/// for the SIDs of those that were uploaded elsewhere (the API has no list of them).
class PortBillChooser : public QWidget
{
    Q_OBJECT
public:
    PortBillChooser(PortDocuments &documents, const QString &account, QWidget *parent = nullptr);

    /// RD…: the ticked ones, then those that were typed.
    QStringList sids() const;
    /// Chooses exactly these. Those that can't be used any more stay chosen, and are told about.
    void setSids(const QStringList &sids);
    /// Adds these to what is chosen.
    void attach(const QStringList &sids);
    /// Reads again which ones can be used on that day.
    void offer(const QDate &today);
    /// What is wrong with the chosen ones, as a sentence; empty: nothing that is known here.
    QString problem() const;
    /// Of bills that this computer has and the service has not, or nobody knows: a sentence; empty: there are none.
    QString onTheirWay() const;
    /// What a person calls a document; its SID when it is not known here.
    QString nameOf(const QString &sid) const;

Q_SIGNALS:
    void edited();
    /// The page of bills is wanted.
    void billsWanted();

private:
    void addWaiting();
    void addRow(const QString &sid, const QString &text, const QString &why, bool chosen);

    PortDocuments &m_documents;
    QString m_account;
    QDate m_today;
    QStringList m_waiting; ///< What people call those that can't be used yet.
    QListWidget *m_list;
    QLineEdit *m_others;
};

} // namespace nd
