// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/selectfromlist.h"

#include "models/recordmodel.h"
#include "ui/dialogs/numberlistdialog.h"

#include <QCoreApplication>
#include <QMultiHash>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SelectFromList)
};

/// The rows by what people call them.
struct KnownNumbers
{
    KnownNumbers(const RecordModel &model, const SelectFromList &how)
    {
        const int numberColumn = model.schema().column(how.numberField);
        const int countryColumn = model.schema().column(how.countryField);
        const StoreSnapshot all = model.snapshot();
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

    QMultiHash<QString, QString> keys; ///< By E.164; a number that is hosted and ported has two.
    QString country{}; ///< Where most of them are.
};

} // namespace

void selectFromList(const RecordModel &model, const SelectFromList &how, QWidget *over)
{
    const KnownNumbers known(model, how);
    NumberListDialog::Purpose purpose;
    purpose.title = Text::tr("Select numbers from a list");
    purpose.acceptText = [](int count) { return Text::tr("Select %n number(s)", nullptr, count); };
    purpose.known = [numbers = known.keys](const QString &e164) { return numbers.contains(e164); };
    purpose.unknown = how.unknown;
    auto *dialog = new NumberListDialog(purpose, known.country, over);
    QObject::connect(dialog, &QDialog::accepted, dialog, [dialog, chosen = how.chosen, known] {
        QStringList keys;
        const QStringList numbers = dialog->numbers();
        for (const QString &number : numbers)
            keys += known.keys.values(number);
        chosen(keys);
    });
    dialog->open();
}

} // namespace nd
