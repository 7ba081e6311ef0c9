// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulkpreviewdialog.h"

#include "models/readypage.h"
#include "ui/appcontext.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/tableframe.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr ToggleChip toggles[] = {
    { "changes", QT_TRANSLATE_NOOP("Chip", "Changes"), QT_TRANSLATE_NOOP("Chip", "What will be different"), "verdict",
      ColumnTest::Equals, "changes" },
    { "impossible", QT_TRANSLATE_NOOP("Chip", "Can't be done"), QT_TRANSLATE_NOOP("Chip", "What is left out, and why"),
      "verdict", ColumnTest::Equals, "impossible" },
};

/// Until when a run can be taken back, in minutes.
constexpr int delays[] = { 0, 5, 15, 60 };
constexpr int usualDelay = 1; ///< Its place.

TableWords words()
{
    TableWords words;
    words.id = u"bulkPreview"_s;
    words.name = BulkPreviewDialog::tr("What will change");
    words.filterHint = BulkPreviewDialog::tr("Filter by number, name, value");
    words.file = u"preview"_s;
    words.states.noRows = BulkPreviewDialog::tr("There is nothing to change.");
    words.states.nothingYet = words.states.noRows;
    words.states.loading = BulkPreviewDialog::tr("Comparing…");
    return words;
}

} // namespace

BulkPreviewDialog::BulkPreviewDialog(AppContext &context, Session &session, BulkPreview preview,
                                     const BulkQuestion &question, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_session(&session)
    , m_preview(std::move(preview))
{
    setObjectName(u"bulkPreviewDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    connect(&session, &QObject::destroyed, this, &QDialog::reject);
    build(question);
    m_table->model().load(readyPage(pageOf<PlannedChange>(m_preview.changes)));
    check();
    resize(900, 560);
}

QString BulkPreviewDialog::summary() const
{
    QStringList parts{ tr("%n number(s) will change.", nullptr, int(m_preview.plan.rows.size())) };
    if (m_preview.unchanged > 0)
        parts.append(tr("%n stay(s) as it is.", nullptr, m_preview.unchanged));
    if (m_preview.impossible > 0)
        parts.append(tr("%n can't be done and is left out.", nullptr, m_preview.impossible));
    return parts.join(u' ');
}

void BulkPreviewDialog::build(const BulkQuestion &question)
{
    auto *layout = new QVBoxLayout(this);
    auto *text = new QLabel(question.text.isEmpty() ? summary() : question.text + u' ' + summary());
    text->setObjectName(u"bulkSummary"_s);
    text->setWordWrap(true);
    layout->addWidget(text);
    m_notice = new Notice;
    layout->addWidget(m_notice);
    if (!m_preview.notices.isEmpty())
        m_notice->say(Notice::Kind::Warning, m_preview.notices.join(u'\n'));
    m_table = new TableFrame(m_context.settings, m_context.prompts, schemaOf<PlannedChange>(), words(),
                             { .toggles = toggles });
    m_table->layout()->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);

    auto *line = new QHBoxLayout;
    if (question.canBeHeld) {
        m_delay = new QComboBox;
        m_delay->setObjectName(u"bulkDelay"_s);
        for (const int minutes : delays)
            m_delay->addItem(minutes == 0 ? tr("At once") : tr("In %n minute(s)", nullptr, minutes), minutes);
        m_delay->setCurrentIndex(usualDelay);
        auto *label = new QLabel(tr("&When"));
        label->setBuddy(m_delay);
        m_delay->setToolTip(tr("Until then, rows can be taken back. It never happens while Number Desk is closed."));
        line->addWidget(label);
        line->addWidget(m_delay);
    }
    if (question.destructive) {
        m_typed = new QLineEdit;
        m_typed->setObjectName(u"bulkTyped"_s);
        m_typed->setMaximumWidth(90);
        auto *label = new QLabel(tr("&Type %1 to go on").arg(m_preview.plan.rows.size()));
        label->setBuddy(m_typed);
        label->setMinimumWidth(label->sizeHint().width() + label->fontMetrics().averageCharWidth());
        line->addWidget(label);
        line->addWidget(m_typed);
        connect(m_typed, &QLineEdit::textChanged, this, &BulkPreviewDialog::check);
    }
    line->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Enter in a field is no "Cancel".
    m_start = buttons->addButton(question.accept, QDialogButtonBox::AcceptRole);
    m_start->setObjectName(u"bulkStart"_s);
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &BulkPreviewDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    line->addWidget(buttons);
    layout->addLayout(line);
    (m_typed ? static_cast<QWidget *>(m_typed) : m_start)->setFocus();
}

void BulkPreviewDialog::check()
{
    const qsizetype count = m_preview.plan.rows.size();
    const bool typed = !m_typed || m_typed->text().trimmed() == QString::number(count);
    m_start->setEnabled(count > 0 && typed);
}

void BulkPreviewDialog::start()
{
    if (!m_session)
        return reject();
    BulkPlan plan = m_preview.plan;
    if (m_delay)
        plan.grace = std::chrono::minutes(m_delay->currentData().toInt());
    const Result<QString> run = m_session->bulk().start(plan);
    if (!run)
        return m_notice->say(Notice::Kind::Bad, run.error().message);
    Q_EMIT started(run.value());
    accept();
}

} // namespace nd
