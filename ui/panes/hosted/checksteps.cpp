// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/hostednumbers.h"
#include "app/lookups.h"
#include "models/decode.h"
#include "models/phone.h"
#include "models/pipeline.h"
#include "models/records/eligibilityrow.h"
#include "models/records/hostedorder.h"
#include "ui/panes/hosted/checkpage.h"
#include "ui/widgets/checkform.h"
#include "ui/widgets/notice.h"

#include <algorithm>

// What is done about an answer of the page that checks numbers for hosting.

namespace nd {

using namespace Qt::StringLiterals;

namespace {

rules::EligibilityStep stepFor(const QString &word)
{
    EligibilityRow row;
    row.step = word;
    return stepOf(row);
}

} // namespace

QString CheckPage::stepLabel(const QString &step) const
{
    return rules::eligibilityStepButton(stepFor(step));
}

bool CheckPage::isSingle(const QString &step) const
{
    return stepFor(step) == rules::EligibilityStep::ManageOrder;
}

void CheckPage::takeStep(const QString &step, const QStringList &numbers)
{
    using Step = rules::EligibilityStep;
    switch (stepFor(step)) {
    case Step::None:
    case Step::EditNumber: // in its place
        return;
    case Step::CreateOrder:
        return order(numbers);
    case Step::Retry:
        return checkAgain(numbers);
    case Step::UpdateAccount:
        form()->goToAccount();
        Q_EMIT message(tr("Choose the account to host in, then check again."));
        return;
    case Step::ManageOrder:
        return findOrder(numbers.value(0));
    case Step::ContactSupport:
        return copyForSupport();
    }
}

void CheckPage::order(const QStringList &numbers)
{
    if (!numbers.isEmpty())
        Q_EMIT orderWanted(numbers, m_check->targetAccount());
}

void CheckPage::findOrder(const QString &number)
{
    const HostedGeneration generation = session()->hostedGeneration();
    if (const QString why = session()->whyNot(hostedProduct(generation)); !why.isEmpty())
        return notice().say(Notice::Kind::Warning, why);
    notice().clear();
    ++m_finding;
    const Call<QList<HostedOrder>> call{ listHostedOrders(generation, { .number = number }),
                                         [](const QByteArray &body) { return decodeRecords<HostedOrder>(body); } };
    session()->transport().send<QList<HostedOrder>>(
        call, &lookups(), [this, number](const Result<QList<HostedOrder>> &orders) {
            --m_finding;
            Q_EMIT settledOnScreenChanged();
            if (!orders)
                return notice().say(Notice::Kind::Bad,
                                    tr("The order could not be looked up: %1").arg(orders.error().message),
                                    orders.error().requestId, orders.error().helpLink);
            QList<HostedOrder> found = orders.value();
            found.removeIf([&](const HostedOrder &order) { return order.number != number; });
            std::stable_partition(found.begin(), found.end(), [](const HostedOrder &order) {
                return !hostedOrderPipeline().isTerminal(order.status);
            });
            if (found.isEmpty())
                return notice().say(Notice::Kind::Warning,
                                    tr("This account has no order for %1. Another account may have it.")
                                        .arg(phone::displayFormat(number)));
            Q_EMIT showPane(u"hosted"_s, found.first().sid);
        });
}

QStringList CheckPage::forSupport(const QString &key) const
{
    const std::optional<EligibilityRow> row = model().record<EligibilityRow>(key);
    if (!row)
        return {};
    return { row->status,
             row->subStatus,
             row->ineligibilityReason,
             row->nextStep,
             row->accountSid,
             row->requestSid,
             row->status.isEmpty() ? row->reason : QString() };
}

QString CheckPage::whyNoAnswer(const ApiError &error) const
{
    switch (error.kind) {
    case ErrorKind::Forbidden:
        return tr("This account may not check numbers for hosting. Ask Twilio support to allow it, or use a key that "
                  "may.");
    case ErrorKind::Unauthorized:
        return tr("The service does not accept these credentials for hosted numbers.");
    case ErrorKind::NotFound:
        return tr("The service has no hosting check for this account, or not any more.");
    default:
        return {};
    }
}

} // namespace nd
