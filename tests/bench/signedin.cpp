// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/signedin.h"

#include "app/hostbinding.h"
#include "app/secrets/keychainstore.h"
#include "app/settings.h"

#include <QDir>
#include <QEventLoop>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace nd;

namespace bench {

QString signIn(const QString &folder, int port)
{
    Profile profile;
    profile.id = u"bench"_s;
    profile.name = QString::fromLatin1(accountName);
    profile.accountSid = u"AC5ca1ab1e00000000000000000000f00d"_s;
    profile.colour = u"#2a78d6"_s;
    profile.remembered = true;
    const QUrl service(u"http://127.0.0.1:%1"_s.arg(port));
    for (const Product product : { Product::Api, Product::Pricing, Product::Numbers, Product::Trunking })
        profile.baseUrls.insert(product, service);
    QDir().mkpath(folder);
    Settings settings(folder + u"/settings.ini"_s);
    if (const Result<Done> kept = settings.setProfiles({ profile }); !kept)
        return kept.error().message;
    settings.set(Setting::LastProfile, profile.id);
    settings.set(Setting::LastPane, u"inventory"_s);

    KeychainStore keychain(u"number-desk"_s); // the name that the program uses
    QEventLoop waiting;
    QString problem;
    keychain.write(profile.id, boundToHosts(u"bench"_s, profile), {}, &waiting, [&](const Result<Done> &written) {
        problem = written ? QString() : written.error().message;
        waiting.quit();
    });
    waiting.exec();
    return problem;
}

} // namespace bench
