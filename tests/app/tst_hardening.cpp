// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hardening.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int attached = 1 << 0;
constexpr int memoryRead = 1 << 1;

/// Runs a function in a process of its own, which ends with what it returns.
pid_t start(const std::function<int()> &function)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(function());
    return child;
}

int statusOf(pid_t child)
{
    int status = 0;
    return waitpid(child, &status, 0) == child ? status : -1;
}

/// Root may look into every process: both sides have to be someone else for the question to mean anything.
void becomeOrdinary()
{
    constexpr uid_t nobody = 65534;
    if (geteuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0))
        _exit(99);
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); // changing the user took it away
}

/// What another process of the same user can do with this one.
int reachOf(pid_t victim)
{
    becomeOrdinary();
    int reach = 0;
    const QByteArray memory = "/proc/" + QByteArray::number(victim) + "/mem";
    if (open(memory.constData(), O_RDONLY | O_CLOEXEC) >= 0)
        reach |= memoryRead;
    if (ptrace(PTRACE_ATTACH, victim, nullptr, nullptr) == 0) {
        reach |= attached;
        waitpid(victim, nullptr, __WALL);
        ptrace(PTRACE_DETACH, victim, nullptr, nullptr);
    }
    return reach;
}

/// Whether the kernel lets anyone attach to a process that is not its child.
bool attachingIsAllowed()
{
    QFile file(u"/proc/sys/kernel/yama/ptrace_scope"_s);
    return !file.open(QIODevice::ReadOnly) || file.readAll().trimmed() == "0";
}

} // namespace

/// Each test asks an open process first: a lock is proved by a door that opens without it.
class TestHardening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nobodyLooksIntoTheProcess_data()
    {
        QTest::addColumn<bool>("shielded");
        QTest::addColumn<int>("reach");
        QTest::newRow("an open process can be looked into") << false << (attached | memoryRead);
        QTest::newRow("a shielded one can't") << true << 0;
    }
    void nobodyLooksIntoTheProcess()
    {
        QFETCH(const bool, shielded);
        if (!shielded && !attachingIsAllowed())
            QSKIP("this system lets nobody attach to other processes: there is no open one to compare with");
        int ready[2];
        QCOMPARE(pipe(ready), 0);
        const pid_t victim = start([&] {
            becomeOrdinary();
            if (shielded && !nd::shieldMemory())
                return 1;
            if (write(ready[1], "x", 1) != 1)
                return 1;
            for (;;)
                pause();
        });
        char byte = 0;
        const bool isReady = read(ready[0], &byte, 1) == 1;
        const int status = isReady ? statusOf(start([victim] { return reachOf(victim); })) : -1;
        kill(victim, SIGKILL);
        statusOf(victim);
        close(ready[0]);
        close(ready[1]);
        QVERIFY(isReady && WIFEXITED(status));
        QTEST(WEXITSTATUS(status), "reach");
    }

    void noCoreFileIsLeft_data()
    {
        QTest::addColumn<bool>("shielded");
        QTest::newRow("an open process leaves one") << false;
        QTest::newRow("a shielded one doesn't") << true;
    }
    void noCoreFileIsLeft()
    {
        QFETCH(const bool, shielded);
        const QTemporaryDir folder;
        rlimit before{};
        getrlimit(RLIMIT_CORE, &before);
        const QByteArray place = folder.path().toLocal8Bit();
        const int status = statusOf(start([&] {
            rlimit most = before;
            most.rlim_cur = most.rlim_max;
            setrlimit(RLIMIT_CORE, &most);
            if (chdir(place.constData()) != 0 || (shielded && !nd::shieldMemory()))
                return 1;
            signal(SIGABRT, SIG_DFL);
            abort();
        }));
        QVERIFY(WIFSIGNALED(status));
        if (!shielded && !WCOREDUMP(status))
            QSKIP("this system writes no core files: there is none to compare with");
        QCOMPARE(bool(WCOREDUMP(status)), !shielded);
    }

    void theProgramSaysSo()
    {
        const int status = statusOf(start([] {
            const bool done = nd::shieldMemory();
            rlimit limit{ 1, 1 };
            getrlimit(RLIMIT_CORE, &limit);
            return done && prctl(PR_GET_DUMPABLE) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0 ? 0 : 1;
        }));
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }
};

QTEST_GUILESS_MAIN(TestHardening)
#include "tst_hardening.moc"
