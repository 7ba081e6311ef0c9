// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/orderspage.h"

#include "app/api/hostednumbers.h"
#include "app/localdata/localdata.h"
#include "app/lookups.h"
#include "app/ops/hostedops.h"
#include "app/ops/hostedplans.h"
#include "app/seenrows.h"
#include "models/counts.h"
#include "models/decode.h"
#include "models/phone.h"
#include "models/rules/hostedacts.h"
#include "ui/appcontext.h"
#include "ui/dialogs/bulkpreviewdialog.h"
#include "ui/dialogs/selectfromlist.h"
#include "ui/panes/hosted/generationoffer.h"
#include "ui/prompts.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/stagestrip.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>

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
}

OrdersPage::~OrdersPage() = default;

void OrdersPage::connectActions()
{
    RecordView *view = table().view();
    // In a form, Del empties a field: only in the table it stands for the order.
    action("orders.cancel")->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(action("orders.cancel"));
    view->setContextActions({ action("orders.call"), action("orders.letter"), action("orders.cancel"), nullptr,
                              action("orders.showNumber"), action("orders.showLetter"), nullptr,
                              action("orders.support"), action("orders.export") });
    const auto on = [this](const char *id, auto act) { actionSet()->on(id, this, std::move(act)); };
    on("orders.call", [this] { Q_EMIT callWanted(allowed(StageAct::PlaceCall, selection())); });
    on("orders.letter", [this] { Q_EMIT letterWanted(allowed(StageAct::Sign, selection())); });
    on("orders.cancel", [this] { cancel(selection()); });
    on("orders.support", [this] { copyForSupport(selection()); });
    on("orders.selectList", [this] { chooseFromList(); });
    on("orders.showNumber", [this] {
        if (const std::optional<HostedOrder> order = selected<HostedOrder>())
            Q_EMIT showPane(u"inventory"_s, order->incomingNumberSid);
    });
    on("orders.showLetter", [this] {
        if (const std::optional<HostedOrder> order = selected<HostedOrder>())
            Q_EMIT showPane(u"hosted"_s, order->signingDocumentSid);
    });
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
    if (m_preview)
        m_preview->reject();
}

void OrdersPage::enter()
{
    connect(session(), &Session::hostedGenerationChanged, &lookups(), [this] { startAnew(); });
    const bool v2 = generation() == HostedGeneration::V2;
    inspector()->setEditable(
        !v2, v2 ? tr("Version 2 of the API can't change an order. Cancel it and make a new one.") : QString());
}

void OrdersPage::describe(const QString &key)
{
    const std::optional<HostedOrder> order = model().record<HostedOrder>(key);
    if (order)
        inspector()->setHeading(phone::displayFormat(order->number), order->friendlyName);
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
    }
}

void OrdersPage::countStages()
{
    QHash<QString, int> counts;
    for (const ValueCount &count : countValues(model().snapshot(), model().schema().column("status")))
        counts.insert(count.value, count.rows);
    m_stages->setCounts(counts);
}

QList<HostedOrder> OrdersPage::ordersOf(const QStringList &sids) const
{
    QList<HostedOrder> orders;
    for (const QString &sid : sids) {
        if (std::optional<HostedOrder> order = model().record<HostedOrder>(sid))
            orders.append(*std::move(order));
    }
    return orders;
}

QList<HostedOrder> OrdersPage::selection() const
{
    return ordersOf(table().view()->selectedKeys());
}

QStringList OrdersPage::allowed(StageAct act, const QList<HostedOrder> &orders) const
{
    QStringList sids;
    for (const HostedOrder &order : orders) {
        if (rules::whyNot(act, order, generation()).isEmpty())
            sids.append(order.sid);
    }
    return sids;
}

void OrdersPage::cancel(const QList<HostedOrder> &orders)
{
    if (!session() || orders.isEmpty() || m_preview)
        return;
    if (orders.size() > 1) {
        const BulkPreview plan = planHostedCancel(orders, generation());
        BulkQuestion question;
        question.title = tr("Cancel orders");
        question.text = tr("The orders end, and their incoming numbers are deleted with their settings.");
        question.accept = tr("Cancel %n order(s)", nullptr, int(plan.plan.rows.size()));
        question.destructive = true;
        m_preview = new BulkPreviewDialog(context(), *session(), plan, question, window());
        connect(m_preview, &BulkPreviewDialog::started, this,
                [this](const QString &run) { Q_EMIT showPane(u"bulk"_s, run); });
        return m_preview->open();
    }
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

void OrdersPage::copyForSupport(const QList<HostedOrder> &orders)
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
    return { u"filtered"_s, u"cancel"_s };
}

void OrdersPage::showTourState(const QString &state)
{
    table().bar()->clear();
    if (state == "filtered"_L1)
        m_stages->choose(u"received"_s);
    if (state == "cancel"_L1)
        cancel(selection());
}

} // namespace nd
