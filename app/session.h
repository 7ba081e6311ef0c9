// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clock.h"
#include "app/net/transport.h"
#include "app/ops/bulkrunner.h"
#include "app/ops/operationrunner.h"
#include "app/profile.h"

#include <QObject>

#include <memory>
#include <optional>

namespace nd {

class Journal;
class SteadyClock;

/// One signed-in account (or one of its subaccounts): its connection, its operations, its clock. Panes get a Session
/// and are told when it is replaced; they never keep anything of it beyond that.
class Session : public QObject
{
    Q_OBJECT
public:
    /// @param subaccount SID of a subaccount of the profile's account to work in; empty for the account itself
    /// @param own the subaccount's own credentials, when known: needed by products other than the 2010 API
    /// @param traffic shared with the other connections to the profile's account
    /// @param steady of the whole program
    Session(Profile profile, const Credentials &credentials, QString subaccount, const std::optional<Credentials> &own,
            std::shared_ptr<Traffic> traffic, Journal &journal, SteadyClock &steady, QObject *parent = nullptr);
    ~Session() override;

    const Profile &profile() const;
    /// The account worked in.
    QString accountSid() const;
    bool inSubaccount() const;
    /// "Acme support" or "Acme support / Branch office".
    QString displayName() const;
    /// Takes the name and colour of the profile, and the subaccount's name; everything else stays.
    void rename(const Profile &profile, const QString &subaccountName);
    /// Which API for hosted numbers the account uses; its subaccounts use the same.
    HostedGeneration hostedGeneration() const;
    void setHostedGeneration(HostedGeneration generation);

    /// Whether requests to a product can work: a subaccount reached with the parent's credentials has the 2010 API
    /// only.
    bool reaches(Product product) const;
    /// Why not, for people.
    QString whyNot(Product product) const;

    /// Reaches every product, each with the credentials that it needs.
    Transport &transport();
    OperationRunner &operations();
    /// Runs of many changes in this account.
    BulkRunner &bulk();
    Clock &clock();

    /// Takes up what an earlier start of the program, or an earlier session of the account, left open: looks unknown
    /// changes up, and shows bulk runs that were not finished. Sends no change.
    void takeUpWork();
    /// Drops all requests but those of operations, and pauses bulk runs: nobody looks at this session any more.
    void dropReads();
    /// Whether an operation is under way, or its outcome not yet known.
    bool hasOpenOperations() const;

Q_SIGNALS:
    /// displayName() or the colour changed.
    void renamed();
    /// hostedGeneration() is another one: what was read of hosted numbers is no longer what the account shows.
    void hostedGenerationChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace nd
