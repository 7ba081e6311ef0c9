// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/parametervalues.h"
#include "app/sandbox/products/paging.h"
#include "app/sandbox/products/products.h"
#include "app/sandbox/world/hostability.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <variant>

using namespace Qt::StringLiterals;

// Page 10. JSON goes in and comes out.

namespace sandbox {

namespace {

constexpr int nameLimit = 128;
constexpr qsizetype bulkLimit = 1000;
constexpr qint64 queueSeconds = 2;
constexpr qint64 leastSeconds = 2; // that a bulk check is in work
constexpr qint64 numbersPerSecond = 200;

/// One number to check, for the account that would host it.
struct Question
{
    QString number; ///< as given
    QByteArray accountSid;
    int account = 0;
    bool foreign = false; ///< that account is not the asker's
};

std::optional<Failure> checkName(const QJsonObject &body, bool required)
{
    const QJsonValue name = body["friendly_name"_L1];
    if (name.isUndefined() || name.isNull())
        return required ? std::optional(Failure{ Code::NameRequired }) : std::nullopt;
    const qsizetype length = name.toString().toUcs4().size();
    if (length == 0 || length > nameLimit)
        return Failure{ Code::BadHostedName };
    return std::nullopt;
}

std::optional<Failure> readAccount(const Context &context, const QJsonObject &row, Question *question)
{
    const Household &household = context.world.household;
    const QJsonValue given = row["hosting_account_sid"_L1];
    question->account = context.account;
    if (!given.isUndefined() && !given.isNull()) {
        if (given.toString().isEmpty())
            return Failure{ Code::AccountSidRequired };
        if (!isSid(given.toString(), u"AC"))
            return Failure{ Code::AccountSidRequired, u"Invalid Account SID"_s };
        question->account = household.accountIndex(given.toString().toLatin1());
        if (question->account < 0)
            return Failure{ Code::AccountNotFound };
    }
    const Account &account = household.accounts.at(question->account);
    question->accountSid = account.sid;
    question->foreign = question->account != context.account && account.owner != context.account;
    return std::nullopt;
}

/// What is no number at all is an error; a number of digits that is none in any plan gets a verdict.
std::optional<Failure> readNumber(const QJsonObject &row, Question *question)
{
    static const QRegularExpression digits(u"^\\+[1-9][0-9]{3,18}$"_s);
    question->number = row["phone_number"_L1].toString();
    if (question->number.isEmpty())
        return Failure{ Code::BadHostedNumber, u"Phone Number is required"_s };
    if (!digits.match(question->number).hasMatch())
        return Failure{ Code::BadHostedNumber };
    return std::nullopt;
}

std::variant<QList<Question>, Failure> readQuestions(const Context &context, const QJsonObject &body, qsizetype limit)
{
    const QJsonArray rows = body["phone_numbers"_L1].toArray();
    if (rows.isEmpty())
        return Failure{ Code::NumbersRequired };
    if (rows.size() > limit)
        return Failure{ Code::TooManyNumbers,
                        u"Number of phone numbers cannot exceed %1"_s.arg(limit == 1 ? u"one"_s
                                                                                     : QString::number(limit)) };
    QList<Question> questions;
    for (const QJsonValue &row : rows) {
        Question question;
        if (const auto reason = readNumber(row.toObject(), &question))
            return *reason;
        if (const auto reason = readAccount(context, row.toObject(), &question))
            return *reason;
        questions.append(question);
    }
    return questions;
}

QByteArray answerOf(World &world, const Question &question)
{
    const quint64 number = question.number.mid(1).toULongLong();
    const Verdict verdict
        = question.foreign ? verdictNamed(u"foreign-account"_s, number) : judged(world, number, question.account);
    JsonWriter json;
    json.openObject();
    json.member("phone_number", question.number);
    json.member("hosting_account_sid", question.accountSid);
    json.member("eligibility_status", verdict.status);
    json.member("eligibility_sub_status", verdict.subStatus);
    json.member("ineligibility_reason", verdict.reason);
    json.member("next_step", verdict.nextStep);
    json.member("phone_number_type", verdict.type);
    json.memberOrNull("iso_country_code", verdict.country);
    json.closeObject();
    return json.bytes();
}

void writeResults(JsonWriter &json, const QList<QByteArray> &results, qsizetype count)
{
    json.key("results").openArray();
    for (const QByteArray &result : results.first(count))
        json.raw(result);
    json.closeArray();
}

qint64 workSeconds(const EligibilityBatch &batch)
{
    return std::max<qint64>(leastSeconds, batch.results.size() / numbersPerSecond);
}

Response answered(const Context &context, const EligibilityBatch &batch, int status)
{
    const qint64 elapsed = context.world.clock.now() - batch.created - queueSeconds;
    const bool done = elapsed >= workSeconds(batch);
    const qint64 shown = batch.results.size() * std::clamp<qint64>(elapsed, 0, workSeconds(batch)) / workSeconds(batch);
    JsonWriter json;
    json.openObject();
    json.member("request_id", batch.sid);
    json.member("status", QByteArrayView(done ? "SUCCESSFUL" : elapsed < 0 ? "QUEUED" : "PROCESSING"));
    json.member("friendly_name", batch.friendlyName);
    json.member("date_created", iso8601(batch.created));
    json.memberOrNull("date_completed",
                      done ? iso8601(batch.created + queueSeconds + workSeconds(batch)) : QByteArray());
    json.member("url", context.origin + "/v1/HostedNumber/Eligibility/Bulk/" + batch.sid);
    writeResults(json, batch.results, static_cast<qsizetype>(shown));
    json.closeObject();
    return okay(json, status);
}

/// The body when it is a JSON object with a name and numbers that can be checked.
std::variant<QList<Question>, Failure> read(const Context &context, bool bulk, QJsonObject *body)
{
    if (!context.request.isJson())
        return Failure{ Code::UnsupportedMediaType };
    const QJsonDocument document = QJsonDocument::fromJson(context.request.body);
    if (!document.isObject())
        return Failure{ Code::InvalidParameter, u"The body is no JSON object."_s };
    *body = document.object();
    if (const auto reason = checkName(*body, bulk))
        return *reason;
    return readQuestions(context, *body, bulk ? bulkLimit : 1);
}

} // namespace

Response checkEligibility(Context &context)
{
    QJsonObject body;
    const auto questions = read(context, false, &body);
    if (const auto *reason = std::get_if<Failure>(&questions))
        return failure(*reason);
    JsonWriter json;
    json.openObject();
    writeResults(json, { answerOf(context.world, std::get<QList<Question>>(questions).first()) }, 1);
    json.closeObject();
    return okay(json);
}

Response createEligibilityBatch(Context &context)
{
    QJsonObject body;
    const auto questions = read(context, true, &body);
    if (const auto *reason = std::get_if<Failure>(&questions))
        return failure(*reason);
    EligibilityBatch batch;
    batch.account = context.account;
    batch.friendlyName = body["friendly_name"_L1].toString().toUtf8();
    batch.created = context.world.clock.now();
    for (const Question &question : std::get<QList<Question>>(questions))
        batch.results.append(answerOf(context.world, question));
    context.world.dirty = true;
    return answered(context, context.world.hosting.add(std::move(batch)), 202);
}

Response fetchEligibilityBatch(Context &context)
{
    const EligibilityBatch *batch = context.world.hosting.batch(context.account, context.part(u"Sid"_s).toLatin1());
    return batch == nullptr ? notFound(context.request) : answered(context, *batch, 200);
}

} // namespace sandbox
