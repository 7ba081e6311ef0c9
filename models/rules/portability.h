// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>
#include <QUrl>

#include <optional>

/// What a portability check says, page 13: tables by reason code. All thread safe.
namespace nd::rules {

/// What the program can do about a number that can't be ported.
enum class PortabilityStep {
    None, ///< Nothing that a program can.
    FixNumber, ///< Correct it and check again.
    Retry, ///< The same check once more.
    ShowNumber, ///< It is in this account, or on its way here.
    MoveAccounts, ///< From one of our accounts into another.
    ManualPort, ///< Through the Console, or a support ticket.
    ContactSupport,
    ChooseAccount, ///< Another target account, or other credentials.
    AddDetails, ///< PIN or account number, then it can go on.
};

/// What a reason means, as a sentence. A code that the table does not know is looked up by its word
/// ("MANUAL_PORTING_AVAILABLE"); one that is unknown, too, is shown as it came.
QString portabilityWords(int code, QStringView reason);
/// What to do, as a sentence; empty where the table does not know it.
QString portabilityAdvice(int code, QStringView reason);
PortabilityStep portabilityStep(int code, QStringView reason);
/// What a button for it says: "Check again"; empty for None.
QString portabilityStepButton(PortabilityStep step);
/// The service's own page about a step that is done outside the program; empty for any other.
QUrl portabilityHelp(PortabilityStep step, QStringView e164);
/// Whether the service says with this code that a number can't be ported: a refusal by HTTP 400 is a result then.
bool isPortabilityReason(int code);

/// Why a number stops here although the check may say yes: the API ports no toll-free numbers (page 15). Empty for any
/// other.
/// @param type as the check says: "TOLL-FREE", "LOCAL", …; may be empty
QString whyNotByType(QStringView e164, QStringView type);

/// "TOLL-FREE" -> "Toll-free".
QString portTypeWords(QStringView type);

/// One documented reason: for tests and for stand-ins.
struct PortabilityReason
{
    int code = 0;
    QString word{}; ///< "ALREADY_IN_THE_TARGET_ACCOUNT"; empty where no page names it.
};
QList<PortabilityReason> portabilityReasons();

} // namespace nd::rules
