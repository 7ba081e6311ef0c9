// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace nd::test {

/// Looks for secrets wherever a program leaves bytes: as text, in UTF-16, percent-encoded, and inside Base64 (as the
/// Authorization header has them).
class SecretScan
{
public:
    /// @param name says in a finding which secret it was; the secret itself is not repeated
    void add(const QString &name, const QString &secret);

    /// Names of the secrets in some bytes.
    QStringList in(const QByteArray &bytes) const;
    /// Every file below a folder: "file: secret" for each finding.
    QStringList inFolder(const QString &folder) const;
    /// The arguments and the environment of a process.
    QStringList inProcess(const QString &pid) const;

private:
    QHash<QString, QList<QByteArray>> m_forms; ///< By the secret's name.
};

} // namespace nd::test
