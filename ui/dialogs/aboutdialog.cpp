// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Number Desk"));
    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon(u":/icons/number-desk.svg"_s).pixmap(QSize(64, 64), devicePixelRatioF()));
    auto *name = new QLabel(tr("Number Desk %1").arg(QLatin1StringView(ND_VERSION)), this);
    QFont big = name->font();
    big.setBold(true);
    big.setPointSizeF(big.pointSizeF() * 1.4);
    name->setFont(big);
    auto *text = new QLabel(
        tr("Phone numbers for people who support people: search, buy, look after, release.\n\n"
           "Free software under the GNU General Public License, version 3 or later. There is no warranty.\n\n"
           "Built with Qt %1, libphonenumber, simdjson, QtKeychain and SQLite.\n\n"
           "Not made or endorsed by Twilio. What you buy and release here is charged by the service to the "
           "account you are signed in to.")
            .arg(QLatin1StringView(qVersion())),
        this);
    text->setWordWrap(true);
    text->setMinimumWidth(420);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 12);
    layout->addWidget(icon);
    layout->addWidget(name);
    layout->addWidget(text);
    layout->addWidget(buttons);
}

} // namespace nd
