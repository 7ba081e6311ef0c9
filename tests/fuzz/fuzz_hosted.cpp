// SPDX-License-Identifier: GPL-3.0-or-later
// Hosted numbers: extensions that people type, and small answers of the service that are no lists of records.
// Input: 'x' for an extension, 'b' for orders in bulk, 'e' for a check in bulk, 's' for a check of one; the text.
#include "app/api/eligibility.h"
#include "app/api/hostednumbers.h"
#include "models/rules/ivrextension.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace nd;

namespace {

void readExtension(const QString &text)
{
    const bool good = rules::ivrExtension(text).ok();
    const QString understood = rules::ivrText(rules::ivrSteps(text));
    fuzz::require(!good || understood == text, "a good extension is understood whole", text);
    fuzz::require(rules::ivrExtension(understood).ok() || understood.size() > rules::longestIvrExtension,
                  "what is understood is good", text);
    fuzz::require(rules::ivrText(rules::ivrSteps(understood)) == understood, "understanding again changes nothing",
                  text);
    int before = 0;
    for (const rules::IvrMoment &moment : rules::ivrTimeline(text)) {
        fuzz::require(moment.at >= before && moment.at <= rules::ivrDuration(text), "digits play in order, in time",
                      text);
        before = moment.at;
    }
    fuzz::require(rules::ivrWords(text).isEmpty() == understood.isEmpty(), "what plays is said", text);
}

void readOrders(const QByteArray &body)
{
    const Result<HostedBulk> bulk = decodeHostedBulk(body);
    fuzz::require(!bulk || !bulk.value().sid.isEmpty(), "a bulk request has a SID", body);
}

void readCheck(const QByteArray &body)
{
    const Result<BulkEligibility> bulk = fetchBulkEligibility(QStringLiteral("EC1")).decode(body);
    fuzz::require(!bulk || !bulk.value().requestSid.isEmpty(), "a check has a SID", body);
}

} // namespace

void fuzz::run(Input input)
{
    const quint8 kind = input.byte();
    const QByteArray text = input.rest();
    switch (kind) {
    case 'b':
        return readOrders(text);
    case 'e':
        return readCheck(text);
    case 's':
        checkEligibility({}, {}).decode(text);
        return;
    default:
        return readExtension(QString::fromUtf8(text));
    }
}
