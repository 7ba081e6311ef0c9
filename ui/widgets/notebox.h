// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/localdata/notes.h"
#include "app/session.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace nd {

/// The note of the record in view. It is saved with every key that is pressed; what the disk refuses stays here, says
/// so, and is tried again with the next key.
class NoteBox : public QWidget
{
    Q_OBJECT
public:
    explicit NoteBox(Notes &notes, QWidget *parent = nullptr);

    void setSession(Session *session);
    /// An empty subject: nothing is in view.
    void showNote(const QString &subject);
    /// Whether somebody is writing.
    bool isInUse() const;
    /// How many notes the disk refused.
    int unsaved() const { return int(m_unsaved.size()); }

private:
    void keep();

    Notes &m_notes;
    QPointer<Session> m_session;
    QString m_subject;
    QPlainTextEdit *m_text;
    QLabel *m_problem;
    QHash<QString, QString> m_unsaved; ///< By subject.
    bool m_filling = false;
};

} // namespace nd
