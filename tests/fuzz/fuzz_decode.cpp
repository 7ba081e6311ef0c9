// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a service answers: every record's decoder, and everything that shows, searches and exports what it read.
// Input: a letter for the record, 'p' for a page or 'r' for a row, then the body.
#include "models/csv.h"
#include "models/decode.h"
#include "models/format.h"
#include "models/records/account.h"
#include "models/records/address.h"
#include "models/records/application.h"
#include "models/records/authorizationdocument.h"
#include "models/records/availablenumber.h"
#include "models/records/bundle.h"
#include "models/records/country.h"
#include "models/records/eligibilityresult.h"
#include "models/records/hostedorder.h"
#include "models/records/incomingnumber.h"
#include "models/records/numberprice.h"
#include "models/records/portabilityresult.h"
#include "models/records/portinnumber.h"
#include "models/records/portinrequest.h"
#include "models/records/pricecountry.h"
#include "models/records/trunk.h"
#include "tests/fuzz/fuzz.h"

#include <QStringDecoder>

#include <array>
#include <numeric>

using namespace nd;

namespace {

const Schema &chosenSchema(quint8 letter)
{
    static const std::array schemas{
        &schemaOf<Account>(),
        &schemaOf<Address>(),
        &schemaOf<Application>(),
        &schemaOf<AvailableNumber>(),
        &schemaOf<Bundle>(),
        &schemaOf<Country>(),
        &schemaOf<IncomingNumber>(),
        &schemaOf<NumberPrice>(),
        &schemaOf<PriceCountry>(),
        &schemaOf<Trunk>(),
        &schemaOf<HostedOrder>(),
        &schemaOf<AuthorizationDocument>(),
        &schemaOf<EligibilityResult>(),
        &schemaOf<PortInRequest>(),
        &schemaOf<PortInNumber>(),
        &schemaOf<PortabilityResult>(),
    };
    return *schemas[size_t(letter - 'a') % schemas.size()];
}

bool isUtf8(QByteArrayView text)
{
    // Another reader than QString::fromUtf8, which leaves out a byte order mark.
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    const QString read = decode(text);
    return !decode.hasError() && read.toUtf8() == text;
}

void lookAt(const StorePage &page)
{
    const Schema &schema = page.schema();
    std::vector<int> columns(schema.fields.size());
    std::iota(columns.begin(), columns.end(), 0);
    CsvWriter writer(schema, columns, {}, [](QByteArrayView) { return true; });
    for (int row = 0; row < page.rows(); ++row) {
        for (const int column : columns) {
            const FieldInfo &field = schema.fields[size_t(column)];
            const QVariant value = page.value(row, column);
            fuzz::require(isUtf8(page.text(row, column)), "texts of a page are UTF-8",
                          page.text(row, column).toByteArray());
            fuzz::require(value.isValid() != page.isNull(row, column), "what is not null has a value",
                          QByteArray(field.paths));
            displayText(field, value);
            hoverText(field, value);
        }
        writer.writeRow(page, row);
    }
    // Rows survive being taken out of their page.
    std::vector<int> rows(size_t(page.rows()));
    std::iota(rows.begin(), rows.end(), 0);
    const StorePagePtr picked = pickRows(page, rows);
    for (const int row : rows)
        fuzz::require(sameRow(page, row, *picked, row), "a picked row is the same row", page.key(row).toByteArray());
}

} // namespace

void fuzz::run(Input input)
{
    const Schema &schema = chosenSchema(input.byte());
    const bool isPage = input.byte() != 'r';
    const QByteArray body = input.rest();
    if (!isPage) {
        const Result<StorePagePtr> row = decodeRow(schema, body);
        if (row)
            lookAt(*row.value());
        return;
    }
    const Result<DecodedPage> page = decodePage(schema, body);
    if (page)
        lookAt(*page.value().rows);
    else
        require(!page.error().message.isEmpty(), "a refusal says why", body);
}
