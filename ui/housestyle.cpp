// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/housestyle.h"

#include "ui/delegates/tone.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace nd {

HouseStyle::HouseStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox;
    if ((!isBox && element != PE_IndicatorRadioButton) || !isDark(option->palette))
        return;
    const bool enabled = option->state & State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, !isBox);
    painter->setPen(option->palette.color(enabled ? QPalette::Active : QPalette::Disabled,
                                          enabled ? QPalette::PlaceholderText : QPalette::Text));
    painter->setBrush(Qt::NoBrush);
    if (isBox)
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    else
        painter->drawEllipse(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
    painter->restore();
}

} // namespace nd
