// SPDX-License-Identifier: GPL-3.0-or-later
// The export of an account without a window, beside the least that it could be (floor.cpp) and the official client's
// list. `--quick`: a few numbers, only to see that it runs. `--client`: also the official client; needs node and
// tests/conformance/node_modules.
#include "tests/bench/child.h"
#include "tests/bench/contest.h"
#include "tests/bench/recordedpages.h"
#include "tests/bench/signedin.h"

#include "models/records/incomingnumber.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace bench;

namespace {

/// What a run is made of.
struct Course
{
    int pages = 100;
    int rows = rowsPerPage;
    int rounds = 7;
    int latency = 50; ///< Milliseconds a page.
    bool quick = false;
    bool client = false;
};

/// The columns that come from the service: what Number Desk adds (country, city) is another matter.
std::string repliedColumns()
{
    std::string names;
    for (const nd::FieldInfo &field : nd::schemaOf<nd::IncomingNumber>().fields) {
        if (field.source == nd::Source::Reply)
            names += (names.empty() ? "" : ",") + field.name().toByteArray().toStdString();
    }
    return names;
}

bool sameContents(const QString &one, const QString &other)
{
    QFile a(one);
    QFile b(other);
    if (!a.open(QIODevice::ReadOnly) || !b.open(QIODevice::ReadOnly) || a.size() != b.size())
        return false;
    constexpr qint64 chunk = 1 << 20;
    while (!a.atEnd()) {
        if (a.read(chunk) != b.read(chunk))
            return false;
    }
    return true;
}

class Exports
{
public:
    explicit Exports(const Course &course)
        : m_course(course)
    {
    }

    /// False when a program failed or they did not write the same.
    bool race();
    bool withLatency();

private:
    std::vector<std::string> ours(const std::vector<std::string> &more = {}) const
    {
        std::vector<std::string> words{
            programOf("number-desk"), "--data", path("data"), "--account", accountName, "--export", path("ours.csv")
        };
        words.insert(words.end(), more.begin(), more.end());
        return words;
    }
    std::string path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }
    bool signedIn(const PageServer &server) const
    {
        const QString problem = server.port() == 0 ? u"The page server did not start."_s
                                                   : signIn(m_folder.filePath(u"data"_s), server.port());
        if (!problem.isEmpty())
            std::fprintf(stderr, "%s\n", qUtf8Printable(problem));
        return problem.isEmpty();
    }

    Course m_course;
    QTemporaryDir m_folder;
};

/// One competitor that is a program of its own.
struct Program
{
    std::vector<Ran> runs;
    bool failed = false;

    double run(const std::vector<std::string> &words)
    {
        runs.push_back(runProgram(words));
        failed = failed || runs.back().code != 0;
        return runs.back().wall;
    }
    double highest(double Ran::*what) const
    {
        double most = 0;
        for (const Ran &ran : runs)
            most = std::max(most, ran.*what);
        return most;
    }
    double middle(double Ran::*what) const
    {
        std::vector<double> values;
        for (const Ran &ran : runs)
            values.push_back(ran.*what);
        std::sort(values.begin(), values.end());
        return values.empty() ? 0 : values[values.size() / 2];
    }
};

bool Exports::race()
{
    const PageServer server(m_course.pages, m_course.rows);
    if (!signedIn(server))
        return false;
    const std::string port = std::to_string(server.port());
    Program floor;
    Program desk;
    Program deskWhole;
    Program client;
    const auto cpuOf = [](const Program &program) { return [&program] { return program.runs.back().cpu; }; };
    std::vector<Runner> runners{
        { "floor",
          [&] {
              return floor.run({ programOf("bench_floor"), port, path("floor.csv") });
          },
          cpuOf(floor) },
        { "number-desk --export, the service's columns",
          [&] {
              return desk.run(ours({ "--columns", repliedColumns() }));
          },
          cpuOf(desk) },
    };
    if (m_course.client)
        runners.push_back({ "the official client's list, in node that runs",
                            [&] {
                                client.run({ "node", ND_SOURCE_DIR "/tests/bench/list.mjs", port });
                                return std::atof(client.runs.back().output.c_str());
                            },
                            cpuOf(client) });
    const std::vector<Figure> figures = contest(runners, m_course.rounds);
    std::printf("%d numbers in %d pages\n", m_course.pages * m_course.rows, m_course.pages);
    print("Export", figures);
    if (floor.failed || desk.failed || client.failed)
        return false;
    if (!sameContents(m_folder.filePath(u"ours.csv"_s), m_folder.filePath(u"floor.csv"_s))) {
        std::fprintf(stderr, "The two files are not the same: see %s and %s\n", path("ours.csv").c_str(),
                     path("floor.csv").c_str());
        m_folder.setAutoRemove(false);
        return false;
    }
    std::printf("\n");
    judge("export over floor", figures[1].median / figures[0].median, Goal::AtMost, 1.3, "x");
    tell("export over floor, processor time", desk.middle(&Ran::cpu) / floor.middle(&Ran::cpu), "x");
    if (m_course.client) {
        judge("the official client's list over export", figures[2].median / figures[1].median, Goal::AtLeast, 6, "x");
        tell("the same, processor time", client.middle(&Ran::cpu) / desk.middle(&Ran::cpu), "x");
        tell("peak of the official client", client.highest(&Ran::peak), "MiB");
    }
    judge("peak of the export", desk.highest(&Ran::peak), Goal::AtMost, 40, "MiB");
    tell("peak of the floor", floor.highest(&Ran::peak), "MiB");
    if (!m_course.quick) {
        for (int i = 0; i < 3; ++i)
            deskWhole.run(ours());
        tell("with country and city of each number: export", deskWhole.middle(&Ran::wall), "ms");
        tell("the same, peak", deskWhole.highest(&Ran::peak), "MiB");
    }
    return !deskWhole.failed;
}

bool Exports::withLatency()
{
    const PageServer server(m_course.pages, m_course.rows, m_course.latency);
    if (!signedIn(server))
        return false;
    Program desk;
    for (int i = 0; i < (m_course.quick ? 1 : 3); ++i)
        desk.run(ours({ "--columns", repliedColumns() }));
    std::printf("\nEach page %d ms late\n", m_course.latency);
    judge("export over pages x latency", desk.middle(&Ran::wall) / (m_course.pages * m_course.latency), Goal::AtMost,
          1.2, "x");
    return !desk.failed;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Course course;
    const QStringList words = QCoreApplication::arguments();
    if (words.contains("--quick"_L1))
        course = { .pages = 3, .rows = 100, .rounds = 1, .latency = 20, .quick = true };
    course.client = words.contains("--client"_L1);
    Exports exports(course);
    return exports.race() && exports.withLatency() ? 0 : 1;
}
