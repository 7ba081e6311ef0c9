// SPDX-License-Identifier: GPL-3.0-or-later
// What a process answers that looked at a stranger's document, and may be that document's by then. Input: a byte that
// says in which pieces it comes, and the answer.
#include "app/documents/lookprotocol.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace nd;

namespace {

void checkTaken(const LookAnswer &answer)
{
    if (const std::optional<rules::BillFacts> &facts = answer.facts()) {
        fuzz::require(facts->pages >= 0 && facts->scanPage >= 0 && facts->scanPage <= facts->pages,
                      "pages are counted");
        fuzz::require(facts->pixels.width() >= 0 && facts->pixels.height() >= 0, "pictures have a size");
        fuzz::require(facts->sight <= rules::BillFacts::Sight::Failed, "a sight is one of them");
    }
    if (const std::optional<LookPicture> &picture = answer.picture()) {
        fuzz::require(picture->width >= 0 && picture->width <= largestPictureSide && picture->height >= 0
                          && picture->height <= largestPictureSide,
                      "a picture has the size of one");
        fuzz::require(picture->pixels.size() == qsizetype(picture->width) * picture->height * 4,
                      "every pixel is there, and no more");
    }
}

} // namespace

void fuzz::run(Input input)
{
    const qsizetype step = 1 + input.byte();
    const QByteArray bytes = input.rest();
    LookAnswer atOnce;
    const bool taken = atOnce.take(bytes);
    checkTaken(atOnce);
    LookAnswer inPieces;
    bool all = true;
    for (qsizetype at = 0; at < bytes.size(); at += step)
        all = inPieces.take(bytes.sliced(at, std::min(step, bytes.size() - at))) && all;
    checkTaken(inPieces);
    require(all == taken && inPieces.isWhole() == atOnce.isWhole(), "pieces make no difference", bytes);
    if (taken && atOnce.facts() && atOnce.isWhole()) {
        LookAnswer again;
        require(again.take(writtenFacts(*atOnce.facts())) && again.facts(), "what was read can be written", bytes);
    }
}
