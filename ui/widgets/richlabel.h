// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace nd {

/// A text of our own with marks in it: `Markup(tr("<b>Sandbox.</b> Signed in as %1.")).arg(name)`. Whatever is put into
/// it is shown as it is, however much it looks like a mark.
class Markup
{
public:
    explicit Markup(QString ours)
        : m_html(std::move(ours))
    {
    }
    /// Puts text that may come from anyone in place of the lowest %n.
    Markup arg(const QString &text) const;
    const QString &html() const { return m_html; }

private:
    QString m_html;
};

/// The one label that shows more than plain text: see WidgetRules.
class RichLabel : public QLabel
{
    Q_OBJECT
public:
    explicit RichLabel(QWidget *parent = nullptr);
    explicit RichLabel(const Markup &markup, QWidget *parent = nullptr);

    void setMarkup(const Markup &markup);
    void setPlainText(const QString &text);
    void setText(const QString &) = delete; // doesn't say which

private:
    using QLabel::setTextFormat;
};

} // namespace nd
