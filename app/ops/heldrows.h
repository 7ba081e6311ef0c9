// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QTimer;

namespace nd {

class BulkRunner;

/// What bulk runs are about to do to records and can still be kept from: the rows of held runs.
class HeldRows : public QObject
{
    Q_OBJECT
public:
    struct Held
    {
        QString run{};
        int row = -1;
        QString kind{}; ///< Of the operation: "number.release".
    };

    explicit HeldRows(QObject *parent = nullptr);

    /// Follows the runs of this runner; null: of none.
    void setRunner(BulkRunner *runner);
    /// By the subject of the operation; null when nothing is held for it.
    const Held *find(const QString &subject) const;
    /// Until its run starts.
    std::chrono::seconds timeLeft(const Held &held) const;
    bool isEmpty() const { return m_held.isEmpty(); }
    /// Takes these back, those of them that are held. ErrorKind::Storage: some may still start.
    Result<Done> takeBack(const QStringList &subjects);

Q_SIGNALS:
    void changed();

private:
    void look();

    QPointer<BulkRunner> m_runner;
    QHash<QString, Held> m_held;
    QTimer *m_soon; ///< Rows change many times a second.
};

/// "4:12", "1:00:00"; "0:00" for what is past.
QString countdownText(qint64 seconds);

} // namespace nd
