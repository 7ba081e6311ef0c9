// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/selectfromlist.h"

#include "app/background.h"
#include "models/recordmodel.h"
#include "ui/dialogs/numberlistdialog.h"

#include <QCoreApplication>
#include <QMultiHash>
#include <QWidget>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SelectFromList)
};

constexpr size_t manyRows = 5'000; ///< So many are looked at in a worker.

/// The rows by what people call them.
struct KnownNumbers
{
    KnownNumbers(const StoreSnapshot &all, int numberColumn, int countryColumn)
    {
        QHash<QString, int> countries;
        for (const RowId &id : all.live) {
            const StorePage &page = *all.pages[id.page];
            keys.insert(page.value(int(id.row), numberColumn).toString(), QString::fromUtf8(page.key(int(id.row))));
            ++countries[page.value(int(id.row), countryColumn).toString()];
        }
        for (auto it = countries.cbegin(); it != countries.cend(); ++it) {
            if (!it.key().isEmpty() && it.value() > countries.value(country))
                country = it.key();
        }
        if (country.isEmpty())
            country = u"US"_s;
    }

    QStringList keysOf(const QStringList &numbers) const
    {
        QStringList found;
        for (const QString &number : numbers)
            found += keys.values(number);
        return found;
    }

    QMultiHash<QString, QString> keys; ///< By E.164; a number that is hosted and ported has two.
    QString country{}; ///< Where most of them are.
};
using Known = std::shared_ptr<const KnownNumbers>;
using Keys = std::shared_ptr<const QStringList>;

/// Many in a worker, and a few at once.
template <class T>
void work(bool isLong, QObject *context, const std::function<T()> &done, const std::function<void(T)> &then)
{
    if (isLong)
        inBackground<T>(context, done, then);
    else
        then(done());
}

void askForList(const Known &known, const SelectFromList &how, QWidget *over)
{
    if (over && over->findChild<NumberListDialog *>())
        return; // it was asked for once more meanwhile
    NumberListDialog::Purpose purpose;
    purpose.title = Text::tr("Select numbers from a list");
    purpose.acceptText = [](int count) { return Text::tr("Select %n number(s)", nullptr, count); };
    purpose.known = [known](const QString &e164) { return known->keys.contains(e164); };
    purpose.unknown = how.unknown;
    auto *dialog = new NumberListDialog(purpose, known->country, over);
    QObject::connect(dialog, &QDialog::accepted, dialog, [dialog, over, chosen = how.chosen, known] {
        const QStringList numbers = dialog->numbers();
        work<Keys>(
            size_t(numbers.size()) > manyRows, over,
            [known, numbers] { return goneInBackground(known->keysOf(numbers)); },
            [chosen](const Keys &keys) { chosen(*keys); });
    });
    dialog->open();
}

} // namespace

void selectFromList(const RecordModel &model, const SelectFromList &how, QWidget *over)
{
    const StoreSnapshot all = model.snapshot();
    const int numberColumn = model.schema().column(how.numberField);
    const int countryColumn = model.schema().column(how.countryField);
    work<Known>(
        all.live.size() > manyRows, over,
        [all, numberColumn, countryColumn] { return goneInBackground(KnownNumbers(all, numberColumn, countryColumn)); },
        [how, over](const Known &known) { askForList(known, how, over); });
}

} // namespace nd
