// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portrequestpage.h"

#include "app/accounts.h"
#include "app/localdata/localdata.h"
#include "app/lookups.h"
#include "app/session.h"
#include "ui/actions.h"
#include "ui/appcontext.h"
#include "ui/dialogs/addressdialog.h"
#include "ui/panes/portin/portformactions.h"
#include "ui/panes/portin/portformfields.h"
#include "ui/panes/portin/portpins.h"
#include "ui/panes/portin/portrequestsheet.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/numberlistbox.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

PortRequestPage::PortRequestPage(AppContext &context, QWidget *parent)
    : Pane(context, parent)
    , m_actions(new ActionSet(portFormActions(), this))
    , m_stack(new QStackedWidget)
    , m_nobody(new QLabel(tr("Sign in to port numbers in.")))
    , m_top(new QWidget)
    , m_kept(new QComboBox)
    , m_template(new QToolButton)
    , m_templates(new QMenu(this))
    , m_notice(new Notice)
    , m_summary(new QLabel)
    , m_send(new QToolButton)
{
    m_nobody->setAlignment(Qt::AlignCenter);
    m_nobody->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_nobody);
    buildTop();
    m_notice->setClosable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_top);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFoot());
    m_actions->on("portform.new", this, [this] {
        putAside();
        openNew();
    });
    m_actions->on("portform.send", this, [this] { send(); });
    m_actions->on("portform.saveTemplate", this, [this] { saveTemplate(); });
    m_actions->on("portform.drop", this, [this] { drop(); });
    connect(&context.accounts, &Accounts::subaccountsChanged, this, &PortRequestPage::offerTargets);
    connect(&context.local, &LocalData::privateValuesFound, this, &PortRequestPage::takePrivateValues);
    derive();
}

PortRequestPage::~PortRequestPage()
{
    putAside();
}

void PortRequestPage::buildTop()
{
    m_kept->setObjectName(u"portDrafts"_s);
    m_kept->setAccessibleName(tr("Requests that were begun"));
    m_kept->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kept->setMinimumContentsLength(24);
    connect(m_kept, &QComboBox::activated, this, [this] {
        putAside();
        open(m_kept->currentData().toString());
    });
    auto *label = new QLabel(tr("Dra&ft"));
    label->setBuddy(m_kept);
    m_template->setObjectName(u"portTemplate"_s);
    m_template->setText(tr("Custo&mer template"));
    m_template->setToolTip(tr("Fill in the facts of a customer who ported before"));
    m_template->setPopupMode(QToolButton::InstantPopup);
    m_template->setFocusPolicy(Qt::StrongFocus);
    m_template->setMenu(m_templates);
    connect(m_templates, &QMenu::aboutToShow, this, &PortRequestPage::fillTemplates);
    auto *line = new QHBoxLayout(m_top);
    line->setContentsMargins(8, 4, 8, 0);
    line->addWidget(label);
    line->addWidget(m_kept, 1);
    line->addWidget(m_template);
}

QWidget *PortRequestPage::makeFoot()
{
    m_summary->setObjectName(u"portSummary"_s);
    m_summary->setWordWrap(true);
    m_send->setObjectName(u"portSend"_s);
    m_send->setDefaultAction(m_actions->action("portform.send"));
    m_send->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_send->setFocusPolicy(Qt::StrongFocus);
    auto *foot = new QWidget;
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(8, 2, 8, 6);
    line->addWidget(m_summary, 1);
    line->addWidget(m_send);
    return foot;
}

// The account

void PortRequestPage::setSession(Session *session)
{
    putAside();
    if (m_session)
        m_session->operations().disconnect(this);
    delete m_sheet;
    m_pins.clear();
    m_lookups.reset();
    m_drafts.reset();
    m_queue.clear();
    m_made.clear();
    m_entry = 0;
    m_sending = false;
    m_kept->clear();
    m_notice->clear();
    m_session = session;
    if (session)
        enter(*session);
    derive();
}

void PortRequestPage::enter(Session &session)
{
    m_lookups = std::make_unique<Lookups>(session);
    m_drafts = std::make_unique<PortInDrafts>(context().local, context().journal, session);
    m_sheet = new PortRequestSheet(context(), session, *m_lookups);
    offerTargets();
    m_stack->addWidget(m_sheet);
    m_stack->setCurrentWidget(m_sheet);
    connect(m_sheet, &PortRequestSheet::edited, this, [this] {
        keep();
        derive();
    });
    connect(m_sheet, &PortRequestSheet::newAddressWanted, this, &PortRequestPage::makeAddress);
    connect(m_sheet, &PortRequestSheet::billsWanted, this, &PortRequestPage::billsWanted);
    connect(m_sheet, &PortRequestSheet::checkWanted, this, &PortRequestPage::checkWanted);
    connect(&session.operations(), &OperationRunner::settled, this, [this](const OperationReport &report) {
        if (report.entry.spec.kind != "portin.create"_L1)
            return;
        m_drafts->noteDocuments(report.entry);
        if (m_entry != 0 && report.entry.id == m_entry)
            take(report);
        else if (!m_sending)
            listDrafts();
    });
    const QList<PortInDrafts::Left> left = m_drafts->list();
    if (left.isEmpty())
        return openNew();
    open(left.first().key);
    if (m_key == left.first().key)
        sayLeft(left.first(), true);
}

/// In a subaccount there are none: it knows no others.
void PortRequestPage::offerTargets()
{
    if (m_sheet && !m_session->inSubaccount())
        m_sheet->fields()->setTargets(context().accounts.subaccounts());
}

void PortRequestPage::activated()
{
    if (m_sheet)
        m_sheet->fields()->offerBills(); // another day may have begun
}

QWidget *PortRequestPage::filterField()
{
    return m_sheet ? m_sheet->list() : nullptr;
}

void PortRequestPage::refresh()
{
    activated();
}

QStringList PortRequestPage::unsaved() const
{
    int pins = m_sheet ? m_sheet->pinsGiven() : 0;
    for (const QHash<QString, QString> &aside : m_pins)
        pins += int(std::ranges::count_if(aside, [](const QString &pin) { return !pin.isEmpty(); }));
    return pins > 0 ? QStringList(tr("%n PIN(s) of a port-in request: they are not kept.", nullptr, pins))
                    : QStringList();
}

void PortRequestPage::restoreView(const QVariantMap &view)
{
    const QString key = view.value(u"draft"_s).toString();
    if (!m_drafts || key.isEmpty() || key == m_key || isBusy())
        return;
    const QList<PortInDrafts::Left> left = m_drafts->list();
    const auto draft = std::ranges::find(left, key, &PortInDrafts::Left::key);
    if (draft == left.end())
        return;
    putAside();
    open(key);
    if (m_key == key) {
        m_notice->clear();
        sayLeft(*draft, true);
    }
}

void PortRequestPage::derive()
{
    const bool free = m_sheet && !m_sending && m_entry == 0;
    const qsizetype count = m_sheet ? m_sheet->e164s().size() : 0;
    m_actions->change([&](ActionState &state) {
        state.signedIn = m_sheet != nullptr;
        state.loading = m_sending;
        state.facts = (free ? CanEdit : 0u) | (m_sheet && !m_sheet->isBlank() ? HasContent : 0u);
    });
    m_top->setEnabled(m_sheet && !m_sending);
    m_template->setEnabled(free);
    m_summary->setText(m_sending ? tr("Sending…")
                           : count == 0
                           ? QString()
                           : tr("%n number(s). Everything is shown once more before it is sent.", nullptr, int(count)));
}

// From elsewhere

bool PortRequestPage::isBusy()
{
    if (m_sending)
        Q_EMIT message(tr("A request is being sent. Try again in a moment."));
    return m_sending || !m_sheet;
}

void PortRequestPage::create(const QList<PortNumber> &numbers, const QString &accountSid, const QString &addressSid)
{
    if (isBusy())
        return;
    putAside();
    openNew();
    PortInForm form;
    form.numbers = numbers;
    form.accountSid = accountSid;
    form.addressSid = addressSid;
    if (!addressSid.isEmpty())
        form.addressBy = PortInForm::AddressBy::Sid;
    beginWith(form.toMap());
    keep();
    derive();
}

void PortRequestPage::attach(const QStringList &documentSids)
{
    if (!isBusy() && m_entry == 0)
        m_sheet->fields()->attach(documentSids);
}

void PortRequestPage::resubmit(const QStringList &e164s, const PortInRequest &request, const QStringList &fields)
{
    if (isBusy())
        return;
    putAside();
    openNew();
    PortInForm form = PortInForm::again(request, {});
    for (const QString &number : e164s)
        form.numbers.append(
            { .e164 = number, .asksForPin = fields.contains(pinField(number)) ? std::optional(true) : std::nullopt });
    if (form.accountSid == m_session->accountSid())
        form.accountSid.clear();
    QVariantMap draft = form.toMap();
    QStringList marked = fields;
    marked.removeIf([](const QString &field) { return !numberOfPinField(field).isEmpty(); }); // the table of PINs asks
    if (!marked.isEmpty())
        draft.insert(PortFormFields::mendName(), marked);
    beginWith(draft);
    keep();
    m_notice->say(Notice::Kind::Plain,
                  fields.isEmpty()
                      ? tr("This has the facts of the earlier request. Look them over, correct what the "
                           "losing carrier did not accept, and send it.")
                      : tr("This has the facts of the earlier request. Correct what is marked, and send it."));
    derive();
    if (marked.isEmpty() && !fields.isEmpty())
        m_sheet->pins()->setFocus();
    else
        m_sheet->goTo(marked.value(0));
}

void PortRequestPage::makeAddress()
{
    auto *dialog = new AddressDialog(*m_session, u"US"_s, this);
    connect(dialog, &AddressDialog::created, m_sheet->fields(), &PortFormFields::takeAddress);
    dialog->open();
}

} // namespace nd
