// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/helplink.h"

#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace nd {

HelpLink::HelpLink(QWidget *parent)
    : RichLabel(parent)
{
    setObjectName(u"helpLink"_s);
    connect(this, &QLabel::linkActivated, this, [this] {
        if (isSafe(m_url)) // what was checked, not what the text says
            QDesktopServices::openUrl(m_url);
    });
    hide();
}

void HelpLink::setTarget(const QUrl &url)
{
    m_url = url;
    const QString address = url.toString(QUrl::FullyEncoded);
    const bool safe = isSafe(url);
    setTextInteractionFlags(safe ? Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard
                                 : Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    if (safe)
        setMarkup(Markup(u"<a href=\"%1\">%2</a>"_s).arg(address).arg(tr("Help")));
    else
        setPlainText(tr("Help: %1").arg(address));
    setToolTip(safe ? address : QString());
    setAccessibleName(safe ? tr("Help about this error, in the browser") : text());
    setVisible(!url.isEmpty());
}

bool HelpLink::isSafe(const QUrl &url)
{
    const QString host = url.host().toLower();
    const bool isService = host == "twilio.com"_L1 || host.endsWith(".twilio.com"_L1);
    return url.isValid() && url.scheme() == "https"_L1 && isService && url.userInfo().isEmpty() && url.port(443) == 443;
}

} // namespace nd
