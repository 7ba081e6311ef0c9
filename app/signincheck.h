// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile.h"
#include "models/result.h"

#include <functional>
#include <memory>

class QObject;

namespace nd {

struct Credentials;
struct Traffic;

/// What a profile signs its requests with.
Credentials credentialsOf(const Profile &profile, const QString &secret);

/// Checks credentials with one read that every kind of key may make (IncomingPhoneNumbers, one row). The error is in
/// words about what a person typed. Given up, without an answer, when `context` goes.
/// @param parent what the connection lives under meanwhile
void checkSignIn(const Profile &profile, const QString &secret, std::shared_ptr<Traffic> traffic, QObject *parent,
                 QObject *context, std::function<void(Result<Done>)> handler);

} // namespace nd
