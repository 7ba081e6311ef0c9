// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/eligibility.h"

#include "models/word.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

/// A word of the service and what it means; "" means nothing that is worth a word.
struct WordRow
{
    const char *word;
    const char *meaning;
};

constexpr WordRow statuses[] = {
    { "eligible", QT_TRANSLATE_NOOP("Eligibility", "Yes") },
    { "ineligible", QT_TRANSLATE_NOOP("Eligibility", "No") },
};

constexpr WordRow subStatuses[] = {
    { "country-ineligible", QT_TRANSLATE_NOOP("Eligibility", "Country not supported") },
    { "number-format-ineligible", QT_TRANSLATE_NOOP("Eligibility", "Not written as a phone number") },
    { "number-type-ineligible", QT_TRANSLATE_NOOP("Eligibility", "Type of number not supported") },
    { "carrier-ineligible", QT_TRANSLATE_NOOP("Eligibility", "Carrier does not allow it") },
    { "already-in-twilio", QT_TRANSLATE_NOOP("Eligibility", "Already on Twilio") },
    { "internal-processing-error", QT_TRANSLATE_NOOP("Eligibility", "Check failed at the service") },
    { "invalid-phone-number", QT_TRANSLATE_NOOP("Eligibility", "No valid phone number") },
    { "invalid-hosting-account-sid", QT_TRANSLATE_NOOP("Eligibility", "Account not valid") },
    { "eligible-by-manual-process", QT_TRANSLATE_NOOP("Eligibility", "Possible by hand") },
    { "may-be-eligible-by-manual-process", QT_TRANSLATE_NOOP("Eligibility", "Perhaps possible by hand") },
    { "eligible", QT_TRANSLATE_NOOP("Eligibility", "Ready to order") },
};

constexpr WordRow reasons[] = {
    { "none", "" },
    { "eligible-for-hosting", "" },
    { "country-not-supported",
      QT_TRANSLATE_NOOP("Eligibility", "Only numbers of the United States and Canada can be hosted.") },
    { "number-format-ineligible",
      QT_TRANSLATE_NOOP("Eligibility", "The number is not written as a phone number with its country code.") },
    { "number-type-ineligible",
      QT_TRANSLATE_NOOP("Eligibility", "Numbers of this type, such as mobile numbers, can't be hosted.") },
    { "numbers-provider-does-not-allow-twilio-to-host-it",
      QT_TRANSLATE_NOOP("Eligibility", "The company that provides the number does not allow hosting it.") },
    { "already-in-twilio-but-not-in-use",
      QT_TRANSLATE_NOOP("Eligibility", "The number is on Twilio already, but nobody uses it there.") },
    { "already-in-twilio-and-in-hosting-process",
      QT_TRANSLATE_NOOP("Eligibility", "There is an open order to host this number already.") },
    { "already-in-twilio-for-both-capabilities",
      QT_TRANSLATE_NOOP("Eligibility", "The number is on Twilio already, for calls and messages.") },
    { "already-in-twilio-without-messaging-capability",
      QT_TRANSLATE_NOOP("Eligibility", "The number is on Twilio already, without messages.") },
    { "already-in-twilio-owned-by-other-account",
      QT_TRANSLATE_NOOP("Eligibility", "Another account on Twilio has this number.") },
    { "internal-processing-error", QT_TRANSLATE_NOOP("Eligibility", "The service could not finish the check.") },
    { "invalid-phone-number", QT_TRANSLATE_NOOP("Eligibility", "There is no such phone number.") },
    { "hosting-account-sid-does-not-belong-to-your-account",
      QT_TRANSLATE_NOOP("Eligibility", "The chosen account is not yours or one of your subaccounts.") },
    { "hosting-account-sid-does-not-exist", QT_TRANSLATE_NOOP("Eligibility", "The chosen account does not exist.") },
    { "eligible-for-hosting-by-manual-process",
      QT_TRANSLATE_NOOP("Eligibility", "The number can be hosted, but Twilio has to do it by hand.") },
    { "missing-provider-data",
      QT_TRANSLATE_NOOP("Eligibility", "Twilio does not know which company provides the number.") },
    { "already-hosted-in-twilio", QT_TRANSLATE_NOOP("Eligibility", "The number is hosted on Twilio already.") },
    { "support-validation-required-number-without-an-approved-nnid",
      QT_TRANSLATE_NOOP("Eligibility",
                        "Twilio has to look at the number first: its messaging routing (NNID) is not "
                        "approved.") },
};

struct StepRow
{
    const char *word;
    EligibilityStep step;
    const char *meaning;
};

constexpr StepRow nextSteps[] = {
    { "none", EligibilityStep::None, "" },
    { "create-hosted-number-order", EligibilityStep::CreateOrder,
      QT_TRANSLATE_NOOP("Eligibility", "Create the order.") },
    { "edit-ineligible-number-and-run-eligibility-check-again", EligibilityStep::EditNumber,
      QT_TRANSLATE_NOOP("Eligibility", "Correct the number and check it again.") },
    { "manage-hosting-order", EligibilityStep::ManageOrder,
      QT_TRANSLATE_NOOP("Eligibility", "Look at the order that there is.") },
    { "recover-messaging-capability", EligibilityStep::ContactSupport,
      QT_TRANSLATE_NOOP("Eligibility", "Ask Twilio support to bring messages back to this number.") },
    { "contact-support-ineligible-carrier", EligibilityStep::ContactSupport,
      QT_TRANSLATE_NOOP("Eligibility", "Ask Twilio support about the carrier of this number.") },
    { "contact-support-internal-transfer", EligibilityStep::ContactSupport,
      QT_TRANSLATE_NOOP("Eligibility", "Ask Twilio support to move the number from the other account.") },
    { "contact-support-ineligible-inventory-status", EligibilityStep::ContactSupport,
      QT_TRANSLATE_NOOP("Eligibility", "Ask Twilio support about the state of this number on Twilio.") },
    { "number-type-cannot-be-hosted", EligibilityStep::None,
      QT_TRANSLATE_NOOP("Eligibility", "This type of number can't be hosted. Porting it may be possible.") },
    { "retry-the-eligibility-check", EligibilityStep::Retry, QT_TRANSLATE_NOOP("Eligibility", "Run the check again.") },
    { "update-hosting-account-sid", EligibilityStep::UpdateAccount,
      QT_TRANSLATE_NOOP("Eligibility", "Choose another account to host the number in, and check again.") },
    { "contact-support-to-manually-host-the-number", EligibilityStep::ContactSupport,
      QT_TRANSLATE_NOOP("Eligibility", "Ask Twilio support to host the number by hand.") },
    { "contact-support-missing-provider-data", EligibilityStep::ContactSupport,
      QT_TRANSLATE_NOOP("Eligibility", "Tell Twilio support which company provides the number.") },
    { "contact-support-for-manual-process", EligibilityStep::ContactSupport,
      QT_TRANSLATE_NOOP("Eligibility", "Ask Twilio support whether the number can be hosted by hand.") },
    { "contact-support-to-retire-previous-orders", EligibilityStep::ContactSupport,
      QT_TRANSLATE_NOOP("Eligibility", "Ask Twilio support to retire earlier orders of this number.") },
};

constexpr WordRow types[] = {
    { "toll-free", QT_TRANSLATE_NOOP("Eligibility", "Toll-free") },
    { "local", QT_TRANSLATE_NOOP("Eligibility", "Local") },
    { "mobile", QT_TRANSLATE_NOOP("Eligibility", "Mobile") },
    { "unknown", QT_TRANSLATE_NOOP("Eligibility", "Unknown") },
};

/// The samples of page 10 have three letters where two are meant. Only these countries can be hosted at all.
constexpr WordRow countries[] = {
    { "USA", "US" },
    { "CAN", "CA" },
};

struct ButtonRow
{
    EligibilityStep step;
    const char *label;
};

constexpr ButtonRow buttons[] = {
    { EligibilityStep::CreateOrder, QT_TRANSLATE_NOOP("Eligibility", "Create order") },
    { EligibilityStep::EditNumber, QT_TRANSLATE_NOOP("Eligibility", "Edit number") },
    { EligibilityStep::Retry, QT_TRANSLATE_NOOP("Eligibility", "Check again") },
    { EligibilityStep::UpdateAccount, QT_TRANSLATE_NOOP("Eligibility", "Choose account") },
    { EligibilityStep::ManageOrder, QT_TRANSLATE_NOOP("Eligibility", "Show order") },
    { EligibilityStep::ContactSupport, QT_TRANSLATE_NOOP("Eligibility", "Contact support") },
};

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate("Eligibility", text) : QString();
}

template <class Row, size_t size>
const Row *find(const Row (&rows)[size], QStringView word)
{
    const QString wanted = comparableWord(word);
    for (const Row &row : rows) {
        if (comparableWord(QString::fromLatin1(row.word)) == wanted)
            return &row;
    }
    return nullptr;
}

template <class Row, size_t size>
QString meaning(const Row (&rows)[size], QStringView word)
{
    const Row *row = find(rows, word);
    return row ? translated(row->meaning) : word.toString();
}

template <class Row, size_t size>
QStringList wordsOf(const Row (&rows)[size])
{
    QStringList words;
    for (const Row &row : rows)
        words.append(QString::fromLatin1(row.word));
    return words;
}

} // namespace

QString eligibilityStatusWords(QStringView status)
{
    return meaning(statuses, status);
}

bool isEligible(QStringView status)
{
    return sameWord(status, u"eligible");
}

QString eligibilitySubStatusWords(QStringView subStatus)
{
    return meaning(subStatuses, subStatus);
}

QString eligibilityReasonWords(QStringView reason)
{
    return meaning(reasons, reason);
}

QString eligibilityStepWords(QStringView nextStep)
{
    return meaning(nextSteps, nextStep);
}

EligibilityStep eligibilityStep(QStringView nextStep)
{
    const StepRow *row = find(nextSteps, nextStep);
    return row ? row->step : EligibilityStep::None;
}

QString eligibilityStepButton(EligibilityStep step)
{
    for (const ButtonRow &row : buttons) {
        if (row.step == step)
            return translated(row.label);
    }
    return {};
}

QString eligibilityTypeWords(QStringView type)
{
    return meaning(types, type);
}

QString eligibilityCountry(QStringView country)
{
    const WordRow *row = find(countries, country);
    return row ? QString::fromLatin1(row->meaning) : country.toString();
}

EligibilityVocabulary eligibilityVocabulary()
{
    return { .statuses = wordsOf(statuses),
             .subStatuses = wordsOf(subStatuses),
             .reasons = wordsOf(reasons),
             .nextSteps = wordsOf(nextSteps),
             .types = wordsOf(types) };
}

} // namespace nd::rules
