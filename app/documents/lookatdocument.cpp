// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/lookatdocument.h"

#include "app/documents/billreader.h"
#include "app/documents/confinement.h"
#include "app/documents/lookprotocol.h"

#include <QCoreApplication>
#include <QImage>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace nd {

namespace {

constexpr int notUnderstood = 2;
constexpr int notConfined = 3;

QByteArray standardInput()
{
    constexpr qsizetype most = rules::largestBill + 4096;
    QByteArray all;
    char chunk[64 * 1024];
    while (all.size() < most) {
        const size_t read = std::fread(chunk, 1, sizeof chunk, stdin);
        if (read == 0)
            break;
        all.append(chunk, qsizetype(read));
    }
    return all;
}

/// At once: whoever asked has it even when what follows is ended.
void answer(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

void answerFacts(const LookRequest &request)
{
    rules::BillFacts facts;
    facts.kind = rules::fileKind(request.document);
    if (!facts.kind || !facts.kind->usable())
        return;
    lookInto(request.document, facts);
    answer(writtenFacts(facts));
    measureScans(request.document, facts);
    answer(writtenFacts(facts));
}

void answerPicture(const LookRequest &request)
{
    QImage page = billPage(request.document, request.page, request.width);
    if (page.isNull())
        return answer(writtenPicture({}));
    const qint64 tallest = std::min<qint64>(largestPictureSide, mostPicturePixels / page.width());
    if (page.height() > tallest)
        page = page.scaled(page.width(), int(tallest), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    // Paper is white where a picture lets its ground through.
    QImage paper(page.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    const QImage own = page.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < own.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(own.constScanLine(y));
        auto *to = reinterpret_cast<QRgb *>(paper.scanLine(y));
        for (int x = 0; x < own.width(); ++x) {
            const int covered = qAlpha(from[x]);
            const auto mixed = [covered](int colour) { return (colour * covered + 255 * (255 - covered)) / 255; };
            to[x] = qRgb(mixed(qRed(from[x])), mixed(qGreen(from[x])), mixed(qBlue(from[x])));
        }
    }
    answer(writtenPicture({ paper.width(), paper.height(),
                            QByteArray(reinterpret_cast<const char *>(paper.constBits()), paper.sizeInBytes()) }));
}

} // namespace

bool isLook(int argc, char **argv)
{
    return argc == 2 && std::strcmp(argv[1], lookOption) == 0;
}

int lookAtDocument(int argc, char **argv)
{
    const std::optional<LookRequest> request = readLookRequest(standardInput());
    if (!request)
        return notUnderstood;
    const QCoreApplication application(argc, argv); // knows where the plugins for pictures are
    if (!confine(request->limits))
        return notConfined;
    if (request->want == LookRequest::Want::Facts)
        answerFacts(*request);
    else
        answerPicture(*request);
    answer(writtenEnd());
    std::_Exit(EXIT_SUCCESS); // whatever the document did to this process, its destructors don't run
}

} // namespace nd
