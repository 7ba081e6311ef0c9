// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk.h"
#include "ui/dialogregistry.h"
#include "ui/mainwindow.h"
#include "ui/pane.h"
#include "ui/theme.h"
#include "ui/tour.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>

using namespace nd;
using namespace nd::test;
using namespace Qt::StringLiterals;

namespace {

/// A pane with a state, which is ready only when told.
class SlowPane : public Pane
{
public:
    SlowPane(AppContext &context, QWidget *parent)
        : Pane(context, parent)
    {
        auto *label = new QLabel(u"Something to see"_s, this);
        label->resize(300, 60);
    }
    void setSession(Session *) override { }
    QStringList tourStates() const override { return { u"bought"_s }; }
    void showTourState(const QString &name) override { state = name; }
    bool settledOnScreen() const override { return ready; }

    static inline bool ready = true;
    static inline QString state;
};

Pane *makeSlow(AppContext &context, QWidget *parent)
{
    return new SlowPane(context, parent);
}

constexpr PaneEntry slowPanes[] = { { "slow", "Slow", "edit-find", makeSlow } };

} // namespace

class TestTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Light); }
    void init()
    {
        SlowPane::ready = true;
        SlowPane::state.clear();
    }

    void visitsEveryPaneAndDialog();
    void makesAllPictures();
    void failsWhenAPaneIsNeverReady();
    void failsWhenTheFolderCanNotBe();
    void plainPicturesShowNothing();
};

void TestTour::visitsEveryPaneAndDialog()
{
    Desk desk;
    MainWindow window(desk.context);
    Tour tour(window, desk.context, {}, [] {});
    const QStringList steps = tour.stepNames();
    QVERIFY(steps.contains(u"start"_s));
    QVERIFY(!paneRegistry().empty());
    for (const PaneEntry &entry : paneRegistry()) {
        const QString step = "pane-"_L1 + QLatin1StringView(entry.id);
        QVERIFY2(steps.contains(step), entry.id);
        const QStringList states = window.pane(QLatin1StringView(entry.id))->tourStates();
        for (const QString &state : states)
            QVERIFY2(steps.contains(step + u'.' + state), qPrintable(state));
    }
    for (const DialogEntry &entry : dialogRegistry())
        QVERIFY2(steps.contains("dialog-"_L1 + QLatin1StringView(entry.id)), entry.id);
}

void TestTour::makesAllPictures()
{
    Desk desk;
    MainWindow window(desk.context, slowPanes);
    const QString folder = desk.folder.filePath(u"pictures"_s);
    Tour tour(window, desk.context, { .folder = folder, .suffix = u"light"_s }, [&] { desk.signInNowhere(); });
    QSignalSpy finished(&tour, &Tour::finished);
    tour.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QCOMPARE(finished.first().at(1).toString(), QString());
    QCOMPARE(SlowPane::state, u"bought"_s);

    const QStringList files = QDir(folder).entryList({ u"*.png"_s });
    QCOMPARE(files.size(), finished.first().at(0).toStringList().size());
    QCOMPARE(files.size(), 2 * 3 + qsizetype(dialogRegistry().size())); // start, pane, state; each dialog
    QCOMPARE(QImage(folder + u"/pane-slow-light.png"_s).size(), QSize(1280, 800));
    QCOMPARE(QImage(folder + u"/pane-slow-light-small.png"_s).size(), QSize(900, 600));
    QVERIFY(QFile::exists(folder + u"/pane-slow.bought-light.png"_s));
}

void TestTour::failsWhenAPaneIsNeverReady()
{
    Desk desk;
    SlowPane::ready = false;
    MainWindow window(desk.context, slowPanes);
    Tour tour(window, desk.context,
              { .folder = desk.folder.filePath(u"p"_s), .suffix = u"light"_s, .limit = std::chrono::milliseconds(300) },
              [&] { desk.signInNowhere(); });
    QSignalSpy finished(&tour, &Tour::finished);
    tour.start();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY2(finished.first().at(1).toString().contains(u"pane-slow"_s), qPrintable(finished.first().at(1).toString()));
}

void TestTour::failsWhenTheFolderCanNotBe()
{
    Desk desk;
    MainWindow window(desk.context, slowPanes);
    QFile file(desk.folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Tour tour(window, desk.context, { .folder = file.fileName() + u"/x"_s, .suffix = u"light"_s }, [] {});
    QSignalSpy finished(&tour, &Tour::finished);
    tour.start();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!finished.first().at(1).toString().isEmpty());
}

void TestTour::plainPicturesShowNothing()
{
    QImage plain(200, 200, QImage::Format_RGB32);
    plain.fill(Qt::white);
    QVERIFY(!showsSomething(plain));
    QVERIFY(!showsSomething({}));
}

QTEST_MAIN(TestTour)
#include "tst_tour.moc"
