// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/offer.h"

#include "ui/delegates/tone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace nd {

Offer::Offer(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_line(new QHBoxLayout(this))
{
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // The room belongs to what is beneath.
    m_text->setObjectName(u"offerText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_line->setContentsMargins(10, 4, 10, 4);
    m_line->addWidget(m_text, 1);
    colour();
    hide();
}

QPushButton *Offer::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    m_line->addWidget(button);
    return button;
}

void Offer::say(const QString &sentence)
{
    m_text->setText(sentence);
    setAccessibleName(sentence);
    show();
}

void Offer::clear()
{
    m_text->clear();
    hide();
}

QString Offer::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void Offer::colour()
{
    QPalette colours;
    colours.setColor(QPalette::Window, toneBackground(Tone::Caution, palette()));
    setPalette(colours);
    QPalette text;
    text.setColor(QPalette::WindowText, toneText(Tone::Caution, palette()));
    m_text->setPalette(text);
}

void Offer::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // Its own colours change its palette, too.
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
}

} // namespace nd
