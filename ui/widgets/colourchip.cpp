// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/colourchip.h"

#include <QPainter>
#include <QPixmap>

namespace nd {

QIcon colourChip(const QColor &colour)
{
    QIcon icon;
    for (const int size : { 16, 32, 48 }) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour.isValid() ? colour : QColor(Qt::gray));
        const double margin = size / 8.0;
        painter.drawEllipse(QRectF(margin, margin, size - 2 * margin, size - 2 * margin));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace nd
