// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portnumbers.h"

#include "app/accountwatch.h"
#include "app/api/portinrequests.h"
#include "models/readypage.h"
#include "models/word.h"
#include "ui/appcontext.h"
#include "ui/panes/portin/portrequestrows.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/panesplitter.h"
#include "ui/widgets/recordview.h"

#include <QLabel>
#include <QLocale>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

QString shown(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

/// A stage that a number which left the strip certainly came to.
QString reachedBy(const PortInNumber &number)
{
    if (number.portDate.isValid())
        return u"Port Pending"_s;
    return number.rejectionReasonCode.isEmpty() ? QString() : u"Port Submitted"_s;
}

QString whyRejected(const PortInNumber &number)
{
    if (number.rejectionWords.isEmpty())
        return number.rejectionReason;
    return number.rejectionWords + u' ' + number.rejectionFix;
}

} // namespace

PortNumbers::PortNumbers(AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_watch(context.watch)
    , m_title(new QLabel)
    , m_table(new TableFrame(context.settings, context.prompts, schemaOf<PortInNumber>(), portNumberWords()))
    , m_stage(new StagePanel(portInNumberPipeline()))
    , m_soon(new QTimer(this))
{
    setMinimumHeight(150);
    m_title->setObjectName(u"portNumbersTitle"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setMargin(2);
    m_stage->setObjectName(u"portNumberStage"_s);
    m_stage->setAccessibleName(tr("Stage of the number"));
    m_stage->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_table->layout()->setContentsMargins(0, 0, 0, 0);
    auto *parts = new PaneSplitter(
        context.settings, u"requests.numbers"_s,
        { { m_table, 560, PaneSplitter::Part::Grows }, { m_stage, 360, PaneSplitter::Part::Grows } });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 6);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(parts, 1);
    // People walk through the requests by the arrow keys: only where they stay, numbers are read.
    constexpr int stay = 300;
    m_soon->setSingleShot(true);
    m_soon->setInterval(stay);
    connect(m_soon, &QTimer::timeout, this, &PortNumbers::read);
    connect(&m_watch, &AccountWatch::portInRead, this, [this](const QString &sid) {
        if (sid == m_request)
            take();
    });
    connect(m_table, &TableFrame::changed, this, [this] {
        if (m_table->view()->currentKey().isEmpty() && m_table->model().visibleRows() > 0)
            m_table->view()->goTo(mostUrgent());
        describe();
        Q_EMIT changed();
    });
    connect(m_table, &TableFrame::currentKeyChanged, this, &PortNumbers::describe);
    connect(m_stage, &StagePanel::acted, this, &PortNumbers::acted);
    connect(&m_table->model(), &RecordModel::stateChanged, this, &PortNumbers::say);
    connect(&m_table->model(), &RecordModel::countsChanged, this, &PortNumbers::say);
    say();
    describe();
}

PortNumbers::~PortNumbers()
{
    m_table->disconnect(this); // Its rows go after this object is half gone.
    m_table->model().disconnect(this);
}

void PortNumbers::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In a small window the numbers themselves go first.
    constexpr int roomy = 230;
    m_table->bar()->setVisible(height() >= roomy || m_table->bar()->filters());
}

/// What somebody has to see to; else the first one.
QString PortNumbers::mostUrgent() const
{
    const RecordModel &model = m_table->model();
    const int status = model.schema().column("port_in_phone_number_status");
    for (int row = 0; row < model.visibleRows(); ++row) {
        if (sameWord(model.value(model.keyAt(row), status).toString(), u"Port Rejected"))
            return model.keyAt(row);
    }
    return model.keyAt(0);
}

void PortNumbers::setSession(Session *session)
{
    m_session = session;
    m_asking = false; // its answer goes with the session
    showRequest({}, {});
}

void PortNumbers::showRequest(const QString &sid, const QDateTime &changed)
{
    const bool another = sid != m_request;
    if (!another && changed == m_changed)
        return;
    m_request = sid;
    m_changed = changed;
    if (another) {
        m_table->bar()->clear();
        m_table->notice()->clear();
        m_table->model().clear();
        take();
        describe();
    }
    const std::optional<PortInDetail> known = m_watch.portIn(sid);
    if (sid.isEmpty())
        m_soon->stop();
    else if (!known || known->request.dateUpdated < changed)
        m_soon->start();
    say();
}

void PortNumbers::reload()
{
    if (!m_request.isEmpty())
        m_soon->start(); // many may ask at once
    Q_EMIT settledChanged();
}

/// What is known of the numbers comes into the table.
void PortNumbers::take()
{
    if (const std::optional<PortInDetail> known = m_watch.portIn(m_request))
        m_table->model().load(readyPage(pageOf<PortInNumber>(known->numbers)), m_table->model().totalRows() > 0);
}

void PortNumbers::read()
{
    m_soon->stop();
    if (!m_session || m_request.isEmpty())
        return;
    m_asking = true;
    const Call<StorePagePtr> call{ fetchPortInRequest(m_request).request, [this](const QByteArray &body) {
                                      return m_watch.rowIn(RecordKind::PortInRequest, schemaOf<PortInRequest>(), body);
                                  } };
    m_session->transport().send<StorePagePtr>(
        call, this, [this, asked = m_request, session = m_session](const Result<StorePagePtr> &row) {
            m_asking = false;
            if (session != m_session || !session)
                return say();
            if (row)
                Q_EMIT requestRead(row.value());
            else if (asked == m_request)
                m_table->notice()->say(Notice::Kind::Bad, row.error().message, row.error().requestId,
                                       row.error().helpLink);
            say();
        });
    say();
}

QList<PortInNumber> PortNumbers::numbers() const
{
    QList<PortInNumber> all;
    const StoreSnapshot rows = m_table->model().snapshot();
    for (const RowId &id : rows.live)
        all.append(recordAt<PortInNumber>(*rows.pages[id.page], int(id.row)));
    return all;
}

QList<PortInNumber> PortNumbers::selection() const
{
    QList<PortInNumber> chosen;
    const QStringList keys = m_table->view()->selectedKeys();
    for (const QString &key : keys) {
        if (std::optional<PortInNumber> number = m_table->model().record<PortInNumber>(key))
            chosen.append(*std::move(number));
    }
    return chosen;
}

std::optional<PortInNumber> PortNumbers::current() const
{
    return m_table->model().record<PortInNumber>(m_table->view()->currentKey());
}

bool PortNumbers::settled() const
{
    return !m_soon->isActive() && !m_asking && m_table->model().state() != RecordModel::State::Loading;
}

void PortNumbers::setChoices(const QList<StageChoice> &choices, const QStringList &more)
{
    m_stage->setChoices(choices);
    if (std::exchange(m_more, more) != more)
        describe();
}

void PortNumbers::describe()
{
    const std::optional<PortInNumber> number = current();
    m_stage->setVisible(number.has_value());
    if (number && m_session) {
        StageFacts facts;
        facts.status = number->status;
        facts.reached = reachedBy(*number);
        facts.failure = whyRejected(*number);
        facts.history = m_watch.history(RecordKind::PortInNumber, number->sid);
        facts.updated = number->dateUpdated;
        facts.now = m_session->clock().now();
        if (number->portDate.isValid())
            facts.more.append(tr("Port date: %1").arg(shown(number->portDate)));
        if (!number->notPortableWords.isEmpty())
            facts.more.append(number->notPortableWords);
        facts.more += m_more;
        m_stage->show(facts);
    }
    Q_EMIT currentChanged();
}

void PortNumbers::say()
{
    const RecordModel &model = m_table->model();
    m_title->setText(model.state() == RecordModel::State::Complete
                         ? tr("%n number(s) in the request", nullptr, model.totalRows())
                         : m_request.isEmpty() ? tr("Numbers in the request")
                                               : tr("Reading the numbers…"));
    Q_EMIT settledChanged();
}

} // namespace nd
