// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/callcode.h"

#include "ui/delegates/tone.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr int soonSeconds = 60; ///< From here on the countdown warns.

} // namespace

CallCode::CallCode(QWidget *parent)
    : QFrame(parent)
    , m_digits(new QLabel(this))
    , m_left(new QLabel(this))
    , m_copy(new QPushButton(QIcon::fromTheme(u"edit-copy"_s), tr("Cop&y code"), this))
{
    setObjectName(u"callCode"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_digits->setObjectName(u"callCodeDigits"_s);
    m_digits->setTextFormat(Qt::PlainText);
    m_digits->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont large = m_digits->font();
    large.setPointSizeF(large.pointSizeF() * 3);
    large.setBold(true);
    m_digits->setFont(large);
    m_left->setObjectName(u"callCodeLeft"_s);
    m_left->setTextFormat(Qt::PlainText);
    m_left->setWordWrap(true);
    m_copy->setObjectName(u"callCopyCode"_s);
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &CallCode::copy);
    auto *side = new QVBoxLayout;
    side->addWidget(m_copy, 0, Qt::AlignLeading);
    side->addWidget(m_left);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 14, 6);
    layout->setSpacing(18);
    layout->addWidget(m_digits);
    layout->addLayout(side, 1);
    hide();
}

void CallCode::showCode(const rules::SeenCode &code, const QDateTime &now)
{
    const int left = rules::codeSecondsLeft(code, now);
    const bool fresh = left > 0 && (isHidden() || m_code.code != code.code);
    m_code = left > 0 ? code : rules::SeenCode{};
    setVisible(left > 0);
    if (left == 0)
        return m_digits->clear();
    m_digits->setText(rules::groupedCode(code.code));
    m_digits->setAccessibleName(tr("Code: %1").arg(rules::spokenCode(code.code)));
    m_left->setText(tr("valid for %1").arg(rules::codeTimeLeft(code, now)));
    QPalette colours; // resolves against the parent's where nothing is set
    if (left <= soonSeconds)
        colours.setColor(QPalette::WindowText, toneText(Tone::Caution, palette()));
    m_left->setPalette(colours);
    colour();
    if (!fresh)
        return;
    QAccessibleEvent event(m_digits, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void CallCode::copy()
{
    if (m_code.code.isEmpty())
        return;
    QApplication::clipboard()->setText(m_code.code);
    Q_EMIT copied();
}

void CallCode::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        colour();
}

void CallCode::colour()
{
    const QColor wanted = toneBackground(Tone::Active, parentWidget() ? parentWidget()->palette() : palette());
    if (palette().color(QPalette::Window) == wanted)
        return;
    QPalette toned;
    toned.setColor(QPalette::Window, wanted);
    setPalette(toned);
}

} // namespace nd
