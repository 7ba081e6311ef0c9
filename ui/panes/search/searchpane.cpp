// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/search/searchpane.h"

#include "app/lookups.h"
#include "app/session.h"
#include "app/settings.h"
#include "models/format.h"
#include "models/phone.h"
#include "models/records/availablenumber.h"
#include "ui/actions.h"
#include "ui/appcontext.h"
#include "ui/dialogs/buydialog.h"
#include "ui/panes/search/availablesource.h"
#include "ui/panes/search/searchform.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/stateoverlay.h"

#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// What only this pane knows, for ActionState::facts.
enum Fact : unsigned {
    CanSearchMore = 1u, ///< The rows answer a search that can be asked again.
    GoodQuery = 2u
};

constexpr ActionRow rows[] = {
    { "search.buy", "pane", QT_TRANSLATE_NOOP("Action", "&Buy…"), "amarok_cart_add", "Ctrl+B",
      [](const ActionState &s) { return s.signedIn && s.selected == 1; },
      QT_TRANSLATE_NOOP("Action", "Buy the selected number") },
    { "search.more", "pane", QT_TRANSLATE_NOOP("Action", "&More"), "list-add", "Ctrl+M",
      [](const ActionState &s) { return s.signedIn && !s.loading && s.has(CanSearchMore); },
      QT_TRANSLATE_NOOP("Action", "Ask again: a search is a sample, and may bring other numbers") },
    { "search.save", "pane", QT_TRANSLATE_NOOP("Action", "&Save search…"), "bookmark-new", "Ctrl+D",
      [](const ActionState &s) { return s.has(GoodQuery); },
      QT_TRANSLATE_NOOP("Action", "Keep what is asked here under a name") },
};

/// The flags that a chip filters by.
struct Chip
{
    const char *id;
    const char *label;
    const char *field;
    bool wanted;
};
constexpr Chip chips[] = {
    { "sms", QT_TRANSLATE_NOOP("nd::SearchPane", "SMS"), "capabilities.SMS", true },
    { "mms", QT_TRANSLATE_NOOP("nd::SearchPane", "MMS"), "capabilities.MMS", true },
    { "voice", QT_TRANSLATE_NOOP("nd::SearchPane", "Voice"), "capabilities.voice", true },
    { "notbeta", QT_TRANSLATE_NOOP("nd::SearchPane", "Not beta"), "beta", false },
};

} // namespace

SearchPane::SearchPane(AppContext &context, QWidget *parent)
    : Pane(context, parent)
    , m_model(schemaOf<AvailableNumber>())
    , m_actions(new ActionSet(rows, this))
    , m_form(new SearchForm)
{
    setObjectName(u"searchPane"_s);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_form);
    auto *results = new QWidget;
    splitter->addWidget(results);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 310, 900 });
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(splitter);

    m_filter = new FilterBar;
    m_view = new RecordView(columnMemory(this->context().settings));
    m_notice = new Notice;
    auto *layout = new QVBoxLayout(results);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_filter);
    layout->addWidget(m_notice);
    layout->addWidget(m_view, 1);
    m_overlay = new StateOverlay(m_view);
    buildResults();
    connectParts();
    deriveState();
}

SearchPane::~SearchPane() = default;

void SearchPane::buildResults()
{
    m_filter->setPlaceholder(tr("Filter the results"));
    for (const Chip &chip : chips)
        m_filter->addToggle(QLatin1String(chip.id), tr(chip.label));

    m_savedMenu = new QMenu(this);
    connect(m_savedMenu, &QMenu::aboutToShow, this, &SearchPane::fillSavedMenu);
    auto *saved = new QToolButton;
    saved->setObjectName(u"savedSearches"_s);
    saved->setText(tr("Saved"));
    saved->setIcon(QIcon::fromTheme(u"bookmarks"_s));
    saved->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    saved->setPopupMode(QToolButton::InstantPopup);
    saved->setMenu(m_savedMenu);
    saved->setToolTip(tr("Searches that you kept"));
    m_filter->addWidget(saved);

    m_view->setObjectName(u"searchResults"_s);
    m_view->setAccessibleName(tr("Numbers found"));
    m_view->setRecordModel(&m_model);
    m_view->setContextActions({ m_actions->action("search.buy"), nullptr, m_actions->action("search.more") });
    m_filter->addColumnButton(m_view->columnMenu());

    StateOverlay::Words words;
    words.nothingYet = tr("Say what you look for, then press Enter.");
    words.noRows = tr("No number matches.");
    words.noRowsHint = tr("Ask for less: a wider place, a shorter pattern, fewer conditions.");
    words.loading = tr("Searching…");
    words.icon = u"search"_s;
    m_overlay->follow(&m_model, words);
}

void SearchPane::connectParts()
{
    m_actions->on("search.buy", this, [this] { buy(); });
    m_actions->on("search.more", this, [this] { searchMore(); });
    m_actions->on("search.save", this, [this] { saveSearch(); });
    connect(m_form, &SearchForm::edited, this, &SearchPane::deriveState);
    connect(m_form, &SearchForm::searchRequested, this, &SearchPane::search);
    connect(m_filter, &FilterBar::changed, this, &SearchPane::applyFilter);
    connect(m_filter, &FilterBar::leaveToTable, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_overlay, &StateOverlay::clearFilter, m_filter, &FilterBar::clear);
    connect(m_view, &RecordView::selectionKeysChanged, this, &SearchPane::deriveState);
    connect(m_view, &RecordView::opened, this, &SearchPane::buy);
    connect(&m_model, &RecordModel::stateChanged, this, &SearchPane::deriveState);
    connect(&m_model, &RecordModel::countsChanged, this, &SearchPane::deriveState);
}

void SearchPane::setSession(Session *session)
{
    m_more.reset();
    m_model.clear();
    m_lookups.reset();
    m_notice->clear();
    m_session = session;
    if (session) {
        m_lookups = std::make_unique<Lookups>(*session);
        connect(&session->operations(), &OperationRunner::settled, this, [this](const OperationReport &report) {
            if (report.entry.spec.kind == "number.buy"_L1 && report.entry.outcome == Outcome::Succeeded)
                takeBought(report.entry.spec.subject, report.entry.resultSid);
        });
        readCountries();
    }
    deriveState();
}

void SearchPane::readCountries()
{
    if (!m_lookups || m_readingCountries)
        return;
    m_readingCountries = true;
    m_lookups->countries(m_form, [this](const Result<QList<Country>> &countries) {
        m_readingCountries = false;
        if (countries) {
            m_notice->clear();
            m_form->setCountries(countries.value());
        } else {
            m_notice->say(Notice::Kind::Bad, tr("The list of countries could not be read. Press F5 to try again."),
                          countries.error().message);
        }
        deriveState();
        Q_EMIT settledOnScreenChanged();
    });
}

void SearchPane::activated()
{
    if (!m_form->hasCountries())
        readCountries();
}

QWidget *SearchPane::filterField()
{
    return m_filter->field();
}

void SearchPane::refresh()
{
    if (!m_form->hasCountries())
        readCountries();
    else if (m_model.state() != RecordModel::State::Empty && m_form->isGood())
        search();
}

std::unique_ptr<AvailableSource> SearchPane::makeSource()
{
    auto source = std::make_unique<AvailableSource>(*m_session, *m_lookups, m_asked);
    connect(source.get(), &AvailableSource::pricesMissing, this, [this](const QString &why) {
        m_notice->say(Notice::Kind::Warning, tr("What these numbers cost could not be read."), why);
    });
    return source;
}

void SearchPane::search()
{
    if (!m_session || !m_form->isGood())
        return;
    m_more.reset();
    m_notice->clear();
    m_asked = m_form->query();
    m_afterSearch = [this] { m_view->goTo(m_model.keyAt(0)); };
    m_model.load(makeSource());
    deriveState();
}

void SearchPane::searchMore()
{
    if (!m_session || m_more)
        return;
    m_notice->clear();
    m_more = makeSource();
    m_more->next([this](Result<StorePagePtr> page) {
        m_more.release()->deleteLater(); // It is still in its own call.
        deriveState();
        if (!page) {
            m_notice->say(Notice::Kind::Bad, tr("Asking for more did not work: %1").arg(page.error().message),
                          page.error().requestId);
            return;
        }
        const int before = m_model.totalRows();
        m_model.upsert(page.value());
        const int added = m_model.totalRows() - before;
        Q_EMIT message(added == 0 ? tr("No other numbers this time.") : tr("%n more number(s).", nullptr, added));
    });
    deriveState();
}

void SearchPane::applyFilter()
{
    RowFilter filter;
    filter.text = m_filter->text();
    for (const Chip &chip : chips) {
        if (!m_filter->isOn(QLatin1String(chip.id)))
            continue;
        const int column = m_model.schema().column(chip.field);
        filter.tests.push_back({ column, chip.wanted ? ColumnTest::Equals : ColumnTest::IsMissing, true });
    }
    m_model.setFilter(filter);
}

void SearchPane::deriveState()
{
    const bool loading = m_model.state() == RecordModel::State::Loading || m_more;
    ActionState state;
    state.signedIn = !m_session.isNull();
    state.loading = loading;
    state.selected = m_view ? m_view->selectedCount() : 0;
    state.rows = m_model.visibleRows();
    const bool asked = m_model.state() == RecordModel::State::Complete && m_model.totalRows() > 0;
    state.facts = (asked ? CanSearchMore : 0u) | (m_form->isGood() ? GoodQuery : 0u);
    m_actions->setState(state);
    m_form->setSearching(loading);
    if (m_filter)
        m_filter->setCounts(m_model.visibleRows(), m_model.totalRows());
    if (m_model.state() == RecordModel::State::Complete && m_afterSearch) {
        const auto then = std::exchange(m_afterSearch, {});
        if (m_model.visibleRows() > 0)
            then();
    }
    Q_EMIT settledOnScreenChanged();
}

void SearchPane::buy()
{
    const QStringList keys = m_view->selectedKeys();
    if (!m_session || keys.size() != 1 || m_buying)
        return;
    const std::optional<AvailableNumber> number = m_model.record<AvailableNumber>(keys.first());
    if (!number)
        return;
    m_buying = new BuyDialog(*number, *m_session, *m_lookups, context().prompts, window());
    connect(m_buying, &BuyDialog::showNumber, this,
            [this](const QString &sid) { Q_EMIT showPane(u"inventory"_s, sid); });
    m_buying->open();
}

void SearchPane::takeBought(const QString &number, const QString &)
{
    m_model.remove(number);
    Q_EMIT message(tr("%1 is yours.").arg(phone::displayFormat(number)));
}

void SearchPane::fillSavedMenu()
{
    m_savedMenu->clear();
    m_savedMenu->addAction(m_actions->action("search.save"));
    const QStringList names = context().settings.savedSearchNames();
    if (names.isEmpty())
        return;
    m_savedMenu->addSeparator();
    for (const QString &name : names) {
        QString label = name;
        m_savedMenu->addAction(label.replace(u'&', u"&&"_s), this, [this, name] { openSaved(name); });
    }
    m_savedMenu->addSeparator();
    QMenu *forget = m_savedMenu->addMenu(QIcon::fromTheme(u"edit-delete"_s), tr("Forget"));
    for (const QString &name : names) {
        QString label = name;
        forget->addAction(label.replace(u'&', u"&&"_s), this, [this, name] {
            if (const auto done = context().settings.removeSearch(name); !done)
                m_notice->say(Notice::Kind::Bad, done.error().message);
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
        const auto done = context().settings.saveSearch(name, m_form->query().toMap());
        if (done)
            Q_EMIT message(tr("Saved as “%1”.").arg(name));
        else
            m_notice->say(Notice::Kind::Bad, done.error().message);
    });
    dialog->open();
}

void SearchPane::openSaved(const QString &name)
{
    m_form->setQuery(NumberQuery::fromMap(context().settings.savedSearch(name)));
    search();
}

QStringList SearchPane::tourStates() const
{
    return { u"results"_s, u"vanity"_s, u"problem"_s, u"nothing"_s, u"buy"_s };
}

void SearchPane::showTourState(const QString &state)
{
    NumberQuery query;
    if (state == "vanity"_L1) {
        query.patternMode = rules::PatternMode::Vanity;
        query.pattern = u"CALL"_s;
    } else if (state == "problem"_L1) {
        query.patternMode = rules::PatternMode::Raw;
        query.pattern = u"4*1"_s;
        query.areaCode = u"91"_s;
    } else if (state == "nothing"_L1) {
        query.pattern = u"98765432"_s;
    } else {
        query.areaCode = u"415"_s;
    }
    m_form->setQuery(query);
    search();
    if (state == "buy"_L1)
        m_afterSearch = [this] {
            m_view->goTo(m_model.keyAt(0));
            buy();
        };
}

bool SearchPane::settledOnScreen() const
{
    return !m_readingCountries && m_model.state() != RecordModel::State::Loading && !m_more;
}

} // namespace nd
