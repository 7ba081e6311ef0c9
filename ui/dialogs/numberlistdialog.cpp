// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/numberlistdialog.h"

#include "ui/widgets/numberlistbox.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

NumberListDialog::NumberListDialog(Purpose purpose, const QString &region, QWidget *parent)
    : QDialog(parent)
    , m_purpose(std::move(purpose))
    , m_list(new NumberListBox(region))
{
    setObjectName(u"numberListDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_purpose.title);
    setAcceptDrops(true); // Files are taken wherever they fall.
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Enter in a field is no "Cancel".
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"numberListAccept"_s);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_list->readNow() && !numbers().isEmpty())
            accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);

    connect(m_list, &NumberListBox::changed, this, &NumberListDialog::follow);
    connect(m_list, &NumberListBox::readingChanged, this, &NumberListDialog::follow);
    m_list->setKnown(m_purpose.known, m_purpose.unknown);
    resize(520, 460);
    m_list->setFocus();
}

QStringList NumberListDialog::numbers() const
{
    return m_list->numbers();
}

void NumberListDialog::setText(const QString &text)
{
    m_list->setText(text);
}

void NumberListDialog::follow()
{
    const int count = int(numbers().size());
    m_accept->setText(m_purpose.acceptText ? m_purpose.acceptText(count) : tr("Use them"));
    m_accept->setEnabled(count > 0 && !m_list->isReading());
}

void NumberListDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (NumberListBox::takes(*event->mimeData()))
        event->acceptProposedAction();
}

void NumberListDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_list->take(*event->mimeData());
}

} // namespace nd
