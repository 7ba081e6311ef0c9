// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordmodel.h"
#include "tests/models/samplerecord.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

/// What a test knows of a source that the model owns: it answers when the test says so.
struct Script
{
    int left = 0; ///< Pages that didn't come yet.
    int asked = 0;
    bool alive = true;
    PageSource::Handler handler;

    void answer(const QList<Sample> &samples)
    {
        --left;
        std::exchange(handler, nullptr)(samplePage(samples));
    }
    void fail(const QString &message)
    {
        ApiError error;
        error.kind = ErrorKind::ConnectionLost;
        error.message = message;
        std::exchange(handler, nullptr)(error);
    }
};

class ScriptedSource : public PageSource
{
public:
    explicit ScriptedSource(std::shared_ptr<Script> script)
        : m_script(std::move(script))
    {
    }
    ~ScriptedSource() override { m_script->alive = false; }
    void next(Handler handler) override
    {
        ++m_script->asked;
        m_script->handler = std::move(handler);
    }
    bool atEnd() const override { return m_script->left == 0; }

private:
    std::shared_ptr<Script> m_script;
};

std::shared_ptr<Script> load(RecordModel &model, int pages, bool keepRows = false)
{
    auto script = std::make_shared<Script>();
    script->left = pages;
    model.load(std::make_unique<ScriptedSource>(script), keepRows);
    return script;
}

Sample sample(int number, const QString &name = {})
{
    Sample result;
    result.sid = u"PN%1"_s.arg(number, 4, 10, QChar(u'0'));
    result.number = u"+1415555%1"_s.arg(number % 10'000, 4, 10, QChar(u'0'));
    result.name = name;
    return result;
}

QList<Sample> samples(int first, int count)
{
    QList<Sample> result;
    for (int i = first; i < first + count; ++i)
        result.append(sample(i, i % 2 ? u"odd"_s : u"even"_s));
    return result;
}

QStringList shownKeys(const RecordModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.keyAt(row));
    return result;
}

RowFilter words(const QString &text)
{
    return { .text = text, .tests = {} };
}

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace

class RecordModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsPageAfterPage();
    void aFailedPageIsAskedForAgain();
    void aNewerLoadMakesOlderAnswersStale();
    void cancelLosesNoPage();
    void aRowThatComesTwiceAtOnceIsOne();
    void refreshMergesByKey();
    void changesDuringARefreshAreNewer();
    void selectionSurvivesSortingAndFiltering();
    void oneChangedRowTellsOfOneRow();
    void slotsMayAskForMore();
    void onlyTheLastKeystrokeCounts();
    void changesWhileIndexing();
    void cellsAndHeaders();
    void randomOperations_data();
    void randomOperations();
};

void RecordModelTest::loadsPageAfterPage()
{
    RecordModel model(schemaOf<Sample>());
    const QAbstractItemModelTester tester(&model, fatal);
    QCOMPARE(model.state(), RecordModel::State::Empty);
    int rowsWhenComplete = -1;
    connect(&model, &RecordModel::stateChanged, this, [&] {
        if (model.state() == RecordModel::State::Complete)
            rowsWhenComplete = model.rowCount();
    });
    const auto script = load(model, 3);
    QCOMPARE(model.state(), RecordModel::State::Loading);
    script->answer(samples(0, 10));
    QCOMPARE(script->asked, 2);
    QCOMPARE(model.rowCount(), 10); // the first page is shown at once
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    script->answer(samples(10, 10));
    QCOMPARE(model.rowCount(), 10); // later ones in batches
    QTRY_COMPARE(model.rowCount(), 20);
    script->answer(samples(15, 10)); // five rows slipped into the next page
    QCOMPARE(rowsWhenComplete, 25);
    QCOMPARE(model.totalRows(), 25);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(script->asked, 3);
    QCOMPARE(model.rowOf(u"PN0024"_s), 24);
    QCOMPARE(model.record<Sample>(u"PN0003"_s)->name, u"odd"_s);
    QVERIFY(!model.record<Sample>(u"PN9999"_s));
    model.clear();
    QCOMPARE(model.state(), RecordModel::State::Empty);
    QCOMPARE(model.rowCount(), 0);
    QTRY_VERIFY(!script->alive);
}

void RecordModelTest::aFailedPageIsAskedForAgain()
{
    RecordModel model(schemaOf<Sample>());
    const auto script = load(model, 2);
    script->answer(samples(0, 10));
    script->fail(u"The line broke."_s);
    QCOMPARE(model.state(), RecordModel::State::Failed);
    QCOMPARE(model.error().message, u"The line broke."_s);
    QCOMPARE(model.rowCount(), 10);
    model.resume();
    QCOMPARE(model.state(), RecordModel::State::Loading);
    QVERIFY(model.error().message.isEmpty());
    script->answer(samples(10, 10));
    QCOMPARE(model.state(), RecordModel::State::Complete);
    QCOMPARE(model.rowCount(), 20);
    QCOMPARE(script->asked, 3);
}

void RecordModelTest::aNewerLoadMakesOlderAnswersStale()
{
    RecordModel model(schemaOf<Sample>());
    const auto older = load(model, 2);
    const PageSource::Handler late = older->handler;
    const auto newer = load(model, 1);
    late(samplePage(samples(0, 10)));
    QCOMPARE(model.rowCount(), 0);
    newer->answer(samples(50, 5));
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.state(), RecordModel::State::Complete);
    late(ApiError());
    QCOMPARE(model.state(), RecordModel::State::Complete);
}

void RecordModelTest::cancelLosesNoPage()
{
    RecordModel model(schemaOf<Sample>());
    const auto script = load(model, 3);
    script->answer(samples(0, 10));
    model.cancel();
    QCOMPARE(model.state(), RecordModel::State::Canceled);
    script->answer(samples(10, 10)); // was on its way
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(script->asked, 2);
    model.resume();
    QCOMPARE(script->asked, 3);
    script->answer(samples(20, 10));
    QCOMPARE(model.state(), RecordModel::State::Complete);
    QCOMPARE(model.rowCount(), 30);

    const auto waiting = load(model, 3);
    waiting->answer(samples(0, 10));
    model.cancel();
    waiting->answer(samples(10, 10));
    model.resume();
    QTRY_COMPARE(model.rowCount(), 20); // without waiting for the next page

    const auto last = load(model, 1);
    model.cancel();
    last->answer(samples(0, 10));
    model.resume();
    QTRY_COMPARE(model.state(), RecordModel::State::Complete);
    QCOMPARE(model.rowCount(), 10);
}

void RecordModelTest::aRowThatComesTwiceAtOnceIsOne()
{
    RecordModel model(schemaOf<Sample>());
    const QAbstractItemModelTester tester(&model, fatal);
    const auto script = load(model, 3);
    script->answer(samples(0, 10)); // is shown at once; the next ones together
    script->answer(samples(10, 10));
    script->answer({ sample(15, u"moved on"_s), sample(20, u"last"_s) });
    QCOMPARE(model.state(), RecordModel::State::Complete);
    QCOMPARE(model.rowCount(), 21);
    QCOMPARE(model.value(u"PN0015"_s, Sample::Name).toString(), u"moved on"_s);
    QCOMPARE(shownKeys(model).removeDuplicates(), 0);
}

void RecordModelTest::refreshMergesByKey()
{
    RecordModel model(schemaOf<Sample>());
    const QAbstractItemModelTester tester(&model, fatal);
    load(model, 1)->answer(samples(0, 100));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QPersistentModelIndex kept = model.index(50, 0);
    const auto script = load(model, 2, true);
    QCOMPARE(model.rowCount(), 100);
    QList<Sample> first = samples(0, 40);
    first[7].name = u"changed"_s;
    script->answer(first);
    script->answer(samples(45, 60)); // 40–44 are gone, 100–104 are new
    QCOMPARE(model.state(), RecordModel::State::Complete);
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!model.contains(u"PN0042"_s));
    QVERIFY(model.contains(u"PN0104"_s));
    QCOMPARE(model.differences().gone, 5);
    QCOMPARE(model.differences().added, 5);
    QCOMPARE(model.differences().changed, 1);
    QCOMPARE(model.value(u"PN0007"_s, Sample::Name).toString(), u"changed"_s);
    QCOMPARE(model.keyAt(kept.row()), u"PN0050"_s);
}

void RecordModelTest::changesDuringARefreshAreNewer()
{
    RecordModel model(schemaOf<Sample>());
    load(model, 1)->answer(samples(0, 10));
    const auto script = load(model, 2, true);
    model.upsert(samplePage({ sample(3, u"mine"_s), sample(77, u"bought"_s) }));
    model.remove(u"PN0004"_s);
    script->answer(samples(0, 5)); // asked for before both
    QCOMPARE(model.value(u"PN0003"_s, Sample::Name).toString(), u"mine"_s);
    QVERIFY(!model.contains(u"PN0004"_s));
    script->answer(samples(5, 5));
    QCOMPARE(model.state(), RecordModel::State::Complete);
    QVERIFY2(model.contains(u"PN0077"_s), "a row bought during the refresh went with it");
    QCOMPARE(model.rowCount(), 10);
}

void RecordModelTest::selectionSurvivesSortingAndFiltering()
{
    RecordModel model(schemaOf<Sample>());
    const QAbstractItemModelTester tester(&model, fatal);
    load(model, 1)->answer(samples(0, 200));
    QItemSelectionModel selection(&model);
    const auto selected = [&] {
        QStringList keys;
        for (const QModelIndex &index : selection.selectedRows())
            keys.append(model.keyAt(index.row()));
        keys.sort();
        return keys;
    };
    for (const int row : { 3, 4, 150 })
        selection.select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QStringList all{ u"PN0003"_s, u"PN0004"_s, u"PN0150"_s };
    QCOMPARE(selected(), all);
    model.sort(Sample::Sid, Qt::DescendingOrder);
    QCOMPARE(model.keyAt(0), u"PN0199"_s);
    QCOMPARE(selected(), all);
    model.sort(Sample::Name, Qt::AscendingOrder);
    QCOMPARE(selected(), all);
    model.setFilter(words(u"even"_s));
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.totalRows(), 200);
    QCOMPARE(selected(), (QStringList{ u"PN0004"_s, u"PN0150"_s }));
    model.setFilter({});
    model.sort(-1, Qt::AscendingOrder);
    QCOMPARE(model.keyAt(199), u"PN0199"_s);
    QCOMPARE(selected(), (QStringList{ u"PN0004"_s, u"PN0150"_s }));
}

void RecordModelTest::oneChangedRowTellsOfOneRow()
{
    RecordModel model(schemaOf<Sample>());
    const QAbstractItemModelTester tester(&model, fatal);
    load(model, 1)->answer(samples(0, 50));
    model.sort(Sample::Name, Qt::AscendingOrder);
    QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy counts(&model, &RecordModel::countsChanged);
    model.upsert(samplePage({ sample(20, u"zebra"_s) }));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(model.rowOf(u"PN0020"_s), 49);
    model.upsert(samplePage({ sample(20, u"aardvark"_s) }));
    QCOMPARE(moved.size(), 2);
    QCOMPARE(model.rowOf(u"PN0020"_s), 0);
    model.upsert(samplePage({ sample(60, u"middle"_s) }));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rowOf(u"PN0060"_s), 25);
    model.remove(u"PN0060"_s);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.rowOf(u"PN0060"_s), -1);
    QCOMPARE(counts.size(), 2);
    model.upsert(samplePage({ sample(20, u"aardvark"_s) })); // nothing new
    QCOMPARE(layout.size() + reset.size(), 0);
    model.setFilter(words(u"aardvark"_s));
    QCOMPARE(shownKeys(model), QStringList(u"PN0020"_s));
    model.upsert(samplePage({ sample(20, u"no longer"_s) }));
    QCOMPARE(model.rowCount(), 0);
    model.upsert(samplePage({ sample(21, u"aardvark"_s) }));
    QCOMPARE(shownKeys(model), QStringList(u"PN0021"_s));
}

void RecordModelTest::slotsMayAskForMore()
{
    RecordModel model(schemaOf<Sample>());
    const QAbstractItemModelTester tester(&model, fatal);
    std::shared_ptr<Script> second;
    connect(&model, &QAbstractItemModel::rowsInserted, this, [&] {
        if (second)
            return;
        model.upsert(samplePage({ sample(900, u"from a slot"_s) }));
        model.setFilter(words(u"slot"_s));
        model.setFilter({});
        second = load(model, 1);
    });
    const auto first = load(model, 2);
    first->answer(samples(0, 10));
    QCOMPARE(model.state(), RecordModel::State::Loading);
    QCOMPARE(model.rowCount(), 0);
    second->answer(samples(20, 3));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.state(), RecordModel::State::Complete);
}

void RecordModelTest::onlyTheLastKeystrokeCounts()
{
    RecordModel model(schemaOf<Sample>());
    load(model, 1)->answer(samples(0, 9000));
    for (const char16_t *text : { u"8", u"89", u"899", u"8999", u"899" })
        model.setFilter(words(QString::fromUtf16(text)));
    QVERIFY(model.isIndexing());
    QTRY_VERIFY(!model.isIndexing());
    QStringList expected;
    for (const Sample &s : samples(0, 9000)) {
        if (s.number.contains(u"899"_s))
            expected.append(s.sid);
    }
    QCOMPARE(shownKeys(model), expected);
}

void RecordModelTest::changesWhileIndexing()
{
    RecordModel model(schemaOf<Sample>());
    load(model, 1)->answer(samples(0, 5000));
    model.setFilter(words(u"odd"_s));
    model.sort(Sample::Number, Qt::DescendingOrder);
    QVERIFY(model.isIndexing());
    model.remove(u"PN0001"_s);
    model.upsert(samplePage({ sample(3, u"no longer"_s), sample(4, u"odd now"_s), sample(6000, u"odd and new"_s),
                              sample(6001, u"odd for a moment"_s) }));
    model.remove(u"PN6001"_s);
    QCOMPARE(model.rowOf(u"PN0001"_s), -1);
    QTRY_VERIFY(!model.isIndexing());
    QCOMPARE(model.rowCount(), 2500);
    QCOMPARE(model.keyAt(0), u"PN6000"_s);
    QCOMPARE(model.keyAt(2499), u"PN0004"_s);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOf(model.keyAt(row)), row);
}

void RecordModelTest::cellsAndHeaders()
{
    RecordModel model(schemaOf<Sample>());
    Sample one = sample(1, u"Desk"_s);
    one.sms = true;
    one.count = 5;
    one.price = Decimal(200, 2);
    load(model, 1)->answer({ one });
    const auto cell = [&](int column, int role) { return model.data(model.index(0, column), role); };
    QCOMPARE(cell(Sample::Number, CopyRole).toString(), u"+14155550001"_s);
    QCOMPARE(cell(Sample::Number, ValueRole).toString(), u"+14155550001"_s);
    QCOMPARE(cell(Sample::Number, FormatRole).toInt(), int(Format::Phone));
    QCOMPARE(cell(Sample::Name, Qt::DisplayRole).toString(), u"Desk"_s);
    QCOMPARE(cell(Sample::Name, KeyRole).toString(), u"PN0001"_s);
    QVERIFY(!cell(Sample::Sms, Qt::AccessibleTextRole).toString().isEmpty());
    QVERIFY(!cell(Sample::Created, ValueRole).isValid());
    QCOMPARE(cell(Sample::Count, Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    QCOMPARE(cell(Sample::Price, Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    QVERIFY(!cell(Sample::Name, Qt::TextAlignmentRole).isValid());
    QCOMPARE(model.headerData(Sample::Name, Qt::Horizontal).toString(), u"Name"_s);
    QCOMPARE(model.headerData(Sample::Name, Qt::Horizontal, Qt::ToolTipRole).toString(), u"Name (General)"_s);
    QCOMPARE(model.headerData(Sample::Sid, Qt::Horizontal, Qt::ToolTipRole).toString(), u"SID"_s);
}

void RecordModelTest::randomOperations_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("steps");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("small list, seed %u", seed) << seed << 120 << 400;
    QTest::newRow("big list, indexed by a worker") << quint32(11) << 2600 << 60;
}

/// A list kept by the simplest means must show the same rows, whatever happens, in the same order.
void RecordModelTest::randomOperations()
{
    QFETCH(quint32, seed);
    QFETCH(int, rows);
    QFETCH(int, steps);
    QRandomGenerator random(seed);
    RecordModel model(schemaOf<Sample>());
    std::unique_ptr<QAbstractItemModelTester> tester;
    if (rows < 1000)
        tester = std::make_unique<QAbstractItemModelTester>(&model, fatal);
    QList<Sample> expected; // in the order they came
    QString text;
    RowOrder order;
    const QStringList names{ u"ann"_s, u"Ben"_s, u"carl"_s, u"bennet"_s, u""_s, QString() };
    const auto randomSample = [&] {
        Sample s = sample(random.bounded(rows), names[random.bounded(names.size())]);
        if (random.bounded(2))
            s.count = random.bounded(10);
        return s;
    };
    const auto merge = [&](const QList<Sample> &more) {
        for (const Sample &s : more) {
            const auto same
                = std::find_if(expected.begin(), expected.end(), [&](const Sample &e) { return e.sid == s.sid; });
            if (same == expected.end())
                expected.append(s);
            else
                *same = s;
        }
    };
    const auto wanted = [&] {
        QList<Sample> list;
        for (const Sample &s : expected) {
            if (s.name.contains(text, Qt::CaseInsensitive))
                list.append(s);
        }
        const auto blankLast = [&](auto blank, auto less) {
            std::stable_sort(list.begin(), list.end(), [&](const Sample &a, const Sample &b) {
                if (blank(a) || blank(b))
                    return !blank(a) && blank(b);
                return order.order == Qt::AscendingOrder ? less(a, b) : less(b, a);
            });
        };
        if (order.column == Sample::Name)
            blankLast([](const Sample &s) { return s.name.isEmpty(); },
                      [](const Sample &a, const Sample &b) { return a.name.toLower() < b.name.toLower(); });
        else if (order.column == Sample::Count)
            blankLast([](const Sample &s) { return !s.count; },
                      [](const Sample &a, const Sample &b) { return *a.count < *b.count; });
        QStringList keys;
        for (const Sample &s : list)
            keys.append(s.sid);
        return keys;
    };
    for (int step = 0; step < steps; ++step) {
        QHash<QString, QPersistentModelIndex> watched;
        for (int i = 0; i < 10 && model.rowCount() > 0; ++i) {
            const int row = int(random.bounded(model.rowCount()));
            watched.insert(model.keyAt(row), model.index(row, 0));
        }
        bool reset = false;
        switch (random.bounded(6)) {
        case 0: {
            QList<Sample> more;
            for (quint32 i = random.bounded(1, random.bounded(4) == 0 ? 100 : 4); i > 0; --i)
                more.append(randomSample());
            merge(more);
            model.upsert(samplePage(more));
            break;
        }
        case 1: {
            const QString key = sample(random.bounded(rows)).sid;
            expected.removeIf([&](const Sample &s) { return s.sid == key; });
            model.remove(key);
            break;
        }
        case 2:
            text = random.bounded(2) ? QString() : u"be"_s;
            model.setFilter(words(text));
            break;
        case 3:
            order.column = std::array{ -1, int(Sample::Name), int(Sample::Count) }[random.bounded(3)];
            order.order = random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
            model.sort(order.column, order.order);
            break;
        case 4: { // a refresh that brings a part of what is there, changed, and a little more
            QList<Sample> page;
            for (const Sample &s : std::as_const(expected)) {
                if (random.bounded(20) != 0)
                    page.append(s);
            }
            const QStringList stay = [&] {
                QStringList keys;
                for (const Sample &s : page)
                    keys.append(s.sid);
                return keys;
            }();
            for (int i = 0; i < 5; ++i)
                page.append(randomSample());
            expected.removeIf([&](const Sample &s) {
                return std::none_of(page.begin(), page.end(), [&](const Sample &p) { return p.sid == s.sid; });
            });
            merge(page);
            const auto script = load(model, 2, true);
            const qsizetype half = page.size() / 2;
            script->answer(page.first(half));
            script->answer(page.sliced(half));
            break;
        }
        case 5:
            if (random.bounded(10) == 0 || expected.isEmpty()) {
                expected.clear();
                QList<Sample> page;
                for (int i = 0; i < rows; ++i)
                    page.append(sample(i, names[random.bounded(names.size())]));
                std::shuffle(page.begin(), page.end(), random);
                merge(page);
                load(model, 1)->answer(page);
                reset = true;
            }
            break;
        }
        if (random.bounded(3) == 0 || rows < 1000)
            QTRY_VERIFY(!model.isIndexing());
        if (model.isIndexing())
            continue;
        QCOMPARE(model.totalRows(), int(expected.size()));
        const QStringList keys = wanted();
        QCOMPARE(shownKeys(model), keys);
        for (qsizetype row = 0; row < keys.size(); row += 7)
            QCOMPARE(model.rowOf(keys[row]), int(row));
        for (auto it = watched.cbegin(); !reset && it != watched.cend(); ++it) {
            if (it.value().isValid())
                QCOMPARE(model.keyAt(it.value().row()), it.key());
        }
    }
}

QTEST_GUILESS_MAIN(RecordModelTest)
#include "tst_recordmodel.moc"
