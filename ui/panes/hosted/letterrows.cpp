// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/letterrows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LettersPage)
};

constexpr ActionRow rows[] = {
    { "letters.new", "pane", QT_TRANSLATE_NOOP("Action", "&New letter…"), "document-new", "Ctrl+N",
      [](const ActionState &s) { return s.signedIn; },
      QT_TRANSLATE_NOOP("Action", "Have verified orders signed for by a letter of authorization") },
    { "letters.edit", "pane", QT_TRANSLATE_NOOP("Action", "&Edit…"), "document-edit", "Ctrl+Shift+E",
      [](const ActionState &s) { return s.selected == 1 && s.has(LetterEditable); },
      QT_TRANSLATE_NOOP("Action", "Change the orders, the address or the signer; a letter that is out is reopened") },
    { "letters.resend", "pane", QT_TRANSLATE_NOOP("Action", "How to &resend…"), "mail-send", "Ctrl+Shift+R",
      [](const ActionState &s) { return s.signedIn && s.selected == 1; },
      QT_TRANSLATE_NOOP("Action", "What to do when the signer did not get the e-mail, or lost it") },
    { "letters.cancel", "pane", QT_TRANSLATE_NOOP("Action", "&Cancel letter…"), "edit-delete", "Del",
      [](const ActionState &s) { return s.selected == 1 && s.has(LetterCancelable); },
      QT_TRANSLATE_NOOP("Action", "The letter can't be signed any more; its orders are verified again") },
    { "letters.orders", "pane", QT_TRANSLATE_NOOP("Action", "Show &orders"), "view-list-details", "Ctrl+Shift+O",
      [](const ActionState &s) { return s.selected == 1; },
      QT_TRANSLATE_NOOP("Action", "Go to the orders on the letter; Enter shows one of them") },
    { "letters.copySid", "pane", QT_TRANSLATE_NOOP("Action", "Copy &SID"), "edit-copy", "Ctrl+Shift+C",
      [](const ActionState &s) { return s.selected > 0; },
      QT_TRANSLATE_NOOP("Action", "Copy the SIDs of the selected letters, as support asks for them") },
    { "letters.export", "pane", QT_TRANSLATE_NOOP("Action", "E&xport…"), "document-export", "Ctrl+E",
      [](const ActionState &s) { return s.rows > 0; },
      QT_TRANSLATE_NOOP("Action", "Write rows to a CSV file: all, those shown or those selected") },
};

constexpr ChoiceChip choices[] = {
    { "signer", QT_TRANSLATE_NOOP("Chip", "Signer"), "email" },
};

} // namespace

std::span<const ActionRow> letterActions()
{
    return rows;
}

QuickFilters letterFilters()
{
    return { .choices = choices };
}

TableWords letterWords()
{
    TableWords words;
    words.id = u"lettersTable"_s;
    words.name = Text::tr("Letters of authorization");
    words.filterHint = Text::tr("Signer, copy, SID");
    words.file = u"letters"_s;
    words.states.nothingYet = Text::tr("Sign in to see the letters of authorization.");
    words.states.noRows = Text::tr("There is no letter of authorization yet.");
    words.states.noRowsHint = Text::tr("Once orders are verified, make one: Ctrl+N.");
    words.states.loading = Text::tr("Reading the letters of authorization…");
    words.states.icon = u"document-sign"_s;
    return words;
}

} // namespace nd
