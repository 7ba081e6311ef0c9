// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hostordersettings.h"

#include "app/session.h"
#include "models/bidi.h"
#include "models/phone.h"
#include "models/rules/hostedchecks.h"
#include "ui/widgets/accountbox.h"
#include "ui/widgets/numberwords.h"
#include "ui/widgets/serviceaddresspicker.h"
#include "ui/widgets/sidpicker.h"
#include "ui/widgets/urlfield.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

enum class Editor { Text, Phone, Emails, Url, Address, Application, Verification, Target };

} // namespace

struct HostOrderSettings::Row
{
    const char *field;
    const char *heading; ///< Above it; "" none.
    const char *label;
    QString HostedOrderForm::*member;
    Editor editor = Editor::Text;
    QString HostedOrderForm::*method = nullptr; ///< Of a URL.
    const char *hint = "";
};

std::span<const HostOrderSettings::Row> HostOrderSettings::table()
{
    using F = HostedOrderForm;
    static constexpr Row rows[] = {
        { "contact_phone_number", QT_TRANSLATE_NOOP("nd::HostOrderSettings", "Who may sign"),
          QT_TRANSLATE_NOOP("nd::HostOrderSettings", "Contact &phone"), &F::contactPhone, Editor::Phone, nullptr,
          QT_TRANSLATE_NOOP("nd::HostOrderSettings", "Of the person who may decide about the number.") },
        { "contact_title", "", QT_TRANSLATE_NOOP("nd::HostOrderSettings", "&Title"), &F::contactTitle },
        { "address_sid", QT_TRANSLATE_NOOP("nd::HostOrderSettings", "Owner of the number"),
          QT_TRANSLATE_NOOP("nd::HostOrderSettings", "&Address"), &F::addressSid, Editor::Address, nullptr,
          QT_TRANSLATE_NOOP("nd::HostOrderSettings", "Where the phone line is; no P.O. box.") },
        { "email", "", QT_TRANSLATE_NOOP("nd::HostOrderSettings", "&E-mail"), &F::email, Editor::Text, nullptr,
          QT_TRANSLATE_NOOP("nd::HostOrderSettings", "The letter of authorization is sent there.") },
        { "cc_emails", "", QT_TRANSLATE_NOOP("nd::HostOrderSettings", "&Copies to"), nullptr, Editor::Emails, nullptr,
          QT_TRANSLATE_NOOP("nd::HostOrderSettings", "E-mail addresses, separated by commas.") },
        { "friendly_name", QT_TRANSLATE_NOOP("nd::HostOrderSettings", "Order"),
          QT_TRANSLATE_NOOP("nd::HostOrderSettings", "&Name"), &F::friendlyName, Editor::Text, nullptr,
          QT_TRANSLATE_NOOP("nd::HostOrderSettings", "{number}, {locality} and {n} are filled in for each number.") },
        { "unique_name", "", QT_TRANSLATE_NOOP("nd::HostOrderSettings", "&Unique name"), &F::uniqueName, Editor::Text,
          nullptr,
          QT_TRANSLATE_NOOP("nd::HostOrderSettings", "Can stand for the SID. For several numbers, put {n} into it.") },
        { "verification_type", "", QT_TRANSLATE_NOOP("nd::HostOrderSettings", "&Verified by"), &F::verificationType,
          Editor::Verification },
        { "verification_document_sid", "", QT_TRANSLATE_NOOP("nd::HostOrderSettings", "Phone &bill"),
          &F::verificationDocumentSid },
        { "account_sid", "", QT_TRANSLATE_NOOP("nd::HostOrderSettings", "&For account"), &F::accountSid,
          Editor::Target },
        { "sms_url", QT_TRANSLATE_NOOP("nd::HostOrderSettings", "Messages"),
          QT_TRANSLATE_NOOP("nd::HostOrderSettings", "Messagin&g URL"), &F::smsUrl, Editor::Url, &F::smsMethod },
        { "sms_fallback_url", "", QT_TRANSLATE_NOOP("nd::HostOrderSettings", "&If that URL fails"), &F::smsFallbackUrl,
          Editor::Url, &F::smsFallbackMethod },
        { "sms_application_sid", "", QT_TRANSLATE_NOOP("nd::HostOrderSettings", "App&lication"), &F::smsApplicationSid,
          Editor::Application, nullptr,
          QT_TRANSLATE_NOOP("nd::HostOrderSettings", "Its URLs take the place of those above.") },
        { "status_callback_url", "", QT_TRANSLATE_NOOP("nd::HostOrderSettings", "&Status URL"), &F::statusCallbackUrl,
          Editor::Url, &F::statusCallbackMethod,
          QT_TRANSLATE_NOOP("nd::HostOrderSettings", "Called whenever the order changes its status.") },
    };
    return rows;
}

HostOrderSettings::HostOrderSettings(Session &session, Lookups &lookups, const QList<Account> &targets, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_generation(session.hostedGeneration())
    , m_form(new FieldForm)
{
    for (const Row &row : table()) {
        if (*row.heading)
            m_form->addHeading(tr(row.heading));
        if (!hostedOrderHas(m_generation, row.field) || (row.editor == Editor::Target && session.inSubaccount()))
            continue;
        m_rows.insert(QLatin1StringView(row.field),
                      m_form->addRow(tr(row.label), makeEditor(row, lookups, targets), tr(row.hint)));
    }
    auto *missing = new QLabel(absent());
    missing->setObjectName(u"hostOrderAbsent"_s);
    missing->setWordWrap(true);
    missing->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    layout->addWidget(missing);
    layout->addStretch();
    showNotes();
}

/// What the generation lacks, and why.
QString HostOrderSettings::absent() const
{
    QStringList titles;
    QString why;
    for (const Row &row : table()) {
        const QString reason = whyNoHostedField(m_generation, row.field);
        if (reason.isEmpty())
            continue;
        titles.append(tr(row.label).remove(u'&'));
        why = reason;
    }
    return titles.isEmpty() ? QString() : tr("Not here: %1. %2").arg(titles.join(u", "_s), why);
}

QWidget *HostOrderSettings::makeEditor(const Row &row, Lookups &lookups, const QList<Account> &targets)
{
    const QString field = QString::fromLatin1(row.field);
    const QString name = "order_"_L1 + field;
    const auto touched = [this, field] { take(field); };
    switch (row.editor) {
    case Editor::Url: {
        auto *url = new UrlField(name);
        connect(url, &UrlField::edited, this, touched);
        return url;
    }
    case Editor::Address:
        m_address = new ServiceAddressPicker(name, lookups);
        connect(m_address, &ServiceAddressPicker::newAddressWanted, this, &HostOrderSettings::newAddressWanted);
        connect(m_address, &ServiceAddressPicker::sidChanged, this, touched);
        connect(m_address, &ServiceAddressPicker::noteChanged, this, &HostOrderSettings::showNotes);
        return m_address;
    case Editor::Application: {
        SidPicker *picker = makeSidPicker("sms_application_sid", name, lookups);
        connect(picker, &SidPicker::sidChanged, this, touched);
        connect(picker, &SidPicker::noteChanged, this, &HostOrderSettings::showNotes);
        return picker;
    }
    case Editor::Target:
        m_account = new AccountBox(name);
        m_account->setAccounts(m_session, targets);
        connect(m_account, &AccountBox::accountChanged, this, [this] {
            if (m_account->isGood())
                m_address->setAccount(m_session, m_account->account());
        });
        connect(m_account, &AccountBox::accountChanged, this, touched);
        return m_account;
    case Editor::Verification: {
        auto *box = new QComboBox;
        box->setObjectName(name);
        box->addItem(tr("A phone call"), u"phone-call"_s);
        box->addItem(tr("A phone bill"), u"phone-bill"_s);
        connect(box, &QComboBox::currentIndexChanged, this, touched);
        return box;
    }
    case Editor::Text:
    case Editor::Phone:
    case Editor::Emails:
        break;
    }
    auto *line = new QLineEdit;
    line->setObjectName(name);
    if (row.editor != Editor::Text)
        line->setLayoutDirection(Qt::LeftToRight);
    if (field == "verification_document_sid"_L1)
        line->setPlaceholderText(u"RI…"_s);
    connect(line, &QLineEdit::textChanged, this, touched);
    return line;
}

QString HostOrderSettings::value(const Row &row) const
{
    const FieldRow *field = m_rows.value(QLatin1StringView(row.field));
    if (!field)
        return {};
    if (const auto *url = qobject_cast<const UrlField *>(field->editor()))
        return url->url();
    if (field->editor() == m_address)
        return m_address->sid();
    if (field->editor() == m_account)
        return m_account->account();
    if (const auto *picker = qobject_cast<const SidPicker *>(field->editor()))
        return picker->sid();
    if (const auto *box = qobject_cast<const QComboBox *>(field->editor()))
        return box->currentData().toString();
    return qobject_cast<const QLineEdit *>(field->editor())->text().trimmed();
}

void HostOrderSettings::setValue(const Row &row, const QString &value)
{
    const FieldRow *field = m_rows.value(QLatin1StringView(row.field));
    if (!field)
        return;
    if (auto *url = qobject_cast<UrlField *>(field->editor()))
        url->setUrl(value);
    else if (field->editor() == m_address)
        m_address->setSid(value);
    else if (field->editor() == m_account)
        m_account->setAccount(value);
    else if (auto *picker = qobject_cast<SidPicker *>(field->editor()))
        picker->setSid(value);
    else if (auto *box = qobject_cast<QComboBox *>(field->editor()))
        box->setCurrentIndex(std::max(0, box->findData(value)));
    else
        qobject_cast<QLineEdit *>(field->editor())->setText(value);
}

HostedOrderForm HostOrderSettings::form() const
{
    HostedOrderForm form;
    for (const Row &row : table()) {
        const QString text = value(row);
        if (row.member)
            form.*row.member = text;
        if (row.editor == Editor::Emails)
            form.ccEmails = rules::readEmails(text);
        if (row.editor == Editor::Phone) {
            // As people write it; hosted numbers are American.
            const phone::Parsed parsed = phone::parse(text, u"US"_s);
            if (parsed.valid)
                form.*row.member = parsed.e164;
        }
        if (row.method && !text.isEmpty()) {
            const FieldRow *field = m_rows.value(QLatin1StringView(row.field));
            form.*row.method = qobject_cast<const UrlField *>(field->editor())->method();
        }
    }
    return form;
}

QVariantMap HostOrderSettings::draft() const
{
    QVariantMap draft;
    for (const Row &row : table()) {
        const QString text = value(row);
        const bool usual = row.editor == Editor::Verification && text == "phone-call"_L1;
        if (text.isEmpty() || usual)
            continue;
        draft.insert(QLatin1StringView(row.field), text);
        if (row.method) {
            const FieldRow *field = m_rows.value(QLatin1StringView(row.field));
            draft.insert(QLatin1StringView(row.field) + "_method"_L1,
                         qobject_cast<const UrlField *>(field->editor())->method());
        }
    }
    return draft;
}

void HostOrderSettings::takeDraft(const QVariantMap &draft)
{
    for (const Row &row : table()) {
        const QString name = QString::fromLatin1(row.field);
        const FieldRow *field = m_rows.value(name);
        if (auto *url = field ? qobject_cast<UrlField *>(field->editor()) : nullptr)
            url->setMethod(draft.value(name + "_method"_L1).toString());
    }
    // The account first: another one has other addresses.
    for (const bool account : { true, false }) {
        for (const Row &row : table()) {
            if ((row.editor == Editor::Target) == account)
                setValue(row, draft.value(QLatin1StringView(row.field)).toString());
        }
    }
}

void HostOrderSettings::setAccount(const QString &sid)
{
    if (m_account)
        m_account->setAccount(sid);
}

QString HostOrderSettings::accountName() const
{
    return m_account ? m_account->currentText() : QString();
}

QStringList HostOrderSettings::summary() const
{
    QStringList lines;
    for (const Row &row : table()) {
        QString text = value(row);
        if (text.isEmpty())
            continue;
        const FieldRow *field = m_rows.value(QLatin1StringView(row.field));
        const std::optional<Address> address
            = field->editor() == m_address ? m_address->address() : std::optional<Address>();
        if (address)
            text = addressLine(*address);
        else if (const auto *picker = qobject_cast<const SidPicker *>(field->editor()))
            text = picker->text();
        else if (const auto *box = qobject_cast<const QComboBox *>(field->editor()))
            text = box->currentText();
        lines.append(u"%1: %2"_s.arg(tr(row.label).remove(u'&'), text));
    }
    return lines;
}

void HostOrderSettings::show(const QList<rules::Problem> &problems, bool asked)
{
    m_problems = problems;
    m_asked = asked;
    showNotes();
}

void HostOrderSettings::showNotes()
{
    for (const Row &row : table()) {
        const QString name = QString::fromLatin1(row.field);
        FieldRow *field = m_rows.value(name);
        if (!field)
            continue;
        QString hint = tr(row.hint);
        QString wrong = m_refused.value(name);
        if (field->editor() == m_account && wrong.isEmpty())
            wrong = m_account->problem();
        for (const rules::Problem &problem : std::as_const(m_problems)) {
            if (problem.field != name || (value(row).isEmpty() && !m_asked))
                continue;
            if (problem.verdict.ok())
                hint = problem.verdict.sentence;
            else if (wrong.isEmpty())
                wrong = problem.verdict.sentence;
        }
        if (name == "verification_document_sid"_L1 && hint.isEmpty())
            hint = whyNoBillUpload();
        const auto *picker = qobject_cast<const SidPicker *>(field->editor());
        const QString note = field->editor() == m_address ? m_address->note() : picker ? picker->note() : QString();
        if (!note.isEmpty())
            hint = note;
        field->setHint(hint);
        field->setProblem(wrong);
    }
}

bool HostOrderSettings::refuse(const QString &field, const QString &sentence)
{
    if (!m_rows.contains(field))
        return false;
    m_refused.insert(field, sentence);
    showNotes();
    m_rows.value(field)->editor()->setFocus();
    return true;
}

void HostOrderSettings::take(const QString &field)
{
    m_refused.remove(field);
    Q_EMIT edited();
}

void HostOrderSettings::takeAddress(const QString &sid)
{
    m_address->takeAddress(sid);
}

} // namespace nd
