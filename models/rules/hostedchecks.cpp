// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/hostedchecks.h"

#include "models/phone.h"
#include "models/rules/values.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HostedChecks)
};

constexpr qsizetype longestEmail = 254;
constexpr int longestDelay = 60;

} // namespace

Verdict email(QStringView text)
{
    // Only what certainly is none is refused: who gets the letter is for the person to know.
    static const QRegularExpression shape(u"^[^\\s@,;<>\"()]+@[^\\s@,;<>\"()]+\\.[^\\s@,;<>\"().]{2,}$"_s);
    if (text.isEmpty())
        return {};
    if (text.size() > longestEmail || text.contains(u".."_s) || !shape.match(text.toString()).hasMatch())
        return Verdict::bad(Text::tr("This is not an e-mail address."));
    return {};
}

QStringList readEmails(const QString &text)
{
    static const QRegularExpression separators(u"[,;\\s]+"_s);
    QStringList emails = text.split(separators, Qt::SkipEmptyParts);
    QStringList once;
    for (const QString &one : std::as_const(emails)) {
        if (!once.contains(one, Qt::CaseInsensitive))
            once.append(one);
    }
    return once;
}

Verdict copyEmails(const QStringList &emails)
{
    for (const QString &one : emails) {
        if (one.isEmpty() || !email(one).ok())
            return Verdict::bad(Text::tr("“%1” is not an e-mail address.").arg(one));
    }
    return {};
}

Verdict contactPhone(const QString &text)
{
    if (text.isEmpty())
        return {};
    const phone::Parsed parsed = phone::parse(text, QString());
    if (parsed.valid && phone::isE164(text))
        return {};
    return Verdict::bad(parsed.reason.isEmpty() ? Text::tr("Enter the phone number with its country code, such as +1.")
                                                : parsed.reason);
}

bool isPostBox(const QString &street, const QString &secondLine)
{
    // English and French: only addresses of the United States and Canada serve.
    static const QRegularExpression box(u"\\b(p\\.?\\s*o\\.?\\s*b(ox|\\.|\\b)|post(al)?\\s*(office)?\\s+box|pobox|"
                                        "c\\.?\\s*p\\.?\\s*\\d|case\\s+postale|bo[iî]te\\s+postale)"_s,
                                        QRegularExpression::CaseInsensitiveOption
                                            | QRegularExpression::UseUnicodePropertiesOption);
    return box.match(street).hasMatch() || box.match(secondLine).hasMatch();
}

Verdict serviceAddress(const Address &address)
{
    if (isPostBox(address.street, address.streetSecondary)) {
        return Verdict::bad(
            Text::tr("A P.O. box is not accepted: the letter needs the physical address where the phone "
                     "line is, as the phone company knows it."));
    }
    const bool served = address.country == u"US"_s || address.country == u"CA"_s;
    if (!address.country.isEmpty() && !served)
        return Verdict::warning(Text::tr("Only numbers of the United States and Canada can be hosted."));
    return {};
}

int longestHostedName(HostedGeneration generation)
{
    return generation == HostedGeneration::V2 ? 128 : 64;
}

Verdict hostedName(QStringView text, HostedGeneration generation)
{
    return friendlyName(text, longestHostedName(generation));
}

Verdict uniqueName(QStringView text)
{
    static const QRegularExpression sidShape(u"^HR[0-9a-fA-F]{32}$"_s);
    if (sidShape.match(text.toString()).hasMatch())
        return Verdict::bad(Text::tr("This looks like the SID of an order. Choose another name."));
    if (std::ranges::any_of(text, [](QChar c) { return c.isSpace() || c == u'/' || c == u'?' || c == u'#'; }))
        return Verdict::bad(Text::tr("A unique name has no spaces and none of / ? #."));
    return {};
}

Verdict callDelay(int seconds)
{
    if (seconds < 0 || seconds > longestDelay)
        return Verdict::bad(Text::tr("The delay can be from 0 to %1 seconds.").arg(longestDelay));
    return {};
}

} // namespace nd::rules
