// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/billfile.h"
#include "app/ops/operationrunner.h"
#include "models/records/portdocument.h"

#include <QHash>
#include <QImage>
#include <QList>
#include <QObject>
#include <QSet>

#include <functional>

namespace nd {

class Clock;
class DocumentLooker;
class PortDocuments;

/// The utility bills of one account on their way: looked at when they are chosen, confirmed by a person, uploaded when
/// a person says so, kept on this computer at every step (PortDocuments). An upload is never repeated by itself.
///
/// What an earlier run of the program, or an earlier session of the account, was uploading is found in the journal.
class DocumentUploads : public QObject
{
    Q_OBJECT
public:
    DocumentUploads(QString account, OperationRunner &operations, Journal &journal, Clock &clock, PortDocuments &kept,
                    DocumentLooker &looker, QObject *parent = nullptr);
    ~DocumentUploads() override;

    const QList<PortDocument> &documents() const { return m_documents; }
    /// Null for an unknown id.
    const PortDocument *find(const QString &id) const;
    /// Today by the service's clock, as people here count days.
    QDate today() const;
    /// Whether any is being looked at or uploaded.
    bool isBusy() const;

    /// Looks at these, off this thread, and adds each, with what is wrong with it.
    void add(const QList<BillSource> &sources);
    /// Looks again: a file that was mended keeps its place.
    void checkAgain(const QString &id);
    /// Forgets it here. What is uploaded stays at the service.
    void remove(const QString &id);

    // What people say of a bill.
    void rename(const QString &id, const QString &name);
    void setDated(const QString &id, const QDate &date);
    void setShown(const QString &id, PortDocument::Shown what, bool shown);
    /// Whether the name can still be changed: it goes with the upload.
    static bool canRename(const PortDocument &document);
    /// Whether date and confirmations can be.
    static bool canConfirm(const PortDocument &document);
    /// Whether it can be uploaded now; a sentence says why not.
    rules::Verdict canUpload(const PortDocument &document) const;
    static bool canCancel(const PortDocument &document);

    /// Uploads those that can be, two at a time. One whose earlier upload got no clear answer is uploaded anew: the
    /// person knows that this may make a spare document, and the earlier one is given up in the journal.
    void upload(const QStringList &ids);
    /// Stops an upload: before all of it left it did not happen, after that nobody knows.
    void cancel(const QString &id);

    /// Draws a page off this thread: null when there is nothing to be seen, with a sentence about it.
    using PageHandler = std::function<void(const QImage &page, const QString &problem)>;
    void drawPage(const QString &id, int page, int width, QObject *context, PageHandler handler);

Q_SIGNALS:
    void added(const QString &id);
    void changed(const QString &id);
    void removed(const QString &id);
    /// isBusy() may be another one.
    void busyChanged();
    /// Something that was asked for can't be done: a sentence.
    void refused(const QString &sentence);

private:
    PortDocument *at(const QString &id);
    PortDocument *bySubject(const QString &subject);
    BillSource sourceOf(const PortDocument &document) const;
    void put(PortDocument &document);
    void derive(PortDocument &document) const;
    void deriveAll();

    void takeUp();
    void look(const QString &id);
    void takeLook(const QString &id, const BillRead &read);
    QString sameFile(const PortDocument &document) const;

    void pump();
    void begin(const QString &id);
    void send(const QString &id, const BillRead &read);
    void ended(const QString &id, const OperationReport &report);
    void settleBy(PortDocument &document, const JournalEntry &entry);
    void follow(const JournalEntry &entry);
    bool giveUp(const PortDocument &document);

    const QString m_account;
    OperationRunner &m_operations;
    Journal &m_journal;
    Clock &m_clock;
    PortDocuments &m_kept;
    DocumentLooker &m_looker;
    QList<PortDocument> m_documents;
    QHash<QString, QByteArray> m_pasted; ///< By id: what is in no file.
    QStringList m_waiting; ///< To be uploaded.
    QSet<QString> m_sending; ///< Being read for their upload, or on their way.
    QSet<QString> m_canceled; ///< Of these, before they were sent.
    int m_looking = 0;
};

} // namespace nd
