// SPDX-License-Identifier: GPL-3.0-or-later
// A stopwatch in the program's own window: a plugin that Qt loads when the environment asks for it
// (QT_QPA_GENERIC_PLUGINS=ndprobe). It waits for the window, has it load, filter, sort, scroll and export, and prints
// what that took on stdout, a line each: a name and a number. Then it ends the program.
//
//     ND_PROBE_ROWS       rows to wait for; 0: only until the window can be used
//     ND_PROBE_BEGAN      when the program was started, milliseconds of CLOCK_MONOTONIC
//     ND_PROBE_PICTURES   a folder for pictures of the window, and for the file that it exports; may be missing
//     ND_PROBE_PLAY       filters, sorts, scrolls and exports once the rows are there
//
// A turn is what the thread of the window does between two looks at its event queue: for as long as it takes, nothing
// else is painted or typed. Its processor time is what the program is to blame for; the rest is the machine's.
#include "tests/bench/contest.h"
#include "tests/support/longestturn.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QGenericPlugin>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <functional>
#include <limits>
#include <malloc.h>
#include <vector>

using namespace Qt::StringLiterals;
using namespace bench;

namespace {

template <class T>
T *find(const QString &name)
{
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (T *found = window->findChild<T *>(name))
            return found;
    }
    return nullptr;
}

/// How many figures are printed of one kind.
void put(const QString &name, double value)
{
    std::printf("%s\t%.2f\n", qUtf8Printable(name), value);
    std::fflush(stdout);
}

/// Something that is done to the window. It is over when the table has changed, if it shall, was painted after that,
/// and nothing moved for a while.
struct Step
{
    QString name;
    std::function<void()> act;
    bool changes = true;
    std::function<bool()> over = {};
};

class Probe : public QObject
{
public:
    Probe()
        : m_began(qEnvironmentVariable("ND_PROBE_BEGAN").toDouble())
        , m_rows(qEnvironmentVariableIntValue("ND_PROBE_ROWS"))
        , m_pictures(qEnvironmentVariable("ND_PROBE_PICTURES"))
        , m_plays(qEnvironmentVariableIsSet("ND_PROBE_PLAY"))
    {
        // Whatever it waits for may never come: that must not hold the one who measures.
        QTimer::singleShot(std::chrono::minutes(5), this, [] {
            std::fprintf(stderr, "The window did not get there.\n");
            std::_Exit(3);
        });
        m_looking.setInterval(2);
        connect(&m_looking, &QTimer::timeout, this, &Probe::look);
        // The application is still being made.
        QTimer::singleShot(0, this, [this] {
            m_turns.watch();
            m_looking.start();
        });
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || !object->isWidgetType())
            return false;
        const double now = millisecondsNow();
        if (m_view && object == m_view->viewport()) {
            if (m_firstRows < 0 && m_view->model()->rowCount() > 0)
                m_firstRows = now;
            m_painted = now;
        }
        m_anyPaint = now;
        return false;
    }

private:
    /// Every two milliseconds: where are we?
    void look()
    {
        if (!m_usable)
            return waitForWindow();
        if (m_rows == 0)
            return end();
        if (!m_loaded)
            return waitForRows();
        if (m_step < m_steps.size())
            return watchStep();
        end();
    }

    void waitForWindow()
    {
        auto *search = find<QPushButton>(u"searchButton"_s);
        m_view = find<QTableView>(u"inventoryTable"_s);
        const bool ready
            = m_rows == 0 ? search && search->isVisible() && search->isEnabled() : m_view && m_view->isVisible();
        if (ready && m_ready < 0) {
            m_ready = millisecondsNow();
            // It may have been painted already; what counts is a paint that shows it ready.
            if (search)
                search->update();
            if (m_view)
                m_view->viewport()->update();
        }
        if (m_rows > 0 && !m_view)
            if (auto *pane = find<QAction>(u"pane.inventory"_s); pane && pane->isEnabled())
                pane->trigger();
        if (m_ready < 0 || m_anyPaint < m_ready)
            return;
        m_usable = true;
        put(u"usable"_s, m_anyPaint - m_began);
        put(u"turn.start"_s, m_turns.take());
        put(u"resident.start"_s, residentNow());
        if (m_view)
            listen();
    }

    void listen()
    {
        const QAbstractItemModel *model = m_view->model();
        const auto changed = [this] { m_changed = millisecondsNow(); };
        connect(model, &QAbstractItemModel::rowsInserted, this, changed);
        connect(model, &QAbstractItemModel::rowsRemoved, this, changed);
        connect(model, &QAbstractItemModel::layoutChanged, this, changed);
        connect(model, &QAbstractItemModel::modelReset, this, changed);
    }

    void waitForRows()
    {
        if (m_view->model()->rowCount() < m_rows || m_painted < m_changed)
            return;
        if (millisecondsNow() < m_painted + quiet)
            return;
        m_loaded = true;
        put(u"rows.first"_s, m_firstRows);
        put(u"rows.all"_s, m_painted - m_firstRows);
        put(u"turn.load"_s, m_turns.take());
        put(u"resident.load"_s, residentNow());
        put(u"resident.peak"_s, residentPeak());
        malloc_trim(0);
        put(u"resident.trimmed"_s, residentNow());
        picture(u"loaded"_s);
        if (m_plays)
            plan();
        rest();
    }

    /// A picture takes its time: the next step has a turn of its own.
    void rest()
    {
        m_acted = std::numeric_limits<double>::max();
        QTimer::singleShot(50, this, &Probe::nextStep);
    }

    void plan()
    {
        auto *filter = find<QLineEdit>(u"filterField"_s);
        for (QLineEdit *field : m_view->window()->findChildren<QLineEdit *>(u"filterField"_s)) {
            if (field->isVisible())
                filter = field;
        }
        const auto type = [this, filter](const QString &letters) {
            QString typed;
            for (const QChar letter : letters) {
                typed += letter;
                m_steps.push_back({ u"filter \"%1\""_s.arg(typed),
                                    [filter, letter] { QTest::keyClick(filter, letter.toLatin1()); } });
            }
        };
        const auto clear = [this, filter] {
            m_steps.push_back({ u"filter taken back"_s, [filter] { filter->clear(); } });
        };
        type(u"415"_s);
        clear();
        type(u"desk"_s);
        clear();
        QHeaderView *header = m_view->horizontalHeader();
        for (const int visual : { 0, 1, 1, 0 }) {
            const int column = shownColumn(visual);
            m_steps.push_back({ u"sort by %1"_s.arg(m_view->model()->headerData(column, Qt::Horizontal).toString()),
                                [header, column] {
                                    const QPoint at(header->sectionViewportPosition(column) + 12, header->height() / 2);
                                    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
                                } });
        }
        for (int part = 1; part <= 4; ++part)
            m_steps.push_back({ u"scroll to %1 of 4"_s.arg(part),
                                [this, part] {
                                    QScrollBar *bar = m_view->verticalScrollBar();
                                    bar->setValue(bar->maximum() / 4 * part);
                                },
                                false });
        for (const auto &[name, key] :
             { std::pair(u"End"_s, Qt::Key_End), std::pair(u"Page up"_s, Qt::Key_PageUp),
               std::pair(u"Home"_s, Qt::Key_Home), std::pair(u"Page down"_s, Qt::Key_PageDown) })
            m_steps.push_back({ name,
                                [this, key = key] {
                                    QTest::keyClick(m_view, key,
                                                    key == Qt::Key_End || key == Qt::Key_Home ? Qt::ControlModifier
                                                                                              : Qt::NoModifier);
                                },
                                false });
        if (!m_pictures.isEmpty())
            m_steps.push_back({ u"export"_s, [this] { exportAll(); }, false,
                                [this] { return QFile::exists(m_pictures + u"/exported.csv"_s); } });
    }

    int shownColumn(int visual) const
    {
        const QHeaderView *header = m_view->horizontalHeader();
        for (int i = 0; i < header->count(); ++i) {
            const int column = header->logicalIndex(i);
            if (!header->isSectionHidden(column) && visual-- == 0)
                return column;
        }
        return 0;
    }

    void exportAll()
    {
        QMenu *menu = find<QAction>(u"inventory.export"_s)->menu();
        Q_EMIT menu->aboutToShow();
        menu->actions().first()->trigger();
        auto *dialog = m_view->window()->findChild<QFileDialog *>();
        dialog->selectFile(m_pictures + u"/exported.csv"_s);
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(m_pictures + u"/exported.csv"_s);
        QMetaObject::invokeMethod(dialog, "accept");
    }

    void nextStep()
    {
        if (m_step == m_steps.size())
            return;
        m_acted = millisecondsNow();
        m_turns.take();
        m_steps[m_step].act();
        if (!m_steps[m_step].changes)
            m_view->viewport()->update();
    }

    void watchStep()
    {
        const Step &step = m_steps[m_step];
        const double now = millisecondsNow();
        const double since = step.changes ? m_changed : m_acted;
        // A letter that every row has changes nothing.
        const bool unchanged = step.changes && !step.over && m_changed < m_acted && now > m_acted + patience;
        const bool over = unchanged || (step.over ? step.over() : m_painted > since && since >= m_acted);
        if (now > m_acted + longest)
            put(step.name + u", GAVE UP"_s, longest);
        else if (!over || now < std::max(m_painted, m_changed) + quiet)
            return;
        if (!unchanged)
            put(u"step %1"_s.arg(step.name), (step.over ? now : m_painted) - m_acted);
        put(u"turn %1"_s.arg(step.name), m_turns.take());
        put(u"shown %1"_s.arg(step.name), m_view->model()->rowCount());
        picture(u"%1-%2"_s.arg(int(m_step) + 1, 2, 10, QLatin1Char('0'))
                    .arg(QString(step.name).remove(u'"').replace(u' ', u'-')));
        ++m_step;
        rest();
    }

    void picture(const QString &name)
    {
        if (!m_pictures.isEmpty())
            m_view->window()->grab().save(m_pictures + u'/' + name + u".png"_s);
        m_turns.take();
    }

    void end()
    {
        m_looking.stop();
        put(u"resident.end"_s, residentNow());
        std::fflush(stdout);
        std::_Exit(0); // nothing that a program does at its end is of interest
    }

    static constexpr double quiet = 400; ///< Milliseconds without a change or a paint: longer than any timer of a pane.
    static constexpr double patience = 3000; ///< For a change that may not come.
    static constexpr double longest = 60'000;
    double m_began;
    int m_rows;
    QString m_pictures;
    bool m_plays;
    nd::test::LongestTurn m_turns;
    QTimer m_looking;
    QPointer<QTableView> m_view;
    double m_ready = -1;
    double m_anyPaint = -1;
    double m_firstRows = -1;
    double m_painted = -1;
    double m_changed = -1;
    double m_acted = 0;
    bool m_usable = false;
    bool m_loaded = false;
    std::vector<Step> m_steps;
    size_t m_step = 0;
};

} // namespace

class ProbePlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "windowprobe.json")

public:
    QObject *create(const QString &name, const QString &) override
    {
        return name == "ndprobe"_L1 && qEnvironmentVariableIsSet("ND_PROBE_BEGAN") ? new Probe : nullptr;
    }
};

#include "windowprobe.moc"
