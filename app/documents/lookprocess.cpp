// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/lookprocess.h"

#include "app/documents/lookatdocument.h"

#include <QProcessEnvironment>

#include <utility>

#include <csignal>

using namespace Qt::StringLiterals;

namespace nd {

using Sight = rules::BillFacts::Sight;

namespace {

/// What plugins, fonts and the language need; an environment may hold more than a stranger's document may see.
QProcessEnvironment environment()
{
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment its;
    for (const QString &name : { u"HOME"_s, u"LANG"_s, u"LC_ALL"_s, u"LC_CTYPE"_s, u"LD_LIBRARY_PATH"_s,
                                 u"QT_PLUGIN_PATH"_s, u"FONTCONFIG_FILE"_s, u"FONTCONFIG_PATH"_s, u"XDG_DATA_DIRS"_s,
                                 u"XDG_CACHE_HOME"_s, u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s }) {
        if (ours.contains(name))
            its.insert(name, ours.value(name));
    }
    return its;
}

} // namespace

LookProcess::LookProcess(QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { finish(Sight::TooSlow); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &LookProcess::takeOutput);
    connect(&m_process, &QProcess::finished, this, &LookProcess::finished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(Sight::Failed);
    });
}

LookProcess::~LookProcess()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    constexpr int soon = 1000; // ms; what is killed is gone at once
    m_process.kill();
    m_process.waitForFinished(soon);
}

void LookProcess::start(const QString &program, const LookRequest &request)
{
    m_process.setProgram(program);
    m_process.setArguments({ QString::fromLatin1(lookOption) });
    m_process.setProcessEnvironment(environment());
    m_process.setStandardErrorFile(QProcess::nullDevice()); // what is wrong with a file may quote it
    m_patience.start(request.limits.patience);
    m_process.start();
    m_process.write(written(request));
    m_process.closeWriteChannel();
}

void LookProcess::takeOutput()
{
    if (!m_answer.take(m_process.readAllStandardOutput()))
        finish(Sight::Failed);
}

void LookProcess::finished(int exitCode, QProcess::ExitStatus status)
{
    takeOutput();
    if (status == QProcess::NormalExit && exitCode == 0 && m_answer.isWhole())
        return finish(Sight::Seen);
    // The system ends who uses up the time of the processor.
    finish(status == QProcess::CrashExit && exitCode == SIGXCPU ? Sight::TooSlow : Sight::Failed);
}

void LookProcess::finish(Sight sight)
{
    if (std::exchange(m_ended, true))
        return;
    m_patience.stop();
    m_sight = sight;
    m_process.kill();
    // Whoever is told may delete this.
    QMetaObject::invokeMethod(this, &LookProcess::ended, Qt::QueuedConnection);
}

} // namespace nd
