// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

#include <functional>
#include <memory>
#include <utility>

namespace nd {

/// Threads for what may take long: a file on a disk that does not answer, a list of 400,000 numbers. Not those of
/// QThreadPool::globalInstance(), which Qt's painter waits for; and never waited for, so that the program ends at once.
QThreadPool &backgroundThreads();

/// A value that many look at and that takes a while to be taken out of memory: whoever lets go of it last, a worker
/// does that.
template <class T>
std::shared_ptr<const T> goneInBackground(T value)
{
    return { new T(std::move(value)), [](const T *last) { backgroundThreads().start([last] { delete last; }); } };
}

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
    watcher->setFuture(QtConcurrent::run(&backgroundThreads(), std::move(work)));
}

} // namespace nd
