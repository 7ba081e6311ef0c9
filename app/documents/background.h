// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrent/QtConcurrentRun>

#include <functional>

namespace nd {

/// Does something in a worker thread, and hands what came of it to `then` on the thread of `context`, from its event
/// loop; not at all once `context` is gone. `work` owns all that it touches.
template <class T>
void inBackground(QObject *context, std::function<T()> work, std::function<void(T)> then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    // Queued: `then` may delete the context, and the watcher with it.
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context,
        [watcher, then = std::move(then)] {
            watcher->deleteLater();
            T result = watcher->result();
            then(std::move(result));
        },
        Qt::QueuedConnection);
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace nd
