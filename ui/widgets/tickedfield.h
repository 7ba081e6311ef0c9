// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/inspectorpanel.h"

#include <QVariant>
#include <QWidget>

class QCheckBox;

namespace nd {

class SidPicker;

/// A value to set, or not: a box that says whether, and the editor. Whoever fills in the editor means it, so that
/// ticks the box; taking the tick away keeps what was filled in.
class TickedField : public QWidget
{
    Q_OBJECT
public:
    /// A line of text. @param now in the empty line: what is there at present
    TickedField(const QString &name, const QString &now);
    /// One of these words; none at first.
    TickedField(const QString &name, const QList<FieldChoice> &words, const QString &now);
    /// A record to choose.
    TickedField(const QString &name, SidPicker *picker);

    bool ticked() const;
    void setTicked(bool ticked);
    /// Of the editor, ticked or not: text, a word, a SID; without spaces around it. Invalid while no word is chosen.
    QVariant value() const;
    /// What the editor has to say: that its list could not be read.
    QString note() const;

Q_SIGNALS:
    void edited();

protected:
    void showEvent(QShowEvent *event) override;

private:
    explicit TickedField(const QString &name, QWidget *editor);
    void tick();

    QCheckBox *m_box;
    QWidget *m_editor;
};

} // namespace nd
