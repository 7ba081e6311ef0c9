// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/sandboxcontrol.h"

#include "app/api/param.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace nd {

std::span<const SandboxAct> sandboxActs()
{
    constexpr qint64 minute = 60;
    constexpr qint64 day = 24 * 60 * minute;
    static constexpr auto call = "hosted/orders/{Sid}/call"_L1;
    static constexpr auto letter = "hosted/documents/{Sid}"_L1;
    static constexpr auto port = "port-in/{Sid}"_L1;
    static constexpr auto rejection = "port-in/{Sid}/reject"_L1;
    static constexpr SandboxAct rows[] = {
        { "callRight", QT_TRANSLATE_NOOP("SandboxAct", "Customer types the right &code"), "HR"_L1, call, "answer"_L1,
          "right"_L1 },
        { "callWrong", QT_TRANSLATE_NOOP("SandboxAct", "Customer types a &wrong code"), "HR"_L1, call, "answer"_L1,
          "wrong"_L1 },
        { "callNone", QT_TRANSLATE_NOOP("SandboxAct", "&Nobody answers the call"), "HR"_L1, call, "answer"_L1,
          "none"_L1 },
        { "carrierFails", QT_TRANSLATE_NOOP("SandboxAct", "The carrier &fails the order"), "HR"_L1,
          "hosted/orders/{Sid}/carrier"_L1, "reason"_L1, "The carrier can't register the number."_L1 },
        { "", "" },
        { "sign", QT_TRANSLATE_NOOP("SandboxAct", "The letter is &signed"), "PX"_L1, letter, "action"_L1, "sign"_L1 },
        { "decline", QT_TRANSLATE_NOOP("SandboxAct", "The signer &declines"), "PX"_L1, letter, "action"_L1,
          "decline"_L1 },
        { "bounce", QT_TRANSLATE_NOOP("SandboxAct", "The e-mail comes &back"), "PX"_L1, letter, "action"_L1,
          "bounce"_L1 },
        { "", "" },
        { "portReview", QT_TRANSLATE_NOOP("SandboxAct", "The port-in passes its &review"), "KW"_L1, port, "action"_L1,
          "review"_L1 },
        { "portSign", QT_TRANSLATE_NOOP("SandboxAct", "The port-in's letter is si&gned"), "KW"_L1, port, "action"_L1,
          "sign"_L1 },
        { "portExpire", QT_TRANSLATE_NOOP("SandboxAct", "The port-in e&xpires unsigned"), "KW"_L1, port, "action"_L1,
          "expire"_L1 },
        { "portAccept", QT_TRANSLATE_NOOP("SandboxAct", "The &losing carrier accepts"), "KW"_L1, port, "action"_L1,
          "accept"_L1 },
        { "portRejectName", QT_TRANSLATE_NOOP("SandboxAct", "The losing carrier rejects the na&me"), "KW"_L1, rejection,
          "code"_L1, "22153"_L1 },
        { "portRejectPin", QT_TRANSLATE_NOOP("SandboxAct", "The losing carrier rejects the P&IN"), "KW"_L1, rejection,
          "code"_L1, "22155"_L1 },
        { "portComplete", QT_TRANSLATE_NOOP("SandboxAct", "The n&umbers are ported"), "KW"_L1, port, "action"_L1,
          "complete"_L1 },
        { "portCancel", QT_TRANSLATE_NOOP("SandboxAct", "T&he cancellation is carried out"), "KW"_L1, port, "action"_L1,
          "cancel"_L1 },
        { "", "" },
        { "tenMinutes",
          QT_TRANSLATE_NOOP("SandboxAct", "&Ten minutes pass"),
          {},
          "clock"_L1,
          "step"_L1,
          {},
          10 * minute },
        { "oneDay", QT_TRANSLATE_NOOP("SandboxAct", "&One day passes"), {}, "clock"_L1, "step"_L1, {}, day },
        { "eightDays", QT_TRANSLATE_NOOP("SandboxAct", "&Eight days pass"), {}, "clock"_L1, "step"_L1, {}, 8 * day },
        { "", "" },
    };
    return rows;
}

Request sandboxRequest(const SandboxAct &act, const QString &sid)
{
    const QJsonValue value = act.seconds ? QJsonValue(act.seconds) : QJsonValue(QString(act.value));
    return { .verb = Verb::Post,
             .path = u"/_sandbox/"_s + QString(act.path).replace(u"{Sid}"_s, pathSegment(sid)),
             .json = { { QString(act.member), value } } };
}

} // namespace nd
