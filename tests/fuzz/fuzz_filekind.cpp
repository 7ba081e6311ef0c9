// SPDX-License-Identifier: GPL-3.0-or-later
// Files that people bring as bills: what they are by their first bytes, and whether a JPEG is whole. Input: the file.
#include "app/documents/lookprotocol.h"
#include "app/documents/wholejpeg.h"
#include "tests/fuzz/fuzz.h"

using namespace nd;

void fuzz::run(Input input)
{
    const QByteArray bytes = input.rest();
    rules::BillFacts facts;
    facts.bytes = bytes.size();
    facts.kind = rules::fileKind(bytes);
    require(!facts.kind || !facts.kind->usable() || facts.kind->mimeType[0] != '\0', "what is usable has a type",
            bytes);
    for (const auto sight : { rules::BillFacts::Sight::Seen, rules::BillFacts::Sight::TooSlow }) {
        facts.sight = sight;
        const rules::Verdict verdict = rules::billFile(facts);
        require(verdict.ok() || !verdict.sentence.isEmpty(), "a refusal has a reason", bytes);
    }
    require(!isWholeJpeg(bytes) || bytes.contains("\xff\xd9"), "a whole picture has an end", bytes);
    require(rules::fileKind(QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 1024))) == facts.kind,
            "a kilobyte is enough to tell", bytes);

    const LookRequest request{ .page = 1, .width = 2, .document = bytes };
    const std::optional<LookRequest> read = readLookRequest(written(request));
    require(bytes.size() > rules::largestBill || (read && read->document == bytes), "a request arrives", bytes);
    static_cast<void>(readLookRequest(bytes));
}
