// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// What one operation did, as the journal tells it. Holds no request and no secret.
struct ActivityEntry
{
    static constexpr const char *schemaId = "activity-entry";
    static constexpr const char *listKey = "";
    static constexpr const char *key = "id";
    static std::span<const Field<ActivityEntry>> fields();

    QDateTime started;
    QString operation; ///< Id of the kind of operation: "number.update".
    QString kind; ///< Its translated title.
    QString number; ///< E.164; null where it concerns none or several.
    QString name; ///< Of the number, as it was.
    QString subject; ///< A number or a SID.
    QString summary;
    QString outcome; ///< running, succeeded, refused, not-sent or unknown.
    std::optional<qint64> httpStatus;
    std::optional<qint64> code; ///< Of the service; null when there is none.
    QString message;
    QString requestId;
    QString help; ///< Address of the service's page about the error.
    QString resultSid; ///< SID of what came to be.
    QString account;
    QDateTime ended; ///< Null while it runs.
    QString id;
};

} // namespace nd
