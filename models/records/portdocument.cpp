// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/portdocument.h"

#include "models/rules/portdates.h"
#include "models/word.h"

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Bills)
};

using N = PortDocument;
constexpr const char *inBill = QT_TRANSLATE_NOOP("FieldGroup", "Bill");
constexpr const char *inFile = QT_TRANSLATE_NOOP("FieldGroup", "File");
constexpr const char *inUpload = QT_TRANSLATE_NOOP("FieldGroup", "At upload");

constexpr Field<N> table[] = {
    field<&N::fileName>("file_name", QT_TRANSLATE_NOOP("Field", "File")).in(inFile).local().wide(22),
    field<&N::state>("state", QT_TRANSLATE_NOOP("Field", "State"), Format::Word).in(inBill).local().wide(12),
    field<&N::what>("what", QT_TRANSLATE_NOOP("Field", "What to do")).in(inBill).local().wide(34),
    field<&N::billDate>("bill_date", QT_TRANSLATE_NOOP("Field", "Bill date"), Format::Date).in(inBill).local().wide(13),
    field<&N::lastDay>("last_day", QT_TRANSLATE_NOOP("Field", "Usable until"), Format::Date)
        .in(inBill)
        .local()
        .wide(13),
    field<&N::usedIn>("used_in", QT_TRANSLATE_NOOP("Field", "Used in"), Format::Sid).in(inBill).local().wide(12),
    field<&N::name>("friendly_name", QT_TRANSLATE_NOOP("Field", "Name")).in(inUpload).wide(18),
    field<&N::sid>("sid", QT_TRANSLATE_NOOP("Field", "SID"), Format::Sid).in(inUpload).wide(14),
    field<&N::status>("status", QT_TRANSLATE_NOOP("Field", "Status at upload"), Format::Word).in(inUpload).wide(14),
    field<&N::dateCreated>("date_created", QT_TRANSLATE_NOOP("Field", "Uploaded")).in(inUpload),
    field<&N::mimeType>("mime_type", QT_TRANSLATE_NOOP("Field", "Type as it arrived")).in(inUpload).hidden(),
    field<&N::failureReason>("failure_reason", QT_TRANSLATE_NOOP("Field", "Failure")).in(inUpload).hidden(),
    field<&N::pages>("pages", QT_TRANSLATE_NOOP("Field", "Pages")).in(inFile).local().wide(6).hidden(),
    field<&N::size>("size", QT_TRANSLATE_NOOP("Field", "Size")).in(inFile).local().wide(9).hidden(),
    field<&N::bytes>("bytes", QT_TRANSLATE_NOOP("Field", "Bytes")).in(inFile).local().hidden(),
    field<&N::type>("type", QT_TRANSLATE_NOOP("Field", "Type")).in(inFile).local().hidden(),
    field<&N::progress>("progress", QT_TRANSLATE_NOOP("Field", "Sent, %")).in(inBill).local().wide(6).hidden(),
    field<&N::nameShown>("name_shown", QT_TRANSLATE_NOOP("Field", "Name is on it")).in(inBill).local().hidden(),
    field<&N::accountShown>("account_shown", QT_TRANSLATE_NOOP("Field", "Account is on it"))
        .in(inBill)
        .local()
        .hidden(),
    field<&N::addressShown>("address_shown", QT_TRANSLATE_NOOP("Field", "Address is on it"))
        .in(inBill)
        .local()
        .hidden(),
    field<&N::warning>("warning", QT_TRANSLATE_NOOP("Field", "To be minded")).in(inFile).local().hidden(),
    field<&N::path>("path", QT_TRANSLATE_NOOP("Field", "Where it is")).in(inFile).local().hidden(),
    field<&N::sha256>("sha256", QT_TRANSLATE_NOOP("Field", "SHA-256"), Format::Sid).in(inFile).local().hidden(),
    field<&N::id>("local_id", QT_TRANSLATE_NOOP("Field", "Id on this computer"), Format::Sid)
        .in(inFile)
        .local()
        .hidden(),
};

} // namespace

std::span<const Field<PortDocument>> PortDocument::fields()
{
    return table;
}

void PortDocument::setDated(const QDate &date)
{
    billDate = date.isValid() ? date.toString(Qt::ISODate) : QString();
    lastDay = date.isValid() ? rules::lastDayOfBill(date).toString(Qt::ISODate) : QString();
}

bool PortDocument::isUsable(const QDate &today) const
{
    return !sid.isEmpty() && !sameWord(status, u"REJECTED") && !sameWord(status, u"EXPIRED")
        && rules::billDate(dated(), today).ok();
}

rules::Verdict billConfirmed(const PortDocument &document, const QDate &today)
{
    if (rules::Verdict date = rules::billDate(document.dated(), today); !date.ok())
        return date;
    QStringList missing;
    if (!document.nameShown.value_or(false))
        missing.append(Text::tr("the name"));
    if (!document.accountShown.value_or(false))
        missing.append(Text::tr("the account"));
    if (!document.addressShown.value_or(false))
        missing.append(Text::tr("the address"));
    if (!missing.isEmpty())
        return rules::Verdict::bad(
            Text::tr("Look at the bill and confirm what is on it: %1.").arg(missing.join(u", "_s)));
    return {};
}

} // namespace nd
