// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/tone.h"

#include "models/pipeline.h"

#include <QLatin1StringView>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct ToneRow
{
    Tone tone;
    QRgb lightText, lightBackground, lightLine;
    QRgb darkText, darkBackground, darkLine;
};

constexpr ToneRow tones[] = {
    { Tone::Muted, 0xff59626e, 0xffeef0f3, 0xffd5d9df, 0xffa3acb8, 0xff2a2e34, 0xff3d434b },
    { Tone::Active, 0xff1a55ad, 0xffe8f0fc, 0xffb9d0f2, 0xff8ab8ff, 0xff1e2c42, 0xff35527f },
    { Tone::Positive, 0xff17663a, 0xffe6f4ea, 0xffb4dac1, 0xff74d19a, 0xff1c3226, 0xff2f5c43 },
    { Tone::Caution, 0xff7d4f00, 0xfffdf3dc, 0xffe8cf94, 0xffe8bd66, 0xff382e18, 0xff6b5626 },
    { Tone::Negative, 0xffab211a, 0xfffdebea, 0xfff0bcb8, 0xfff6978f, 0xff3d2322, 0xff753b38 },
};

const ToneRow *row(Tone tone)
{
    const auto found = std::ranges::find(tones, tone, &ToneRow::tone);
    return found == std::end(tones) ? nullptr : found;
}

struct WordRow
{
    QLatin1StringView word;
    Tone tone;
};

// Words of the service's status fields and of the journal's outcomes. A word that is not here stays neutral.
constexpr WordRow words[] = {
    { "succeeded"_L1, Tone::Positive },
    { "completed"_L1, Tone::Positive },
    { "active"_L1, Tone::Positive },
    { "in-use"_L1, Tone::Positive },
    { "approved"_L1, Tone::Positive },
    { "twilio-approved"_L1, Tone::Positive },
    { "registered"_L1, Tone::Positive },
    { "registered-at-carrier"_L1, Tone::Positive },
    { "running"_L1, Tone::Active },
    { "begun"_L1, Tone::Active },
    { "pending"_L1, Tone::Active },
    { "pending-registration"_L1, Tone::Active },
    { "pending-unregistration"_L1, Tone::Active },
    { "pending-review"_L1, Tone::Active },
    { "in-review"_L1, Tone::Active },
    { "unknown"_L1, Tone::Caution },
    { "checking"_L1, Tone::Caution },
    { "suspended"_L1, Tone::Caution },
    { "about-to-go"_L1, Tone::Caution },
    { "not-sent"_L1, Tone::Caution },
    { "not-done"_L1, Tone::Caution },
    { "differs"_L1, Tone::Caution },
    { "is-so"_L1, Tone::Caution },
    { "not-known"_L1, Tone::Caution },
    { "to-confirm"_L1, Tone::Caution },
    { "out-of-date"_L1, Tone::Caution },
    { "uploading"_L1, Tone::Active },
    { "ready"_L1, Tone::Active },
    { "uploaded"_L1, Tone::Positive },
    { "unusable"_L1, Tone::Negative },
    { "given-up"_L1, Tone::Caution },
    { "yes"_L1, Tone::Positive },
    { "no"_L1, Tone::Negative },
    { "no-answer"_L1, Tone::Caution },
    { "waiting"_L1, Tone::Muted },
    { "held"_L1, Tone::Muted },
    { "paused"_L1, Tone::Caution },
    { "ended"_L1, Tone::Neutral },
    { "taken-back"_L1, Tone::Muted },
    { "changes"_L1, Tone::Active },
    { "unchanged"_L1, Tone::Muted },
    { "impossible"_L1, Tone::Negative },
    { "unregistered"_L1, Tone::Muted },
    { "inactive"_L1, Tone::Muted },
    { "draft"_L1, Tone::Muted },
    { "closed"_L1, Tone::Muted },
    { "none"_L1, Tone::Muted },
    { "refused"_L1, Tone::Negative },
    { "failed"_L1, Tone::Negative },
    { "rejected"_L1, Tone::Negative },
    { "twilio-rejected"_L1, Tone::Negative },
    { "registration-failure"_L1, Tone::Negative },
    { "unregistration-failure"_L1, Tone::Negative },
};

double luminance(const QColor &colour)
{
    const auto linear
        = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor toneText(Tone tone, const QPalette &palette)
{
    const ToneRow *found = row(tone);
    if (!found)
        return palette.color(QPalette::Text);
    return QColor::fromRgb(isDark(palette) ? found->darkText : found->lightText);
}

QColor toneBackground(Tone tone, const QPalette &palette)
{
    const ToneRow *found = row(tone);
    if (!found)
        return palette.color(QPalette::Base);
    return QColor::fromRgb(isDark(palette) ? found->darkBackground : found->lightBackground);
}

Tone toneOfWord(const QString &word)
{
    const auto found = std::ranges::find_if(
        words, [&](const WordRow &known) { return word.compare(known.word, Qt::CaseInsensitive) == 0; });
    if (found != std::end(words))
        return found->tone;
    for (const Pipeline *pipeline : { &hostedOrderPipeline(), &authorizationDocumentPipeline() }) {
        if (const Stage *stage = pipeline->find(word))
            return stage->tone;
    }
    return Tone::Neutral;
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace nd
