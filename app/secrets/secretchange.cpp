// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secretchange.h"

#include "app/secrets/credentialstore.h"

#include <utility>

namespace nd {

SecretChange::SecretChange(CredentialStore &store, QString id, std::optional<QString> secret, bool known,
                           QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_id(std::move(id))
    , m_secret(std::move(secret))
    , m_known(known)
{
}

void SecretChange::start(Handler handler)
{
    m_handler = std::move(handler);
    if (!m_known)
        return change();
    m_store.read(m_id, this, [this](const Result<QString> &before) {
        if (before)
            m_before = before.value();
        else if (before.error().kind != ErrorKind::NotFound)
            return answer(before.error());
        if (m_stopped)
            return answer(ApiError{ .kind = ErrorKind::Canceled, .message = tr("Stopped. Nothing was stored.") });
        change();
    });
}

void SecretChange::change()
{
    const auto then = [this](const Result<Done> &result) { changed(result); };
    if (m_secret)
        m_store.write(m_id, *m_secret, m_before, this, then);
    else
        m_store.remove(m_id, m_before, this, then);
}

void SecretChange::changed(const Result<Done> &result)
{
    if (!m_stopped)
        return answer(result);
    if (!result && result.error().outcomeKnown)
        return answer(ApiError{ .kind = ErrorKind::Canceled, .message = tr("Stopped. Nothing was stored.") });
    undo({ .kind = ErrorKind::Canceled,
           .message = m_before
               ? tr("Stopped. The keychain had changed the secret already; the earlier one was put back.")
               : tr("Stopped. The keychain had taken the secret already; it was removed again.") });
}

/// @param otherwise what is said when all is as it was
void SecretChange::undo(const ApiError &otherwise)
{
    const auto then = [this, otherwise](const Result<Done> &result) {
        if (result)
            return answer(otherwise);
        ApiError error = result.error();
        error.message = m_before ? tr("Stopped, but the earlier secret could not be put back: %1").arg(error.message)
                                 : tr("Stopped, but the secret may still be in the keychain: %1").arg(error.message);
        error.outcomeKnown = false;
        answer(error);
    };
    if (m_before)
        m_store.write(m_id, *m_before, m_before, this, then);
    else
        m_store.remove(m_id, {}, this, then);
}

void SecretChange::answer(const Result<Done> &result)
{
    deleteLater();
    const Handler handler = std::exchange(m_handler, {});
    handler(result);
}

} // namespace nd
