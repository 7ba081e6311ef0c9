// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numbersettings.h"

#include "models/rules/secrets.h"
#include "ui/widgets/numberwords.h"
#include "ui/widgets/sidpicker.h"
#include "ui/widgets/urlfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

enum class Editor { Text, Url, Sid, Words };
enum class About { Everything, Calls, Messages };

struct Way
{
    Route route;
    const char *word; ///< In drafts.
    const char *label;
};
constexpr Way ways[] = {
    { Route::Webhook, "webhook", QT_TRANSLATE_NOOP("nd::NumberSettings", "Webhook") },
    { Route::Application, "application", QT_TRANSLATE_NOOP("nd::NumberSettings", "Application") },
    { Route::Trunk, "trunk", QT_TRANSLATE_NOOP("nd::NumberSettings", "SIP trunk") },
    { Route::Nothing, "nothing", QT_TRANSLATE_NOOP("nd::NumberSettings", "Nothing yet") },
};

} // namespace

struct NumberSettings::Row
{
    const char *field;
    const char *label;
    Editor editor = Editor::Text;
    About about = About::Everything;
    Route route = Route::Nothing; ///< Of calls or messages: the way that this belongs to.
    bool more = false; ///< Behind "More".
    const char *companion = ""; ///< A URL's method; what belongs into a text.
};

std::span<const NumberSettings::Row> NumberSettings::table()
{
    static constexpr Row rows[] = {
        { "friendly_name", QT_TRANSLATE_NOOP("nd::NumberSettings", "&Name") },
        { "voice_url", QT_TRANSLATE_NOOP("nd::NumberSettings", "&Voice URL"), Editor::Url, About::Calls, Route::Webhook,
          false, "voice_method" },
        { "voice_application_sid", QT_TRANSLATE_NOOP("nd::NumberSettings", "Voice application"), Editor::Sid,
          About::Calls, Route::Application },
        { "trunk_sid", QT_TRANSLATE_NOOP("nd::NumberSettings", "Trunk"), Editor::Sid, About::Calls, Route::Trunk },
        { "sms_url", QT_TRANSLATE_NOOP("nd::NumberSettings", "Messagin&g URL"), Editor::Url, About::Messages,
          Route::Webhook, false, "sms_method" },
        { "sms_application_sid", QT_TRANSLATE_NOOP("nd::NumberSettings", "Messaging application"), Editor::Sid,
          About::Messages, Route::Application },
        { "voice_fallback_url", QT_TRANSLATE_NOOP("nd::NumberSettings", "If the voice URL fails"), Editor::Url,
          About::Calls, Route::Webhook, true, "voice_fallback_method" },
        { "sms_fallback_url", QT_TRANSLATE_NOOP("nd::NumberSettings", "If the messaging URL fails"), Editor::Url,
          About::Messages, Route::Webhook, true, "sms_fallback_method" },
        { "status_callback", QT_TRANSLATE_NOOP("nd::NumberSettings", "Status URL"), Editor::Url, About::Everything,
          Route::Nothing, true, "status_callback_method" },
        { "voice_caller_id_lookup", QT_TRANSLATE_NOOP("nd::NumberSettings", "Caller's name"), Editor::Words,
          About::Everything, Route::Nothing, true },
        { "voice_receive_mode", QT_TRANSLATE_NOOP("nd::NumberSettings", "Receives"), Editor::Words, About::Everything,
          Route::Nothing, true },
        { "emergency_status", QT_TRANSLATE_NOOP("nd::NumberSettings", "Emergency calls"), Editor::Words,
          About::Everything, Route::Nothing, true },
        { "emergency_address_sid", QT_TRANSLATE_NOOP("nd::NumberSettings", "Emergency address"), Editor::Sid,
          About::Everything, Route::Nothing, true },
        { "identity_sid", QT_TRANSLATE_NOOP("nd::NumberSettings", "Identity"), Editor::Text, About::Everything,
          Route::Nothing, true, "RI…" },
        { "api_version", QT_TRANSLATE_NOOP("nd::NumberSettings", "API version"), Editor::Words, About::Everything,
          Route::Nothing, true },
    };
    return rows;
}

NumberSettings::NumberSettings(Lookups &lookups, QWidget *inner, QWidget *parent)
    : QWidget(parent)
    , m_form(new FieldForm)
    , m_moreForm(new FieldForm)
    , m_calls(new QComboBox)
    , m_messages(new QComboBox)
    , m_more(new QToolButton)
{
    m_more->setObjectName(u"setting_more"_s);
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    About last = About::Everything;
    for (const Row &row : table()) {
        if (row.about != last && !row.more) {
            if (row.about == About::Calls)
                addRoute("calls", tr("&Calls go to"), m_calls, true);
            else
                addRoute("messages", tr("&Messages go to"), m_messages, false);
        }
        last = row.about;
        addField(row, lookups);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_form); // The keyboard goes in the order of these lines.
    if (inner)
        layout->addWidget(inner);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_moreForm);
    connect(m_more, &QToolButton::toggled, this, &NumberSettings::layOut);
    connect(this, &NumberSettings::edited, this, &NumberSettings::countMore);
    layOut();
}

void NumberSettings::addRoute(const char *name, const QString &label, QComboBox *box, bool trunk)
{
    box->setObjectName("setting_"_L1 + QLatin1StringView(name));
    for (const Way &way : ways) {
        if (trunk || way.route != Route::Trunk)
            box->addItem(tr(way.label), int(way.route));
    }
    m_form->addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
        layOut();
        Q_EMIT edited();
    });
}

void NumberSettings::addField(const Row &row, Lookups &lookups)
{
    FieldForm *form = row.more ? m_moreForm : m_form;
    m_rows.insert(QLatin1StringView(row.field), form->addRow(tr(row.label), makeEditor(row, lookups)));
}

QWidget *NumberSettings::makeEditor(const Row &row, Lookups &lookups)
{
    const QString name = "setting_"_L1 + QLatin1StringView(row.field);
    switch (row.editor) {
    case Editor::Text: {
        auto *line = new QLineEdit;
        line->setObjectName(name);
        line->setClearButtonEnabled(true);
        line->setPlaceholderText(QString::fromUtf8(row.companion));
        connect(line, &QLineEdit::textChanged, this, &NumberSettings::edited);
        return line;
    }
    case Editor::Url: {
        auto *field = new UrlField(name);
        connect(field, &UrlField::edited, this, &NumberSettings::edited);
        return field;
    }
    case Editor::Words: {
        auto *box = new QComboBox;
        box->setObjectName(name);
        box->addItem(tr("Not set"), QString());
        const QList<FieldChoice> words = numberWords(row.field);
        for (const FieldChoice &word : words)
            box->addItem(word.label, word.value);
        connect(box, &QComboBox::currentIndexChanged, this, &NumberSettings::edited);
        return box;
    }
    case Editor::Sid:
        break;
    }
    SidPicker *picker = makeSidPicker(row.field, name, lookups);
    connect(picker, &SidPicker::sidChanged, this, &NumberSettings::edited);
    connect(picker, &SidPicker::noteChanged, this, &NumberSettings::showNotes);
    return picker;
}

Route NumberSettings::route(const Row &row) const
{
    return Route((row.about == About::Calls ? m_calls : m_messages)->currentData().toInt());
}

bool NumberSettings::applies(const Row &row) const
{
    return row.about == About::Everything || route(row) == row.route;
}

QVariant NumberSettings::value(const Row &row) const
{
    const QWidget *widget = m_rows.value(QLatin1StringView(row.field))->editor();
    if (const auto *field = qobject_cast<const UrlField *>(widget))
        return field->url();
    if (const auto *picker = qobject_cast<const SidPicker *>(widget))
        return picker->sid();
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->text().trimmed();
    return qobject_cast<const QComboBox *>(widget)->currentData().toString();
}

QVariantMap NumberSettings::settings() const
{
    QVariantMap settings;
    for (const Row &row : table()) {
        const QVariant now = value(row);
        if (!applies(row) || now.toString().isEmpty())
            continue;
        const QString name = QString::fromLatin1(row.field);
        settings.insert(name, name == "voice_caller_id_lookup"_L1 ? QVariant(now.toString() == "true"_L1) : now);
        if (const auto *field = qobject_cast<const UrlField *>(m_rows.value(name)->editor()))
            settings.insert(QString::fromLatin1(row.companion), field->method());
    }
    return settings;
}

QVariantMap NumberSettings::draft() const
{
    QVariantMap draft;
    for (const Row &row : table()) {
        const QString name = QString::fromLatin1(row.field);
        if (const QString now = value(row).toString(); !now.isEmpty())
            draft.insert(name, now);
        if (const auto *field = qobject_cast<const UrlField *>(m_rows.value(name)->editor()))
            draft.insert(QString::fromLatin1(row.companion), field->method());
    }
    for (const auto &[name, box] : { std::pair(u"calls"_s, m_calls), std::pair(u"messages"_s, m_messages) }) {
        const auto way = std::ranges::find(ways, Route(box->currentData().toInt()), &Way::route);
        draft.insert(name, QString::fromLatin1(way->word));
    }
    return draft;
}

void NumberSettings::takeDraft(const QVariantMap &draft)
{
    for (const auto &[name, box] : { std::pair(u"calls"_s, m_calls), std::pair(u"messages"_s, m_messages) }) {
        for (const Way &way : ways) {
            if (draft.value(name).toString() == QLatin1StringView(way.word))
                box->setCurrentIndex(std::max(0, box->findData(int(way.route))));
        }
    }
    for (const Row &row : table())
        setValue(row, draft);
    layOut();
}

void NumberSettings::setValue(const Row &row, const QVariantMap &values)
{
    QWidget *widget = m_rows.value(QLatin1StringView(row.field))->editor();
    const QString text = values.value(QLatin1StringView(row.field)).toString();
    if (auto *field = qobject_cast<UrlField *>(widget)) {
        field->setUrl(text);
        const QString method = values.value(QLatin1StringView(row.companion)).toString();
        if (!method.isEmpty())
            field->setMethod(method);
    } else if (auto *picker = qobject_cast<SidPicker *>(widget)) {
        picker->setSid(text);
    } else if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        line->setText(text);
    } else if (auto *box = qobject_cast<QComboBox *>(widget)) {
        box->setCurrentIndex(std::max(0, box->findData(text)));
    }
}

void NumberSettings::fill(BuyForm &form) const
{
    form.take(settings());
    form.callsTo = Route(m_calls->currentData().toInt());
    form.messagesTo = Route(m_messages->currentData().toInt());
}

QStringList NumberSettings::summary() const
{
    QStringList lines;
    for (const Row &row : table()) {
        const QString now = value(row).toString();
        if (!applies(row) || now.isEmpty() || row.about == About::Everything || row.more)
            continue;
        const auto *picker = qobject_cast<const SidPicker *>(m_rows.value(QLatin1StringView(row.field))->editor());
        const QString shown = picker ? picker->text() : rules::maskUrl(now);
        lines.append(row.about == About::Calls ? tr("Calls go to: %1").arg(shown)
                                               : tr("Messages go to: %1").arg(shown));
    }
    return lines;
}

void NumberSettings::setNamePlaceholder(const QString &text)
{
    qobject_cast<QLineEdit *>(m_rows.value(u"friendly_name"_s)->editor())->setPlaceholderText(text);
}

void NumberSettings::layOut()
{
    const bool open = m_more->isChecked();
    m_moreForm->setVisible(open);
    m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    for (const Row &row : table())
        m_rows.value(QLatin1StringView(row.field))->setVisible(applies(row));
    countMore();
    Q_EMIT rowsChanged();
}

void NumberSettings::countMore()
{
    int set = 0;
    for (const Row &row : table())
        set += row.more && applies(row) && !value(row).toString().isEmpty() ? 1 : 0;
    m_more->setText(set == 0 ? tr("More") : tr("More (%n set)", nullptr, set));
}

void NumberSettings::show(const QList<rules::Problem> &problems)
{
    m_problems = problems;
    showNotes();
    for (const Row &row : table()) {
        if (row.more && applies(row) && !m_rows.value(QLatin1StringView(row.field))->problem().isEmpty())
            m_more->setChecked(true);
    }
}

void NumberSettings::showNotes()
{
    showProblems(m_rows, m_problems);
    for (FieldRow *row : std::as_const(m_rows)) {
        const auto *picker = qobject_cast<const SidPicker *>(row->editor());
        if (picker && !picker->note().isEmpty())
            row->setHint(picker->note());
    }
}

bool NumberSettings::goTo(const QString &field)
{
    for (const Row &row : table()) {
        if (field != QLatin1StringView(row.field) || !applies(row))
            continue;
        if (row.more)
            m_more->setChecked(true);
        m_rows.value(field)->editor()->setFocus();
        return true;
    }
    return false;
}

int NumberSettings::labelWidth() const
{
    return std::max(m_form->labelWidth(), m_moreForm->labelWidth());
}

void NumberSettings::setLabelWidth(int width)
{
    m_form->setLabelWidth(width);
    m_moreForm->setLabelWidth(width);
}

void NumberSettings::setMoreShown(bool shown)
{
    m_more->setChecked(shown);
}

} // namespace nd
