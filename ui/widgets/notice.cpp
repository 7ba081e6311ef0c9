// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "ui/delegates/tone.h"
#include "ui/widgets/helplink.h"

#include <QAccessible>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// A row for each Notice::Kind, in its order.
struct Look
{
    const char *icon;
    Tone tone;
};
constexpr Look looks[] = {
    { "dialog-information", Tone::Active },
    { "dialog-ok-apply", Tone::Positive },
    { "dialog-warning", Tone::Caution },
    { "dialog-error", Tone::Negative },
};

} // namespace

Notice::Notice(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_help(new HelpLink(this))
{
    setObjectName(u"notice"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_text->setObjectName(u"noticeText"_s);
    for (QLabel *label : { m_text, m_detail }) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setVerticalSpacing(2);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_text, 0, 1);
    layout->addWidget(m_detail, 1, 1);
    layout->addWidget(m_help, 2, 1);
    layout->setColumnStretch(1, 1);
    hide();
}

void Notice::say(Kind kind, const QString &text, const QString &detail, const QUrl &help)
{
    const Look &look = looks[size_t(kind)];
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(QIcon::fromTheme(QLatin1String(look.icon)).pixmap(size, size));
    QPalette toned; // resolves against the parent's where nothing is set
    toned.setColor(QPalette::Window, toneBackground(look.tone, parentWidget() ? parentWidget()->palette() : palette()));
    setPalette(toned);
    m_text->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_help->setTarget(help);
    setAccessibleName(text);
    setAccessibleDescription(detail);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Notice::clear()
{
    m_text->clear();
    m_detail->clear();
    m_help->setTarget({});
    hide();
}

void Notice::setClosable()
{
    auto *close = new QToolButton(this);
    close->setObjectName(u"noticeClose"_s);
    close->setAutoRaise(true);
    close->setIcon(QIcon::fromTheme(u"window-close"_s));
    close->setToolTip(tr("Hide this message"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &Notice::clear);
    static_cast<QGridLayout *>(layout())->addWidget(close, 0, 2, Qt::AlignTop);
}

QString Notice::text() const
{
    return m_text->text();
}

} // namespace nd
