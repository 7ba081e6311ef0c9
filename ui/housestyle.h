// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace nd {

/// Fusion, with boxes to tick and to choose from that can be seen on a dark ground, too: Fusion draws their edges in a
/// shade of the window, which in the dark is nearly that of what is inside.
class HouseStyle : public QProxyStyle
{
    Q_OBJECT
public:
    HouseStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
};

} // namespace nd
