// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/orderrows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OrdersPage)
};

template <unsigned fact>
bool any(const ActionState &state)
{
    return state.signedIn && state.selected > 0 && state.has(fact);
}

template <unsigned fact>
bool one(const ActionState &state)
{
    return state.signedIn && state.selected == 1 && state.has(fact);
}

constexpr ActionRow rows[] = {
    { "orders.new", "pane", QT_TRANSLATE_NOOP("Action", "&New orders…"), "list-add", "Ctrl+N",
      [](const ActionState &s) { return s.signedIn; },
      QT_TRANSLATE_NOOP("Action", "Order the hosting of one or many numbers") },
    { "orders.call", "pane", QT_TRANSLATE_NOOP("Action", "&Call…"), "call-start", "Ctrl+K", any<CanCall>,
      QT_TRANSLATE_NOOP("Action", "Verify with a call that the customer owns the number") },
    { "orders.letter", "pane", QT_TRANSLATE_NOOP("Action", "Put on a &letter…"), "document-edit", "Ctrl+J",
      any<CanSign>, QT_TRANSLATE_NOOP("Action", "Make a letter of authorization for the verified ones selected") },
    { "orders.cancel", "pane", QT_TRANSLATE_NOOP("Action", "Ca&ncel order…"), "edit-delete", "Del", any<CanCancel>,
      QT_TRANSLATE_NOOP("Action", "End the selected orders before they are completed") },
    { "orders.messages", "pane", QT_TRANSLATE_NOOP("Action", "&Message settings…"), "configure", "Ctrl+M",
      one<CanConfigure>,
      QT_TRANSLATE_NOOP("Action", "Where messages of the number go; can be set before the order is completed") },
    { "orders.release", "pane", QT_TRANSLATE_NOOP("Action", "&Release number…"), "edit-delete", "", one<CanRelease>,
      QT_TRANSLATE_NOOP("Action", "Stop hosting the number of a completed order") },
    { "orders.showNumber", "pane", QT_TRANSLATE_NOOP("Action", "Show n&umber"), "go-jump", "Ctrl+G", one<HasNumber>,
      QT_TRANSLATE_NOOP("Action", "The incoming number that was made with the order") },
    { "orders.showLetter", "pane", QT_TRANSLATE_NOOP("Action", "Show le&tter"), "go-jump", "Ctrl+T", one<HasLetter>,
      QT_TRANSLATE_NOOP("Action", "The letter of authorization that the order is on") },
    { "orders.bulk", "pane", QT_TRANSLATE_NOOP("Action", "Show bul&k request…"), "view-list-details", "", one<HasBulk>,
      QT_TRANSLATE_NOOP("Action", "What became of all orders that were made in one request with this one") },
    { "orders.selectList", "pane", QT_TRANSLATE_NOOP("Action", "Select from &list…"), "edit-select", "Ctrl+L",
      [](const ActionState &s) { return s.signedIn && s.rows > 0; },
      QT_TRANSLATE_NOOP("Action", "Paste or drop a list of numbers, and select their orders") },
    { "orders.support", "pane", QT_TRANSLATE_NOOP("Action", "Copy for &support"), "edit-copy", "Ctrl+Alt+C",
      [](const ActionState &s) { return s.selected > 0; },
      QT_TRANSLATE_NOOP("Action", "Copy SID, number, status and failure of the selected orders, to write to Twilio") },
    { "orders.export", "pane", QT_TRANSLATE_NOOP("Action", "&Export…"), "document-export", "Ctrl+E",
      [](const ActionState &s) { return s.rows > 0; },
      QT_TRANSLATE_NOOP("Action", "Write rows to a file: all, those shown or those selected") },
};

constexpr StageActRow stageActs[] = {
    { "orders.call", StageAct::PlaceCall, CanCall, true },
    { "orders.letter", StageAct::Sign, CanSign, true },
    { "orders.messages", StageAct::Configure, CanConfigure, false },
    { "orders.cancel", StageAct::Cancel, CanCancel, true },
    { "orders.release", StageAct::ReleaseNumber, CanRelease, false },
};

constexpr ToggleChip toggles[] = {
    { "noletter", QT_TRANSLATE_NOOP("Chip", "On no letter"), QT_TRANSLATE_NOOP("Chip", "Is on no letter yet"),
      "signing_document_sid", ColumnTest::IsMissing },
    { "failure", QT_TRANSLATE_NOOP("Chip", "With a failure"), QT_TRANSLATE_NOOP("Chip", "The service gave a reason"),
      "failure_reason", ColumnTest::IsPresent },
};

constexpr ChoiceChip choices[] = {
    { "type", QT_TRANSLATE_NOOP("Chip", "Type"), "number_type" },
    { "country", QT_TRANSLATE_NOOP("Chip", "Country"), "number_country" },
    { "owner", QT_TRANSLATE_NOOP("Chip", "Owner"), "email" },
};

} // namespace

std::span<const StageActRow> orderStageActs()
{
    return stageActs;
}

std::span<const ActionRow> orderActions()
{
    return rows;
}

QuickFilters orderFilters()
{
    return { toggles, choices };
}

TableWords orderWords()
{
    TableWords words;
    words.id = u"ordersTable"_s;
    words.name = Text::tr("Hosting orders of the account");
    words.filterHint = Text::tr("Number in any formatting, name, unique name, SID");
    words.file = u"hosting-orders"_s;
    words.states.nothingYet = Text::tr("Sign in to see the hosting orders of your account.");
    words.states.noRows = Text::tr("No number is being hosted yet.");
    words.states.noRowsHint = Text::tr("Order the hosting of numbers that have their calls elsewhere: Ctrl+N.");
    words.states.loading = Text::tr("Reading the hosting orders…");
    words.states.icon = u"document-edit"_s;
    return words;
}

} // namespace nd
