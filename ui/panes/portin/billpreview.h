// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include <functional>

class QLabel;
class QScrollArea;
class QToolButton;

namespace nd {

/// The pages of a document, one at a time, as wide as there is room.
class BillPreview : public QWidget
{
    Q_OBJECT
public:
    using Answer = std::function<void(const QImage &page, const QString &problem)>;
    /// Draws a page, `width` pixels wide; the answer comes later, or never.
    using Draw = std::function<void(int page, int width, QObject *context, Answer answer)>;

    explicit BillPreview(QWidget *parent = nullptr);

    /// Puts a button beside those that turn the pages.
    void addButton(QWidget *button);
    /// @param key what is in view; the same key with the same number of pages keeps the page
    void show(const QString &key, int pages, Draw draw);
    /// A sentence in its place.
    void showNothing(const QString &sentence);
    int page() const { return m_page; }
    void turnTo(int page);
    /// Draws wider than the room, to be scrolled: 1 is as wide as the room.
    void setZoom(double zoom);
    bool isDrawing() const { return m_drawing; }

Q_SIGNALS:
    void drawn();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void draw();
    void showPage(const QImage &image, const QString &problem);

    QScrollArea *m_area;
    QLabel *m_sheet;
    QWidget *m_turning;
    QToolButton *m_back;
    QToolButton *m_on;
    QLabel *m_place;
    QString m_key;
    Draw m_draw;
    int m_pages = 0;
    int m_page = 0;
    int m_drawnWidth = 0;
    int m_asked = 0; ///< Of the answer that is waited for.
    double m_zoom = 1;
    bool m_drawing = false;
};

} // namespace nd
