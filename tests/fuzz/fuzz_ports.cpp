// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing numbers in: answers of the service that are no lists of records, its refusals, times of day and drafts.
// Input: 'd' for a request with its numbers, 'p' for a check, 'r' for a refusal of one, 'w' for webhooks, 'm' for a
// message, 't' for a time, 'f' for a draft; the text.
#include "app/api/portability.h"
#include "app/api/portinrequests.h"
#include "app/api/portwebhooks.h"
#include "models/forms/portinform.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace nd;
using namespace Qt::StringLiterals;

namespace {

const QString number = u"+14155550143"_s;

void readRequest(const QByteArray &body)
{
    const Result<PortInDetail> detail = decodePortInDetail(body);
    if (!detail)
        return;
    fuzz::require(!detail.value().request.sid.isEmpty(), "a request has a SID", body);
    fuzz::require(detail.value().request.numbersRequested == detail.value().numbers.size(), "its numbers are counted",
                  body);
    const PortInForm again = PortInForm::again(detail.value().request, detail.value().numbers);
    fuzz::require(again.numbers.size() == detail.value().numbers.size(), "all can be asked for again", body);
}

void readCheck(const QByteArray &body)
{
    const auto result = checkPortability(number).decode(body);
    fuzz::require(!result || (result.value().number == number && result.value().portable),
                  "a result is of that number, and has a verdict", body);
}

void readRefusal(const QByteArray &body)
{
    const auto result = checkPortability(number).decodeRefusal({ .httpStatus = 400, .body = body });
    fuzz::require(!result || !canBePorted(*result), "a refusal is never a yes", body);
}

void readWebhooks(const QByteArray &body)
{
    const auto read = decodePortWebhooks(body);
    if (!read)
        return;
    const auto again = decodePortWebhooks(QJsonDocument(setPortWebhooks(read.value()).json).toJson());
    fuzz::require(again && again.value().sameAs(read.value()), "what is read can be set again", body);
}

void readTime(const QString &text)
{
    const auto time = rules::readOffsetTime(text);
    fuzz::require(!time || rules::readOffsetTime(time->toString()) == time, "a time reads as it is written", text);
}

void readDraft(const QByteArray &body)
{
    const PortInForm form = PortInForm::fromMap(QJsonDocument::fromJson(body).object().toVariantMap());
    fuzz::require(PortInForm::fromMap(form.toMap()) == form, "a draft comes back as it was", body);
    form.check(QDateTime(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC));
    form.letterFacts();
    form.body();
}

} // namespace

void fuzz::run(Input input)
{
    const quint8 kind = input.byte();
    const QByteArray text = input.rest();
    switch (kind) {
    case 'd':
        return readRequest(text);
    case 'p':
        return readCheck(text);
    case 'r':
        return readRefusal(text);
    case 'w':
        return readWebhooks(text);
    case 'm':
        portInFieldIn(QString::fromUtf8(text));
        return;
    case 't':
        return readTime(QString::fromUtf8(text));
    default:
        return readDraft(text);
    }
}
