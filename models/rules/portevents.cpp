// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/portevents.h"

#include "models/rules/secrets.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

using About = PortEvent::About;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PortEvents)
};

struct Row
{
    const char *name;
    const char *words;
    About about;
};

constexpr Row rows[] = {
    { "PortInWaitingForSignature", QT_TRANSLATE_NOOP("PortEvents", "A request waits for its signature"),
      About::Request },
    { "PortInInProgress", QT_TRANSLATE_NOOP("PortEvents", "A request is with the losing carrier"), About::Request },
    { "PortInCompleted", QT_TRANSLATE_NOOP("PortEvents", "A request is completed"), About::Request },
    { "PortInActionRequired", QT_TRANSLATE_NOOP("PortEvents", "A request needs somebody to act"), About::Request },
    { "PortInCanceled", QT_TRANSLATE_NOOP("PortEvents", "A request is canceled"), About::Request },
    { "PortInExpired", QT_TRANSLATE_NOOP("PortEvents", "A request was not signed in time"), About::Request },
    { "PortInPhoneNumberWaitingForSignature", QT_TRANSLATE_NOOP("PortEvents", "A number waits for the signature"),
      About::Number },
    { "PortInPhoneNumberSubmitted", QT_TRANSLATE_NOOP("PortEvents", "The losing carrier was asked for a number"),
      About::Number },
    { "PortInPhoneNumberPending", QT_TRANSLATE_NOOP("PortEvents", "The losing carrier accepted a number"),
      About::Number },
    { "PortInPhoneNumberCompleted", QT_TRANSLATE_NOOP("PortEvents", "A number was ported"), About::Number },
    { "PortInPhoneNumberRejected", QT_TRANSLATE_NOOP("PortEvents", "The losing carrier rejected a number"),
      About::Number },
    { "PortInPhoneNumberCanceled", QT_TRANSLATE_NOOP("PortEvents", "A number was canceled"), About::Number },
    { "PortOutPhoneNumberCompleted", QT_TRANSLATE_NOOP("PortEvents", "A number was ported away"), About::PortOut },
};

QString translated(const char *text)
{
    return QCoreApplication::translate("PortEvents", text);
}

QString wordsOf(QStringList events)
{
    if (events.isEmpty())
        return Text::tr("all");
    events.sort();
    std::ranges::transform(events, events.begin(), portEventWords);
    return events.join(u", "_s);
}

} // namespace

QList<PortEvent> portEvents()
{
    QList<PortEvent> events;
    for (const Row &row : rows)
        events.append({ QString::fromLatin1(row.name), translated(row.words), row.about });
    return events;
}

QString portEventWords(const QString &name)
{
    const auto row = std::ranges::find_if(rows, [&name](const Row &r) { return name == QLatin1StringView(r.name); });
    return row == std::end(rows) ? name : translated(row->words);
}

QStringList portWebhookChanges(const PortWebhooks &before, const PortWebhooks &after)
{
    QStringList changes;
    const auto target = [&changes](const QString &from, const QString &to, const QString &set, const QString &unset) {
        if (from == to)
            return;
        changes.append(to.isEmpty() ? unset.arg(maskUrl(from)) : set.arg(maskUrl(to)));
    };
    target(before.portInUrl, after.portInUrl, Text::tr("Port-ins are told to %1."),
           Text::tr("Port-ins are told to nobody any more, not to %1."));
    target(before.portOutUrl, after.portOutUrl, Text::tr("Port-outs are told to %1."),
           Text::tr("Port-outs are told to nobody any more, not to %1."));
    PortWebhooks sameTargets = after;
    sameTargets.events = before.events;
    if (!sameTargets.sameAs(after)) {
        changes.append(Text::tr("Events before: %1.").arg(wordsOf(before.events)));
        changes.append(Text::tr("Events from now on: %1.").arg(wordsOf(after.events)));
    }
    return changes;
}

} // namespace nd::rules
