// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberlistbox.h"

#include "app/background.h"
#include "app/documents/regularfile.h"
#include "models/bidi.h"
#include "models/phone.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr qint64 largestFile = 8 * 1024 * 1024; ///< Bytes, and characters of a text; some 400,000 numbers.
// Characters. A number takes some 70 µs.
constexpr qsizetype longestTyped = 2'000; ///< Read at once while somebody types.
constexpr qsizetype longestSet = 16'000; ///< Read at once when it is set as a whole.
constexpr qsizetype longestEdited = 60'000; ///< What is longer freezes an editor, and
constexpr qsizetype longestLine = 4'000; ///< so does a line without an end.

bool isForEditor(QStringView text)
{
    if (text.size() > longestEdited)
        return false;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] != u'\n' && text[at] != u'\r')
            continue;
        if (at - start > longestLine)
            return false;
        start = at + 1;
    }
    return true;
}

/// Hands over what is too long to be pasted into it.
class ListEditor : public QPlainTextEdit
{
public:
    explicit ListEditor(std::function<void(const QString &text)> tooLong)
        : m_tooLong(std::move(tooLong))
    {
    }

protected:
    void insertFromMimeData(const QMimeData *source) override
    {
        const QString text = source->text();
        if (document()->characterCount() + text.size() > longestEdited || !isForEditor(text))
            m_tooLong(text);
        else
            QPlainTextEdit::insertFromMimeData(source);
    }

private:
    std::function<void(const QString &text)> m_tooLong;
};

/// Files that were read, one text after another.
struct FileTexts
{
    QString text{};
    QString refusal{}; ///< Why one of them is not among them.
};

QString refusalOf(const FileRead &read, const QString &name)
{
    switch (read.end) {
    case FileRead::End::TooLarge:
        return NumberListBox::tr("%1 is too large: 8 MB at most.").arg(name);
    case FileRead::End::NoFile:
        return NumberListBox::tr("%1 is not a file with a list.").arg(name);
    case FileRead::End::Missing:
    case FileRead::End::Refused:
        return NumberListBox::tr("%1 can't be read: %2").arg(name, read.why);
    case FileRead::End::Whole:
        break;
    }
    return {};
}

QString joined(const QString &before, const QString &text)
{
    return QStringView(before).trimmed().isEmpty() ? text : before + u'\n' + text;
}

FileTexts readTexts(const QStringList &files)
{
    FileTexts all;
    for (const QString &file : files) {
        const QString name = QFileInfo(file).fileName();
        const FileRead read = readRegularFile(file, largestFile - all.text.size());
        if (read.end != FileRead::End::Whole) {
            all.refusal = refusalOf(read, name);
            continue;
        }
        if (const std::optional<QString> text = decodeText(read.bytes))
            all.text = joined(all.text, *text);
        else
            all.refusal = NumberListBox::tr("%1 is not a text file. Save it as CSV first.").arg(name);
    }
    return all;
}

/// Where a line begins, from 1; -1: there is none.
qsizetype startOfLine(QStringView text, int line)
{
    qsizetype at = 0;
    for (int now = 1; now < line; ++now) {
        while (at < text.size() && text[at] != u'\n' && text[at] != u'\r')
            ++at;
        if (at >= text.size())
            return -1;
        at += text.sliced(at).startsWith(u"\r\n") ? 2 : 1;
    }
    return at;
}

} // namespace

NumberListBox::NumberListBox(const QString &region, QWidget *parent)
    : QWidget(parent)
    , m_region(region)
    , m_text(new ListEditor([this](const QString &text) { append(text); }))
    , m_behind(new QFrame)
    , m_behindSays(new QLabel)
    , m_columnLine(new QWidget)
    , m_column(new QComboBox)
    , m_found(new QLabel)
    , m_problems(new QPlainTextEdit)
    , m_typing(new QTimer(this))
    , m_reading(std::make_shared<const ListReading>())
{
    setAcceptDrops(true);
    build();
    setFocusProxy(m_text);
    connect(m_column, &QComboBox::activated, this, [this] {
        m_chosen = m_column->currentData().toInt();
        m_chosenOf = int(m_reading->columns.size());
        read(longestSet);
    });
    constexpr int pause = 120;
    m_typing->setSingleShot(true);
    m_typing->setInterval(pause);
    connect(m_typing, &QTimer::timeout, this, [this] { read(longestTyped); });
    connect(m_text, &QPlainTextEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    read(longestSet);
}

NumberListBox::~NumberListBox()
{
    stopReading();
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
    buildBehind();

    auto *about = new QLabel(tr("&Paste or drop a list: one number a line, or columns of a spreadsheet. Numbers "
                                "without + are read as numbers of %1.")
                                 .arg(m_region));
    about->setWordWrap(true);
    about->setBuddy(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(about);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_behind, 1);
    layout->addWidget(m_columnLine);
    layout->addWidget(m_found);
    layout->addWidget(m_problems);
}

/// What stands in the place of the editor.
void NumberListBox::buildBehind()
{
    m_behind->setObjectName(u"numberListBehind"_s);
    m_behind->setFrameShape(QFrame::StyledPanel);
    m_behindSays->setObjectName(u"numberListBehindSays"_s);
    m_behindSays->setWordWrap(true);
    m_behindSays->setAlignment(Qt::AlignCenter);
    auto *empty = new QPushButton(tr("Empty the &list"));
    empty->setObjectName(u"numberListEmpty"_s);
    empty->setAutoDefault(false);
    connect(empty, &QPushButton::clicked, this, [this] {
        setText({});
        m_text->setFocus();
    });
    auto *layout = new QVBoxLayout(m_behind);
    layout->addStretch();
    layout->addWidget(m_behindSays);
    layout->addWidget(empty, 0, Qt::AlignHCenter);
    layout->addStretch();
    m_behind->hide();
}

void NumberListBox::setKnown(std::function<bool(const QString &e164)> known, const QString &unknown)
{
    m_known = std::move(known);
    m_unknown = unknown;
    read(longestSet);
}

const rules::ListedNumber *NumberListBox::entryOf(const QString &e164) const
{
    const auto found = m_reading->places.constFind(e164);
    return found == m_reading->places.cend() ? nullptr : &m_reading->entries[*found];
}

QString NumberListBox::text() const
{
    return m_kept.isEmpty() ? m_text->toPlainText() : m_kept;
}

void NumberListBox::setText(const QString &text)
{
    ++m_setTimes; // files that are still being read were for another text
    keep(text);
    read(longestSet);
}

void NumberListBox::setNumbers(const QStringList &e164s)
{
    const QString text = e164s.join(u'\n');
    ListReading reading;
    for (const QString &number : e164s) {
        reading.places.insert(number, reading.entries.size());
        reading.entries.append({ .text = number, .e164 = number, .line = int(reading.entries.size()) + 1 });
    }
    reading.numbers = e164s;
    const bool known = m_known == nullptr && reading.places.size() == e164s.size()
        && std::ranges::all_of(e164s, [](const QString &number) { return phone::isE164(number); });
    if (text.size() <= longestSet || !known)
        return setText(text);
    ++m_setTimes;
    keep(text);
    m_typing->stop();
    stopReading();
    m_refusal.clear();
    adopt(goneInBackground(std::move(reading)));
}

/// In the editor, or behind where that can't hold it.
void NumberListBox::keep(const QString &text)
{
    const bool editable = isForEditor(text);
    m_kept = editable ? QString() : text;
    m_text->setPlainText(editable ? text : QString());
    m_text->setVisible(editable);
    m_behind->setVisible(!editable);
    setFocusProxy(editable ? static_cast<QWidget *>(m_text) : findChild<QPushButton *>(u"numberListEmpty"_s));
}

void NumberListBox::setChosenColumn(std::optional<int> column)
{
    m_chosen = column;
    m_chosenOf = 0;
    read(longestSet);
}

bool NumberListBox::readNow()
{
    if (m_typing->isActive() || (m_stop && m_kept.isEmpty()))
        read(longestEdited);
    return !isReading();
}

bool NumberListBox::replace(const rules::ListedNumber &entry, const QString &number)
{
    if (entry.text.isEmpty() || entry.isCut())
        return false;
    if (m_kept.isEmpty()) {
        const QTextBlock line = m_text->document()->findBlockByNumber(entry.line - 1);
        if (!line.isValid())
            return false;
        QTextCursor place = m_text->document()->find(entry.text, line.position(), QTextDocument::FindCaseSensitively);
        if (place.isNull())
            return false;
        place.insertText(number);
    } else {
        const qsizetype line = startOfLine(m_kept, entry.line);
        const qsizetype place = line < 0 ? -1 : m_kept.indexOf(entry.text, line);
        if (place < 0)
            return false;
        m_kept.replace(place, entry.text.size(), number);
    }
    read(longestSet);
    return true;
}

ListText NumberListBox::listText() const
{
    return { .text = text(),
             .region = m_region,
             .chosenColumn = m_chosen,
             .columnsThen = m_chosenOf,
             .known = m_known,
             .unknown = m_unknown };
}

void NumberListBox::read(qsizetype longestAtOnce)
{
    m_typing->stop();
    stopReading();
    m_refusal.clear();
    const ListText list = listText();
    if (list.text.size() <= longestAtOnce)
        return adopt(std::make_shared<const ListReading>(readList(list)));
    m_stop = std::make_shared<std::atomic_bool>(false);
    showFound();
    Q_EMIT readingChanged();
    using Shared = std::shared_ptr<const ListReading>;
    inBackground<Shared>(
        this, [list, stop = m_stop]() -> Shared { return goneInBackground(readList(list, stop.get())); },
        [this, stop = m_stop](const Shared &reading) {
            if (stop == m_stop)
                adopt(reading);
        });
}

void NumberListBox::stopReading()
{
    if (m_stop)
        *m_stop = true;
    m_stop.reset();
}

void NumberListBox::adopt(const std::shared_ptr<const ListReading> &reading)
{
    const bool waited = isReading();
    m_stop.reset();
    m_reading = reading;
    if (m_reading->choiceHolds)
        m_chosenOf = int(m_reading->columns.size());
    else
        m_chosen.reset(); // It was said of another table.
    offerColumns();
    showFound();
    Q_EMIT changed();
    if (waited)
        Q_EMIT readingChanged();
}

void NumberListBox::offerColumns()
{
    m_columnLine->setVisible(!m_reading->columns.isEmpty());
    m_column->clear();
    if (m_reading->columns.isEmpty())
        return;
    m_column->addItem(tr("Every column"), -1);
    for (int column = 0; column < m_reading->columns.size(); ++column)
        m_column->addItem(m_reading->columns[column], column);
    m_column->setCurrentIndex(std::max(0, m_column->findData(m_reading->column)));
}

void NumberListBox::showFound()
{
    const int count = int(m_reading->numbers.size());
    const int left = m_reading->leftOut;
    QString found = m_reading->entries.isEmpty() ? tr("No numbers yet.") : tr("%n number(s).", nullptr, count);
    if (left > 0)
        found += u' ' + tr("%n line(s) left out:", nullptr, left);
    if (isReading())
        found = tr("Reading the list…");
    m_found->setText(m_refusal.isEmpty() ? found : m_refusal);
    m_behindSays->setText(isReading() ? tr("Reading the list…")
                                      : tr("%Ln number(s). The list is too long to be edited here.", nullptr, count));
    m_problems->setPlainText(m_reading->problems.join(u'\n'));
    m_problems->setVisible(left > 0 && !isReading());
}

void NumberListBox::readFiles(const QStringList &files)
{
    ++m_loading;
    showFound();
    Q_EMIT readingChanged();
    inBackground<FileTexts>(
        this, [files] { return readTexts(files); },
        [this, times = m_setTimes](const FileTexts &texts) {
            --m_loading;
            if (times == m_setTimes && !texts.text.isEmpty())
                append(texts.text);
            if (times == m_setTimes && !texts.refusal.isEmpty())
                m_refusal = texts.refusal;
            showFound();
            Q_EMIT readingChanged();
        });
}

void NumberListBox::append(const QString &text)
{
    const QString before = this->text();
    if (before.size() + text.size() > largestFile) {
        m_refusal = tr("The list is too large: 8 MB at most.");
        return showFound();
    }
    const QString all = joined(before, text);
    if (m_kept.isEmpty() && all.size() > text.size() && isForEditor(all))
        m_text->appendPlainText(text); // can be undone
    else
        keep(all);
    read(longestSet);
}

bool NumberListBox::takes(const QMimeData &dropped)
{
    return dropped.hasUrls() || dropped.hasText();
}

void NumberListBox::take(const QMimeData &dropped)
{
    const QList<QUrl> urls = dropped.urls();
    QStringList files;
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    if (!files.isEmpty())
        readFiles(files);
    else if (urls.isEmpty())
        append(dropped.text());
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
