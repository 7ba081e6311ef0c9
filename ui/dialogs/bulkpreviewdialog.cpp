// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulkpreviewdialog.h"

#include "models/readypage.h"
#include "models/rules/typedcount.h"
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
    , m_question(question)
{
    setObjectName(u"bulkPreviewDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    connect(&session, &QObject::destroyed, this, &QDialog::reject);
    build();
    setPreview(BulkPreview(m_preview), question.accept);
    (asksForCount() ? static_cast<QWidget *>(m_typed) : m_start)->setFocus();
    resize(900, 560);
}

void BulkPreviewDialog::addChooser(QWidget *chooser)
{
    auto *lines = static_cast<QVBoxLayout *>(layout());
    lines->insertWidget(lines->indexOf(m_table), chooser);
}

void BulkPreviewDialog::setPreview(const BulkPreview &preview, const QString &accept)
{
    m_preview = preview;
    m_start->setText(accept);
    m_text->setText(m_question.text.isEmpty() ? summary() : m_question.text + u' ' + summary());
    if (m_preview.notices.isEmpty())
        m_notice->clear();
    else
        m_notice->say(Notice::Kind::Warning, m_preview.notices.join(u'\n'));
    m_table->model().load(readyPage(pageOf<PlannedChange>(m_preview.changes)), true);
    const QString count = QLocale().toString(int(m_preview.plan.rows.size()));
    m_typeThis->setText(tr("&Type %1 to confirm").arg(count));
    m_typeThis->setMinimumWidth(m_typeThis->sizeHint().width() + m_typeThis->fontMetrics().averageCharWidth());
    m_typeThis->setVisible(asksForCount());
    m_typed->setVisible(asksForCount());
    check();
}

bool BulkPreviewDialog::asksForCount() const
{
    return m_question.destructive || rules::countIsTyped(int(m_preview.plan.rows.size()), m_question.ofAll);
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

void BulkPreviewDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    m_text = new QLabel;
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(u"bulkSummary"_s);
    m_text->setWordWrap(true);
    layout->addWidget(m_text);
    m_notice = new Notice;
    layout->addWidget(m_notice);
    m_table = new TableFrame(m_context.settings, m_context.prompts, schemaOf<PlannedChange>(), words(),
                             { .toggles = toggles });
    m_table->layout()->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);

    auto *line = new QHBoxLayout;
    if (m_question.canBeHeld) {
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
    m_typed = new QLineEdit;
    m_typed->setObjectName(u"bulkTyped"_s);
    m_typed->setMaximumWidth(90);
    m_typeThis = new QLabel;
    m_typeThis->setTextFormat(Qt::PlainText);
    m_typeThis->setBuddy(m_typed);
    line->addWidget(m_typeThis);
    line->addWidget(m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, &BulkPreviewDialog::check);
    line->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Enter in a field is no "Cancel".
    m_start = buttons->addButton(m_question.accept, QDialogButtonBox::AcceptRole);
    m_start->setObjectName(u"bulkStart"_s);
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &BulkPreviewDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    line->addWidget(buttons);
    layout->addLayout(line);
}

void BulkPreviewDialog::check()
{
    const int count = int(m_preview.plan.rows.size());
    m_start->setEnabled(count > 0 && (!asksForCount() || rules::isThatCount(m_typed->text(), count)));
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
