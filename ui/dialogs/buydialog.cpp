// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/buydialog.h"

#include "app/lookups.h"
#include "app/ops/numberops.h"
#include "app/session.h"
#include "models/format.h"
#include "models/phone.h"
#include "ui/dialogs/addressdialog.h"
#include "ui/prompts.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/notice.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// What a person can do about a refusal, by the service's code (page 23 and the notes on regulation), and which field
/// to look at.
struct RefusalHelp
{
    int code;
    const char *help;
    const char *field;
};
constexpr RefusalHelp refusals[] = {
    { 21422, QT_TRANSLATE_NOOP("nd::BuyDialog", "Someone else has this number now. Close this and search again."), "" },
    { 21421, QT_TRANSLATE_NOOP("nd::BuyDialog", "The service does not know this number. Search again."), "" },
    { 21404, QT_TRANSLATE_NOOP("nd::BuyDialog", "A trial account can't have more numbers. Upgrade the account first."),
      "" },
    { 21631, QT_TRANSLATE_NOOP("nd::BuyDialog", "This number needs an address. Choose one below and buy again."),
      "address_sid" },
    { 21615, QT_TRANSLATE_NOOP("nd::BuyDialog", "This number needs an address in its own country. Choose another one."),
      "address_sid" },
    { 21651, QT_TRANSLATE_NOOP("nd::BuyDialog", "The address does not suit this number. Choose another one."),
      "address_sid" },
    { 21649,
      QT_TRANSLATE_NOOP("nd::BuyDialog", "This number needs an approved bundle. Choose one below and buy again."),
      "bundle_sid" },
    { 21650, QT_TRANSLATE_NOOP("nd::BuyDialog", "The identity or address is not verified yet."), "address_sid" },
};

struct Need
{
    const char *word;
    const char *sentence;
};
constexpr Need needs[] = {
    { "none", QT_TRANSLATE_NOOP("nd::BuyDialog", "Needs no address.") },
    { "any", QT_TRANSLATE_NOOP("nd::BuyDialog", "Needs an address, anywhere in the world.") },
    { "local", QT_TRANSLATE_NOOP("nd::BuyDialog", "Needs an address in its own country.") },
    { "foreign", QT_TRANSLATE_NOOP("nd::BuyDialog", "Needs an address outside its own country.") },
};

/// Data of the last entry of the address list, which makes a new one.
const QString newAddress = QStringLiteral("new");

bool suits(const Address &address, const AvailableNumber &number)
{
    if (number.addressRequirements == "local"_L1)
        return address.country == number.country;
    if (number.addressRequirements == "foreign"_L1)
        return address.country != number.country;
    return true;
}

} // namespace

BuyDialog::BuyDialog(AvailableNumber number, Session &session, Lookups &lookups, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_number(std::move(number))
    , m_session(session)
    , m_lookups(lookups)
    , m_prompts(prompts)
{
    setObjectName(u"buyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Buy %1").arg(phone::displayFormat(m_number.number)));
    build();
    connect(&session, &QObject::destroyed, this, &QObject::deleteLater);
    m_lookups.addresses(this, [this](const Result<QList<Address>> &list) { fillAddresses(list); });
    m_lookups.bundles(this, [this](const Result<QList<Bundle>> &list) { fillBundles(list); });
    connect(&session.operations(), &OperationRunner::settled, this, [this](const OperationReport &report) {
        if (m_entry != 0 && report.entry.id == m_entry)
            show(report);
    });
    check();
}

QString BuyDialog::priceText() const
{
    if (!m_number.monthlyPrice)
        return tr("price unknown");
    return tr("%1 %2 a month").arg(m_number.monthlyPrice->toString(), m_number.priceUnit);
}

void BuyDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);

    auto *title = new QLabel(phone::displayFormat(m_number.number), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    title->setFont(large);
    title->setToolTip(m_number.number);
    layout->addWidget(title);

    QStringList facts;
    for (const QString &part : { m_number.locality, m_number.region, countryName(m_number.country) }) {
        if (!part.isEmpty())
            facts.append(part);
    }
    QString need = tr("Whether it needs an address is not known.");
    for (const Need &row : needs) {
        if (m_number.addressRequirements == QLatin1String(row.word))
            need = tr(row.sentence);
    }
    auto *about = new QLabel(this);
    about->setObjectName(u"buyAbout"_s);
    about->setWordWrap(true);
    about->setText(tr("%1\n%2. %3").arg(facts.join(u", "_s), priceText(), need));
    layout->addWidget(about);

    m_notice = new Notice(this);
    layout->addWidget(m_notice);

    m_form = new FieldForm(this);
    addLine("friendly_name", tr("&Name"), phone::nationalFormat(m_number.number));
    addLine("voice_url", tr("&Voice URL"), tr("https://…"));
    addLine("sms_url", tr("&Messaging URL"), tr("https://…"));
    m_address = new QComboBox;
    addChoice("address_sid", tr("&Address"), m_address, tr("Reading the addresses…"));
    connect(m_address, &QComboBox::activated, this, [this] {
        if (m_address->currentData() == newAddress)
            makeAddress();
    });
    m_bundle = new QComboBox;
    addChoice("bundle_sid", tr("B&undle"), m_bundle, tr("Reading the bundles…"));
    layout->addWidget(m_form);
    layout->addStretch();

    m_buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_buy = m_buttons->addButton(m_number.monthlyPrice ? tr("&Buy for %1…").arg(priceText()) : tr("&Buy…"),
                                 QDialogButtonBox::ActionRole);
    m_buy->setObjectName(u"buyButton"_s);
    m_buy->setDefault(true);
    m_showNumber = m_buttons->addButton(tr("&Show in Numbers"), QDialogButtonBox::ActionRole);
    m_showNumber->setObjectName(u"showNumberButton"_s);
    m_showNumber->hide();
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &BuyDialog::reject);
    connect(m_buy, &QPushButton::clicked, this, &BuyDialog::confirm);
    connect(m_showNumber, &QPushButton::clicked, this, [this] {
        Q_EMIT showNumber(m_sid);
        accept();
    });
    resize(500, sizeHint().height());
}

void BuyDialog::addLine(const char *field, const QString &label, const QString &placeholder)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(placeholder);
    line->setClearButtonEnabled(true);
    line->setObjectName("buy_"_L1 + QLatin1String(field));
    m_lines.insert(QLatin1String(field), line);
    m_rows.insert(QLatin1String(field), m_form->addRow(label, line));
    connect(line, &QLineEdit::textChanged, this, &BuyDialog::check);
}

void BuyDialog::addChoice(const char *field, const QString &label, QComboBox *box, const QString &reading)
{
    box->setObjectName("buy_"_L1 + QLatin1String(field));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(24);
    box->addItem(reading, QString());
    m_rows.insert(QLatin1String(field), m_form->addRow(label, box));
    connect(box, &QComboBox::currentIndexChanged, this, &BuyDialog::check);
}

void BuyDialog::fillAddresses(const Result<QList<Address>> &addresses)
{
    m_address->clear();
    m_address->addItem(tr("None"), QString());
    if (!addresses) {
        m_address->setItemText(0, tr("None (the addresses could not be read)"));
        return check();
    }
    for (const Address &address : addresses.value()) {
        if (!suits(address, m_number))
            continue;
        QStringList parts;
        for (const QString &part : { address.friendlyName, address.customerName, address.street, address.city }) {
            if (!part.isEmpty() && !parts.contains(part))
                parts.append(part);
        }
        m_address->addItem(tr("%1 (%2)").arg(parts.join(u", "_s), address.country), address.sid);
    }
    // The only address that suits is what a person would choose; so is the one just made.
    const bool needed = !m_number.addressRequirements.isEmpty() && m_number.addressRequirements != "none"_L1;
    if (needed && m_address->count() == 2)
        m_address->setCurrentIndex(1);
    if (const int made = m_address->findData(m_madeAddress); made > 0)
        m_address->setCurrentIndex(made);
    m_address->insertSeparator(m_address->count());
    m_address->addItem(tr("New address…"), newAddress);
    check();
}

void BuyDialog::makeAddress()
{
    m_address->setCurrentIndex(0);
    const bool abroad = m_number.addressRequirements == "foreign"_L1;
    auto *dialog = new AddressDialog(m_session, abroad ? QString() : m_number.country, this);
    connect(dialog, &AddressDialog::created, this, [this](const QString &sid) {
        m_madeAddress = sid;
        m_lookups.forget(RecordKind::Address);
        m_lookups.addresses(this, [this](const Result<QList<Address>> &list) { fillAddresses(list); });
    });
    dialog->open();
}

void BuyDialog::fillBundles(const Result<QList<Bundle>> &bundles)
{
    m_bundle->clear();
    m_bundle->addItem(tr("None"), QString());
    if (!bundles) {
        m_bundle->setItemText(0, tr("None (the bundles could not be read)"));
        m_bundle->setToolTip(bundles.error().message);
        return check();
    }
    for (const Bundle &bundle : bundles.value()) {
        if (bundle.isApproved())
            m_bundle->addItem(bundle.friendlyName.isEmpty() ? bundle.sid : bundle.friendlyName, bundle.sid);
    }
    check();
}

BuyForm BuyDialog::form() const
{
    BuyForm form;
    form.number = m_number.number;
    form.addressRequirements = m_number.addressRequirements;
    form.friendlyName = m_lines.value(u"friendly_name"_s)->text().trimmed();
    form.voiceUrl = m_lines.value(u"voice_url"_s)->text().trimmed();
    form.smsUrl = m_lines.value(u"sms_url"_s)->text().trimmed();
    if (m_address->currentData() != newAddress)
        form.addressSid = m_address->currentData().toString();
    form.bundleSid = m_bundle->currentData().toString();
    return form;
}

void BuyDialog::check()
{
    if (!m_buy)
        return; // Still being built.
    for (FieldRow *row : std::as_const(m_rows)) {
        row->setProblem({});
        row->setHint({});
    }
    const rules::ConfigurationVerdict verdict = form().check();
    for (const rules::Problem &problem : verdict.problems) {
        FieldRow *row = m_rows.value(problem.field);
        if (row && problem.verdict.ok())
            row->setHint(problem.verdict.sentence);
        else if (row)
            row->setProblem(problem.verdict.sentence);
    }
    m_buy->setEnabled(!m_busy && verdict.ok() && m_sid.isEmpty());
}

void BuyDialog::confirm()
{
    Confirmation question;
    question.title = tr("Buy %1?").arg(phone::displayFormat(m_number.number));
    question.text = m_number.monthlyPrice
        ? tr("%1 will pay %2 until the number is released.").arg(m_session.displayName(), priceText())
        : tr("%1 will pay for this number every month. Its price is not known to this program.")
              .arg(m_session.displayName());
    question.details.append(tr("Number: %1").arg(m_number.number));
    if (!form().addressSid.isEmpty())
        question.details.append(tr("Address: %1").arg(m_address->currentText()));
    if (!m_bundle->currentData().toString().isEmpty())
        question.details.append(tr("Bundle: %1").arg(m_bundle->currentText()));
    question.accept = tr("Buy");
    m_prompts.confirm(this, question, [self = QPointer(this)](bool yes) {
        if (self && yes)
            self->send();
    });
}

void BuyDialog::send()
{
    if (m_busy)
        return;
    setBusy(true);
    m_notice->say(Notice::Kind::Plain, tr("Buying…"));
    const QString price
        = m_number.monthlyPrice ? m_number.monthlyPrice->toString() + u' ' + m_number.priceUnit : QString();
    m_session.operations().run(buyOperation(form(), price), this,
                               [this](const OperationReport &report) { show(report); });
}

void BuyDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_form->setEnabled(!busy && m_sid.isEmpty());
    check();
}

void BuyDialog::show(const OperationReport &report)
{
    const ApiError &error = report.entry.error;
    QStringList details;
    if (error.code != 0)
        details.append(tr("Code %1").arg(error.code));
    if (!error.requestId.isEmpty())
        details.append(tr("Request %1").arg(error.requestId));
    const QString detail = details.join(u" · "_s);
    m_entry = report.entry.outcome == Outcome::Unknown ? report.entry.id : 0;
    switch (report.entry.outcome) {
    case Outcome::Succeeded:
        m_sid = report.entry.resultSid;
        setBusy(false);
        m_notice->say(Notice::Kind::Good, tr("%1 is yours.").arg(phone::displayFormat(m_number.number)), m_sid);
        m_showNumber->show();
        m_showNumber->setDefault(true);
        m_showNumber->setFocus();
        Q_EMIT bought(m_number.number, m_sid);
        return;
    case Outcome::Unknown:
    case Outcome::Begun:
        m_notice->say(Notice::Kind::Warning,
                      tr("No clear answer came, so the number may be yours already. Number Desk is looking it up and "
                         "won't send the purchase again. You can close this; Activity shows how it ends."),
                      detail);
        return; // Still busy: the same purchase is held back until it is settled.
    case Outcome::GivenUp:
        setBusy(false);
        m_notice->say(Notice::Kind::Warning,
                      tr("Whether the number was bought was not found out. Look at Numbers "
                         "before you try again."));
        return;
    case Outcome::NotDone:
        setBusy(false);
        m_notice->say(Notice::Kind::Warning, tr("The number was not bought. You can try again."), detail);
        return;
    case Outcome::NotSent:
        setBusy(false);
        m_notice->say(Notice::Kind::Bad, tr("Nothing was sent. %1").arg(error.message), detail);
        return;
    case Outcome::Refused:
        break;
    }
    setBusy(false);
    QString text = error.message;
    for (const RefusalHelp &row : refusals) {
        if (row.code != error.code)
            continue;
        text = tr(row.help) + u'\n' + error.message;
        if (FieldRow *field = m_rows.value(QLatin1String(row.field)))
            field->editor()->setFocus();
    }
    m_notice->say(Notice::Kind::Bad, text, detail, error.helpLink);
}

} // namespace nd
