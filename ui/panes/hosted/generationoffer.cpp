// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/generationoffer.h"

#include "app/accounts.h"
#include "app/api/hostednumbers.h"
#include "app/api/readpage.h"
#include "models/readypage.h"

#include <QCoreApplication>
#include <QPointer>

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HostedPane)
};

HostedGeneration otherThan(HostedGeneration generation)
{
    return generation == HostedGeneration::V2 ? HostedGeneration::Preview : HostedGeneration::V2;
}

} // namespace

QString generationName(HostedGeneration generation)
{
    return generation == HostedGeneration::V2 ? Text::tr("version 2") : Text::tr("the Developer Preview");
}

std::unique_ptr<PageSource> hostedPages(Session &session, const Schema &schema, const Request &first)
{
    if (session.reaches(first.product))
        return readPages(session.transport(), schema, first);
    return readyFailure({ .kind = ErrorKind::Invalid, .message = session.whyNot(first.product) });
}

std::optional<StateOverlay::Offer> hostedOffer(const ApiError &error, Session *session, Accounts &accounts)
{
    if (!session)
        return {};
    const HostedGeneration now = session->hostedGeneration();
    if (!session->reaches(hostedProduct(now))) {
        StateOverlay::Offer offer;
        offer.title = Text::tr("Hosted numbers can't be reached with these credentials");
        return offer;
    }
    if (error.kind != ErrorKind::NotFound && error.kind != ErrorKind::Forbidden)
        return {};
    const HostedGeneration other = otherThan(now);
    return StateOverlay::Offer{
        .title = Text::tr("This account has no access to hosted numbers in %1").arg(generationName(now)),
        .detail = Text::tr("Hosted numbers come in two versions, and an account has access to one of them. This "
                           "account may have %1.")
                      .arg(generationName(other)),
        .button = other == HostedGeneration::V2 ? Text::tr("&Use version 2") : Text::tr("&Use the Developer Preview"),
        .act =
            [&accounts, asked = QPointer(session), other] {
                if (asked && accounts.session() == asked)
                    accounts.setHostedGeneration(other);
            }
    };
}

} // namespace nd
