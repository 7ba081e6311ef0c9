// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/privatekey.h"

#include "app/localdata/localdata.h"
#include "app/localdata/privatebox.h"
#include "app/secrets/credentialstore.h"
#include "models/wipe.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// A keychain that refuses once, since somebody else is at it, is no reason to let go of what drafts hold.
constexpr int triesAtMost = 3;
constexpr std::chrono::milliseconds pauseBetweenTries{ 300 };

/// A folder that is moved has no key any more: its private values are asked for again.
QString idOf(const QString &folder)
{
    const QByteArray path = QFileInfo(folder).canonicalFilePath().toUtf8();
    const QByteArray digest = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().first(32);
    return u"private-values-"_s + QString::fromLatin1(digest);
}

} // namespace

PrivateKey::PrivateKey(CredentialStore &secrets, LocalData &local, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_local(local)
    , m_id(idOf(folder))
{
}

void PrivateKey::ask()
{
    if (m_state != State::Unknown)
        return;
    m_state = State::Asking;
    m_tries = 0;
    read();
}

void PrivateKey::read()
{
    ++m_tries;
    m_secrets.read(m_id, this, [this](const Result<QString> &kept) {
        const QByteArray key = kept ? QByteArray::fromBase64(kept.value().toLatin1()) : QByteArray();
        if (PrivateBox::isKey(key))
            return use(key);
        // A keychain that is locked or silent may have the key: another one must not take its place.
        if (kept || kept.error().kind == ErrorKind::NotFound)
            return make();
        tryAgain(kept.error());
    });
}

void PrivateKey::make()
{
    const QByteArray key = PrivateBox::newKey();
    if (!PrivateBox::isKey(key))
        return doWithout();
    m_secrets.write(m_id, QString::fromLatin1(key.toBase64()), {}, this, [this, key](const Result<Done> &written) {
        if (written)
            use(key);
        else
            tryAgain(written.error());
    });
}

void PrivateKey::tryAgain(const ApiError &error)
{
    if (m_tries < triesAtMost) {
        QTimer::singleShot(pauseBetweenTries, this, &PrivateKey::read);
        return;
    }
    qWarning("No key for private values: %s", qUtf8Printable(error.message));
    doWithout();
}

void PrivateKey::use(QByteArray key)
{
    m_state = State::Found;
    m_local.usePrivateKey(key);
    wipe(key);
    Q_EMIT answered(true);
}

void PrivateKey::doWithout()
{
    m_state = State::Unknown;
    m_local.doWithoutPrivateKey();
    Q_EMIT answered(false);
}

} // namespace nd
