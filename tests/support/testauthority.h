// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSslConfiguration>
#include <QTemporaryDir>

class QSslCertificate;

namespace nd::test {

/// An authority and a server certificate for 127.0.0.1, made on the spot: no key lives in the repository.
class TestAuthority
{
public:
    /// False when openssl is missing or fails.
    bool make();
    /// For a server.
    QSslConfiguration configuration() const;
    /// For a client that trusts it.
    QList<QSslCertificate> authorities() const;

private:
    bool openssl(const QStringList &arguments) const;
    QTemporaryDir m_directory;
};

} // namespace nd::test
