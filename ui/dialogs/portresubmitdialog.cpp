// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/portresubmitdialog.h"

#include "app/api/portinrequests.h"
#include "app/ops/portops.h"
#include "models/bidi.h"
#include "models/forms/portinform.h"
#include "models/phone.h"
#include "models/rules/portability.h"
#include "models/rules/portacts.h"
#include "models/rules/portrejections.h"
#include "models/word.h"
#include "ui/outcomewords.h"
#include "ui/widgets/busybutton.h"
#include "ui/widgets/notice.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr int firstPause = 3'000; ///< Milliseconds between two looks; each is longer than the last.
constexpr int longestPause = 60'000;
enum Column { NumberColumn, StatusColumn, WhyColumn, FixColumn, Columns };

constexpr auto cancelKind = "portin.cancelnumber"_L1;

bool is(const PortInNumber &number, QStringView status)
{
    return sameWord(number.status, status);
}

/// Whether asking again is worth it without anything else having been settled first.
bool worthIt(const PortInNumber &number)
{
    return !number.rejectionReasonCode.isEmpty() && rules::portRejection(number.rejectionReasonCode).resubmit;
}

bool isListed(const PortInNumber &number)
{
    const bool open = is(number, u"Port Rejected") || is(number, u"Canceling") || is(number, u"Canceled");
    return open && rules::whyNotByType(number.number, number.numberType).isEmpty();
}

QLabel *sentence(const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    return label;
}

} // namespace

PortResubmitDialog::PortResubmitDialog(PortInDetail detail, Session &session, QWidget *parent)
    : QDialog(parent)
    , m_detail(std::move(detail))
    , m_session(session)
    , m_step(sentence("resubmitStep"))
    , m_more(sentence("resubmitMore"))
    , m_notice(new Notice)
    , m_list(new QTreeWidget)
    , m_waiting(new QProgressBar)
    , m_cancel(new BusyButton(QString()))
{
    setObjectName(u"portResubmitDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_detail.request.customerName.isEmpty()
                       ? tr("Correct and resubmit")
                       : tr("Correct and resubmit: %1").arg(bidi::isolated(m_detail.request.customerName)));
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(firstPause);
    connect(&m_pause, &QTimer::timeout, this, &PortResubmitDialog::look);
    connect(&session, &QObject::destroyed, this, &QObject::deleteLater);
    connect(&session.operations(), &OperationRunner::settled, this, [this](const OperationReport &report) {
        if (report.entry.spec.kind == cancelKind && m_items.contains(report.entry.spec.subject) && !m_canceling)
            look();
    });
    fill();
    resize(860, 460);
}

void PortResubmitDialog::build()
{
    QFont bold = m_step->font();
    bold.setBold(true);
    m_step->setFont(bold);
    m_list->setObjectName(u"resubmitNumbers"_s);
    m_list->setAccessibleName(tr("Numbers to ask for again"));
    m_list->setColumnCount(Columns);
    m_list->setHeaderLabels({ tr("Number"), tr("Status"), tr("What was wrong"), tr("What mends it") });
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    m_list->header()->setSectionResizeMode(NumberColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(StatusColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(WhyColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(FixColumn, QHeaderView::Stretch);
    m_list->setTextElideMode(Qt::ElideNone);
    connect(m_list->header(), &QHeaderView::sectionResized, this, &PortResubmitDialog::fitRows, Qt::QueuedConnection);
    connect(m_list, &QTreeWidget::itemChanged, this, &PortResubmitDialog::derive);
    m_waiting->setObjectName(u"resubmitWaiting"_s);
    m_waiting->setTextVisible(false);
    m_waiting->setMaximumHeight(8);
    m_waiting->setRange(0, 0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    m_cancel->setObjectName(u"resubmitCancel"_s);
    m_next = new QPushButton;
    m_next->setObjectName(u"resubmitNext"_s);
    m_again = new QPushButton(tr("&Look again"));
    m_again->setObjectName(u"resubmitLook"_s);
    m_again->setAutoDefault(false);
    for (QPushButton *button : { static_cast<QPushButton *>(m_cancel), m_next, m_again })
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    connect(m_cancel, &QPushButton::clicked, this, &PortResubmitDialog::cancelAll);
    connect(m_again, &QPushButton::clicked, this, &PortResubmitDialog::look);
    connect(m_next, &QPushButton::clicked, this, &PortResubmitDialog::handOver);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_step);
    layout->addWidget(m_more);
    layout->addWidget(m_notice);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_waiting);
    layout->addWidget(buttons);
}

void PortResubmitDialog::fill()
{
    const QSignalBlocker quiet(m_list);
    const auto hasReason
        = [](const PortInNumber &number) { return isListed(number) && !number.rejectionReasonCode.isEmpty(); };
    const bool anyRejected = std::ranges::any_of(m_detail.numbers, hasReason);
    for (const PortInNumber &number : std::as_const(m_detail.numbers)) {
        QTreeWidgetItem *&item = m_items[number.sid];
        if (!item && !isListed(number)) {
            m_items.remove(number.sid);
            continue;
        }
        if (!item) {
            item = new QTreeWidgetItem(m_list);
            // Where the carrier rejected some, the others were given up by somebody.
            const bool wanted = anyRejected ? worthIt(number) : true;
            item->setCheckState(NumberColumn, wanted ? Qt::Checked : Qt::Unchecked);
        }
        fill(item, number);
    }
    fitRows();
    derive();
}

void PortResubmitDialog::fill(QTreeWidgetItem *item, const PortInNumber &number)
{
    item->setData(NumberColumn, Qt::UserRole, number.sid);
    item->setText(NumberColumn, phone::displayFormat(number.number));
    item->setToolTip(NumberColumn, number.number);
    item->setText(StatusColumn, portInNumberPipeline().label(number.status));
    item->setText(
        WhyColumn,
        bidi::isolatedLines(number.rejectionWords.isEmpty() ? number.rejectionReason : number.rejectionWords));
    item->setText(FixColumn, number.rejectionFix);
}

/// Reasons wrap: a row is as high as the width of its columns makes it, which the list itself does not find out.
void PortResubmitDialog::fitRows()
{
    const QSignalBlocker quiet(m_list);
    const int margin = 2 * (m_list->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_list) + 1);
    for (QTreeWidgetItem *item : std::as_const(m_items)) {
        for (const int column : { WhyColumn, FixColumn }) {
            const QRect room(0, 0, std::max(1, m_list->columnWidth(column) - margin), QWIDGETSIZE_MAX);
            const QRect text = m_list->fontMetrics().boundingRect(room, Qt::TextWordWrap, item->text(column));
            item->setSizeHint(column, { 0, text.height() + margin });
        }
    }
}

QList<PortInNumber> PortResubmitDialog::chosen() const
{
    QList<PortInNumber> numbers;
    for (const PortInNumber &number : m_detail.numbers) {
        const QTreeWidgetItem *item = m_items.value(number.sid);
        if (item && item->checkState(NumberColumn) == Qt::Checked)
            numbers.append(number);
    }
    return numbers;
}

void PortResubmitDialog::derive()
{
    const QList<PortInNumber> numbers = chosen();
    const auto count = [&numbers](QStringView status) {
        return int(std::ranges::count_if(numbers, [status](const PortInNumber &n) { return is(n, status); }));
    };
    const int rejected = count(u"Port Rejected");
    const int waiting = count(u"Canceling");
    const bool ready = !numbers.isEmpty() && rules::whyNotYet(numbers).isEmpty();
    if (numbers.isEmpty())
        m_step->setText(tr("Choose the numbers to ask for again."));
    else if (rejected > 0)
        m_step->setText(tr("First: %n rejected number(s) has (have) to be canceled.", nullptr, rejected));
    else if (waiting > 0)
        m_step->setText(tr("Then: wait until %n number(s) is (are) canceled.", nullptr, waiting));
    else
        m_step->setText(
            tr("Now: ask for %n number(s) again, with what was wrong corrected.", nullptr, int(numbers.size())));
    m_more->setText(rejected > 0 ? tr("Until then the service refuses them in another request. The other numbers of "
                                      "this one go on.")
                        : waiting > 0
                        ? tr("Twilio may have to ask the losing carrier: this can take days. You can close this, and "
                             "go on here later.")
                        : tr("What you enter there begins with the values of this request."));
    m_cancel->setVisible(rejected > 0);
    m_cancel->setAllowed(rejected > 0);
    if (!m_cancel->busy())
        m_cancel->setText(tr("&Cancel %n number(s)", nullptr, rejected));
    m_waiting->setVisible(m_canceling || (rejected == 0 && waiting > 0));
    m_again->setVisible(rejected == 0 && waiting > 0);
    m_again->setEnabled(!m_looking);
    m_next->setVisible(ready);
    m_next->setText(tr("&New request with %n number(s)", nullptr, int(numbers.size())));
    m_next->setDefault(ready);
    if (rejected == 0 && waiting > 0 && !m_pause.isActive() && !m_looking)
        m_pause.start();
    if (waiting == 0)
        m_pause.stop();
}

void PortResubmitDialog::cancelAll()
{
    if (m_canceling)
        return;
    m_notice->clear();
    m_toCancel = rules::rejectedNumbers(chosen());
    m_canceling = true;
    m_list->setEnabled(false);
    m_cancel->setBusy(tr("Canceling…"));
    cancelNext();
}

/// One after the other: what is not sent when this is closed stays as it was.
void PortResubmitDialog::cancelNext()
{
    if (m_toCancel.isEmpty()) {
        m_canceling = false;
        m_list->setEnabled(true);
        m_cancel->setReady();
        return look();
    }
    const PortInNumber number = m_toCancel.takeFirst();
    m_session.operations().run(cancelPortInNumberOperation(number, m_session.clock().now()), this,
                               [this](const OperationReport &report) { cancelEnded(report); });
    derive();
}

void PortResubmitDialog::cancelEnded(const OperationReport &report)
{
    const JournalEntry &entry = report.entry;
    if (entry.outcome == Outcome::Unknown)
        m_notice->say(Notice::Kind::Warning, unknownWords(entry), entry.spec.summary);
    else if (entry.outcome == Outcome::Refused || entry.outcome == Outcome::NotSent)
        m_notice->say(Notice::Kind::Bad, entry.error.message, entry.spec.summary, entry.error.helpLink);
    // Without a connection the rest would meet the same.
    if (entry.outcome == Outcome::NotSent && entry.error.kind == ErrorKind::Offline)
        m_toCancel.clear();
    cancelNext();
}

void PortResubmitDialog::look()
{
    if (m_looking)
        return;
    m_pause.stop();
    m_looking = true;
    derive();
    m_session.transport().send<PortInDetail>(
        fetchPortInRequest(m_detail.request.sid), this, [this](const Result<PortInDetail> &detail) {
            m_looking = false;
            if (detail) {
                const QList<PortInNumber> known = std::exchange(m_detail, detail.value()).numbers;
                keepNumbers(m_detail, known);
                Q_EMIT detailRead(m_detail);
            } else {
                m_notice->say(Notice::Kind::Bad, detail.error().message, detail.error().requestId,
                              detail.error().helpLink);
            }
            m_pause.setInterval(std::min(longestPause, m_pause.interval() * 3 / 2));
            fill();
        });
}

void PortResubmitDialog::handOver()
{
    const QList<PortInNumber> numbers = chosen();
    if (numbers.isEmpty() || !rules::whyNotYet(numbers).isEmpty())
        return;
    QStringList e164s;
    for (const PortInNumber &number : numbers)
        e164s.append(number.number);
    QStringList fields = rules::fieldsToMend(numbers);
    if (fields.removeAll(u"pin"_s) > 0) { // each number has one of its own
        for (const PortInNumber &number : numbers) {
            if (rules::portRejection(number.rejectionReasonCode).field == "pin"_L1)
                fields.append(pinField(number.number));
        }
    }
    const PortInRequest request = m_detail.request;
    accept();
    Q_EMIT resubmitWanted(e164s, request, fields);
}

} // namespace nd
