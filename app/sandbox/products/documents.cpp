// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/multipart.h"
#include "app/sandbox/products/paging.h"
#include "app/sandbox/products/portin.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// Page 12. The call has a host of its own, is in no OpenAPI description, and its errors look like no other's.

namespace sandbox {

namespace {

constexpr qsizetype sizeLimit = 10 * 1024 * 1024;
constexpr int typeNotFound = 70002;
constexpr const char *types[] = { "utility_bill", "phone_bill" };

/// How files of a type begin.
struct Beginning
{
    QByteArrayView bytes;
    qsizetype offset;
    const char *mimeType;
};

constexpr std::array beginnings{
    Beginning{ "%PDF-", 0, "application/pdf" },
    Beginning{ "\x89PNG\r\n\x1a\n", 0, "image/png" },
    Beginning{ "\xff\xd8\xff", 0, "image/jpeg" },
    Beginning{ "GIF87a", 0, "image/gif" },
    Beginning{ "GIF89a", 0, "image/gif" },
    Beginning{ QByteArrayView("II*\0", 4), 0, "image/tiff" },
    Beginning{ QByteArrayView("MM\0*", 4), 0, "image/tiff" },
    Beginning{ "WEBP", 8, "image/webp" },
    Beginning{ "BM", 0, "image/bmp" },
};

/// The type by what is in the file, whatever its name says; empty for what is neither an image nor a PDF.
QByteArray mimeTypeOf(const QByteArray &bytes)
{
    for (const Beginning &row : beginnings) {
        if (QByteArrayView(bytes).sliced(std::min(row.offset, bytes.size())).startsWith(row.bytes))
            return row.mimeType;
    }
    return {};
}

Response refused(const QString &message, int code)
{
    JsonWriter json;
    json.openObject();
    json.member("message", message);
    json.numberMember("code", code);
    json.flagMember("user_error", true);
    json.numberMember("http_status_code", 400);
    json.key("params").openObject().closeObject();
    json.closeObject();
    return okay(json, 400);
}

Response answered(const Context &context, const UploadedDocument &document)
{
    const QByteArray account = context.accountSid();
    JsonWriter json;
    json.openObject();
    json.member("sid", document.sid);
    json.member("account_sid", account);
    json.member("document_type", document.type);
    json.numberMember("version", 1);
    json.member("status", wordOf(document.status));
    json.member("date_created", iso8601(document.created));
    json.member("date_updated", iso8601(document.updated));
    json.memberOrNull("friendly_name", document.friendlyName);
    json.member("mime_type", document.mimeType);
    json.memberOrNull("failure_reason", document.failureReason);
    json.member("created_by", account);
    json.nullMember("reviewer");
    json.key("attributes").openArray().openObject();
    json.member("name", QByteArrayView("address_sids")).nullMember("value");
    json.closeObject().closeArray();
    json.closeObject();
    return okay(json, 201);
}

} // namespace

Response uploadDocument(Context &context)
{
    const Request &request = context.request;
    const std::optional<QList<Part>> parts = parseMultipart(request.header("content-type"), request.body);
    if (!parts)
        return refused(u"The request is no multipart form"_s, static_cast<int>(Code::InvalidParameter));
    const auto part = [&parts](const QByteArray &name) {
        const auto found
            = std::find_if(parts->cbegin(), parts->cend(), [&](const Part &row) { return row.name == name; });
        return found == parts->cend() ? Part() : *found;
    };
    UploadedDocument document;
    document.type = part("document_type").body;
    if (std::none_of(std::begin(types), std::end(types), [&](const char *type) { return document.type == type; }))
        return refused(u"Document type not found"_s, typeNotFound);
    const QByteArray file = part("File").body;
    if (file.size() > sizeLimit)
        return refused(u"The file is larger than 10MB"_s, static_cast<int>(Code::InvalidParameter));
    document.account = context.account;
    document.friendlyName = part("friendly_name").body;
    document.mimeType = mimeTypeOf(file);
    document.size = file.size();
    // The upload looks at the beginning alone; who reviews the bill finds that it has a password.
    document.locked = document.mimeType == "application/pdf" && file.contains("/Encrypt");
    document.created = document.updated = context.world.clock.now();
    context.world.dirty = true;
    return answered(context, context.world.porting.add(std::move(document)));
}

} // namespace sandbox
