// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "ui/widgets/offer.h"

#include <QPointer>

class QTimer;

namespace nd {

/// Says that bulk work stands still with rows left: what an earlier start of the program left, and what a fault
/// stopped. In view until people have gone on with it or have cancelled it. Hidden while there is none.
class LeftWork : public Offer
{
    Q_OBJECT
public:
    explicit LeftWork(QWidget *parent = nullptr);

    void setSession(Session *session);

Q_SIGNALS:
    /// The button was pressed: see Pane::showPane().
    void showPane(const QString &paneId, const QString &run);
    /// All of them shall go on.
    void resumeRequested(const QStringList &runs);

private:
    void look();

    QPointer<Session> m_session;
    QTimer *m_soon; ///< Runs change many times a second.
    QStringList m_runs; ///< Those that have rows left, oldest first.
};

} // namespace nd
