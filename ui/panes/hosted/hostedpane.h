// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tabbedpane.h"

namespace nd {

class OrdersPage;

/// Everything about hosting numbers: whether they can be, their orders, the verification calls, the letters of
/// authorization. A tab each; what one hands to another goes through here.
class HostedPane : public TabbedPane
{
    Q_OBJECT
public:
    explicit HostedPane(AppContext &context, QWidget *parent = nullptr);

    /// An order, a letter, a tab; or an incoming number (PN…), which stands for its order.
    bool knows(const QString &subject) const override;
    void look(const QString &subject) override;

private:
    OrdersPage *m_orders;
};

} // namespace nd
