// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/startpage.h"

#include "app/accounts.h"
#include "ui/delegates/tone.h"

#include <QCommandLinkButton>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

QIcon colourDot(const QString &colour)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::isValidColor(colour) ? QColor(colour) : QColor(Qt::gray));
    painter.drawEllipse(6, 6, 20, 20);
    return pixmap;
}

/// A choice that looks like one before the mouse is over it.
class Card : public QCommandLinkButton
{
public:
    using QCommandLinkButton::QCommandLinkButton;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(palette().color(QPalette::Mid));
        painter.setBrush(palette().color(QPalette::AlternateBase));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.end();
        QCommandLinkButton::paintEvent(event);
    }
};

QCommandLinkButton *choice(const QString &name, const QString &title, const QString &text, const QIcon &icon,
                           QWidget *parent)
{
    auto *button = new Card(title, text, parent);
    button->setObjectName(name);
    // The two lines of text need their room: the button itself asks for one line only.
    button->setMinimumHeight(button->fontMetrics().height() * 3 + 26);
    button->setIcon(icon);
    button->setIconSize(QSize(24, 24));
    button->setAccessibleName(title);
    button->setAccessibleDescription(text);
    return button;
}

} // namespace

StartPage::StartPage(Accounts &accounts, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_profiles(new QVBoxLayout)
    , m_problem(new QLabel(this))
{
    setObjectName(u"startPage"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    auto *column = new QWidget(this);
    column->setFixedWidth(fontMetrics().averageCharWidth() * 72);
    auto *lines = new QVBoxLayout(column);
    lines->setSpacing(10);
    auto *icon = new QLabel(column);
    icon->setFixedSize(72, 72);
    icon->setPixmap(QIcon(u":/icons/number-desk.svg"_s).pixmap(QSize(72, 72), devicePixelRatioF()));
    auto *title = new QLabel(tr("Number Desk"), column);
    QFont big = title->font();
    big.setPointSizeF(big.pointSizeF() * 2);
    big.setBold(true);
    title->setFont(big);
    auto *text = new QLabel(tr("Find and buy phone numbers, keep the ones you have in order, and see what each of them "
                               "does."),
                            column);
    text->setWordWrap(true);
    auto *signIn = choice(u"startSignIn"_s, tr("Sign in to an account"),
                          tr("With the account's SID and its auth token, or an API key. Secrets go to this computer's "
                             "keychain."),
                          QIcon::fromTheme(u"list-add-user"_s), column);
    auto *sandbox
        = choice(u"startSandbox"_s, tr("Try the sandbox"),
                 tr("A made-up account on this computer. Search, buy, change and release: nothing is real and "
                    "nothing costs."),
                 QIcon::fromTheme(u"media-playback-start"_s), column);
    m_problem->setObjectName(u"startProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();

    lines->addWidget(icon);
    lines->addWidget(title);
    lines->addWidget(text);
    lines->addSpacing(12);
    lines->addLayout(m_profiles);
    lines->addWidget(signIn);
    lines->addWidget(sandbox);
    lines->addWidget(m_problem);

    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(column);
    middle->addStretch();
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addLayout(middle);
    outer->addStretch(3);

    connect(signIn, &QCommandLinkButton::clicked, this, &StartPage::signInRequested);
    connect(sandbox, &QCommandLinkButton::clicked, this, &StartPage::sandboxRequested);
    connect(&accounts, &Accounts::profilesChanged, this, &StartPage::fillProfiles);
    fillProfiles();
    setFocusProxy(signIn);
}

void StartPage::fillProfiles()
{
    while (QLayoutItem *item = m_profiles->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Profile &profile : m_accounts.profiles()) {
        auto *button = choice("startProfile."_L1 + profile.id, profile.name, profile.accountSid,
                              colourDot(profile.colour), this);
        connect(button, &QCommandLinkButton::clicked, this, [this, id = profile.id] { Q_EMIT profileChosen(id); });
        m_profiles->addWidget(button);
    }
}

void StartPage::setProblem(const QString &sentence)
{
    QPalette colours;
    colours.setColor(QPalette::WindowText, toneText(Tone::Negative, palette()));
    m_problem->setPalette(colours);
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

} // namespace nd
