// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nd {

/// What is told to a person who may be looking at something else.
struct Notification
{
    QString title{}; ///< "+1 415 555 0132 is verified"
    QString text{}; ///< One or two sentences.
    QString pane{}; ///< Where to look at it, see Pane::look().
    QString subject{};
};

/// The seam for desktop notifications, which tests script.
class Notifier
{
public:
    virtual ~Notifier() = default;
    virtual void notify(const Notification &notification) = 0;
};

} // namespace nd
