// SPDX-License-Identifier: GPL-3.0-or-later
// Pasted lists of numbers. Input: a line with the country, the list.
#include "models/phone.h"
#include "models/rules/numberlist.h"
#include "tests/fuzz/fuzz.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace nd;

void fuzz::run(Input input)
{
    const QString region = input.textLine();
    const QString text = QString::fromUtf8(input.rest());
    const QList<rules::ListedNumber> list = rules::readNumberList(text, region);
    int line = 1;
    for (const rules::ListedNumber &entry : list) {
        require(entry.line >= line && entry.line <= text.count(u'\n') + text.count(u'\r') + 1,
                "lines go upwards and are there", QByteArray::number(entry.line));
        line = entry.line;
        require(!entry.text.isEmpty() && text.contains(entry.text), "what is shown is what was pasted", entry.text);
        require(!entry.good() || phone::isE164(entry.e164), "a good entry is a number", entry.e164);
    }
    const QStringList good = rules::goodNumbers(list);
    require(QSet<QString>(good.begin(), good.end()).size() == good.size(), "each number is there once",
            good.join(u' '));
    require(rules::goodNumbers(rules::readNumberList(good.join(u'\n'), u"US"_s)) == good,
            "a list of what was read reads the same", good.join(u' '));
}
