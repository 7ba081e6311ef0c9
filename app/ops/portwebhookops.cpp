// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/portwebhookops.h"

#include "app/ops/answers.h"
#include "app/ops/comparison.h"
#include "models/rules/secrets.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

const QString theOne = u"port-webhooks"_s; ///< Subject: there is one configuration.
const QString seenBefore = u"seen"_s; ///< Of `before`: what the person saw.
constexpr int shownLate = 15 * 60; ///< Seconds: page 17 speaks of a few minutes.

QJsonObject objectOf(const PortWebhooks &webhooks)
{
    return setPortWebhooks(webhooks).json;
}

PortWebhooks webhooksOf(const QJsonObject &object)
{
    return { .portInUrl = memberText(object, u"port_in_target_url"_s),
             .portOutUrl = memberText(object, u"port_out_target_url"_s),
             .events = object["notifications_of"_L1].toVariant().toStringList() };
}

/// What is configured; an empty body stands for a service that knows nothing to read.
Result<PortWebhooks> configured(const QByteArray &body)
{
    return body.isEmpty() ? Result<PortWebhooks>(PortWebhooks()) : decodePortWebhooks(body);
}

Result<PortWebhooks> configured(const Result<QByteArray> &answer)
{
    if (answer)
        return configured(answer.value());
    return isGone(answer) ? Result<PortWebhooks>(PortWebhooks()) : Result<PortWebhooks>(answer.error());
}

Request fetchBefore(const OperationSpec &)
{
    return fetchPortWebhooks().request;
}

Request fetchAgain(const JournalEntry &)
{
    return fetchPortWebhooks().request;
}

Result<QJsonObject> refuseChanged(const OperationSpec &spec, const QByteArray &body)
{
    const Result<PortWebhooks> now = configured(body);
    if (!now)
        return now.error();
    if (!now.value().sameAs(webhooksOf(spec.before[seenBefore].toObject())))
        return ApiError{ .kind = ErrorKind::Invalid,
                         .message = Text::tr("The webhooks were changed in the meantime. Look at them again.") };
    return spec.before;
}

Verdict judgeSet(const JournalEntry &entry, const Result<QByteArray> &answer)
{
    const Result<PortWebhooks> now = configured(answer);
    if (!now)
        return {};
    const bool there = now.value().sameAs(webhooksOf(entry.spec.request.json));
    return { there ? Verdict::IsSo : Verdict::NotSeen, theOne };
}

Comparison compareSet(const OperationSpec &spec, const QByteArray &body)
{
    Comparison comparison;
    const Result<PortWebhooks> now = decodePortWebhooks(body);
    const PortWebhooks asked = webhooksOf(spec.request.json);
    if (!now || now.value().sameAs(asked))
        return comparison;
    const QJsonObject found = objectOf(now.value());
    for (auto it = spec.request.json.begin(); it != spec.request.json.end(); ++it) {
        const QString wanted = memberText(spec.request.json, it.key());
        const QString there = memberText(found, it.key());
        if (!isSameValue(wanted, there))
            comparison.differences.append({ it.key(), wanted, there });
    }
    return comparison;
}

Result<QString> setAnswer(const OperationSpec &spec, const QByteArray &body)
{
    const Result<PortWebhooks> now = decodePortWebhooks(body);
    return now ? Result<QString>(spec.subject) : Result<QString>(now.error());
}

Verdict judgeDelete(const JournalEntry &entry, const Result<QByteArray> &answer)
{
    const Result<PortWebhooks> now = configured(answer);
    if (!now)
        return {};
    const bool portIn = entry.spec.subject == portWebhookWord(PortWebhookType::PortIn);
    const bool gone = (portIn ? now.value().portInUrl : now.value().portOutUrl).isEmpty();
    return { gone ? Verdict::IsSo : Verdict::NotSeen, entry.spec.subject };
}

} // namespace

OperationSpec setPortWebhooksOperation(const PortWebhooks &seen, const PortWebhooks &wanted)
{
    return { .kind = u"portwebhook.set"_s,
             .subject = theOne,
             .summary = wanted.portInUrl.isEmpty()
                 ? Text::tr("Change where ports are told")
                 : Text::tr("Have port-ins told to %1").arg(rules::maskUrl(wanted.portInUrl, rules::UrlDetail::Host)),
             .request = setPortWebhooks(wanted),
             .before = { { seenBefore, objectOf(seen) } },
             .holds = { { Hold::Kind::Configuration, theOne } } };
}

OperationSpec deletePortWebhookOperation(const PortWebhooks &seen, PortWebhookType type)
{
    return { .kind = u"portwebhook.delete"_s,
             .subject = portWebhookWord(type),
             .summary = type == PortWebhookType::PortIn ? Text::tr("End the webhook of port-ins")
                                                        : Text::tr("End the webhook of port-outs"),
             .request = deletePortWebhook(type),
             .before = { { seenBefore, objectOf(seen) } },
             .holds = { { Hold::Kind::Configuration, theOne } } };
}

std::span<const OperationKind> portWebhookOperationKinds()
{
    static constexpr OperationKind table[] = {
        { .id = "portwebhook.set",
          .label = QT_TRANSLATE_NOOP("Operation", "Set porting webhooks"),
          .touches = RecordKind::PortWebhooks,
          .prepare = fetchBefore,
          .prepared = refuseChanged,
          .absentIsFine = true,
          .verify = fetchAgain,
          .judge = judgeSet,
          .resultSid = setAnswer,
          .proofSeconds = shownLate,
          .compare = compareSet,
          .readBack = fetchAgain,
          .shownWithin = shownLate },
        { .id = "portwebhook.delete",
          .label = QT_TRANSLATE_NOOP("Operation", "End porting webhook"),
          .touches = RecordKind::PortWebhooks,
          .prepare = fetchBefore,
          .prepared = refuseChanged,
          .absentIsFine = true,
          .verify = fetchAgain,
          .judge = judgeDelete,
          .proofSeconds = shownLate },
    };
    return table;
}

} // namespace nd
