// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/docops.h"

#include "app/api/jsonbody.h"
#include "app/api/portdocuments.h"
#include "app/ops/comparison.h"
#include "models/bidi.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

Result<QString> uploadedSid(const OperationSpec &, const QByteArray &body)
{
    const Result<PortDocument> document = readUploadedDocument(body);
    return document ? Result<QString>(document.value().sid) : Result<QString>(document.error());
}

/// No read tells of it later: what the answer says is all there is.
Comparison compareUploaded(const OperationSpec &spec, const QByteArray &body)
{
    QJsonObject asked{ { u"mime_type"_s, spec.request.file.type } };
    for (const auto &[name, value] : spec.request.form)
        asked.insert(name, value);
    const Result<QJsonObject> document = readJsonObject(body);
    return document ? compareMembers(asked, document.value()) : Comparison{ .whole = false };
}

/// The name that goes over the wire ends as the content says: a PDF that is called .jpg would be taken for a picture.
QString wireName(const PortDocument &document)
{
    static const QHash<QString, QString> endings{ { u"application/pdf"_s, u".pdf"_s },
                                                  { u"image/jpeg"_s, u".jpg"_s },
                                                  { u"image/png"_s, u".png"_s } };
    const QString ending = endings.value(document.type);
    const bool fits = ending.isEmpty() || document.fileName.endsWith(ending, Qt::CaseInsensitive)
        || (ending == ".jpg"_L1 && document.fileName.endsWith(".jpeg"_L1, Qt::CaseInsensitive));
    return fits ? document.fileName : QFileInfo(document.fileName).completeBaseName() + ending;
}

} // namespace

OperationSpec uploadBillOperation(const PortDocument &document, const QByteArray &bytes)
{
    const QString name = bidi::isolated(document.name.isEmpty() ? document.fileName : document.name);
    return { .kind = QLatin1StringView(uploadKind),
             .subject = uploadSubject(document),
             .summary = Text::tr("Upload the utility bill “%1”").arg(name),
             .request = uploadDocument(
                 document.name,
                 { .name = wireName(document), .type = document.type, .sha256 = document.sha256, .bytes = bytes }) };
}

QString uploadSubject(const PortDocument &document)
{
    constexpr qsizetype shown = 12;
    return u"%1 (%2)"_s.arg(document.fileName, document.sha256.first(std::min(shown, document.sha256.size())));
}

std::span<const OperationKind> documentOperationKinds()
{
    static constexpr OperationKind table[] = {
        { .id = uploadKind,
          .label = QT_TRANSLATE_NOOP("Operation", "Upload utility bill"),
          .touches = RecordKind::PortDocument,
          .resultSid = uploadedSid,
          .compare = compareUploaded,
          .whenUnknown
          = QT_TRANSLATE_NOOP("Operation",
                              "No clear answer came. The document may have arrived or not: the service can't be asked. "
                              "You can upload it again. That makes a spare document at worst, and a request uses one "
                              "of them only.") },
    };
    return table;
}

} // namespace nd
