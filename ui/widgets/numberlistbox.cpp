// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberlistbox.h"

#include "models/phone.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

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

NumberListBox::NumberListBox(const QString &region, QWidget *parent)
    : QWidget(parent)
    , m_region(region)
    , m_text(new QPlainTextEdit)
    , m_columnLine(new QWidget)
    , m_column(new QComboBox)
    , m_found(new QLabel)
    , m_problems(new QPlainTextEdit)
    , m_typing(new QTimer(this))
{
    setAcceptDrops(true);
    build();
    setFocusProxy(m_text);
    connect(m_column, &QComboBox::activated, this, [this] {
        m_chosen = m_column->currentData().toInt();
        read();
    });
    constexpr int pause = 120;
    m_typing->setSingleShot(true);
    m_typing->setInterval(pause);
    connect(m_typing, &QTimer::timeout, this, &NumberListBox::read);
    connect(m_text, &QPlainTextEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    read();
}

void NumberListBox::build()
{
    m_text->setObjectName(u"numberList"_s);
    m_text->setAccessibleName(tr("Numbers"));
    m_text->setPlaceholderText(tr("+14155550100\n(415) 555-0101, (415) 555-0102\n…"));
    m_text->setAcceptDrops(false); // The box takes files, wherever they fall.
    m_text->setTabChangesFocus(true);
    m_column->setObjectName(u"numberListColumn"_s);
    m_column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_column->setMinimumContentsLength(8);
    auto *columnLabel = new QLabel(tr("Column with the n&umbers"));
    columnLabel->setBuddy(m_column);
    auto *columnLine = new QHBoxLayout(m_columnLine);
    columnLine->setContentsMargins(0, 0, 0, 0);
    columnLine->addWidget(columnLabel);
    columnLine->addWidget(m_column, 1);
    m_found->setObjectName(u"numberListFound"_s);
    m_found->setWordWrap(true);
    m_problems->setObjectName(u"numberListProblems"_s);
    m_problems->setAccessibleName(tr("What is left out, and why"));
    m_problems->setReadOnly(true);
    m_problems->setTabChangesFocus(true);
    m_problems->setMaximumHeight(110);

    auto *about = new QLabel(tr("&Paste or drop a list: one number a line, or columns of a spreadsheet. Numbers "
                                "without + are read as numbers of %1.")
                                 .arg(m_region));
    about->setWordWrap(true);
    about->setBuddy(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(about);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_columnLine);
    layout->addWidget(m_found);
    layout->addWidget(m_problems);
}

void NumberListBox::setKnown(std::function<bool(const QString &e164)> known, const QString &unknown)
{
    m_known = std::move(known);
    m_unknown = unknown;
    read();
}

QString NumberListBox::text() const
{
    return m_text->toPlainText();
}

void NumberListBox::setText(const QString &text)
{
    m_text->setPlainText(text);
    read();
}

void NumberListBox::setChosenColumn(std::optional<int> column)
{
    m_chosen = column;
    read();
}

void NumberListBox::readNow()
{
    if (m_typing->isActive())
        read();
}

bool NumberListBox::replace(const rules::ListedNumber &entry, const QString &number)
{
    const QTextBlock line = m_text->document()->findBlockByNumber(entry.line - 1);
    if (!line.isValid() || entry.text.isEmpty())
        return false;
    QTextCursor place = m_text->document()->find(entry.text, line.position(), QTextDocument::FindCaseSensitively);
    if (place.isNull())
        return false;
    place.insertText(number);
    read();
    return true;
}

/// Of a table the numbers of one column; of any other text whatever looks like a number.
QList<rules::ListedNumber> NumberListBox::listed()
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
    for (rules::ListedNumber &each : list) {
        if (each.good() && m_known && !m_known(each.e164))
            each.problem = m_unknown;
    }
    return list;
}

void NumberListBox::offerColumns(const CsvTable &table)
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
    m_column->setCurrentIndex(std::max(0, m_column->findData(column)));
}

void NumberListBox::read()
{
    m_typing->stop();
    m_entries = listed();
    m_numbers.clear();
    QStringList problems;
    for (const rules::ListedNumber &entry : std::as_const(m_entries)) {
        if (entry.good())
            m_numbers.append(entry.e164);
        else
            problems.append(tr("Line %1: %2 – %3")
                                .arg(entry.line)
                                .arg(entry.e164.isEmpty() ? shortened(entry.text) : phone::displayFormat(entry.e164),
                                     entry.problem));
    }
    showFound(problems);
    Q_EMIT changed();
}

void NumberListBox::showFound(const QStringList &problems)
{
    const int count = int(m_numbers.size());
    const int left = int(problems.size());
    m_found->setText(m_entries.isEmpty() ? tr("No numbers yet.")
                         : left == 0
                         ? tr("%n number(s).", nullptr, count)
                         : tr("%n number(s).", nullptr, count) + u' ' + tr("%n line(s) left out:", nullptr, left));
    QStringList shown = problems;
    if (left > mostProblems) {
        shown.resize(mostProblems);
        shown.append(tr("… and %n more.", nullptr, left - mostProblems));
    }
    m_problems->setPlainText(shown.join(u'\n'));
    m_problems->setVisible(left > 0);
}

void NumberListBox::readFile(const QString &name)
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

bool NumberListBox::takes(const QMimeData &dropped)
{
    return dropped.hasUrls() || dropped.hasText();
}

void NumberListBox::take(const QMimeData &dropped)
{
    const QList<QUrl> urls = dropped.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            readFile(url.toLocalFile());
    }
    if (urls.isEmpty())
        m_text->appendPlainText(dropped.text());
}

void NumberListBox::dragEnterEvent(QDragEnterEvent *event)
{
    if (takes(*event->mimeData()))
        event->acceptProposedAction();
}

void NumberListBox::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    take(*event->mimeData());
}

} // namespace nd
