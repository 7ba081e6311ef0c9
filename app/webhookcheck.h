// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace nd {

/// A webhook as it arrived somewhere: is it the service's, and what does it say? Page 17, and the service's page about
/// validating requests.
struct ArrivedWebhook
{
    QByteArray url{}; ///< Exactly as it was called, query included.
    QByteArray body{}; ///< Every byte.
    QByteArray signature{}; ///< The header X-Twilio-Signature.
};

enum class WebhookVerdict {
    Genuine,
    NoSignature, ///< There is nothing to compare with.
    BodyNotSigned, ///< The call is the service's, but what it says could have been changed.
    OtherBody, ///< bodySHA256 of the URL is that of other bytes.
    OtherSignature, ///< Of another URL, another token, or nobody's.
};

/// With bodySHA256 in the URL, the body is checked by it and the signature is that of the URL; without, the fields of
/// the body (a form) are part of what is signed. A JSON body without bodySHA256 is covered by nothing.
/// @param sign the signature of a text, base64: Transport::signatureOf()
WebhookVerdict checkWebhook(const ArrivedWebhook &webhook,
                            const std::function<QByteArray(const QByteArray &text)> &sign);

/// What a webhook of a port-in says, page 17.
struct PortPayload
{
    QString requestSid{}; ///< KW…
    QString numberSid{}; ///< PU…; empty: it is about the request.
    QString number{}; ///< E.164
    QString status{};
    QString updated{}; ///< As it came.
    QString rejectionCode{};
    QString rejectionReason{};
};
Result<PortPayload> readPortPayload(const QByteArray &body);

} // namespace nd
