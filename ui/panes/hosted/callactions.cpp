// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/callactions.h"

namespace nd {

namespace {

bool hasCurrent(const ActionState &state)
{
    return state.signedIn && state.hasCurrent;
}

template <unsigned fact>
bool has(const ActionState &state)
{
    return state.signedIn && state.has(fact);
}

constexpr ActionRow rows[] = {
    { "calls.now", "pane", QT_TRANSLATE_NOOP("Action", "&Call now"), "call-start", "Ctrl+Return", has<CanCall>,
      QT_TRANSLATE_NOOP("Action", "Have Twilio call the customer of the panel in view") },
    { "calls.next", "pane", QT_TRANSLATE_NOOP("Action", "Ne&xt customer"), "go-next", "Ctrl+Down", has<HasNext>,
      QT_TRANSLATE_NOOP("Action", "Go to the next one in the queue who can be called; calls nobody yet") },
    { "calls.copyCode", "pane", QT_TRANSLATE_NOOP("Action", "Copy c&ode"), "edit-copy", "Ctrl+K", has<HasCode>,
      QT_TRANSLATE_NOOP("Action", "The digits of the code, for a chat with the customer") },
    { "calls.letter", "pane", QT_TRANSLATE_NOOP("Action", "Put on a &letter"), "document-sign", "Ctrl+L", has<CanSign>,
      QT_TRANSLATE_NOOP("Action", "Make a letter of authorization for this order") },
    { "calls.support", "pane", QT_TRANSLATE_NOOP("Action", "Copy &text for Twilio"), "edit-copy", "Ctrl+T",
      has<NeedsSupport>, QT_TRANSLATE_NOOP("Action", "The order's SID and what happened, for Twilio's support") },
    { "calls.order", "pane", QT_TRANSLATE_NOOP("Action", "Sho&w order"), "go-jump", "Ctrl+O", hasCurrent,
      QT_TRANSLATE_NOOP("Action", "Go to the order in the list of orders") },
    { "calls.waiting", "pane", QT_TRANSLATE_NOOP("Action", "Add &all that wait for a call"), "list-add", "Ctrl+Shift+A",
      [](const ActionState &s) { return s.signedIn && !s.loading; },
      QT_TRANSLATE_NOOP("Action", "Every order that can be called now joins the queue") },
    { "calls.up", "pane", QT_TRANSLATE_NOOP("Action", "Call &earlier"), "go-up", "Alt+Up", hasCurrent,
      QT_TRANSLATE_NOOP("Action", "One place up in the queue") },
    { "calls.down", "pane", QT_TRANSLATE_NOOP("Action", "Call la&ter"), "go-down", "Alt+Down", hasCurrent,
      QT_TRANSLATE_NOOP("Action", "One place down in the queue") },
    { "calls.remove", "pane", QT_TRANSLATE_NOOP("Action", "&Remove from the queue"), "list-remove", "Del", hasCurrent,
      QT_TRANSLATE_NOOP("Action", "The order itself stays as it is") },
    { "calls.removeDone", "pane", QT_TRANSLATE_NOOP("Action", "Remove those that are &done"), "edit-clear-history", "",
      has<HasDone>, QT_TRANSLATE_NOOP("Action", "Verified, failed and gone ones leave the queue") },
};

} // namespace

std::span<const ActionRow> callActions()
{
    return rows;
}

} // namespace nd
