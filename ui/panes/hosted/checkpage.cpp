// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/checkpage.h"

#include "app/localdata/localdata.h"
#include "models/records/eligibilityrow.h"
#include "ui/appcontext.h"
#include "ui/widgets/accountbox.h"
#include "ui/widgets/checkform.h"

#include <QAction>
#include <QLocale>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// Of numbers without a +. Only numbers of the United States and Canada can be hosted (page 10).
constexpr QStringView hostingRegion = u"US";

constexpr ActionRow actionRows[] = {
    { "check.start", "pane", QT_TRANSLATE_NOOP("Action", "&Check the list"), "dialog-ok-apply", "Ctrl+Return",
      [](const ActionState &s) { return s.signedIn && s.has(CanCheck); },
      QT_TRANSLATE_NOOP("Action", "Ask the service whether the numbers can be hosted: costs nothing") },
    { "check.orderAll", "pane", QT_TRANSLATE_NOOP("Action", "&Order all eligible…"), "document-new", "Ctrl+Shift+O",
      [](const ActionState &s) { return s.signedIn && s.has(HasGood); },
      QT_TRANSLATE_NOOP("Action", "Order the hosting of every number that can be hosted") },
    { "check.step", "pane", QT_TRANSLATE_NOOP("Action", "&Next step"), "go-next", "Ctrl+J",
      [](const ActionState &s) { return s.signedIn && s.has(HasStep); },
      QT_TRANSLATE_NOOP("Action", "What is to be done about the selected numbers") },
    { "check.again", "pane", QT_TRANSLATE_NOOP("Action", "Check a&gain"), "view-refresh", "Ctrl+R",
      [](const ActionState &s) { return s.signedIn && s.selected > 0 && s.has(CanAsk); },
      QT_TRANSLATE_NOOP("Action", "Ask again for the selected numbers alone") },
    { "check.rest", "pane", QT_TRANSLATE_NOOP("Action", "Ask again for the &rest"), "view-refresh", "Ctrl+Shift+R",
      [](const ActionState &s) { return s.signedIn && s.has(HasRest) && !s.has(CheckRunning); },
      QT_TRANSLATE_NOOP("Action", "Ask again for all numbers that got no answer") },
    { "check.support", "pane", QT_TRANSLATE_NOOP("Action", "Copy for s&upport"), "edit-copy", "Ctrl+Alt+C",
      [](const ActionState &s) { return s.selected > 0; },
      QT_TRANSLATE_NOOP("Action", "Numbers, answers and SIDs of the selected rows, to paste into a support request") },
    { "check.cancel", "pane", QT_TRANSLATE_NOOP("Action", "Cance&l the check"), "process-stop", "",
      [](const ActionState &s) { return s.has(CheckRunning); },
      QT_TRANSLATE_NOOP("Action", "Ask no more; answers that came stay") },
    { "check.clear", "pane", QT_TRANSLATE_NOOP("Action", "E&mpty the list…"), "edit-clear", "",
      [](const ActionState &s) { return s.has(HasList); },
      QT_TRANSLATE_NOOP("Action", "Begin with another list; answers are forgotten") },
    { "check.export", "pane", QT_TRANSLATE_NOOP("Action", "&Export…"), "document-export", "Ctrl+E",
      [](const ActionState &s) { return s.rows > 0; },
      QT_TRANSLATE_NOOP("Action", "Write rows to a CSV file: all, those shown or those selected") },
};

constexpr ToggleChip toggles[] = {
    { "yes", QT_TRANSLATE_NOOP("Chip", "Can be hosted"), "", "verdict", ColumnTest::Equals, "yes" },
    { "no", QT_TRANSLATE_NOOP("Chip", "Can't be hosted"), "", "verdict", ColumnTest::Equals, "no" },
    { "support", QT_TRANSLATE_NOOP("Chip", "Needs support"),
      QT_TRANSLATE_NOOP("Chip", "Numbers of which Twilio support has to be asked"), "step", ColumnTest::Equals,
      "support" },
};

constexpr ChoiceChip choices[] = {
    { "reason", QT_TRANSLATE_NOOP("Chip", "Reason"), "reason_words" },
};

TableWords words()
{
    TableWords words;
    words.id = u"checkResults"_s;
    words.name = CheckPage::tr("Numbers, and whether they can be hosted");
    words.filterHint = CheckPage::tr("Filter by number or reason");
    words.file = u"hosting-check"_s;
    words.states.nothingYet = CheckPage::tr("Paste, type or drop a list at the left, then check it.");
    words.states.noRows = CheckPage::tr("Which numbers can be hosted?");
    words.states.noRowsHint = CheckPage::tr("Paste, type or drop a list at the left, then check it.");
    words.states.loading = CheckPage::tr("Reading the list…");
    words.states.icon = u"dialog-ok-apply"_s;
    return words;
}

CheckParts parts()
{
    return { .id = "check",
             .onward = "orderAll",
             .draft = u"eligibility-list"_s,
             .region = hostingRegion.toString(),
             .answered = CheckPage::tr("%1 – can be hosted: %2"),
             .offWithoutAccount = CheckPage::tr("The account to host in is not known.") };
}

} // namespace

CheckPage::CheckPage(AppContext &context, QWidget *parent)
    : CheckPage(context, new CheckForm(u"check"_s, hostingRegion.toString(), tr("Host &in")), parent)
{
}

CheckPage::CheckPage(AppContext &context, CheckForm *form, QWidget *parent)
    : NumberCheckPage(context,
                      { .id = u"check"_s,
                        .schema = schemaOf<EligibilityRow>(),
                        .actions = actionRows,
                        .filters = { .toggles = toggles, .choices = choices },
                        .words = words(),
                        .form = form },
                      parts(), form, parent)
{
    actionSet()->on("check.orderAll", this, [this] { order(good()); });
}

CheckPage::~CheckPage()
{
    dropCheck(); // It writes what it knows where this page says.
}

void CheckPage::leave()
{
    NumberCheckPage::leave();
    m_runs.reset();
    m_finding = 0; // Their answers go with the lookups.
}

std::unique_ptr<NumberCheck> CheckPage::makeCheck()
{
    m_runs = std::make_unique<KeptEligibilityRuns>(context().local.drafts(), session()->clock());
    auto check = std::make_unique<EligibilityCheck>(session()->accountSid(), session()->transport(), session()->clock(),
                                                    *m_runs);
    m_check = check.get();
    return check;
}

void CheckPage::begin(const QStringList &numbers)
{
    m_check->start(
        numbers, form()->account(),
        tr("Number Desk, %1").arg(QLocale().toString(session()->clock().now().toLocalTime(), QLocale::ShortFormat)));
}

bool CheckPage::settledOnScreen() const
{
    return NumberCheckPage::settledOnScreen() && m_finding == 0;
}

StorePagePtr CheckPage::rowsOf(std::span<const rules::ListedNumber> entries) const
{
    QList<EligibilityRow> rows;
    rows.reserve(qsizetype(entries.size()));
    for (const rules::ListedNumber &entry : entries) {
        const bool asked = m_check && entry.good();
        EligibilityRow row
            = eligibilityRow(entry, entry.place, asked ? m_check->result(entry.e164) : EligibilityResult());
        row.account = row.accountSid.isEmpty() ? QString() : form()->accountBox()->nameOf(row.accountSid);
        if (asked)
            row.requestSid = m_check->requestSidOf(entry.e164);
        rows.append(row);
    }
    return pageOf<EligibilityRow>(std::span(rows.constData(), size_t(rows.size())));
}

bool CheckPage::isGood(const QString &number) const
{
    return canBeOrdered(m_check->result(number));
}

void CheckPage::tell(CheckProgress::State &state, int) const
{
    const int requests = m_check ? int(m_check->requestSids().size()) : 0;
    if (requests > 1)
        state.meanwhile = tr("%n request(s) to the service.", nullptr, requests);
    state.outcome
        = state.good == 0 ? tr("None can be ordered.") : tr("%1 can be ordered.").arg(QLocale().toString(state.good));
}

QString CheckPage::onwardLabel(int good) const
{
    return good == 0 ? tr("&Order all eligible…") : tr("&Order all eligible (%1)…").arg(QLocale().toString(good));
}

} // namespace nd
