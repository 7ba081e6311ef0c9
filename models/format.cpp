// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format.h"

#include "models/bidi.h"
#include "models/phone.h"
#include "models/rules/secrets.h"

#include <QLocale>
#include <QTimeZone>

namespace nd {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Format", text);
}

QString flagText(bool value)
{
    return value ? translated(QT_TRANSLATE_NOOP("Format", "Yes")) : translated(QT_TRANSLATE_NOOP("Format", "No"));
}

/// The words of the API that are worth a translation, as wordText makes them readable. Any other is shown as it came.
[[maybe_unused]] constexpr const char *translatableWords[] = {
    QT_TRANSLATE_NOOP("Word", "None"),
    QT_TRANSLATE_NOOP("Word", "Any"),
    QT_TRANSLATE_NOOP("Word", "Local"),
    QT_TRANSLATE_NOOP("Word", "Foreign"),
    QT_TRANSLATE_NOOP("Word", "In use"),
    QT_TRANSLATE_NOOP("Word", "Hosted"),
    QT_TRANSLATE_NOOP("Word", "Active"),
    QT_TRANSLATE_NOOP("Word", "Inactive"),
    QT_TRANSLATE_NOOP("Word", "Registered"),
    QT_TRANSLATE_NOOP("Word", "Unregistered"),
    QT_TRANSLATE_NOOP("Word", "Pending registration"),
    QT_TRANSLATE_NOOP("Word", "Registration failure"),
    QT_TRANSLATE_NOOP("Word", "Pending unregistration"),
    QT_TRANSLATE_NOOP("Word", "Unregistration failure"),
    QT_TRANSLATE_NOOP("Word", "Voice"),
    QT_TRANSLATE_NOOP("Word", "Fax"),
    QT_TRANSLATE_NOOP("Word", "Toll free"),
    QT_TRANSLATE_NOOP("Word", "Mobile"),
    QT_TRANSLATE_NOOP("Word", "National"),
    QT_TRANSLATE_NOOP("Word", "Voip"),
    QT_TRANSLATE_NOOP("Word", "Shared cost"),
    QT_TRANSLATE_NOOP("Word", "Machine to machine"),
    QT_TRANSLATE_NOOP("Word", "Suspended"),
    QT_TRANSLATE_NOOP("Word", "Closed"),
    QT_TRANSLATE_NOOP("Word", "Trial"),
    QT_TRANSLATE_NOOP("Word", "Full"),
    QT_TRANSLATE_NOOP("Word", "Draft"),
    QT_TRANSLATE_NOOP("Word", "Pending review"),
    QT_TRANSLATE_NOOP("Word", "In review"),
    QT_TRANSLATE_NOOP("Word", "Twilio rejected"),
    QT_TRANSLATE_NOOP("Word", "Twilio approved"),
    QT_TRANSLATE_NOOP("Word", "Running"),
    QT_TRANSLATE_NOOP("Word", "Succeeded"),
    QT_TRANSLATE_NOOP("Word", "Refused"),
    QT_TRANSLATE_NOOP("Word", "Not sent"),
    QT_TRANSLATE_NOOP("Word", "Unknown"),
    QT_TRANSLATE_NOOP("Word", "Twilio processing"),
    QT_TRANSLATE_NOOP("Word", "Received"),
    QT_TRANSLATE_NOOP("Word", "Pending verification"),
    QT_TRANSLATE_NOOP("Word", "Verified"),
    QT_TRANSLATE_NOOP("Word", "Pending LOA"),
    QT_TRANSLATE_NOOP("Word", "Carrier processing"),
    QT_TRANSLATE_NOOP("Word", "Testing"),
    QT_TRANSLATE_NOOP("Word", "Completed"),
    QT_TRANSLATE_NOOP("Word", "Failed"),
    QT_TRANSLATE_NOOP("Word", "Action required"),
    QT_TRANSLATE_NOOP("Word", "Opened"),
    QT_TRANSLATE_NOOP("Word", "Signing"),
    QT_TRANSLATE_NOOP("Word", "Signed"),
    QT_TRANSLATE_NOOP("Word", "Canceled"),
    QT_TRANSLATE_NOOP("Word", "Phone call"),
    QT_TRANSLATE_NOOP("Word", "Phone bill"),
    QT_TRANSLATE_NOOP("Word", "Waiting"),
    QT_TRANSLATE_NOOP("Word", "Checking"),
    QT_TRANSLATE_NOOP("Word", "Checked"),
    QT_TRANSLATE_NOOP("Word", "Yes"),
    QT_TRANSLATE_NOOP("Word", "No"),
    QT_TRANSLATE_NOOP("Word", "No answer"),
    QT_TRANSLATE_NOOP("Word", "Waiting for signature"),
    QT_TRANSLATE_NOOP("Word", "In progress"),
    QT_TRANSLATE_NOOP("Word", "Canceling"),
    QT_TRANSLATE_NOOP("Word", "Expired"),
    QT_TRANSLATE_NOOP("Word", "Pending"),
    QT_TRANSLATE_NOOP("Word", "Port submitted"),
    QT_TRANSLATE_NOOP("Word", "Port pending"),
    QT_TRANSLATE_NOOP("Word", "Port rejected"),
    QT_TRANSLATE_NOOP("Word", "Business"),
    QT_TRANSLATE_NOOP("Word", "Individual"),
    QT_TRANSLATE_NOOP("Word", "Unusable"),
    QT_TRANSLATE_NOOP("Word", "To confirm"),
    QT_TRANSLATE_NOOP("Word", "Ready"),
    QT_TRANSLATE_NOOP("Word", "Uploading"),
    QT_TRANSLATE_NOOP("Word", "Uploaded"),
    QT_TRANSLATE_NOOP("Word", "Out of date"),
    QT_TRANSLATE_NOOP("Word", "Rejected"),
    QT_TRANSLATE_NOOP("Word", "Approved"),
};

/// "in-use" -> "In use". Words of the service are written with -, _ or a space, in any case.
QString wordText(const QString &word)
{
    QString text = word;
    const bool spaced = text.contains(u' '); // "Waiting for Signature", of port-in requests
    text.replace(u'-', u' ').replace(u'_', u' ');
    if ((text == text.toUpper() && text.size() > 3) || spaced)
        text = text.toLower();
    if (text.endsWith(u" loa")) // an abbreviation, as people write it
        text.replace(text.size() - 3, 3, QStringLiteral("LOA"));
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return QCoreApplication::translate("Word", text.toUtf8().constData());
}

/// Groups and decimal point of the locale, digits as exact as they came.
QString decimalText(const Decimal &value)
{
    const QLocale locale;
    QString digits = value.toString();
    const bool negative = digits.startsWith(u'-');
    if (negative)
        digits.remove(0, 1);
    const qsizetype point = digits.indexOf(u'.');
    const QString whole = point < 0 ? digits : digits.first(point);
    const QString text = locale.toString(whole.toLongLong())
        + (point < 0 ? QString() : locale.decimalPoint() + digits.sliced(point + 1));
    return negative ? locale.negativeSign() + text : text;
}

QString instantText(const QDateTime &value)
{
    return QLocale().toString(value.toLocalTime(), QLocale::ShortFormat);
}

/// A day without a time, as the service writes it: "2024-10-31".
QString dateText(const QString &value)
{
    const QDate date = QDate::fromString(value, Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : value;
}

QString listText(const QVariant &value, QStringView separator)
{
    return value.toStringList().join(separator.toString());
}

/// As it stands in a cell or a sentence, where a name must not turn around what is beside it.
QString isolated(const FieldInfo &field, const QString &text)
{
    return readsLeftToRight(field.format) ? bidi::leftToRight(text) : bidi::isolatedLines(text);
}

QString isoUtc(const QDateTime &value)
{
    const QDateTime utc = value.toUTC();
    return utc.toString(utc.time().msec() ? Qt::ISODateWithMs : Qt::ISODate);
}

/// displayText() before it is isolated.
QString plainText(const FieldInfo &field, const QVariant &value)
{
    // A price that nobody told us is not nothing, and never 0.
    if (!value.isValid() && field.format == Format::Money)
        return QCoreApplication::translate("Format", "unknown");
    if (!value.isValid() || field.format == Format::Secret)
        return {};
    switch (field.format) {
    case Format::Phone:
        return phone::displayFormat(value.toString());
    case Format::Country:
        return countryName(value.toString());
    case Format::Date:
        return dateText(value.toString());
    case Format::Word:
        return wordText(value.toString());
    case Format::Url:
        return rules::maskUrl(value.toString());
    case Format::Coordinate:
    case Format::Code: // digits as they are: 20404, never 20,404
        return copyText(field, value);
    default:
        break;
    }
    switch (field.kind) {
    case Kind::Flag:
        return flagText(value.toBool());
    case Kind::Integer:
        return QLocale().toString(value.toLongLong());
    case Kind::Decimal:
        return decimalText(value.value<Decimal>());
    case Kind::Instant:
        return instantText(value.toDateTime());
    case Kind::List:
        return listText(value, u", ");
    case Kind::Text:
        break;
    }
    return value.toString();
}

} // namespace

QString displayText(const FieldInfo &field, const QVariant &value)
{
    return isolated(field, plainText(field, value));
}

QString copyText(const FieldInfo &field, const QVariant &value)
{
    if (!value.isValid() || field.format == Format::Secret)
        return {};
    if (field.format == Format::Url)
        return rules::maskUrl(value.toString());
    switch (field.kind) {
    case Kind::Flag:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case Kind::Integer:
        return QString::number(value.toLongLong());
    case Kind::Decimal:
        return value.value<Decimal>().toString();
    case Kind::Instant:
        return isoUtc(value.toDateTime());
    case Kind::List:
        return listText(value, u"\n");
    case Kind::Text:
        break;
    }
    return value.toString();
}

QString hoverText(const FieldInfo &field, const QVariant &value)
{
    if (!value.isValid() || field.format == Format::Secret)
        return {};
    QString text = copyText(field, value);
    if (field.kind == Kind::Instant)
        text = QLocale().toString(value.toDateTime().toUTC(), QLocale::LongFormat);
    else if (field.kind == Kind::Flag || field.kind == Kind::Integer || field.kind == Kind::Decimal)
        return {};
    return text == bidi::withoutIsolates(plainText(field, value)) ? QString() : isolated(field, text);
}

bool readsLeftToRight(Format format)
{
    switch (format) {
    case Format::Phone:
    case Format::Sid:
    case Format::Url:
    case Format::Coordinate:
    case Format::Code:
        return true;
    default:
        return false;
    }
}

QString countryName(const QString &isoCode)
{
    if (isoCode.size() != 2)
        return isoCode;
    const QLocale::Territory territory = QLocale::codeToTerritory(isoCode);
    return territory == QLocale::AnyTerritory ? isoCode : QLocale::territoryToString(territory);
}

} // namespace nd
