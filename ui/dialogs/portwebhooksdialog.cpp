// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/portwebhooksdialog.h"

#include "app/ops/portwebhookops.h"
#include "models/rules/portevents.h"
#include "models/rules/secrets.h"
#include "models/rules/values.h"
#include "ui/appcontext.h"
#include "ui/formoutcome.h"
#include "ui/prompts.h"
#include "ui/widgets/busybutton.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/notice.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

QLineEdit *urlLine(const char *name)
{
    auto *field = new QLineEdit;
    field->setObjectName(QLatin1StringView(name));
    field->setPlaceholderText(u"https://"_s);
    field->setLayoutDirection(Qt::LeftToRight);
    return field;
}

} // namespace

PortWebhooksDialog::PortWebhooksDialog(AppContext &context, Session &session, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_session(session)
    , m_notice(new Notice)
    , m_form(new FieldForm)
    , m_portIn(urlLine("webhookPortIn"))
    , m_portOut(urlLine("webhookPortOut"))
    , m_all(new QRadioButton(tr("&All, also those of later")))
    , m_some(new QRadioButton(tr("O&nly these:")))
    , m_events(new QListWidget)
    , m_changes(new QLabel)
    , m_save(new BusyButton(tr("&Save")))
    , m_again(new QPushButton(tr("&Read again")))
    , m_endIn(new QPushButton(tr("End port-&in webhook…")))
    , m_endOut(new QPushButton(tr("End port-o&ut webhook…")))
{
    setObjectName(u"portWebhooksDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Webhooks of ports"));
    build();
    connect(&session, &QObject::destroyed, this, &QObject::deleteLater);
    connect(&session.operations(), &OperationRunner::settled, this, [this](const OperationReport &report) {
        if (m_entry != 0 && report.entry.id == m_entry)
            show(report);
    });
    resize(620, 560);
    read();
}

void PortWebhooksDialog::build()
{
    auto *about
        = new QLabel(tr("Twilio calls these addresses when a port moves on. There is one configuration for the "
                        "account and all its subaccounts: what you save here takes the place of it. Twilio must "
                        "be able to reach the addresses from the internet; this program can't be called."));
    about->setWordWrap(true);
    m_portInRow = m_form->addRow(tr("&Port-ins go to"), m_portIn);
    m_portOutRow = m_form->addRow(tr("P&ort-outs go to"), m_portOut);
    m_eventsRow = m_form->addRow(tr("Events"), makeEvents());
    m_changes->setObjectName(u"webhookChanges"_s);
    m_changes->setWordWrap(true);
    m_changes->setTextFormat(Qt::PlainText);
    m_save->setObjectName(u"webhookSave"_s);
    m_save->setDefault(true);
    m_again->setObjectName(u"webhookRead"_s);
    m_endIn->setObjectName(u"webhookEndPortIn"_s);
    m_endOut->setObjectName(u"webhookEndPortOut"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    for (QPushButton *button : { m_endIn, m_endOut, m_again }) {
        button->setAutoDefault(false);
        buttons->addButton(button, QDialogButtonBox::ResetRole);
    }
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(m_notice);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_changes);
    layout->addWidget(buttons);
    for (QLineEdit *field : { m_portIn, m_portOut })
        connect(field, &QLineEdit::textChanged, this, &PortWebhooksDialog::check);
    connect(m_save, &QPushButton::clicked, this, &PortWebhooksDialog::save);
    connect(m_again, &QPushButton::clicked, this, &PortWebhooksDialog::read);
    connect(m_endIn, &QPushButton::clicked, this, [this] { end(PortWebhookType::PortIn); });
    connect(m_endOut, &QPushButton::clicked, this, [this] { end(PortWebhookType::PortOut); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *PortWebhooksDialog::makeEvents()
{
    m_all->setObjectName(u"webhookAll"_s);
    m_some->setObjectName(u"webhookSome"_s);
    m_events->setObjectName(u"webhookEvents"_s);
    m_events->setAccessibleName(tr("Events"));
    const QList<rules::PortEvent> all = rules::portEvents();
    for (const rules::PortEvent &event : all)
        addEvent(event.name);
    auto *box = new QWidget;
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_all);
    lines->addWidget(m_some);
    lines->addWidget(m_events, 1);
    m_all->setChecked(true);
    connect(m_all, &QRadioButton::toggled, this, &PortWebhooksDialog::check);
    connect(m_events, &QListWidget::itemChanged, this, &PortWebhooksDialog::check);
    return box;
}

void PortWebhooksDialog::addEvent(const QString &name)
{
    auto *item = new QListWidgetItem(rules::portEventWords(name), m_events);
    item->setData(Qt::UserRole, name);
    item->setToolTip(name);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
}

void PortWebhooksDialog::setBusy(bool busy)
{
    m_form->setEnabled(m_known && !busy);
    m_again->setEnabled(!busy);
    m_endIn->setEnabled(m_known && !busy && !m_there.portInUrl.isEmpty());
    m_endOut->setEnabled(m_known && !busy && !m_there.portOutUrl.isEmpty());
}

void PortWebhooksDialog::read()
{
    setBusy(true);
    m_notice->say(Notice::Kind::Plain, tr("Reading what is set…"));
    m_session.transport().send<PortWebhooks>(fetchPortWebhooks(), this, [this](const Result<PortWebhooks> &there) {
        if (!there) {
            setBusy(false);
            m_notice->say(Notice::Kind::Bad, there.error().message, there.error().requestId, there.error().helpLink);
            return check();
        }
        m_notice->clear();
        fill(there.value());
        setBusy(false);
        const QString deleted = std::exchange(m_deleted, {});
        if (!deleted.isEmpty() && (m_there.portInUrl == deleted || m_there.portOutUrl == deleted))
            m_notice->say(Notice::Kind::Plain,
                          tr("The end was accepted. It can take some minutes until it shows here, and until nothing is "
                             "told any more."));
    });
}

void PortWebhooksDialog::fill(const PortWebhooks &there)
{
    // What was typed and not saved stays, with what is there now beneath it.
    const bool edited = m_known && !wanted().sameAs(m_there);
    m_there = there;
    m_known = true;
    if (edited)
        return check();
    const QSignalBlocker quiet(m_events);
    m_portIn->setText(there.portInUrl);
    m_portOut->setText(there.portOutUrl);
    (there.events.isEmpty() ? m_all : m_some)->setChecked(true);
    QStringList left = there.events;
    for (int row = 0; row < m_events->count(); ++row) {
        QListWidgetItem *item = m_events->item(row);
        const bool on = left.removeAll(item->data(Qt::UserRole).toString()) > 0;
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    for (const QString &unknown : std::as_const(left)) { // of a later version of the service
        addEvent(unknown);
        m_events->item(m_events->count() - 1)->setCheckState(Qt::Checked);
    }
    check();
}

PortWebhooks PortWebhooksDialog::wanted() const
{
    PortWebhooks webhooks;
    webhooks.portInUrl = m_portIn->text().trimmed();
    webhooks.portOutUrl = m_portOut->text().trimmed();
    for (int row = 0; m_some->isChecked() && row < m_events->count(); ++row) {
        if (m_events->item(row)->checkState() == Qt::Checked)
            webhooks.events.append(m_events->item(row)->data(Qt::UserRole).toString());
    }
    return webhooks;
}

void PortWebhooksDialog::check()
{
    m_events->setEnabled(m_some->isChecked());
    const PortWebhooks now = wanted();
    const auto problemOf = [](const QString &url) {
        const rules::Verdict verdict = url.isEmpty() ? rules::Verdict() : rules::webhookUrl(url);
        return verdict.ok() ? QString() : verdict.sentence;
    };
    m_portInRow->setProblem(problemOf(now.portInUrl));
    m_portOutRow->setProblem(problemOf(now.portOutUrl));
    // An empty list would mean all.
    const bool none = m_some->isChecked() && now.events.isEmpty();
    m_eventsRow->setProblem(none ? tr("Choose at least one event, or all.") : QString());
    const bool good = m_portInRow->problem().isEmpty() && m_portOutRow->problem().isEmpty() && !none;
    const QStringList changes = m_known && good ? rules::portWebhookChanges(m_there, now) : QStringList();
    m_changes->setVisible(!changes.isEmpty());
    m_changes->setText(changes.isEmpty()
                           ? QString()
                           : tr("What saving changes, for the whole account:") + u"\n• "_s + changes.join(u"\n• "_s));
    m_save->setAllowed(m_entry == 0 && !changes.isEmpty());
    m_save->setToolTip(changes.isEmpty() && good ? tr("Nothing was changed.") : QString());
}

void PortWebhooksDialog::save()
{
    if (!m_save->busy())
        run(setPortWebhooksOperation(m_there, wanted()));
}

void PortWebhooksDialog::end(PortWebhookType type)
{
    const bool portIn = type == PortWebhookType::PortIn;
    const QString url = portIn ? m_there.portInUrl : m_there.portOutUrl;
    Confirmation question;
    question.title = portIn ? tr("End the webhook of port-ins?") : tr("End the webhook of port-outs?");
    question.text
        = tr("%1 is told nothing any more, for the account and all its subaccounts.").arg(rules::maskUrl(url));
    question.details.append(tr("It can take some minutes until it holds."));
    question.accept = tr("End it");
    question.refuse = tr("Keep it");
    question.destructive = true;
    m_context.prompts.confirm(this, question, [this, guard = QPointer(this), type, url](bool yes) {
        if (!guard || !yes || m_save->busy())
            return;
        m_deleted = url;
        run(deletePortWebhookOperation(m_there, type));
    });
}

void PortWebhooksDialog::run(const OperationSpec &operation)
{
    m_notice->clear();
    m_save->setBusy(tr("Saving…"));
    setBusy(true);
    m_session.operations().run(operation, this, [this](const OperationReport &report) { show(report); });
}

void PortWebhooksDialog::show(const OperationReport &report)
{
    FormWords words;
    words.unknown = tr("No clear answer came, so it may be changed already.");
    words.givenUp = tr("Whether it was changed was not found out. Read it again before you try once more.");
    words.notDone = tr("The change was not found so far. Read it again before you try once more.");
    const bool open = tellOutcome(*m_notice, report, words);
    m_entry = open ? report.entry.id : 0;
    m_save->setReady();
    setBusy(open);
    check();
    if (!isInEffect(report.entry.outcome))
        return;
    // What is typed is what is there now.
    if (report.entry.spec.kind == "portwebhook.set"_L1)
        m_there = wanted();
    else
        (report.entry.spec.subject == portWebhookWord(PortWebhookType::PortIn) ? m_portIn : m_portOut)->clear();
    read();
}

} // namespace nd
