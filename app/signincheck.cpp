// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signincheck.h"

#include "app/api/numbers.h"
#include "app/clock.h"
#include "app/net/transport.h"

#include <QCoreApplication>
#include <QPointer>

#include <utility>

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SignIn)
};

/// The error of the sign-in read, in words about what a person typed. Kind and code stay.
ApiError inWordsOfSignIn(ApiError error, const Profile &profile)
{
    const bool key = profile.authKind == AuthKind::ApiKey;
    const QString host = profile.effectiveBaseUrls().value(Product::Api).host();
    switch (error.kind) {
    case ErrorKind::Unauthorized:
        error.message = key
            ? Text::tr("The service does not accept this API key and secret for the account (error %1). Check all "
                       "three.")
                  .arg(error.code)
            : Text::tr("The service does not accept this account SID and auth token together (error %1). Check both.")
                  .arg(error.code);
        break;
    case ErrorKind::NotFound:
        error.message = Text::tr("The service does not know this account SID.");
        break;
    case ErrorKind::Forbidden:
        error.message
            = Text::tr("These credentials are good, but may not read the account's numbers: %1").arg(error.message);
        break;
    case ErrorKind::Offline:
        error.message = Text::tr("No connection to %1. Check the network and try again.").arg(host);
        break;
    case ErrorKind::Timeout:
        error.message = Text::tr("%1 did not answer in time. Try again.").arg(host);
        break;
    default:
        break;
    }
    return error;
}

/// A connection to check credentials with.
struct Probe : QObject
{
    Probe(const Profile &profile, const QString &secret, std::shared_ptr<Traffic> traffic, QObject *parent)
        : QObject(parent)
        , transport({ .accountSid = profile.accountSid,
                      .baseUrls = profile.effectiveBaseUrls(),
                      .traffic = std::move(traffic) },
                    credentialsOf(profile, secret), clock)
    {
    }
    Clock clock;
    Transport transport;
};

} // namespace

Credentials credentialsOf(const Profile &profile, const QString &secret)
{
    return { profile.authKind == AuthKind::ApiKey ? profile.keySid : profile.accountSid, secret };
}

void checkSignIn(const Profile &profile, const QString &secret, std::shared_ptr<Traffic> traffic, QObject *parent,
                 QObject *context, std::function<void(Result<Done>)> handler)
{
    auto *probe = new Probe(profile, secret, std::move(traffic), parent);
    QObject::connect(context, &QObject::destroyed, probe, &QObject::deleteLater);
    const QPointer<QObject> asker(context);
    probe->transport.send(listNumbers(1), probe,
                          [probe, asker, profile, handler = std::move(handler)](const Result<Reply> &reply) {
                              probe->deleteLater();
                              if (!asker)
                                  return;
                              if (!reply)
                                  return handler(inWordsOfSignIn(reply.error(), profile));
                              handler(Done{});
                          });
}

} // namespace nd
