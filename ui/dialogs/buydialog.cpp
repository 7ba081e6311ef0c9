// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/buydialog.h"

#include "app/ops/numberops.h"
#include "app/session.h"
#include "models/bidi.h"
#include "models/format.h"
#include "models/phone.h"
#include "ui/dialogs/addressdialog.h"
#include "ui/outcomewords.h"
#include "ui/prompts.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/numberpapers.h"
#include "ui/widgets/numbersettings.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// What a person can do about a refusal, by the service's code (page 23 and the notes on regulation), which field to
/// look at, and what the refusal tells of the address that is needed.
struct RefusalHelp
{
    int code;
    const char *help;
    const char *field = "";
    const char *requirement = "";
};
constexpr RefusalHelp refusals[] = {
    { 21422, QT_TRANSLATE_NOOP("nd::BuyDialog", "Someone else has this number now. Close this and search again.") },
    { 21421, QT_TRANSLATE_NOOP("nd::BuyDialog", "The service does not know this number. Search again.") },
    { 21404,
      QT_TRANSLATE_NOOP("nd::BuyDialog", "A trial account can't have more numbers. Upgrade the account first.") },
    { 21631, QT_TRANSLATE_NOOP("nd::BuyDialog", "This number needs an address. Choose or add one, then buy again."),
      "address_sid", "any" },
    { 21615,
      QT_TRANSLATE_NOOP("nd::BuyDialog",
                        "This number needs an address in its own country. Choose or add one, then buy again."),
      "address_sid", "local" },
    { 21651,
      QT_TRANSLATE_NOOP("nd::BuyDialog",
                        "This number needs an address outside its own country. Choose or add one, then buy again."),
      "address_sid", "foreign" },
    { 21649,
      QT_TRANSLATE_NOOP("nd::BuyDialog",
                        "This number needs an approved bundle of its country and kind. Choose one, then buy again."),
      "bundle_sid" },
    { 21650,
      QT_TRANSLATE_NOOP("nd::BuyDialog",
                        "The address or the bundle is not verified yet. Choose another one, or buy when it is."),
      "address_sid" },
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

} // namespace

BuyDialog::BuyDialog(AvailableNumber number, Session &session, Lookups &lookups, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_number(std::move(number))
    , m_session(session)
    , m_prompts(prompts)
{
    setObjectName(u"buyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Buy %1").arg(phone::displayFormat(m_number.number)));
    build(lookups);
    connect(&session, &QObject::destroyed, this, &QObject::deleteLater);
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

void BuyDialog::build(Lookups &lookups)
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

    buildForm(lookups);
    layout->addWidget(m_area, 1);

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
    makeRoom();
}

void BuyDialog::buildForm(Lookups &lookups)
{
    m_papers = new NumberPapers(m_session, lookups, m_number.country, numberTypeFrom(m_number.numberType));
    m_papers->setAddressRequirement(m_number.addressRequirements);
    m_settings = new NumberSettings(lookups, m_papers);
    m_settings->setNamePlaceholder(bidi::leftToRight(phone::nationalFormat(m_number.number)));
    const int labels = std::max(m_settings->labelWidth(), m_papers->form()->labelWidth());
    m_settings->setLabelWidth(labels);
    m_papers->form()->setLabelWidth(labels);
    m_content = new QWidget;
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->addWidget(m_settings);
    content->addStretch();
    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_content);
    connect(m_settings, &NumberSettings::edited, this, &BuyDialog::check);
    connect(m_papers, &NumberPapers::edited, this, &BuyDialog::check);
    connect(m_papers, &NumberPapers::newAddressWanted, this, [this](const QString &country) {
        auto *dialog = new AddressDialog(m_session, country, this);
        connect(dialog, &AddressDialog::created, m_papers, &NumberPapers::takeAddress);
        dialog->open();
    });
    connect(m_settings, &NumberSettings::rowsChanged, this, &BuyDialog::makeRoom, Qt::QueuedConnection);
}

void BuyDialog::makeRoom()
{
    // A scroll area asks for little. The form gets what it needs, as far as the screen has it.
    const int chrome = layout()->sizeHint().height() - m_area->sizeHint().height();
    const int most = screen()->availableGeometry().height() * 9 / 10;
    const int wanted = std::min(most, chrome + m_content->sizeHint().height());
    resize(std::max(width(), 560), std::max(wanted, isVisible() ? height() : 0));
}

BuyForm BuyDialog::form() const
{
    BuyForm form;
    form.number = m_number.number;
    form.addressRequirements = m_papers->addressRequirement();
    form.bundleRequired = m_bundleRequired;
    form.addressSid = m_papers->addressSid();
    form.bundleSid = m_papers->bundleSid();
    m_settings->fill(form);
    return form;
}

void BuyDialog::check()
{
    if (!m_buy)
        return; // Still being built.
    const rules::ConfigurationVerdict verdict = form().check();
    m_settings->show(verdict.problems);
    m_papers->show(verdict.problems);
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
    question.details.append(tr("Number: %1").arg(bidi::leftToRight(m_number.number)));
    question.details += m_papers->summary() + m_settings->summary();
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
    m_content->setEnabled(!busy && m_sid.isEmpty());
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
    case Outcome::HappenedDiffers:
    case Outcome::IsSo:
        m_sid = report.entry.resultSid;
        setBusy(false);
        if (report.entry.outcome == Outcome::Succeeded)
            m_notice->say(Notice::Kind::Good, tr("%1 is yours.").arg(phone::displayFormat(m_number.number)), m_sid);
        else
            m_notice->say(Notice::Kind::Warning,
                          tr("%1 is yours.").arg(phone::displayFormat(m_number.number)) + u' '
                              + effectWords(report.entry),
                          m_sid);
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
        m_notice->say(Notice::Kind::Warning,
                      tr("The number is not among yours so far. Look at Numbers before you try again."), detail);
        return;
    case Outcome::NotSent:
        setBusy(false);
        m_notice->say(Notice::Kind::Bad, tr("Nothing was sent. %1").arg(error.message), detail);
        return;
    case Outcome::Refused:
        break;
    }
    setBusy(false);
    explain(error, detail);
}

void BuyDialog::explain(const ApiError &error, const QString &detail)
{
    const auto row = std::ranges::find(refusals, error.code, &RefusalHelp::code);
    if (row == std::end(refusals))
        return m_notice->say(Notice::Kind::Bad, error.message, detail, error.helpLink);
    m_notice->say(Notice::Kind::Bad, tr(row->help) + u'\n' + error.message, detail, error.helpLink);
    // What was learned holds from here on: what can't do is not offered, and nothing is sent without it. "An address"
    // is less than what the search may have said.
    const QString learned = QString::fromLatin1(row->requirement);
    const bool known = !m_number.addressRequirements.isEmpty() && m_number.addressRequirements != "none"_L1;
    if (!learned.isEmpty() && !(known && learned == "any"_L1))
        m_papers->setAddressRequirement(learned);
    const QString field = QString::fromLatin1(row->field);
    if (field == "bundle_sid"_L1)
        m_bundleRequired = true;
    m_papers->readAgain(field);
    check();
    m_papers->goTo(field);
}

} // namespace nd
