// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/richlabel.h"

#include <QUrl>

namespace nd {

/// The service's help page for an error: a link when it is the service's own site, over https; text to copy otherwise.
/// Hidden while there is none.
class HelpLink : public RichLabel
{
    Q_OBJECT
public:
    explicit HelpLink(QWidget *parent = nullptr);
    void setTarget(const QUrl &url);
    /// Whether the browser may be sent there: the address came with an answer.
    static bool isSafe(const QUrl &url);

private:
    QUrl m_url;
};

} // namespace nd
