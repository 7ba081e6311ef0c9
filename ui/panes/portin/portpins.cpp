// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portpins.h"

#include "models/phone.h"
#include "models/word.h"
#include "ui/delegates/tone.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString hidden = u"••••••"_s;

} // namespace

PortPinModel::Numbers PortPinModel::sorted(const QList<PortNumber> &numbers)
{
    Numbers sorted{ numbers, numbers };
    std::stable_partition(sorted.shown.begin(), sorted.shown.end(),
                          [](const PortNumber &number) { return number.needsPin(); });
    return sorted;
}

void PortPinModel::setNumbers(const QList<PortNumber> &numbers)
{
    if (numbers != m_given)
        setNumbers(sorted(numbers));
}

void PortPinModel::setNumbers(const Numbers &numbers)
{
    beginResetModel();
    m_given = numbers.given;
    m_rows = numbers.shown;
    endResetModel();
}

QList<PortNumber> PortPinModel::withPins(QList<PortNumber> numbers, const QHash<QString, QString> &pins)
{
    if (pins.isEmpty())
        return numbers;
    for (PortNumber &number : numbers)
        number.pin = pins.value(number.e164);
    return numbers;
}

QList<PortNumber> PortPinModel::numbers() const
{
    return withPins(m_given, m_pins);
}

int PortPinModel::pinsMissing() const
{
    const auto end = std::ranges::find_if_not(m_rows, &PortNumber::needsPin);
    return int(std::count_if(m_rows.begin(), end,
                             [this](const PortNumber &number) { return m_pins.value(number.e164).isEmpty(); }));
}

int PortPinModel::pinsGiven() const
{
    if (m_pins.isEmpty())
        return 0;
    return int(std::ranges::count_if(
        m_given, [this](const PortNumber &number) { return !m_pins.value(number.e164).isEmpty(); }));
}

void PortPinModel::setPins(const QHash<QString, QString> &pins)
{
    m_pins = pins;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Pin), index(rowCount() - 1, Pin));
}

void PortPinModel::setProblems(const QHash<QString, QString> &problems)
{
    if (std::exchange(m_problems, problems) != problems && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

int PortPinModel::rowWithProblem() const
{
    if (m_problems.isEmpty())
        return -1;
    const auto wrong
        = std::ranges::find_if(m_rows, [this](const PortNumber &row) { return m_problems.contains(row.e164); });
    return wrong == m_rows.end() ? -1 : int(wrong - m_rows.begin());
}

int PortPinModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PortPinModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant PortPinModel::shown(const PortNumber &number, int column) const
{
    switch (column) {
    case Number:
        return phone::displayFormat(number.e164);
    case Type:
        if (number.type.isEmpty())
            return tr("not checked");
        return number.isMobile() ? tr("mobile") : sameWord(number.type, u"local") ? tr("landline") : number.type;
    default:
        if (!m_pins.value(number.e164).isEmpty())
            return hidden;
        return number.needsPin() ? tr("needed") : QString();
    }
}

QVariant PortPinModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PortNumber &number = m_rows.at(index.row());
    const bool isEmptyPin = index.column() == Pin && m_pins.value(number.e164).isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return shown(number, index.column());
    case Qt::EditRole:
        return index.column() == Pin ? m_pins.value(number.e164) : shown(number, index.column());
    case Qt::ToolTipRole:
        return m_problems.contains(number.e164) ? m_problems.value(number.e164) : number.e164;
    case Qt::AccessibleDescriptionRole:
        return m_problems.value(number.e164);
    case Qt::ForegroundRole:
        return isEmptyPin && !m_problems.contains(number.e164)
            ? QVariant(QApplication::palette().brush(QPalette::PlaceholderText))
            : QVariant();
    case Qt::BackgroundRole:
        return index.column() == Pin && m_problems.contains(number.e164)
            ? QVariant(toneBackground(Tone::Negative, QApplication::palette()))
            : QVariant();
    default:
        return {};
    }
}

QVariant PortPinModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Type:
        return tr("Line");
    default:
        return tr("PIN");
    }
}

Qt::ItemFlags PortPinModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Pin ? flags | Qt::ItemIsEditable : flags;
}

bool PortPinModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != Pin || role != Qt::EditRole)
        return false;
    const QString number = m_rows.at(index.row()).e164;
    const QString pin = value.toString().trimmed();
    if (pin == m_pins.value(number))
        return true;
    m_pins.insert(number, pin);
    Q_EMIT dataChanged(index, index);
    Q_EMIT pinEdited(number);
    return true;
}

PortPins::PortPins(QWidget *parent)
    : QWidget(parent)
    , m_model(new PortPinModel(this))
    , m_view(new QTableView)
    , m_line(new QLabel)
{
    m_view->setObjectName(u"portPins"_s);
    m_view->setAccessibleName(tr("Numbers and their PINs"));
    m_view->setModel(m_model);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 8);
    m_view->horizontalHeader()->setSectionResizeMode(PortPinModel::Number, QHeaderView::Stretch);
    m_view->horizontalHeader()->setSectionResizeMode(PortPinModel::Type, QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->resizeSection(PortPinModel::Pin, m_view->fontMetrics().averageCharWidth() * 14);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                            | QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed);
    m_view->installEventFilter(this);
    m_line->setObjectName(u"portPinsLine"_s);
    m_line->setWordWrap(true);
    m_line->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_line);
    setFocusProxy(m_view);
    connect(m_model, &PortPinModel::pinEdited, this, [this] {
        m_refused.clear();
        say();
        Q_EMIT edited();
    });
    say();
}

void PortPins::setNumbers(const PortPinModel::Numbers &numbers)
{
    m_wrong.clear(); // said of other numbers
    m_refused.clear();
    m_model->setProblems({});
    m_model->setNumbers(numbers);
    say();
}

void PortPins::showProblems(const QList<rules::Problem> &problems, bool asked)
{
    m_wrong.clear();
    for (const rules::Problem &problem : problems) {
        const QString number = numberOfPinField(problem.field);
        if (!number.isEmpty() && !problem.verdict.ok() && asked)
            m_wrong.insert(number, problem.verdict.sentence);
    }
    m_model->setProblems(m_wrong);
    say();
}

void PortPins::refuse(const QString &sentence)
{
    m_refused = sentence;
    say();
}

/// What is missing, else how many need one.
void PortPins::say()
{
    const int open = m_model->pinsMissing();
    QString sentence = m_refused;
    const bool wrong = !m_refused.isEmpty() || !m_wrong.isEmpty();
    if (sentence.isEmpty() && m_model->rowWithProblem() >= 0)
        sentence = m_wrong.value(m_model->e164At(m_model->rowWithProblem()));
    if (sentence.isEmpty() && m_model->rowCount() > 0) {
        sentence = open > 0 ? tr("%n number(s) still need(s) a PIN.", nullptr, open)
                            : tr("PINs are sent, and never written to a file: after a restart they are asked again.");
    }
    m_line->setText(sentence);
    m_view->setAccessibleDescription(sentence);
    m_line->setVisible(!sentence.isEmpty());
    QPalette colours;
    colours.setColor(QPalette::WindowText, toneText(wrong ? Tone::Negative : Tone::Muted, palette()));
    m_line->setPalette(colours);
}

void PortPins::finishTyping()
{
    const QWidget *typist = QApplication::focusWidget();
    if (typist && typist != m_view && m_view->isAncestorOf(typist))
        m_view->setFocus();
}

bool PortPins::goToFirstProblem()
{
    const int row = m_model->rowWithProblem();
    if (row < 0)
        return false;
    m_view->setFocus();
    m_view->setCurrentIndex(m_model->index(row, PortPinModel::Pin));
    return true;
}

bool PortPins::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste)) {
            paste();
            return true;
        }
        if (key->matches(QKeySequence::Copy)) // the view would put dots into the clipboard
            return true;
        if (key->matches(QKeySequence::Delete) && m_view->currentIndex().isValid()) {
            m_model->setData(m_model->index(m_view->currentIndex().row(), PortPinModel::Pin), QString(), Qt::EditRole);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PortPins::paste()
{
    const QStringList lines = QApplication::clipboard()->text().trimmed().split(u'\n');
    int row = std::max(0, m_view->currentIndex().row());
    for (const QString &line : lines) {
        if (row >= m_model->rowCount())
            break;
        m_model->setData(m_model->index(row++, PortPinModel::Pin), line.trimmed(), Qt::EditRole);
    }
}

} // namespace nd
