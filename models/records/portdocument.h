// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"
#include "models/rules/verdict.h"

#include <QDate>

namespace nd {

/// A utility bill for port-in requests, page 12: a file on this computer, what was found out and confirmed about it,
/// and what the service said to its upload. The API can neither list nor fetch documents, so this computer keeps them.
struct PortDocument
{
    static constexpr const char *schemaId = "port-document";
    static constexpr const char *listKey = "documents";
    static constexpr const char *key = "local_id";
    static std::span<const Field<PortDocument>> fields();

    QString fileName;
    QString name; ///< Friendly name; it goes with the upload and can't be changed afterwards.
    QString state; ///< One of the words below.
    QString what; ///< What is wrong, to be minded or to be done: a sentence; null: nothing.
    std::optional<qint64> progress; ///< Percent that left, while it is uploading.
    QString billDate; ///< As printed on the bill, confirmed by a person: ISO 8601 date.
    QString lastDay; ///< The last day it can be used: ISO 8601 date.
    std::optional<bool> nameShown; ///< Confirmed: the owner's or authorized user's name is on it.
    std::optional<bool> accountShown; ///< … the account is.
    std::optional<bool> addressShown; ///< … the address is.
    QStringList usedIn; ///< KW…: the port-in requests it was sent with from this computer.
    std::optional<qint64> pages;
    QString size; ///< As people read it.
    std::optional<qint64> bytes;
    QString type; ///< "application/pdf", by its content.
    QString warning; ///< Of the check; null: none.
    QString path; ///< Where the file is; null: it was pasted.
    QString sha256; ///< Hexadecimal.
    QString id; ///< Made here, once.

    // As the service answered the upload; it can't be asked again.
    QString sid; ///< RD…
    QString status; ///< DRAFT, PENDING_REVIEW, REJECTED, APPROVED, EXPIRED: as it was then.
    QString mimeType; ///< Empty: nothing usable arrived.
    QString failureReason;
    QDateTime dateCreated;

    using Shown = std::optional<bool> PortDocument::*; ///< One of the three confirmations.
    QDate dated() const { return QDate::fromString(billDate, Qt::ISODate); }
    /// Takes the date and the last day that follows.
    void setDated(const QDate &date);
    bool isConfirmed() const
    {
        return nameShown.value_or(false) && accountShown.value_or(false) && addressShown.value_or(false);
    }
    /// Whether the service has it, and nothing speaks against using it on that day.
    bool isUsable(const QDate &today) const;

    bool operator==(const PortDocument &) const = default;
};

/// Where a bill is on its way. Words for people come of them as of the service's own.
namespace billstate {
inline constexpr QLatin1StringView checking("checking");
inline constexpr QLatin1StringView unusable("unusable"); ///< The check found a reason against it.
inline constexpr QLatin1StringView toConfirm("to-confirm"); ///< Date and content are to be confirmed by a person.
inline constexpr QLatin1StringView ready("ready");
inline constexpr QLatin1StringView waiting("waiting"); ///< For others that are being uploaded.
inline constexpr QLatin1StringView uploading("uploading");
inline constexpr QLatin1StringView uploaded("uploaded");
inline constexpr QLatin1StringView outdated("out-of-date"); ///< Uploaded, and older than the service takes.
inline constexpr QLatin1StringView failed("failed"); ///< The service said no, or nothing usable arrived.
inline constexpr QLatin1StringView unknown("unknown"); ///< The answer was lost: it may be there or not.
} // namespace billstate

/// What still has to be confirmed before a bill is worth its upload; good when nothing has.
rules::Verdict billConfirmed(const PortDocument &document, const QDate &today);

} // namespace nd
