// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/documentlooker.h"

#include "app/background.h"
#include "app/documents/lookprocess.h"

#include <algorithm>
#include <utility>

namespace nd {

using rules::BillFacts;

namespace {

constexpr size_t mostAtOnce = 2;

bool canBeLookedAt(const BillRead &read)
{
    const BillFacts &facts = read.facts;
    return facts.read == BillFacts::Read::Whole && facts.kind && facts.kind->usable();
}

/// The picture in the memory that it came in.
QImage imageOf(const std::optional<LookPicture> &picture)
{
    if (!picture || picture->width < 1 || picture->height < 1)
        return {};
    constexpr int pixelSize = 4;
    auto *pixels = new QByteArray(picture->pixels);
    return QImage(
        reinterpret_cast<const uchar *>(pixels->constData()), picture->width, picture->height,
        qsizetype(picture->width) * pixelSize, QImage::Format_RGB32,
        [](void *held) { delete static_cast<QByteArray *>(held); }, pixels);
}

} // namespace

DocumentLooker::DocumentLooker(QString program, LookLimits limits, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_limits(limits)
{
}

DocumentLooker::~DocumentLooker() = default;

void DocumentLooker::look(const BillSource &source, QObject *context, LookHandler handler)
{
    inBackground<BillRead>(
        context, [source] { return readBillFile(source); },
        [self = QPointer(this), context, handler = std::move(handler)](BillRead read) {
            if (!self || !canBeLookedAt(read))
                return handler(read);
            const LookRequest request{ .limits = self->m_limits, .document = read.bytes };
            self->start({ context, request, [handler, read](const LookProcess &process) mutable {
                             if (const std::optional<BillFacts> &found = process.answer().facts())
                                 takeFacts(read.facts, *found);
                             if (process.sight() != BillFacts::Sight::Seen)
                                 read.facts.sight = process.sight();
                             handler(read);
                         } });
        });
}

void DocumentLooker::draw(const BillSource &source, const QString &sha256, int page, int width, QObject *context,
                          DrawHandler handler)
{
    forget(context);
    const quint64 asked = ++m_asked;
    m_lastAsked.insert(context, asked);
    connect(context, &QObject::destroyed, this, &DocumentLooker::forget, Qt::UniqueConnection);
    inBackground<BillRead>(
        context, [source] { return readBillFile(source); },
        [self = QPointer(this), asked, sha256, page, width, context,
         handler = std::move(handler)](const BillRead &read) {
            if (!self || self->m_lastAsked.value(context) != asked)
                return;
            if (!sha256.isEmpty() && read.facts.read == BillFacts::Read::Whole && read.facts.sha256 != sha256)
                return handler({}, tr("The file has changed since it was looked at."));
            if (!canBeLookedAt(read))
                return handler({}, rules::billFile(read.facts).sentence);
            const LookRequest request{ .want = LookRequest::Want::Picture,
                                       .page = page,
                                       .width = std::clamp(width, 1, largestPictureSide),
                                       .limits = self->m_limits,
                                       .document = read.bytes };
            self->start({ context, request,
                          [handler](const LookProcess &process) {
                              const QImage image = imageOf(process.answer().picture());
                              const bool slow = process.sight() == BillFacts::Sight::TooSlow;
                              handler(image,
                                      !image.isNull() ? QString()
                                          : slow      ? tr("This page can't be drawn in time.")
                                                      : tr("This can't be shown here."));
                          },
                          context });
        });
}

void DocumentLooker::start(Job job)
{
    // Somebody waits before a page.
    if (job.drawsFor)
        m_waiting.prepend(std::move(job));
    else
        m_waiting.append(std::move(job));
    pump();
}

void DocumentLooker::pump()
{
    while (!m_waiting.isEmpty() && m_running.size() < mostAtOnce) {
        Job job = m_waiting.takeFirst();
        if (!job.context)
            continue;
        auto process = std::make_unique<LookProcess>();
        connect(process.get(), &LookProcess::ended, this, [this, one = process.get()] { ended(one); });
        process->start(m_program, std::exchange(job.request, {}));
        m_running.emplace_back(std::move(job), std::move(process));
    }
}

void DocumentLooker::ended(LookProcess *process)
{
    const auto found = std::ranges::find(m_running, process, [](const Running &one) { return one.second.get(); });
    if (found == m_running.end())
        return;
    const Job job = std::move(found->first);
    LookProcess *const over = found->second.release();
    m_running.erase(found);
    over->deleteLater(); // it is what calls
    const QPointer<DocumentLooker> self(this);
    if (job.context)
        job.done(*over);
    if (self)
        pump();
}

void DocumentLooker::forget(QObject *context)
{
    // Draws alone: who asked for a look and is gone is noticed when it ends.
    m_lastAsked.remove(context);
    const auto isDraw = [context](const Job &job) { return job.drawsFor && job.drawsFor == context; };
    m_waiting.removeIf(isDraw);
    std::erase_if(m_running, [&](const Running &one) { return isDraw(one.first); });
    pump();
}

} // namespace nd
