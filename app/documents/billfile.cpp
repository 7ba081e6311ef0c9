// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/billfile.h"

#include "app/documents/regularfile.h"

#include <QCryptographicHash>

#include <utility>

namespace nd {

using rules::BillFacts;

namespace {

BillFacts::Read asRead(FileRead::End end)
{
    switch (end) {
    case FileRead::End::Whole:
        return BillFacts::Read::Whole;
    case FileRead::End::Missing:
        return BillFacts::Read::Missing;
    case FileRead::End::NoFile:
        return BillFacts::Read::NoFile;
    case FileRead::End::Refused:
        return BillFacts::Read::Refused;
    case FileRead::End::TooLarge:
        return BillFacts::Read::TooLarge;
    }
    return BillFacts::Read::Refused;
}

} // namespace

BillRead readBillFile(const BillSource &source)
{
    BillRead read{ .bytes = source.pasted };
    BillFacts &facts = read.facts;
    facts.bytes = read.bytes.size();
    if (!source.path.isEmpty()) {
        FileRead file = readRegularFile(source.path, rules::largestBill);
        facts.read = asRead(file.end);
        facts.bytes = file.size;
        read.bytes = std::move(file.bytes);
    }
    if (facts.bytes > rules::largestBill)
        facts.read = BillFacts::Read::TooLarge;
    if (facts.read != BillFacts::Read::Whole) {
        read.bytes.clear();
        return read;
    }
    facts.sha256 = billHash(read.bytes);
    facts.kind = rules::fileKind(read.bytes);
    return read;
}

QString billHash(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace nd
