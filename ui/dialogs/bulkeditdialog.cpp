// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulkeditdialog.h"

#include "app/ops/bulkplans.h"
#include "models/format.h"
#include "models/forms/nametemplate.h"
#include "models/rules/numberconfiguration.h"
#include "ui/dialogs/bulkpreviewdialog.h"
#include "ui/widgets/numberwords.h"
#include "ui/widgets/tickedfield.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr auto nameField = "friendly_name"_L1;

/// The version of the API is nothing that people set on many numbers.
bool isOffered(const FieldInfo &field)
{
    return field.edit != Edit::No && field.name() != QByteArrayView("api_version");
}

/// What the numbers have at present, for the empty editor.
QString presentValue(const Field<IncomingNumber> &field, const QList<IncomingNumber> &numbers)
{
    if (numbers.isEmpty())
        return {};
    const QString first = displayText(field, field.get(numbers.first()));
    const bool same = std::ranges::all_of(
        numbers, [&](const IncomingNumber &number) { return displayText(field, field.get(number)) == first; });
    if (!same)
        return BulkEditDialog::tr("Different values");
    return first.isEmpty() ? BulkEditDialog::tr("Not set") : BulkEditDialog::tr("Now: %1").arg(first);
}

} // namespace

BulkEditDialog::BulkEditDialog(AppContext &context, Session &session, Lookups &lookups, Numbers numbers,
                               QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_session(&session)
    , m_lookups(lookups)
    , m_numbers(std::move(numbers))
    , m_chosen(new QLabel)
{
    setObjectName(u"bulkEditDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const QList<IncomingNumber> now = m_numbers();
    m_count = int(now.size());
    setWindowTitle(tr("Edit %n number(s) together", nullptr, m_count));
    connect(&session, &QObject::destroyed, this, &QDialog::reject);

    auto *about = new QLabel(tr("What is ticked is set on all of them; the rest stays as it is on each."));
    about->setWordWrap(true);
    auto *form = new FieldForm;
    form->setContentsMargins(2, 2, 10, 2);
    QByteArray group;
    for (const Field<IncomingNumber> &field : IncomingNumber::fields()) {
        if (!isOffered(field))
            continue;
        if (group != field.group)
            form->addHeading(field.groupTitle());
        group = field.group;
        addField(*form, field, now);
    }
    auto *scroll = new QScrollArea;
    scroll->setWidget(form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);

    m_chosen->setObjectName(u"bulkEditChosen"_s);
    m_chosen->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Enter in a field is no "Cancel".
    m_preview = buttons->addButton(tr("&Preview…"), QDialogButtonBox::ActionRole);
    m_preview->setObjectName(u"bulkEditPreview"_s);
    m_preview->setDefault(true);
    connect(m_preview, &QPushButton::clicked, this, &BulkEditDialog::preview);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *line = new QHBoxLayout;
    line->addWidget(m_chosen, 1);
    line->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(scroll, 1);
    layout->addLayout(line);
    touched();
    resize(660, 560);
    m_rows.front().editor->setFocus();
}

void BulkEditDialog::addField(FieldForm &form, const Field<IncomingNumber> &field, const QList<IncomingNumber> &numbers)
{
    const QString name = "bulk_"_L1 + QLatin1StringView(field.name());
    const QList<FieldChoice> words = numberWords(field.name());
    const QString now = presentValue(field, numbers);
    TickedField *editor = nullptr;
    if (!words.isEmpty())
        editor = new TickedField(name, words, now);
    else if (SidPicker *picker = makeSidPicker(field.name(), name, m_lookups))
        editor = new TickedField(name, picker);
    else
        editor = new TickedField(name, now);
    m_rows.push_back({ &field, editor, form.addRow(field.title(), editor) });
    connect(editor, &TickedField::edited, this, &BulkEditDialog::touched);
}

QVariantMap BulkEditDialog::changes() const
{
    QVariantMap changes;
    for (const Row &row : m_rows) {
        if (!row.editor->ticked())
            continue;
        const QVariant value = row.editor->value();
        changes.insert(QString::fromLatin1(row.field->name()),
                       row.field->kind == Kind::Flag && value.isValid() ? QVariant(value.toString() == "true"_L1)
                                                                        : QVariant(value.toString()));
    }
    return changes;
}

bool BulkEditDialog::check()
{
    const QVariantMap wanted = changes();
    QHash<QString, rules::Verdict> verdicts;
    const QList<rules::Problem> problems = rules::numberConfiguration({}, wanted).problems;
    for (const rules::Problem &problem : problems)
        verdicts.insert(problem.field, problem.verdict);
    // The name is a template here, with rules of its own.
    if (const QString name = wanted.value(nameField).toString(); !name.isEmpty())
        verdicts.insert(nameField, checkNameTemplate(name, m_count));

    bool good = true;
    for (const Row &row : m_rows) {
        const QString name = QString::fromLatin1(row.field->name());
        const rules::Verdict verdict = verdicts.value(name);
        row.line->setProblem(verdict.ok() ? QString() : verdict.sentence);
        good = good && verdict.ok();
        QString hint = verdict.ok() ? verdict.sentence : QString();
        if (hint.isEmpty())
            hint = row.editor->note();
        if (hint.isEmpty() && row.field->edit == Edit::Clearable && row.editor->ticked() && wanted[name] == QString())
            hint = tr("Left empty, it is cleared on all of them.");
        if (hint.isEmpty() && name == nameField)
            hint = tr("{number}, {locality} and {n} stand for the number, its city and its place in the list.");
        row.line->setHint(hint);
    }
    return good;
}

void BulkEditDialog::touched()
{
    check();
    const int ticked = int(std::ranges::count_if(m_rows, [](const Row &row) { return row.editor->ticked(); }));
    m_chosen->setText(ticked == 0 ? tr("Nothing is ticked yet.") : tr("%n property(s) will be set.", nullptr, ticked));
    m_preview->setEnabled(ticked > 0);
}

void BulkEditDialog::preview()
{
    if (!m_session)
        return reject();
    if (!check()) {
        const auto wrong = std::ranges::find_if(m_rows, [](const Row &row) { return !row.line->problem().isEmpty(); });
        wrong->editor->setFocus();
        return;
    }
    const BulkPreview preview = planUpdate(m_numbers(), changes());
    BulkQuestion question;
    question.title = windowTitle();
    question.ofAll = m_ofAll;
    question.accept = tr("Change %n number(s)", nullptr, int(preview.plan.rows.size()));
    auto *dialog = new BulkPreviewDialog(m_context, *m_session, preview, question, this);
    connect(dialog, &BulkPreviewDialog::started, this, [this](const QString &run) {
        Q_EMIT started(run);
        accept();
    });
    dialog->open();
}

} // namespace nd
