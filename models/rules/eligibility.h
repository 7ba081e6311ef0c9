// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

/// What the words of a hosting eligibility check mean, page 10: tables. Words are compared without case, hyphens and
/// underscores; one that the tables do not know is shown as it came. All thread safe.
namespace nd::rules {

/// What the program can do about a result.
enum class EligibilityStep {
    None, ///< Nothing to do, or nothing that a program can.
    CreateOrder,
    EditNumber, ///< Correct the number and check again.
    Retry, ///< The same check once more.
    UpdateAccount, ///< Choose another hosting account.
    ManageOrder, ///< Look at the order that there is.
    ContactSupport, ///< With the SIDs at hand.
};

/// "eligible" -> "Yes".
QString eligibilityStatusWords(QStringView status);
/// Whether it says that the number can be hosted.
bool isEligible(QStringView status);
/// "number-type-ineligible" -> "Numbers of this type can't be hosted".
QString eligibilitySubStatusWords(QStringView subStatus);
/// The reason as a sentence; empty for "None", and for a number that can be hosted.
QString eligibilityReasonWords(QStringView reason);
/// What to do as a sentence; empty for "none".
QString eligibilityStepWords(QStringView nextStep);
/// The next step that the program can do; None for a word that it does not know.
EligibilityStep eligibilityStep(QStringView nextStep);
/// What a button for it says: "Create order"; empty for None.
QString eligibilityStepButton(EligibilityStep step);
/// "TOLLFREE" -> "Toll-free".
QString eligibilityTypeWords(QStringView type);
/// ISO 3166-1 alpha-2 of the country as the service writes it: "USA" -> "US"; an unknown one as it came.
QString eligibilityCountry(QStringView country);

/// All documented words of each table, in kebab-case: for tests and for stand-ins.
struct EligibilityVocabulary
{
    QStringList statuses;
    QStringList subStatuses;
    QStringList reasons;
    QStringList nextSteps;
    QStringList types;
};
EligibilityVocabulary eligibilityVocabulary();

} // namespace nd::rules
