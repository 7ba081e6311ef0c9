// SPDX-License-Identifier: GPL-3.0-or-later
// A long list of numbers that falls on the page of checks: how long the thread of the window is busy at a time until
// every one of them stands in the table. Without a display: QT_QPA_PLATFORM=offscreen.
#include "models/recordmodel.h"
#include "tests/bench/contest.h"
#include "tests/support/longestturn.h"
#include "tests/support/panebase.h"
#include "ui/panes/hosted/checkpage.h"
#include "ui/widgets/numberlistbox.h"
#include "ui/widgets/recordview.h"

#include <QApplication>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

QString fileWith(const QTemporaryDir &folder, int numbers)
{
    QFile file(folder.filePath(u"list.txt"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    for (int n = 0; n < numbers; ++n)
        file.write("+1312" + QByteArray::number(200 + n / 1000) + QByteArray::number(n % 1000).rightJustified(4, '0')
                   + "\n");
    return file.fileName();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const bool quick = argc > 1 && std::strcmp(argv[1], "--quick") == 0;
    const int numbers = quick ? 6'000 : 400'000;
    constexpr int patience = 300'000;
    const QTemporaryDir folder;
    test::Desk desk;
    desk.signInNowhere();
    CheckPage page(desk.context);
    page.show();
    page.setSession(desk.session());
    page.activated();
    auto *list = page.findChild<NumberListBox *>();
    QMimeData dropped;
    dropped.setUrls({ QUrl::fromLocalFile(fileWith(folder, numbers)) });
    test::LongestTurn turn;
    turn.watch();
    list->take(dropped);
    const bool read = QTest::qWaitFor([&] { return !list->isReading(); }, patience);
    bench::judge("longest turn while a list is read", turn.take(), bench::Goal::AtMost, 16, "ms");
    const RecordModel *rows = page.findChild<RecordView *>()->recordModel();
    const auto isShown = [&] { return rows->totalRows() == list->entries().size() && !rows->isIndexing(); };
    const bool shown = QTest::qWaitFor(isShown, patience);
    bench::judge("longest turn while its rows come", turn.take(), bench::Goal::AtMost, 16, "ms");
    bench::tell("entries", double(list->entries().size()), "");
    bench::tell("good ones", double(list->numbers().size()), "");
    list->setText({});
    QCoreApplication::processEvents(); // a turn ends where the loop looks for the next
    const bool gone = QTest::qWaitFor(isShown, patience);
    bench::judge("longest turn while it goes", turn.take(), bench::Goal::AtMost, 16, "ms");
    return read && shown && gone && list->numbers().isEmpty() ? 0 : 1;
}
