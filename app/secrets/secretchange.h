// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace nd {

class CredentialStore;

/// Puts a secret into a store, or takes it out, and can be stopped until that is done. A keychain can't be interrupted:
/// what it did after stop() is undone, and the answer says whether that is proved.
class SecretChange : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(const Result<Done> &)>;

    /// @param secret what to put there; nothing: what is there is taken out
    /// @param known whether there may be a secret already, to be put back after stop()
    SecretChange(CredentialStore &store, QString id, std::optional<QString> secret, bool known,
                 QObject *parent = nullptr);

    /// The handler comes once, later; the object is gone soon after. ErrorKind::Canceled: stopped, and all is as it
    /// was.
    void start(Handler handler);
    void stop() { m_stopped = true; }
    bool stopped() const { return m_stopped; }

private:
    void change();
    void changed(const Result<Done> &result);
    void undo(const ApiError &otherwise);
    void answer(const Result<Done> &result);

    CredentialStore &m_store;
    const QString m_id;
    const std::optional<QString> m_secret;
    const bool m_known;
    std::optional<QString> m_before;
    Handler m_handler;
    bool m_stopped = false;
};

} // namespace nd
