// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/inventory/inventorypane.h"

#include "app/accounts.h"
#include "app/api/numbers.h"
#include "app/api/readpage.h"
#include "app/lookups.h"
#include "app/ops/numberops.h"
#include "app/session.h"
#include "models/format.h"
#include "models/forms/numberchanges.h"
#include "models/inspectormodel.h"
#include "models/phone.h"
#include "models/records/incomingnumber.h"
#include "models/rules/emergency.h"
#include "ui/appcontext.h"
#include "ui/dialogs/transferdialog.h"
#include "ui/panes/inventory/inventoryfilters.h"
#include "ui/prompts.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/recordview.h"

#include <QAction>
#include <QLineEdit>

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

/// The fields that name something of the account.
constexpr const char *accountFields[] = { "address_sid",           "emergency_address_sid", "bundle_sid",
                                          "voice_application_sid", "sms_application_sid",   "trunk_sid" };

TableWords words()
{
    TableWords words;
    words.id = u"inventoryTable"_s;
    words.name = InventoryPane::tr("Numbers of the account");
    words.filterHint = InventoryPane::tr("Number in any formatting, name, SID, URL");
    words.file = u"numbers"_s;
    words.states.nothingYet = InventoryPane::tr("Sign in to see your numbers.");
    words.states.noRows = InventoryPane::tr("This account has no numbers.");
    words.states.noRowsHint = InventoryPane::tr("Search for one and buy it: Ctrl+1.");
    words.states.loading = InventoryPane::tr("Reading the numbers of this account…");
    words.states.icon = u"call-start"_s;
    return words;
}

} // namespace

InventoryPane::InventoryPane(AppContext &context, QWidget *parent)
    : TablePane(context,
                { .id = u"inventory"_s,
                  .schema = schemaOf<IncomingNumber>(),
                  .actions = rows,
                  .filters = inventoryFilters(),
                  .words = words() },
                parent)
{
    RecordView *view = table().view();
    // In a form, Del empties a field: only in the table it stands for the number.
    action("inventory.release")->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(action("inventory.release"));
    view->setContextActions(
        { action("inventory.transfer"), action("inventory.release"), nullptr, action("inventory.export") });
    table().exportBy(action("inventory.export"));
    actionSet()->on("inventory.transfer", this, [this] { transfer(); });
    actionSet()->on("inventory.release", this, [this] { release(); });

    inspector()->model().setValidator(
        [](const FieldInfo &field, const QVariant &value) { return rules::numberField(field.name(), value); });
    for (const char *field : methodFields)
        inspector()->setChoices(QLatin1String(field), { { u"POST"_s, u"POST"_s }, { u"GET"_s, u"GET"_s } });
    inspector()->setChoices(u"voice_receive_mode"_s, { { u"voice"_s, tr("Calls") }, { u"fax"_s, tr("Fax") } });
    inspector()->setChoices(u"emergency_status"_s,
                            { { u"Active"_s, tr("Active") }, { u"Inactive"_s, tr("Inactive") } });
    connect(inspector(), &InspectorPanel::saveRequested, this, &InventoryPane::saveEdits);
}

InventoryPane::~InventoryPane() = default;

std::unique_ptr<PageSource> InventoryPane::source()
{
    return readPages(session()->transport(), schemaOf<IncomingNumber>(), listNumbers());
}

std::optional<Request> InventoryPane::one(const QString &subject) const
{
    return subject.startsWith("PN"_L1) ? std::optional(fetchNumber(subject)) : std::nullopt;
}

bool InventoryPane::touches(const OperationKind &kind) const
{
    return kind.touches == RecordKind::Number;
}

bool InventoryPane::takesAway(const QString &kind) const
{
    return kind == "number.release"_L1 || kind == "number.transfer"_L1;
}

void InventoryPane::leave()
{
    if (m_transfer) { // What it sent goes on in the runner.
        m_transfer->hide();
        m_transfer->deleteLater();
        m_transfer.clear();
    }
    for (const char *field : accountFields)
        inspector()->setChoices(QLatin1String(field), {});
}

void InventoryPane::describe(const QString &key)
{
    const std::optional<IncomingNumber> number = model().record<IncomingNumber>(key);
    if (number)
        inspector()->setHeading(phone::displayFormat(number->number),
                                number->city.isEmpty() ? countryName(number->country)
                                                       : tr("%1, %2").arg(number->city, countryName(number->country)));
}

void InventoryPane::enter()
{
    // A list that can't be read leaves its fields as plain text for a SID.
    const auto choose = [this](const char *field, auto label) {
        return [this, field, label](const auto &list) {
            if (!list)
                return;
            QList<FieldChoice> choices{ { {}, tr("None") } };
            for (const auto &one : list.value())
                choices.append({ one.sid, label(one) });
            inspector()->setChoices(QLatin1String(field), choices);
        };
    };
    const auto named = [](const auto &one) { return one.friendlyName.isEmpty() ? one.sid : one.friendlyName; };
    const auto place = [](const Address &address) {
        const QString name = address.friendlyName.isEmpty() ? address.customerName : address.friendlyName;
        return u"%1, %2 (%3)"_s.arg(name, address.city, address.country);
    };
    lookups().addresses(&lookups(), choose("address_sid", place));
    lookups().addresses(&lookups(), choose("emergency_address_sid", place));
    lookups().bundles(&lookups(), choose("bundle_sid", named));
    lookups().applications(&lookups(), choose("voice_application_sid", named));
    lookups().applications(&lookups(), choose("sms_application_sid", named));
    lookups().trunks(&lookups(), choose("trunk_sid", named));
}

void InventoryPane::saveEdits(const QVariantMap &edits)
{
    const std::optional<IncomingNumber> seen = model().record<IncomingNumber>(inspector()->key());
    if (!session() || !seen)
        return;
    const NumberChanges changes = NumberChanges::between(*seen, edits);
    const rules::ConfigurationVerdict verdict = changes.check();
    if (!verdict.ok()) {
        for (const rules::Problem &problem : verdict.problems) {
            if (!problem.verdict.ok())
                return inspector()->setNotice(problem.verdict.sentence, InspectorPanel::Notice::Problem);
        }
    }
    const auto send = [this, operation = updateOperation(*seen, changes.values)] { save(operation); };
    if (verdict.notices.isEmpty())
        return send();
    Confirmation question;
    question.title = tr("Save the changes of %1?").arg(phone::displayFormat(seen->number));
    question.text = tr("They bring something else with them:");
    question.details = verdict.notices;
    question.accept = tr("Save");
    confirm(question, send);
}

void InventoryPane::transfer()
{
    const std::optional<IncomingNumber> number = selected<IncomingNumber>();
    if (!session() || !number || m_transfer)
        return;
    QList<Account> targets = context().accounts.subaccounts();
    if (session()->inSubaccount()) {
        Account parent;
        parent.sid = session()->profile().accountSid;
        parent.friendlyName = session()->profile().name;
        targets.prepend(parent);
    }
    targets.removeIf([&](const Account &account) { return account.sid == session()->accountSid(); });
    if (targets.isEmpty())
        return notice().say(Notice::Kind::Warning,
                            tr("There is no other account to transfer to. An API key may not see subaccounts; an auth "
                               "token does."));
    m_transfer = new TransferDialog(*number, targets, *session(), window());
    connect(m_transfer, &TransferDialog::requested, this, [this, number = *number] { askTransfer(number); });
    m_transfer->open();
}

void InventoryPane::askTransfer(const IncomingNumber &number)
{
    Confirmation question;
    question.title = tr("Transfer %1?").arg(phone::displayFormat(number.number));
    question.text = tr("It leaves %1 and goes to %2.").arg(session()->displayName(), m_transfer->targetName());
    question.accept = tr("Transfer");
    const OperationSpec operation
        = transferOperation(number, m_transfer->target(), m_transfer->targetName(), m_transfer->papers());
    confirm(question, [this, operation, dialog = m_transfer] {
        if (!dialog)
            return; // Given up meanwhile.
        dialog->setBusy();
        run(operation, [dialog](const OperationReport &report) { return dialog && dialog->tell(report); });
    });
}

void InventoryPane::release()
{
    const std::optional<IncomingNumber> number = selected<IncomingNumber>();
    if (!session() || !number)
        return;
    const QString shown = phone::displayFormat(number->number);
    const rules::Verdict emergency
        = rules::releaseByEmergency(number->emergencyAddressStatus, !number->emergencyAddressSid.isEmpty(), shown);
    if (!emergency.ok())
        return notice().say(Notice::Kind::Warning, emergency.sentence);
    Confirmation question;
    question.title = tr("Release %1?").arg(shown);
    question.text = tr("%1 stops working at once: no calls, no messages. The monthly fee ends.").arg(shown);
    if (!emergency.sentence.isEmpty())
        question.details.append(emergency.sentence);
    if (number->origin == "hosted"_L1)
        question.details.append(tr("This is a hosted number. It takes three days until it has left entirely."));
    question.details.append(
        tr("For ten days it may be restored in the web console; after that someone else can get it."));
    if (!number->friendlyName.isEmpty())
        question.details.append(tr("Name: %1").arg(number->friendlyName));
    question.details.append(tr("Its settings are lost: URLs, applications, address and bundle."));
    question.accept = tr("Release");
    question.destructive = true;
    confirm(question, [this, number = *number] { run(releaseOperation(number)); });
}

QStringList InventoryPane::tourStates() const
{
    return { u"filtered"_s, u"edited"_s, u"release"_s, u"transfer"_s };
}

void InventoryPane::showTourState(const QString &state)
{
    table().bar()->clear();
    if (state == "filtered"_L1)
        table().bar()->field()->setText(u"415"_s);
    if (state == "edited"_L1) {
        InspectorModel &model = inspector()->model();
        model.setData(model.indexOf("friendly_name"), tr("Front desk"));
        model.setData(model.indexOf("voice_url"), u"not a url"_s);
    } else {
        inspector()->model().dropEdits();
    }
    if (state == "release"_L1)
        release();
    if (state == "transfer"_L1)
        transfer();
}

} // namespace nd
