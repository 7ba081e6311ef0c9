// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/billfile.h"
#include "app/documents/lookprotocol.h"

#include <QHash>
#include <QImage>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace nd {

class LookProcess;

/// Looks at documents that strangers made, each in a process of its own that has limits and no rights, since what reads
/// them may never end, take all memory, or do what a document says. One that takes too long is ended, and told as
/// BillFacts::Sight::TooSlow. Nobody waits for a look: neither the window nor the end of the program.
class DocumentLooker : public QObject
{
    Q_OBJECT
public:
    /// @param program what is started with lookOption: this program itself
    explicit DocumentLooker(QString program, LookLimits limits = {}, QObject *parent = nullptr);
    /// Ends all that are under way.
    ~DocumentLooker() override;

    using LookHandler = std::function<void(const BillRead &)>;
    /// Reads a bill and looks into it. Not answered once `context` is gone.
    void look(const BillSource &source, QObject *context, LookHandler handler);

    using DrawHandler = std::function<void(const QImage &page, const QString &problem)>;
    /// Draws a page: null when there is nothing to be seen, with a sentence about it. The last request of a context
    /// counts; earlier ones are not answered any more.
    /// @param sha256 of the file that is meant; empty: any
    void draw(const BillSource &source, const QString &sha256, int page, int width, QObject *context,
              DrawHandler handler);

    /// Processes that are running.
    int running() const { return int(m_running.size()); }

private:
    struct Job
    {
        QPointer<QObject> context;
        LookRequest request;
        std::function<void(const LookProcess &)> done;
        const QObject *drawsFor = nullptr; ///< Whose page it is; null: it is a look.
    };
    using Running = std::pair<Job, std::unique_ptr<LookProcess>>;
    void start(Job job);
    void pump();
    void ended(LookProcess *process);
    /// Draws no more for it.
    void forget(QObject *context);

    const QString m_program;
    const LookLimits m_limits;
    QList<Job> m_waiting; ///< Pages to be drawn stand in front.
    std::vector<Running> m_running;
    QHash<const QObject *, quint64> m_lastAsked; ///< Of each that asked for a page.
    quint64 m_asked = 0; ///< Pages so far.
};

} // namespace nd
