// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/tablefile.h"

#include "app/export/spreadsheet.h"
#include "app/export/writtenfile.h"

#include <QCoreApplication>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

class CsvFile : public TableFile
{
public:
    CsvFile(const QString &name, const Schema &schema, const std::vector<int> &columns, const CsvOptions &options)
        : m_file(name)
        , m_writer(schema, columns, options,
                   [this](QByteArrayView bytes) { return m_file.write(bytes.data(), bytes.size()) == bytes.size(); })
    {
    }
    bool start() { return m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && m_writer.writeHeader(); }
    bool write(const StorePage &page, std::span<const int> rows) override { return m_writer.writeRows(page, rows); }
    bool commit() override { return m_writer.finish() && m_file.commit(); }
    ApiError error() const override { return notWritten(m_file.fileName(), m_file.errorString()); }

private:
    QSaveFile m_file; ///< One that is not committed takes its temporary file with it.
    CsvWriter m_writer;
};

} // namespace

ApiError notWritten(const QString &name, const QString &reason)
{
    return { .kind = ErrorKind::Storage,
             .message = QCoreApplication::translate("TableFile", "%1 was not written: %2").arg(name, reason) };
}

bool TableFile::isSpreadsheet(const QString &name)
{
    return name.endsWith(".xlsx"_L1, Qt::CaseInsensitive);
}

Result<std::shared_ptr<TableFile>> TableFile::open(const QString &name, const Schema &schema,
                                                   const std::vector<int> &columns, const CsvOptions &options)
{
    if (const Result<Done> may = mayBeWritten(name); !may)
        return may.error();
    if (isSpreadsheet(name))
        return openSpreadsheet(name, schema, columns, options);
    auto file = std::make_shared<CsvFile>(name, schema, columns, options);
    if (!file->start())
        return file->error();
    return std::shared_ptr<TableFile>(std::move(file));
}

} // namespace nd
