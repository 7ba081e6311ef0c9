// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/portwebhooks.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace nd::rules {

/// An event that the service can tell a webhook of, page 17.
struct PortEvent
{
    enum class About { Request, Number, PortOut };
    QString name{}; ///< "PortInCompleted"
    QString words{}; ///< Translated.
    About about = About::Request;
};
/// All that the page names, those that occur in its samples alone included.
QList<PortEvent> portEvents();
/// How people read an event; its name where the table does not know it.
QString portEventWords(const QString &name);

/// What setting a configuration changes, a sentence each; empty when nothing does. It overwrites the one of the whole
/// account.
QStringList portWebhookChanges(const PortWebhooks &before, const PortWebhooks &after);

} // namespace nd::rules
