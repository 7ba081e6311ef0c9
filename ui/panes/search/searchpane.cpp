// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/search/searchpane.h"

#include "app/localdata/localdata.h"
#include "app/lookups.h"
#include "app/session.h"
#include "models/bidi.h"
#include "models/format.h"
#include "models/phone.h"
#include "models/records/availablenumber.h"
#include "ui/appcontext.h"
#include "ui/dialogs/basketdialog.h"
#include "ui/dialogs/buydialog.h"
#include "ui/panes/search/availablesource.h"
#include "ui/panes/search/numbercollector.h"
#include "ui/panes/search/searchform.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/recordview.h"

#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// What only this pane knows, for ActionState::facts.
enum Fact : unsigned {
    CanSearchMore = 1u, ///< The rows answer a search that can be asked again.
    GoodQuery = 2u,
    HasBasket = 4u
};

constexpr ActionRow rows[] = {
    { "search.buy", "pane", QT_TRANSLATE_NOOP("Action", "&Buy…"), "amarok_cart_add", "Ctrl+B",
      [](const ActionState &s) { return s.signedIn && s.selected == 1; },
      QT_TRANSLATE_NOOP("Action", "Buy the selected number") },
    { "search.addToBasket", "pane", QT_TRANSLATE_NOOP("Action", "&Add to basket"), "list-add", "Ctrl+Shift+B",
      [](const ActionState &s) { return s.signedIn && s.selected > 0; },
      QT_TRANSLATE_NOOP("Action", "Keep the selected numbers to buy them together; several searches can fill it") },
    { "search.basket", "pane", QT_TRANSLATE_NOOP("Action", "Bas&ket…"), "amarok_cart_view", "Ctrl+K",
      [](const ActionState &s) { return s.signedIn && s.has(HasBasket); },
      QT_TRANSLATE_NOOP("Action", "What is in the basket, what it costs, and the purchase") },
    { "search.buySeveral", "pane", QT_TRANSLATE_NOOP("Action", "Buy se&veral…"), "amarok_cart_add", "Ctrl+Shift+V",
      [](const ActionState &s) { return s.signedIn && !s.loading && s.has(CanSearchMore); },
      QT_TRANSLATE_NOOP("Action", "Put so many numbers of this search into the basket, and some in reserve") },
    { "search.more", "pane", QT_TRANSLATE_NOOP("Action", "&More"), "list-add", "Ctrl+M",
      [](const ActionState &s) { return s.signedIn && !s.loading && s.has(CanSearchMore); },
      QT_TRANSLATE_NOOP("Action", "Ask again: a search is a sample, and may bring other numbers") },
    { "search.save", "pane", QT_TRANSLATE_NOOP("Action", "&Save search…"), "bookmark-new", "Ctrl+D",
      [](const ActionState &s) { return s.has(GoodQuery); },
      QT_TRANSLATE_NOOP("Action", "Keep what is asked here under a name") },
    { "search.export", "pane", QT_TRANSLATE_NOOP("Action", "&Export…"), "document-export", "Ctrl+E",
      [](const ActionState &s) { return s.rows > 0; },
      QT_TRANSLATE_NOOP("Action", "Write rows to a CSV file: all, those shown or those selected") },
};

constexpr ToggleChip chips[] = {
    { "sms", QT_TRANSLATE_NOOP("Chip", "SMS"), "", "capabilities.SMS", ColumnTest::IsPresent },
    { "mms", QT_TRANSLATE_NOOP("Chip", "MMS"), "", "capabilities.MMS", ColumnTest::IsPresent },
    { "voice", QT_TRANSLATE_NOOP("Chip", "Voice"), "", "capabilities.voice", ColumnTest::IsPresent },
    { "notbeta", QT_TRANSLATE_NOOP("Chip", "Not beta"), "", "beta", ColumnTest::IsMissing },
};

TableWords words()
{
    TableWords words;
    words.id = u"searchResults"_s;
    words.name = SearchPane::tr("Numbers found");
    words.filterHint = SearchPane::tr("Filter the results");
    words.file = u"found-numbers"_s;
    words.states.nothingYet = SearchPane::tr("Say what you look for, then press Enter.");
    words.states.noRows = SearchPane::tr("No number matches.");
    words.states.noRowsHint = SearchPane::tr("Ask for less: a wider place, a shorter pattern, fewer conditions.");
    words.states.loading = SearchPane::tr("Searching…");
    words.states.icon = u"search"_s;
    return words;
}

} // namespace

SearchPane::SearchPane(AppContext &context, QWidget *parent)
    : SearchPane(context, new SearchForm, parent)
{
}

SearchPane::SearchPane(AppContext &context, SearchForm *form, QWidget *parent)
    : TablePane(context,
                { .id = u"search"_s,
                  .schema = schemaOf<AvailableNumber>(),
                  .actions = rows,
                  .filters = { .toggles = chips },
                  .words = words(),
                  .form = form },
                parent)
    , m_form(form)
    , m_savedMenu(new QMenu(this))
    , m_draft(context.local)
    , m_offer(new Offer(this))
{
    m_offer->setObjectName(u"leftBasket"_s);
    const QPushButton *takeUp = m_offer->addButton(u"leftBasketTakeUp"_s, tr("Put &back"));
    const QPushButton *forget = m_offer->addButton(u"leftBasketForget"_s, tr("For&get"));
    connect(takeUp, &QPushButton::clicked, this, &SearchPane::takeUpLeftBasket);
    connect(forget, &QPushButton::clicked, this, &SearchPane::forgetLeftBasket);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_offer);
    auto *saved = new QToolButton;
    saved->setObjectName(u"savedSearches"_s);
    saved->setText(tr("Saved"));
    saved->setIcon(QIcon::fromTheme(u"bookmarks"_s));
    saved->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    saved->setPopupMode(QToolButton::InstantPopup);
    saved->setMenu(m_savedMenu);
    saved->setToolTip(tr("Searches that you kept"));
    table().bar()->addWidget(saved);
    table().view()->setContextActions({ action("search.buy"), action("search.addToBasket"), nullptr,
                                        action("search.more"), action("search.export") });
    table().exportBy(action("search.export"));

    actionSet()->on("search.buy", this, [this] { buy(); });
    actionSet()->on("search.addToBasket", this, [this] { addToBasket(); });
    actionSet()->on("search.basket", this, [this] { openBasket(); });
    actionSet()->on("search.buySeveral", this, [this] { askHowMany(); });
    actionSet()->on("search.more", this, [this] { searchMore(); });
    actionSet()->on("search.save", this, [this] { saveSearch(); });
    connect(m_savedMenu, &QMenu::aboutToShow, this, &SearchPane::fillSavedMenu);
    connect(m_form, &SearchForm::edited, this, &SearchPane::derive);
    connect(m_form, &SearchForm::edited, this, &Pane::viewChanged);
    connect(m_form, &SearchForm::searchRequested, this, &SearchPane::search);
    connect(&table(), &TableFrame::opened, this, &SearchPane::buy);
    connect(this, &Pane::settledOnScreenChanged, this, &SearchPane::followSearch);
}

SearchPane::~SearchPane()
{
    delete m_basketDialog; // It works on the basket.
}

void SearchPane::leave()
{
    if (m_buying) { // What it sent goes on in the runner.
        m_buying->hide();
        m_buying->deleteLater();
        m_buying.clear();
    }
    dropBasket();
    m_draft.leave();
    m_offer->clear();
    m_collector.reset();
    m_more.reset();
    m_afterSearch = {};
    m_readingCountries = false; // Its answer goes with the lookups.
}

void SearchPane::enter()
{
    m_draft.enter(*session());
    // Later: bulk runs are taken up only after all panes have the session, and what runs already is no basket any more.
    auto *soon = new QTimer(&lookups());
    soon->setSingleShot(true);
    connect(soon, &QTimer::timeout, this, &SearchPane::offerLeftBasket);
    connect(&session()->bulk(), &BulkRunner::runChanged, soon, [this, soon] {
        if (m_offer->isVisible() && !soon->isActive())
            soon->start(100);
    });
    soon->start(0);
    readCountries();
}

void SearchPane::take(const OperationReport &report)
{
    if (report.entry.spec.kind != "number.buy"_L1 || !isInEffect(report.entry.outcome))
        return;
    const QString number = report.entry.spec.subject;
    model().remove(number);
    if (m_basket.remove(number)) {
        if (m_basketDialog)
            m_basketDialog->follow();
        basketEdited();
    }
    Q_EMIT message(tr("%1 is yours.").arg(phone::displayFormat(number)));
}

void SearchPane::readCountries()
{
    if (!session() || m_readingCountries)
        return;
    m_readingCountries = true;
    lookups().countries(m_form, [this](const Result<QList<Country>> &countries) {
        m_readingCountries = false;
        if (countries) {
            notice().clear();
            takeCountries(countries.value());
        } else {
            notice().say(Notice::Kind::Bad, tr("The list of countries could not be read. Press F5 to try again."),
                         countries.error().message, countries.error().helpLink);
        }
        derive();
        Q_EMIT settledOnScreenChanged();
    });
}

void SearchPane::takeCountries(const QList<Country> &countries)
{
    const bool untouched = m_form->query() == m_shownOfLeft;
    m_form->setCountries(countries);
    if (const QVariantMap left = std::exchange(m_leftQuery, {}); !left.isEmpty() && untouched)
        m_form->setQuery(NumberQuery::fromMap(left));
}

QVariantMap SearchPane::view() const
{
    QVariantMap view = TablePane::view();
    const bool waiting = !m_leftQuery.isEmpty() && m_form->query() == m_shownOfLeft;
    view.insert(u"query"_s, waiting ? m_leftQuery : m_form->query().toMap());
    return view;
}

void SearchPane::restoreView(const QVariantMap &view)
{
    TablePane::restoreView(view);
    const QVariantMap left = view.value(u"query"_s).toMap();
    m_leftQuery = {};
    m_form->setQuery(NumberQuery::fromMap(left));
    if (m_form->hasCountries())
        return;
    m_leftQuery = left;
    m_shownOfLeft = m_form->query();
}

void SearchPane::activated()
{
    if (!m_form->hasCountries())
        readCountries();
}

void SearchPane::refresh()
{
    if (!m_form->hasCountries())
        readCountries();
    else if (model().state() != RecordModel::State::Empty && m_form->isGood())
        search();
}

std::unique_ptr<AvailableSource> SearchPane::makeSource()
{
    auto source = std::make_unique<AvailableSource>(*session(), lookups(), m_asked);
    connect(source.get(), &AvailableSource::pricesMissing, this, [this](const QString &why) {
        notice().say(Notice::Kind::Warning, tr("What these numbers cost could not be read."), why);
    });
    return source;
}

void SearchPane::search()
{
    if (!session() || !m_form->isGood())
        return;
    m_more.reset();
    notice().clear();
    m_asked = m_form->query();
    m_afterSearch = [this] { table().view()->goTo(model().keyAt(0)); };
    model().load(makeSource());
    derive();
}

void SearchPane::searchMore()
{
    if (!session() || m_more)
        return;
    notice().clear();
    m_more = makeSource();
    m_more->next([this](Result<StorePagePtr> page) {
        m_more.release()->deleteLater(); // It is still in its own call.
        derive();
        if (!page) {
            notice().say(Notice::Kind::Bad, tr("Asking for more did not work: %1").arg(page.error().message),
                         page.error().requestId, page.error().helpLink);
            return;
        }
        const int before = model().totalRows();
        model().upsert(page.value());
        const int added = model().totalRows() - before;
        Q_EMIT message(added == 0 ? tr("No other numbers this time.") : tr("%n more number(s).", nullptr, added));
    });
    derive();
}

void SearchPane::deriveMore(ActionState &state)
{
    state.loading = state.loading || m_more || m_collector;
    const bool asked = model().state() == RecordModel::State::Complete && model().totalRows() > 0;
    state.facts
        = (asked ? CanSearchMore : 0u) | (m_form->isGood() ? GoodQuery : 0u) | (m_basket.isEmpty() ? 0u : HasBasket);
    m_form->setSearching(state.loading);
}

void SearchPane::followSearch()
{
    if (model().state() != RecordModel::State::Complete || !m_afterSearch)
        return;
    const auto then = std::exchange(m_afterSearch, {});
    if (model().visibleRows() > 0)
        then();
}

void SearchPane::buy()
{
    const std::optional<AvailableNumber> number = selected<AvailableNumber>();
    if (!session() || m_buying || !number)
        return;
    m_buying = new BuyDialog(*number, *session(), lookups(), context().prompts, window());
    connect(m_buying, &BuyDialog::showNumber, this,
            [this](const QString &sid) { Q_EMIT showPane(u"inventory"_s, sid); });
    m_buying->open();
}

void SearchPane::fillSavedMenu()
{
    m_savedMenu->clear();
    m_savedMenu->addAction(action("search.save"));
    const Result<QStringList> kept = context().local.searches().names();
    if (!kept) {
        m_savedMenu->addAction(tr("Your searches can't be read"))->setEnabled(false);
        return;
    }
    const QStringList &names = kept.value();
    if (names.isEmpty())
        return;
    m_savedMenu->addSeparator();
    for (const QString &name : names) {
        m_savedMenu->addAction(withoutMnemonics(bidi::isolated(name)), this, [this, name] { openSaved(name); });
    }
    m_savedMenu->addSeparator();
    QMenu *forget = m_savedMenu->addMenu(QIcon::fromTheme(u"edit-delete"_s), tr("Forget"));
    for (const QString &name : names) {
        forget->addAction(withoutMnemonics(bidi::isolated(name)), this, [this, name] {
            if (const auto done = context().local.searches().remove(name); !done)
                notice().say(Notice::Kind::Bad, done.error().message);
        });
    }
}

void SearchPane::saveSearch()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"saveSearchDialog"_s);
    dialog->setWindowTitle(tr("Save search"));
    dialog->setLabelText(tr("Name. A search of this name is replaced."));
    dialog->setOkButtonText(tr("Save"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        const QString name = text.trimmed();
        if (name.isEmpty())
            return;
        const auto done = context().local.searches().save(name, m_form->query().toMap());
        if (done)
            Q_EMIT message(tr("Saved as “%1”.").arg(bidi::isolated(name)));
        else
            notice().say(Notice::Kind::Bad, done.error().message);
    });
    dialog->open();
}

void SearchPane::openSaved(const QString &name)
{
    const Result<QVariantMap> kept = context().local.searches().search(name);
    if (!kept)
        return notice().say(Notice::Kind::Bad, kept.error().message);
    m_form->setQuery(NumberQuery::fromMap(kept.value()));
    search();
}

bool SearchPane::settledOnScreen() const
{
    return !m_readingCountries && model().state() != RecordModel::State::Loading && !m_more && !m_collector;
}

} // namespace nd
