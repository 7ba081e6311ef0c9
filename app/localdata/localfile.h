// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/localdata/database.h"

#include <QObject>

namespace nd {

/// The one file behind everything in LocalData. It tells when it can't be used, so that none of its stores has to.
class LocalFile : public QObject
{
    Q_OBJECT
public:
    explicit LocalFile(QObject *parent = nullptr);

    Database &database() { return m_database; }

    /// Statements with `?` for the values; ErrorKind::Storage.
    Result<QSqlQuery> read(const QString &statement, const QVariantList &values = {});
    Result<QSqlQuery> write(const QString &statement, const QVariantList &values = {});
    /// All of what is written in it is kept, or nothing.
    Result<Done> together(const std::function<Result<Done>()> &statements);

    /// What became of a statement that was run elsewhere: told like that of write().
    void note(const Result<Done> &written);

Q_SIGNALS:
    /// The file can't be used: a sentence for people. Once, until something could be written again.
    void failed(const QString &sentence);

private:
    void tell(const ApiError &error);

    Database m_database;
    bool m_told = false;
    bool m_together = false;
};

/// The steps that bring the file from one version to the next. A step is never edited once it has landed.
std::span<const QStringList> localFileVersions();

/// What became of a statement, for those who need no rows.
Result<Done> doneOr(const Result<QSqlQuery> &query);

} // namespace nd
