// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accountline.h"

#include "app/session.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace nd {

AccountLine::AccountLine(QWidget *switcher, QWidget *parent)
    : QWidget(parent)
    , m_line(new QHBoxLayout(this))
{
    setObjectName(u"accountLine"_s);
    m_line->setContentsMargins(8, 5, 8, 6);
    m_line->addWidget(switcher);
    m_line->addStretch();
}

void AccountLine::setSession(Session *session)
{
    m_colour
        = session && QColor::isValidColor(session->profile().colour) ? QColor(session->profile().colour) : QColor();
    update();
}

void AccountLine::addWidget(QWidget *widget)
{
    m_line->addWidget(widget);
}

void AccountLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_colour.isValid())
        painter.fillRect(0, 0, width(), 3, m_colour);
    painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
}

} // namespace nd
