// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operationrunner.h"

#include <QDateTime>
#include <QList>
#include <QObject>

namespace nd {

/// Compares what succeeded with one later read: a 2xx is no proof that everything that was asked for took effect. What
/// is still to be read back is written in the journal, so a restart forgets none.
///
/// The reads go out one a second, those of bulk work too: they are in nobody's way, and take no second pass over a
/// list of a hundred thousand for a few purchases.
class ReadBack : public QObject
{
    Q_OBJECT
public:
    ReadBack(Transport &transport, Journal &journal, Clock &clock, QObject *parent = nullptr);

    /// Takes up an entry with toReadBack; its read comes a quarter of a minute later.
    void follow(const JournalEntry &entry);
    bool follows(qint64 id) const;

Q_SIGNALS:
    /// The read shows something else than the answer did: the entry has another outcome, or other differences.
    void revised(const nd::OperationReport &report);

private:
    struct Waiting
    {
        JournalEntry entry;
        QDateTime due{};
        int vainReads = 0;
    };
    void arm();
    void read();
    void readAgain(Waiting waiting, const QDateTime &due);
    void take(Waiting waiting, const Result<QByteArray> &answer);
    void end(JournalEntry entry, Outcome outcome, const QList<Difference> &differences);

    Transport &m_transport;
    Journal &m_journal;
    Clock &m_clock;
    QList<Waiting> m_waiting{}; ///< By when they are due.
    qint64 m_reading = 0; ///< Entry whose read is on its way.
    bool m_armed = false;
    QDateTime m_lastRead{};
};

} // namespace nd
