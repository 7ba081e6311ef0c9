// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operationrunner.h"

#include <QHash>
#include <QObject>

namespace nd {

/// Finds out what became of changes whose outcome is not known: by reads, never by sending again.
///
/// What a read shows is so; that we did it, only what bears our own name or URL shows. An absent effect, or half of
/// one, is no proof, since the service may be late: that takes three reads over the kind's proofSeconds on the
/// session's clock, and even then it is told as "not found so far". Whatever can't tell is asked again, less and less
/// often.
class Settler : public QObject
{
    Q_OBJECT
public:
    Settler(Transport &transport, Journal &journal, Clock &clock, QObject *parent = nullptr);

    /// Takes up an entry; the first read comes in two seconds.
    void follow(const JournalEntry &entry);
    /// A person ends it; see OperationRunner::giveUp().
    Result<Done> giveUp(qint64 id);
    bool follows(qint64 id) const { return m_open.contains(id); }

Q_SIGNALS:
    void settled(const nd::OperationReport &report);

private:
    struct Open
    {
        JournalEntry entry;
        bool isCountOurs = false; ///< Its reads that did not see the effect were made since follow(), on this clock.
        int vainReads = 0; ///< Reads in a row that could not tell.
        QList<VerifyRead> looks{}; ///< Of the present looking into it.
        QList<Request> reads{}; ///< Still to be made in it.
        int rounds = 0; ///< Of reads, in it.
        Inquiry::Pace pace = Inquiry::Pace::AtOnce; ///< Of these.
    };
    void readAt(qint64 id, const QDateTime &time);
    void read(qint64 id);
    void send(qint64 id, const Request &request);
    void look(qint64 id, const VerifyRead &look);
    void judge(qint64 id, Verdict verdict);
    void countVain(Open &open, const Verdict &verdict);
    void settle(qint64 id, const Verdict &verdict);
    void end(const JournalEntry &entry);

    Transport &m_transport;
    Journal &m_journal;
    Clock &m_clock;
    QHash<qint64, Open> m_open;
};

} // namespace nd
