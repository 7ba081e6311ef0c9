// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk.h"
#include "ui/actions.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/mainwindow.h"
#include "ui/tabbedpane.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenuBar>
#include <QTabBar>
#include <QTreeWidget>

using namespace nd;
using namespace nd::test;
using namespace Qt::StringLiterals;

namespace {

constexpr ActionRow ordersRows[] = { { "orders.act", "pane", "Call the owner", "", "Ctrl+J" } };
constexpr ActionRow lettersRows[] = { { "letters.act", "pane", "Sign a letter", "", "Ctrl+J" } };

/// A page that remembers what was done with it.
class Page : public Pane
{
public:
    Page(AppContext &context, std::span<const ActionRow> rows, QString prefix)
        : Pane(context)
        , m_actions(new ActionSet(rows, this))
        , m_field(new QLineEdit(this))
        , m_prefix(std::move(prefix))
    {
        m_actions->on(rows.front().id, this, [this] { ++acted; });
    }
    void setSession(Session *given) override { session = given; }
    void activated() override { ++shown; }
    QWidget *filterField() override { return m_field; }
    void refresh() override { ++refreshed; }
    ActionSet *actionSet() override { return m_actions; }
    bool knows(const QString &subject) const override { return subject.startsWith(m_prefix); }
    void look(const QString &subject) override { looked = subject; }
    QStringList unsaved() const override { return { m_prefix }; }
    QStringList tourStates() const override { return { u"open"_s }; }
    void showTourState(const QString &state) override { toured = state; }

    Session *session = nullptr;
    int shown = 0;
    int refreshed = 0;
    int acted = 0;
    QString looked;
    QString toured = u"untouched"_s;

private:
    ActionSet *m_actions;
    QLineEdit *m_field;
    QString m_prefix;
};

class Tabs : public TabbedPane
{
public:
    Tabs(AppContext &context, QWidget *parent)
        : TabbedPane(context, parent)
        , orders(new Page(context, ordersRows, u"HR"_s))
        , letters(new Page(context, lettersRows, u"PX"_s))
    {
        addTab(u"orders"_s, u"&Orders"_s, orders);
        addTab(u"letters"_s, u"&Letters"_s, letters);
    }
    Page *orders;
    Page *letters;
};

constexpr PaneEntry entries[] = { { "tabs", "Hosted", "call-start", [](AppContext &context, QWidget *parent) -> Pane * {
                                       return new Tabs(context, parent);
                                   } } };

struct Shell
{
    Desk desk;
    MainWindow window{ desk.context, entries };
    Tabs *tabs = nullptr;

    Shell()
    {
        window.show();
        QApplication::setActiveWindow(&window);
        desk.signInNowhere();
        tabs = static_cast<Tabs *>(window.pane(u"tabs"_s));
    }
};

} // namespace

class TestTabbedPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageGetsTheAccount();
    void whatTheWindowAsksGoesToThePageInView();
    void aSubjectOpensThePageThatKnowsIt();
    void aShortcutActsOnThePageInViewOnly();
    void thePagesMenusAreTheWindows();
    void allThatIsUnsavedIsTold();
    void shortcutsOfAllPagesAreListed();
    void statesForTheTour();
    void aCountStandsBesideTheTitle();
};

void TestTabbedPane::everyPageGetsTheAccount()
{
    Shell shell;
    QCOMPARE(shell.tabs->orders->session, shell.desk.session());
    QCOMPARE(shell.tabs->letters->session, shell.desk.session());
    QVERIFY(shell.desk.session());
    QCOMPARE(shell.tabs->orders->shown, 1);
    QCOMPARE(shell.tabs->letters->shown, 0);
}

void TestTabbedPane::whatTheWindowAsksGoesToThePageInView()
{
    Shell shell;
    QTest::keyClick(&shell.window, Qt::Key_F5);
    QCOMPARE(shell.tabs->orders->refreshed, 1);
    QTest::keyClick(shell.tabs, Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(shell.tabs->currentTab(), u"letters"_s);
    QCOMPARE(shell.tabs->letters->shown, 1);
    QTest::keyClick(&shell.window, Qt::Key_F5);
    QCOMPARE(shell.tabs->orders->refreshed, 1);
    QCOMPARE(shell.tabs->letters->refreshed, 1);
    QCOMPARE(shell.tabs->filterField(), shell.tabs->letters->filterField());
}

void TestTabbedPane::aSubjectOpensThePageThatKnowsIt()
{
    Shell shell;
    shell.window.showPane(u"tabs"_s, u"PX1"_s);
    QCOMPARE(shell.tabs->currentTab(), u"letters"_s);
    QCOMPARE(shell.tabs->letters->looked, u"PX1"_s);
    shell.window.showPane(u"tabs"_s, u"PN1"_s); // Nobody knows it: what is in view stays.
    QCOMPARE(shell.tabs->currentTab(), u"letters"_s);
    QVERIFY(!shell.tabs->knows(u"PN1"_s));
    shell.window.showPane(u"tabs"_s, u"orders"_s); // The tab itself.
    QCOMPARE(shell.tabs->currentTab(), u"orders"_s);
    QVERIFY(shell.tabs->orders->looked.isEmpty());
}

void TestTabbedPane::aShortcutActsOnThePageInViewOnly()
{
    Shell shell;
    QTest::keyClick(&shell.window, Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(shell.tabs->orders->acted, 1);
    shell.tabs->showTab(u"letters"_s);
    QTest::keyClick(&shell.window, Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(shell.tabs->orders->acted, 1);
    QCOMPARE(shell.tabs->letters->acted, 1);
}

void TestTabbedPane::thePagesMenusAreTheWindows()
{
    Shell shell;
    QMenu *menu = shell.window.findChild<QMenu *>(u"menu.pane"_s);
    QVERIFY(menu->actions().contains(shell.tabs->orders->actionSet()->action("orders.act")));
    shell.tabs->showTab(u"letters"_s);
    QVERIFY(!menu->actions().contains(shell.tabs->orders->actionSet()->action("orders.act")));
    QVERIFY(menu->actions().contains(shell.tabs->letters->actionSet()->action("letters.act")));
}

void TestTabbedPane::allThatIsUnsavedIsTold()
{
    Shell shell;
    QCOMPARE(shell.tabs->unsaved(), QStringList({ u"HR"_s, u"PX"_s }));
}

void TestTabbedPane::shortcutsOfAllPagesAreListed()
{
    Shell shell;
    ShortcutsDialog dialog(shell.window);
    auto *tree = dialog.findChild<QTreeWidget *>(u"shortcuts"_s);
    for (const QString &text : { u"Call the owner"_s, u"Sign a letter"_s })
        QCOMPARE(tree->findItems(text, Qt::MatchExactly | Qt::MatchRecursive).size(), 1);
}

void TestTabbedPane::statesForTheTour()
{
    Shell shell;
    QCOMPARE(shell.tabs->tourStates(), QStringList({ u"orders.open"_s, u"letters"_s, u"letters.open"_s }));
    shell.tabs->showTourState(u"letters.open"_s);
    QCOMPARE(shell.tabs->currentTab(), u"letters"_s);
    QCOMPARE(shell.tabs->letters->toured, u"open"_s);
    shell.tabs->showTourState(u"letters"_s);
    QCOMPARE(shell.tabs->letters->toured, QString());
    QCOMPARE(shell.tabs->orders->toured, u"untouched"_s);
}

void TestTabbedPane::aCountStandsBesideTheTitle()
{
    Shell shell;
    auto *bar = shell.tabs->findChild<QTabBar *>(u"paneTabs"_s);
    shell.tabs->setTabCount(u"letters"_s, 3);
    QCOMPARE(bar->tabText(1), u"&Letters (%L1)"_s.arg(3));
    shell.tabs->setTabCount(u"letters"_s, 0);
    QCOMPARE(bar->tabText(1), u"&Letters"_s);
}

QTEST_MAIN(TestTabbedPane)
#include "tst_tabbedpane.moc"
