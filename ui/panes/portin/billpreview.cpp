// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/billpreview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

BillPreview::BillPreview(QWidget *parent)
    : QWidget(parent)
    , m_area(new QScrollArea(this))
    , m_sheet(new QLabel)
    , m_turning(new QWidget(this))
    , m_back(new QToolButton(m_turning))
    , m_on(new QToolButton(m_turning))
    , m_place(new QLabel(m_turning))
{
    m_sheet->setObjectName(u"billSheetPicture"_s);
    m_sheet->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sheet->setWordWrap(true);
    m_sheet->setMargin(2);
    m_area->setObjectName(u"billPreview"_s);
    m_area->setWidget(m_sheet);
    m_area->setWidgetResizable(true);
    constexpr int lowest = 152; // beside the buttons, which are higher in some scripts
    m_area->setMinimumHeight(lowest);
    m_area->setFrameShape(QFrame::StyledPanel);
    m_area->setFocusPolicy(Qt::StrongFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_area->installEventFilter(this);
    setFocusProxy(m_area);
    m_back->setObjectName(u"billPageBack"_s);
    m_back->setArrowType(Qt::LeftArrow);
    m_back->setAccessibleName(tr("Page before"));
    m_on->setObjectName(u"billPageOn"_s);
    m_on->setArrowType(Qt::RightArrow);
    m_on->setAccessibleName(tr("Next page"));
    m_place->setObjectName(u"billPage"_s);
    for (QToolButton *button : { m_back, m_on })
        button->setAutoRaise(true);
    connect(m_back, &QToolButton::clicked, this, [this] { turnTo(m_page - 1); });
    connect(m_on, &QToolButton::clicked, this, [this] { turnTo(m_page + 1); });
    auto *line = new QHBoxLayout(m_turning);
    line->setContentsMargins(0, 0, 0, 0);
    line->addStretch();
    line->addWidget(m_back);
    line->addWidget(m_place);
    line->addWidget(m_on);
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_turning);
}

void BillPreview::addButton(QWidget *button)
{
    static_cast<QHBoxLayout *>(m_turning->layout())->addWidget(button);
}

void BillPreview::show(const QString &key, int pages, Draw draw)
{
    const bool same = key == m_key && pages == m_pages;
    m_draw = std::move(draw);
    if (same)
        return;
    m_key = key;
    m_pages = pages;
    m_page = 0;
    this->draw();
}

void BillPreview::showNothing(const QString &sentence)
{
    m_key.clear();
    m_pages = 0;
    m_draw = nullptr;
    m_drawing = false;
    ++m_asked;
    showPage({}, sentence);
}

void BillPreview::turnTo(int page)
{
    const int there = std::clamp(page, 0, std::max(0, m_pages - 1));
    if (std::exchange(m_page, there) != there)
        draw();
}

void BillPreview::setZoom(double zoom)
{
    m_zoom = zoom;
    draw();
}

void BillPreview::draw()
{
    if (!m_draw)
        return;
    // Room for the bar at the side, whether it is there or not: what is drawn must not change its own width.
    const int room = m_area->width() - m_area->verticalScrollBar()->sizeHint().width() - 2 * m_area->frameWidth() - 6;
    const int width = std::max(60, int(room * m_zoom));
    m_drawnWidth = width;
    m_drawing = true;
    const double dots = devicePixelRatioF();
    m_draw(m_page, int(width * dots), this,
           [this, asked = ++m_asked, dots](const QImage &page, const QString &problem) {
               if (asked != m_asked)
                   return; // another one is in view
               QImage image = page;
               image.setDevicePixelRatio(dots);
               m_drawing = false;
               showPage(image, problem);
               Q_EMIT drawn();
           });
}

void BillPreview::showPage(const QImage &image, const QString &problem)
{
    if (image.isNull())
        m_sheet->setText(problem);
    else
        m_sheet->setPixmap(QPixmap::fromImage(image));
    const QString place = tr("Page %1 of %2").arg(m_page + 1).arg(m_pages);
    m_place->setText(place);
    m_area->setAccessibleName(image.isNull() ? problem : tr("Preview of the bill. %1").arg(place));
    m_turning->setVisible(m_pages > 0);
    for (QWidget *turner : std::initializer_list<QWidget *>{ m_back, m_place, m_on })
        turner->setVisible(m_pages > 1);
    m_back->setEnabled(m_page > 0);
    m_on->setEnabled(m_page + 1 < m_pages);
    m_area->verticalScrollBar()->setValue(0);
}

void BillPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int noticeable = 12;
    const int room = m_area->width() - m_area->verticalScrollBar()->sizeHint().width() - 2 * m_area->frameWidth() - 6;
    if (std::abs(int(room * m_zoom) - m_drawnWidth) > noticeable)
        draw();
}

bool BillPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_area || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int step = key == Qt::Key_Right || key == Qt::Key_PageDown ? 1
        : key == Qt::Key_Left || key == Qt::Key_PageUp               ? -1
                                                                     : 0;
    if (step == 0 || m_pages < 2)
        return false; // scrolls
    turnTo(m_page + step);
    return true;
}

} // namespace nd
