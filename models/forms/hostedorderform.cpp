// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/hostedorderform.h"

#include "models/phone.h"
#include "models/rules/hostedchecks.h"
#include "models/rules/values.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HostedOrderForm)
};

enum class In { Both, V2, Preview };

struct Row
{
    const char *name;
    QString HostedOrderForm::*member;
    In in = In::Both;
    const char *neededByV2 = nullptr; ///< What to say when it is missing there.
};

constexpr Row rows[] = {
    { "contact_phone_number", &HostedOrderForm::contactPhone, In::V2,
      QT_TRANSLATE_NOOP("HostedOrderForm", "Enter the phone number of the person who may sign.") },
    { "contact_title", &HostedOrderForm::contactTitle, In::V2 },
    { "address_sid", &HostedOrderForm::addressSid, In::Both,
      QT_TRANSLATE_NOOP("HostedOrderForm", "Choose the address of the owner of the number.") },
    { "email", &HostedOrderForm::email, In::Both,
      QT_TRANSLATE_NOOP("HostedOrderForm", "Enter the e-mail address of the owner of the number.") },
    { "friendly_name", &HostedOrderForm::friendlyName },
    { "unique_name", &HostedOrderForm::uniqueName, In::Preview },
    { "verification_type", &HostedOrderForm::verificationType, In::Preview },
    { "verification_document_sid", &HostedOrderForm::verificationDocumentSid, In::Preview },
    { "sms_url", &HostedOrderForm::smsUrl },
    { "sms_method", &HostedOrderForm::smsMethod },
    { "sms_fallback_url", &HostedOrderForm::smsFallbackUrl },
    { "sms_fallback_method", &HostedOrderForm::smsFallbackMethod },
    { "status_callback_url", &HostedOrderForm::statusCallbackUrl },
    { "status_callback_method", &HostedOrderForm::statusCallbackMethod },
    { "sms_application_sid", &HostedOrderForm::smsApplicationSid },
    { "account_sid", &HostedOrderForm::accountSid },
};

bool isIn(In in, HostedGeneration generation)
{
    return in == In::Both || (in == In::V2) == (generation == HostedGeneration::V2);
}

void add(rules::ConfigurationVerdict &verdict, const QString &name, const rules::Verdict &one)
{
    if (one.level != rules::Verdict::Level::Good)
        verdict.problems.append({ name, one });
}

void checkVerification(const HostedOrderForm &form, rules::ConfigurationVerdict &verdict)
{
    const bool bill = form.verificationType == u"phone-bill"_s;
    if (!form.verificationType.isEmpty() && !bill && form.verificationType != u"phone-call"_s)
        add(verdict, u"verification_type"_s, rules::Verdict::bad(Text::tr("Choose a phone call or a phone bill.")));
    if (bill && form.verificationDocumentSid.isEmpty()) {
        add(verdict, u"verification_document_sid"_s,
            rules::Verdict::bad(Text::tr("Enter the SID of the phone bill; it starts with RI.")));
    }
    if (!bill && !form.verificationDocumentSid.isEmpty()) {
        add(verdict, u"verification_document_sid"_s,
            rules::Verdict::warning(Text::tr("The phone bill is used only when the number is verified by one.")));
    }
    add(verdict, u"verification_document_sid"_s, rules::sid(u"RI", form.verificationDocumentSid));
}

void addNotices(const HostedOrderForm &form, rules::ConfigurationVerdict &verdict)
{
    const bool urls = !form.smsUrl.isEmpty() || !form.smsFallbackUrl.isEmpty();
    if (urls && !form.smsApplicationSid.isEmpty())
        verdict.notices.append(
            Text::tr("The messaging URLs are not used: those of the messaging application take their place."));
    verdict.notices.append(
        Text::tr("If the number is a verified caller ID of the account, that is deleted, and no call is needed."));
    if (phone::typeOf(form.number) == phone::LineType::TollFree) {
        verdict.notices.append(
            Text::tr("A toll-free number needs the consent of its RespOrg, the company that manages it. Tell them "
                     "first: they can speed it up, or deny it."));
    }
}

} // namespace

QVariantMap HostedOrderForm::settings(HostedGeneration generation) const
{
    QVariantMap settings;
    for (const Row &row : rows) {
        const QString &value = this->*row.member;
        if (!value.isEmpty() && isIn(row.in, generation))
            settings.insert(QString::fromLatin1(row.name), value);
    }
    if (!ccEmails.isEmpty())
        settings.insert(u"cc_emails"_s, ccEmails);
    return settings;
}

void HostedOrderForm::take(const QVariantMap &settings)
{
    for (const Row &row : rows) {
        const auto value = settings.constFind(QLatin1StringView(row.name));
        if (value != settings.cend())
            this->*row.member = value->toString();
    }
    const auto copies = settings.constFind(u"cc_emails"_s);
    if (copies != settings.cend())
        ccEmails = copies->toStringList();
}

rules::ConfigurationVerdict HostedOrderForm::check(HostedGeneration generation) const
{
    using rules::Verdict;
    rules::ConfigurationVerdict verdict;
    if (!phone::isE164(number))
        add(verdict, u"phone_number"_s, Verdict::bad(Text::tr("Choose a number to host.")));
    if (generation == HostedGeneration::V2) {
        for (const Row &row : rows) {
            if (row.neededByV2 && (this->*row.member).trimmed().isEmpty()) {
                add(verdict, QString::fromLatin1(row.name),
                    Verdict::bad(QCoreApplication::translate("HostedOrderForm", row.neededByV2)));
            }
        }
        add(verdict, u"contact_phone_number"_s, rules::contactPhone(contactPhone));
    } else {
        add(verdict, u"unique_name"_s, rules::uniqueName(uniqueName));
        checkVerification(*this, verdict);
    }
    add(verdict, u"address_sid"_s, rules::sid(u"AD", addressSid));
    add(verdict, u"email"_s, rules::email(email));
    add(verdict, u"cc_emails"_s, rules::copyEmails(ccEmails));
    add(verdict, u"friendly_name"_s, rules::hostedName(friendlyName, generation));
    add(verdict, u"sms_url"_s, rules::webhookUrl(smsUrl));
    add(verdict, u"sms_method"_s, rules::httpMethod(smsMethod));
    add(verdict, u"sms_fallback_url"_s, rules::webhookUrl(smsFallbackUrl));
    add(verdict, u"sms_fallback_method"_s, rules::httpMethod(smsFallbackMethod));
    add(verdict, u"status_callback_url"_s, rules::webhookUrl(statusCallbackUrl));
    add(verdict, u"status_callback_method"_s, rules::httpMethod(statusCallbackMethod));
    add(verdict, u"sms_application_sid"_s, rules::sid(u"AP", smsApplicationSid));
    add(verdict, u"account_sid"_s, rules::sid(u"AC", accountSid));
    addNotices(*this, verdict);
    return verdict;
}

bool hostedOrderHas(HostedGeneration generation, QByteArrayView field)
{
    const auto row = std::ranges::find_if(rows, [field](const Row &r) { return field == QByteArrayView(r.name); });
    return row == std::end(rows) || isIn(row->in, generation);
}

QString whyNoHostedField(HostedGeneration generation, QByteArrayView field)
{
    if (hostedOrderHas(generation, field))
        return {};
    return generation == HostedGeneration::V2
        ? Text::tr("Only the Developer Preview of the API has this. This account uses version 2.")
        : Text::tr("Only version 2 of the API has this. This account uses the Developer Preview.");
}

QString whyNoBillUpload()
{
    return Text::tr("The service wants the SID of a bill that it has already, and no upload gives one: uploads get an "
                    "SID of another kind (RD instead of RI). Enter an RI SID that you have.");
}

} // namespace nd
