// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions of the page of orders do.
#include "app/api/numbers.h"
#include "app/lookups.h"
#include "app/ops/hostedops.h"
#include "app/ops/hostedplans.h"
#include "app/ops/numberops.h"
#include "models/bidi.h"
#include "models/decode.h"
#include "models/phone.h"
#include "models/records/incomingnumber.h"
#include "models/rules/hostedacts.h"
#include "ui/appcontext.h"
#include "ui/dialogs/bulkpreviewdialog.h"
#include "ui/dialogs/hostedbulkdialog.h"
#include "ui/dialogs/hostorderdialog.h"
#include "ui/dialogs/messagesettingsdialog.h"
#include "ui/dialogs/selectfromlist.h"
#include "ui/panes/hosted/orderspage.h"
#include "ui/prompts.h"
#include "ui/releasequestion.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/recordview.h"

#include <QApplication>
#include <QClipboard>

using namespace Qt::StringLiterals;

namespace nd {

void OrdersPage::open(QDialog *dialog)
{
    m_dialogs.removeIf([](const QPointer<QDialog> &one) { return !one; });
    m_dialogs.append(dialog);
    dialog->open();
}

void OrdersPage::create(const QStringList &e164s, const QString &account)
{
    if (!session())
        return;
    if (!m_create || !m_create->isVisible()) { // one that was closed goes a moment later
        m_create = new HostOrderDialog(context(), *session(), lookups(), window());
        connect(m_create, &HostOrderDialog::ordered, this, &OrdersPage::look);
        connect(m_create, &HostOrderDialog::orderedElsewhere, this,
                [this](const QString &name) { Q_EMIT message(tr("Ordered for %1.").arg(bidi::isolated(name))); });
        connect(m_create, &HostOrderDialog::started, this,
                [this](const QString &run) { Q_EMIT showPane(u"bulk"_s, run); });
        connect(m_create, &HostOrderDialog::bulkOrdered, this, &OrdersPage::showBulkRequest);
        open(m_create);
    }
    if (!e164s.isEmpty())
        m_create->begin(e164s, account);
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
        question.details.append(tr("Name: %1").arg(bidi::isolated(order.friendlyName)));
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

} // namespace nd
