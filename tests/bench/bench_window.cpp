// SPDX-License-Identifier: GPL-3.0-or-later
// The real program in its real window, with a stopwatch inside (windowprobe.cpp): how soon it can be used, how soon the
// first rows are there, how long its window is deaf while rows come, and what it holds then.
//
//     bench_window [--quick] [--million FOLDER]
//
// --million: a million numbers of the sandbox instead; filtered, sorted, scrolled, exported, with pictures in FOLDER.
#include "tests/bench/child.h"
#include "tests/bench/contest.h"
#include "tests/bench/signedin.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <map>
#include <sstream>

using namespace Qt::StringLiterals;
using namespace bench;

namespace {

struct Course
{
    int pages = 100;
    int rows = 1000;
    int rounds = 7;
};

/// What the stopwatch printed, by name, of several runs.
using Figures = std::map<std::string, std::vector<double>>;

double middle(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? -1 : values[values.size() / 2];
}

void set(const char *name, const QByteArray &value)
{
    qputenv(name, value);
}

/// Runs the program with the stopwatch. False when it failed.
bool watch(const std::vector<std::string> &words, int rows, Figures &figures)
{
    set("QT_QPA_GENERIC_PLUGINS", "ndprobe");
    set("QT_PLUGIN_PATH", QByteArray::fromStdString(programOf("plugins")));
    set("ND_PROBE_ROWS", QByteArray::number(rows));
    set("ND_PROBE_BEGAN", QByteArray::number(millisecondsNow(), 'f', 3));
    std::vector<std::string> all{ programOf("number-desk") };
    all.insert(all.end(), words.begin(), words.end());
    const Ran ran = runProgram(all);
    std::istringstream lines(ran.output);
    for (std::string line; std::getline(lines, line);) {
        if (const size_t tab = line.find('\t'); tab != std::string::npos)
            figures[line.substr(0, tab)].push_back(std::stod(line.substr(tab + 1)));
    }
    return ran.code == 0;
}

bool starts(const Course &course)
{
    Figures figures;
    for (int i = 0; i < course.rounds; ++i) {
        if (!watch({ "--sandbox" }, 0, figures))
            return false;
    }
    std::printf("Start on the sandbox, %d times\n", course.rounds);
    judge("from the start of the program to a window that can be used", middle(figures["usable"]), Goal::AtMost, 300,
          "ms");
    tell("quickest", *std::ranges::min_element(figures["usable"]), "ms");
    tell("slowest", *std::ranges::max_element(figures["usable"]), "ms");
    tell("longest turn of its thread, processor time", middle(figures["turn.start"]), "ms");
    tell("resident", middle(figures["resident.start"]), "MiB");
    return true;
}

bool loads(const Course &course)
{
    const QTemporaryDir folder;
    Figures figures;
    std::vector<double> firstPaint;
    for (int i = 0; i < course.rounds; ++i) {
        PageServer server(course.pages, course.rows);
        const QString problem
            = server.port() == 0 ? u"The page server did not start."_s : signIn(folder.path(), server.port());
        if (!problem.isEmpty()) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(problem));
            return false;
        }
        if (!watch({ "--data", folder.path().toStdString() }, course.pages * course.rows, figures))
            return false;
        firstPaint.push_back(figures["rows.first"].back() - server.firstPageSent());
    }
    std::printf("\nAn account of %d numbers, %d times\n", course.pages * course.rows, course.rounds);
    judge("from page one sent to its rows painted", middle(firstPaint), Goal::AtMost, 50, "ms");
    judge("longest turn of the window's thread, processor time", middle(figures["turn.load"]), Goal::AtMost, 16, "ms");
    tell("longest turn of any run", *std::ranges::max_element(figures["turn.load"]), "ms");
    tell("from the first rows to all of them", middle(figures["rows.all"]), "ms");
    judge("resident with all rows", middle(figures["resident.load"]), Goal::AtMost, 100, "MiB");
    tell("resident, when what is free goes back", middle(figures["resident.trimmed"]), "MiB");
    tell("resident before", middle(figures["resident.start"]), "MiB");
    tell("peak", middle(figures["resident.peak"]), "MiB");
    return true;
}

bool million(const QString &folder)
{
    QDir().mkpath(folder);
    QFile::remove(folder + u"/exported.csv"_s);
    set("ND_PROBE_PICTURES", QDir(folder).absolutePath().toUtf8());
    set("ND_PROBE_PLAY", "1");
    Figures figures;
    const bool done = watch({ "--sandbox", "--owned", "1000000" }, 1'000'000, figures);
    for (const auto &[name, values] : figures)
        tell(name.c_str(), values.front(), "");
    return done;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (const qsizetype at = words.indexOf("--million"_L1); at > 0 && at + 1 < words.size())
        return million(words[at + 1]) ? 0 : 1;
    Course course;
    if (words.contains("--quick"_L1))
        course = { .pages = 3, .rows = 100, .rounds = 1 };
    return starts(course) && loads(course) ? 0 : 1;
}
