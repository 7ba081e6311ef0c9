// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/instant.h"

#include <QDateTime>
#include <QString>

#include <array>

namespace nd {

namespace {

/// Reads a date from left to right; once something doesn't fit, it stays bad.
class Reader
{
public:
    explicit Reader(QByteArrayView text)
        : m_text(text)
    {
    }

    bool good() const { return m_good; }
    bool atEnd() const { return m_at == m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    bool accept(char c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }
    void expect(char c) { m_good = accept(c) && m_good; }
    /// A number of so many digits.
    int number(int fewest, int most)
    {
        int value = 0;
        int digits = 0;
        for (; digits < most && peek() >= '0' && peek() <= '9'; ++digits, ++m_at)
            value = value * 10 + (m_text[m_at] - '0');
        m_good = m_good && digits >= fewest;
        return value;
    }
    QByteArrayView word(qsizetype length)
    {
        if (m_text.size() - m_at < length) {
            m_good = false;
            return {};
        }
        m_at += length;
        return m_text.sliced(m_at - length, length);
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_good = true;
};

struct Moment
{
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
    int offsetMinutes = 0;
};

/// Days since 1970-01-01 in the Gregorian calendar (counted in eras of 400 years that start in March).
qint64 daysSince1970(int year, int month, int day)
{
    const qint64 y = month <= 2 ? year - 1 : year;
    const qint64 era = y / 400;
    const qint64 yearOfEra = y - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const qint64 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

int daysIn(int year, int month)
{
    constexpr std::array<int, 12> days{ 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return days[size_t(month - 1)] + (month == 2 && leap ? 1 : 0);
}

std::optional<qint64> milliseconds(const Moment &m)
{
    if (m.month < 1 || m.month > 12 || m.day < 1 || m.day > daysIn(m.year, m.month) || m.hour > 23 || m.minute > 59
        || m.second > 59)
        return std::nullopt;
    const qint64 minutes = (daysSince1970(m.year, m.month, m.day) * 24 + m.hour) * 60 + m.minute - m.offsetMinutes;
    return (minutes * 60 + m.second) * 1000 + m.millisecond;
}

int offset(Reader &reader)
{
    const bool west = reader.accept('-');
    if (!west)
        reader.expect('+');
    const int hours = reader.number(2, 2);
    reader.accept(':');
    const int minutes = reader.number(2, 2);
    return (west ? -1 : 1) * (hours * 60 + minutes);
}

std::optional<qint64> isoInstant(QByteArrayView text)
{
    Reader reader(text);
    Moment m;
    m.year = reader.number(4, 4);
    reader.expect('-');
    m.month = reader.number(2, 2);
    reader.expect('-');
    m.day = reader.number(2, 2);
    if (reader.good() && !reader.atEnd()) {
        if (!reader.accept(' '))
            reader.expect('T');
        m.hour = reader.number(2, 2);
        reader.expect(':');
        m.minute = reader.number(2, 2);
        if (reader.accept(':')) {
            m.second = reader.number(2, 2);
            if (reader.accept('.')) {
                m.millisecond = reader.number(1, 1) * 100;
                for (int weight = 10; reader.peek() >= '0' && reader.peek() <= '9'; weight /= 10)
                    m.millisecond += reader.number(1, 1) * weight;
            }
        }
        if (!reader.atEnd() && !reader.accept('Z'))
            m.offsetMinutes = offset(reader);
    }
    return reader.good() && reader.atEnd() ? milliseconds(m) : std::nullopt;
}

std::optional<qint64> mailInstant(QByteArrayView text)
{
    constexpr std::array<const char *, 12> months{ "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    Reader reader(text);
    reader.word(3); // the day of the week says nothing new
    reader.expect(',');
    reader.expect(' ');
    Moment m;
    m.day = reader.number(1, 2);
    reader.expect(' ');
    const QByteArrayView month = reader.word(3);
    for (size_t i = 0; i < months.size(); ++i) {
        if (month == months[i])
            m.month = int(i) + 1;
    }
    reader.expect(' ');
    m.year = reader.number(4, 4);
    reader.expect(' ');
    m.hour = reader.number(2, 2);
    reader.expect(':');
    m.minute = reader.number(2, 2);
    reader.expect(':');
    m.second = reader.number(2, 2);
    reader.expect(' ');
    if (reader.peek() == 'G')
        m.month = reader.word(3) == "GMT" ? m.month : 0;
    else
        m.offsetMinutes = offset(reader);
    return reader.good() && reader.atEnd() ? milliseconds(m) : std::nullopt;
}

} // namespace

std::optional<qint64> instantOf(QByteArrayView text)
{
    if (const auto iso = isoInstant(text))
        return iso;
    if (const auto mail = mailInstant(text))
        return mail;
    // Rare forms ("21 Jan 2015 20:52 +0000") by Qt, ten times slower.
    const QString words = QString::fromUtf8(text);
    for (const Qt::DateFormat format : { Qt::RFC2822Date, Qt::ISODateWithMs }) {
        QDateTime time = QDateTime::fromString(words, format);
        if (!time.isValid())
            continue;
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeSpec(Qt::UTC);
        return time.toMSecsSinceEpoch();
    }
    return std::nullopt;
}

} // namespace nd
