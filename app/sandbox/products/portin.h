// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/errors.h"
#include "app/sandbox/jsonwriter.h"
#include "app/sandbox/router.h"

#include <QJsonObject>

#include <variant>

// What the calls for bringing numbers in share: rows and checks.

namespace sandbox {

/// Page 15 spells the status of a number "in_review" where a request is made, and "In Review" where it is fetched.
enum class PortSpelling { Made, Fetched };

void writePort(JsonWriter &json, const Context &context, const PortRequest &request, PortSpelling spelling);
/// A row of the list: page 15 has a summary there.
void writePortSummary(JsonWriter &json, const World &world, const PortRequest &request);
/// One number, as page 16 has it.
void writePortNumber(JsonWriter &json, const Context &context, const PortNumber &number);

/// A new request before it is opened.
struct PortDraft
{
    PortRequest request;
    QList<PortNumber> numbers;
};
/// Reads and checks what a new request takes, or says what is wrong with it, in the form of page 15:
/// "losingCarrierInformation.customerName: must not be blank".
std::variant<PortDraft, Failure> readPort(Context &context, const QJsonObject &body);

// Documents: page 12, by raw multipart.
Response uploadDocument(Context &context);
// Whether a number can be brought in: page 13.
Response checkPortability(Context &context);
// Requests and their numbers: pages 15 and 16.
Response listPorts(Context &context);
Response createPort(Context &context);
Response fetchPort(Context &context);
Response cancelPortRequest(Context &context);
Response fetchPortNumber(Context &context);
Response cancelPortNumber(Context &context);
// Who is told of them: page 17.
Response fetchWebhook(Context &context);
Response setWebhook(Context &context);
Response deleteWebhook(Context &context);

} // namespace sandbox
