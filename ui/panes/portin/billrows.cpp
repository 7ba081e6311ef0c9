// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/billrows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(BillsPage)
};

constexpr ActionRow rows[] = {
    { "bills.add", "pane", QT_TRANSLATE_NOOP("Action", "&Choose files…"), "document-open", "Ctrl+O",
      [](const ActionState &s) { return s.signedIn; },
      QT_TRANSLATE_NOOP("Action", "Add utility bills: PDF, JPEG or PNG, 10 MB at most each") },
    { "bills.paste", "pane", QT_TRANSLATE_NOOP("Action", "&Paste a bill"), "edit-paste", "Ctrl+V",
      [](const ActionState &s) { return s.signedIn; },
      QT_TRANSLATE_NOOP("Action", "Add files or a picture from the clipboard") },
    { "bills.upload", "pane", QT_TRANSLATE_NOOP("Action", "Upl&oad"), "document-send", "Ctrl+Return",
      [](const ActionState &s) { return s.signedIn && s.has(CanUpload); },
      QT_TRANSLATE_NOOP("Action", "Upload the selected bills, once they are confirmed") },
    { "bills.uploadAll", "pane", QT_TRANSLATE_NOOP("Action", "Upload &all that are ready"), "document-send",
      "Ctrl+Shift+Return", [](const ActionState &s) { return s.signedIn && s.has(AnyReady); },
      QT_TRANSLATE_NOOP("Action", "Upload every bill that is checked and confirmed") },
    { "bills.cancel", "pane", QT_TRANSLATE_NOOP("Action", "Cancel up&load"), "process-stop", "",
      [](const ActionState &s) { return s.has(CanCancel); },
      QT_TRANSLATE_NOOP("Action", "Stop sending the selected bills") },
    { "bills.use", "pane", QT_TRANSLATE_NOOP("Action", "Use in a re&quest"), "go-next", "Ctrl+J",
      [](const ActionState &s) { return s.signedIn && s.has(CanUse); },
      QT_TRANSLATE_NOOP("Action", "Put the selected documents on a port-in request") },
    { "bills.copySid", "pane", QT_TRANSLATE_NOOP("Action", "Cop&y SID"), "edit-copy", "Ctrl+Shift+C",
      [](const ActionState &s) { return s.has(CanUse); }, "" },
    { "bills.check", "pane", QT_TRANSLATE_NOOP("Action", "Check a&gain"), "view-refresh", "Ctrl+R",
      [](const ActionState &s) { return s.signedIn && s.has(CanCheck); },
      QT_TRANSLATE_NOOP("Action", "Look at the file again, after it was mended") },
    { "bills.remove", "pane", QT_TRANSLATE_NOOP("Action", "Re&move from the list…"), "edit-delete", "Del",
      [](const ActionState &s) { return s.has(CanRemove); },
      QT_TRANSLATE_NOOP("Action", "Forget the selected bills on this computer") },
    { "bills.export", "pane", QT_TRANSLATE_NOOP("Action", "E&xport…"), "document-export", "Ctrl+E",
      [](const ActionState &s) { return s.rows > 0; },
      QT_TRANSLATE_NOOP("Action", "Write rows to a CSV file: all, those shown or those selected") },
};

constexpr ToggleChip toggles[] = {
    { "uploaded", QT_TRANSLATE_NOOP("Chip", "Uploaded"), QT_TRANSLATE_NOOP("Chip", "Bills that a request can use"),
      "state", ColumnTest::Equals, "uploaded" },
    { "confirm", QT_TRANSLATE_NOOP("Chip", "To confirm"), "", "state", ColumnTest::Equals, "to-confirm" },
};

} // namespace

std::span<const ActionRow> billActions()
{
    return rows;
}

QuickFilters billFilters()
{
    return { .toggles = toggles };
}

TableWords billWords()
{
    TableWords words;
    words.id = u"billsTable"_s;
    words.name = Text::tr("Utility bills");
    words.filterHint = Text::tr("Filter by file, name or SID");
    words.file = u"utility-bills"_s;
    words.states.nothingYet = Text::tr("Drop utility bills here");
    words.states.noRows = Text::tr("Drop utility bills here");
    words.states.noRowsHint = Text::tr("PDF, JPEG or PNG, 10 MB at most, dated within the last 30 days. You can "
                                       "also paste them or choose files.");
    words.states.loading = Text::tr("Reading the list…");
    words.states.icon = u"document-import"_s;
    return words;
}

} // namespace nd
