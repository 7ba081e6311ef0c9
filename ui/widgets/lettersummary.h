// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QGridLayout;
class QLabel;
class QPlainTextEdit;

namespace nd {

/// Exactly what will be e-mailed to whom, to be read before it is sent.
class LetterSummary : public QWidget
{
    Q_OBJECT
public:
    explicit LetterSummary(QWidget *parent = nullptr);

    struct Line
    {
        QString title;
        QString text; ///< May have several lines.
    };
    struct Content
    {
        QString lead{}; ///< What will happen, in one or two sentences.
        QList<Line> lines{};
        QStringList numbers{}; ///< A line each.
        QString after{}; ///< What follows.
    };
    void setContent(const Content &content);
    /// All of it as text.
    QString text() const;

private:
    Content m_content;
    QLabel *m_lead;
    QWidget *m_linesBox = nullptr;
    QLabel *m_numbersTitle;
    QPlainTextEdit *m_numbers;
    QLabel *m_after;
};

} // namespace nd
