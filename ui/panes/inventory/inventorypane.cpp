// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/inventory/inventorypane.h"

#include "app/accounts.h"
#include "app/api/numbers.h"
#include "app/api/readpage.h"
#include "app/lookups.h"
#include "app/ops/heldrows.h"
#include "app/ops/numberops.h"
#include "app/session.h"
#include "models/bidi.h"
#include "models/format.h"
#include "models/forms/numberchanges.h"
#include "models/inspectormodel.h"
#include "models/phone.h"
#include "models/records/incomingnumber.h"
#include "ui/appcontext.h"
#include "ui/dialogs/selectfromlist.h"
#include "ui/dialogs/transferdialog.h"
#include "ui/panes/inventory/inventoryfilters.h"
#include "ui/panes/inventory/numberstogether.h"
#include "ui/prompts.h"
#include "ui/releasequestion.h"
#include "ui/transfertogether.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/numberwords.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/recordview.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// What only this pane knows, for ActionState::facts.
enum Fact : unsigned {
    WebhooksCopied = 1u,
    IsHosted = 2u,
    IsHeld = 4u, ///< A release or transfer of some of the selected ones can be taken back.
};

bool anySelected(const ActionState &state)
{
    return state.signedIn && state.selected > 0;
}

constexpr ActionRow rows[] = {
    { "inventory.edit", "pane", QT_TRANSLATE_NOOP("Action", "&Edit together…"), "document-edit", "Ctrl+Shift+E",
      anySelected, QT_TRANSLATE_NOOP("Action", "Set properties of all selected numbers at once") },
    { "inventory.transfer", "pane", QT_TRANSLATE_NOOP("Action", "&Transfer…"), "document-send", "Ctrl+T", anySelected,
      QT_TRANSLATE_NOOP("Action", "Hand the selected numbers to another account of yours") },
    { "inventory.release", "pane", QT_TRANSLATE_NOOP("Action", "&Release…"), "edit-delete", "Del", anySelected,
      QT_TRANSLATE_NOOP("Action", "Give the selected numbers back") },
    { "inventory.order", "pane", QT_TRANSLATE_NOOP("Action", "Show hosting &order"), "go-jump", "Ctrl+G",
      [](const ActionState &s) { return s.signedIn && s.selected == 1 && s.has(IsHosted); },
      QT_TRANSLATE_NOOP("Action", "The order by which the selected number is hosted") },
    { "inventory.takeBack", "pane", QT_TRANSLATE_NOOP("Action", "Ta&ke back"), "edit-undo", "",
      [](const ActionState &s) { return anySelected(s) && s.has(IsHeld); },
      QT_TRANSLATE_NOOP("Action", "Keep the selected numbers whose release or transfer has not started") },
    { "inventory.activity", "pane", QT_TRANSLATE_NOOP("Action", "Show in Acti&vity"), "view-history", "",
      [](const ActionState &s) { return s.signedIn && s.selected == 1; },
      QT_TRANSLATE_NOOP("Action", "What was changed on the selected number from this computer") },
    { "inventory.selectList", "pane", QT_TRANSLATE_NOOP("Action", "Select from &list…"), "edit-select", "Ctrl+L",
      [](const ActionState &s) { return s.signedIn && s.rows > 0; },
      QT_TRANSLATE_NOOP("Action", "Paste or drop a list of numbers, and select those") },
    { "inventory.copyWebhooks", "pane", QT_TRANSLATE_NOOP("Action", "&Copy webhooks"), "edit-copy", "Ctrl+Alt+C",
      [](const ActionState &s) { return s.selected == 1; },
      QT_TRANSLATE_NOOP("Action", "Remember the URLs and methods of the selected number") },
    { "inventory.pasteWebhooks", "pane", QT_TRANSLATE_NOOP("Action", "&Paste webhooks…"), "edit-paste", "Ctrl+Alt+V",
      [](const ActionState &s) { return anySelected(s) && s.has(WebhooksCopied); },
      QT_TRANSLATE_NOOP("Action", "Set the remembered URLs and methods on the selected numbers") },
    { "inventory.export", "pane", QT_TRANSLATE_NOOP("Action", "&Export…"), "document-export", "Ctrl+E",
      [](const ActionState &s) { return s.rows > 0; },
      QT_TRANSLATE_NOOP("Action", "Write rows to a CSV file: all, those shown or those selected") },
};

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
    , m_together(new NumbersTogether(context, this))
    , m_held(new HeldRows(this))
    , m_heldBar(new Offer)
    , m_second(new QTimer(this))
{
    RecordView *view = table().view();
    // In a form, Del empties a field: only in the table it stands for the number.
    action("inventory.release")->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(action("inventory.release"));
    view->setContextActions(
        { action("inventory.edit"), action("inventory.copyWebhooks"), action("inventory.pasteWebhooks"), nullptr,
          action("inventory.order"), action("inventory.activity"), nullptr, action("inventory.transfer"),
          action("inventory.release"), action("inventory.takeBack"), nullptr, action("inventory.export") });
    table().exportBy(action("inventory.export"));
    actionSet()->on("inventory.transfer", this, [this] { transfer(); });
    actionSet()->on("inventory.release", this, [this] { release(); });
    actionSet()->on("inventory.edit", this, [this] { editTogether(); });
    actionSet()->on("inventory.order", this, [this] {
        if (const std::optional<IncomingNumber> number = selected<IncomingNumber>())
            Q_EMIT showPane(u"hosted"_s, number->sid);
    });
    actionSet()->on("inventory.takeBack", this, [this] { takeBack(table().view()->selectedKeys()); });
    actionSet()->on("inventory.activity", this, [this] {
        if (const std::optional<IncomingNumber> number = selected<IncomingNumber>())
            Q_EMIT showPane(u"activity"_s, number->number);
    });
    actionSet()->on("inventory.selectList", this, [this] { chooseFromList(); });
    actionSet()->on("inventory.copyWebhooks", this, [this] {
        if (const std::optional<IncomingNumber> number = selected<IncomingNumber>())
            m_together->copyWebhooks(*number);
        derive();
    });
    actionSet()->on("inventory.pasteWebhooks", this, [this] { m_together->pasteWebhooks(selection()); });
    connect(m_together, &NumbersTogether::message, this, &Pane::message);
    connect(m_together, &NumbersTogether::started, this,
            [this](const QString &run) { Q_EMIT showPane(u"bulk"_s, run); });

    inspector()->model().setValidator(
        [](const FieldInfo &field, const QVariant &value) { return rules::numberField(field.name(), value); });
    for (const FieldInfo &field : model().schema().fields) {
        const QList<FieldChoice> words = numberWords(field.name());
        if (!words.isEmpty())
            inspector()->setChoices(QString::fromLatin1(field.name().toByteArray()), words);
    }
    connect(inspector(), &InspectorPanel::saveRequested, this, &InventoryPane::saveEdits);
    followHeldRows();
}

InventoryPane::~InventoryPane() = default;

void InventoryPane::followHeldRows()
{
    m_heldBar->setObjectName(u"inspectorHeld"_s);
    const QPushButton *keep = m_heldBar->addButton(u"inspectorTakeBack"_s, tr("Ta&ke back"));
    connect(keep, &QPushButton::clicked, this, [this] { takeBack({ inspector()->key() }); });
    inspector()->addBeneath(m_heldBar);
    constexpr int second = 1000;
    m_second->setInterval(second);
    connect(m_second, &QTimer::timeout, this, &InventoryPane::showHeldRows);
    connect(m_held, &HeldRows::changed, this, [this] {
        showHeldRows();
        derive();
    });
    model().setStandings(
        model().schema().column("status"), [this](const QString &sid) -> std::optional<RecordModel::Standing> {
            const QString words = heldWords(sid);
            if (words.isEmpty())
                return std::nullopt;
            return RecordModel::Standing{ words, u"about-to-go"_s, tr("Until then it can be taken back.") };
        });
}

QString InventoryPane::heldWords(const QString &sid) const
{
    const HeldRows::Held *held = session() ? m_held->find(sid) : nullptr;
    if (!held)
        return {};
    const QString left = countdownText(m_held->timeLeft(*held).count());
    return held->kind == "number.release"_L1 ? tr("Releasing in %1").arg(left) : tr("Moving in %1").arg(left);
}

/// The cells are asked for their text anew, not the rows read.
void InventoryPane::showHeldRows()
{
    table().view()->viewport()->update();
    const QString words = heldWords(inspector()->key());
    if (words.isEmpty())
        m_heldBar->clear();
    else
        m_heldBar->say(words);
    if (m_held->isEmpty())
        m_second->stop();
    else if (!m_second->isActive())
        m_second->start();
}

void InventoryPane::takeBack(const QStringList &sids)
{
    if (const Result<Done> taken = m_held->takeBack(sids); !taken)
        notice().say(Notice::Kind::Bad, taken.error().message);
}

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
    m_together->leave();
    m_held->setRunner(nullptr);
    if (m_transfer)
        m_transfer->reject();
    for (const SidField &field : sidFields())
        inspector()->setChoices(QLatin1String(field.field), {});
}

void InventoryPane::describe(const QString &key)
{
    const std::optional<IncomingNumber> number = model().record<IncomingNumber>(key);
    if (number)
        inspector()->setHeading(phone::displayFormat(number->number),
                                number->city.isEmpty()
                                    ? countryName(number->country)
                                    : tr("%1, %2").arg(bidi::isolated(number->city), countryName(number->country)));
    showHeldRows();
}

void InventoryPane::enter()
{
    m_together->enter(*session(), lookups(), [this] { return model().totalRows(); });
    m_held->setRunner(&session()->bulk());
    // A list that can't be read leaves its fields as plain text for a SID.
    for (const SidField &field : sidFields()) {
        field.read(lookups(), false, &lookups(), [this, &field](const Result<QList<SidPicker::Choice>> &list) {
            if (!list)
                return;
            QList<FieldChoice> choices{ { {}, tr("None") } };
            for (const SidPicker::Choice &choice : list.value())
                choices.append({ choice.sid, choice.text });
            inspector()->setChoices(QLatin1String(field.field), choices);
        });
    }
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

void InventoryPane::deriveMore(ActionState &state)
{
    if (m_together->hasWebhooks())
        state.facts |= WebhooksCopied;
    const std::optional<IncomingNumber> number = selected<IncomingNumber>();
    if (number && number->origin == "hosted"_L1)
        state.facts |= IsHosted;
    if (!m_held->isEmpty()) {
        const QStringList chosen = table().view()->selectedKeys();
        if (std::ranges::any_of(chosen, [this](const QString &sid) { return m_held->find(sid); }))
            state.facts |= IsHeld;
    }
}

QList<IncomingNumber> InventoryPane::numbersOf(const QStringList &sids) const
{
    QList<IncomingNumber> numbers;
    for (const QString &sid : sids) {
        if (std::optional<IncomingNumber> number = model().record<IncomingNumber>(sid))
            numbers.append(*std::move(number));
    }
    return numbers;
}

QList<IncomingNumber> InventoryPane::selection() const
{
    return numbersOf(table().view()->selectedKeys());
}

void InventoryPane::editTogether()
{
    m_together->edit([this, sids = table().view()->selectedKeys()] { return numbersOf(sids); });
}

void InventoryPane::chooseFromList()
{
    SelectFromList how;
    how.numberField = "phone_number";
    how.countryField = "country";
    how.unknown = tr("not in this account");
    how.chosen = [this, guard = QPointer(this), asked = QPointer(session())](const QStringList &sids) {
        if (!guard || !asked || session() != asked)
            return;
        select(sids);
        table().view()->setFocus();
        Q_EMIT message(tr("%n number(s) selected.", nullptr, int(sids.size())));
    };
    selectFromList(model(), how, window());
}

void InventoryPane::transfer()
{
    const QList<IncomingNumber> numbers = selection();
    if (!session() || numbers.isEmpty() || m_transfer)
        return;
    const QList<Account> targets = transferTargets(context(), *session());
    if (targets.isEmpty())
        return notice().say(Notice::Kind::Warning,
                            tr("There is no other account to transfer to. An API key may not see subaccounts; an auth "
                               "token does."));
    m_transfer = new TransferDialog(numbers, targets, *session(), window());
    connect(m_transfer, &TransferDialog::requested, this, [this, numbers] {
        if (numbers.size() == 1)
            askTransfer(numbers.first());
        else
            m_together->transfer(numbers, *m_transfer);
    });
    m_transfer->open();
}

void InventoryPane::askTransfer(const IncomingNumber &number)
{
    Confirmation question;
    question.title = tr("Transfer %1?").arg(phone::displayFormat(number.number));
    question.text = tr("It leaves %1 and goes to %2.").arg(session()->displayName(), m_transfer->targetName());
    question.details = m_transfer->paperLines();
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
    const QList<IncomingNumber> numbers = selection();
    if (numbers.size() > 1)
        return m_together->release(numbers);
    const std::optional<IncomingNumber> number = selected<IncomingNumber>();
    if (!session() || !number)
        return;
    const QString why = whyNoRelease(*number);
    if (!why.isEmpty())
        return notice().say(Notice::Kind::Warning, why);
    confirm(releaseQuestion(*number), [this, number = *number] { run(releaseOperation(number)); });
}

QStringList InventoryPane::tourStates() const
{
    return { u"filtered"_s,     u"edited"_s,  u"release"_s,     u"transfer"_s,
             u"edittogether"_s, u"preview"_s, u"releasemany"_s, u"selectlist"_s };
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
    const bool many = state == "edittogether"_L1 || state == "preview"_L1 || state == "releasemany"_L1;
    QStringList sids{ table().view()->currentKey() };
    constexpr int some = 40;
    for (int row = 0; many && row < std::min(some, model().visibleRows()); ++row)
        sids.append(model().keyAt(row));
    table().view()->selectKeys(sids);
    if (state == "edittogether"_L1)
        editTogether();
    if (state == "preview"_L1) {
        m_together->copyWebhooks(numbersOf(sids).first());
        m_together->pasteWebhooks(numbersOf(sids));
    }
    if (state == "selectlist"_L1)
        chooseFromList();
    if (state == "release"_L1 || state == "releasemany"_L1)
        release();
    if (state == "transfer"_L1)
        transfer();
}

} // namespace nd
