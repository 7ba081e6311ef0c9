// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "ui/widgets/offer.h"

#include <QPointer>
#include <QSet>

class QTimer;

namespace nd {

/// Says that bulk work which was held has been done, and leads to its receipts: people were elsewhere meanwhile. In
/// view until they have read it. Tells each second while something is held.
class HeldWork : public Offer
{
    Q_OBJECT
public:
    explicit HeldWork(QWidget *parent = nullptr);

    void setSession(Session *session);

Q_SIGNALS:
    /// A second went by while something is held, or nothing is any more.
    void countdownChanged();
    /// The button was pressed: see Pane::showPane().
    void showPane(const QString &paneId, const QString &run);

private:
    void look();

    QPointer<Session> m_session;
    QSet<QString> m_held; ///< Runs that were held, and aren't through yet.
    QString m_ended; ///< The run that is told of.
    QTimer *m_soon; ///< Runs change many times a second.
    QTimer *m_second;
};

} // namespace nd
