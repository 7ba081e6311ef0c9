// SPDX-License-Identifier: GPL-3.0-or-later
// A start of the program without its window, for tests that kill it: settings, journal, accounts, session, bulk runs,
// all real. Takes a JSON object a line on standard input, credentials among them, and answers each with the state of
// the newest run.
#include "app/api/numbers.h"
#include "app/ops/journalrow.h"
#include "tests/kill/plan.h"
#include "tests/support/start.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>
#include <memory>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

class Worker : public QObject
{
public:
    void obey(const QJsonObject &order);

private:
    void tell();
    void tellWhenQuiet();
    BulkRunner &bulk() { return m_start->bulk(); }
    QString run();

    std::unique_ptr<test::Start> m_start;
};

QString Worker::run()
{
    const QList<BulkStatus> runs = bulk().runs();
    return runs.isEmpty() ? QString() : runs.last().run;
}

void Worker::obey(const QJsonObject &order)
{
    const QString what = order["do"_L1].toString();
    if (what == "open"_L1) {
        m_start = std::make_unique<test::Start>(QUrl(order["url"_L1].toString()), order["sid"_L1].toString(),
                                                order["token"_L1].toString(), order["folder"_L1].toString());
    } else if (what == "start"_L1) {
        const auto started = bulk().start(test::planOf(order));
        if (!started)
            qFatal("%s", qPrintable(started.error().message));
    } else if (what == "resume"_L1) {
        bulk().resume(run());
    } else if (what == "retry"_L1) {
        bulk().retryFailed(run());
    } else if (what == "tick"_L1) {
        // Any reply brings the service's time, and with it the reads that are due.
        m_start->accounts.session()->transport().send(listNumbers(1), this,
                                                      [this](const Result<Reply> &) { tellWhenQuiet(); });
        return;
    }
    tell();
}

void Worker::tellWhenQuiet()
{
    QTimer::singleShot(2, this, [this] {
        if (m_start->accounts.session()->transport().pending() == 0)
            tell();
        else
            tellWhenQuiet();
    });
}

void Worker::tell()
{
    QJsonArray rows;
    for (const BulkRow &row : bulk().rows(run())) {
        const char *state = row.counts() ? (row.isDone() ? "succeeded" : "uncertain") : "waiting";
        if (row.failed())
            state = "failed";
        rows.append(QJsonObject{ { u"subject"_s, row.spec.subject },
                                 { u"state"_s, QLatin1StringView(state) },
                                 { u"outcome"_s, outcomeName(row.entry.outcome) } });
    }
    const BulkStatus status = bulk().status(run());
    const QJsonObject answer{ { u"phase"_s, int(status.phase) },
                              { u"running"_s, status.running },
                              { u"succeeded"_s, status.succeeded },
                              { u"failed"_s, status.failed },
                              { u"uncertain"_s, status.uncertain },
                              { u"waiting"_s, status.waiting },
                              { u"rows"_s, rows } };
    const QByteArray line = QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Worker worker;
    QByteArray heard;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &worker, [&] {
        QByteArray piece(65536, Qt::Uninitialized);
        const ssize_t size = read(STDIN_FILENO, piece.data(), size_t(piece.size()));
        if (size <= 0)
            return QCoreApplication::exit(0);
        heard += piece.left(qsizetype(size));
        for (qsizetype end = heard.indexOf('\n'); end >= 0; end = heard.indexOf('\n')) {
            const QByteArray line = heard.left(end);
            heard.remove(0, end + 1);
            worker.obey(QJsonDocument::fromJson(line).object());
        }
    });
    return QCoreApplication::exec();
}
