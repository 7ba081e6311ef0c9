// SPDX-License-Identifier: GPL-3.0-or-later
// Names made from a template. Input: a byte each for place and count, a line with the number, a line with the city, the
// template.
#include "models/forms/nametemplate.h"
#include "tests/fuzz/fuzz.h"

using namespace nd;

void fuzz::run(Input input)
{
    NameValues values;
    values.place = input.byte() + 1;
    values.count = input.byte() + 1;
    values.number = input.textLine();
    values.locality = input.textLine();
    const QString nameTemplate = QString::fromUtf8(input.rest());
    const QString name = filledName(nameTemplate, values);
    require(name.size() <= 64, "the service takes 64 characters", name);
    require(name == name.simplified(), "no space too many", name);
    require(QString::fromUtf8(name.toUtf8()) == name, "no character is cut in two", name);
    const rules::Verdict verdict = checkNameTemplate(nameTemplate, values.count);
    require(verdict.sentence.isEmpty() == (verdict.level == rules::Verdict::Level::Good), "a verdict says why",
            nameTemplate);
}
