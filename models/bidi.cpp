// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bidi.h"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <atomic>

namespace nd::bidi {

namespace {

constexpr QChar leftToRightIsolate(0x2066);
constexpr QChar firstStrongIsolate(0x2068);
constexpr QChar popDirectionalIsolate(0x2069);

std::atomic_bool isRightToLeft{ false };

bool opens(QChar c)
{
    return c >= leftToRightIsolate && c <= firstStrongIsolate;
}

/// What goes on until the end of the paragraph, whatever surrounds it: LRE, RLE, PDF, LRO, RLO.
bool isEmbedding(QChar c)
{
    return c >= QChar(0x202A) && c <= QChar(0x202E);
}

bool isControl(QChar c)
{
    return isEmbedding(c) || opens(c) || c == popDirectionalIsolate;
}

bool breaksLine(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
        || c.category() == QChar::Separator_Paragraph;
}

/// Isolates that are closed stay, with what is in them: they change nothing outside. All else that does goes.
QString harmless(const QString &text)
{
    if (std::ranges::none_of(text, [](QChar c) { return isControl(c) || breaksLine(c); }))
        return text;
    QString kept;
    QList<qsizetype> open;
    for (const QChar c : text) {
        if (isEmbedding(c) || (c == popDirectionalIsolate && open.isEmpty()))
            continue;
        if (opens(c))
            open.append(kept.size());
        else if (c == popDirectionalIsolate)
            open.removeLast();
        kept.append(breaksLine(c) ? QChar(QChar::Space) : c);
    }
    while (!open.isEmpty())
        kept.remove(open.takeLast(), 1);
    return kept;
}

/// Whether one pair of isolates goes around all of it.
bool isWrapped(const QString &text)
{
    if (text.size() < 2 || !opens(text.front()))
        return false;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (opens(text.at(i)))
            ++depth;
        else if (text.at(i) == popDirectionalIsolate && --depth == 0)
            return i == text.size() - 1;
    }
    return false;
}

/// Whether anything in it could be drawn elsewhere than in its place in a left-to-right line.
bool isStrangeToLeftToRight(const QString &text)
{
    const QList<uint> characters = text.toUcs4(); // the old scripts of the upper planes run from right to left
    return std::ranges::any_of(characters, [](char32_t c) {
        const QChar::Direction direction = QChar::direction(c);
        return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN
            || (c <= 0xFFFF && isControl(QChar(c)));
    });
}

QString wrapped(QChar opening, const QString &text)
{
    if (text.isEmpty() || isWrapped(text))
        return text;
    if (!isRightToLeft && !isStrangeToLeftToRight(text))
        return text;
    return opening + text + popDirectionalIsolate;
}

} // namespace

void setDirection(Qt::LayoutDirection direction)
{
    isRightToLeft = direction == Qt::RightToLeft;
}

QString isolated(const QString &text)
{
    return wrapped(firstStrongIsolate, harmless(text));
}

QString isolatedLines(const QString &text)
{
    if (!text.contains(QChar::LineFeed))
        return isolated(text);
    QStringList lines = text.split(QChar::LineFeed);
    for (QString &line : lines)
        line = isolated(line);
    return lines.join(QChar::LineFeed);
}

QString balanced(const QString &text)
{
    if (std::ranges::none_of(text, isControl))
        return text;
    QStringList lines = text.split(QChar::LineFeed);
    for (QString &line : lines)
        line = harmless(line);
    return lines.join(QChar::LineFeed);
}

QString leftToRight(const QString &text)
{
    return wrapped(leftToRightIsolate, harmless(text));
}

QString withoutIsolates(const QString &text)
{
    QString kept = text;
    kept.removeIf([](QChar c) { return opens(c) || c == popDirectionalIsolate; });
    return kept;
}

} // namespace nd::bidi
