// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/richlabel.h"

using namespace Qt::StringLiterals;

namespace nd {

Markup Markup::arg(const QString &text) const
{
    // "%2" in a name is no place for the next text.
    return Markup(m_html.arg(text.toHtmlEscaped().replace(u'%', u"&#37;"_s)));
}

RichLabel::RichLabel(QWidget *parent)
    : QLabel(parent)
{
}

RichLabel::RichLabel(const Markup &markup, QWidget *parent)
    : QLabel(parent)
{
    setMarkup(markup);
}

void RichLabel::setMarkup(const Markup &markup)
{
    setTextFormat(Qt::RichText);
    QLabel::setText(markup.html());
}

void RichLabel::setPlainText(const QString &text)
{
    setTextFormat(Qt::PlainText);
    QLabel::setText(text);
}

} // namespace nd
