// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "models/inspectormodel.h"
#include "models/recordmodel.h"
#include "tests/ui/desk.h"
#include "ui/actions.h"
#include "ui/delegates/recorddelegate.h"
#include "ui/delegates/tone.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/theme.h"
#include "ui/widgets/accountbox.h"
#include "ui/widgets/countrybox.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/stateoverlay.h"
#include "ui/widgets/tristatebox.h"
#include "ui/widgets/wholeurl.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace nd;
using namespace nd::test;
using namespace Qt::StringLiterals;

namespace {

/// A view on `count` numbers, loaded.
struct LoadedView
{
    RecordModel model{ schemaOf<IncomingNumber>() };
    QHash<QString, QString> kept;
    std::unique_ptr<RecordView> view;

    explicit LoadedView(int count)
    {
        open();
        model.load(std::make_unique<HandSource>(QList{ numbersPage(count) }));
        // 100,000 rows take a moment in a debug build.
        if (!QTest::qWaitFor([this] { return model.state() == RecordModel::State::Complete; }, 60'000))
            qFatal("not loaded");
    }
    ~LoadedView() { view.reset(); }

    void open()
    {
        view.reset();
        view = std::make_unique<RecordView>(
            ColumnMemory{ [this](const QString &id) { return kept.value(id); },
                          [this](const QString &id, const QString &layout) { kept.insert(id, layout); } });
        view->setRecordModel(&model);
        view->resize(900, 500);
        view->show();
    }
    void filter(const QString &text, int expectedRows)
    {
        model.setFilter({ .text = text, .tests = {} });
        QTRY_COMPARE(model.visibleRows(), expectedRows);
    }
    int column(const char *name) const { return model.schema().column(name); }
    QString key(int n) const { return numberFor(n).sid; }
};

bool near(const ActionState &state)
{
    return state.selected == 1;
}

constexpr ActionRow sampleRows[] = {
    { "sample.always", "pane", "Always" },
    { "sample.one", "pane", "&One…", "edit-copy", "Ctrl+1", near },
    { "sample.hidden", "", "In no menu" },
};

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void palettesCanBeRead_data();
    void palettesCanBeRead();
    void actionsFollowTheState();
    void commandLine_data();
    void commandLine();

    void selectionSurvivesFilterAndSort();
    void currentRowSurvives();
    void aFilterShowsWhatItFoundFromTheTop_data();
    void aFilterShowsWhatItFoundFromTheTop();
    void hundredThousandRowsCanBeSelected();
    void columnsAreRemembered();
    void lastColumnStays();
    void copyGivesTabSeparatedRawText();
    void aWholeUrlIsCopiedOnDemandAlone();
    void lettersDoNotMoveTheCurrentRow();
    void delegatePlacesByFormat_data();
    void delegatePlacesByFormat();

    void filterWaitsForTyping();
    void escapeClearsThenLeaves();
    void choiceChips();
    void counts();

    void overlayFollowsTheModel();
    void overlayTellsErrors_data();
    void overlayTellsErrors();
    void cancelIsOffered();

    void formShowsProblems();
    void triState();
    void countries_data();
    void countries();
    void twoAccountsOfOneName();
    void countryTypedWithItsListOpen_data();
    void countryTypedWithItsListOpen();
    void confirmation_data();
    void confirmation();
    void typedConfirmation();

    void inspectorSendsOnlyChanges();
    void inspectorHoldsBackProblems();
    void inspectorTellsOfOtherChanges();
};

void TestWidgets::palettesCanBeRead_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("background");
    for (const bool dark : { false, true }) {
        const QPalette palette = dark ? darkPalette() : lightPalette();
        const char *name = dark ? "dark" : "light";
        const struct
        {
            QPalette::ColorRole text;
            QPalette::ColorRole background;
        } pairs[] = {
            { QPalette::WindowText, QPalette::Window },         { QPalette::Text, QPalette::Base },
            { QPalette::Text, QPalette::AlternateBase },        { QPalette::ButtonText, QPalette::Button },
            { QPalette::HighlightedText, QPalette::Highlight }, { QPalette::PlaceholderText, QPalette::Base },
            { QPalette::PlaceholderText, QPalette::Window },    { QPalette::Link, QPalette::Base },
            { QPalette::ToolTipText, QPalette::ToolTipBase },
        };
        for (const auto &pair : pairs) {
            QTest::addRow("%s: role %d on role %d", name, pair.text, pair.background)
                << palette.color(pair.text) << palette.color(pair.background);
        }
        for (const Tone tone : { Tone::Muted, Tone::Active, Tone::Positive, Tone::Caution, Tone::Negative }) {
            for (const QPalette::ColorRole role : { QPalette::Base, QPalette::AlternateBase, QPalette::Window })
                QTest::addRow("%s: tone %d on role %d", name, int(tone), role)
                    << toneText(tone, palette) << palette.color(role);
            QTest::addRow("%s: tone %d on its background", name, int(tone))
                << toneText(tone, palette) << toneBackground(tone, palette);
            QTest::addRow("%s: text on the background of tone %d", name, int(tone))
                << palette.color(QPalette::Text) << toneBackground(tone, palette);
        }
    }
}

void TestWidgets::palettesCanBeRead()
{
    QFETCH(QColor, text);
    QFETCH(QColor, background);
    QVERIFY2(contrast(text, background) >= 4.5, qPrintable(QString::number(contrast(text, background))));
}

void TestWidgets::actionsFollowTheState()
{
    QWidget scope;
    ActionSet set(sampleRows, &scope);
    QVERIFY(set.action("sample.always")->isEnabled());
    QVERIFY(!set.action("sample.one")->isEnabled());
    set.change([](ActionState &state) { state.selected = 1; });
    QVERIFY(set.action("sample.one")->isEnabled());
    set.change([](ActionState &state) { state.selected = 2; });
    QVERIFY(!set.action("sample.one")->isEnabled());

    QCOMPARE(set.action("sample.one")->objectName(), u"sample.one"_s);
    QCOMPARE(plainText(sampleRows[1]), u"One…"_s);
    QMenu menu;
    set.fill(&menu, "pane");
    QCOMPARE(menu.actions().size(), 2);
}

void TestWidgets::commandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode"); // -1: the program starts
    QTest::addColumn<QString>("says");

    QTest::newRow("nothing starts the program") << QStringList{} << -1 << QString();
    QTest::newRow("the sandbox starts") << QStringList{ u"--sandbox"_s } << -1 << QString();
    QTest::newRow("a value after a space") << QStringList{ u"--sandbox"_s, u"--owned"_s, u"7"_s } << -1 << QString();
    QTest::newRow("a value after an equals sign") << QStringList{ u"--sandbox"_s, u"--owned=7"_s } << -1 << QString();
    QTest::newRow("help") << QStringList{ u"--help"_s } << 0 << u"--sandbox"_s;
    QTest::newRow("version") << QStringList{ u"--version"_s } << 0 << u"Number Desk"_s;
    QTest::newRow("an unknown option") << QStringList{ u"--frobnicate"_s } << 2 << u"--frobnicate"_s;
    QTest::newRow("a stray word") << QStringList{ u"hello"_s } << 2 << u"hello"_s;
    QTest::newRow("a missing value") << QStringList{ u"--sandbox"_s, u"--seed"_s } << 2 << u"--seed"_s;
    QTest::newRow("a number that is none")
        << QStringList{ u"--sandbox"_s, u"--owned"_s, u"many"_s } << 2 << u"--owned"_s;
    QTest::newRow("too many numbers") << QStringList{ u"--sandbox"_s, u"--owned"_s, u"1000001"_s } << 2 << u"1000000"_s;
    QTest::newRow("a theme that is none") << QStringList{ u"--theme"_s, u"pink"_s } << 2 << u"light"_s;
    QTest::newRow("a value for a switch") << QStringList{ u"--sandbox=yes"_s } << 2 << u"--sandbox"_s;
    QTest::newRow("a tour of real data") << QStringList{ u"--tour"_s, u"x"_s } << 2 << u"--sandbox"_s;
}

void TestWidgets::commandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, says);
    const CommandLineAnswer answer = readCommandLine(QStringList{ u"number-desk"_s } + arguments);
    QCOMPARE(answer.options.has_value(), exitCode < 0);
    if (exitCode >= 0)
        QCOMPARE(answer.exitCode, exitCode);
    else if (arguments.size() > 1)
        QCOMPARE(answer.options->owned, 7);
    QVERIFY2(answer.text.contains(says), qPrintable(answer.text));
}

void TestWidgets::selectionSurvivesFilterAndSort()
{
    LoadedView loaded(100);
    RecordView &view = *loaded.view;
    QSignalSpy changed(&view, &RecordView::selectionKeysChanged);
    view.selectKeys({ loaded.key(7), loaded.key(70), loaded.key(71) });
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(view.selectedCount(), 3);

    view.sortByColumn(loaded.column("phone_number"), Qt::DescendingOrder);
    QTRY_COMPARE(loaded.model.keyAt(0), loaded.key(99));
    QTRY_COMPARE(view.selectedKeys(), QStringList({ loaded.key(71), loaded.key(70), loaded.key(7) }));

    // A row that the filter hides can't be acted on, and is selected again once it is back.
    loaded.filter(u"voice/7"_s, 11);
    QTRY_COMPARE(view.selectedKeys(), QStringList({ loaded.key(71), loaded.key(70), loaded.key(7) }));
    loaded.filter(u"voice/71"_s, 1);
    QTRY_COMPARE(view.selectedKeys(), QStringList{ loaded.key(71) });
    loaded.filter({}, 100);
    QTRY_COMPARE(view.selectedCount(), 3);

    // The same for rows chosen by hand.
    view.clearSelection();
    view.selectRow(0);
    loaded.filter(u"voice/71"_s, 1);
    QTRY_COMPARE(view.selectedCount(), 0);
    loaded.filter({}, 100);
    QTRY_COMPARE(view.selectedKeys(), QStringList{ loaded.key(99) });
    view.selectKeys({ loaded.key(7), loaded.key(71) });

    // Choosing anew ends that.
    loaded.filter(u"voice/71"_s, 1);
    view.clearSelection();
    loaded.filter({}, 100);
    QCOMPARE(view.selectedCount(), 0);
}

void TestWidgets::currentRowSurvives()
{
    LoadedView loaded(100);
    RecordView &view = *loaded.view;
    QSignalSpy current(&view, &RecordView::currentKeyChanged);
    QVERIFY(view.goTo(loaded.key(42)));
    QCOMPARE(current.last().first().toString(), loaded.key(42));
    view.sortByColumn(loaded.column("phone_number"), Qt::DescendingOrder);
    QTRY_COMPARE(loaded.model.keyAt(0), loaded.key(99));
    QTRY_COMPARE(view.currentKey(), loaded.key(42));
    loaded.filter(u"voice/5"_s, 11);
    QTRY_VERIFY(view.currentKey() != loaded.key(42));
    loaded.filter({}, 100);
    QTRY_COMPARE(view.currentKey(), loaded.key(42));
    QVERIFY(!view.goTo(u"PNnone"_s));
}

void TestWidgets::aFilterShowsWhatItFoundFromTheTop_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("in a window of few rows") << 6;
    QTest::newRow("in one of fewer rows than go at its top") << 18;
    QTest::newRow("in a tall one") << 38;
}

/// Scattered rows stay: the ones that go are put behind them first.
void TestWidgets::aFilterShowsWhatItFoundFromTheTop()
{
    QFETCH(const int, rows);
    LoadedView loaded(2000);
    RecordView &view = *loaded.view;
    view.resize(900, view.height() - view.viewport()->height() + rows * view.rowHeight(0));
    QTRY_COMPARE(view.viewport()->height(), rows * view.rowHeight(0));
    QVERIFY(view.goTo(loaded.key(3)));
    view.setFocus();
    int shown = 2000;
    for (const QString &text : { u"8"_s, u"88"_s }) {
        loaded.model.setFilter({ .text = text, .tests = {} });
        QTRY_VERIFY(loaded.model.visibleRows() < shown);
        shown = loaded.model.visibleRows();
        QVERIFY(shown > 40); // more than the window shows
        QCOMPARE(view.currentIndex().row(), 0);
        QCOMPARE(view.currentKey(), loaded.model.keyAt(0));
        QCOMPARE(view.verticalScrollBar()->value(), 0);
    }
    loaded.filter({}, 2000);
    QTRY_COMPARE(view.currentKey(), loaded.key(3)); // people chose that one

    // A row that goes by itself leaves its neighbour in its place.
    QVERIFY(view.goTo(loaded.key(1999)));
    loaded.model.remove(loaded.key(1999));
    QTRY_COMPARE(view.currentIndex().row(), loaded.model.rowCount() - 1);
}

void TestWidgets::hundredThousandRowsCanBeSelected()
{
    LoadedView loaded(100'000);
    loaded.view->selectAll();
    QCOMPARE(loaded.view->selectedCount(), 100'000);
    QCOMPARE(loaded.view->selectedKeys().size(), 100'000);
}

void TestWidgets::columnsAreRemembered()
{
    LoadedView loaded(3);
    const int number = loaded.column("phone_number");
    const int name = loaded.column("friendly_name");
    const int sid = loaded.column("sid");
    QHeaderView *header = loaded.view->horizontalHeader();
    header->moveSection(header->visualIndex(name), 0);
    header->resizeSection(number, 321);
    loaded.view->setColumnShown(sid, true);
    loaded.view->setColumnShown(loaded.column("city"), false);
    loaded.open(); // the old view saves as it goes, the new one reads

    header = loaded.view->horizontalHeader();
    QCOMPARE(header->visualIndex(name), 0);
    QCOMPARE(header->sectionSize(number), 321);
    QVERIFY(!header->isSectionHidden(sid));
    QVERIFY(header->isSectionHidden(loaded.column("city")));
    QCOMPARE(loaded.view->shownColumns().front(), name);

    loaded.view->resetColumns();
    QCOMPARE(header->visualIndex(number), number);
    QVERIFY(!header->isSectionHidden(loaded.column("city")));

    // What an older version kept, and nonsense, does no harm.
    loaded.kept[u"incoming-number"_s] = u"gone,90,1 friendly_name,77,1 rubbish phone_number,x,1"_s;
    loaded.open();
    QCOMPARE(loaded.view->horizontalHeader()->visualIndex(name), 0);
}

void TestWidgets::lastColumnStays()
{
    LoadedView loaded(1);
    for (int column = 0; column < loaded.model.columnCount(); ++column)
        loaded.view->setColumnShown(column, false);
    QCOMPARE(loaded.view->shownColumns().size(), size_t(1));
}

void TestWidgets::copyGivesTabSeparatedRawText()
{
    LoadedView loaded(3);
    RecordView &view = *loaded.view;
    for (int column = 0; column < loaded.model.columnCount(); ++column)
        view.setColumnShown(column,
                            column == loaded.column("phone_number") || column == loaded.column("friendly_name"));
    view.selectKeys({ loaded.key(1) });
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::clipboard()->text(), u"+14155550001\tDesk 1"_s);
    view.selectAll();
    view.copySelection();
    QCOMPARE(QApplication::clipboard()->text(),
             u"Number\tName\n+14155550000\tDesk 0\n+14155550001\tDesk 1\n+14155550002\tDesk 2"_s);
}

void TestWidgets::aWholeUrlIsCopiedOnDemandAlone()
{
    LoadedView loaded(2);
    const QString whole = u"https://ann:pw@example.com/voice?k=v"_s;
    const QString shown = u"https://•••@example.com/voice?k=•••"_s;
    IncomingNumber number = numberFor(1);
    number.voiceUrl = whole;
    loaded.model.upsert(pageOf<IncomingNumber>(std::span<const IncomingNumber>(&number, 1)));
    RecordView &view = *loaded.view;
    view.goTo(loaded.key(1));
    const int column = loaded.column("voice_url");
    const QModelIndex cell = view.currentIndex().siblingAtColumn(column);
    QTRY_COMPARE(cell.data().toString(), shown);
    QCOMPARE(wholeUrl(cell), std::optional(whole));
    QVERIFY(!wholeUrl(cell.siblingAtColumn(loaded.column("friendly_name"))));
    QVERIFY2(!wholeUrl(cell.siblingAtRow(0)), "nothing is masked there");
    view.setColumnShown(column, true);
    view.setCurrentIndex(cell);
    view.copyCurrentCell();
    QCOMPARE(QApplication::clipboard()->text(), shown);
    auto *copy = view.findChild<QAction *>(u"copyWholeUrl"_s);
    QVERIFY(copy);
    copy->trigger();
    QCOMPARE(QApplication::clipboard()->text(), whole);

    InspectorPanel panel(loaded.model.schema());
    panel.show();
    panel.showRecord(loaded.model, loaded.key(1));
    auto *ofPanel = panel.view()->findChild<QAction *>(u"copyWholeUrl"_s);
    QVERIFY(ofPanel);
    panel.view()->setCurrentIndex(panel.model().indexOf("friendly_name"));
    QVERIFY(!ofPanel->isVisible());
    panel.view()->setCurrentIndex(panel.model().indexOf("voice_url"));
    QVERIFY(ofPanel->isVisible());
    QApplication::clipboard()->clear();
    ofPanel->trigger();
    QCOMPARE(QApplication::clipboard()->text(), whole);
}

void TestWidgets::lettersDoNotMoveTheCurrentRow()
{
    LoadedView loaded(50);
    QVERIFY(loaded.view->goTo(loaded.key(3)));
    loaded.view->setFocus();
    QTest::keyClicks(loaded.view.get(), u"desk 9"_s);
    QCOMPARE(loaded.view->currentKey(), loaded.key(3));
    QSignalSpy opened(loaded.view.get(), &RecordView::opened);
    QTest::keyClick(loaded.view.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), loaded.key(3));
}

void TestWidgets::delegatePlacesByFormat_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("alignment");
    QTest::addColumn<int>("elide");
    QTest::newRow("a number stands at the left")
        << QByteArray("phone_number") << int(Qt::AlignLeft) << int(Qt::ElideRight);
    QTest::newRow("a SID loses its middle") << QByteArray("sid") << int(Qt::AlignLeft) << int(Qt::ElideMiddle);
    QTest::newRow("a URL loses its middle") << QByteArray("voice_url") << int(Qt::AlignLeft) << int(Qt::ElideMiddle);
    QTest::newRow("a flag stands in the middle")
        << QByteArray("capabilities.sms") << int(Qt::AlignHCenter) << int(Qt::ElideRight);
}

void TestWidgets::delegatePlacesByFormat()
{
    struct Probe : RecordDelegate
    {
        using RecordDelegate::initStyleOption;
    };
    QFETCH(QByteArray, field);
    QFETCH(int, alignment);
    QFETCH(int, elide);
    LoadedView loaded(1);
    QStyleOptionViewItem option;
    option.widget = loaded.view.get();
    Probe probe;
    probe.initStyleOption(&option, loaded.model.index(0, loaded.model.schema().column(field)));
    QVERIFY(option.displayAlignment & Qt::AlignmentFlag(alignment));
    QCOMPARE(int(option.textElideMode), elide);
}

void TestWidgets::filterWaitsForTyping()
{
    FilterBar bar;
    bar.show();
    QSignalSpy changed(&bar, &FilterBar::changed);
    QVERIFY(bar.findChild<QTimer *>()->interval() >= 30); // several keys of a fast typist
    QTest::keyClicks(bar.field(), u"415"_s);
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(bar.text(), u"415"_s);
    QVERIFY(bar.filters());
}

void TestWidgets::escapeClearsThenLeaves()
{
    FilterBar bar;
    bar.show();
    QSignalSpy leave(&bar, &FilterBar::leaveToTable);
    QTest::keyClicks(bar.field(), u"x"_s);
    QTest::keyClick(bar.field(), Qt::Key_Escape);
    QCOMPARE(bar.text(), QString());
    QCOMPARE(leave.size(), 0);
    QTest::keyClick(bar.field(), Qt::Key_Escape);
    QCOMPARE(leave.size(), 1);
    QTest::keyClick(bar.field(), Qt::Key_Down);
    QCOMPARE(leave.size(), 2);
}

void TestWidgets::choiceChips()
{
    FilterBar bar;
    QToolButton *sms = bar.addToggle(u"sms"_s, u"SMS"_s);
    QToolButton *country
        = bar.addChoice(u"country"_s, u"Country"_s, { { {}, u"Any"_s }, { u"US"_s, u"United States"_s } });
    bar.show();
    QSignalSpy changed(&bar, &FilterBar::changed);
    QTest::mouseClick(sms, Qt::LeftButton);
    QVERIFY(bar.isOn(u"sms"_s));
    QTRY_COMPARE(changed.size(), 1);
    country->menu()->actions().at(1)->trigger();
    QCOMPARE(bar.choice(u"country"_s), u"US"_s);
    QCOMPARE(country->text(), u"Country: United States"_s);
    QTRY_COMPARE(changed.size(), 2);
    // Options with counts come later: the choice stays, unless it is gone.
    bar.setOptions(u"country"_s, { { {}, u"Any"_s }, { u"US"_s, u"United States (12)"_s } });
    QCOMPARE(bar.choice(u"country"_s), u"US"_s);
    bar.setOptions(u"country"_s, { { {}, u"Any"_s }, { u"CA"_s, u"Canada"_s } });
    QCOMPARE(bar.choice(u"country"_s), QString());
    bar.clear();
    QVERIFY(!bar.filters());
    QVERIFY(!bar.isOn(u"sms"_s));
}

void TestWidgets::counts()
{
    FilterBar bar;
    const auto *label = bar.findChild<QLabel *>(u"filterCount"_s);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    bar.setCounts(1234, 100000);
    QCOMPARE(label->text(), u"1,234 of 100,000"_s);
    bar.setCounts(100000, 100000);
    QCOMPARE(label->text(), u"100,000"_s);
}

void TestWidgets::overlayFollowsTheModel()
{
    RecordModel model(schemaOf<IncomingNumber>());
    RecordView view;
    view.setRecordModel(&model);
    view.resize(700, 400);
    view.show();
    StateOverlay overlay(&view);
    overlay.follow(&model,
                   { .nothingYet = u"Search for something"_s,
                     .noRows = u"No numbers"_s,
                     .noRowsHint = {},
                     .loading = u"Reading numbers…"_s,
                     .icon = {} });
    const auto *title = overlay.findChild<QLabel *>(u"stateTitle"_s);
    auto *button = overlay.findChild<QPushButton *>(u"stateButton"_s);
    QCOMPARE(title->text(), u"Search for something"_s);

    auto source = std::make_unique<HandSource>(QList<StorePagePtr>{}, false);
    HandSource *hand = source.get();
    model.load(std::move(source));
    QTRY_COMPARE(title->text(), u"Reading numbers…"_s);
    QTRY_VERIFY(hand->waiting);
    hand->waiting(ApiError{ .kind = ErrorKind::Offline, .message = u"No route to the service."_s });
    QTRY_COMPARE(title->text(), u"No connection"_s);
    QCOMPARE(button->text(), u"Try again"_s);
    hand->waiting = {};
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(hand->waiting);
    QTRY_COMPARE(title->text(), u"Reading numbers…"_s);
    QCOMPARE(button->text(), u"Cancel"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(title->text().startsWith(u"Stopped"_s));
    QCOMPARE(button->text(), u"Go on"_s);

    model.load(std::make_unique<HandSource>(QList{ numbersPage(5) }));
    QTRY_COMPARE(model.visibleRows(), 5);
    QTRY_VERIFY(!overlay.isVisible());
    model.setFilter({ .text = u"no such thing"_s, .tests = {} });
    QTRY_COMPARE(title->text(), u"Nothing matches the filter"_s);
    QSignalSpy clear(&overlay, &StateOverlay::clearFilter);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(clear.size(), 1);

    model.load(std::make_unique<HandSource>(QList{ numbersPage(0) }));
    QTRY_COMPARE(title->text(), u"No numbers"_s);
    view.setRecordModel(nullptr);
}

void TestWidgets::overlayTellsErrors_data()
{
    QTest::addColumn<ErrorKind>("kind");
    for (int kind = int(ErrorKind::Offline); kind <= int(ErrorKind::Invalid); ++kind)
        QTest::addRow("kind %d has words of its own", kind) << ErrorKind(kind);
}

void TestWidgets::overlayTellsErrors()
{
    QFETCH(ErrorKind, kind);
    QWidget target;
    target.resize(600, 400);
    StateOverlay overlay(&target);
    ApiError error{ .kind = kind, .code = 21422, .message = u"<b>The service's own words</b>"_s };
    error.requestId = u"RQ0123"_s;
    overlay.showError(error);
    target.show();
    QVERIFY(overlay.findChild<QLabel *>(u"stateTitle"_s)->text().size() > 10);
    QVERIFY(overlay.findChild<QLabel *>(u"stateTitle"_s)->text().contains(u"21422"_s));
    auto *detail = overlay.findChild<QLabel *>(u"stateDetail"_s);
    QVERIFY(detail->text().startsWith(error.message));
    QCOMPARE(detail->textFormat(), Qt::PlainText); // the service's words are never markup
    QVERIFY(overlay.accessibleName().contains(error.message));
    auto *copy = overlay.findChild<QToolButton *>(u"stateCopyRequestId"_s);
    QVERIFY(copy->isVisible());
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), u"RQ0123"_s);
    QCOMPARE(overlay.findChild<QPushButton *>(u"stateButton"_s)->text(), u"Try again"_s);
}

void TestWidgets::cancelIsOffered()
{
    QWidget target;
    target.resize(600, 400);
    target.show();
    StateOverlay overlay(&target);
    overlay.showLoading(u"Reading…"_s, 10, 100, StateOverlay::Cover::Strip);
    QVERIFY(overlay.height() < target.height() / 3);
    QCOMPARE(overlay.geometry().bottom(), target.rect().bottom());
    target.resize(500, 300);
    QTRY_COMPARE(overlay.geometry().bottom(), target.rect().bottom());
    QCOMPARE(overlay.findChild<QPushButton *>(u"stateButton"_s)->text(), u"Cancel"_s);
}

void TestWidgets::formShowsProblems()
{
    FieldForm form;
    auto *edit = new QLineEdit;
    FieldRow *row = form.addRow(u"&Area code"_s, edit, u"Three digits"_s);
    form.show();
    QCOMPARE(edit->accessibleName(), u"Area code"_s);
    QCOMPARE(edit->accessibleDescription(), u"Three digits"_s);
    QCOMPARE(row->label()->buddy(), edit);
    QVERIFY(!form.goToFirstProblem());
    row->setProblem(u"An area code has three digits."_s);
    QCOMPARE(edit->accessibleDescription(), u"An area code has three digits."_s);
    QVERIFY(form.goToFirstProblem());
    row->setProblem({});
    QCOMPARE(edit->accessibleDescription(), u"Three digits"_s);
    row->setOffBecause(u"This country has no area codes."_s);
    QVERIFY(!edit->isEnabled());
    QCOMPARE(edit->toolTip(), u"This country has no area codes."_s);
    row->setOffBecause({});
    QVERIFY(edit->isEnabled());
    QCOMPARE(edit->toolTip(), QString());
}

void TestWidgets::triState()
{
    TriStateBox box;
    box.setAccessibleName(u"SMS"_s);
    box.show();
    QSignalSpy changed(&box, &TriStateBox::valueChanged);
    QCOMPARE(box.value(), std::nullopt);
    QTest::mouseClick(box.findChild<QToolButton *>(u"yes"_s), Qt::LeftButton);
    QCOMPARE(box.value(), std::optional(true));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(box.findChild<QToolButton *>(u"no"_s)->accessibleName(), u"SMS: No"_s);
    box.setValue(std::nullopt);
    QCOMPARE(box.value(), std::nullopt);
}

void TestWidgets::countries_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("country");
    QTest::newRow("a code in small letters") << u"gb"_s << u"GB"_s;
    QTest::newRow("the whole text") << u"canada (ca)"_s << u"CA"_s;
    QTest::newRow("the start of a name") << u"united k"_s << u"GB"_s;
    QTest::newRow("any part of a name") << u"kingdom"_s << u"GB"_s;
    QTest::newRow("what names no country is none") << u"zzz"_s << QString();
}

void TestWidgets::countries()
{
    QFETCH(QString, typed);
    QFETCH(QString, country);
    CountryBox box;
    box.setCountries({ { u"US"_s, {} }, { u"GB"_s, {} }, { u"CA"_s, u"Canada"_s, true } });
    box.setCountry(u"US"_s);
    QSignalSpy changed(&box, &CountryBox::countryChanged);
    box.lineEdit()->setText(typed == u"canada (ca)"_s ? u"canada (ca) · beta"_s : typed);
    QTest::keyClick(box.lineEdit(), Qt::Key_Return);
    QTRY_COMPARE(box.country(), country);
    QCOMPARE(changed.size(), country == u"US"_s ? 0 : 1);
    // What it shows is its value, or what is wrong.
    QCOMPARE(box.country().isEmpty(), !box.problem().isEmpty());
    QCOMPARE(box.currentText(), country.isEmpty() ? typed : box.itemText(box.findData(country)));
    box.setCountries({ { u"US"_s, {} } });
    QCOMPARE(box.country(), country == u"US"_s ? u"US"_s : QString());
}

void TestWidgets::countryTypedWithItsListOpen_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("key");
    QTest::newRow("a code, then Tab") << u"GB"_s << int(Qt::Key_Tab);
    QTest::newRow("a code, then Enter") << u"GB"_s << int(Qt::Key_Return);
    QTest::newRow("a part of its name, then Tab") << u"united k"_s << int(Qt::Key_Tab);
    QTest::newRow("a part of its name, then Enter") << u"united k"_s << int(Qt::Key_Enter);
    QTest::newRow("a code, then a click elsewhere") << u"GB"_s << 0;
}

void TestWidgets::countryTypedWithItsListOpen()
{
    QFETCH(const QString, typed);
    QFETCH(const int, key);
    QWidget form;
    auto *rows = new QVBoxLayout(&form);
    auto *box = new CountryBox;
    auto *next = new QLineEdit;
    rows->addWidget(box);
    rows->addWidget(next);
    box->setCountries({ { u"US"_s, {} }, { u"GB"_s, {} }, { u"GA"_s, {} } });
    box->setCountry(u"US"_s);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    box->setFocus();
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), typed);
    QWidget *list = box->completer()->popup();
    QTRY_VERIFY(list->isVisible());
    if (key)
        QTest::keyClick(list, Qt::Key(key)); // an open list has the keyboard
    else {
        QTest::mouseClick(list, Qt::LeftButton, {}, list->rect().bottomRight() + QPoint(5, 5)); // which closes it
        next->setFocus(Qt::MouseFocusReason);
    }
    QTRY_COMPARE(box->country(), u"GB"_s);
    QCOMPARE(box->currentText(), box->itemText(box->findData(u"GB"_s)));
    QCOMPARE(box->currentData().toString(), u"GB"_s);
    QVERIFY(box->problem().isEmpty());
}

void TestWidgets::twoAccountsOfOneName()
{
    Desk desk;
    desk.signInNowhere();
    AccountBox box(u"target"_s);
    const QString first = u"AC"_s + QString(32, u'1');
    const QString second = u"AC"_s + QString(32, u'2');
    Account one;
    one.sid = first;
    one.friendlyName = u"Repairs"_s;
    Account other = one;
    other.sid = second;
    box.setAccounts(*desk.session(), { one, other });
    for (const QString &sid : { second, first }) {
        box.setCurrentIndex(box.findData(sid)); // as people choose it
        QVERIFY(box.currentText().startsWith(u"Repairs ("_s) && box.currentText().contains(sid)); // people see which
        QCOMPARE(box.account(), sid);
        QCOMPARE(box.nameOf(sid), box.currentText());
    }
}

void TestWidgets::confirmation_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("yes");
    QTest::newRow("Escape says no") << int(Qt::Key_Escape) << false;
    QTest::newRow("Enter says no: the safe answer is the default") << int(Qt::Key_Return) << false;
}

void TestWidgets::confirmation()
{
    QFETCH(int, key);
    QFETCH(bool, yes);
    Confirmation question;
    question.title = u"Release this number?"_s;
    question.accept = u"Release"_s;
    question.destructive = true;
    question.details = { u"+1 415 555 0132"_s };
    ConfirmDialog dialog(question);
    dialog.open();
    QSignalSpy finished(&dialog, &QDialog::finished);
    QTest::keyClick(&dialog, Qt::Key(key));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toInt() == QDialog::Accepted, yes);
}

void TestWidgets::typedConfirmation()
{
    Confirmation question;
    question.title = u"Release 40 numbers?"_s;
    question.accept = u"Release"_s;
    question.destructive = true;
    question.typed = u"40"_s;
    ConfirmDialog dialog(question);
    dialog.open();
    auto *accept = dialog.findChild<QPushButton *>(u"accept"_s);
    auto *typed = dialog.findChild<QLineEdit *>(u"typed"_s);
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(typed, u"4"_s);
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(typed, u"0"_s);
    QVERIFY(accept->isEnabled());
    QSignalSpy finished(&dialog, &QDialog::accepted);
    QTest::mouseClick(accept, Qt::LeftButton);
    QCOMPARE(finished.size(), 1);
}

void TestWidgets::inspectorSendsOnlyChanges()
{
    LoadedView loaded(3);
    InspectorPanel panel(loaded.model.schema());
    panel.resize(360, 700);
    panel.show();
    auto *save = panel.findChild<QPushButton *>(u"inspectorSave"_s);
    panel.showRecord(loaded.model, loaded.key(1));
    QCOMPARE(panel.key(), loaded.key(1));
    QVERIFY(!save->isVisible());

    // Typed by hand, as people do.
    const QModelIndex name = panel.model().indexOf("friendly_name");
    panel.view()->scrollTo(name);
    panel.view()->setCurrentIndex(name);
    panel.view()->edit(name);
    auto *editor = panel.view()->findChild<QLineEdit *>(u"edit.friendly_name"_s);
    QVERIFY(editor);
    QCOMPARE(editor->accessibleName(), u"Name"_s);
    editor->selectAll();
    QTest::keyClicks(editor, u"Front desk"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(panel.hasEdits());
    QVERIFY(save->isVisible());
    QSignalSpy requested(&panel, &InspectorPanel::saveRequested);
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().toMap(), QVariantMap({ { u"friendly_name"_s, u"Front desk"_s } }));

    panel.setSaving(true);
    QVERIFY(!save->isEnabled());
    panel.setSaving(false);
    QVERIFY(save->isEnabled());
    QTest::mouseClick(panel.findChild<QPushButton *>(u"inspectorRevert"_s), Qt::LeftButton);
    QVERIFY(!panel.hasEdits());
}

void TestWidgets::inspectorHoldsBackProblems()
{
    LoadedView loaded(1);
    InspectorPanel panel(loaded.model.schema());
    panel.show();
    panel.model().setValidator([](const FieldInfo &, const QVariant &value) {
        return value.toString().startsWith(u"ftp"_s) ? rules::Verdict::bad(u"A URL starts with https://."_s)
                                                     : rules::Verdict();
    });
    panel.showRecord(loaded.model, loaded.key(0));
    const QModelIndex url = panel.model().indexOf("voice_url");
    const int before = panel.view()->visualRect(url).height();
    QVERIFY(panel.model().setData(url, u"ftp://example.com"_s));
    auto *save = panel.findChild<QPushButton *>(u"inspectorSave"_s);
    QVERIFY(!save->isEnabled());
    QVERIFY(panel.view()->visualRect(url).height() > before); // the sentence stands beneath
    QVERIFY(panel.model().setData(url, u"https://example.com"_s));
    QVERIFY(save->isEnabled());
}

void TestWidgets::inspectorTellsOfOtherChanges()
{
    LoadedView loaded(1);
    InspectorPanel panel(loaded.model.schema());
    panel.show();
    panel.showRecord(loaded.model, loaded.key(0));
    QVERIFY(panel.model().setData(panel.model().indexOf("friendly_name"), u"Mine"_s));
    IncomingNumber theirs = numberFor(0);
    theirs.voiceUrl = u"https://example.com/other"_s;
    loaded.model.upsert(pageOf<IncomingNumber>(std::span<const IncomingNumber>(&theirs, 1)));
    QTRY_COMPARE(loaded.model.record<IncomingNumber>(loaded.key(0))->voiceUrl, theirs.voiceUrl);
    QTRY_VERIFY(loaded.model.rowOf(loaded.key(0)) >= 0);
    panel.showRecord(loaded.model, loaded.key(0));
    auto *notice = panel.findChild<QLabel *>(u"inspectorNotice"_s);
    QVERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(u"Voice URL"_s));
    QCOMPARE(panel.model().changes(), QVariantMap({ { u"friendly_name"_s, u"Mine"_s } }));
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
