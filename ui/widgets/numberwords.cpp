// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberwords.h"

#include "app/lookups.h"
#include "models/bidi.h"
#include "ui/widgets/sidpicker.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Word
{
    const char *field;
    const char *word;
    const char *label;
};
constexpr Word words[] = {
    { "voice_receive_mode", "voice", QT_TRANSLATE_NOOP("NumberWords", "Voice calls") },
    { "voice_receive_mode", "fax", QT_TRANSLATE_NOOP("NumberWords", "Faxes") },
    { "voice_caller_id_lookup", "true", QT_TRANSLATE_NOOP("NumberWords", "Look up, 0.01 USD a call") },
    { "voice_caller_id_lookup", "false", QT_TRANSLATE_NOOP("NumberWords", "Don't look up") },
    { "emergency_status", "Active", QT_TRANSLATE_NOOP("NumberWords", "On") },
    { "emergency_status", "Inactive", QT_TRANSLATE_NOOP("NumberWords", "Off") },
    { "api_version", "2010-04-01", "2010-04-01" },
    { "api_version", "2008-08-01", "2008-08-01" },
};

template <class R>
QString named(const R &record)
{
    return record.friendlyName.isEmpty() ? record.sid : bidi::isolated(record.friendlyName);
}

QString named(const Address &address)
{
    return u"%1, %2 (%3)"_s.arg(named<Address>(address), bidi::isolated(address.city), address.country);
}

/// What a list answered, as choices.
template <class R>
Result<QList<SidPicker::Choice>> choicesOf(const Result<QList<R>> &list)
{
    if (!list)
        return list.error();
    QList<SidPicker::Choice> choices;
    for (const R &one : list.value())
        choices.append({ one.sid, named(one), {} });
    return choices;
}

/// Hands on what a list answered.
template <class R>
auto into(SidHandler handler)
{
    return [handler = std::move(handler)](const Result<QList<R>> &list) { handler(choicesOf(list)); };
}

void readApplications(Lookups &lookups, bool again, QObject *context, SidHandler handler)
{
    if (again)
        lookups.forgetApplications();
    lookups.applications(context, into<Application>(std::move(handler)));
}

void readTrunks(Lookups &lookups, bool again, QObject *context, SidHandler handler)
{
    if (again)
        lookups.forgetTrunks();
    lookups.trunks(context, into<Trunk>(std::move(handler)));
}

void readAddresses(Lookups &lookups, bool again, QObject *context, SidHandler handler)
{
    if (again)
        lookups.forget(RecordKind::Address);
    lookups.addresses(context, into<Address>(std::move(handler)));
}

void readBundles(Lookups &lookups, bool again, QObject *context, SidHandler handler)
{
    if (again)
        lookups.forget(RecordKind::Bundle);
    lookups.bundles(context, into<Bundle>(std::move(handler)));
}

constexpr SidField sidFieldTable[] = {
    { "voice_application_sid", "AP", readApplications },
    { "sms_application_sid", "AP", readApplications },
    { "trunk_sid", "TK", readTrunks },
    { "address_sid", "AD", readAddresses },
    { "emergency_address_sid", "AD", readAddresses },
    { "bundle_sid", "BU", readBundles },
};

} // namespace

QList<FieldChoice> numberWords(QByteArrayView field)
{
    if (field.endsWith("_method"))
        return { { u"POST"_s, u"POST"_s }, { u"GET"_s, u"GET"_s } };
    QList<FieldChoice> choices;
    for (const Word &word : words) {
        if (field == QByteArrayView(word.field))
            choices.append({ QString::fromLatin1(word.word), QCoreApplication::translate("NumberWords", word.label) });
    }
    return choices;
}

std::span<const SidField> sidFields()
{
    return sidFieldTable;
}

SidPicker *makeSidPicker(QByteArrayView field, const QString &name, Lookups &lookups)
{
    const auto kind
        = std::ranges::find_if(sidFieldTable, [&](const SidField &one) { return field == QByteArrayView(one.field); });
    if (kind == std::end(sidFieldTable))
        return nullptr;
    const auto reader = [read = kind->read, &lookups](SidPicker &self, SidPicker::Freshness freshness) {
        read(lookups, freshness == SidPicker::Freshness::Again, &self,
             [&self](const Result<QList<SidPicker::Choice>> &answer) { self.setAnswer(answer); });
    };
    return new SidPicker(name, QString::fromLatin1(kind->prefix), reader);
}

} // namespace nd
