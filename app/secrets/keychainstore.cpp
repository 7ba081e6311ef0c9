// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychainstore.h"

#include "app/secrets/secretservice.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Keychain)
};

ApiError keychainError(const QString &sentence, bool outcomeKnown = true)
{
    ApiError error;
    error.kind = ErrorKind::Keychain;
    error.message = sentence;
    error.outcomeKnown = outcomeKnown;
    return error;
}

ApiError lockedError()
{
    return keychainError(Text::tr("The keychain is locked. Unlock your keyring and try again."));
}

ApiError absentError()
{
    return keychainError(Text::tr("No keychain service is running in this session, so the secret can't be kept."));
}

ApiError silentError(bool outcomeKnown)
{
    return keychainError(
        Text::tr("The keychain did not answer in time. If it asks to be unlocked, answer it and try again."),
        outcomeKnown);
}

ApiError missingError()
{
    ApiError error;
    error.kind = ErrorKind::NotFound;
    error.message = Text::tr("The keychain has no secret for this account.");
    return error;
}

/// Why a job that ended in an error did, as the Secret Service sees it. QtKeychain's own words stay out: on a write
/// they are not ours to vouch for.
ApiError explain(const KeyringState &state, QKeychain::Error error)
{
    switch (state.service) {
    case KeyringState::Absent:
        return absentError();
    case KeyringState::Silent:
        return silentError(true);
    case KeyringState::Present:
        break;
    }
    if (state.hides())
        return lockedError();
    if (error == QKeychain::EntryNotFound && state.unlockedItems == 0)
        return missingError();
    return keychainError(Text::tr("The keychain refused (error %1).").arg(int(error)));
}

} // namespace

/// Runs one QtKeychain job at a time. A job that ran into its limit is left to itself: it can't be cancelled, and
/// deleting it under way makes libsecret write into freed memory. Until it ends, everything else is told that the
/// keychain is silent, and a change is never started behind the back of somebody who was told that it failed.
class KeychainStore::Private : public QObject
{
public:
    using Finished = std::function<void(QKeychain::Job *job)>; ///< Null: the limit passed.

    struct Entry
    {
        QKeychain::Job *job;
        QPointer<QObject> context;
        Finished finished;
        std::function<void()> late; ///< It succeeded after all, when the limit had passed and that was told.
    };

    Private(QString serviceName, std::chrono::milliseconds limitEach)
        : service(std::move(serviceName))
        , limit(limitEach)
    {
    }
    ~Private() override
    {
        for (const Entry &entry : queue)
            delete entry.job; // not started
    }

    void run(QKeychain::Job *job, const QString &key, QObject *context, Finished finished,
             std::function<void()> late = {})
    {
        job->setAutoDelete(true);
        job->setKey(key);
        queue.push_back({ job, context, std::move(finished), std::move(late) });
        startSoon();
    }

    /// Makes a key what it was before a change that came too late. Next of all: whoever has asked for something since
    /// was told that the change failed.
    void putBack(const QString &key, const std::optional<QString> &before)
    {
        QKeychain::Job *job = nullptr;
        if (before) {
            auto *write = new QKeychain::WritePasswordJob(service);
            write->setTextData(*before);
            job = write;
        } else {
            job = new QKeychain::DeletePasswordJob(service);
        }
        job->setAutoDelete(true);
        job->setKey(key);
        queue.push_front({ job, this, [](QKeychain::Job *) {}, {} });
        startSoon();
    }

    void ask(const QString &key, QObject *context, std::function<void(const KeyringState &)> handler)
    {
        askKeyring(service, key, std::min(limit, std::chrono::milliseconds(5000)), context, std::move(handler));
    }

    const QString service;
    const std::chrono::milliseconds limit;

private:
    /// Never from within the caller's own call.
    void startSoon()
    {
        QMetaObject::invokeMethod(
            this, [this] { startNext(); }, Qt::QueuedConnection);
    }

    void startNext()
    {
        while (!busy && !queue.empty()) {
            Entry entry = std::move(queue.front());
            queue.pop_front();
            if (!entry.context || hung) {
                delete entry.job;
                if (entry.context)
                    entry.finished(nullptr);
                continue;
            }
            start(std::move(entry));
        }
    }

    void start(Entry entry)
    {
        busy = true;
        auto *timer = new QTimer(this);
        timer->setSingleShot(true);
        auto shared = std::make_shared<Entry>(std::move(entry));
        QKeychain::Job *job = shared->job;
        connect(timer, &QTimer::timeout, this, [this, timer, shared] {
            timer->deleteLater();
            hung = shared->job;
            busy = false;
            if (shared->context)
                shared->finished(nullptr);
            startNext();
        });
        connect(job, &QKeychain::Job::finished, this, [this, timer, shared](QKeychain::Job *done) {
            if (hung == done) {
                hung = nullptr;
                if (shared->late && done->error() == QKeychain::NoError)
                    shared->late();
                return;
            }
            delete timer;
            busy = false;
            if (shared->context)
                shared->finished(done);
            startNext();
        });
        timer->start(limit);
        job->start();
    }

    std::deque<Entry> queue;
    QPointer<QKeychain::Job> hung;
    bool busy = false;
};

KeychainStore::KeychainStore(const QString &service, std::chrono::milliseconds limit)
    : d(std::make_unique<Private>(service, limit))
{
}

KeychainStore::~KeychainStore() = default;

void KeychainStore::read(const QString &profileId, QObject *context, std::function<void(Result<QString>)> handler)
{
    auto *job = new QKeychain::ReadPasswordJob(d->service);
    d->run(job, profileId, context,
           [this, job, profileId, context, handler = std::move(handler)](QKeychain::Job *done) {
               if (done == nullptr)
                   return handler(silentError(true));
               if (done->error() == QKeychain::NoError)
                   return handler(job->textData());
               d->ask(profileId, context,
                      [handler, error = done->error()](const KeyringState &state) { handler(explain(state, error)); });
           });
}

void KeychainStore::write(const QString &profileId, const QString &secret, const std::optional<QString> &before,
                          QObject *context, std::function<void(Result<Done>)> handler)
{
    auto *job = new QKeychain::WritePasswordJob(d->service);
    job->setTextData(secret);
    const auto finished = [this, profileId, context, handler = std::move(handler)](QKeychain::Job *done) {
        if (done == nullptr)
            return handler(silentError(false));
        if (done->error() == QKeychain::NoError)
            return handler(Done{});
        d->ask(profileId, context,
               [handler, error = done->error()](const KeyringState &state) { handler(explain(state, error)); });
    };
    // Nobody counts on a secret that was said not to be kept: it must not stay behind, nor take another's place.
    const auto late = [this, profileId, before] { d->putBack(profileId, before); };
    d->run(job, profileId, context, finished, late);
}

void KeychainStore::remove(const QString &profileId, const std::optional<QString> &before, QObject *context,
                           std::function<void(Result<Done>)> handler)
{
    auto *job = new QKeychain::DeletePasswordJob(d->service);
    const auto finished = [this, profileId, context, handler = std::move(handler)](QKeychain::Job *done) {
        if (done == nullptr)
            return handler(silentError(false));
        // NoError is no proof: a locked keyring says it too, and keeps the secret.
        d->ask(profileId, context, [handler, error = done->error()](const KeyringState &state) {
            const bool deleted = error == QKeychain::NoError || error == QKeychain::EntryNotFound;
            if (state.service != KeyringState::Present || state.hides() || !deleted)
                return handler(explain(state, error));
            if (state.unlockedItems > 0)
                return handler(keychainError(Text::tr("The keychain still holds the secret. Try again.")));
            handler(Done{});
        });
    };
    std::function<void()> late;
    if (before)
        late = [this, profileId, before] { d->putBack(profileId, before); };
    d->run(job, profileId, context, finished, late);
}

} // namespace nd
