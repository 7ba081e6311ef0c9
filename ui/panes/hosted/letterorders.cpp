// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/letterorders.h"

#include "app/api/hostednumbers.h"
#include "app/api/readpage.h"
#include "ui/appcontext.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/tableframe.h"

#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

TableWords words()
{
    TableWords words;
    words.id = u"letterOrders"_s;
    words.name = LetterOrders::tr("Orders on the letter");
    words.filterHint = LetterOrders::tr("Number, name, status");
    words.file = u"letter-orders"_s;
    words.states.nothingYet = LetterOrders::tr("Choose a letter to see its orders.");
    words.states.noRows = LetterOrders::tr("No order is on this letter.");
    words.states.noRowsHint = LetterOrders::tr("The orders of a canceled letter are verified again.");
    words.states.loading = LetterOrders::tr("Reading the orders of this letter…");
    return words;
}

} // namespace

LetterOrders::LetterOrders(AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_table(new TableFrame(context.settings, context.prompts, schemaOf<LetterOrder>(), words()))
    , m_rough(new QLabel)
    , m_soon(new QTimer(this))
{
    setMinimumHeight(150);
    m_title->setObjectName(u"letterOrdersTitle"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setMargin(2);
    m_table->layout()->setContentsMargins(0, 0, 0, 0);
    m_table->view()->setToolTip(tr("Enter or a double click shows the order."));
    m_rough->setText(tr("A letter tells the statuses of its orders roughly: Twilio processing, Pending "
                        "verification and Testing do not occur here. The order itself tells more."));
    m_rough->setObjectName(u"letterOrdersRough"_s);
    m_rough->setWordWrap(true);
    m_rough->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_rough);
    // People walk through the letters by the arrow keys: only where they stay, orders are read.
    constexpr int stay = 300;
    m_soon->setSingleShot(true);
    m_soon->setInterval(stay);
    connect(m_soon, &QTimer::timeout, this, &LetterOrders::read);
    connect(m_table, &TableFrame::opened, this, &LetterOrders::opened);
    connect(&m_table->model(), &RecordModel::stateChanged, this, &LetterOrders::say);
    connect(&m_table->model(), &RecordModel::countsChanged, this, &LetterOrders::say);
    say();
}

LetterOrders::~LetterOrders()
{
    m_table->model().disconnect(this); // Its rows go after this object is half gone.
}

void LetterOrders::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In a small window the orders go first; the title says it on hover.
    constexpr int roomy = 230;
    m_rough->setVisible(height() >= roomy);
    m_title->setToolTip(m_rough->text());
}

void LetterOrders::setSession(Session *session)
{
    m_session = session;
    showLetter({});
}

void LetterOrders::showLetter(const QString &sid)
{
    if (sid == m_letter)
        return;
    m_letter = sid;
    m_table->bar()->clear();
    m_table->model().clear();
    if (sid.isEmpty())
        m_soon->stop();
    else
        m_soon->start();
    say();
}

void LetterOrders::reload()
{
    if (!m_letter.isEmpty())
        read();
}

void LetterOrders::read()
{
    m_soon->stop();
    if (m_session && !m_letter.isEmpty())
        m_table->model().load(readPages(m_session->transport(), schemaOf<LetterOrder>(),
                                        listOrdersOfDocument(m_session->hostedGeneration(), m_letter)),
                              m_table->model().totalRows() > 0);
}

bool LetterOrders::settled() const
{
    return !m_soon->isActive() && m_table->model().state() != RecordModel::State::Loading;
}

int LetterOrders::count() const
{
    return m_table->model().state() == RecordModel::State::Complete ? m_table->model().totalRows() : -1;
}

void LetterOrders::say()
{
    const int known = count();
    m_title->setText(known < 0 ? tr("Orders on it") : tr("%n order(s) on it", nullptr, known));
    Q_EMIT settledChanged();
}

} // namespace nd
