// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/credentialstore.h"

#include <QHash>

namespace nd {

/// Secrets for this run only: never on disk, gone with the program.
class MemoryStore : public CredentialStore
{
public:
    bool persistent() const override { return false; }
    void read(const QString &profileId, QObject *context, std::function<void(Result<QString>)> handler) override;
    void write(const QString &profileId, const QString &secret, const std::optional<QString> &before, QObject *context,
               std::function<void(Result<Done>)> handler) override;
    void remove(const QString &profileId, const std::optional<QString> &before, QObject *context,
                std::function<void(Result<Done>)> handler) override;

private:
    QHash<QString, QString> m_secrets;
};

} // namespace nd
