// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/numbertype.h"

#include <QCoreApplication>

namespace nd {

namespace {

struct Row
{
    NumberType type;
    const char *word;
    const char *title;
};

constexpr Row rows[] = {
    { NumberType::Local, "local", QT_TRANSLATE_NOOP("NumberType", "Local") },
    { NumberType::TollFree, "toll_free", QT_TRANSLATE_NOOP("NumberType", "Toll-free") },
    { NumberType::Mobile, "mobile", QT_TRANSLATE_NOOP("NumberType", "Mobile") },
    { NumberType::National, "national", QT_TRANSLATE_NOOP("NumberType", "National") },
    { NumberType::Voip, "voip", QT_TRANSLATE_NOOP("NumberType", "VoIP") },
    { NumberType::SharedCost, "shared_cost", QT_TRANSLATE_NOOP("NumberType", "Shared cost") },
    { NumberType::MachineToMachine, "machine_to_machine", QT_TRANSLATE_NOOP("NumberType", "Machine to machine") },
};

constexpr NumberType all[]
    = { NumberType::Local, NumberType::TollFree,   NumberType::Mobile,          NumberType::National,
        NumberType::Voip,  NumberType::SharedCost, NumberType::MachineToMachine };

QString lettersOf(QStringView word)
{
    QString letters;
    for (const QChar c : word) {
        if (c.isLetterOrNumber())
            letters.append(c.toLower());
    }
    return letters;
}

} // namespace

std::span<const NumberType> allNumberTypes()
{
    return all;
}

QString numberTypeWord(NumberType type)
{
    return QString::fromLatin1(rows[int(type)].word);
}

std::optional<NumberType> numberTypeFrom(QStringView word)
{
    const QString letters = lettersOf(word);
    for (const Row &row : rows) {
        if (lettersOf(QString::fromLatin1(row.word)) == letters)
            return row.type;
    }
    return std::nullopt;
}

QString numberTypeTitle(NumberType type)
{
    return QCoreApplication::translate("NumberType", rows[int(type)].title);
}

} // namespace nd
