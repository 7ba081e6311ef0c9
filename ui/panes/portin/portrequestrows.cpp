// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portrequestrows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PortRequestsPage)
};

template <unsigned fact>
bool allowed(const ActionState &state)
{
    return state.signedIn && state.has(fact);
}

constexpr ActionRow rows[] = {
    { "requests.resubmit", "pane", QT_TRANSLATE_NOOP("Action", "Correct and &resubmit…"), "edit-redo", "Ctrl+J",
      allowed<CanResubmitPort>,
      QT_TRANSLATE_NOOP("Action", "Cancel what was rejected, and ask for it again with what was wrong corrected") },
    { "requests.cancelNumbers", "pane", QT_TRANSLATE_NOOP("Action", "Cancel n&umbers…"), "edit-delete", "Ctrl+Del",
      allowed<CanCancelPortNumbers>,
      QT_TRANSLATE_NOOP("Action", "Take the numbers selected in the lower table out of their request") },
    { "requests.cancel", "pane", QT_TRANSLATE_NOOP("Action", "Ca&ncel request…"), "edit-delete", "Del",
      allowed<CanCancelPort>, QT_TRANSLATE_NOOP("Action", "Cancel the request with all its numbers") },
    { "requests.date", "pane", QT_TRANSLATE_NOOP("Action", "Another &date…"), "view-calendar", "Ctrl+D",
      allowed<CanAskForDate>,
      QT_TRANSLATE_NOOP("Action", "How to have the numbers ported on another day, once the carrier has the request") },
    { "requests.copyLink", "pane", QT_TRANSLATE_NOOP("Action", "Copy signature &link"), "edit-copy", "Ctrl+K",
      allowed<HasSignatureLink>, QT_TRANSLATE_NOOP("Action", "Copy where the letter of authorization is signed") },
    { "requests.showNumber", "pane", QT_TRANSLATE_NOOP("Action", "Show in in&ventory"), "go-jump", "Ctrl+G",
      allowed<HasPortedNumber>, QT_TRANSLATE_NOOP("Action", "The number of the lower table, as the account has it") },
    { "requests.copySms", "pane", QT_TRANSLATE_NOOP("Action", "Copy &message settings over…"), "edit-copy", "Ctrl+M",
      allowed<HasHostedTwin>,
      QT_TRANSLATE_NOOP("Action", "Messages of the ported number go where those of the hosted one went") },
    { "requests.asTable", "pane", QT_TRANSLATE_NOOP("Action", "As a &table"), "view-list-details", "Alt+1",
      [](const ActionState &s) { return s.signedIn; }, QT_TRANSLATE_NOOP("Action", "A row for each request") },
    { "requests.asBoard", "pane", QT_TRANSLATE_NOOP("Action", "As a &board"), "view-file-columns", "Alt+2",
      [](const ActionState &s) { return s.signedIn; },
      QT_TRANSLATE_NOOP("Action", "A card for each request, by what it waits for") },
    { "requests.asCalendar", "pane", QT_TRANSLATE_NOOP("Action", "As a calend&ar"), "view-calendar", "Alt+3",
      [](const ActionState &s) { return s.signedIn; }, QT_TRANSLATE_NOOP("Action", "The days on which numbers port") },
    { "requests.narrow", "pane", QT_TRANSLATE_NOOP("Action", "Narrow by da&y or SID…"), "view-filter", "Ctrl+Shift+F",
      [](const ActionState &s) { return s.signedIn; },
      QT_TRANSLATE_NOOP("Action", "Read only the requests that were made in some days, or some by their SIDs") },
    { "requests.webhooks", "pane", QT_TRANSLATE_NOOP("Action", "&Webhooks…"), "network-connect", "",
      [](const ActionState &s) { return s.signedIn; },
      QT_TRANSLATE_NOOP("Action", "Where Twilio tells of ports, for the whole account") },
    { "requests.payload", "pane", QT_TRANSLATE_NOOP("Action", "Verif&y a payload…"), "security-high", "",
      [](const ActionState &s) { return s.signedIn; },
      QT_TRANSLATE_NOOP("Action", "Find out whether a webhook came from Twilio, and what it says") },
    { "requests.support", "pane", QT_TRANSLATE_NOOP("Action", "Copy for &support"), "edit-copy", "Ctrl+Alt+C",
      [](const ActionState &s) { return s.selected > 0; },
      QT_TRANSLATE_NOOP("Action",
                        "Copy SID, ticket, status and customer of the selected requests, to write to "
                        "Twilio") },
    { "requests.export", "pane", QT_TRANSLATE_NOOP("Action", "&Export…"), "document-export", "Ctrl+E",
      [](const ActionState &s) { return s.rows > 0; },
      QT_TRANSLATE_NOOP("Action", "Write rows to a file: all, those shown or those selected") },
};

constexpr ToggleChip toggles[] = {
    { "rejected", QT_TRANSLATE_NOOP("Chip", "With rejected numbers"),
      QT_TRANSLATE_NOOP("Chip", "The losing carrier rejected at least one number"), "numbers_rejected",
      ColumnTest::IsPresent },
    { "rejected", "", "", "numbers_rejected", ColumnTest::NotEquals, "0" },
};

constexpr ChoiceChip choices[] = {
    { "customer", QT_TRANSLATE_NOOP("Chip", "Customer"), "losing_carrier_information.customer_name" },
};

} // namespace

std::span<const ActionRow> portRequestActions()
{
    return rows;
}

QuickFilters portRequestFilters()
{
    return { toggles, choices };
}

TableWords portRequestWords()
{
    TableWords words;
    words.id = u"portRequestsTable"_s;
    words.name = Text::tr("Port-in requests of the account");
    words.filterHint = Text::tr("Customer, number in any formatting, SID, note");
    words.file = u"port-in-requests"_s;
    words.states.nothingYet = Text::tr("Sign in to see the port-in requests of your account.");
    words.states.noRows = Text::tr("No number is being ported in yet.");
    words.states.noRowsHint = Text::tr("A request is made after its numbers were checked and a bill was uploaded.");
    words.states.loading = Text::tr("Reading the port-in requests…");
    words.states.icon = u"go-down"_s;
    return words;
}

TableWords portNumberWords()
{
    TableWords words;
    words.id = u"portNumbersTable"_s;
    words.name = Text::tr("Numbers of the request");
    words.filterHint = Text::tr("Number, status, reason");
    words.file = u"port-in-numbers"_s;
    words.states.nothingYet = Text::tr("Choose a request to see its numbers.");
    words.states.noRows = Text::tr("This request has no numbers.");
    words.states.loading = Text::tr("Reading the numbers of this request…");
    return words;
}

} // namespace nd
