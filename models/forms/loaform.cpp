// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/loaform.h"

#include "models/bidi.h"
#include "models/phone.h"
#include "models/rules/hostedacts.h"
#include "models/rules/hostedchecks.h"
#include "models/rules/values.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LoaForm)
};

const QString ordersField = u"hosted_number_order_sids"_s;
constexpr int longestList = 5; ///< Orders that a problem names.

/// Orders that can't be signed for, a line for each reason.
QList<rules::Problem> orderProblems(const QList<HostedOrder> &orders, HostedGeneration generation)
{
    QMap<QString, QStringList> numbersByReason;
    for (const HostedOrder &order : orders) {
        const QString reason = rules::whyNot(StageAct::Sign, order, generation);
        if (!reason.isEmpty())
            numbersByReason[reason].append(phone::displayFormat(order.number));
    }
    QList<rules::Problem> problems;
    for (auto it = numbersByReason.cbegin(); it != numbersByReason.cend(); ++it) {
        QString numbers = it->first(std::min<qsizetype>(it->size(), longestList)).join(u", "_s);
        if (it->size() > longestList)
            numbers += u", …"_s;
        problems.append({ ordersField, rules::Verdict::bad(u"%1: %2"_s.arg(numbers, it.key())) });
    }
    return problems;
}

} // namespace

QStringList LoaForm::orderSids() const
{
    QStringList sids;
    for (const HostedOrder &order : orders)
        sids.append(order.sid);
    return sids;
}

QList<rules::Problem> LoaForm::check(HostedGeneration generation) const
{
    using rules::Verdict;
    QList<rules::Problem> problems;
    const auto add = [&problems](const QString &name, const Verdict &verdict) {
        if (verdict.level != Verdict::Level::Good)
            problems.append({ name, verdict });
    };
    const auto need = [&add](const QString &name, const QString &value, const QString &sentence) {
        if (value.trimmed().isEmpty())
            add(name, Verdict::bad(sentence));
    };
    if (orders.isEmpty())
        add(ordersField, Verdict::bad(Text::tr("Choose at least one verified order.")));
    if (orders.size() > rules::mostOrdersOnDocument)
        add(ordersField, Verdict::bad(Text::tr("One letter takes at most 15,000 numbers.")));
    problems += orderProblems(orders, generation);
    need(u"address_sid"_s, addressSid, Text::tr("Choose the address of the owner of the numbers."));
    add(u"address_sid"_s, rules::sid(u"AD", addressSid));
    need(u"email"_s, email, Text::tr("Enter the e-mail address of the person who signs."));
    add(u"email"_s, rules::email(email));
    need(u"contact_phone_number"_s, contactPhone, Text::tr("Enter the phone number of the person who signs."));
    add(u"contact_phone_number"_s, rules::contactPhone(contactPhone));
    if (generation == HostedGeneration::Preview)
        need(u"contact_title"_s, contactTitle, Text::tr("Enter the title of the person who signs."));
    add(u"cc_emails"_s, rules::copyEmails(ccEmails));
    return problems;
}

QString LoaForm::summary() const
{
    QString letter = Text::tr("A letter of authorization for %n number(s) is e-mailed to %1 for signing.", nullptr,
                              int(orders.size()))
                         .arg(bidi::isolated(email));
    if (ccEmails.isEmpty())
        return letter;
    return letter + u' ' + Text::tr("These get a copy: %1.").arg(bidi::isolated(ccEmails.join(u", "_s)));
}

QList<HostedOrder> ordersReadyToSign(const QList<HostedOrder> &orders, HostedGeneration generation)
{
    QList<HostedOrder> ready;
    std::ranges::copy_if(orders, std::back_inserter(ready), [generation](const HostedOrder &order) {
        return rules::whyNot(StageAct::Sign, order, generation).isEmpty();
    });
    return ready;
}

} // namespace nd
