// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sandboxbanner.h"

#include "ui/widgets/richlabel.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

// The same in both themes: it must not be mistaken for anything else of the window.
constexpr QRgb background = 0xfff6c445;
constexpr QRgb stripe = 0xffe6ae1f;
constexpr QRgb text = 0xff2b2005;

} // namespace

SandboxBanner::SandboxBanner(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"sandboxBanner"_s);
    auto *label
        = new RichLabel(Markup(tr("<b>Sandbox.</b> Nothing here is real: numbers, money and people are made up, "
                                  "and nothing leaves this machine.")),
                        this);
    label->setWordWrap(true);
    QPalette colours;
    colours.setColor(QPalette::WindowText, QColor::fromRgb(text));
    label->setPalette(colours);
    setAccessibleName(tr("Sandbox: nothing here is real"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(34, 4, 34, 4);
    line->addWidget(label);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void SandboxBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), QColor::fromRgb(background));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgb(stripe));
    // Slanted stripes at both ends, as on a barrier.
    const auto stripes = [&](int from, int to) {
        painter.setClipRect(from, 0, to - from, height());
        for (int x = from - height(); x < to; x += 12)
            painter.drawPolygon(
                QPolygon({ { x, height() }, { x + 6, height() }, { x + 6 + height(), 0 }, { x + height(), 0 } }));
    };
    stripes(0, 26);
    stripes(width() - 26, width());
}

} // namespace nd
