// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/orderspage.h"

#include "app/accountwatch.h"
#include "app/api/hostednumbers.h"
#include "app/api/numbers.h"
#include "app/localdata/localdata.h"
#include "app/lookups.h"
#include "app/ops/hostedops.h"
#include "app/ops/hostedplans.h"
#include "app/ops/numberops.h"
#include "app/seenrows.h"
#include "models/counts.h"
#include "models/decode.h"
#include "models/inspectormodel.h"
#include "models/phone.h"
#include "models/records/incomingnumber.h"
#include "models/rules/hostedacts.h"
#include "models/rules/hostedchecks.h"
#include "models/rules/values.h"
#include "ui/appcontext.h"
#include "ui/dialogs/bulkpreviewdialog.h"
#include "ui/dialogs/hostedbulkdialog.h"
#include "ui/dialogs/hostorderdialog.h"
#include "ui/dialogs/messagesettingsdialog.h"
#include "ui/dialogs/selectfromlist.h"
#include "ui/panes/hosted/generationoffer.h"
#include "ui/prompts.h"
#include "ui/releasequestion.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/stagepanel.h"
#include "ui/widgets/stagestrip.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QTreeView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// Under which the statuses seen are kept.
QString seenAs()
{
    return QString::fromLatin1(HostedOrder::schemaId);
}

/// Selected orders that are looked at to find out what can be done; with more, everything is offered, and whoever does
/// it says what is left out.
constexpr int mostLookedAt = 500;

} // namespace

OrdersPage::OrdersPage(AppContext &context, QWidget *parent)
    : TablePane(context,
                { .id = u"orders"_s,
                  .schema = schemaOf<HostedOrder>(),
                  .actions = orderActions(),
                  .filters = orderFilters(),
                  .words = orderWords(),
                  .watched = RecordKind::HostedOrder },
                parent)
    , m_stages(new StageStrip(hostedOrderPipeline()))
    , m_panel(new StagePanel(hostedOrderPipeline()))
    , m_counting(new QTimer(this))
{
    addAbove(m_stages);
    table().filterAlso([this](RowFilter &filter) {
        if (!m_stages->chosen().isEmpty())
            filter.tests.push_back({ model().schema().column("status"), ColumnTest::Equals, m_stages->chosen() });
    });
    connect(m_stages, &StageStrip::chosenChanged, this, [this] { table().applyFilter(); });
    connect(table().bar(), &FilterBar::cleared, this, [this] { m_stages->choose({}); });
    // A load changes the rows many times a second.
    m_counting->setSingleShot(true);
    m_counting->setInterval(60);
    connect(m_counting, &QTimer::timeout, this, &OrdersPage::countStages);
    connect(&table(), &TableFrame::changed, m_counting, qOverload<>(&QTimer::start));
    connect(&model(), &QAbstractItemModel::dataChanged, m_counting, qOverload<>(&QTimer::start));
    table().offerInstead(
        [this](const ApiError &error) { return hostedOffer(error, session(), this->context().accounts); });
    table().exportBy(action("orders.export"));
    connectActions();
    connectInspector();
}

OrdersPage::~OrdersPage() = default;

/// What an action does, with the selected orders or with the one in the inspector.
struct OrdersPage::Doing
{
    const char *id;
    void (OrdersPage::*act)(const Orders &orders);
};

std::span<const OrdersPage::Doing> OrdersPage::doings()
{
    static constexpr Doing table[] = {
        { "orders.call", &OrdersPage::callOrders },        { "orders.letter", &OrdersPage::putOnLetter },
        { "orders.cancel", &OrdersPage::cancel },          { "orders.messages", &OrdersPage::editMessages },
        { "orders.release", &OrdersPage::releaseNumber },  { "orders.showNumber", &OrdersPage::showNumber },
        { "orders.showLetter", &OrdersPage::showLetter },  { "orders.bulk", &OrdersPage::showBulk },
        { "orders.support", &OrdersPage::copyForSupport },
    };
    return table;
}

void OrdersPage::connectActions()
{
    RecordView *view = table().view();
    // In a form, Del empties a field: only in the table it stands for the order.
    action("orders.cancel")->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(action("orders.cancel"));
    view->setContextActions({ action("orders.call"), action("orders.letter"), action("orders.messages"), nullptr,
                              action("orders.showNumber"), action("orders.showLetter"), action("orders.bulk"), nullptr,
                              action("orders.cancel"), action("orders.release"), nullptr, action("orders.support"),
                              action("orders.export") });
    for (const Doing &doing : doings())
        actionSet()->on(doing.id, this, [this, act = doing.act] { (this->*act)(selection()); });
    actionSet()->on("orders.new", this, [this] { create({}); });
    actionSet()->on("orders.selectList", this, [this] { chooseFromList(); });
}

void OrdersPage::connectInspector()
{
    inspector()->addAbove(m_panel);
    connect(m_panel, &StagePanel::acted, this, &OrdersPage::act);
    inspector()->model().setValidator([](const FieldInfo &field, const QVariant &value) -> rules::Verdict {
        const QByteArrayView name = field.name();
        if (name == "friendly_name")
            return rules::hostedName(value.toString(), HostedGeneration::Preview);
        if (name == "unique_name")
            return rules::uniqueName(value.toString());
        if (name == "email")
            return rules::email(value.toString());
        if (name == "cc_emails")
            return rules::copyEmails(value.toStringList());
        if (name == "verification_document_sid")
            return rules::sid(u"RI", value.toString());
        return {};
    });
    inspector()->setChoices(u"verification_type"_s,
                            { { u"phone-call"_s, tr("A phone call") }, { u"phone-bill"_s, tr("A phone bill") } });
    connect(inspector(), &InspectorPanel::saveRequested, this, &OrdersPage::saveEdits);
    // Ages and deadlines go on while nothing else does.
    constexpr int often = 30'000;
    auto *passing = new QTimer(this);
    passing->setInterval(often);
    connect(passing, &QTimer::timeout, this, [this] {
        if (isVisible())
            describe(inspector()->key());
    });
    passing->start();
}

/// A button in the inspector: what it does concerns the order there, whatever is selected.
void OrdersPage::act(const QString &id)
{
    if (id == "orders.edit"_L1) {
        inspector()->view()->setFocus();
        const QModelIndex name = inspector()->model().indexOf("friendly_name");
        inspector()->view()->setCurrentIndex(name);
        return inspector()->view()->edit(name);
    }
    const std::span<const Doing> all = doings();
    const auto doing = std::ranges::find_if(all, [&id](const Doing &one) { return id == QLatin1StringView(one.id); });
    if (doing != all.end())
        (this->*doing->act)(ordersOf({ inspector()->key() }));
}

HostedGeneration OrdersPage::generation() const
{
    return session() ? session()->hostedGeneration() : HostedGeneration::V2;
}

std::unique_ptr<PageSource> OrdersPage::source()
{
    return hostedPages(*session(), schemaOf<HostedOrder>(), listHostedOrders(generation()));
}

std::optional<Request> OrdersPage::one(const QString &subject) const
{
    return subject.startsWith("HR"_L1) ? std::optional(fetchHostedOrder(generation(), subject)) : std::nullopt;
}

bool OrdersPage::touches(const OperationKind &kind) const
{
    return kind.touches == RecordKind::HostedOrder;
}

bool OrdersPage::takesAway(const QString &kind) const
{
    return kind == "hosted.cancel"_L1;
}

StorePagePtr OrdersPage::dressed(const StorePagePtr &rows)
{
    m_counting->start(); // rows that the filter hides tell of no change
    return seenRows(context().local.seen(), session()->accountSid(), seenAs(), TablePane::dressed(rows));
}

void OrdersPage::take(const OperationReport &report)
{
    const JournalEntry &entry = report.entry;
    const bool many = entry.spec.kind == "hosted.bulkcreate"_L1;
    const bool made = entry.spec.kind == "hosted.create"_L1 && entry.outcome == Outcome::Succeeded;
    // What was ordered for a subaccount is not of this table; of an order in bulk the answer is no order.
    const Result<HostedOrder> order = made ? orderIn(report.body) : Result<HostedOrder>(ApiError());
    if (many) {
        if (entry.outcome == Outcome::Succeeded)
            refresh();
        return;
    }
    if (order && !order.value().accountSid.isEmpty() && order.value().accountSid != session()->accountSid())
        return;
    TablePane::take(report);
}

void OrdersPage::leave()
{
    for (const QPointer<QDialog> &dialog : std::exchange(m_dialogs, {})) {
        if (dialog)
            dialog->reject();
    }
    m_whyNoEdit.reset();
}

void OrdersPage::enter()
{
    connect(session(), &Session::hostedGenerationChanged, &lookups(), [this] { startAnew(); });
}

void OrdersPage::describe(const QString &key)
{
    const std::optional<HostedOrder> order = model().record<HostedOrder>(key);
    if (!order || !session())
        return;
    inspector()->setHeading(phone::displayFormat(order->number), order->friendlyName);
    setEditable(rules::whyNot(StageAct::Edit, *order, generation()));
    describeStage(*order);
}

/// Only when it changes: it ends an edit under way.
void OrdersPage::setEditable(const QString &whyNot)
{
    if (m_whyNoEdit == whyNot)
        return;
    m_whyNoEdit = whyNot;
    inspector()->setEditable(whyNot.isEmpty(), whyNot);
}

void OrdersPage::describeStage(const HostedOrder &order)
{
    StageFacts facts;
    facts.status = order.status;
    facts.failure = order.failureReason;
    facts.history = context().watch.history(RecordKind::HostedOrder, order.sid);
    facts.updated = order.dateUpdated;
    facts.now = session()->clock().now();
    // What is only possible from a stage on tells how far it came.
    facts.reached = !order.signingDocumentSid.isEmpty() ? u"pending-loa"_s
        : order.verificationAttempts.value_or(0) > 0    ? u"pending-verification"_s
                                                        : u"twilio-processing"_s;
    const int calls = int(order.verificationAttempts.value_or(0));
    if (calls > 0)
        facts.more.append(tr("%1 of %2 calls were placed.").arg(calls).arg(rules::mostVerificationCalls));
    m_panel->show(facts);

    QList<StageChoice> choices;
    for (const StageActRow &row : orderStageActs()) {
        const QAction *button = action(row.action);
        choices.append({ QLatin1StringView(row.action), button->text(), rules::whyNot(row.act, order, generation()),
                         button->toolTip() });
    }
    choices.append({ u"orders.edit"_s, tr("&Edit"), rules::whyNot(StageAct::Edit, order, generation()),
                     tr("Change name, e-mail addresses and more") });
    const auto link = [&](const char *id, const QString &sid) {
        if (!sid.isEmpty())
            choices.append({ QLatin1StringView(id), action(id)->text(), {}, action(id)->toolTip() });
    };
    link("orders.showNumber", order.incomingNumberSid);
    link("orders.showLetter", order.signingDocumentSid);
    m_panel->setChoices(choices);
}

void OrdersPage::saveEdits(const QVariantMap &edits)
{
    const std::optional<HostedOrder> seen = model().record<HostedOrder>(inspector()->key());
    if (session() && seen)
        save(editHostedOrderOperation(*seen, edits));
}

void OrdersPage::deriveMore(ActionState &state)
{
    const QStringList sids = table().view()->selectedKeys();
    if (sids.size() > mostLookedAt) {
        for (const StageActRow &row : orderStageActs())
            state.facts |= row.fact;
        return;
    }
    for (const HostedOrder &order : ordersOf(sids)) {
        for (const StageActRow &row : orderStageActs()) {
            if (rules::whyNot(row.act, order, generation()).isEmpty())
                state.facts |= row.fact;
        }
        if (!order.incomingNumberSid.isEmpty())
            state.facts |= HasNumber;
        if (!order.signingDocumentSid.isEmpty())
            state.facts |= HasLetter;
        if (!order.bulkSid.isEmpty())
            state.facts |= HasBulk;
    }
}

void OrdersPage::countStages()
{
    QHash<QString, int> counts;
    for (const ValueCount &count : countValues(model().snapshot(), model().schema().column("status")))
        counts.insert(count.value, count.rows);
    m_stages->setCounts(counts);
}

OrdersPage::Orders OrdersPage::ordersOf(const QStringList &sids) const
{
    Orders orders;
    for (const QString &sid : sids) {
        if (std::optional<HostedOrder> order = model().record<HostedOrder>(sid))
            orders.append(*std::move(order));
    }
    return orders;
}

OrdersPage::Orders OrdersPage::selection() const
{
    return ordersOf(table().view()->selectedKeys());
}

QStringList OrdersPage::allowed(StageAct act, const Orders &orders) const
{
    QStringList sids;
    for (const HostedOrder &order : orders) {
        if (rules::whyNot(act, order, generation()).isEmpty())
            sids.append(order.sid);
    }
    return sids;
}

void OrdersPage::open(QDialog *dialog)
{
    m_dialogs.removeIf([](const QPointer<QDialog> &one) { return !one; });
    m_dialogs.append(dialog);
    dialog->open();
}

void OrdersPage::create(const QStringList &e164s)
{
    if (!session())
        return;
    if (!m_create || !m_create->isVisible()) { // one that was closed goes a moment later
        m_create = new HostOrderDialog(context(), *session(), lookups(), window());
        connect(m_create, &HostOrderDialog::ordered, this, &OrdersPage::look);
        connect(m_create, &HostOrderDialog::orderedElsewhere, this,
                [this](const QString &account) { Q_EMIT message(tr("Ordered for %1.").arg(account)); });
        connect(m_create, &HostOrderDialog::started, this,
                [this](const QString &run) { Q_EMIT showPane(u"bulk"_s, run); });
        connect(m_create, &HostOrderDialog::bulkOrdered, this, &OrdersPage::showBulkRequest);
        open(m_create);
    }
    if (!e164s.isEmpty())
        m_create->setNumbers(e164s);
}

void OrdersPage::callOrders(const Orders &orders)
{
    Q_EMIT callWanted(allowed(StageAct::PlaceCall, orders));
}

void OrdersPage::putOnLetter(const Orders &orders)
{
    Q_EMIT letterWanted(allowed(StageAct::Sign, orders));
}

void OrdersPage::cancelMany(const Orders &orders)
{
    const BulkPreview plan = planHostedCancel(orders, generation());
    BulkQuestion question;
    question.title = tr("Cancel orders");
    question.text = tr("The orders end, and their incoming numbers are deleted with their settings.");
    question.accept = tr("Cancel %n order(s)", nullptr, int(plan.plan.rows.size()));
    question.destructive = true;
    auto *dialog = new BulkPreviewDialog(context(), *session(), plan, question, window());
    connect(dialog, &BulkPreviewDialog::started, this, [this](const QString &run) { Q_EMIT showPane(u"bulk"_s, run); });
    open(dialog);
}

void OrdersPage::cancel(const Orders &orders)
{
    if (!session() || orders.isEmpty())
        return;
    if (orders.size() > 1)
        return cancelMany(orders);
    const HostedOrder &order = orders.first();
    const QString why = rules::whyNot(StageAct::Cancel, order, generation());
    if (!why.isEmpty())
        return notice().say(Notice::Kind::Warning, why);
    Confirmation question;
    question.title = tr("Cancel the order to host %1?").arg(phone::displayFormat(order.number));
    question.text = rules::cancelConsequence(order);
    question.details.append(tr("Calls to the number go on as before: they never came here."));
    if (!order.friendlyName.isEmpty())
        question.details.append(tr("Name: %1").arg(order.friendlyName));
    question.details.append(tr("The number can be ordered again; it is then verified anew."));
    question.accept = tr("Cancel the order");
    question.destructive = true;
    confirm(question, [this, order] { run(cancelHostedOrderOperation(order, generation())); });
}

void OrdersPage::withNumber(const HostedOrder &order, std::function<void(const IncomingNumber &)> then)
{
    const Call<IncomingNumber> call{ fetchNumber(order.incomingNumberSid), decodeRecord<IncomingNumber> };
    session()->transport().send<IncomingNumber>(
        call, &lookups(), [this, order, then = std::move(then)](const Result<IncomingNumber> &number) {
            if (number)
                return then(number.value());
            notice().say(Notice::Kind::Bad,
                         tr("The incoming number of %1 could not be read: %2")
                             .arg(phone::displayFormat(order.number), number.error().message),
                         number.error().requestId, number.error().helpLink);
        });
}

void OrdersPage::editMessages(const Orders &orders)
{
    if (!session() || orders.size() != 1)
        return;
    withNumber(orders.first(), [this](const IncomingNumber &number) {
        open(new MessageSettingsDialog(number, *session(), lookups(), window()));
    });
}

void OrdersPage::releaseNumber(const Orders &orders)
{
    if (!session() || orders.size() != 1)
        return;
    withNumber(orders.first(), [this, sid = orders.first().sid](const IncomingNumber &number) {
        const QString why = whyNoRelease(number);
        if (!why.isEmpty())
            return notice().say(Notice::Kind::Warning, why);
        confirm(releaseQuestion(number), [this, number, sid] {
            run(releaseOperation(number), [this, sid](const OperationReport &) {
                fetch(sid); // it may no longer have a number
                return false;
            });
        });
    });
}

void OrdersPage::showNumber(const Orders &orders)
{
    if (orders.size() == 1)
        Q_EMIT showPane(u"inventory"_s, orders.first().incomingNumberSid);
}

void OrdersPage::showLetter(const Orders &orders)
{
    if (orders.size() == 1)
        Q_EMIT showPane(u"hosted"_s, orders.first().signingDocumentSid);
}

void OrdersPage::showBulk(const Orders &orders)
{
    if (orders.size() == 1)
        showBulkRequest(orders.first().bulkSid);
}

void OrdersPage::showBulkRequest(const QString &bulkSid)
{
    if (!session())
        return;
    auto *dialog = new HostedBulkDialog(bulkSid, *session(), window());
    connect(dialog, &HostedBulkDialog::processed, this, &OrdersPage::refresh);
    open(dialog);
}

void OrdersPage::copyForSupport(const Orders &orders)
{
    QStringList lines;
    for (const HostedOrder &order : orders) {
        QStringList parts{ order.sid, order.number, order.status };
        if (!order.failureReason.isEmpty())
            parts.append(order.failureReason);
        lines.append(parts.join(u", "_s));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT message(tr("%n order(s) copied. Write to hostedsms@twilio.com.", nullptr, int(orders.size())));
}

void OrdersPage::chooseFromList()
{
    SelectFromList how;
    how.numberField = "phone_number";
    how.countryField = "number_country";
    how.unknown = tr("has no order");
    how.chosen = [this, guard = QPointer(this), asked = QPointer(session())](const QStringList &sids) {
        if (!guard || !asked || session() != asked)
            return;
        select(sids);
        table().view()->setFocus();
        Q_EMIT message(tr("%n order(s) selected.", nullptr, int(sids.size())));
    };
    selectFromList(model(), how, window());
}

void OrdersPage::lookByNumber(const QString &incomingNumberSid)
{
    if (!session())
        return;
    const int column = model().schema().column("incoming_phone_number_sid");
    const StoreSnapshot all = model().snapshot();
    for (const RowId &id : all.live) {
        const StorePage &page = *all.pages[id.page];
        if (page.value(int(id.row), column).toString() == incomingNumberSid)
            return look(QString::fromUtf8(page.key(int(id.row))));
    }
    const Call<StorePagePtr> call{ listHostedOrders(generation(), { .incomingNumberSid = incomingNumberSid }),
                                   [](const QByteArray &body) -> Result<StorePagePtr> {
                                       const Result<DecodedPage> page = decodePage(schemaOf<HostedOrder>(), body);
                                       return page ? Result<StorePagePtr>(page.value().rows) : page.error();
                                   } };
    session()->transport().send<StorePagePtr>(call, &lookups(), [this](Result<StorePagePtr> rows) {
        if (!rows)
            return notice().say(Notice::Kind::Bad, rows.error().message, rows.error().requestId);
        if (rows.value()->rows() == 0)
            return notice().say(
                Notice::Kind::Warning,
                tr("There is no order for this number in %1 of hosted numbers.").arg(generationName(generation())));
        model().upsert(dressed(rows.value()));
        look(QString::fromUtf8(rows.value()->key(0)));
    });
}

QStringList OrdersPage::tourStates() const
{
    return { u"filtered"_s, u"stuck"_s, u"verified"_s, u"cancel"_s, u"cancelmany"_s, u"new"_s, u"newmany"_s };
}

void OrdersPage::showTourState(const QString &state)
{
    table().bar()->clear();
    if (state == "filtered"_L1)
        m_stages->choose(u"received"_s);
    const int status = model().schema().column("status");
    QStringList all;
    for (int row = 0; row < model().visibleRows(); ++row) {
        const QString key = model().keyAt(row);
        const QString now = model().value(key, status).toString();
        const bool wanted = (state == "stuck"_L1 && now == "action-required"_L1)
            || (state == "verified"_L1 && now == "verified"_L1) || (state == "cancel"_L1 && now == "received"_L1);
        if (wanted)
            table().view()->goTo(key);
        all.append(key);
    }
    if (state == "cancelmany"_L1)
        table().view()->selectKeys(all);
    if (state == "cancel"_L1 || state == "cancelmany"_L1)
        cancel(state == "cancel"_L1 ? selection() : ordersOf(all));
    if (state == "new"_L1)
        create({});
    if (state == "newmany"_L1)
        create({ u"+14155550110"_s, u"+14155550111"_s, u"+18005550112"_s });
}

} // namespace nd
