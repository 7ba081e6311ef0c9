// SPDX-License-Identifier: GPL-3.0-or-later
// Exported tables, read back by a strict reader of RFC 4180. Input: cells that end in a zero byte; three make a row.
#include "models/csv.h"
#include "models/records/bundle.h"
#include "tests/fuzz/fuzz.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

using Row = QList<QByteArray>;

/// Reads a file by the letter of RFC 4180; nothing when it breaks it.
class StrictReader
{
public:
    explicit StrictReader(const QByteArray &csv)
        : m_csv(csv)
    {
    }

    std::optional<QList<Row>> rows()
    {
        QList<Row> all;
        while (m_at < m_csv.size()) {
            Row row;
            do {
                if (!readCell(row))
                    return std::nullopt;
            } while (accept(","));
            if (!accept("\r\n"))
                return std::nullopt;
            all.append(row);
        }
        return all;
    }

private:
    bool accept(QByteArrayView word)
    {
        if (!QByteArrayView(m_csv).sliced(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }

    bool readCell(Row &row)
    {
        if (!accept("\"")) {
            const qsizetype start = m_at;
            while (m_at < m_csv.size() && !QByteArrayView(",\r\n\"").contains(m_csv.at(m_at)))
                ++m_at;
            row.append(m_csv.mid(start, m_at - start));
            return true;
        }
        QByteArray cell;
        for (;; ++m_at) {
            if (m_at >= m_csv.size())
                return false; // nobody closed the quotes
            if (m_csv.at(m_at) != '"') {
                cell += m_csv.at(m_at);
            } else if (m_csv.mid(m_at + 1, 1) == "\"") {
                cell += '"';
                ++m_at;
            } else {
                ++m_at;
                row.append(cell);
                return true;
            }
        }
    }

    const QByteArray m_csv;
    qsizetype m_at = 0;
};

/// What a spreadsheet would run, said another way than the writer says it.
bool isFormula(const QByteArray &cell)
{
    static const QRegularExpression number(u"\\A\\+[1-9][0-9]{6,14}\\z"_s);
    static const QRegularExpression formula(u"\\A(?:[\\s\"\\p{Cc}\\p{Cf}\\p{Z}]*[=+@\\-＝＋－＠−]|[\\t\\r\\n])"_s);
    const QString text = QString::fromUtf8(cell);
    return !number.match(text).hasMatch() && formula.match(text).hasMatch();
}

/// As it is, and divided by whatever a spreadsheet may divide by.
void checkCell(const QByteArray &wanted, const QByteArray &got)
{
    static const QRegularExpression dividers(u"[,;|\\t\\r\\n]"_s);
    fuzz::require(unescapeFormulas(QString::fromUtf8(got)).toUtf8() == wanted, "a cell comes back as it was",
                  got + " for " + wanted);
    fuzz::require(!isFormula(got), "no cell is a formula", got);
    const QStringList parts = QString::fromUtf8(got).split(dividers);
    for (const QString &part : parts)
        fuzz::require(!isFormula(part.trimmed().toUtf8()), "no part of a cell is a formula", got);
}

} // namespace

void fuzz::run(Input input)
{
    constexpr int columns = 3;
    const Schema &schema = schemaOf<Bundle>();
    const std::vector<int> chosen{ schema.column("sid"), schema.column("friendly_name"), schema.column("email") };
    require(*std::ranges::min_element(chosen) >= 0, "the columns are there");
    StorePageBuilder builder(schema);
    QList<Row> wanted;
    while (!input.atEnd()) {
        builder.beginRow();
        Row row;
        for (int i = 0; i < columns; ++i) {
            row.append(QString::fromUtf8(input.upTo('\0')).toUtf8());
            builder.setText(chosen[size_t(i)], row.last());
        }
        wanted.append(row);
    }
    const StorePagePtr page = builder.finish();
    QByteArray csv;
    CsvWriter writer(schema, chosen, {}, [&csv](QByteArrayView bytes) {
        csv.append(bytes);
        return true;
    });
    for (int row = 0; row < page->rows(); ++row)
        writer.writeRow(*page, row);
    writer.finish();

    const std::optional<QList<Row>> rows = StrictReader(csv).rows();
    require(rows && rows->size() == wanted.size(), "a strict reader reads every row", csv);
    for (qsizetype row = 0; row < wanted.size(); ++row) {
        require(rows->at(row).size() == columns, "no row has more cells than columns", csv);
        for (int i = 0; i < columns; ++i)
            checkCell(wanted.at(row).at(i), rows->at(row).at(i));
    }
}
