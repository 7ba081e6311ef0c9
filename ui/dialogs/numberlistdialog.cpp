// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/numberlistdialog.h"

#include "models/phone.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr qint64 largestFile = 8 * 1024 * 1024; ///< Bytes; some 400,000 numbers.
constexpr int mostProblems = 200; ///< Lines shown; the rest is counted.

/// A cell can hold a novel.
QString shortened(const QString &text)
{
    constexpr qsizetype longest = 80;
    const QString line = text.simplified();
    return line.size() <= longest ? line : line.first(longest - 1) + u'…';
}

} // namespace

NumberListDialog::NumberListDialog(Purpose purpose, const QString &region, QWidget *parent)
    : QDialog(parent)
    , m_purpose(std::move(purpose))
    , m_region(region)
    , m_text(new QPlainTextEdit)
    , m_columnLine(new QWidget)
    , m_column(new QComboBox)
    , m_found(new QLabel)
    , m_problems(new QPlainTextEdit)
    , m_typing(new QTimer(this))
{
    setObjectName(u"numberListDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_purpose.title);
    setAcceptDrops(true);
    m_text->setObjectName(u"numberList"_s);
    m_text->setAccessibleName(tr("Numbers"));
    m_text->setPlaceholderText(tr("+14155550100\n(415) 555-0101, (415) 555-0102\n…"));
    m_text->setAcceptDrops(false); // The dialog takes files, wherever they fall.
    m_column->setObjectName(u"numberListColumn"_s);
    auto *columnLabel = new QLabel(tr("&Column with the numbers"));
    columnLabel->setBuddy(m_column);
    auto *columnLine = new QHBoxLayout(m_columnLine);
    columnLine->setContentsMargins(0, 0, 0, 0);
    columnLine->addWidget(columnLabel);
    columnLine->addWidget(m_column, 1);
    connect(m_column, &QComboBox::activated, this, [this] {
        m_chosen = m_column->currentData().toInt();
        read();
    });
    m_found->setObjectName(u"numberListFound"_s);
    m_found->setWordWrap(true);
    m_problems->setObjectName(u"numberListProblems"_s);
    m_problems->setAccessibleName(tr("What is left out, and why"));
    m_problems->setReadOnly(true);
    m_problems->setMaximumHeight(110);

    auto *about = new QLabel(tr("&Paste or drop a list: one number a line, or columns of a spreadsheet. Numbers "
                                "without + are read as numbers of %1.")
                                 .arg(region));
    about->setWordWrap(true);
    about->setBuddy(m_text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Enter in a field is no "Cancel".
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"numberListAccept"_s);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_columnLine);
    layout->addWidget(m_found);
    layout->addWidget(m_problems);
    layout->addWidget(buttons);

    constexpr int pause = 120;
    m_typing->setSingleShot(true);
    m_typing->setInterval(pause);
    connect(m_typing, &QTimer::timeout, this, &NumberListDialog::read);
    connect(m_text, &QPlainTextEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    read();
    resize(520, 460);
    m_text->setFocus();
}

void NumberListDialog::setText(const QString &text)
{
    m_text->setPlainText(text);
    read();
}

/// Of a table the numbers of one column; of any other text whatever looks like a number.
QList<rules::ListedNumber> NumberListDialog::listed()
{
    const QString text = m_text->toPlainText();
    const CsvTable table = readCsv(text);
    offerColumns(table);
    const int column = m_columnLine->isHidden() ? -1 : m_column->currentData().toInt();
    QList<rules::ListedNumber> list
        = column < 0 ? rules::readNumberList(text, m_region) : rules::readNumberColumn(table, column, m_region);
    if (column >= 0 && table.unclosedLine > 0)
        list.prepend({ .text = u"\""_s,
                       .problem = tr("These quotes are not closed. What follows is read line by line."),
                       .line = table.unclosedLine });
    return list;
}

void NumberListDialog::offerColumns(const CsvTable &table)
{
    constexpr int mostColumns = 100;
    const int columns = table.columns();
    const bool isTable = columns > 1 && columns <= mostColumns && table.rows.size() > 1;
    if (!isTable || columns + 1 != m_column->count())
        m_chosen.reset(); // It was said of another table.
    m_columnLine->setVisible(isTable);
    m_column->clear();
    if (!isTable)
        return;
    m_column->addItem(tr("Every column"), -1);
    for (int column = 0; column < columns; ++column)
        m_column->addItem(shortened(rules::columnTitle(table, column)), column);
    const int column = m_chosen.value_or(rules::numberColumn(table, m_region));
    m_column->setCurrentIndex(m_column->findData(column));
}

void NumberListDialog::read()
{
    m_numbers.clear();
    QStringList problems;
    const QList<rules::ListedNumber> list = listed();
    for (const rules::ListedNumber &entry : list) {
        const bool usable = entry.good() && (!m_purpose.known || m_purpose.known(entry.e164));
        if (usable)
            m_numbers.append(entry.e164);
        else
            problems.append(tr("Line %1: %2 – %3")
                                .arg(entry.line)
                                .arg(entry.good() ? phone::displayFormat(entry.e164) : shortened(entry.text),
                                     entry.good() ? m_purpose.unknown : entry.problem));
    }
    const int count = int(m_numbers.size());
    const int left = int(problems.size());
    m_found->setText(list.isEmpty() ? tr("No numbers yet.")
                         : left == 0
                         ? tr("%n number(s).", nullptr, count)
                         : tr("%n number(s).", nullptr, count) + u' ' + tr("%n line(s) left out:", nullptr, left));
    if (left > mostProblems) {
        problems.resize(mostProblems);
        problems.append(tr("… and %n more.", nullptr, left - mostProblems));
    }
    m_problems->setPlainText(problems.join(u'\n'));
    m_problems->setVisible(left > 0);
    m_accept->setText(m_purpose.acceptText ? m_purpose.acceptText(count) : tr("Use them"));
    m_accept->setEnabled(count > 0);
}

void NumberListDialog::readFile(const QString &name)
{
    QFile file(name);
    if (file.size() > largestFile || !file.open(QIODevice::ReadOnly)) {
        m_found->setText(file.isOpen() || file.size() > largestFile
                             ? tr("%1 is too large: 8 MB at most.").arg(QFileInfo(name).fileName())
                             : tr("%1 can't be read: %2").arg(QFileInfo(name).fileName(), file.errorString()));
        return;
    }
    const std::optional<QString> content = decodeText(file.readAll());
    if (!content) {
        m_found->setText(tr("%1 is not a text file. Save it as CSV first.").arg(QFileInfo(name).fileName()));
        return;
    }
    const QString before = m_text->toPlainText();
    setText(before.trimmed().isEmpty() ? *content : before + u'\n' + *content);
}

void NumberListDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void NumberListDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            readFile(url.toLocalFile());
    }
    if (urls.isEmpty())
        m_text->appendPlainText(event->mimeData()->text());
}

} // namespace nd
