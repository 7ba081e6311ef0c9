// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testauthority.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace nd::test {

bool TestAuthority::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_directory.path());
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

bool TestAuthority::make()
{
    QFile extensions(m_directory.filePath(u"server.ext"_s));
    if (!extensions.open(QIODevice::WriteOnly) || extensions.write("subjectAltName=IP:127.0.0.1\n") < 0)
        return false;
    extensions.close();
    const QStringList newKey{ u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-sha256"_s };
    return openssl(QStringList{ u"req"_s, u"-x509"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Test authority"_s,
                                u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.pem"_s }
                   + newKey)
        && openssl(QStringList{ u"req"_s, u"-new"_s, u"-subj"_s, u"/CN=Test server"_s, u"-keyout"_s, u"server.key"_s,
                                u"-out"_s, u"server.csr"_s }
                   + newKey)
        && openssl({ u"x509"_s, u"-req"_s, u"-days"_s, u"2"_s, u"-in"_s, u"server.csr"_s, u"-CA"_s, u"ca.pem"_s,
                     u"-CAkey"_s, u"ca.key"_s, u"-CAcreateserial"_s, u"-extfile"_s, u"server.ext"_s, u"-out"_s,
                     u"server.pem"_s });
}

QSslConfiguration TestAuthority::configuration() const
{
    QFile key(m_directory.filePath(u"server.key"_s));
    if (!key.open(QIODevice::ReadOnly))
        return {};
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(m_directory.filePath(u"server.pem"_s)));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    return configuration;
}

QList<QSslCertificate> TestAuthority::authorities() const
{
    return QSslCertificate::fromPath(m_directory.filePath(u"ca.pem"_s));
}

} // namespace nd::test
