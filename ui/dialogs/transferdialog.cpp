// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/transferdialog.h"

#include "models/phone.h"
#include "ui/widgets/fieldform.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// What belongs to the account that the number leaves, and so may not come along.
struct Belonging
{
    QString IncomingNumber::*member;
    const char *name;
};
constexpr Belonging belongings[] = {
    { &IncomingNumber::addressSid, QT_TRANSLATE_NOOP("nd::TransferDialog", "address") },
    { &IncomingNumber::bundleSid, QT_TRANSLATE_NOOP("nd::TransferDialog", "bundle") },
    { &IncomingNumber::voiceApplicationSid, QT_TRANSLATE_NOOP("nd::TransferDialog", "voice application") },
    { &IncomingNumber::smsApplicationSid, QT_TRANSLATE_NOOP("nd::TransferDialog", "messaging application") },
    { &IncomingNumber::trunkSid, QT_TRANSLATE_NOOP("nd::TransferDialog", "trunk") },
    { &IncomingNumber::emergencyAddressSid, QT_TRANSLATE_NOOP("nd::TransferDialog", "emergency address") },
};

} // namespace

TransferDialog::TransferDialog(const IncomingNumber &number, const QList<Account> &targets, QWidget *parent)
    : QDialog(parent)
    , m_target(new QComboBox)
{
    setObjectName(u"transferDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Transfer %1").arg(phone::displayFormat(number.number)));
    m_target->setObjectName(u"transferTarget"_s);
    for (const Account &account : targets)
        m_target->addItem(account.friendlyName.isEmpty() ? account.sid : account.friendlyName, account.sid);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    auto *form = new FieldForm;
    form->addRow(tr("&To account"), m_target);
    layout->addWidget(form);

    QStringList names;
    for (const Belonging &belonging : belongings) {
        if (!(number.*belonging.member).isEmpty())
            names.append(tr(belonging.name));
    }
    auto *about = new QLabel(this);
    about->setWordWrap(true);
    about->setText(
        names.isEmpty()
            ? tr("The number keeps its name and its URLs. The other account pays for it from then on.")
            : tr("The other account pays for the number from then on. These belong to the account it leaves, and "
                 "must fit or be set again there: %1.")
                  .arg(names.join(u", "_s)));
    layout->addWidget(about);
    layout->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *accept = buttons->addButton(tr("&Transfer…"), QDialogButtonBox::AcceptRole);
    accept->setObjectName(u"transferButton"_s);
    accept->setDefault(true);
    accept->setEnabled(m_target->count() > 0);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(440, sizeHint().height());
}

QString TransferDialog::target() const
{
    return m_target->currentData().toString();
}

QString TransferDialog::targetName() const
{
    return m_target->currentText();
}

} // namespace nd
