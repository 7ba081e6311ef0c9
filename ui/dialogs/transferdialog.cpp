// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/transferdialog.h"

#include "app/api/addresses.h"
#include "app/api/bundles.h"
#include "app/session.h"
#include "models/bidi.h"
#include "models/decode.h"
#include "models/phone.h"
#include "models/records/address.h"
#include "models/records/bundle.h"
#include "models/rules/numberconfiguration.h"
#include "models/rules/transferaddress.h"
#include "ui/widgets/busybutton.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/typedchoice.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// What belongs to the account that the number leaves, and so may not come along.
struct Belonging
{
    QString IncomingNumber::*member;
    const char *name;
};
constexpr Belonging belongings[] = {
    { &IncomingNumber::addressSid, QT_TRANSLATE_NOOP("nd::TransferDialog", "address") },
    { &IncomingNumber::bundleSid, QT_TRANSLATE_NOOP("nd::TransferDialog", "bundle") },
    { &IncomingNumber::voiceApplicationSid, QT_TRANSLATE_NOOP("nd::TransferDialog", "voice application") },
    { &IncomingNumber::smsApplicationSid, QT_TRANSLATE_NOOP("nd::TransferDialog", "messaging application") },
    { &IncomingNumber::trunkSid, QT_TRANSLATE_NOOP("nd::TransferDialog", "trunk") },
    { &IncomingNumber::emergencyAddressSid, QT_TRANSLATE_NOOP("nd::TransferDialog", "emergency address") },
};

/// Refusals that a field can mend, and what to do about them. DISCREPANCIES: codes of page 23.
struct Refusal
{
    int code;
    const char *field;
    const char *sentence;
};
constexpr Refusal refusals[] = {
    { 21631, "address_sid",
      QT_TRANSLATE_NOOP("nd::TransferDialog",
                        "The number needs an address of the account it goes to. Choose one and transfer again.") },
    { 21615, "address_sid",
      QT_TRANSLATE_NOOP("nd::TransferDialog", "The number needs an address in its own country. Choose another one.") },
    { 21651, "address_sid",
      QT_TRANSLATE_NOOP("nd::TransferDialog", "This address does not suit the number. Choose another one.") },
    { 21649, "bundle_sid",
      QT_TRANSLATE_NOOP(
          "nd::TransferDialog",
          "The number needs an approved bundle of the account it goes to. Give one and transfer again.") },
    { 21650, "bundle_sid",
      QT_TRANSLATE_NOOP("nd::TransferDialog",
                        "The address or the bundle is not approved yet. Give another one, or wait for the approval.") },
};

} // namespace

TransferDialog::TransferDialog(const QList<IncomingNumber> &numbers, const QList<Account> &targets, Session &session,
                               QWidget *parent)
    : QDialog(parent)
    , m_numbers(numbers)
    , m_needing(int(std::ranges::count_if(numbers, rules::needsAddress)))
    , m_country(numbers.first().country)
    , m_session(session)
    , m_target(new QComboBox)
    , m_form(new FieldForm)
    , m_notice(new Notice)
    , m_accept(new BusyButton(tr("&Transfer…")))
{
    setObjectName(u"transferDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(numbers.size() == 1 ? tr("Transfer %1").arg(phone::displayFormat(numbers.first().number))
                                       : tr("Transfer %n number(s)", nullptr, int(numbers.size())));
    if (std::ranges::any_of(numbers, [this](const IncomingNumber &one) { return one.country != m_country; }))
        m_country.clear();
    m_target->setObjectName(u"transferTarget"_s);
    for (const Account &account : targets)
        m_target->addItem(account.friendlyName.isEmpty() ? account.sid : bidi::isolated(account.friendlyName),
                          account.sid);
    tellApart(*m_target);
    m_form->addRow(tr("&To account"), m_target);
    addPaper("address_sid", tr("&Address there"));
    addPaper("bundle_sid", tr("&Bundle there"));

    auto *about = new QLabel(this->about());
    about->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Enter in a field is no "Cancel".
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole); // Closes once the number has moved.
    m_accept->setObjectName(u"transferButton"_s);
    m_accept->setDefault(true);
    m_accept->setAllowed(m_target->count() > 0);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_notice, m_form, about })
        layout->addWidget(part);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_target, &QComboBox::currentIndexChanged, this, &TransferDialog::targetChosen);
    connect(m_accept, &QPushButton::clicked, this, &TransferDialog::check);
    targetChosen();
    m_target->setFocus();
    resize(520, sizeHint().height());
}

QString TransferDialog::about() const
{
    QStringList names;
    for (const Belonging &belonging : belongings) {
        if (std::ranges::any_of(m_numbers,
                                [&](const IncomingNumber &number) { return !(number.*belonging.member).isEmpty(); }))
            names.append(tr(belonging.name));
    }
    const bool one = m_numbers.size() == 1;
    QString keeps = one
        ? tr("The number keeps its name and its URLs. The other account pays for it from then on.")
        : tr("The numbers keep their names and their URLs. The other account pays for them from then on.");
    if (names.isEmpty())
        return keeps;
    return keeps + u' '
        + (one ? tr("These stay behind: %1.") : tr("These stay behind, where a number has them: %1."))
              .arg(names.join(u", "_s));
}

bool TransferDialog::suits(const Address &address) const
{
    return std::ranges::all_of(m_numbers, [&](const IncomingNumber &number) {
        return (m_needing > 0 && !rules::needsAddress(number)) || rules::suits(address, number);
    });
}

QComboBox *TransferDialog::addPaper(const char *field, const QString &label)
{
    // A list to choose from that also takes a SID: not every list can be read from here.
    auto *box = new QComboBox;
    box->setObjectName("transfer_"_L1 + QLatin1StringView(field));
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    m_papers.insert(field, box);
    FieldRow *row = m_form->addRow(label, box);
    m_rows.insert(field, row);
    connect(box, &QComboBox::editTextChanged, row, [row] { row->setProblem({}); });
    return box;
}

void TransferDialog::targetChosen()
{
    if (!m_shown.isEmpty())
        m_kept[m_shown] = papers();
    m_shown = target();
    const QMap<QString, QString> kept = m_kept.value(m_shown);
    for (auto it = m_papers.cbegin(); it != m_papers.cend(); ++it) {
        it.value()->clear();
        it.value()->setEditText(kept.value(QLatin1StringView(it.key())));
    }
    readAddresses();
    readBundles();
}

void TransferDialog::readAddresses()
{
    m_addresses.clear();
    m_rows["address_sid"]->setHint(tr("Reading the addresses…"));
    m_session.transport().send(listAddressesIn(m_shown), this, [this, asked = m_shown](const Result<Reply> &reply) {
        if (asked != m_shown)
            return; // Another account was chosen meanwhile.
        const Result<QList<Address>> list
            = reply ? decodeRecords<Address>(reply.value().body) : Result<QList<Address>>(reply.error());
        if (!list)
            return offer("address_sid", {},
                         tr("The addresses of %1 could not be read: %2 If the number needs one, give its SID.")
                             .arg(targetName(), list.error().message));
        m_addresses = list.value();
        QList<Choice> choices;
        for (const Address &address : list.value()) {
            const QString name = address.friendlyName.isEmpty() ? address.customerName : address.friendlyName;
            if (suits(address))
                choices.append({ address.sid,
                                 u"%1, %2, %3 (%4)"_s.arg(bidi::isolated(name), bidi::isolated(address.street),
                                                          bidi::isolated(address.city), address.country) });
        }
        offer("address_sid", choices, addressHint(!choices.isEmpty()));
    });
}

QString TransferDialog::addressHint(bool any) const
{
    if (m_needing == 0)
        return m_numbers.size() == 1 ? tr("This number needs none.") : tr("None of these numbers needs one.");
    if (m_numbers.size() > 1)
        return any
            ? tr("%n of the numbers need(s) one of %1; it goes with those alone.", nullptr, m_needing).arg(targetName())
            : tr("%n of the numbers need(s) one, and %1 has none that suits all of them. The next step asks for each.",
                 nullptr, m_needing)
                  .arg(targetName());
    return any ? tr("The number needs one of %1.").arg(targetName())
               : tr("The number needs one, and %1 has none that suits.").arg(targetName());
}

void TransferDialog::readBundles()
{
    if (m_country.isEmpty())
        return offer("bundle_sid", {},
                     tr("The numbers are of several countries. To give a bundle, transfer those of one country at a "
                        "time."));
    // Product hosts know an account by its own credentials alone: here, those of the main account.
    if (m_shown != m_session.profile().accountSid)
        return offer("bundle_sid", {},
                     tr("Needed in some countries. The bundles of a subaccount can't be read from here: give its SID "
                        "(BU…)."));
    m_rows["bundle_sid"]->setHint(tr("Reading the bundles…"));
    m_session.transport().send(listBundles(m_country), this, [this, asked = m_shown](const Result<Reply> &reply) {
        if (asked != m_shown)
            return;
        const Result<QList<Bundle>> list
            = reply ? decodeRecords<Bundle>(reply.value().body) : Result<QList<Bundle>>(reply.error());
        QList<Choice> choices;
        for (const Bundle &bundle : list ? list.value() : QList<Bundle>()) {
            if (bundle.status == "twilio-approved"_L1)
                choices.append(
                    { bundle.sid, bundle.friendlyName.isEmpty() ? bundle.sid : bidi::isolated(bundle.friendlyName) });
        }
        offer("bundle_sid", choices,
              list ? tr("Needed in some countries.")
                   : tr("The bundles could not be read: %1 If the number needs one, give its SID.")
                         .arg(list.error().message));
    });
}

void TransferDialog::offer(const char *field, const QList<Choice> &choices, const QString &hint)
{
    QComboBox *box = m_papers[field];
    const QString typed = given(field);
    box->clear();
    for (const Choice &choice : choices)
        box->addItem(choice.label, choice.sid);
    tellApart(*box);
    const int chosen = box->findData(typed);
    box->setCurrentIndex(typed.isEmpty() ? -1 : chosen);
    if (chosen < 0)
        box->setEditText(typed);
    m_rows[field]->setHint(hint);
}

QString TransferDialog::given(const char *field) const
{
    const QComboBox *box = m_papers[field];
    const QString text = box->currentText().trimmed();
    const int listed = shownEntry(*box);
    return listed >= 0 && !text.isEmpty() ? box->itemData(listed).toString() : text;
}

QString TransferDialog::target() const
{
    return m_target->currentData().toString();
}

bool TransferDialog::canMend(int code)
{
    return std::ranges::find(refusals, code, &Refusal::code) != std::end(refusals);
}

void TransferDialog::setTarget(const QString &sid)
{
    if (const int place = m_target->findData(sid); place >= 0)
        m_target->setCurrentIndex(place);
}

QString TransferDialog::targetName() const
{
    return m_target->currentText();
}

QMap<QString, QString> TransferDialog::papers() const
{
    QMap<QString, QString> papers;
    for (const char *field : { "address_sid", "bundle_sid" }) {
        if (const QString sid = given(field); !sid.isEmpty())
            papers.insert(QLatin1StringView(field), sid);
    }
    return papers;
}

QStringList TransferDialog::paperLines() const
{
    const QMap<QString, QString> given = papers();
    const auto shown = [this](const char *field) { return bidi::isolated(m_papers[field]->currentText()); };
    QStringList lines;
    if (given.contains(u"address_sid"_s))
        lines.append(tr("Address there: %1").arg(shown("address_sid")));
    if (given.contains(u"bundle_sid"_s))
        lines.append(tr("Bundle there: %1").arg(shown("bundle_sid")));
    return lines;
}

void TransferDialog::check()
{
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it)
        it.value()->setProblem(rules::numberField(it.key(), given(it.key().constData())).sentence);
    // Of several, the preview asks: each may need another one.
    if (m_numbers.size() == 1 && m_needing > 0 && given("address_sid").isEmpty())
        m_rows["address_sid"]->setProblem(tr(refusals[0].sentence));
    if (!m_form->goToFirstProblem())
        Q_EMIT requested();
}

void TransferDialog::setBusy()
{
    m_notice->clear();
    m_form->setEnabled(false);
    m_accept->setBusy(tr("Transferring…"));
}

bool TransferDialog::tell(const OperationReport &report)
{
    m_form->setEnabled(true);
    m_accept->setReady();
    const ApiError &error = report.entry.error;
    if (report.entry.outcome != Outcome::Refused && report.entry.outcome != Outcome::NotSent) {
        accept();
        return false;
    }
    const auto refusal = std::ranges::find(refusals, error.code, &Refusal::code);
    if (refusal == std::end(refusals)) {
        m_notice->say(Notice::Kind::Bad, error.message,
                      error.requestId.isEmpty() ? QString() : tr("Request %1").arg(error.requestId));
        return true;
    }
    m_rows[refusal->field]->setProblem(tr(refusal->sentence));
    m_papers[refusal->field]->setFocus();
    return true;
}

} // namespace nd
