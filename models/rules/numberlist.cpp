// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/numberlist.h"

#include "models/phone.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NumberList)
};

/// Fewer digits are a date, a count or a PIN in some other column.
constexpr int fewestDigits = 5;

int digitsIn(QStringView text)
{
    return int(std::ranges::count_if(text, [](QChar c) { return c.isDigit(); }));
}

/// The cell without quotes and the apostrophe with which spreadsheets keep a number text.
QString bare(QString cell)
{
    cell = cell.trimmed();
    if (cell.size() > 1 && cell.startsWith(u'"') && cell.endsWith(u'"'))
        cell = cell.sliced(1, cell.size() - 2).trimmed();
    if (cell.startsWith(u'\'') || cell.startsWith(u'='))
        cell = cell.sliced(1);
    return cell.startsWith(u'"') && cell.endsWith(u'"') && cell.size() > 1 ? cell.sliced(1, cell.size() - 2) : cell;
}

bool looksLikeNumber(const QString &cell)
{
    static const QRegularExpression shape(u"^\\+?[\\d\\s().\\-/–—\\x{00a0}\\x{202f}+]+((ext|x|#)\\.?\\s*\\d+)?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return digitsIn(cell) >= fewestDigits && shape.match(cell).hasMatch();
}

/// The cells of a line that may be numbers; the whole line when none looks like one but it has digits.
QStringList candidates(const QString &line)
{
    static const QRegularExpression separators(u"[,;\\t|]"_s);
    QStringList found;
    const QStringList cells = line.split(separators, Qt::SkipEmptyParts);
    for (const QString &cell : cells) {
        if (const QString text = bare(cell); looksLikeNumber(text))
            found.append(text);
    }
    if (found.isEmpty() && digitsIn(line) > 0)
        found.append(line.trimmed());
    return found;
}

} // namespace

QList<ListedNumber> readNumberList(const QString &text, const QString &region)
{
    QList<ListedNumber> list;
    QSet<QString> seen;
    int number = 0;
    const QStringList lines = text.split(QRegularExpression(u"\\r\\n|\\r|\\n"_s));
    for (const QString &line : lines) {
        ++number;
        const QStringList cells = candidates(line);
        for (const QString &cell : cells) {
            const phone::Parsed parsed = phone::parse(cell, region);
            ListedNumber entry{ .text = cell, .e164 = parsed.e164, .line = number };
            if (!parsed.valid)
                entry.problem = parsed.reason.isEmpty() ? Text::tr("This is not a phone number.") : parsed.reason;
            else if (seen.contains(parsed.e164))
                entry.problem = Text::tr("This number is in the list already.");
            if (parsed.valid)
                seen.insert(parsed.e164);
            list.append(entry);
        }
    }
    return list;
}

QStringList goodNumbers(const QList<ListedNumber> &list)
{
    QStringList numbers;
    for (const ListedNumber &entry : list) {
        if (entry.good())
            numbers.append(entry.e164);
    }
    return numbers;
}

} // namespace nd::rules
