// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/portdocuments.h"

#include "app/api/jsonbody.h"
#include "models/decode.h"
#include "models/word.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Bills)
};

ApiError nothingUsable(const QString &sentence)
{
    return { .kind = ErrorKind::Refused, .message = sentence };
}

} // namespace

Request uploadDocument(const QString &friendlyName, const FilePart &file)
{
    Request request{ .verb = Verb::Post, .product = Product::Upload, .path = u"/v1/Documents"_s };
    if (!friendlyName.isEmpty())
        request.form.append({ u"friendly_name"_s, friendlyName });
    request.form.append({ u"document_type"_s, u"utility_bill"_s });
    request.file = file;
    request.file.parameter = u"File"_s;
    return request;
}

Result<PortDocument> readUploadedDocument(const QByteArray &body)
{
    const Result<QJsonObject> object = readJsonObject(body);
    if (!object)
        return object.error();
    Result<PortDocument> document = decodeRecord<PortDocument>(body);
    if (!document || !document.value().sid.startsWith("RD"_L1))
        return unreadableAnswer();
    const PortDocument &answer = document.value();
    if (!answer.failureReason.isEmpty())
        return nothingUsable(Text::tr("The upload failed. The service says: %1").arg(answer.failureReason));
    if (answer.mimeType.isEmpty())
        return nothingUsable(Text::tr("The upload failed: the service answered, but no content arrived there (%1 has "
                                      "no type). Upload it again.")
                                 .arg(answer.sid));
    return document;
}

} // namespace nd
