// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/advice.h"

#include <QCoreApplication>

#include <algorithm>

namespace nd::rules {

namespace {

struct Row
{
    int code;
    const char *sentence;
    const char *field;
};

constexpr Row rows[] = {
    { 20003, QT_TRANSLATE_NOOP("Advice", "The service does not accept the credentials any more. Sign in again."), "" },
    { 20404, QT_TRANSLATE_NOOP("Advice", "It is not in this account any more. Reload the list."), "" },
    { 20429, QT_TRANSLATE_NOOP("Advice", "The service asks for fewer requests. Try again in a minute."), "" },
    { 21404, QT_TRANSLATE_NOOP("Advice", "A trial account can't have more numbers. Upgrade the account first."), "" },
    { 21421, QT_TRANSLATE_NOOP("Advice", "The service does not know this number. Search again."), "" },
    { 21422, QT_TRANSLATE_NOOP("Advice", "Someone else has this number now. Search for another one."), "" },
    { 21470, QT_TRANSLATE_NOOP("Advice", "The account to host the number in is not valid. Choose another one."),
      "account_sid" },
    { 21471, QT_TRANSLATE_NOOP("Advice", "The account to host the number in does not exist. Choose another one."),
      "account_sid" },
    { 21615, QT_TRANSLATE_NOOP("Advice", "The number needs an address in its own country. Choose another one."),
      "address_sid" },
    { 21631, QT_TRANSLATE_NOOP("Advice", "The number needs an address. Choose one and try again."), "address_sid" },
    { 21649, QT_TRANSLATE_NOOP("Advice", "The number needs an approved bundle. Choose one and try again."),
      "bundle_sid" },
    { 21650, QT_TRANSLATE_NOOP("Advice", "The identity or address is not verified yet. Try again once it is."),
      "address_sid" },
    { 21651, QT_TRANSLATE_NOOP("Advice", "The address does not suit this number. Choose another one."), "address_sid" },
    { 22100,
      QT_TRANSLATE_NOOP("Advice",
                        "All three verification calls of this order were placed. Send its SID to "
                        "hostedsms@twilio.com."),
      "" },
    { 22102, QT_TRANSLATE_NOOP("Advice", "The service does not take this as a phone number. Correct it."),
      "phone_number" },
    { 22116, QT_TRANSLATE_NOOP("Advice", "The name is empty or too long. Change it."), "friendly_name" },
};

} // namespace

Advice adviceFor(int code)
{
    const auto row = std::ranges::find(rows, code, &Row::code);
    if (row == std::end(rows))
        return {};
    return { .sentence = QCoreApplication::translate("Advice", row->sentence),
             .field = QString::fromLatin1(row->field) };
}

} // namespace nd::rules
