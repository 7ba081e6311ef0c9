// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tabbedpane.h"

namespace nd {

class BillsPage;
class PortabilityPage;
class PortRequestPage;

/// Everything about bringing numbers over from another carrier: a tab each; what one hands to another goes through
/// here. Bills can be dropped on any of them.
class PortInPane : public TabbedPane
{
    Q_OBJECT
public:
    explicit PortInPane(AppContext &context, QWidget *parent = nullptr);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    BillsPage *m_bills;
    PortRequestPage *m_form;
    PortabilityPage *m_check;
};

} // namespace nd
