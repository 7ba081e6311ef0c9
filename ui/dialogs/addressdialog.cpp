// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/addressdialog.h"

#include "app/ops/addressops.h"
#include "app/session.h"
#include "models/phone.h"
#include "ui/widgets/countrybox.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/notice.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// The lines of the form, named as in Address's field table.
struct Line
{
    const char *field;
    const char *label;
    QString AddressForm::*member;
};
constexpr Line lines[] = {
    { "customer_name", QT_TRANSLATE_NOOP("nd::AddressDialog", "&Person or company"), &AddressForm::customerName },
    { "street", QT_TRANSLATE_NOOP("nd::AddressDialog", "&Street"), &AddressForm::street },
    { "street_secondary", QT_TRANSLATE_NOOP("nd::AddressDialog", "&Flat, floor"), &AddressForm::streetSecondary },
    { "city", QT_TRANSLATE_NOOP("nd::AddressDialog", "C&ity"), &AddressForm::city },
    { "region", QT_TRANSLATE_NOOP("nd::AddressDialog", "&Region"), &AddressForm::region },
    { "postal_code", QT_TRANSLATE_NOOP("nd::AddressDialog", "P&ostal code"), &AddressForm::postalCode },
    { "friendly_name", QT_TRANSLATE_NOOP("nd::AddressDialog", "&Your name for it"), &AddressForm::friendlyName },
};

} // namespace

AddressDialog::AddressDialog(Session &session, const QString &country, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_about(new QLabel(this))
    , m_form(new FieldForm)
    , m_country(new CountryBox)
    , m_notice(new Notice(this))
{
    setObjectName(u"addressDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New address"));
    for (const Line &line : lines)
        addLine(line.field, tr(line.label));
    QList<CountryChoice> choices;
    for (const QString &code : phone::regions())
        choices.append({ code, {}, false });
    m_country->setObjectName(u"address_iso_country"_s);
    m_country->setCountries(choices);
    m_country->setCountry(country);
    m_rows.insert(u"iso_country"_s, m_form->addRow(tr("&Country"), m_country));
    connect(m_country, &CountryBox::countryChanged, this, [this] { check(m_tried); });
    connect(m_country, &CountryBox::typed, this, [this] { check(m_tried); });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("Cre&ate address"), QDialogButtonBox::ActionRole);
    m_create->setObjectName(u"createAddressButton"_s);
    m_create->setDefault(true);
    connect(m_create, &QPushButton::clicked, this, &AddressDialog::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&session, &QObject::destroyed, this, &QObject::deleteLater);
    connect(&session.operations(), &OperationRunner::settled, this, [this](const OperationReport &report) {
        if (m_entry != 0 && report.entry.id == m_entry)
            show(report);
    });

    m_about->setWordWrap(true);
    m_about->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addWidget(m_notice);
    layout->addWidget(m_form);
    layout->addStretch();
    layout->addWidget(buttons);
    resize(460, sizeHint().height());
}

void AddressDialog::addLine(const char *field, const QString &label)
{
    auto *line = new QLineEdit;
    line->setObjectName("address_"_L1 + QLatin1String(field));
    m_lines.insert(QLatin1String(field), line);
    m_rows.insert(QLatin1String(field), m_form->addRow(label, line));
    connect(line, &QLineEdit::textChanged, this, [this] { check(m_tried); });
}

AddressForm AddressDialog::form() const
{
    AddressForm form;
    for (const Line &line : lines)
        form.*line.member = m_lines.value(QLatin1String(line.field))->text().trimmed();
    form.country = m_country->country();
    return form;
}

void AddressDialog::setPurpose(const QString &about, Check more)
{
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
    m_more = std::move(more);
    check(m_tried);
    resize(width(), sizeHint().height());
}

void AddressDialog::check(bool all)
{
    QList<rules::Problem> problems = form().check();
    if (m_more)
        problems += m_more(form());
    problems = m_country->withOwnProblem(u"iso_country"_s, problems);
    problems.removeIf([this, all](const rules::Problem &problem) {
        const QLineEdit *line = m_lines.value(problem.field);
        return !all && line && line->text().isEmpty();
    });
    showProblems(m_rows, problems);
}

void AddressDialog::send()
{
    if (m_busy)
        return;
    m_tried = true;
    check(true);
    if (m_form->goToFirstProblem())
        return;
    setBusy(true);
    m_notice->say(Notice::Kind::Plain, tr("Creating the address…"));
    m_session.operations().run(createAddressOperation(form()), this,
                               [this](const OperationReport &report) { show(report); });
}

void AddressDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_form->setEnabled(!busy);
    m_create->setEnabled(!busy);
}

void AddressDialog::show(const OperationReport &report)
{
    const ApiError &error = report.entry.error;
    m_entry = report.entry.outcome == Outcome::Unknown ? report.entry.id : 0;
    switch (report.entry.outcome) {
    case Outcome::Succeeded:
    case Outcome::HappenedDiffers:
    case Outcome::IsSo:
        Q_EMIT created(report.entry.resultSid);
        accept();
        return;
    case Outcome::Unknown:
    case Outcome::Begun:
        m_notice->say(Notice::Kind::Warning,
                      tr("No clear answer came. Number Desk is looking up whether the address is there, and won't send "
                         "it again. You can close this; Activity shows how it ends."),
                      error.requestId);
        return;
    case Outcome::GivenUp:
        setBusy(false);
        m_notice->say(Notice::Kind::Warning,
                      tr("Whether the address was created was not found out. Look before you "
                         "try again."));
        return;
    case Outcome::NotDone:
        setBusy(false);
        m_notice->say(Notice::Kind::Warning,
                      tr("The address was not found so far. Look at the addresses before you try again."));
        return;
    case Outcome::NotSent:
    case Outcome::Refused:
        setBusy(false);
        m_notice->say(Notice::Kind::Bad, error.message, error.requestId, error.helpLink);
        return;
    }
}

} // namespace nd
