// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/portdocument.h"
#include "models/result.h"

#include <QList>
#include <QObject>

namespace nd {

class LocalFile;

/// The utility bills of each account that this computer knows: those uploaded from here, and those that still wait for
/// it. The API has no list of them (page 12), so a SID that is lost here is lost. ErrorKind::Storage when the file
/// can't be read or written.
class PortDocuments : public QObject
{
    Q_OBJECT
public:
    explicit PortDocuments(LocalFile &file, QObject *parent = nullptr);

    /// In the order in which they were added.
    Result<QList<PortDocument>> list(const QString &account) const;
    /// The uploaded ones that a port-in request can be sent with on that day, those that can be used longest first:
    /// what the form of a request offers. None when they can't be read, which LocalData::failed tells.
    QList<PortDocument> usable(const QString &account, const QDate &today) const;
    /// The uploaded one with this SID, whether it can be used or not; its sid is empty when it isn't known here.
    PortDocument find(const QString &account, const QString &sid) const;

    /// Adds one, or replaces the one with the same id.
    Result<Done> save(const QString &account, const PortDocument &document);
    Result<Done> remove(const QString &account, const QString &id);
    /// A request was sent with it. A SID that isn't known here (typed by hand) is no error.
    Result<Done> markUsed(const QString &account, const QString &sid, const QString &requestSid);

Q_SIGNALS:
    void changed(const QString &account);

private:
    LocalFile &m_file;
};

} // namespace nd
