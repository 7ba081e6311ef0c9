// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/hostedacts.h"

#include "models/bidi.h"
#include "models/phone.h"
#include "models/word.h"

#include <QCoreApplication>

#include <span>

namespace nd::rules {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HostedActs)
};

/// Why an act is off in a stage that does not allow it.
struct Reason
{
    StageAct act;
    const char *v2;
    const char *preview;
};

constexpr Reason orderReasons[] = {
    { StageAct::PlaceCall,
      QT_TRANSLATE_NOOP("HostedActs", "The call can be placed only while the order is received or being verified."),
      QT_TRANSLATE_NOOP("HostedActs", "The call can be placed only while the order is received or being verified.") },
    { StageAct::Cancel,
      QT_TRANSLATE_NOOP("HostedActs", "This account's version of the API cancels orders only while they are received."),
      QT_TRANSLATE_NOOP("HostedActs",
                        "An order can be canceled only until its letter is signed, and not while it is processed.") },
    { StageAct::Sign, QT_TRANSLATE_NOOP("HostedActs", "Only verified orders go on a letter of authorization."),
      QT_TRANSLATE_NOOP("HostedActs", "Only verified orders go on a letter of authorization.") },
    { StageAct::Edit,
      QT_TRANSLATE_NOOP("HostedActs",
                        "This account's version of the API can't change an order. Cancel it and make a new one."),
      QT_TRANSLATE_NOOP("HostedActs", "An order that has ended can't be changed.") },
    { StageAct::ReleaseNumber,
      QT_TRANSLATE_NOOP("HostedActs", "Only the number of a completed order can be released. Cancel the order."),
      QT_TRANSLATE_NOOP("HostedActs", "Only the number of a completed order can be released. Cancel the order.") },
    { StageAct::Configure, QT_TRANSLATE_NOOP("HostedActs", "The number of a failed order is gone."),
      QT_TRANSLATE_NOOP("HostedActs", "The number of a failed order is gone.") },
};

constexpr Reason documentReasons[] = {
    { StageAct::Cancel, QT_TRANSLATE_NOOP("HostedActs", "Only a letter that is not signed yet can be canceled."),
      QT_TRANSLATE_NOOP("HostedActs",
                        "This account's version of the API can't cancel a letter. Reopen it, or revoke it in the "
                        "Twilio Console.") },
    { StageAct::Edit,
      QT_TRANSLATE_NOOP("HostedActs",
                        "This account's version of the API can't change a letter. Cancel it and make a new one."),
      QT_TRANSLATE_NOOP("HostedActs", "Only an open letter can be changed. Reopen it first.") },
    { StageAct::Reopen,
      QT_TRANSLATE_NOOP("HostedActs",
                        "This account's version of the API can't reopen a letter. Cancel it and make a new one."),
      QT_TRANSLATE_NOOP("HostedActs", "Only a letter that is out for signature can be reopened.") },
};

QString sentence(const char *text)
{
    return QCoreApplication::translate("HostedActs", text);
}

/// Why the stage does not allow it; empty when it does.
QString byStage(std::span<const Reason> reasons, const Pipeline &pipeline, StageAct act, const QString &status,
                HostedGeneration generation)
{
    const Stage *stage = pipeline.find(status);
    if (!stage)
        return Text::tr("This version does not know the status “%1”.").arg(status);
    if (stage->allows(act, generation))
        return {};
    for (const Reason &reason : reasons) {
        if (reason.act == act)
            return sentence(generation == HostedGeneration::V2 ? reason.v2 : reason.preview);
    }
    return Text::tr("This can't be done here.");
}

} // namespace

QString whyNot(StageAct act, const HostedOrder &order, HostedGeneration generation)
{
    QString stage = byStage(orderReasons, hostedOrderPipeline(), act, order.status, generation);
    if (!stage.isEmpty())
        return stage;
    if (act == StageAct::PlaceCall && sameWord(order.verificationType, u"phone-bill"))
        return Text::tr("This order is verified by a phone bill, not by a call.");
    if (act == StageAct::PlaceCall && order.verificationAttempts.value_or(0) >= mostVerificationCalls)
        return Text::tr("All three calls were placed.");
    if (act == StageAct::Sign && !order.signingDocumentSid.isEmpty())
        return Text::tr("It is on a letter of authorization already.");
    const bool needsNumber = act == StageAct::ReleaseNumber || act == StageAct::Configure;
    if (needsNumber && order.incomingNumberSid.isEmpty())
        return Text::tr("There is no incoming number yet.");
    return {};
}

QString whyNot(StageAct act, const AuthorizationDocument &document, HostedGeneration generation)
{
    return byStage(documentReasons, authorizationDocumentPipeline(), act, document.status, generation);
}

QString whyNotEdit(QByteArrayView field, const HostedOrder &order, HostedGeneration generation)
{
    const Schema &schema = schemaOf<HostedOrder>();
    const int column = schema.column(field);
    if (column < 0 || schema.fields[size_t(column)].edit == Edit::No)
        return Text::tr("This can't be changed.");
    return whyNot(StageAct::Edit, order, generation);
}

QString cancelConsequence(const HostedOrder &order)
{
    const QString number = phone::displayFormat(order.number);
    return order.signingDocumentSid.isEmpty()
        ? Text::tr("The order to host %1 ends, and its incoming number is deleted with its settings.").arg(number)
        : Text::tr("The order to host %1 ends and leaves its letter of authorization, and its incoming number is "
                   "deleted with its settings.")
              .arg(number);
}

QString cancelConsequence(const AuthorizationDocument &document)
{
    return Text::tr("The letter to %1 can't be signed any more. Its orders are verified again and can go on a new "
                    "letter.")
        .arg(bidi::isolated(document.email));
}

} // namespace nd::rules
