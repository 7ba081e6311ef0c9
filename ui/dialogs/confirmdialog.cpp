// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/confirmdialog.h"

#include "models/bidi.h"
#include "ui/delegates/tone.h"

#include <QDialogButtonBox>
#include <QFrame>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// The details as a list with room for a handful; more can be scrolled.
QWidget *detailsList(const QStringList &details, Tone tone, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setObjectName(u"details"_s);
    frame->setAutoFillBackground(true);
    QPalette palette;
    palette.setColor(QPalette::Window, toneBackground(tone, parent->palette()));
    frame->setPalette(palette);
    auto *lines = new QGridLayout(frame);
    lines->setContentsMargins(10, 8, 10, 8);
    lines->setVerticalSpacing(4);
    lines->setColumnStretch(1, 1);
    int row = 0;
    for (const QString &detail : details) {
        lines->addWidget(new QLabel(u"•"_s, frame), row, 0, Qt::AlignTop);
        lines->addWidget(plainLabel(detail, frame), row++, 1);
    }
    if (details.size() <= 8)
        return frame;
    auto *scroll = new QScrollArea(parent);
    scroll->setWidget(frame);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumHeight(180);
    return scroll;
}

} // namespace

ConfirmDialog::ConfirmDialog(const Confirmation &confirmation, QWidget *parent)
    : QDialog(parent)
    , m_wanted(confirmation.typed)
{
    setObjectName(u"confirmDialog"_s);
    setWindowTitle(confirmation.title);
    setMinimumWidth(440);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 16, 16, 12);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);

    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon::fromTheme(confirmation.destructive ? u"dialog-warning"_s : u"dialog-question"_s)
                        .pixmap(QSize(32, 32), devicePixelRatioF()));
    grid->addWidget(icon, 0, 0, Qt::AlignTop);
    auto *title = plainLabel(confirmation.title, this);
    QFont bold = title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    title->setFont(bold);
    grid->addWidget(title, 0, 1);
    auto *text = plainLabel(confirmation.text, this);
    text->setObjectName(u"text"_s);
    grid->addWidget(text, 1, 1);
    setAccessibleDescription((QStringList{ confirmation.text } + confirmation.details).join(u' '));

    if (!confirmation.details.isEmpty()) {
        const Tone tone = confirmation.destructive ? Tone::Negative : Tone::Muted;
        grid->addWidget(detailsList(confirmation.details, tone, this), 2, 1);
    }
    if (!m_wanted.isEmpty()) {
        auto *ask = plainLabel(tr("Type %1 to go on:").arg(bidi::isolated(m_wanted)), this);
        m_typed = new QLineEdit(this);
        m_typed->setObjectName(u"typed"_s);
        m_typed->setAccessibleName(ask->text());
        ask->setBuddy(m_typed);
        connect(m_typed, &QLineEdit::textChanged, this, &ConfirmDialog::check);
        grid->addWidget(ask, 3, 1);
        grid->addWidget(m_typed, 4, 1);
    }

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *cancel = buttons->addButton(confirmation.refuse.isEmpty() ? tr("Cancel") : confirmation.refuse,
                                             QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"cancel"_s);
    m_accept = buttons->addButton(confirmation.accept, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"accept"_s);
    if (confirmation.destructive) {
        QPalette red = m_accept->palette();
        // Fusion paints buttons lighter than it is told: white text needs this dark a red.
        red.setColor(QPalette::Button, QColor::fromRgb(0xff8a1712));
        red.setColor(QPalette::ButtonText, Qt::white);
        red.setColor(QPalette::Disabled, QPalette::Button, palette().color(QPalette::Button));
        red.setColor(QPalette::Disabled, QPalette::ButtonText,
                     palette().color(QPalette::Disabled, QPalette::ButtonText));
        m_accept->setPalette(red);
    }
    // Enter does what is safe until somebody goes to the other button.
    cancel->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    grid->addWidget(buttons, 5, 0, 1, 2);
    if (m_typed)
        m_typed->setFocus();
    else
        cancel->setFocus();
    check();
}

void ConfirmDialog::check()
{
    m_accept->setEnabled(!m_typed || m_typed->text().trimmed().compare(m_wanted, Qt::CaseInsensitive) == 0);
}

} // namespace nd
