// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/orderspage.h"

#include "app/accountwatch.h"
#include "app/api/hostednumbers.h"
#include "app/localdata/localdata.h"
#include "app/lookups.h"
#include "app/ops/hostedops.h"
#include "app/seenrows.h"
#include "models/bidi.h"
#include "models/decode.h"
#include "models/inspectormodel.h"
#include "models/phone.h"
#include "models/rules/hostedacts.h"
#include "models/rules/hostedchecks.h"
#include "models/rules/values.h"
#include "ui/appcontext.h"
#include "ui/dialogs/hostorderdialog.h"
#include "ui/panes/hosted/generationoffer.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/stagefilter.h"
#include "ui/widgets/stagepanel.h"
#include "ui/widgets/stagestrip.h"

#include <QAction>
#include <QTimer>
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
    , m_stages(new StageFilter(hostedOrderPipeline(), table(), this))
    , m_panel(new StagePanel(hostedOrderPipeline()))
{
    addAbove(m_stages->strip());
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
    m_stages->countSoon();
    return seenRows(context().local.seen(), session()->accountSid(), seenAs(), TablePane::dressed(rows));
}

void OrdersPage::take(const OperationReport &report)
{
    const JournalEntry &entry = report.entry;
    const bool many = entry.spec.kind == "hosted.bulkcreate"_L1;
    const bool made = entry.spec.kind == "hosted.create"_L1 && isInEffect(entry.outcome);
    // What was ordered for a subaccount is not of this table; of an order in bulk the answer is no order.
    const Result<HostedOrder> order = made ? orderIn(report.body) : Result<HostedOrder>(ApiError());
    if (many) {
        if (isInEffect(entry.outcome))
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
    inspector()->setHeading(phone::displayFormat(order->number), bidi::isolated(order->friendlyName));
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
    facts.failure = bidi::isolatedLines(order.failureReason);
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

} // namespace nd
