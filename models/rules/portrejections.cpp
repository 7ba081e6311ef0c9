// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/portrejections.h"

#include <QCoreApplication>

#include <algorithm>

namespace nd::rules {

namespace {

struct Row
{
    int code;
    const char *words;
    const char *fix;
    const char *field = "";
    bool resubmit = true;
};

constexpr Row rows[] = {
    { 22150, QT_TRANSLATE_NOOP("PortRejections", "Something went wrong while porting; Twilio support has to look."),
      QT_TRANSLATE_NOOP("PortRejections", "Write to Twilio support with the SID of the request."), "", false },
    { 22151, QT_TRANSLATE_NOOP("PortRejections", "The losing carrier holds the number back."),
      QT_TRANSLATE_NOOP("PortRejections",
                        "The customer asks the losing carrier to lift the restriction; then resubmit.") },
    { 22152, QT_TRANSLATE_NOOP("PortRejections", "The number is inactive or disconnected at the losing carrier."),
      QT_TRANSLATE_NOOP("PortRejections",
                        "It can be ported only once the losing carrier has it in service again; then resubmit.") },
    { 22153, QT_TRANSLATE_NOOP("PortRejections", "The customer's name does not match the losing carrier's records."),
      QT_TRANSLATE_NOOP("PortRejections",
                        "Correct the name as it stands on the customer's bill or service record, and resubmit."),
      "customer_name" },
    { 22154, QT_TRANSLATE_NOOP("PortRejections", "The address does not match the losing carrier's records."),
      QT_TRANSLATE_NOOP("PortRejections",
                        "Correct the address as it stands on the customer's bill or service record, and resubmit."),
      "street" },
    { 22155, QT_TRANSLATE_NOOP("PortRejections", "The PIN is not the one that the losing carrier has."),
      QT_TRANSLATE_NOOP("PortRejections", "Ask the customer for the PIN for moving this number, and resubmit."),
      "pin" },
    { 22156, QT_TRANSLATE_NOOP("PortRejections", "The account number is not the one that the losing carrier has."),
      QT_TRANSLATE_NOOP("PortRejections", "Correct the account number as it stands on the bill, and resubmit."),
      "account_number" },
    { 22157, QT_TRANSLATE_NOOP("PortRejections", "The subscription right does not match the losing carrier's records."),
      QT_TRANSLATE_NOOP("PortRejections",
                        "This concerns Japan, where this program makes no requests: write to Twilio support."),
      "", false },
    { 22158, QT_TRANSLATE_NOOP("PortRejections", "The losing carrier can't port on that date."),
      QT_TRANSLATE_NOOP("PortRejections", "Choose a later date, and resubmit."), "target_port_in_date" },
    { 22159, QT_TRANSLATE_NOOP("PortRejections", "Twilio can't port numbers of this country, rate center or carrier."),
      QT_TRANSLATE_NOOP("PortRejections", "It has to stay with its carrier. Hosting it for messages may be possible."),
      "", false },
    { 22171, QT_TRANSLATE_NOOP("PortRejections", "The request lacks something that the losing carrier needs."),
      QT_TRANSLATE_NOOP("PortRejections", "Fill in what is empty: account number, PIN, address; then resubmit."),
      "account_number" },
    { 400, QT_TRANSLATE_NOOP("PortRejections", "Something in the request is missing or not valid."),
      QT_TRANSLATE_NOOP("PortRejections", "Look over all of the request, correct it and resubmit.") },
    { 410, QT_TRANSLATE_NOOP("PortRejections", "The losing carrier rejected the number for a reason of its own."),
      QT_TRANSLATE_NOOP("PortRejections", "Write to Twilio support with the SID of the request."), "", false },
};

QString translated(const char *text)
{
    return QCoreApplication::translate("PortRejections", text);
}

} // namespace

PortRejection portRejection(QStringView code)
{
    const auto row = std::ranges::find(rows, code.toInt(), &Row::code);
    if (row == std::end(rows))
        return {};
    return { .words = translated(row->words),
             .fix = translated(row->fix),
             .field = QString::fromLatin1(row->field),
             .resubmit = row->resubmit };
}

QList<int> portRejectionCodes()
{
    QList<int> codes;
    for (const Row &row : rows)
        codes.append(row.code);
    return codes;
}

} // namespace nd::rules
