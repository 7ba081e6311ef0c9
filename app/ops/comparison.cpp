// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/comparison.h"

#include "app/ops/answers.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

std::optional<bool> flagIn(const QString &text)
{
    const QString word = text.toLower();
    if (word == "true"_L1 || word == "1"_L1 || word == "yes"_L1)
        return true;
    if (word == "false"_L1 || word == "0"_L1 || word == "no"_L1)
        return false;
    return {};
}

/// The digits of what is written like a phone number; empty for everything else.
QString phoneDigits(const QString &text)
{
    constexpr qsizetype fewest = 7;
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits.append(c);
        else if (!u"+ ()-./"_s.contains(c))
            return {};
    }
    return digits.size() < fewest ? QString() : digits;
}

QString plainUrl(const QString &text)
{
    QUrl url(text);
    if (!url.isValid() || url.host().isEmpty())
        return text;
    if (url.path().isEmpty())
        url.setPath(u"/"_s);
    return url.toString(QUrl::FullyEncoded);
}

/// A time of day in UTC, of "10:15:00-08:00"; invalid for everything else.
QTime timeOfDay(const QString &text)
{
    static const QRegularExpression shape(u"^[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?(Z|[+-][0-9]{2}:[0-9]{2})$"_s);
    if (!shape.match(text).hasMatch())
        return {};
    return QDateTime::fromString(u"2000-01-02T"_s + text, Qt::ISODate).toUTC().time();
}

QStringList sortedParts(const QString &text)
{
    QStringList parts = text.toLower().split(u',');
    for (QString &part : parts)
        part = part.trimmed();
    parts.sort();
    return parts;
}

bool isWord(const QString &text, const FieldInfo *field)
{
    const bool isMethod = text.compare("get"_L1, Qt::CaseInsensitive) == 0
        || text.compare("post"_L1, Qt::CaseInsensitive) == 0 || text.contains(u'@');
    return isMethod
        || (field
            && (field->format == Format::Word || field->format == Format::Code || field->format == Format::Country));
}

/// An answer that hides a value does not tell it.
bool isMasked(const QString &text)
{
    return text.contains("**"_L1) || text.contains(u'•');
}

/// Rows of a list belong together by the number that they are about, and else by their place.
QJsonObject rowLike(const QJsonObject &row, const QJsonArray &rows, qsizetype place)
{
    const QString number = row["phone_number"_L1].toString();
    if (number.isEmpty())
        return rows.at(place).toObject();
    for (const QJsonValue other : rows) {
        if (isSameValue(number, other["phone_number"_L1].toString()))
            return other.toObject();
    }
    return {};
}

/// Walks through what was asked for, and notes what is otherwise.
class Walk
{
public:
    void object(const QJsonObject &asked, const QJsonObject &record, const QString &prefix)
    {
        for (auto it = asked.begin(); it != asked.end(); ++it)
            value(*it, record, it.key(), prefix);
    }
    Comparison result() const { return m_comparison; }

private:
    void value(const QJsonValue &asked, const QJsonObject &record, const QString &name, const QString &prefix)
    {
        const QString path = prefix + name;
        if (asked.isObject())
            return object(asked.toObject(), record[name].toObject(), path + u'.');
        const QJsonArray rows = asked.toArray();
        if (!rows.isEmpty() && rows.first().isObject()) {
            for (qsizetype place = 0; place < rows.size(); ++place)
                object(rows.at(place).toObject(), rowLike(rows.at(place).toObject(), record[name].toArray(), place),
                       path + u'.');
            return;
        }
        const QString wanted = memberText(QJsonObject{ { name, asked } }, name);
        const QString found = memberText(record, name);
        if (wanted.isEmpty() || isMasked(found))
            return;
        const bool isCorrected = prefix.endsWith("address."_L1) && !found.isEmpty();
        if (!record.contains(name))
            m_comparison.whole = false;
        else if (!isSameValue(wanted, found) && !isCorrected)
            m_comparison.differences.append(name == "account_number"_L1 ? Difference{ path }
                                                                        : Difference{ path, wanted, found });
        else if (name == "documents"_L1) // uploaded for this request
            m_comparison.bearsOurs = true;
    }

    Comparison m_comparison;
};

} // namespace

bool isSameValue(const QString &asked, const QString &found, const FieldInfo *field)
{
    if (asked.simplified() == found.simplified())
        return true;
    if (asked.isEmpty() || found.isEmpty())
        return false;
    if (flagIn(asked) && flagIn(found))
        return flagIn(asked) == flagIn(found);
    if (const QString digits = phoneDigits(asked); !digits.isEmpty() && digits == phoneDigits(found))
        return true;
    if (const QTime time = timeOfDay(asked); time.isValid() && time == timeOfDay(found))
        return true;
    if (asked.startsWith("http"_L1, Qt::CaseInsensitive))
        return plainUrl(asked) == plainUrl(found);
    if (asked.contains(u',') && sortedParts(asked) == sortedParts(found))
        return true;
    return isWord(asked, field) && asked.compare(found, Qt::CaseInsensitive) == 0;
}

Comparison compareMembers(const QJsonObject &asked, const QJsonObject &record)
{
    Walk walk;
    walk.object(asked, record, {});
    return walk.result();
}

Verdict judgeMade(const JournalEntry &entry, const QString &sid, const Comparison &comparison, const QDateTime &made)
{
    constexpr qint64 clockTolerance = 120; // seconds
    const bool isSince = made.isValid() && made >= entry.begun.addSecs(-clockTolerance);
    Verdict verdict{ .sid = sid, .differences = comparison.differences };
    if (!comparison.bearsOurs || !isSince)
        verdict.kind = Verdict::IsSo;
    else
        verdict.kind = comparison.differences.isEmpty() ? Verdict::Happened : Verdict::HappenedDiffers;
    return verdict;
}

} // namespace nd
