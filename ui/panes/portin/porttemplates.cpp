// SPDX-License-Identifier: GPL-3.0-or-later
// The templates of customers who ported before.
#include "models/bidi.h"
#include "ui/actions.h"
#include "ui/appcontext.h"
#include "ui/panes/portin/portformfields.h"
#include "ui/panes/portin/portrequestpage.h"
#include "ui/panes/portin/portrequestsheet.h"
#include "ui/prompts.h"
#include "ui/widgets/mnemonics.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace nd {

void PortRequestPage::fillTemplates()
{
    m_templates->clear();
    const QStringList names = m_drafts ? m_drafts->templates() : QStringList();
    for (const QString &name : names) {
        QAction *use = m_templates->addAction(withoutMnemonics(bidi::isolated(name)));
        connect(use, &QAction::triggered, this, [this, name] { takeTemplate(name); });
    }
    if (names.isEmpty())
        m_templates->addAction(tr("None yet"))->setEnabled(false);
    m_templates->addSeparator();
    m_templates->addAction(m_actions->action("portform.saveTemplate"));
    if (names.isEmpty())
        return;
    QMenu *remove = m_templates->addMenu(tr("&Remove"));
    for (const QString &name : names) {
        connect(remove->addAction(withoutMnemonics(bidi::isolated(name))), &QAction::triggered, this,
                [this, name] { m_drafts->removeTemplate(name); });
    }
}

void PortRequestPage::takeTemplate(const QString &name)
{
    const QVariantMap content = m_drafts->templateOf(name);
    const QVariantMap before = m_sheet->fields()->form().templateMap();
    QStringList lost; // what was typed and is something else in the template
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        const bool plain = it.value().typeId() == QMetaType::QString && it.value() != u"US"_s;
        if (plain && content.contains(it.key()) && content[it.key()] != it.value())
            lost.append(it.value().toString());
    }
    if (lost.isEmpty())
        return m_sheet->takeTemplate(content);
    Confirmation question;
    question.title = tr("Use the template “%1”?").arg(bidi::isolated(name));
    question.text = tr("Its facts take the place of what is filled in:");
    question.details = lost;
    question.accept = tr("Use it");
    context().prompts.confirm(this, question, [self = QPointer(this), content, key = m_key](bool yes) {
        if (self && yes && self->m_sheet && self->m_key == key)
            self->m_sheet->takeTemplate(content);
    });
}

void PortRequestPage::saveTemplate()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"portTemplateDialog"_s);
    dialog->setWindowTitle(tr("Save customer"));
    dialog->setLabelText(tr("Name. A template of this name is replaced."));
    dialog->setTextValue(m_sheet->fields()->form().customerName.trimmed());
    dialog->setOkButtonText(tr("Save"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        if (text.trimmed().isEmpty() || !m_drafts)
            return;
        m_drafts->saveTemplate(text.trimmed(), m_sheet->fields()->form().templateMap());
        Q_EMIT message(tr("Saved as “%1”, without PINs.").arg(bidi::isolated(text.trimmed())));
    });
    dialog->open();
}

} // namespace nd
