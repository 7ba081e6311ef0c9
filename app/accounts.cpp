// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts.h"

#include "app/api/accounts.h"
#include "app/api/numbers.h"
#include "app/secrets/memorystore.h"
#include "app/settings.h"
#include "app/subaccounts.h"
#include "models/records/account.h"

#include <QPointer>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

using DoneHandler = std::function<void(Result<Done>)>;

namespace {

ApiError failure(ErrorKind kind, const QString &sentence)
{
    ApiError error;
    error.kind = kind;
    error.message = sentence;
    return error;
}

Credentials credentialsOf(const Profile &profile, const QString &secret)
{
    return { profile.authKind == AuthKind::ApiKey ? profile.keySid : profile.accountSid, secret };
}

/// The error of the sign-in read, in words about what a person typed. Kind and code stay.
ApiError inWordsOfSignIn(ApiError error, const Profile &profile)
{
    const bool key = profile.authKind == AuthKind::ApiKey;
    const QString host = profile.effectiveBaseUrls().value(Product::Api).host();
    switch (error.kind) {
    case ErrorKind::Unauthorized:
        error.message = key
            ? Accounts::tr("The service does not accept this API key and secret for the account (error %1). Check all "
                           "three.")
                  .arg(error.code)
            : Accounts::tr(
                  "The service does not accept this account SID and auth token together (error %1). Check both.")
                  .arg(error.code);
        break;
    case ErrorKind::NotFound:
        error.message = Accounts::tr("The service does not know this account SID.");
        break;
    case ErrorKind::Forbidden:
        error.message
            = Accounts::tr("These credentials are good, but may not read the account's numbers: %1").arg(error.message);
        break;
    case ErrorKind::Offline:
        error.message = Accounts::tr("No connection to %1. Check the network and try again.").arg(host);
        break;
    case ErrorKind::Timeout:
        error.message = Accounts::tr("%1 did not answer in time. Try again.").arg(host);
        break;
    default:
        break;
    }
    return error;
}

/// A connection to check credentials with, gone with `context` or after the answer.
struct Probe : QObject
{
    Probe(const Profile &profile, const QString &secret, QObject *parent)
        : QObject(parent)
        , transport({ .accountSid = profile.accountSid, .baseUrls = profile.effectiveBaseUrls() },
                    credentialsOf(profile, secret), clock)
    {
    }
    Clock clock;
    Transport transport;
};

} // namespace

class Accounts::Private
{
public:
    Private(Accounts *accounts, Settings &settingsFile, CredentialStore &secretStore, Journal &sessionJournal)
        : q(accounts)
        , settings(settingsFile)
        , secrets(secretStore)
        , journal(sessionJournal)
        , profiles(settingsFile.profiles())
    {
    }

    void enter(const Profile &profile, const QString &secret);
    void replace(const QString &subaccount);
    Session *takeRetired(const QString &account);
    void retire(Session *old);
    void dropIfThrough(Session *old);
    void readSubaccounts();
    void store(const Profile &profile);
    QString nameOf(const QString &subaccount) const;

    Accounts *q;
    Settings &settings;
    CredentialStore &secrets;
    Journal &journal;
    MemoryStore thisRun;
    QList<Profile> profiles;

    // The sign-in in use.
    Profile profile;
    QString secret;
    Session *session = nullptr;
    std::unique_ptr<Subaccounts> subaccounts;
    const QList<Account> none;

    QHash<Session *, Credentials> credentials; ///< What each living session signs with.
    QList<Session *> retired; ///< See their operations through.
    quint64 attempt = 0; ///< Only the newest sign-in counts.
};

void Accounts::Private::enter(const Profile &entered, const QString &withSecret)
{
    ++attempt;
    profile = entered;
    secret = withSecret;
    subaccounts = std::make_unique<Subaccounts>(profile, credentialsOf(profile, secret));
    connect(subaccounts.get(), &Subaccounts::changed, q, &Accounts::subaccountsChanged);
    if (!profile.sandbox)
        settings.set(Setting::LastProfile, profile.id);
    replace({});
    Q_EMIT q->subaccountsChanged();
    subaccounts->read();
}

QString Accounts::Private::nameOf(const QString &subaccount) const
{
    for (const Account &account : q->subaccounts()) {
        if (account.sid == subaccount)
            return account.friendlyName;
    }
    return {};
}

void Accounts::Private::replace(const QString &subaccount)
{
    Session *old = session;
    session = takeRetired(subaccount.isEmpty() ? profile.accountSid : subaccount);
    if (!session) {
        std::optional<Credentials> own;
        if (!subaccount.isEmpty())
            own = subaccounts->ownCredentials(subaccount);
        const Credentials signing = credentialsOf(profile, secret);
        session = new Session(profile, signing, subaccount, own, journal, q);
        credentials.insert(session, signing);
    }
    session->rename(profile, nameOf(subaccount));

    Session *entered = session;
    const QPointer<Session> guard(entered);
    Q_EMIT q->sessionChanged(entered);
    if (old)
        retire(old);
    if (!guard || session != entered)
        return; // a handler went elsewhere
    // Two runners must never look into the same operation: the older one finishes first.
    const QString account = entered->accountSid();
    const auto older = std::find_if(retired.cbegin(), retired.cend(),
                                    [&account](const Session *other) { return other->accountSid() == account; });
    if (older == retired.cend())
        return entered->takeUpWork();
    Session *before = *older;
    connect(before, &QObject::destroyed, entered, [entered] { entered->takeUpWork(); });
    if (before->operations().running() == 0) {
        // It only looks things up, perhaps with credentials that no longer work: the newer ones take that over.
        retired.removeOne(before);
        credentials.remove(before);
        before->deleteLater();
    }
}

/// A retired session of the account that signs with the same credentials at the same place: coming back finds the
/// operations that are still under way.
Session *Accounts::Private::takeRetired(const QString &account)
{
    const Credentials signing = credentialsOf(profile, secret);
    for (Session *candidate : std::as_const(retired)) {
        const Credentials &used = credentials[candidate];
        if (candidate->accountSid() != account || candidate->profile().id != profile.id || used.user != signing.user
            || used.secret != signing.secret || candidate->profile().effectiveBaseUrls() != profile.effectiveBaseUrls())
            continue;
        retired.removeOne(candidate);
        disconnect(&candidate->operations(), nullptr, q, nullptr);
        return candidate;
    }
    return nullptr;
}

void Accounts::Private::retire(Session *old)
{
    old->dropReads();
    retired.append(old);
    const auto check = [this, guard = QPointer<Session>(old)] {
        if (guard)
            dropIfThrough(guard);
    };
    // Queued: the runner is in the middle of telling.
    connect(&old->operations(), &OperationRunner::runningChanged, q, check, Qt::QueuedConnection);
    connect(&old->operations(), &OperationRunner::settled, q, check, Qt::QueuedConnection);
    dropIfThrough(old);
}

void Accounts::Private::dropIfThrough(Session *old)
{
    if (!retired.contains(old) || old->hasOpenOperations())
        return;
    retired.removeOne(old);
    credentials.remove(old);
    old->deleteLater();
}

void Accounts::Private::store(const Profile &changed)
{
    const auto at = std::find_if(profiles.begin(), profiles.end(),
                                 [&changed](const Profile &known) { return known.id == changed.id; });
    if (at == profiles.end())
        profiles.append(changed);
    else
        *at = changed;
    settings.setProfiles(profiles); // Settings::failed tells when that can't be
    Q_EMIT q->profilesChanged();
}

Accounts::Accounts(Settings &settings, CredentialStore &secrets, Journal &journal, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, settings, secrets, journal))
{
}

Accounts::~Accounts()
{
    // Sessions use the journal and this object: they go first. What is under way is looked up at the next start.
    delete d->session;
    qDeleteAll(d->retired);
}

const QList<Profile> &Accounts::profiles() const
{
    return d->profiles;
}

const Profile *Accounts::profile(const QString &id) const
{
    for (const Profile &known : std::as_const(d->profiles)) {
        if (known.id == id)
            return &known;
    }
    return nullptr;
}

bool Accounts::canRemember() const
{
    return d->secrets.persistent();
}

Session *Accounts::session() const
{
    return d->session;
}

const QList<Account> &Accounts::subaccounts() const
{
    return d->subaccounts ? d->subaccounts->accounts() : d->none;
}

void Accounts::check(const Profile &profile, const QString &secret, QObject *context, DoneHandler handler)
{
    auto *probe = new Probe(profile, secret, this);
    connect(context, &QObject::destroyed, probe, &QObject::deleteLater);
    const QPointer<QObject> asker(context);
    probe->transport.send(listNumbers(1), probe, [probe, asker, profile, handler](const Result<Reply> &reply) {
        probe->deleteLater();
        if (!asker)
            return;
        if (!reply)
            return handler(inWordsOfSignIn(reply.error(), profile));
        handler(Done{});
    });
}

void Accounts::add(const Profile &profile, const QString &secret, bool rememberSecret, QObject *context,
                   DoneHandler handler)
{
    Profile added = profile;
    if (added.id.isEmpty())
        added.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const bool wasRemembered = this->profile(added.id) && this->profile(added.id)->remembered;
    added.remembered = rememberSecret;

    // The context is ours: once the secret is written, the profile has to follow even if nobody listens any more.
    const auto written = [this, added, secret, asker = QPointer<QObject>(context),
                          handler = std::move(handler)](const Result<Done> &result) {
        if (!result) {
            if (asker)
                handler(result.error());
            return;
        }
        if (added.remembered)
            d->thisRun.remove(added.id, this, [](const Result<Done> &) {});
        d->store(added);
        d->enter(added, secret);
        if (asker)
            handler(Done{});
    };
    if (rememberSecret)
        return d->secrets.write(added.id, secret, this, written);
    const auto keepForThisRun = [this, id = added.id, secret, written](const Result<Done> &removed) {
        if (!removed)
            return written(removed.error());
        d->thisRun.write(id, secret, this, written);
    };
    // "For this run only" must not leave an older secret behind.
    if (wasRemembered)
        return d->secrets.remove(added.id, this, keepForThisRun);
    keepForThisRun(Done{});
}

void Accounts::signIn(const QString &profileId, QObject *context, DoneHandler handler)
{
    const Profile *found = profile(profileId);
    const Profile wanted = found ? *found : Profile{};
    const auto got = [this, wanted, number = ++d->attempt, asker = QPointer<QObject>(context),
                      handler = std::move(handler)](const Result<QString> &secret) {
        const bool newest = number == d->attempt;
        if (secret && newest)
            d->enter(wanted, secret.value());
        if (!asker)
            return;
        if (!newest)
            return handler(failure(ErrorKind::Canceled, tr("Another sign-in came in between.")));
        if (!secret)
            return handler(secret.error());
        handler(Done{});
    };
    if (wanted.remembered)
        return d->secrets.read(wanted.id, this, got);
    d->thisRun.read(wanted.id, this, got);
}

void Accounts::signInTo(const Profile &profile, const QString &secret)
{
    d->enter(profile, secret);
}

void Accounts::switchTo(const QString &subaccount)
{
    if (!d->session)
        return;
    const QString wanted = subaccount.isEmpty() ? d->profile.accountSid : subaccount;
    if (d->session->accountSid() != wanted)
        d->replace(subaccount == d->profile.accountSid ? QString() : subaccount);
}

void Accounts::signOut()
{
    ++d->attempt;
    Session *old = std::exchange(d->session, nullptr);
    d->subaccounts.reset();
    d->secret.clear();
    d->profile = {};
    if (!old)
        return;
    Q_EMIT sessionChanged(nullptr);
    Q_EMIT subaccountsChanged();
    d->retire(old);
}

void Accounts::update(const Profile &profile)
{
    d->store(profile);
    if (!d->session || d->profile.id != profile.id)
        return;
    const bool moved = d->profile.effectiveBaseUrls() != profile.effectiveBaseUrls();
    if (moved)
        return d->enter(profile, QString(d->secret));
    d->profile = profile;
    const QString subaccount = d->session->inSubaccount() ? d->session->accountSid() : QString();
    d->session->rename(profile, d->nameOf(subaccount));
}

void Accounts::remove(const QString &profileId, QObject *context, DoneHandler handler)
{
    const Profile *found = profile(profileId);
    const bool remembered = found && found->remembered;
    const auto removed = [this, profileId, asker = QPointer<QObject>(context),
                          handler = std::move(handler)](const Result<Done> &result) {
        if (result) {
            d->thisRun.remove(profileId, this, [](const Result<Done> &) {});
            d->profiles.removeIf([&profileId](const Profile &known) { return known.id == profileId; });
            d->settings.setProfiles(d->profiles);
            if (d->session && d->profile.id == profileId)
                signOut();
            Q_EMIT profilesChanged();
        }
        if (asker)
            handler(result);
    };
    if (remembered)
        return d->secrets.remove(profileId, this, removed);
    d->thisRun.remove(profileId, this, removed);
}

} // namespace nd
