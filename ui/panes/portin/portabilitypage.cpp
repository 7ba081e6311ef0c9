// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portabilitypage.h"

#include "app/localdata/localdata.h"
#include "app/lookups.h"
#include "ui/appcontext.h"
#include "ui/dialogs/addressdialog.h"
#include "ui/widgets/accountbox.h"
#include "ui/widgets/checkform.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/numberlistbox.h"
#include "ui/widgets/numberwords.h"
#include "ui/widgets/sidpicker.h"

#include <QAction>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// Of numbers without a +. Requests are for numbers of the United States (page 15).
constexpr QStringView portingRegion = u"US";

bool underWay(const ActionState &state)
{
    return state.has(CheckRunning) || state.has(CheckPaused);
}

constexpr ActionRow actionRows[] = {
    { "portability.start", "pane", QT_TRANSLATE_NOOP("Action", "&Check the list"), "dialog-ok-apply", "Ctrl+Return",
      [](const ActionState &s) { return s.signedIn && s.has(CanCheck); },
      QT_TRANSLATE_NOOP("Action", "Ask the service whether the numbers can be ported: costs nothing") },
    { "portability.request", "pane", QT_TRANSLATE_NOOP("Action", "&New request…"), "document-new", "Ctrl+Shift+O",
      [](const ActionState &s) { return s.signedIn && s.has(HasGood); },
      QT_TRANSLATE_NOOP("Action", "Begin a port-in request with every number that can be ported") },
    { "portability.step", "pane", QT_TRANSLATE_NOOP("Action", "&Next step"), "go-next", "Ctrl+J",
      [](const ActionState &s) { return s.signedIn && s.has(HasStep); },
      QT_TRANSLATE_NOOP("Action", "What is to be done about the selected numbers") },
    { "portability.again", "pane", QT_TRANSLATE_NOOP("Action", "Check a&gain"), "view-refresh", "Ctrl+R",
      [](const ActionState &s) { return s.signedIn && s.selected > 0 && s.has(CanAsk); },
      QT_TRANSLATE_NOOP("Action", "Ask again for the selected numbers alone") },
    { "portability.rest", "pane", QT_TRANSLATE_NOOP("Action", "Ask again for the &rest"), "view-refresh",
      "Ctrl+Shift+R", [](const ActionState &s) { return s.signedIn && s.has(HasRest) && !underWay(s); },
      QT_TRANSLATE_NOOP("Action", "Ask again for all numbers that got no answer") },
    { "portability.support", "pane", QT_TRANSLATE_NOOP("Action", "Copy for s&upport"), "edit-copy", "Ctrl+Alt+C",
      [](const ActionState &s) { return s.selected > 0; },
      QT_TRANSLATE_NOOP("Action", "Numbers, answers and SIDs of the selected rows, to paste into a support request") },
    { "portability.pause", "pane", QT_TRANSLATE_NOOP("Action", "&Pause"), "media-playback-pause", "Ctrl+Shift+P",
      underWay, QT_TRANSLATE_NOOP("Action", "Hold the check, or go on with it") },
    { "portability.cancel", "pane", QT_TRANSLATE_NOOP("Action", "Cance&l the check"), "process-stop", "", underWay,
      QT_TRANSLATE_NOOP("Action", "Ask no more; answers that came stay") },
    { "portability.clear", "pane", QT_TRANSLATE_NOOP("Action", "E&mpty the list…"), "edit-clear", "",
      [](const ActionState &s) { return s.has(HasList); },
      QT_TRANSLATE_NOOP("Action", "Begin with another list; answers are forgotten") },
    { "portability.export", "pane", QT_TRANSLATE_NOOP("Action", "&Export…"), "document-export", "Ctrl+E",
      [](const ActionState &s) { return s.rows > 0; },
      QT_TRANSLATE_NOOP("Action", "Write rows and reasons to a file: all, those shown or those selected") },
};

constexpr ToggleChip toggles[] = {
    { "yes", QT_TRANSLATE_NOOP("Chip", "Can be ported"), "", "verdict", ColumnTest::Equals, "yes" },
    { "others", QT_TRANSLATE_NOOP("Chip", "All others"),
      QT_TRANSLATE_NOOP("Chip", "What can't go on, with reasons: to be exported, or put right"), "verdict",
      ColumnTest::NotEquals, "yes" },
    { "details", QT_TRANSLATE_NOOP("Chip", "Needs a PIN"),
      QT_TRANSLATE_NOOP("Chip", "Numbers that take a PIN and an account number of the losing carrier"), "needs_details",
      ColumnTest::IsPresent },
};

constexpr ChoiceChip choices[] = {
    { "outcome", QT_TRANSLATE_NOOP("Chip", "Outcome"), "verdict" },
    { "reason", QT_TRANSLATE_NOOP("Chip", "Reason"), "reason_words" },
    { "type", QT_TRANSLATE_NOOP("Chip", "Type"), "type_words" },
};

TableWords words()
{
    TableWords words;
    words.id = u"portabilityResults"_s;
    words.name = PortabilityPage::tr("Numbers, and whether they can be ported");
    words.filterHint = PortabilityPage::tr("Filter by number or reason");
    words.file = u"porting-check"_s;
    words.states.nothingYet = PortabilityPage::tr("Paste, type or drop a list at the left, then check it.");
    words.states.noRows = PortabilityPage::tr("Which numbers can be ported in?");
    words.states.noRowsHint = PortabilityPage::tr("Paste, type or drop a list at the left, then check it. Toll-free "
                                                  "numbers can't be ported through the API.");
    words.states.loading = PortabilityPage::tr("Reading the list…");
    words.states.icon = u"go-down"_s;
    return words;
}

CheckParts parts()
{
    return { .id = "portability",
             .onward = "request",
             .draft = u"portability-list"_s,
             .region = portingRegion.toString(),
             .answered = PortabilityPage::tr("%1 – can be ported: %2"),
             .offWithoutAccount = PortabilityPage::tr("The account to port into is not known."),
             .pauses = true };
}

} // namespace

PortabilityPage::PortabilityPage(AppContext &context, QWidget *parent)
    : PortabilityPage(context, new CheckForm(u"portability"_s, portingRegion.toString(), tr("Port &into")), parent)
{
}

PortabilityPage::PortabilityPage(AppContext &context, CheckForm *form, QWidget *parent)
    : NumberCheckPage(context,
                      { .id = u"portability"_s,
                        .schema = schemaOf<PortabilityRow>(),
                        .actions = actionRows,
                        .filters = { .toggles = toggles, .choices = choices },
                        .words = words(),
                        .form = form },
                      parts(), form, parent)
    , m_addressPlace(new QWidget)
{
    auto *place = new QVBoxLayout(m_addressPlace);
    place->setContentsMargins(0, 0, 0, 0);
    form->rows()->addRow(tr("A&ddress"), m_addressPlace, tr("The customer's. Optional: some checks ask for it."));
    actionSet()->on("portability.request", this, [this] { request(good()); });
    actionSet()->on("portability.pause", this, [this] {
        if (m_check->isPaused())
            m_check->goOn();
        else
            m_check->pause();
    });
}

PortabilityPage::~PortabilityPage()
{
    dropCheck(); // It writes what it knows where this page says.
}

void PortabilityPage::leave()
{
    NumberCheckPage::leave();
    delete m_address.data();
    m_runs.reset();
    m_finding = 0; // Their answers go with the lookups.
}

void PortabilityPage::enter()
{
    makeAddress();
    NumberCheckPage::enter();
}

/// Its list is the session's.
void PortabilityPage::makeAddress()
{
    m_address = makeSidPicker("address_sid", u"portabilityAddress"_s, lookups());
    m_address->setAccessibleName(m_addressPlace->accessibleName());
    m_addressPlace->layout()->addWidget(m_address);
    m_addressPlace->setFocusProxy(m_address);
    connect(m_address, &SidPicker::sidChanged, this, [this] { listChanged(); });
    connect(m_address->addButton(u"_new"_s, tr("New address…"), u"list-add"_s), &QToolButton::clicked, this, [this] {
        auto *dialog = new AddressDialog(*session(), portingRegion.toString(), this);
        connect(dialog, &AddressDialog::created, m_address, [this](const QString &sid) {
            m_address->setSid(sid);
            m_address->read(SidPicker::Freshness::Again);
            listChanged();
        });
        dialog->open();
    });
}

std::unique_ptr<NumberCheck> PortabilityPage::makeCheck()
{
    m_runs = std::make_unique<PortabilityRuns>(context().local.drafts(), session()->clock());
    auto check = std::make_unique<PortabilityCheck>(session()->accountSid(), session()->transport(), *m_runs);
    m_check = check.get();
    return check;
}

QString PortabilityPage::address() const
{
    return m_address ? m_address->sid() : QString();
}

void PortabilityPage::begin(const QStringList &numbers)
{
    m_check->start(numbers, form()->account(), address());
}

bool PortabilityPage::asksTheSame() const
{
    return NumberCheckPage::asksTheSame() && m_check->addressSid() == address();
}

void PortabilityPage::keepMore(QVariantMap &content) const
{
    content.insert(u"address"_s, address());
}

void PortabilityPage::takeMore(const QVariantMap &content)
{
    m_address->setSid(content[u"address"_s].toString());
}

bool PortabilityPage::settledOnScreen() const
{
    return NumberCheckPage::settledOnScreen() && m_finding == 0;
}

QString PortabilityPage::nameOf(const QString &account) const
{
    return account.isEmpty() ? QString() : form()->accountBox()->nameOf(account);
}

StorePagePtr PortabilityPage::rowsOf(std::span<const rules::ListedNumber> entries) const
{
    QList<PortabilityRow> rows;
    rows.reserve(qsizetype(entries.size()));
    for (const rules::ListedNumber &entry : entries) {
        const bool asked = m_check && entry.good();
        PortabilityRow row
            = portabilityRow(entry, entry.place, asked ? m_check->result(entry.e164) : PortabilityResult());
        row.account = nameOf(row.accountSid);
        rows.append(row);
    }
    return pageOf<PortabilityRow>(std::span(rows.constData(), size_t(rows.size())));
}

bool PortabilityPage::isGood(const QString &number) const
{
    return canBePorted(m_check->result(number));
}

bool PortabilityPage::isBarred(const QString &number) const
{
    return !rules::whyNotByType(number, m_check->result(number).numberType).isEmpty();
}

void PortabilityPage::tell(CheckProgress::State &state, int barred) const
{
    if (state.running || state.answered == 0)
        return;
    QStringList said{ state.good == 0 ? tr("None can go into a request.")
                                      : tr("%1 can be ported.").arg(QLocale().toString(state.good)) };
    if (barred > 0)
        said.append(tr("%n toll-free number(s) can't go on.", nullptr, barred));
    state.outcome = said.join(u' ');
}

QString PortabilityPage::onwardLabel(int good) const
{
    return good == 0 ? tr("&New request…") : tr("&New request with %n number(s)…", nullptr, good);
}

void PortabilityPage::deriveMore(ActionState &state)
{
    NumberCheckPage::deriveMore(state);
    const bool paused = state.has(CheckPaused);
    act("pause")->setText(paused ? tr("Go &on") : tr("&Pause"));
    act("pause")->setIcon(QIcon::fromTheme(paused ? u"media-playback-start"_s : u"media-playback-pause"_s));
}

} // namespace nd
