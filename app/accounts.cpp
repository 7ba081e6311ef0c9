// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts.h"

#include "app/hostbinding.h"
#include "app/ops/journal.h"
#include "app/secrets/memorystore.h"
#include "app/secrets/secretchange.h"
#include "app/settings.h"
#include "app/signincheck.h"
#include "app/steadyclock.h"
#include "app/subaccounts.h"
#include "models/records/account.h"
#include "models/wipe.h"

#include <QPointer>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

using DoneHandler = std::function<void(Result<Done>)>;

class Accounts::Private
{
public:
    Private(Accounts *accounts, Settings &settingsFile, CredentialStore &secretStore, Journal &sessionJournal,
            std::shared_ptr<SteadyClock> steadyClock)
        : q(accounts)
        , settings(settingsFile)
        , secrets(secretStore)
        , journal(sessionJournal)
        , steady(steadyClock ? std::move(steadyClock) : std::make_shared<SteadyClock>())
        , profiles(settingsFile.profiles())
    {
    }

    void enter(const Profile &profile, const QString &secret);
    void replace(const QString &subaccount);
    Session *takeRetired(const QString &account);
    void retire(Session *old);
    void dropIfThrough(Session *old);
    void takeOver() const;
    void lookIntoSubaccounts();
    bool isRetired(const QString &account) const;
    std::shared_ptr<Traffic> trafficOf(const Profile &of);
    void store(const Profile &profile);
    QString nameOf(const QString &subaccount) const;

    Accounts *q;
    Settings &settings;
    CredentialStore &secrets;
    Journal &journal;
    const std::shared_ptr<SteadyClock> steady;
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
    QHash<QString, std::weak_ptr<Traffic>> traffic; ///< By account and place, while any connection uses it.
    QPointer<SecretChange> adding;
    quint64 attempt = 0; ///< Only the newest sign-in counts.
};

void Accounts::Private::enter(const Profile &entered, const QString &withSecret)
{
    ++attempt;
    profile = entered;
    wipe(secret);
    secret = withSecret;
    subaccounts = std::make_unique<Subaccounts>(profile, credentialsOf(profile, secret), trafficOf(profile));
    connect(subaccounts.get(), &Subaccounts::changed, q, [this] {
        lookIntoSubaccounts();
        Q_EMIT q->subaccountsChanged();
    });
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
        session = new Session(profile, signing, subaccount, own, trafficOf(profile), journal, *steady, q);
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
    const QList<Session *> older = retired;
    for (Session *before : older)
        dropIfThrough(before);
    takeOver();
}

/// The session in use looks into what older ones of its account left open. Two runners must never look into the same
/// operation, nor one into what the other still sends: only once the older ones are gone.
void Accounts::Private::takeOver() const
{
    if (session && !isRetired(session->accountSid()))
        session->takeUpWork();
}

/// What an earlier start left open in subaccounts is looked into as well, though nobody works in them now: by sessions
/// that are retired from the start.
void Accounts::Private::lookIntoSubaccounts()
{
    const Credentials signing = credentialsOf(profile, secret);
    for (const Account &account : subaccounts->accounts()) {
        const bool inUse = session && session->accountSid() == account.sid;
        if (inUse || isRetired(account.sid) || journal.unsettled(account.sid).isEmpty())
            continue;
        auto *looking = new Session(profile, signing, account.sid, subaccounts->ownCredentials(account.sid),
                                    trafficOf(profile), journal, *steady, q);
        credentials.insert(looking, signing);
        looking->operations().settleOpen();
        retire(looking);
    }
}

bool Accounts::Private::isRetired(const QString &account) const
{
    return std::any_of(retired.cbegin(), retired.cend(),
                       [&account](const Session *old) { return old->accountSid() == account; });
}

/// One for each account and place: a sign-in that replaces another joins it.
std::shared_ptr<Traffic> Accounts::Private::trafficOf(const Profile &of)
{
    traffic.removeIf([](const auto &known) { return known.value().expired(); });
    std::weak_ptr<Traffic> &known
        = traffic[of.accountSid + u' ' + of.effectiveBaseUrls().value(Product::Api).toString()];
    std::shared_ptr<Traffic> shared = known.lock();
    if (!shared)
        known = shared = std::make_shared<Traffic>();
    return shared;
}

/// A retired session of the account that signs with the same credentials at the same place: coming back finds the
/// operations that are still under way.
Session *Accounts::Private::takeRetired(const QString &account)
{
    const Credentials signing = credentialsOf(profile, secret);
    for (Session *candidate : std::as_const(retired)) {
        const Credentials used = credentials.value(candidate); // none: on its way out
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
    if (!retired.contains(old) || !credentials.contains(old)) // or on its way out
        return;
    // One that only looks things up may do so with credentials that no longer work: a newer one takes that over.
    const bool isReplaced = session && session->accountSid() == old->accountSid() && old->operations().running() == 0;
    if (!isReplaced && old->hasOpenOperations())
        return;
    // Gone from the list together with the session itself: see takeOver().
    connect(old, &QObject::destroyed, q, [this, old] {
        retired.removeOne(old);
        takeOver();
    });
    wipe(credentials[old].secret);
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

Accounts::Accounts(Settings &settings, CredentialStore &secrets, Journal &journal, std::shared_ptr<SteadyClock> steady,
                   QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, settings, secrets, journal, std::move(steady)))
{
}

Accounts::~Accounts()
{
    // Sessions use the journal and this object: they go first. What is under way is looked up at the next start.
    delete std::exchange(d->session, nullptr);
    qDeleteAll(std::exchange(d->retired, {}));
    for (Credentials &used : d->credentials)
        wipe(used.secret);
    wipe(d->secret);
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

std::optional<ApiError> Accounts::subaccountsProblem() const
{
    return d->subaccounts ? d->subaccounts->problem() : std::nullopt;
}

void Accounts::readSubaccounts()
{
    if (d->subaccounts)
        d->subaccounts->read();
}

void Accounts::check(const Profile &profile, const QString &secret, QObject *context, DoneHandler handler)
{
    checkSignIn(profile, secret, d->trafficOf(profile), this, context, std::move(handler));
}

void Accounts::add(const Profile &profile, const QString &secret, bool rememberSecret, QObject *context,
                   DoneHandler handler)
{
    Profile added = profile;
    if (added.id.isEmpty())
        added.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const bool wasRemembered = this->profile(added.id) && this->profile(added.id)->remembered;
    added.remembered = rememberSecret;

    // The change is ours: once it has begun it is ended, even if nobody listens any more.
    const auto secretOfKeychain = rememberSecret ? std::optional(boundToHosts(secret, added)) : std::nullopt;
    auto *change = new SecretChange(d->secrets, added.id, secretOfKeychain, wasRemembered, this);
    d->adding = change;
    connect(context, &QObject::destroyed, change, &SecretChange::stop);
    const auto finish = [this, added, secret, asker = QPointer<QObject>(context),
                         handler = std::move(handler)](const Result<Done> &result) {
        if (!result) {
            if (asker)
                handler(result.error());
            return;
        }
        const auto ignore = [](const Result<Done> &) {};
        if (added.remembered)
            d->thisRun.remove(added.id, {}, this, ignore);
        else
            d->thisRun.write(added.id, boundToHosts(secret, added), {}, this, ignore);
        d->store(added);
        d->enter(added, secret);
        if (asker)
            handler(Done{});
    };
    if (rememberSecret || wasRemembered) // "for this run only" must not leave an older secret behind
        return change->start(finish);
    // Nothing for the keychain to do; later, as every answer.
    QMetaObject::invokeMethod(
        this,
        [change, finish] {
            change->deleteLater();
            if (change->stopped())
                return finish(ApiError{ .kind = ErrorKind::Canceled, .message = tr("Stopped. Nothing was stored.") });
            finish(Done{});
        },
        Qt::QueuedConnection);
}

void Accounts::stopAdding()
{
    if (d->adding)
        d->adding->stop();
}

void Accounts::signIn(const QString &profileId, QObject *context, DoneHandler handler)
{
    const Profile *found = profile(profileId);
    const Profile wanted = found ? *found : Profile{};
    const auto got = [this, wanted, number = ++d->attempt, asker = QPointer<QObject>(context),
                      handler = std::move(handler)](const Result<QString> &kept) {
        const Result<QString> secret = kept ? secretForHosts(kept.value(), wanted) : kept;
        const bool newest = number == d->attempt;
        if (secret && wanted.remembered && !isBound(kept.value()))
            d->secrets.write(wanted.id, boundToHosts(secret.value(), wanted), kept.value(), this,
                             [](const Result<Done> &) {}); // as good as it was, if that fails
        if (secret && newest)
            d->enter(wanted, secret.value());
        if (!asker)
            return;
        if (!newest)
            return handler(ApiError{ .kind = ErrorKind::Canceled, .message = tr("Another sign-in came in between.") });
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
    wipe(d->secret);
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
    if (!haveSameHosts(d->profile, profile))
        return signOut(); // its secret was given for other hosts
    d->profile = profile;
    const QString subaccount = d->session->inSubaccount() ? d->session->accountSid() : QString();
    d->session->rename(profile, d->nameOf(subaccount));
    d->session->setHostedGeneration(profile.hostedGeneration);
}

void Accounts::setHostedGeneration(HostedGeneration generation)
{
    d->profile.hostedGeneration = generation;
    if (profile(d->profile.id))
        d->store(d->profile);
    if (d->session)
        d->session->setHostedGeneration(generation);
}

void Accounts::remove(const QString &profileId, QObject *context, DoneHandler handler)
{
    const Profile *found = profile(profileId);
    const bool remembered = found && found->remembered;
    const auto removed = [this, profileId, asker = QPointer<QObject>(context),
                          handler = std::move(handler)](const Result<Done> &result) {
        if (result) {
            d->thisRun.remove(profileId, {}, this, [](const Result<Done> &) {});
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
        return d->secrets.remove(profileId, {}, this, removed);
    d->thisRun.remove(profileId, {}, this, removed);
}

} // namespace nd
