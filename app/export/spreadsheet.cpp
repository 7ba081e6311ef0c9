// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/spreadsheet.h"

#include "models/format.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>
#include <QtEndian>

#include <xlsxwriter.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Spreadsheet)
};

constexpr lxw_row_t mostRows = LXW_ROW_MAX;
constexpr double columnWidth = 18;

/// The bytes of the sheet in a workbook, by the directory at the end of the zip file; -1: there is none.
qint64 sheetBytes(const QString &name)
{
    constexpr qint64 endSize = 22;
    constexpr qint64 entrySize = 46;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(file.size() - endSize))
        return -1;
    const QByteArray end = file.read(endSize);
    if (!end.startsWith("PK\5\6") || !file.seek(qFromLittleEndian<quint32>(end.constData() + 16)))
        return -1;
    for (;;) {
        const QByteArray entry = file.read(entrySize);
        if (entry.size() != entrySize || !entry.startsWith("PK\1\2"))
            return -1;
        const auto length = [&entry](int at) { return qFromLittleEndian<quint16>(entry.constData() + at); };
        if (file.read(length(28)) == "xl/worksheets/sheet1.xml")
            return qFromLittleEndian<quint32>(entry.constData() + 24);
        file.skip(length(30) + length(32));
    }
}

/// libxlsxwriter wants a file name: the system's for the file that has none yet, and that goes with the program.
class Workbook : public TableFile
{
public:
    Workbook(const QString &name, const Schema &schema, const std::vector<int> &columns)
        : m_file(name)
        , m_schema(schema)
        , m_columns(columns)
    {
    }
    ~Workbook() override { close(); }
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    bool start(const CsvOptions &options)
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return failed(m_file.errorString());
        lxw_workbook_options settings{};
        settings.constant_memory = LXW_TRUE;
        m_book = workbook_new_opt(QFile::encodeName(nameOfDescriptor()).constData(), &settings);
        m_sheet = m_book ? workbook_add_worksheet(m_book, nullptr) : nullptr;
        if (!m_sheet)
            return failed(noRoom());
        lxw_format *bold = workbook_add_format(m_book);
        format_set_bold(bold);
        worksheet_freeze_panes(m_sheet, 1, 0);
        worksheet_set_column(m_sheet, 0, lxw_col_t(m_columns.size() - 1), columnWidth, nullptr);
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const FieldInfo &field = m_schema.fields.at(size_t(m_columns[i]));
            if (!put(i, options.fieldNames ? field.name().toByteArray() : field.title().toUtf8(), bold))
                return false;
        }
        ++m_row;
        return true;
    }

    bool write(const StorePage &page, std::span<const int> rows) override
    {
        for (const int row : rows) {
            if (m_row == mostRows)
                return failed(
                    Text::tr("a sheet holds %1 rows, and there are more. A CSV file holds them all").arg(mostRows - 1));
            for (size_t i = 0; i < m_columns.size(); ++i) {
                if (!writeCell(page, row, i))
                    return false;
            }
            ++m_row;
        }
        return !m_failed;
    }

    bool commit() override
    {
        if (m_failed)
            return false;
        // The library doesn't look whether its temporary files took what it wrote. What is in the sheet is at least
        // what the rows are in the first of them.
        lxw_worksheet_write_single_row(m_sheet);
        FILE *const rows = m_sheet->optimize_tmpfile;
        const bool kept = std::fflush(rows) == 0 && !std::ferror(rows);
        const qint64 bytes = std::ftell(rows);
        const lxw_error error = close();
        if (error != LXW_NO_ERROR)
            return failed(QString::fromUtf8(lxw_strerror(error)));
        if (!kept || sheetBytes(nameOfDescriptor()) < bytes)
            return failed(noRoom());
        return m_file.commit() || failed(m_file.errorString());
    }

    ApiError error() const override { return notWritten(m_file.fileName(), m_reason); }

private:
    static QString noRoom() { return Text::tr("there is no room for temporary files"); }
    QString nameOfDescriptor() const { return u"/proc/self/fd/%1"_s.arg(m_file.handle()); }

    bool failed(const QString &reason)
    {
        if (!m_failed)
            m_reason = reason;
        m_failed = true;
        return false;
    }

    lxw_error close()
    {
        lxw_workbook *book = std::exchange(m_book, nullptr);
        return book ? workbook_close(book) : LXW_NO_ERROR;
    }

    bool writeCell(const StorePage &page, int row, size_t place)
    {
        const int column = m_columns[place];
        const FieldInfo &field = m_schema.fields.at(size_t(column));
        if (page.isNull(row, column) || field.format == Format::Secret)
            return true;
        if (field.kind == Kind::Text && field.format != Format::Url)
            return put(place, page.text(row, column).toByteArray(), nullptr);
        return put(place, copyText(field, page.value(row, column)).toUtf8(), nullptr);
    }

    /// Into the row that is being written.
    bool put(size_t place, const QByteArray &utf8, lxw_format *format)
    {
        if (utf8.isEmpty())
            return true;
        const lxw_error error = worksheet_write_string(m_sheet, m_row, lxw_col_t(place), utf8.constData(), format);
        return error == LXW_NO_ERROR || failed(QString::fromUtf8(lxw_strerror(error)));
    }

    QSaveFile m_file;
    const Schema &m_schema;
    std::vector<int> m_columns;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_row_t m_row = 0;
    bool m_failed = false;
    QString m_reason;
};

} // namespace

Result<std::shared_ptr<TableFile>> openSpreadsheet(const QString &name, const Schema &schema,
                                                   const std::vector<int> &columns, const CsvOptions &options)
{
    auto book = std::make_shared<Workbook>(name, schema, columns);
    if (!book->start(options))
        return book->error();
    return std::shared_ptr<TableFile>(std::move(book));
}

} // namespace nd
