// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/inventory/inventorypane.h"

#include "app/accounts.h"
#include "app/api/numbers.h"
#include "app/api/readpage.h"
#include "app/lookups.h"
#include "app/ops/numberops.h"
#include "app/session.h"
#include "models/decode.h"
#include "models/format.h"
#include "models/forms/numberchanges.h"
#include "models/inspectormodel.h"
#include "models/phone.h"
#include "ui/actions.h"
#include "ui/appcontext.h"
#include "ui/dialogs/transferdialog.h"
#include "ui/panes/inventory/inventoryfilter.h"
#include "ui/prompts.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/stateoverlay.h"
#include "ui/widgets/tableexport.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

constexpr ActionRow rows[] = {
    { "inventory.transfer", "pane", QT_TRANSLATE_NOOP("Action", "&Transfer…"), "document-send", "Ctrl+T",
      [](const ActionState &s) { return s.signedIn && s.selected == 1; },
      QT_TRANSLATE_NOOP("Action", "Hand the selected number to another account of yours") },
    { "inventory.release", "pane", QT_TRANSLATE_NOOP("Action", "&Release…"), "edit-delete", "Del",
      [](const ActionState &s) { return s.signedIn && s.selected == 1; },
      QT_TRANSLATE_NOOP("Action", "Give the selected number back") },
    { "inventory.export", "pane", QT_TRANSLATE_NOOP("Action", "&Export…"), "document-export", "Ctrl+E",
      [](const ActionState &s) { return s.rows > 0; },
      QT_TRANSLATE_NOOP("Action", "Write rows to a CSV file: all, those shown or those selected") },
};

constexpr const char *methodFields[]
    = { "voice_method", "voice_fallback_method", "status_callback_method", "sms_method", "sms_fallback_method" };

} // namespace

InventoryPane::InventoryPane(AppContext &context, QWidget *parent)
    : Pane(context, parent)
    , m_model(schemaOf<IncomingNumber>())
    , m_actions(new ActionSet(rows, this))
    , m_counting(new QTimer(this))
{
    setObjectName(u"inventoryPane"_s);
    m_counting->setSingleShot(true);
    m_counting->setInterval(300);
    build();
    connectParts();
    deriveState();
}

InventoryPane::~InventoryPane() = default;

void InventoryPane::build()
{
    m_filter = new FilterBar;
    m_filter->setPlaceholder(tr("Number in any formatting, name, SID, URL"));
    addInventoryChips(*m_filter);
    m_view = new RecordView(columnMemory(context().settings));
    m_view->setObjectName(u"inventoryTable"_s);
    m_view->setAccessibleName(tr("Numbers of the account"));
    m_view->setRecordModel(&m_model);
    m_notice = new Notice;
    m_export = new TableExport(m_view, context().prompts, m_notice, u"numbers"_s, this);
    m_filter->addColumnButton(m_view->columnMenu());
    m_actions->action("inventory.export")->setMenu(m_export->menu());
    m_view->setContextActions({ m_actions->action("inventory.transfer"), m_actions->action("inventory.release"),
                                nullptr, m_actions->action("inventory.export") });

    m_inspector = new InspectorPanel(schemaOf<IncomingNumber>());
    m_inspector->model().setValidator(
        [](const FieldInfo &field, const QVariant &value) { return rules::numberField(field.name(), value); });
    for (const char *field : methodFields)
        m_inspector->setChoices(QLatin1String(field), { { u"POST"_s, u"POST"_s }, { u"GET"_s, u"GET"_s } });
    m_inspector->setChoices(u"voice_receive_mode"_s, { { u"voice"_s, tr("Calls") }, { u"fax"_s, tr("Fax") } });
    m_inspector->setChoices(u"emergency_status"_s,
                            { { u"Active"_s, tr("Active") }, { u"Inactive"_s, tr("Inactive") } });

    auto *left = new QWidget;
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_filter);
    layout->addWidget(m_notice);
    layout->addWidget(m_view, 1);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({ 900, 340 });
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(splitter);

    m_overlay = new StateOverlay(m_view);
    StateOverlay::Words words;
    words.nothingYet = tr("Sign in to see your numbers.");
    words.noRows = tr("This account has no numbers.");
    words.noRowsHint = tr("Search for one and buy it: Ctrl+1.");
    words.loading = tr("Reading the numbers of this account…");
    words.icon = u"call-start"_s;
    m_overlay->follow(&m_model, words);
}

void InventoryPane::connectParts()
{
    m_actions->on("inventory.transfer", this, [this] { transfer(); });
    m_actions->on("inventory.release", this, [this] { release(); });
    m_actions->on("inventory.export", this, [this] { m_export->menu()->popup(m_view->mapToGlobal(QPoint(12, 12))); });
    connect(m_filter, &FilterBar::changed, this, &InventoryPane::applyFilter);
    connect(m_filter, &FilterBar::leaveToTable, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_overlay, &StateOverlay::clearFilter, m_filter, &FilterBar::clear);
    connect(m_view, &RecordView::selectionKeysChanged, this, &InventoryPane::deriveState);
    connect(m_view, &RecordView::currentKeyChanged, this, &InventoryPane::showCurrent);
    connect(m_view, &RecordView::opened, this, [this] { m_inspector->view()->setFocus(); });
    connect(m_inspector, &InspectorPanel::saveRequested, this, &InventoryPane::save);
    connect(m_inspector, &InspectorPanel::editsChanged, this, [this](bool any) {
        if (!any && m_inspector->key() != m_view->currentKey())
            showCurrent(); // Another row may have been chosen while there were edits.
    });
    connect(&m_model, &RecordModel::stateChanged, this, &InventoryPane::deriveState);
    connect(&m_model, &RecordModel::countsChanged, this, [this] {
        m_counting->start();
        deriveState();
    });
    connect(m_counting, &QTimer::timeout, this, [this] { fillInventoryCounts(*m_filter, m_model); });
}

void InventoryPane::setSession(Session *session)
{
    m_model.clear();
    m_lookups.reset();
    m_notice->clear();
    m_inspector->showNothing();
    m_session = session;
    m_loaded = false;
    m_wanted.clear();
    if (session) {
        m_lookups = std::make_unique<Lookups>(*session);
        connect(&session->operations(), &OperationRunner::settled, this, &InventoryPane::take);
        connect(&session->operations(), &OperationRunner::unknown, this, &InventoryPane::sayOutcome);
        fillChoices();
        if (isVisible())
            activated();
    }
    deriveState();
}

void InventoryPane::activated()
{
    if (m_session && !m_loaded)
        load(false);
}

QWidget *InventoryPane::filterField()
{
    return m_filter->field();
}

void InventoryPane::refresh()
{
    if (m_session)
        load(m_model.totalRows() > 0);
}

void InventoryPane::load(bool keepRows)
{
    m_loaded = true;
    m_model.load(readPages(m_session->transport(), schemaOf<IncomingNumber>(), listNumbers()), keepRows);
}

void InventoryPane::applyFilter()
{
    m_model.setFilter(inventoryFilter(*m_filter, m_model.schema()));
    m_counting->start();
}

void InventoryPane::deriveState()
{
    ActionState state;
    state.signedIn = !m_session.isNull();
    state.loading = m_model.state() == RecordModel::State::Loading;
    state.selected = m_view->selectedCount();
    state.rows = m_model.totalRows();
    m_actions->setState(state);
    m_filter->setCounts(m_model.visibleRows(), m_model.totalRows());
    if (!m_wanted.isEmpty() && m_view->goTo(m_wanted))
        m_wanted.clear();
    else if (m_view->currentKey().isEmpty() && m_model.visibleRows() > 0 && m_wanted.isEmpty())
        m_view->goTo(m_model.keyAt(0));
    showCurrent();
    Q_EMIT settledOnScreenChanged();
}

void InventoryPane::showCurrent()
{
    const QString key = m_view->currentKey();
    if (m_inspector->hasEdits() && m_inspector->key() != key)
        return m_inspector->setNotice(tr("Save or revert these changes to see another number."));
    const std::optional<IncomingNumber> number = m_model.record<IncomingNumber>(key);
    if (!number)
        return m_inspector->showNothing(tr("Select a number to see everything about it."));
    m_inspector->showRecord(m_model, key);
    m_inspector->setHeading(phone::displayFormat(number->number),
                            number->city.isEmpty() ? countryName(number->country)
                                                   : tr("%1, %2").arg(number->city, countryName(number->country)));
}

void InventoryPane::fillChoices()
{
    // A list that can't be read leaves its fields as plain text for a SID.
    const auto choose = [this](const char *field, auto label) {
        return [this, field, label](const auto &list) {
            if (!list)
                return;
            QList<FieldChoice> choices{ { {}, tr("None") } };
            for (const auto &one : list.value())
                choices.append({ one.sid, label(one) });
            m_inspector->setChoices(QLatin1String(field), choices);
        };
    };
    const auto named = [](const auto &one) { return one.friendlyName.isEmpty() ? one.sid : one.friendlyName; };
    const auto place = [](const Address &address) {
        const QString name = address.friendlyName.isEmpty() ? address.customerName : address.friendlyName;
        return u"%1, %2 (%3)"_s.arg(name, address.city, address.country);
    };
    m_lookups->addresses(m_lookups.get(), choose("address_sid", place));
    m_lookups->addresses(m_lookups.get(), choose("emergency_address_sid", place));
    m_lookups->bundles(m_lookups.get(), choose("bundle_sid", named));
    m_lookups->applications(m_lookups.get(), choose("voice_application_sid", named));
    m_lookups->applications(m_lookups.get(), choose("sms_application_sid", named));
    m_lookups->trunks(m_lookups.get(), choose("trunk_sid", named));
}

std::optional<IncomingNumber> InventoryPane::current() const
{
    const QStringList keys = m_view->selectedKeys();
    return keys.size() == 1 ? m_model.record<IncomingNumber>(keys.first()) : std::nullopt;
}

void InventoryPane::save(const QVariantMap &edits)
{
    const std::optional<IncomingNumber> seen = m_model.record<IncomingNumber>(m_inspector->key());
    if (!m_session || !seen)
        return;
    const NumberChanges changes = NumberChanges::between(*seen, edits);
    const rules::ConfigurationVerdict verdict = changes.check();
    if (!verdict.ok()) {
        for (const rules::Problem &problem : verdict.problems) {
            if (!problem.verdict.ok())
                return m_inspector->setNotice(problem.verdict.sentence, InspectorPanel::Notice::Problem);
        }
    }
    const auto send = [this, seen = *seen, values = changes.values] {
        m_inspector->setSaving(true);
        run(updateOperation(seen, values));
    };
    if (verdict.notices.isEmpty())
        return send();
    Confirmation question;
    question.title = tr("Save the changes of %1?").arg(phone::displayFormat(seen->number));
    question.text = tr("They bring something else with them:");
    question.details = verdict.notices;
    question.accept = tr("Save");
    context().prompts.confirm(window(), question, [guard = QPointer(this), send](bool yes) {
        if (guard && yes)
            send();
    });
}

void InventoryPane::transfer()
{
    const std::optional<IncomingNumber> number = current();
    if (!m_session || !number)
        return;
    QList<Account> targets = context().accounts.subaccounts();
    if (m_session->inSubaccount()) {
        Account parent;
        parent.sid = m_session->profile().accountSid;
        parent.friendlyName = m_session->profile().name;
        targets.prepend(parent);
    }
    targets.removeIf([&](const Account &account) { return account.sid == m_session->accountSid(); });
    if (targets.isEmpty())
        return m_notice->say(Notice::Kind::Warning,
                             tr("There is no other account to transfer to. An API key may not see subaccounts; an auth "
                                "token does."));
    auto *dialog = new TransferDialog(*number, targets, window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, number = *number] {
        const QString target = dialog->target();
        const QString name = dialog->targetName();
        Confirmation question;
        question.title = tr("Transfer %1?").arg(phone::displayFormat(number.number));
        question.text = tr("It leaves %1 and goes to %2.").arg(m_session->displayName(), name);
        question.accept = tr("Transfer");
        context().prompts.confirm(window(), question, [guard = QPointer(this), number, target, name](bool yes) {
            if (guard && yes && guard->m_session)
                guard->run(transferOperation(number, target, name));
        });
    });
    dialog->open();
}

void InventoryPane::release()
{
    const std::optional<IncomingNumber> number = current();
    if (!m_session || !number)
        return;
    const QString shown = phone::displayFormat(number->number);
    if (number->emergencyAddressStatus == "registered"_L1)
        return m_notice->say(Notice::Kind::Warning,
                             tr("%1 has a registered emergency address, and can't be released while it does. Set its "
                                "emergency address to none first, then release it.")
                                 .arg(shown));
    Confirmation question;
    question.title = tr("Release %1?").arg(shown);
    question.text = tr("%1 stops working at once: no calls, no messages. The monthly fee ends.").arg(shown);
    if (number->origin == "hosted"_L1)
        question.details.append(tr("This is a hosted number. It takes three days until it has left entirely."));
    question.details.append(
        tr("For ten days it may be restored in the web console; after that someone else can get it."));
    if (!number->friendlyName.isEmpty())
        question.details.append(tr("Name: %1").arg(number->friendlyName));
    question.details.append(tr("Its settings are lost: URLs, applications, address and bundle."));
    question.accept = tr("Release");
    question.destructive = true;
    context().prompts.confirm(window(), question, [guard = QPointer(this), number = *number](bool yes) {
        if (guard && yes && guard->m_session)
            guard->run(releaseOperation(number));
    });
}

void InventoryPane::run(const OperationSpec &operation)
{
    m_notice->clear();
    m_session->operations().run(operation, this, [this](const OperationReport &report) { sayOutcome(report); });
}

void InventoryPane::take(const OperationReport &report)
{
    const OperationKind *kind = operationKind(report.entry.spec.kind);
    if (!kind || kind->touches != RecordKind::Number || !m_loaded)
        return;
    const QString sid = report.entry.resultSid.isEmpty() ? report.entry.spec.subject : report.entry.resultSid;
    const bool gone = report.entry.spec.kind == "number.release"_L1 || report.entry.spec.kind == "number.transfer"_L1;
    if (report.entry.outcome != Outcome::Succeeded)
        return fetch(sid); // What is there now, so that an edit over it shows both.
    if (gone)
        return m_model.remove(report.entry.spec.subject);
    const Result<StorePagePtr> row = decodeRow(schemaOf<IncomingNumber>(), report.body);
    if (report.body.isEmpty() || !row)
        return fetch(sid);
    if (m_inspector->key() == sid)
        m_inspector->model().revert(); // The edits are the record now.
    m_model.upsert(row.value());
    showCurrent();
}

void InventoryPane::sayOutcome(const OperationReport &report)
{
    m_inspector->setSaving(false);
    const ApiError &error = report.entry.error;
    const QString summary = report.entry.spec.summary;
    const bool update = report.entry.spec.kind == "number.update"_L1;
    switch (report.entry.outcome) {
    case Outcome::Succeeded:
        Q_EMIT message(tr("Done: %1").arg(summary));
        return;
    case Outcome::Unknown:
    case Outcome::Begun:
        m_notice->say(Notice::Kind::Warning,
                      tr("No clear answer came. It may have happened: Number Desk is looking it up and won't send it "
                         "again. Activity shows how it ends."),
                      summary);
        return;
    case Outcome::NotDone:
        m_notice->say(Notice::Kind::Warning, tr("It did not happen. You can try again."), summary);
        return;
    case Outcome::Refused:
    case Outcome::NotSent:
        if (update) {
            m_inspector->setError(error);
            fetch(
                report.entry.spec.subject); // It may have changed elsewhere: what is there now stands beside the edits.
        } else
            m_notice->say(Notice::Kind::Bad, error.message,
                          error.requestId.isEmpty() ? summary : tr("%1 · Request %2").arg(summary, error.requestId));
        return;
    }
}

void InventoryPane::fetch(const QString &sid)
{
    if (!m_session || !sid.startsWith("PN"_L1))
        return;
    ++m_fetching;
    const Call<StorePagePtr> call{ fetchNumber(sid),
                                   [](const QByteArray &body) { return decodeRow(schemaOf<IncomingNumber>(), body); } };
    m_session->transport().send<StorePagePtr>(call, m_lookups.get(), [this, sid](Result<StorePagePtr> row) {
        --m_fetching;
        if (row)
            m_model.upsert(row.value());
        else if (row.error().kind == ErrorKind::NotFound)
            m_model.remove(sid);
        showCurrent();
        Q_EMIT settledOnScreenChanged();
    });
}

void InventoryPane::look(const QString &subject)
{
    m_filter->clear();
    m_wanted = subject;
    if (!m_model.contains(subject) && m_loaded)
        fetch(subject);
    deriveState();
}

QStringList InventoryPane::tourStates() const
{
    return { u"filtered"_s, u"edited"_s, u"release"_s, u"transfer"_s };
}

void InventoryPane::showTourState(const QString &state)
{
    m_filter->clear();
    if (state == "filtered"_L1)
        m_filter->field()->setText(u"415"_s);
    if (state == "edited"_L1) {
        InspectorModel &model = m_inspector->model();
        model.setData(model.indexOf("friendly_name"), tr("Front desk"));
        model.setData(model.indexOf("voice_url"), u"not a url"_s);
    } else {
        m_inspector->model().revert();
    }
    if (state == "release"_L1)
        release();
    if (state == "transfer"_L1)
        transfer();
}

bool InventoryPane::settledOnScreen() const
{
    return m_loaded && m_fetching == 0 && m_model.state() != RecordModel::State::Loading;
}

} // namespace nd
