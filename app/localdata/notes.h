// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

namespace nd {

class LocalFile;

/// A note on a record, as somebody wrote it. The service knows nothing of it.
struct Note
{
    QString text; ///< Empty: there is none.
    QDateTime changed; ///< UTC
};

/// Notes by account and record: the subject is a SID, or an E.164 number where there is none. ErrorKind::Storage when
/// the file can't be read or written.
class Notes : public QObject
{
    Q_OBJECT
public:
    explicit Notes(LocalFile &file, QObject *parent = nullptr);

    Result<Note> note(const QString &account, const QString &subject) const;
    /// All notes of an account, by subject.
    Result<QHash<QString, Note>> all(const QString &account) const;
    /// An empty text takes the note away.
    Result<Done> set(const QString &account, const QString &subject, const QString &text, const QDateTime &now);

Q_SIGNALS:
    void changed(const QString &account, const QString &subject);

private:
    LocalFile &m_file;
};

} // namespace nd
