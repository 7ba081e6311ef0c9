// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/eligibility.h"

#include "app/api/jsonbody.h"
#include "app/api/param.h"
#include "models/decode.h"
#include "models/instant.h"
#include "models/word.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString checkPath = u"/v1/HostedNumber/Eligibility"_s;

QJsonArray numberRows(const QStringList &numbers, const QString &hostingAccount)
{
    QJsonArray rows;
    for (const QString &number : numbers) {
        QJsonObject row{ { u"phone_number"_s, number } };
        if (!hostingAccount.isEmpty())
            row.insert(u"hosting_account_sid"_s, hostingAccount);
        rows.append(row);
    }
    return rows;
}

/// The results in an answer. A null list is one without any; a missing one is no answer.
Result<QList<EligibilityResult>> resultsIn(const QJsonObject &answer, const QByteArray &body)
{
    if (answer.contains("results"_L1) && answer["results"_L1].isNull())
        return QList<EligibilityResult>();
    return decodeRecords<EligibilityResult>(body);
}

Result<QList<EligibilityResult>> decodeCheck(const QByteArray &body)
{
    const Result<QJsonObject> answer = readJsonObject(body);
    if (!answer)
        return answer.error();
    return resultsIn(answer.value(), body);
}

Result<BulkEligibility> decodeBulk(const QByteArray &body)
{
    const Result<QJsonObject> answer = readJsonObject(body);
    if (!answer)
        return answer.error();
    const Result<QList<EligibilityResult>> results = resultsIn(answer.value(), body);
    if (!results)
        return results.error();
    BulkEligibility bulk{ .requestSid = answer.value()["request_id"_L1].toString(),
                          .status = answer.value()["status"_L1].toString(),
                          .results = results.value() };
    if (const auto completed = instantOf(answer.value()["date_completed"_L1].toString().toUtf8()))
        bulk.dateCompleted = QDateTime::fromMSecsSinceEpoch(*completed, Qt::UTC);
    if (bulk.requestSid.isEmpty())
        return unreadableAnswer();
    return bulk;
}

} // namespace

bool BulkEligibility::isFinished() const
{
    static constexpr QStringView ends[] = { u"SUCCESSFUL", u"COMPLETE", u"COMPLETED", u"PROCESSED" };
    return dateCompleted.isValid()
        || std::ranges::any_of(ends, [this](QStringView end) { return sameWord(status, end); });
}

Call<QList<EligibilityResult>> checkEligibility(const QString &e164, const QString &hostingAccount)
{
    return { { .verb = Verb::Post,
               .product = Product::Numbers,
               .path = checkPath,
               .json = { { u"phone_numbers"_s, numberRows({ e164 }, hostingAccount) } } },
             decodeCheck };
}

Call<BulkEligibility> startBulkEligibility(const QString &name, const QStringList &numbers,
                                           const QString &hostingAccount)
{
    return { { .verb = Verb::Post,
               .product = Product::Numbers,
               .path = checkPath + u"/Bulk"_s,
               .json = { { u"friendly_name"_s, name }, { u"phone_numbers"_s, numberRows(numbers, hostingAccount) } } },
             decodeBulk };
}

Call<BulkEligibility> fetchBulkEligibility(const QString &requestSid)
{
    return { { .product = Product::Numbers, .path = checkPath + u"/Bulk/"_s + pathSegment(requestSid) }, decodeBulk };
}

} // namespace nd
