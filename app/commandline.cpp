// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/export/tablefile.h"
#include "app/headless.h"
#include "models/records/incomingnumber.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int mostOwned = 1'000'000;

/// One option: its name, what its value is called (empty: it has none), what it does, and how the value is taken.
/// `take` returns a sentence when the value can't be used.
struct OptionRow
{
    const char *name;
    const char *value;
    const char *help;
    QString (*take)(CommandLine &, const QString &);
};

QString takeSandbox(CommandLine &line, const QString &)
{
    line.sandbox = true;
    return {};
}

QString takeOwned(CommandLine &line, const QString &value)
{
    bool ok = false;
    line.owned = value.toInt(&ok);
    return ok && line.owned >= 0 && line.owned <= mostOwned ? QString()
                                                            : Text::tr("--owned takes a number from 0 to 1000000.");
}

QString takeSeed(CommandLine &line, const QString &value)
{
    bool ok = false;
    line.seed = value.toULongLong(&ok);
    return ok ? QString() : Text::tr("--seed takes a whole number.");
}

QString takeTour(CommandLine &line, const QString &value)
{
    line.tourFolder = value;
    return {};
}

QString takeTheme(CommandLine &line, const QString &value)
{
    line.theme = value;
    const bool known = value == "light"_L1 || value == "dark"_L1 || value == "system"_L1;
    return known ? QString() : Text::tr("--theme takes light, dark or system.");
}

QString takeData(CommandLine &line, const QString &value)
{
    line.dataFolder = value;
    return {};
}

QString takeAccount(CommandLine &line, const QString &value)
{
    line.account = value;
    return {};
}

QString takeExport(CommandLine &line, const QString &value)
{
    line.exportFile = value;
    const bool known = value.endsWith(".csv"_L1, Qt::CaseInsensitive) || TableFile::isSpreadsheet(value);
    return known ? QString() : Text::tr("--export takes a file that ends in .csv or .xlsx.");
}

QString takeColumns(CommandLine &line, const QString &value)
{
    const Schema &schema = schemaOf<IncomingNumber>();
    for (const QString &part : value.split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        if (schema.column(name.toUtf8()) < 0) {
            QStringList names;
            for (const FieldInfo &field : schema.fields)
                names.append(QString::fromUtf8(field.name()));
            return Text::tr("There is no column %1. There are: %2.").arg(name, names.join(", "_L1));
        }
        line.columns.append(name);
    }
    return line.columns.isEmpty() ? Text::tr("--columns takes names with commas between them.") : QString();
}

QString takeFilter(CommandLine &line, const QString &value)
{
    line.filter = value;
    return {};
}

constexpr OptionRow options[] = {
    { "--sandbox", "", QT_TRANSLATE_NOOP("CommandLine", "Work with made-up numbers: nothing is real, nothing costs."),
      takeSandbox },
    { "--owned", "N", QT_TRANSLATE_NOOP("CommandLine", "How many numbers the sandbox owns (300)."), takeOwned },
    { "--seed", "N", QT_TRANSLATE_NOOP("CommandLine", "The same seed makes the same sandbox (1)."), takeSeed },
    { "--tour", "DIR",
      QT_TRANSLATE_NOOP("CommandLine", "With --sandbox: save a picture of every page and dialog, then end."),
      takeTour },
    { "--theme", "THEME", QT_TRANSLATE_NOOP("CommandLine", "light, dark, or system (as the desktop)."), takeTheme },
    { "--data", "DIR", QT_TRANSLATE_NOOP("CommandLine", "Keep data here instead of the usual place."), takeData },
    { "--export", "FILE",
      QT_TRANSLATE_NOOP("CommandLine", "Write an account's numbers to FILE.csv or FILE.xlsx, without a window."),
      takeExport },
    { "--account", "NAME", QT_TRANSLATE_NOOP("CommandLine", "With --export: whose numbers. A name, or an account SID."),
      takeAccount },
    { "--columns", "LIST",
      QT_TRANSLATE_NOOP("CommandLine", "With --export: which columns (phone_number,friendly_name,…), else all."),
      takeColumns },
    { "--filter", "TEXT", QT_TRANSLATE_NOOP("CommandLine", "With --export: only numbers that the text is found in."),
      takeFilter },
    { "--help", "", QT_TRANSLATE_NOOP("CommandLine", "Show this and end."), nullptr },
    { "--version", "", QT_TRANSLATE_NOOP("CommandLine", "Show the version and end."), nullptr },
};

struct ExitRow
{
    ExportExit code;
    const char *help;
};

constexpr ExitRow exits[] = {
    { ExportExit::Done, QT_TRANSLATE_NOOP("CommandLine", "The file is there, whole.") },
    { ExportExit::NotRead,
      QT_TRANSLATE_NOOP("CommandLine", "The service said no, could not be reached, or answered what can't be read.") },
    { ExportExit::Mistake, QT_TRANSLATE_NOOP("CommandLine", "A mistake on the command line.") },
    { ExportExit::NoAccount, QT_TRANSLATE_NOOP("CommandLine", "There is no such account here.") },
    { ExportExit::NoSecret,
      QT_TRANSLATE_NOOP("CommandLine", "The account's secret could not be had: locked, or never kept.") },
    { ExportExit::NotWritten, QT_TRANSLATE_NOOP("CommandLine", "The file could not be written.") },
    { ExportExit::Stopped, QT_TRANSLATE_NOOP("CommandLine", "Stopped by a signal.") },
};

QString helpText()
{
    QString text = Text::tr("Usage: number-desk [options]") + u"\n\n"_s;
    for (const OptionRow &row : options) {
        const QString left = "  %1 %2"_L1.arg(QLatin1StringView(row.name), QLatin1StringView(row.value));
        text += left.leftJustified(18) + Text::tr(row.help) + u'\n';
    }
    text += u'\n' + Text::tr("Exit codes of --export:") + u'\n';
    for (const ExitRow &row : exits)
        text += u"  %1  "_s.arg(int(row.code)) + Text::tr(row.help) + u'\n';
    return text;
}

CommandLineAnswer mistake(const QString &sentence)
{
    return { .options = std::nullopt, .text = sentence + u' ' + Text::tr("See --help."), .exitCode = 2 };
}

} // namespace

CommandLineAnswer readCommandLine(const QStringList &arguments)
{
    CommandLine line;
    QStringList seen;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        // --seed 7 and --seed=7 are the same.
        const qsizetype equals = arguments[i].startsWith("--"_L1) ? arguments[i].indexOf(u'=') : -1;
        const QString name = equals < 0 ? arguments[i] : arguments[i].left(equals);
        const auto row = std::ranges::find_if(
            options, [&](const OptionRow &known) { return name == QLatin1StringView(known.name); });
        if (row == std::end(options))
            return mistake(Text::tr("There is no option %1.").arg(name));
        if (name == "--help"_L1)
            return { .options = std::nullopt, .text = helpText(), .exitCode = 0 };
        if (name == "--version"_L1)
            return { .options = std::nullopt,
                     .text = "Number Desk "_L1 + QLatin1StringView(ND_VERSION),
                     .exitCode = 0 };
        QString value = equals < 0 ? QString() : arguments[i].mid(equals + 1);
        if (*row->value && equals < 0 && i + 1 < arguments.size())
            value = arguments[++i];
        if (*row->value && value.isEmpty())
            return mistake(Text::tr("%1 needs a value.").arg(name));
        if (!*row->value && equals >= 0)
            return mistake(Text::tr("%1 takes no value.").arg(name));
        if (const QString sentence = row->take(line, value); !sentence.isEmpty())
            return mistake(sentence);
        seen.append(name);
    }
    if (!line.sandbox) {
        for (const QString &name : { u"--tour"_s, u"--owned"_s, u"--seed"_s }) {
            if (seen.contains(name))
                return mistake(Text::tr("%1 works with --sandbox only.").arg(name));
        }
    }
    if (line.exportFile.isEmpty()) {
        for (const QString &name : { u"--account"_s, u"--columns"_s, u"--filter"_s }) {
            if (seen.contains(name))
                return mistake(Text::tr("%1 works with --export only.").arg(name));
        }
    } else if (line.sandbox == seen.contains(u"--account"_s)) {
        return mistake(Text::tr("--export needs either --account or --sandbox."));
    } else if (!line.tourFolder.isEmpty()) {
        return mistake(Text::tr("--export and --tour don't go together."));
    }
    return { .options = line, .text = {}, .exitCode = 0 };
}

} // namespace nd
