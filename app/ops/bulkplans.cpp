// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/bulkplans.h"

#include "app/api/numbers.h"
#include "app/ops/comparison.h"
#include "app/ops/numberops.h"
#include "models/bidi.h"
#include "models/format.h"
#include "models/forms/nametemplate.h"
#include "models/forms/numberchanges.h"
#include "models/phone.h"
#include "models/rules/emergency.h"
#include "models/rules/transferaddress.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Bulk)
};

const QString changes = u"changes"_s;
const QString unchanged = u"unchanged"_s;
const QString impossible = u"impossible"_s;

constexpr const char *webhookFields[] = { "voice_url",
                                          "voice_method",
                                          "voice_fallback_url",
                                          "voice_fallback_method",
                                          "status_callback",
                                          "status_callback_method",
                                          "sms_url",
                                          "sms_method",
                                          "sms_fallback_url",
                                          "sms_fallback_method" };

PlannedChange lineOf(const IncomingNumber &number, const QString &verdict, const QString &reason = {})
{
    return { .number = number.number,
             .name = number.friendlyName,
             .what = {},
             .before = {},
             .after = {},
             .verdict = verdict,
             .reason = reason,
             .sid = number.sid,
             .id = number.sid };
}

void leaveUnchanged(BulkPreview &preview, const IncomingNumber &number)
{
    preview.changes.append(lineOf(number, unchanged, Text::tr("It is like that already.")));
    ++preview.unchanged;
}

void leaveOut(BulkPreview &preview, const IncomingNumber &number, const QString &reason)
{
    nd::leaveOut(preview, lineOf(number, impossible), reason);
}

/// A line for each property that changes, and the operation.
void addUpdate(BulkPreview &preview, const IncomingNumber &number, const QVariantMap &values)
{
    for (const Field<IncomingNumber> &field : IncomingNumber::fields()) {
        const auto value = values.constFind(QString::fromLatin1(field.name()));
        if (value == values.constEnd())
            continue;
        PlannedChange line = lineOf(number, changes);
        line.what = field.title();
        line.before = displayText(field, field.get(number));
        line.after = displayText(field, *value);
        line.id = number.sid + u' ' + QString::fromLatin1(field.name());
        preview.changes.append(line);
    }
    preview.plan.rows.append(updateOperation(number, values));
}

QString firstProblem(const rules::ConfigurationVerdict &verdict)
{
    for (const rules::Problem &problem : verdict.problems) {
        if (!problem.verdict.ok())
            return problem.verdict.sentence;
    }
    return {};
}

/// Adds one number of an update: what differs alone, nothing when nothing does.
void considerUpdate(BulkPreview &preview, const IncomingNumber &number, const QVariantMap &wanted)
{
    const NumberChanges differing = NumberChanges::between(number, wanted);
    if (differing.isEmpty())
        return leaveUnchanged(preview, number);
    const rules::ConfigurationVerdict verdict = differing.check();
    if (!verdict.ok())
        return leaveOut(preview, number, firstProblem(verdict));
    for (const QString &notice : verdict.notices) {
        if (!preview.notices.contains(notice))
            preview.notices.append(notice);
    }
    addUpdate(preview, number, differing.values);
}

/// What an entry of the journal set, and what was there before.
struct Change
{
    QMap<QString, QString> set;
    QMap<QString, QString> before;
};

Change changeOf(const JournalEntry &entry)
{
    Change change;
    for (const auto &[parameter, value] : entry.spec.request.form)
        change.set.insert(fieldOf(numberParams(), parameter), value);
    change.before = valuesBefore(entry.spec);
    for (const Difference &difference : entry.differences) { // was not set
        change.set.remove(difference.field);
        change.before.remove(difference.field);
    }
    return change;
}

QString textOf(const IncomingNumber &number, const QString &field)
{
    const QVariant value = valueOf(number, field.toLatin1());
    return value.isValid() ? value.toString() : QString();
}

/// The way back over several changes of one number, the newest first.
struct SetBack
{
    QVariantMap values; ///< As they were before the changes gone over so far.
    bool changedSince = false; ///< Something has another value than the change left there.

    void over(const Change &change, const IncomingNumber &now)
    {
        for (auto it = change.before.begin(); it != change.before.end(); ++it) {
            const QString left = change.set.value(it.key()); // cleared by the service when it is not there
            const auto later = values.constFind(it.key());
            const QString found = later == values.constEnd() ? textOf(now, it.key()) : later->toString();
            changedSince = changedSince || found != left;
            values.insert(it.key(), *it);
        }
    }
};

} // namespace

void leaveOut(BulkPreview &preview, PlannedChange line, const QString &reason)
{
    line.verdict = impossible;
    line.reason = reason;
    preview.changes.append(line);
    ++preview.impossible;
}

BulkPlan planPurchases(const QList<Purchase> &purchases, const BuyForm &configuration, int wanted)
{
    BulkPlan plan{ .title = Text::tr("Buy %n number(s)", nullptr, wanted), .wanted = wanted };
    for (int place = 0; const Purchase &purchase : purchases) {
        BuyForm form = configuration;
        form.number = purchase.number.number;
        form.addressRequirements = purchase.number.addressRequirements;
        form.friendlyName = filledName(configuration.friendlyName,
                                       { .number = form.number,
                                         .locality = purchase.number.locality,
                                         .place = ++place,
                                         .count = int(purchases.size()) });
        form.addressSid = purchase.addressSid;
        form.bundleSid = purchase.bundleSid;
        plan.rows.append(buyOperation(form, purchase.priceText));
    }
    return plan;
}

BulkPreview planUpdate(const QList<IncomingNumber> &numbers, const QVariantMap &wanted)
{
    const QString nameField = u"friendly_name"_s;
    BulkPreview preview;
    for (int place = 0; const IncomingNumber &number : numbers) {
        QVariantMap values = wanted;
        ++place;
        if (const auto name = values.find(nameField); name != values.end())
            *name = filledName(name->toString(),
                               { .number = number.number,
                                 .locality = number.city.section(u',', 0, 0),
                                 .place = place,
                                 .count = int(numbers.size()) });
        considerUpdate(preview, number, values);
    }
    preview.plan.title = Text::tr("Change %n number(s)", nullptr, int(preview.plan.rows.size()));
    return preview;
}

QVariantMap webhooksOf(const IncomingNumber &number)
{
    QVariantMap values;
    for (const char *field : webhookFields)
        values.insert(QLatin1String(field), textOf(number, QLatin1String(field)));
    return values;
}

BulkPreview planTransfer(const QList<IncomingNumber> &numbers, const QString &toAccount, const QString &accountName,
                         const QMap<QString, QString> &papers, const QMap<QString, QString> &addresses)
{
    const QString address = u"address_sid"_s;
    BulkPreview preview;
    int withBundle = 0;
    for (const IncomingNumber &number : numbers) {
        if (number.accountSid == toAccount) {
            leaveUnchanged(preview, number);
            continue;
        }
        QMap<QString, QString> own = papers;
        const QString given = addresses.value(rules::addressNeed(number), papers.value(address));
        if (rules::needsAddress(number) && given.isEmpty()) {
            leaveOut(preview, number, Text::tr("It needs an address of %1. Choose one above.").arg(accountName));
            continue;
        }
        if (rules::needsAddress(number))
            own.insert(address, given);
        else
            own.remove(address);
        PlannedChange line = lineOf(number, changes);
        line.what = Text::tr("Account");
        line.before = number.accountSid;
        line.after = accountName;
        preview.changes.append(line);
        preview.plan.rows.append(transferOperation(number, toAccount, accountName, own));
        withBundle += number.bundleSid.isEmpty() ? 0 : 1;
    }
    // A bundle is of one account. Nothing tells whether a number that has one can do without, so it is not left out.
    if (withBundle > 0 && papers.value(u"bundle_sid"_s).isEmpty())
        preview.notices.append(Text::tr("%n number(s) have a bundle here, and are refused there (21649) if they need "
                                        "one. Choose one of %1 before.",
                                        nullptr, withBundle)
                                   .arg(bidi::isolated(accountName)));
    preview.plan.title
        = Text::tr("Move %n number(s) to %1", nullptr, int(preview.plan.rows.size())).arg(bidi::isolated(accountName));
    return preview;
}

BulkPreview planRelease(const QList<IncomingNumber> &numbers, std::chrono::seconds grace)
{
    BulkPreview preview;
    preview.plan.grace = grace;
    int hosted = 0;
    for (const IncomingNumber &number : numbers) {
        const rules::Verdict emergency = rules::releaseByEmergency(
            number.emergencyAddressStatus, !number.emergencyAddressSid.isEmpty(), phone::displayFormat(number.number));
        if (!emergency.ok()) {
            leaveOut(preview, number, emergency.sentence);
            continue;
        }
        hosted += number.origin == "hosted"_L1 ? 1 : 0;
        PlannedChange line = lineOf(number, changes);
        line.what = Text::tr("Number");
        line.before = number.voiceUrl.isEmpty() && number.smsUrl.isEmpty() ? Text::tr("Yours, without webhooks")
                                                                           : Text::tr("Yours, with webhooks");
        line.after = Text::tr("Released");
        line.reason = emergency.sentence;
        preview.changes.append(line);
        preview.plan.rows.append(releaseOperation(number));
    }
    if (hosted > 0)
        preview.notices.append(
            Text::tr("%n of them is (are) hosted. It takes three days until a hosted number has left entirely.",
                     nullptr, hosted));
    const auto warned = std::ranges::count_if(
        preview.changes, [](const PlannedChange &line) { return line.verdict == changes && !line.reason.isEmpty(); });
    if (warned > 0)
        preview.notices.append(
            Text::tr("%n of them may be refused because of its emergency address; the note beside it says why.",
                     nullptr, int(warned)));
    preview.plan.title = Text::tr("Release %n number(s)", nullptr, int(preview.plan.rows.size()));
    return preview;
}

BulkPreview planUndo(const QList<JournalEntry> &done, const QList<IncomingNumber> &now)
{
    QHash<QString, const IncomingNumber *> bySid;
    for (const IncomingNumber &number : now)
        bySid.insert(number.sid, &number);
    QList<JournalEntry> newestFirst = done;
    newestFirst.removeIf(
        [](const JournalEntry &entry) { return entry.spec.kind != "number.update"_L1 || !isInEffect(entry.outcome); });
    std::ranges::stable_sort(newestFirst, std::ranges::greater(), &JournalEntry::id);
    QStringList subjects;
    QHash<QString, SetBack> ways;
    for (const JournalEntry &entry : std::as_const(newestFirst)) {
        const IncomingNumber *number = bySid.value(entry.spec.subject);
        if (!subjects.contains(entry.spec.subject))
            subjects.append(entry.spec.subject);
        if (number)
            ways[entry.spec.subject].over(changeOf(entry), *number);
    }
    BulkPreview preview;
    for (const QString &subject : std::as_const(subjects)) {
        const IncomingNumber *number = bySid.value(subject);
        if (!number) {
            IncomingNumber gone;
            gone.sid = subject;
            leaveOut(preview, gone, Text::tr("It is not in this account any more."));
        } else if (ways[subject].changedSince) {
            leaveOut(preview, *number, Text::tr("It was changed again since."));
        } else {
            considerUpdate(preview, *number, ways[subject].values);
        }
    }
    preview.plan.title = Text::tr("Undo the change of %n number(s)", nullptr, int(preview.plan.rows.size()));
    return preview;
}

bool hasRest(const JournalEntry &entry)
{
    const bool isOfNumber = entry.spec.kind == "number.buy"_L1 || entry.spec.kind == "number.update"_L1;
    return isOfNumber && isInEffect(entry.outcome) && !entry.differences.isEmpty();
}

BulkPreview planRest(const QList<JournalEntry> &done, const QList<IncomingNumber> &now)
{
    QHash<QString, const IncomingNumber *> bySid;
    for (const IncomingNumber &number : now)
        bySid.insert(number.sid, &number);
    BulkPreview preview;
    for (const JournalEntry &entry : done) {
        const IncomingNumber *number = bySid.value(entry.resultSid);
        if (!number) {
            IncomingNumber gone;
            gone.sid = entry.resultSid;
            leaveOut(preview, gone, Text::tr("It is not in this account any more."));
            continue;
        }
        QVariantMap values;
        bool isChanged = false;
        for (const Difference &difference : entry.differences) {
            values.insert(difference.field, difference.asked);
            const QString there = textOf(*number, difference.field);
            isChanged = isChanged || (!isSameValue(difference.found, there) && !isSameValue(difference.asked, there));
        }
        if (isChanged)
            leaveOut(preview, *number, Text::tr("It was changed again since."));
        else
            considerUpdate(preview, *number, values);
    }
    preview.plan.title = Text::tr("Set missing values of %n number(s)", nullptr, int(preview.plan.rows.size()));
    return preview;
}

} // namespace nd
