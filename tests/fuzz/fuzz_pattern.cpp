// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns of a search. Input: a digit for the mode, two letters for the country, the text.
#include "app/sandbox/world/pattern.h"
#include "models/rules/pattern.h"
#include "tests/fuzz/fuzz.h"

using namespace nd;

namespace {

void check(const QString &pattern)
{
    const bool accepted = rules::containsPattern(pattern).ok();
    const QString explained = rules::explainPattern(pattern);
    fuzz::require(explained.isEmpty() == (!accepted || pattern.isEmpty()), "what is accepted is explained", pattern);
    if (pattern.isEmpty())
        return;
    fuzz::require(!accepted || (pattern.size() >= 2 && pattern.size() <= 16), "a pattern has 2 to 16 characters",
                  pattern);
    // Written twice, from the same page.
    QString error;
    fuzz::require(accepted == sandbox::Pattern::parse(pattern, &error).has_value(),
                  "the service takes what the check takes, and nothing else", pattern);
}

} // namespace

void fuzz::run(Input input)
{
    const auto modes = rules::allPatternModes();
    const rules::PatternMode mode = modes[input.byte() % modes.size()];
    const QString region = QString::fromUtf8(QByteArray().append(char(input.byte())).append(char(input.byte())));
    const QString text = QString::fromUtf8(input.rest());
    check(text);
    check(rules::buildPattern(mode, text, region));
}
