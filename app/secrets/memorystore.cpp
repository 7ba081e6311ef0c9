// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/memorystore.h"

#include "models/wipe.h"

#include <QCoreApplication>
#include <QMetaObject>

namespace nd {

namespace {

// Answers come later, as from the keychain, so that callers have one order of events only.
template <class T>
void answerLater(QObject *context, std::function<void(Result<T>)> handler, Result<T> result)
{
    QMetaObject::invokeMethod(
        context, [handler = std::move(handler), result = std::move(result)] { handler(result); }, Qt::QueuedConnection);
}

} // namespace

void MemoryStore::read(const QString &profileId, QObject *context, std::function<void(Result<QString>)> handler)
{
    const auto it = m_secrets.constFind(profileId);
    if (it == m_secrets.constEnd()) {
        ApiError error;
        error.kind = ErrorKind::NotFound;
        error.message = QCoreApplication::translate("Secrets", "No secret is kept for this account.");
        return answerLater<QString>(context, std::move(handler), error);
    }
    answerLater<QString>(context, std::move(handler), it.value());
}

void MemoryStore::write(const QString &profileId, const QString &secret, const std::optional<QString> & /*before*/,
                        QObject *context, std::function<void(Result<Done>)> handler)
{
    m_secrets.insert(profileId, secret);
    answerLater<Done>(context, std::move(handler), Done{});
}

void MemoryStore::remove(const QString &profileId, const std::optional<QString> & /*before*/, QObject *context,
                         std::function<void(Result<Done>)> handler)
{
    QString secret = m_secrets.take(profileId);
    wipe(secret);
    answerLater<Done>(context, std::move(handler), Done{});
}

} // namespace nd
