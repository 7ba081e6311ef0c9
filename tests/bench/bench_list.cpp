// SPDX-License-Identifier: GPL-3.0-or-later
// A list of 400,000 numbers wherever one may fall: how long the thread of the window is busy at a time until all of it
// is there, while something else is filled in beside it, while the service answers, and until it is gone. Time of the
// processor. Without a display: QT_QPA_PLATFORM=offscreen. A place by its name alone: bench_list "host order".
#include "app/lookups.h"
#include "models/readypage.h"
#include "models/recordmodel.h"
#include "models/records/incomingnumber.h"
#include "tests/bench/contest.h"
#include "tests/support/longestturn.h"
#include "tests/support/panedesk.h"
#include "ui/dialogs/hostorderdialog.h"
#include "ui/dialogs/numberlistdialog.h"
#include "ui/dialogs/selectfromlist.h"
#include "ui/panes/hosted/checkpage.h"
#include "ui/panes/portin/portabilitypage.h"
#include "ui/panes/portin/portrequestpage.h"
#include "ui/widgets/numberlistbox.h"
#include "ui/widgets/recordview.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

constexpr int patience = 600'000;
int moment = 1'500; ///< Milliseconds: what follows a change by a pause has begun, and ended.

QString numberAt(int n)
{
    return u"+1312%1%2"_s.arg(200 + n / 10'000).arg(n % 10'000, 4, 10, QChar(u'0'));
}

/// One place with such a list, and the longest turns there.
class Place
{
public:
    Place(const char *name, int numbers)
        : m_name(name)
        , m_numbers(numbers)
    {
        m_turn.watch();
        std::printf("%s\n", name);
    }

    int numbers() const { return m_numbers; }
    void drop(NumberListBox &list)
    {
        QFile file(m_folder.filePath(u"list.txt"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file");
        for (int n = 0; n < m_numbers; ++n)
            file.write(numberAt(n).toLatin1() + "\n");
        file.close();
        QMimeData dropped;
        dropped.setUrls({ QUrl::fromLocalFile(file.fileName()) });
        begin();
        list.take(dropped);
        waitFor([&] { return !list.isReading(); });
        watch(moment);
        judge("until a dropped list is there");
        if (list.numbers().size() != m_numbers)
            qFatal("%lld numbers", qlonglong(list.numbers().size()));
    }
    /// Lets people's time go by: what takes a turn then counts.
    void watch(int milliseconds) const
    {
        const QDeadlineTimer over(milliseconds);
        waitFor([&over] { return over.hasExpired(); });
    }
    void begin()
    {
        QCoreApplication::processEvents(); // a turn ends where the loop looks for the next
        m_turn.take();
    }
    void judge(const char *what)
    {
        QCoreApplication::processEvents();
        bench::judge(what, m_turn.take(), bench::Goal::AtMost, 16, "ms");
    }
    void waitFor(const std::function<bool()> &done) const
    {
        if (!QTest::qWaitFor(done, patience))
            qFatal("%s: it never came", m_name);
    }

private:
    const char *m_name;
    int m_numbers;
    const QTemporaryDir m_folder;
    test::LongestTurn m_turn;
};

template <class P>
void checks(Place &place)
{
    test::PaneBench<P> desk;
    auto *list = desk.pane.template findChild<NumberListBox *>();
    place.drop(*list);
    const RecordModel *rows = desk.model();
    const auto isShown = [&] { return rows->totalRows() == list->entries().size() && !rows->isIndexing(); };
    place.waitFor(isShown);
    place.judge("while its rows come");
    for (QPushButton *button : desk.pane.template findChildren<QPushButton *>()) {
        if (button->objectName() == "checkButton"_L1 || button->objectName() == "portabilityButton"_L1)
            button->click();
    }
    place.judge("when the check begins");
    place.watch(10 * moment);
    place.judge("while answers come");
    desk.pane.setSession(nullptr);
    place.judge("when its account goes");
    list->setText({});
    place.judge("when it is emptied");
}

void hostOrder(Place &place)
{
    test::PaneDesk desk;
    Lookups lookups(*desk.session());
    QDialog *dialog = new HostOrderDialog(desk.context, *desk.session(), lookups);
    dialog->show();
    place.watch(moment);
    place.drop(*dialog->findChild<NumberListBox *>());
    for (const QChar letter : u"Acme"_s) {
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"order_friendly_name"_s), letter.toLatin1());
        place.watch(moment / 5);
    }
    place.watch(moment);
    place.judge("while a name is typed");
    dialog->close();
    place.watch(moment);
    place.judge("when it is closed");
    QDialog *again = new HostOrderDialog(desk.context, *desk.session(), lookups);
    again->show();
    place.watch(moment);
    place.judge("when it is opened again");
    again->close();
}

void portIn(Place &place)
{
    test::PaneBench<PortRequestPage> desk;
    place.watch(moment);
    place.drop(*desk.pane.findChild<NumberListBox *>());
    place.watch(2 * moment);
    place.judge("until it is looked through");
    for (const QChar letter : u"Acme"_s) {
        QTest::keyClick(desk.pane.findChild<QLineEdit *>(u"port_customer_name"_s), letter.toLatin1());
        place.watch(moment / 5);
    }
    place.watch(2 * moment);
    place.judge("while a name is typed");
}

void selectRows(Place &place)
{
    std::vector<IncomingNumber> owned;
    for (int n = 0; n < place.numbers(); ++n) {
        IncomingNumber number;
        number.sid = u"PN%1"_s.arg(n, 32, 16, QChar(u'0'));
        number.number = numberAt(n);
        number.country = u"US"_s;
        owned.push_back(number);
    }
    RecordModel model(schemaOf<IncomingNumber>());
    model.load(readyPage(pageOf<IncomingNumber>(std::span<const IncomingNumber>(owned))));
    place.waitFor([&] { return model.totalRows() == place.numbers() && !model.isIndexing(); });
    QWidget over;
    qsizetype chosen = 0;
    place.begin();
    selectFromList(model,
                   { .numberField = "phone_number",
                     .countryField = "country",
                     .unknown = u"not here"_s,
                     .chosen = [&](const QStringList &keys) { chosen = keys.size(); } },
                   &over);
    NumberListDialog *dialog = nullptr;
    place.waitFor([&] { return (dialog = over.findChild<NumberListDialog *>()); });
    place.watch(moment);
    place.judge("when it is opened");
    place.drop(*dialog->findChild<NumberListBox *>());
    dialog->findChild<QPushButton *>(u"numberListAccept"_s)->click();
    place.waitFor([&] { return chosen == place.numbers(); });
    place.judge("when its rows are chosen");
}

constexpr std::pair<const char *, void (*)(Place &)> measured[] = {
    { "host order", hostOrder },
    { "select rows", selectRows },
    { "hosting check", checks<CheckPage> },
    { "port-in request", portIn },
    { "portability check", checks<PortabilityPage> },
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const char *wanted = argc > 1 ? argv[1] : "";
    const bool quick = std::strcmp(wanted, "--quick") == 0;
    if (quick)
        moment = 50; // that it works is all that is asked
    for (const auto &[name, measure] : measured) {
        if (!quick && *wanted && std::strcmp(wanted, name) != 0)
            continue;
        Place place(name, quick ? 1'500 : 400'000);
        measure(place);
    }
    return 0;
}
