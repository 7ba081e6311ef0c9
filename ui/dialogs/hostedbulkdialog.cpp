// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/hostedbulkdialog.h"

#include "app/session.h"
#include "models/bidi.h"
#include "models/phone.h"
#include "models/pipeline.h"
#include "ui/widgets/notice.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr int firstPause = 1'500; ///< Milliseconds between two looks; each is longer than the last.
constexpr int longestPause = 20'000;

bool isRefused(const HostedBulk::Row &row)
{
    return row.orderSid.isEmpty() || !row.failureReason.isEmpty();
}

} // namespace

HostedBulkDialog::HostedBulkDialog(QString bulkSid, Session &session, QWidget *parent)
    : QDialog(parent)
    , m_sid(std::move(bulkSid))
    , m_session(session)
    , m_state(new QLabel(tr("Reading what became of it…")))
    , m_progress(new QProgressBar)
    , m_rows(new QPlainTextEdit)
    , m_notice(new Notice)
    , m_next(new QTimer(this))
{
    setObjectName(u"hostedBulkDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Orders of one request"));
    m_state->setObjectName(u"hostedBulkState"_s);
    m_state->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    m_progress->setRange(0, 0);
    m_rows->setObjectName(u"hostedBulkRows"_s);
    m_rows->setAccessibleName(tr("What became of each number"));
    m_rows->setReadOnly(true);
    m_rows->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_again = buttons->addButton(tr("&Look again"), QDialogButtonBox::ActionRole);
    m_again->setObjectName(u"hostedBulkAgain"_s);
    connect(m_again, &QPushButton::clicked, this, &HostedBulkDialog::look);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->setFocusProxy(nullptr); // It may be the button that is hidden in the end: Tab would come no further.
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    layout->addWidget(m_progress);
    layout->addWidget(m_notice);
    layout->addWidget(m_rows, 1);
    layout->addWidget(buttons);
    m_next->setSingleShot(true);
    m_next->setInterval(firstPause);
    connect(m_next, &QTimer::timeout, this, &HostedBulkDialog::look);
    connect(&session, &QObject::destroyed, this, &QObject::deleteLater);
    resize(560, 420);
    look();
}

void HostedBulkDialog::look()
{
    m_next->stop();
    m_again->setEnabled(false);
    m_session.transport().send<HostedBulk>(fetchHostedBulk(m_sid), this,
                                           [this](const Result<HostedBulk> &bulk) { show(bulk); });
}

void HostedBulkDialog::show(const Result<HostedBulk> &bulk)
{
    m_again->setEnabled(true);
    if (!bulk) {
        m_progress->hide();
        return m_notice->say(Notice::Kind::Bad, bulk.error().message, bulk.error().requestId, bulk.error().helpLink);
    }
    m_notice->clear();
    const HostedBulk &now = bulk.value();
    const int refused = int(std::ranges::count_if(now.rows, isRefused));
    const int done = int(now.rows.size());
    m_progress->setVisible(!now.isFinished());
    m_progress->setRange(0, now.total);
    m_progress->setValue(done);
    m_rows->setPlainText(lines(now));
    if (!now.isFinished()) {
        m_state->setText(tr("%1 of %2 processed so far. You can close this: it goes on.").arg(done).arg(now.total));
        m_next->start();
        m_next->setInterval(std::min(longestPause, m_next->interval() * 3 / 2));
        return;
    }
    m_state->setText(refused == 0 ? tr("All %n number(s) are ordered.", nullptr, done)
                                  : tr("%n ordered.", nullptr, done - refused) + u' '
                             + tr("%n could not be ordered:", nullptr, refused));
    m_again->hide();
    if (!std::exchange(m_finished, true))
        Q_EMIT processed();
}

/// What went wrong comes first.
QString HostedBulkDialog::lines(const HostedBulk &bulk) const
{
    QStringList refused;
    QStringList fine;
    for (const HostedBulk::Row &row : bulk.rows) {
        const QString number = phone::displayFormat(row.number);
        if (isRefused(row))
            refused.append(
                tr("%1: %2", "a number: why it was not ordered")
                    .arg(number,
                         row.failureReason.isEmpty() ? tr("no reason was given") : bidi::isolated(row.failureReason)));
        else
            fine.append(tr("%1: %2", "a number: its status").arg(number, hostedOrderPipeline().label(row.status)));
    }
    return (refused + fine).join(u'\n');
}

} // namespace nd
