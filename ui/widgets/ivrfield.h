// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tone.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace nd {

class IvrTimeline;

/// Builds the extension of a verification call, for numbers behind a phone menu: digits and w, two buttons that wait,
/// and a timeline of what it comes to. Other characters are refused while they are typed, and a sentence says why.
class IvrField : public QWidget
{
    Q_OBJECT
public:
    explicit IvrField(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    /// Whether it can be sent.
    bool isGood() const;
    QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void edited();

private:
    void addWait(QHBoxLayout *line, const QString &name, int halfSeconds);
    void follow();
    void sayWords(const QString &text, Tone tone);

    QLineEdit *m_field;
    IvrTimeline *m_timeline;
    QLabel *m_words;
};

} // namespace nd
