// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/lookprotocol.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace nd {

/// One process that looks at one document, from its start to its end.
class LookProcess : public QObject
{
    Q_OBJECT
public:
    explicit LookProcess(QObject *parent = nullptr);
    /// Ends the process, if it is still running.
    ~LookProcess() override;

    void start(const QString &program, const LookRequest &request);
    /// What came of it, as far as it came.
    const LookAnswer &answer() const { return m_answer; }
    /// Seen where the answer is whole, else why it isn't.
    rules::BillFacts::Sight sight() const { return m_sight; }

Q_SIGNALS:
    /// Once, from the event loop.
    void ended();

private:
    void takeOutput();
    void finish(rules::BillFacts::Sight sight);
    void finished(int exitCode, QProcess::ExitStatus status);

    QProcess m_process;
    QTimer m_patience;
    LookAnswer m_answer;
    rules::BillFacts::Sight m_sight = rules::BillFacts::Sight::Failed;
    bool m_ended = false;
};

} // namespace nd
