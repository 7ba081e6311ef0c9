// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

namespace nd {

class CredentialStore;
class LocalData;
struct ApiError;

/// Gets the key of LocalData's private values from the keychain, or makes it there: one for each data folder. All of it
/// comes later, within the keychain's time limit; nobody waits for it.
class PrivateKey : public QObject
{
    Q_OBJECT
public:
    /// @param folder the data folder that it is the key of
    PrivateKey(CredentialStore &secrets, LocalData &local, const QString &folder, QObject *parent = nullptr);

    /// Asks the keychain, unless the key is there or being asked for: at the start, and whenever the keychain may have
    /// been unlocked since.
    void ask();

Q_SIGNALS:
    /// @param found false: private values are not kept
    void answered(bool found);

private:
    void read();
    void make();
    void tryAgain(const ApiError &error);
    void use(QByteArray key);
    void doWithout();

    CredentialStore &m_secrets;
    LocalData &m_local;
    const QString m_id;
    enum class State { Unknown, Asking, Found } m_state = State::Unknown;
    int m_tries = 0; ///< Since it was asked for.
};

} // namespace nd
