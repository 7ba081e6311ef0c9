// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/memorystore.h"

#include <QPointer>

#include <functional>
#include <utility>

namespace nd::test {

using namespace Qt::StringLiterals;

/// A keychain that can be told to fail, or to take its time.
class ScriptedStore : public MemoryStore
{
public:
    bool persistent() const override { return true; }
    void read(const QString &id, QObject *context, std::function<void(Result<QString>)> handler) override
    {
        if (locked || std::exchange(refusesNext, false))
            return answer(context, [handler] { handler(error()); });
        MemoryStore::read(id, context, std::move(handler));
    }
    void write(const QString &id, const QString &secret, const std::optional<QString> &before, QObject *context,
               std::function<void(Result<Done>)> handler) override
    {
        change(context, handler, [=, this] { MemoryStore::write(id, secret, before, context, handler); });
    }
    void remove(const QString &id, const std::optional<QString> &before, QObject *context,
                std::function<void(Result<Done>)> handler) override
    {
        change(context, handler, [=, this] { MemoryStore::remove(id, before, context, handler); });
    }

    bool locked = false;
    bool refusesNext = false; ///< The next read fails.
    bool slow = false; ///< The next change waits in `waiting`.
    std::function<void()> waiting;

private:
    static ApiError error() { return { .kind = ErrorKind::Keychain, .message = u"locked"_s }; }
    static void answer(QObject *context, const std::function<void()> &call)
    {
        QMetaObject::invokeMethod(context, call, Qt::QueuedConnection);
    }
    void change(QObject *context, const std::function<void(Result<Done>)> &handler, const std::function<void()> &call)
    {
        if (slow) {
            slow = false;
            waiting = call;
        } else if (locked) {
            answer(context, [handler] { handler(error()); });
        } else {
            call();
        }
    }
};

} // namespace nd::test
