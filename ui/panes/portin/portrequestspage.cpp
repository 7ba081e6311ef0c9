// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portrequestspage.h"

#include "app/accountwatch.h"
#include "app/api/portinrequests.h"
#include "app/api/readpage.h"
#include "app/lookups.h"
#include "models/bidi.h"
#include "models/rules/portacts.h"
#include "models/rules/portdates.h"
#include "models/word.h"
#include "ui/appcontext.h"
#include "ui/panes/portin/portboard.h"
#include "ui/panes/portin/portcalendar.h"
#include "ui/panes/portin/portedtwin.h"
#include "ui/panes/portin/portnumbers.h"
#include "ui/panes/portin/portrequestnarrowing.h"
#include "ui/panes/portin/portrequestrows.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/lookswitch.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/stagefilter.h"
#include "ui/widgets/stagepanel.h"
#include "ui/widgets/stagestrip.h"

#include <QAction>
#include <QDialog>
#include <QLocale>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr const char *statusField = "port_in_request_status";

QString shown(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

/// A stage that a request which left the strip certainly came to.
QString reachedBy(const PortInRequest &request)
{
    const bool atCarrier = request.numbersRejected.value_or(0) > 0 || request.numbersPorted.value_or(0) > 0
        || request.portDate.isValid() || sameWord(request.status, u"Action Required");
    return atCarrier ? u"In Progress"_s : QString();
}

} // namespace

PortRequestsPage::PortRequestsPage(AppContext &context, QWidget *parent)
    : PortRequestsPage(context, new PortNumbers(context), parent)
{
}

PortRequestsPage::PortRequestsPage(AppContext &context, PortNumbers *numbers, QWidget *parent)
    : TablePane(context,
                { .id = u"requests"_s,
                  .schema = schemaOf<PortInRequest>(),
                  .actions = portRequestActions(),
                  .filters = portRequestFilters(),
                  .words = portRequestWords(),
                  .watched = RecordKind::PortInRequest,
                  .beneath = numbers },
                parent)
    , m_stages(new StageFilter(portInRequestPipeline(), table(), this, statusField))
    , m_panel(new StagePanel(portInRequestPipeline()))
    , m_numbers(numbers)
    , m_narrowing(new PortRequestNarrowing)
    , m_twin(new PortedTwin(this))
{
    addAbove(m_narrowing);
    addAbove(m_stages->strip());
    buildLooks();
    table().exportBy(action("requests.export"));
    inspector()->setEditable(false);
    inspector()->addAbove(m_panel);
    connectActions();
    connectParts();
}

/// The table, or a board or calendar in its place.
void PortRequestsPage::buildLooks()
{
    m_looks = new LookSwitch(table(), action("requests.asTable"), { m_numbers, inspector() });
    m_board = new PortBoard(model());
    m_calendar = new PortCalendar(model());
    m_looks->add(u"board"_s, action("requests.asBoard"), m_board);
    m_looks->add(u"calendar"_s, action("requests.asCalendar"), m_calendar);
    table().bar()->addWidget(m_looks);
    actionSet()->on("requests.asTable", this, [this] { m_looks->setLook({}); });
    actionSet()->on("requests.asBoard", this, [this] { m_looks->setLook(u"board"_s); });
    actionSet()->on("requests.asCalendar", this, [this] { m_looks->setLook(u"calendar"_s); });
    connect(m_looks, &LookSwitch::changed, this, &PortRequestsPage::showLook);
    connect(m_board, &PortBoard::opened, this, &PortRequestsPage::openRequest);
    connect(m_calendar, &PortCalendar::opened, this, &PortRequestsPage::openRequest);
}

void PortRequestsPage::showLook()
{
    if (!session())
        return;
    derive();
    m_board->setNow(now());
    m_calendar->setToday(now().toLocalTime().date());
    if (m_looks->look() == "board"_L1)
        m_board->choose(table().view()->currentKey());
    else if (m_looks->look() == "calendar"_L1)
        m_calendar->setFocus();
    else
        table().view()->setFocus();
    Q_EMIT viewChanged();
}

void PortRequestsPage::openRequest(const QString &sid)
{
    m_looks->setLook({});
    table().view()->goTo(sid);
}

QVariantMap PortRequestsPage::view() const
{
    QVariantMap view = TablePane::view();
    if (!m_looks->look().isEmpty())
        view.insert(u"look"_s, m_looks->look());
    return view;
}

void PortRequestsPage::restoreView(const QVariantMap &view)
{
    TablePane::restoreView(view);
    m_looks->setLook(view.value(u"look"_s).toString());
}

/// Who asks for one request sees it with its numbers.
void PortRequestsPage::look(const QString &subject)
{
    m_looks->setLook({});
    TablePane::look(subject);
}

PortRequestsPage::~PortRequestsPage()
{
    m_numbers->disconnect(this); // They go after this object is half gone.
}

void PortRequestsPage::connectParts()
{
    connect(m_panel, &StagePanel::acted, this, &PortRequestsPage::act);
    connect(m_numbers, &PortNumbers::acted, this, &PortRequestsPage::act);
    connect(m_numbers, &PortNumbers::requestRead, this, &PortRequestsPage::takeRead);
    connect(m_numbers, &PortNumbers::changed, this, &PortRequestsPage::derive);
    connect(m_numbers, &PortNumbers::currentChanged, this, &PortRequestsPage::describeNumber);
    connect(m_numbers, &PortNumbers::settledChanged, this, &Pane::settledOnScreenChanged);
    connect(m_twin, &PortedTwin::changed, this, [this] {
        describeNumber();
        derive();
    });
    connect(m_narrowing, &PortRequestNarrowing::filterChanged, this, [this] { load(false); });
    // Ages and deadlines go on while nothing else does.
    constexpr int often = 30'000;
    auto *passing = new QTimer(this);
    passing->setInterval(often);
    connect(passing, &QTimer::timeout, this, [this] {
        if (isVisible())
            describe(inspector()->key());
        if (session()) {
            m_board->setNow(now());
            m_calendar->setToday(now().toLocalTime().date());
        }
    });
    passing->start();
}

std::unique_ptr<PageSource> PortRequestsPage::source()
{
    return readPages(session()->transport(), schemaOf<PortInRequest>(), listPortInRequests(m_narrowing->filter()));
}

std::optional<Request> PortRequestsPage::one(const QString &subject) const
{
    return subject.startsWith("KW"_L1) ? std::optional(fetchPortInRequest(subject).request) : std::nullopt;
}

bool PortRequestsPage::touches(const OperationKind &kind) const
{
    return kind.touches == RecordKind::PortInRequest;
}

StorePagePtr PortRequestsPage::dressed(const StorePagePtr &rows)
{
    m_stages->countSoon();
    return context().watch.dressed(RecordKind::PortInRequest, TablePane::dressed(rows));
}

/// While the service was asked for some requests alone, others stay away.
StorePagePtr PortRequestsPage::admitted(const StorePagePtr &rows) const
{
    if (!m_narrowing->narrows())
        return rows;
    std::vector<int> wanted;
    for (int row = 0; row < rows->rows(); ++row) {
        if (model().contains(QString::fromUtf8(rows->key(row))))
            wanted.push_back(row);
    }
    return pickRows(*rows, wanted);
}

void PortRequestsPage::takeRead(const StorePagePtr &row)
{
    context().watch.saw(RecordKind::PortInRequest, row, Watcher::By::Others);
    model().upsert(dressed(row));
    derive();
}

void PortRequestsPage::take(const OperationReport &report)
{
    const OperationSpec &spec = report.entry.spec;
    const OperationKind *kind = operationKind(spec.kind);
    QString sid = spec.subject;
    if (kind && kind->touches == RecordKind::PortInNumber) {
        sid = spec.before["port_in_request_sid"_L1].toString();
        if (sid != m_numbers->request())
            fetch(sid);
    } else {
        TablePane::take(report);
    }
    if (sid == m_numbers->request())
        m_numbers->reload(); // the request comes with them
}

void PortRequestsPage::refresh()
{
    TablePane::refresh();
    m_numbers->reload();
}

void PortRequestsPage::leave()
{
    for (const QPointer<QDialog> &dialog : std::exchange(m_dialogs, {})) {
        if (dialog)
            dialog->reject();
    }
    m_numbers->setSession(nullptr);
    m_twin->setSession(nullptr);
    m_narrowing->end();
}

void PortRequestsPage::enter()
{
    m_numbers->setSession(session());
    m_twin->setSession(session());
}

bool PortRequestsPage::settledOnScreen() const
{
    return TablePane::settledOnScreen() && m_numbers->settled() && m_twin->settled();
}

std::optional<PortInRequest> PortRequestsPage::request() const
{
    return model().record<PortInRequest>(m_numbers->request());
}

QDateTime PortRequestsPage::now() const
{
    return session()->clock().now();
}

void PortRequestsPage::describe(const QString &key)
{
    const std::optional<PortInRequest> shown = model().record<PortInRequest>(key);
    if (!shown || !session())
        return;
    m_numbers->showRequest(key, shown->dateUpdated);
    const QString progress = shown->numbersRequested
        ? tr("%1 of %n number(s) ported", nullptr, int(*shown->numbersRequested)).arg(shown->numbersPorted.value_or(0))
        : QString();
    inspector()->setHeading(shown->customerName.isEmpty() ? tr("Port-in request") : bidi::isolated(shown->customerName),
                            progress);
    describeStage(*shown);
}

void PortRequestsPage::describeStage(const PortInRequest &request)
{
    StageFacts facts;
    facts.status = request.status;
    facts.failure = request.cancellationReason;
    facts.history = context().watch.history(RecordKind::PortInRequest, request.sid);
    facts.updated = request.dateUpdated;
    facts.now = now();
    facts.reached = reachedBy(request);
    if (request.numbersRejected.value_or(0) > 0)
        facts.more.append(tr("%n number(s) rejected by the losing carrier: the reasons stand beneath the table.",
                             nullptr, int(*request.numbersRejected)));
    if (!request.suggestedAction.isEmpty())
        facts.more.append(tr("Twilio suggests: %1").arg(bidi::isolated(request.suggestedAction)));
    if (request.portDate.isValid()) {
        facts.more.append(tr("Next port: %1").arg(shown(request.portDate)));
        if (rules::whyNot(StageAct::Cancel, request, now()).isEmpty())
            facts.more.append(tr("Can be canceled until %1.").arg(shown(rules::lastCancellation(request.portDate))));
    }
    if (request.supportTicket)
        facts.more.append(tr("Support ticket: %1").arg(*request.supportTicket));
    m_panel->show(facts);

    QList<StageChoice> choices;
    const auto offer = [&](const char *id, const QString &whyNot) {
        choices.append({ QLatin1StringView(id), action(id)->text(), whyNot, action(id)->toolTip() });
    };
    offer("requests.resubmit", whyNotResubmit(request));
    offer("requests.cancel", rules::whyNot(StageAct::Cancel, request, now()));
    offer("requests.date", rules::whyNot(StageAct::AskForDate, request, now()));
    if (!request.signatureUrl.isEmpty())
        offer("requests.copyLink", {});
    m_panel->setChoices(choices);
}

QString PortRequestsPage::whyNotResubmit(const PortInRequest &request) const
{
    const QList<PortInNumber> numbers = m_numbers->numbers();
    const bool any = std::ranges::any_of(numbers, [this](const PortInNumber &number) {
        return rules::whyNot(StageAct::Resubmit, number, now()).isEmpty();
    });
    if (any)
        return {};
    const QString why = rules::whyNot(StageAct::Resubmit, request, now());
    if (!why.isEmpty() || numbers.isEmpty())
        return why.isEmpty() ? tr("Its numbers are not read yet.") : why;
    return rules::whyNot(StageAct::Resubmit, numbers.first(), now()); // none of them can
}

void PortRequestsPage::describeNumber()
{
    const std::optional<PortInNumber> number = session() ? m_numbers->current() : std::nullopt;
    if (!number)
        return m_twin->find({});
    const Stage *stage = portInNumberPipeline().find(number->status);
    // From the submission on, the account has it.
    const bool submitted = stage && stage->step >= portInNumberPipeline().find(u"Port Submitted")->step;
    m_twin->find(submitted ? number->number : QString());

    QList<StageChoice> choices{ { u"requests.cancelNumber"_s, tr("Cancel number…"),
                                  rules::whyNot(StageAct::Cancel, *number, now()),
                                  tr("Take this number out of the request") } };
    QStringList more;
    if (m_twin->ported())
        choices.append({ u"requests.showNumber"_s,
                         action("requests.showNumber")->text(),
                         {},
                         action("requests.showNumber")->toolTip() });
    if (m_twin->ported() && m_twin->hosted()) {
        more.append(tr("This number was hosted for messages before. The ported one is another entry of the inventory, "
                       "with a new SID and settings of its own."));
        choices.append({ u"requests.copySms"_s, action("requests.copySms")->text(),
                         m_twin->smsToCopy().isEmpty() ? tr("Both send messages to the same place.") : QString(),
                         action("requests.copySms")->toolTip() });
    }
    m_numbers->setChoices(choices, more);
}

void PortRequestsPage::deriveMore(ActionState &state)
{
    const std::optional<PortInRequest> one = session() ? request() : std::nullopt;
    if (!one || !m_looks->look().isEmpty()) // nothing is done to what nobody sees
        return;
    const auto allow = [&state](PortRequestFact fact, bool yes) { state.facts |= yes ? unsigned(fact) : 0u; };
    allow(CanCancelPort, rules::whyNot(StageAct::Cancel, *one, now()).isEmpty());
    allow(CanAskForDate, rules::whyNot(StageAct::AskForDate, *one, now()).isEmpty());
    allow(HasSignatureLink, !one->signatureUrl.isEmpty());
    allow(CanResubmitPort, whyNotResubmit(*one).isEmpty());
    allow(CanCancelPortNumbers, !cancelable().isEmpty());
    allow(HasPortedNumber, m_twin->ported().has_value());
    allow(HasHostedTwin, !m_twin->smsToCopy().isEmpty());
}

} // namespace nd
