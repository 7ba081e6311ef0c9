// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal reads back, from a file that anyone may have written. Input: a byte for the kind, the text.
#include "app/ops/journalrow.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace nd;

namespace {

void readRequest(const QByteArray &text)
{
    const Request request = requestFromText(text);
    const QByteArray written = requestToText(request);
    fuzz::require(requestFromText(written) == request, "a request is read as it was written", written);
    const Request clean = withoutSecrets(request);
    fuzz::require(withoutSecrets(clean) == clean, "a clean request is clean", written);
    fuzz::require(clean.form.size() == request.form.size() && clean.query.size() == request.query.size(),
                  "no parameter is lost", written);
}

void readError(const QByteArray &text)
{
    const ApiError error = errorFromText(text);
    const QByteArray written = errorToText(error);
    fuzz::require(errorToText(errorFromText(written)) == written, "an error is read as it was written", written);
}

void cleanObject(const QByteArray &text)
{
    const QJsonObject clean = withoutSecrets(QJsonDocument::fromJson(text).object());
    fuzz::require(withoutSecrets(clean) == clean, "a clean object is clean", text);
}

} // namespace

void fuzz::run(Input input)
{
    const quint8 kind = input.byte();
    const QByteArray text = input.rest();
    switch (kind) {
    case 'e':
        return readError(text);
    case 'o':
        return cleanObject(text);
    case 'n':
        require(outcomeFrom(outcomeName(outcomeFrom(QString::fromUtf8(text)))) == outcomeFrom(QString::fromUtf8(text)),
                "an outcome is read as it was written", text);
        return;
    default:
        return readRequest(text);
    }
}
