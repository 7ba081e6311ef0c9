// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/localdata/drafts.h"
#include "app/localdata/notes.h"
#include "app/localdata/portdocuments.h"
#include "app/localdata/privatebox.h"
#include "app/localdata/savedsearches.h"
#include "app/localdata/seenstatuses.h"

#include <QObject>

#include <memory>

namespace nd {

class LocalFile;

/// What this computer alone knows, in one SQLite file of the data folder (mode 0600): drafts, notes, saved searches,
/// the statuses that were seen, and documents that were uploaded. Nothing of it is needed to work: where the file can't
/// be used, the program says so once and goes on with what it keeps in memory until it ends.
class LocalData : public QObject
{
    Q_OBJECT
public:
    explicit LocalData(QObject *parent = nullptr);
    ~LocalData() override;

    /// Opens or makes the file. ErrorKind::Storage: the stores work all the same, and forget everything at the end. A
    /// damaged file, and one of a newer version, is left as it is.
    Result<Done> open(const QString &file);
    /// Opens a file that is there, to read what is in it: see Database::openToRead().
    Result<Done> openToRead(const QString &file);
    /// Whether the last open() failed since the file is damaged.
    bool isDamaged() const { return m_damaged; }
    /// Whether what is saved is there again at the next start.
    bool isKept() const { return m_kept; }
    /// Keeps the damaged file under another name and begins a new one: once a person has agreed.
    Result<Done> startAnew(const QString &file);

    /// Private values are kept from now on, encrypted; those of earlier versions too.
    void usePrivateKey(const QByteArray &key);
    /// There is no key, at least not now: those of earlier versions are taken out of the file.
    void doWithoutPrivateKey();

    Drafts &drafts() { return m_drafts; }
    Notes &notes() { return m_notes; }
    SavedSearches &searches() { return m_searches; }
    SeenStatuses &seen() { return m_seen; }
    PortDocuments &documents() { return m_documents; }
    LocalFile &file() { return *m_file; }

Q_SIGNALS:
    /// The file can't be used any more: a sentence for people. Once, until something could be written again.
    void failed(const QString &sentence);
    /// Private values that could not be read so far can be now.
    void privateValuesFound();

private:
    Result<Done> settle(Result<Done> opened);

    void protectDrafts();

    std::unique_ptr<LocalFile> m_file;
    PrivateBox m_box;
    Drafts m_drafts;
    Notes m_notes;
    SavedSearches m_searches;
    SeenStatuses m_seen;
    PortDocuments m_documents;
    bool m_damaged = false;
    bool m_kept = false;
};

} // namespace nd
