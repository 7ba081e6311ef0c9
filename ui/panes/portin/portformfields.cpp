// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portformfields.h"

#include "app/session.h"
#include "models/bidi.h"
#include "models/phone.h"
#include "models/rules/hostedchecks.h"
#include "ui/panes/portin/portbillchooser.h"
#include "ui/panes/portin/portformrows.h"
#include "ui/panes/portin/portwindowfield.h"
#include "ui/widgets/accountbox.h"
#include "ui/widgets/countrybox.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/numberwords.h"
#include "ui/widgets/sidpicker.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString emailsText = u"notification_text"_s; ///< In the draft: as typed.
const QString dateText = u"date_text"_s; ///< In the draft: what is no date.
constexpr int mostOffered = 20; ///< Numbers to choose the account's own from.

} // namespace

PortFormFields::PortFormFields(Session &session, Lookups &lookups, PortDocuments &documents, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_form(new FieldForm)
{
    for (const Row &row : portFormRows()) {
        if (*row.heading)
            m_form->addHeading(row.headline());
        if (row.editor == Row::Target && session.inSubaccount())
            continue;
        m_rows.insert(QLatin1StringView(row.field), m_form->addRow(row.title(), makeEditor(row, lookups, documents)));
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->addWidget(m_form);
    layout->addStretch();
    setForm({});
    offerBills();
    showAddress();
    showNotes();
}

void PortFormFields::setTargets(const QList<Account> &targets)
{
    const QScopedValueRollback filling(m_filling, true);
    if (m_account)
        m_account->setAccounts(m_session, targets);
}

QWidget *PortFormFields::makeAddressWay(const std::function<void()> &touched)
{
    auto *ways = new QWidget;
    ways->setObjectName(u"port_address_by"_s);
    m_typed = new QRadioButton(tr("Typed here"));
    m_typed->setObjectName(u"port_address_typed"_s);
    m_chosen = new QRadioButton(tr("From the account"));
    m_chosen->setObjectName(u"port_address_chosen"_s);
    m_typed->setChecked(true);
    auto *line = new QHBoxLayout(ways);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_typed);
    line->addWidget(m_chosen);
    line->addStretch();
    ways->setFocusProxy(m_typed);
    connect(m_chosen, &QRadioButton::toggled, this, [this, touched] {
        showAddress();
        touched();
    });
    return ways;
}

QWidget *PortFormFields::makeEditor(const Row &row, Lookups &lookups, PortDocuments &documents)
{
    const QString field = QString::fromLatin1(row.field);
    const QString name = "port_"_L1 + field;
    const auto touched = [this, field] { take(field); };
    switch (row.editor) {
    case Row::CustomerType: {
        auto *box = new QComboBox;
        box->setObjectName(name);
        box->addItem(QString(), QString());
        box->addItem(tr("Business"), u"Business"_s);
        box->addItem(tr("Individual"), u"Individual"_s);
        connect(box, &QComboBox::currentIndexChanged, this, touched);
        return box;
    }
    case Row::AccountPhone: {
        auto *box = new QComboBox;
        box->setObjectName(name);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setMinimumContentsLength(12);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setLayoutDirection(Qt::LeftToRight);
        connect(box, &QComboBox::currentTextChanged, this, touched);
        return box;
    }
    case Row::AddressWay:
        return makeAddressWay(touched);
    case Row::Country: {
        auto *box = m_country = new CountryBox;
        box->setObjectName(name);
        QList<CountryChoice> choices;
        const QStringList regions = phone::regions();
        choices.reserve(regions.size());
        for (const QString &code : regions)
            choices.append({ code, {}, false });
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        box->setCountries(choices);
        connect(box, &CountryBox::countryChanged, this, touched);
        connect(box, &CountryBox::typed, this, touched);
        return box;
    }
    case Row::Address:
        m_address = makeSidPicker("address_sid", name, lookups);
        connect(m_address->addButton(u"_new"_s, tr("New address…"), u"list-add"_s), &QToolButton::clicked, this,
                &PortFormFields::newAddressWanted);
        connect(m_address, &SidPicker::sidChanged, this, touched);
        connect(m_address, &SidPicker::noteChanged, this, &PortFormFields::showNotes);
        return m_address;
    case Row::Documents:
        m_bills = new PortBillChooser(documents, m_session.accountSid());
        connect(m_bills, &PortBillChooser::edited, this, touched);
        connect(m_bills, &PortBillChooser::billsWanted, this, &PortFormFields::billsWanted);
        return m_bills;
    case Row::Date:
        m_date = new DateField(name);
        m_date->setTitle(row.title().remove(u'&'));
        connect(m_date->field(), &QLineEdit::textChanged, this, touched);
        connect(m_date, &DateField::dateEdited, this, touched); // picked: known after its text
        return m_date;
    case Row::Window:
        m_window = new PortWindowField;
        connect(m_window, &PortWindowField::edited, this, touched);
        return m_window;
    case Row::Target:
        m_account = new AccountBox(name);
        m_account->setAccounts(m_session, {});
        connect(m_account, &AccountBox::accountChanged, this, touched);
        return m_account;
    case Row::Text:
    case Row::Emails:
        break;
    }
    auto *line = new QLineEdit;
    line->setObjectName(name);
    connect(line, &QLineEdit::textChanged, this, touched);
    return line;
}

void PortFormFields::showAddress()
{
    for (const Row &row : portFormRows()) {
        if (row.part != Row::Always)
            m_rows.value(QLatin1StringView(row.field))
                ->setVisible((row.part == Row::WhenChosen) == m_chosen->isChecked());
    }
}

QString PortFormFields::text(const Row &row) const
{
    const FieldRow *field = m_rows.value(QLatin1StringView(row.field));
    if (!field)
        return {};
    switch (row.editor) {
    case Row::CustomerType:
        return qobject_cast<const QComboBox *>(field->editor())->currentData().toString();
    case Row::AccountPhone:
        return qobject_cast<const QComboBox *>(field->editor())->currentText();
    case Row::Country:
        return m_country->country();
    case Row::Address:
        return m_address->sid();
    case Row::Target:
        return m_account->account();
    case Row::Text:
    case Row::Emails:
        return qobject_cast<const QLineEdit *>(field->editor())->text();
    default:
        return {};
    }
}

void PortFormFields::setText(const Row &row, const QString &text)
{
    const FieldRow *field = m_rows.value(QLatin1StringView(row.field));
    if (!field)
        return;
    switch (row.editor) {
    case Row::CustomerType: {
        auto *box = qobject_cast<QComboBox *>(field->editor());
        return box->setCurrentIndex(std::max(0, box->findData(text)));
    }
    case Row::AccountPhone:
        return qobject_cast<QComboBox *>(field->editor())->setEditText(text);
    case Row::Country:
        return m_country->setCountry(text);
    case Row::Address:
        return m_address->setSid(text);
    case Row::Target:
        return m_account->setAccount(text);
    case Row::Text:
    case Row::Emails:
        return qobject_cast<QLineEdit *>(field->editor())->setText(text);
    default:
        return;
    }
}

bool PortFormFields::isEmpty(const Row &row) const
{
    switch (row.editor) {
    case Row::Documents:
        return m_bills->sids().isEmpty();
    case Row::Date:
        return m_date->text().trimmed().isEmpty() && m_window->isEmpty();
    case Row::Window:
        return m_window->isEmpty();
    case Row::AddressWay:
        return true;
    case Row::Country:
        return m_country->currentText().trimmed().isEmpty();
    default:
        return text(row).trimmed().isEmpty();
    }
}

PortInForm PortFormFields::form() const
{
    PortInForm form;
    for (const Row &row : portFormRows()) {
        if (row.member)
            form.*row.member = text(row);
        if (row.editor == Row::Emails)
            form.notificationEmails = rules::readEmails(text(row));
    }
    form.addressBy = m_chosen->isChecked() ? PortInForm::AddressBy::Sid : PortInForm::AddressBy::Typing;
    form.documents = m_bills->sids();
    form.targetDate = m_date->date();
    form.from = m_window->from();
    form.until = m_window->until();
    return form;
}

void PortFormFields::setForm(const PortInForm &form)
{
    for (const Row &row : portFormRows()) {
        if (row.member)
            setText(row, form.*row.member);
        if (row.editor == Row::Emails)
            setText(row, form.notificationEmails.join(u", "_s));
    }
    (form.addressBy == PortInForm::AddressBy::Sid ? m_chosen : m_typed)->setChecked(true);
    m_bills->setSids(form.documents);
    m_date->setDate(form.targetDate);
    m_window->setDay(form.targetDate);
}

QVariantMap PortFormFields::draft() const
{
    const PortInForm form = this->form();
    QVariantMap more = m_window->draft();
    for (const Row &row : portFormRows()) {
        if (row.editor == Row::Emails && !isEmpty(row))
            more.insert(emailsText, text(row));
    }
    if (!form.targetDate.isValid() && !m_date->text().trimmed().isEmpty())
        more.insert(dateText, m_date->text());
    if (!m_mend.isEmpty())
        more.insert(mendName(), m_mend);
    if (form.isBlank() && more.isEmpty())
        return {};
    QVariantMap draft = form.toMap();
    draft.insert(more);
    return draft;
}

void PortFormFields::takeDraft(const QVariantMap &draft)
{
    const QScopedValueRollback filling(m_filling, true);
    setForm(PortInForm::fromMap(draft));
    for (const Row &row : portFormRows()) {
        if (row.editor == Row::Emails && draft.contains(emailsText))
            setText(row, draft.value(emailsText).toString());
    }
    if (draft.contains(dateText))
        m_date->field()->setText(draft.value(dateText).toString());
    m_window->takeDraft(draft);
    m_refused.clear();
    m_mend = draft.value(mendName()).toStringList();
    showAddress();
    showNotes();
}

void PortFormFields::takeAccountNumber(const QString &number)
{
    const auto rows = portFormRows();
    const auto row = std::ranges::find(rows, &PortInForm::accountNumber, &Row::member);
    {
        const QScopedValueRollback filling(m_filling, true); // nobody mended it
        setText(*row, number);
    }
    Q_EMIT edited();
}

QString PortFormFields::mendName()
{
    return u"mend"_s;
}

void PortFormFields::offerNumbers(const QStringList &e164s)
{
    auto *box = qobject_cast<QComboBox *>(m_rows.value(u"account_telephone_number"_s)->editor());
    const QSignalBlocker quiet(box);
    const QString typed = box->currentText();
    box->clear();
    for (const QString &number : e164s.first(std::min<qsizetype>(e164s.size(), mostOffered)))
        box->addItem(bidi::withoutIsolates(phone::displayFormat(number)));
    box->setEditText(typed);
}

void PortFormFields::offerBills()
{
    const QDateTime now = m_session.clock().now();
    m_bills->offer(now.toLocalTime().date());
    const QDate earliest = rules::earliestPortDate(now);
    m_date->setRange(earliest, {});
    showNotes();
}

void PortFormFields::attach(const QStringList &documentSids)
{
    m_bills->attach(documentSids);
}

void PortFormFields::takeAddress(const QString &sid)
{
    m_chosen->setChecked(true);
    m_address->setSid(sid);
    m_address->read(SidPicker::Freshness::Again);
}

QString PortFormFields::addressName() const
{
    return m_address->text();
}

QStringList PortFormFields::documentNames() const
{
    QStringList names;
    const QStringList sids = m_bills->sids();
    for (const QString &sid : sids)
        names.append(m_bills->nameOf(sid));
    return names;
}

QString PortFormFields::accountName() const
{
    return m_account && !m_account->account().isEmpty() ? m_account->currentText() : QString();
}

void PortFormFields::take(const QString &field)
{
    m_window->setDay(m_date->date());
    if (m_filling)
        return;
    m_refused.remove(field);
    m_mend.removeAll(field);
    Q_EMIT edited();
}

} // namespace nd
