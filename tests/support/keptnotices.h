// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/watch/notifier.h"

#include <QList>

namespace nd::test {

/// Shows nothing, and keeps what people would have been told.
class KeptNotices : public Notifier
{
public:
    void notify(const Notification &notification) override { told.append(notification); }

    QList<Notification> told;
};

} // namespace nd::test
