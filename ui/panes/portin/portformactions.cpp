// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portformactions.h"

namespace nd {

namespace {

bool canSend(const ActionState &state)
{
    return state.signedIn && state.has(CanEdit) && state.has(HasContent);
}

constexpr ActionRow rows[] = {
    { "portform.new", "pane", QT_TRANSLATE_NOOP("Action", "&New request"), "document-new", "Ctrl+N",
      [](const ActionState &s) { return s.signedIn && s.has(HasContent) && !s.loading; },
      QT_TRANSLATE_NOOP("Action", "Begin another one; this one is kept") },
    { "portform.send", "pane", QT_TRANSLATE_NOOP("Action", "Send re&quest…"), "document-send", "Ctrl+Return", canSend,
      QT_TRANSLATE_NOOP("Action", "Check everything, and show what will be sent") },
    { "portform.saveTemplate", "pane", QT_TRANSLATE_NOOP("Action", "&Save customer as template…"), "document-save-as",
      "Ctrl+S", canSend, QT_TRANSLATE_NOOP("Action", "For the next request of this customer, without PINs") },
    { "portform.drop", "pane", QT_TRANSLATE_NOOP("Action", "&Drop this draft…"), "edit-delete", "", canSend,
      QT_TRANSLATE_NOOP("Action", "Forget what was filled in") },
};

} // namespace

std::span<const ActionRow> portFormActions()
{
    return rows;
}

} // namespace nd
