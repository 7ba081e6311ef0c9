// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/messagesettingsdialog.h"

#include "app/ops/numberops.h"
#include "app/session.h"
#include "models/phone.h"
#include "ui/formoutcome.h"
#include "ui/widgets/busybutton.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/numberwords.h"
#include "ui/widgets/sidpicker.h"
#include "ui/widgets/urlfield.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

QString methodOf(const QString &urlField)
{
    return QString(urlField).replace("_url"_L1, "_method"_L1);
}

} // namespace

MessageSettingsDialog::MessageSettingsDialog(IncomingNumber number, Session &session, Lookups &lookups, QWidget *parent)
    : QDialog(parent)
    , m_number(std::move(number))
    , m_session(session)
    , m_form(new FieldForm)
    , m_notice(new Notice)
    , m_save(new BusyButton(tr("&Save")))
{
    setObjectName(u"messageSettingsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Message settings of %1").arg(phone::displayFormat(m_number.number)));
    build(lookups);
    connect(&session, &QObject::destroyed, this, &QObject::deleteLater);
    connect(&session.operations(), &OperationRunner::settled, this, [this](const OperationReport &report) {
        if (m_entry != 0 && report.entry.id == m_entry)
            show(report);
    });
    check();
    resize(560, sizeHint().height());
}

void MessageSettingsDialog::build(Lookups &lookups)
{
    auto *about = new QLabel(tr("What happens when somebody sends a message to this number. It holds as soon as the "
                                "number is hosted; it can be set before that."));
    about->setWordWrap(true);
    addUrl("sms_url", tr("Messagin&g URL"));
    addUrl("sms_fallback_url", tr("&If that URL fails"));
    m_application = makeSidPicker("sms_application_sid", u"messages_sms_application_sid"_s, lookups);
    m_application->setSid(m_number.smsApplicationSid);
    m_rows.insert(u"sms_application_sid"_s, m_form->addRow(tr("&Application"), m_application));
    connect(m_application, &SidPicker::sidChanged, this, &MessageSettingsDialog::check);
    connect(m_application, &SidPicker::noteChanged, this, &MessageSettingsDialog::check);

    m_save->setObjectName(u"messagesSave"_s);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &MessageSettingsDialog::save);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Enter in a field is no "Cancel".
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(about);
    layout->addWidget(m_notice);
    layout->addWidget(m_form);
    layout->addStretch();
    layout->addWidget(buttons);
}

void MessageSettingsDialog::addUrl(const char *field, const QString &label)
{
    const QString name = QString::fromLatin1(field);
    auto *line = new UrlField("messages_"_L1 + name);
    line->setUrl(valueOf(m_number, name.toLatin1()).toString());
    line->setMethod(valueOf(m_number, methodOf(name).toLatin1()).toString());
    m_urls.insert(name, line);
    m_rows.insert(name, m_form->addRow(label, line));
    connect(line, &UrlField::edited, this, &MessageSettingsDialog::check);
}

NumberChanges MessageSettingsDialog::changes() const
{
    QVariantMap edited{ { u"sms_application_sid"_s, m_application->sid() } };
    for (auto it = m_urls.cbegin(); it != m_urls.cend(); ++it) {
        edited.insert(it.key(), it.value()->url());
        // The method alone means nothing.
        if (!it.value()->url().isEmpty())
            edited.insert(methodOf(it.key()), it.value()->method());
    }
    return NumberChanges::between(m_number, edited);
}

void MessageSettingsDialog::check()
{
    const NumberChanges now = changes();
    const rules::ConfigurationVerdict verdict = now.check();
    showProblems(m_rows, verdict.problems);
    const bool shadowed = !m_application->sid().isEmpty();
    FieldRow *row = m_rows.value(u"sms_application_sid"_s);
    if (!m_application->note().isEmpty())
        row->setHint(m_application->note());
    else if (shadowed)
        row->setHint(tr("Its URLs take the place of those above."));
    m_save->setAllowed(m_entry == 0 && verdict.ok() && !now.isEmpty());
    m_save->setToolTip(now.isEmpty() ? tr("Nothing was changed.") : QString());
}

void MessageSettingsDialog::save()
{
    if (m_save->busy())
        return;
    m_save->setBusy(tr("Saving…"));
    m_form->setEnabled(false);
    m_session.operations().run(updateOperation(m_number, changes().values), this,
                               [this](const OperationReport &report) { show(report); });
}

void MessageSettingsDialog::show(const OperationReport &report)
{
    if (report.entry.outcome == Outcome::Succeeded)
        return accept();
    FormWords words;
    words.unknown = tr("No clear answer came, so it may be saved already.");
    words.givenUp = tr("Whether it was saved was not found out. Look at the number before you try again.");
    words.notDone = tr("The change was not found so far. Look at the number before you try again.");
    const bool open = tellOutcome(*m_notice, report, words);
    m_entry = open ? report.entry.id : 0;
    m_save->setReady();
    m_form->setEnabled(!open);
    check();
}

} // namespace nd
