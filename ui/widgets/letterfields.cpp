// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/letterfields.h"

#include "models/phone.h"
#include "models/rules/hostedchecks.h"
#include "ui/widgets/serviceaddresspicker.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

LetterFields::LetterFields(HostedGeneration generation, Lookups &lookups, bool changesLetter, QWidget *parent)
    : QWidget(parent)
    , m_form(new FieldForm)
    , m_address(new ServiceAddressPicker(u"letter_address_sid"_s, lookups))
{
    const bool preview = generation == HostedGeneration::Preview;
    m_form->addHeading(tr("Owner of the numbers"));
    m_rows.insert(u"address_sid"_s, m_form->addRow(tr("&Address"), m_address));
    m_form->addHeading(tr("Who signs"));
    const QString untold = tr("The service does not tell what is there now. Empty: it stays as it is.");
    m_email = addLine("email", tr("&E-mail"), tr("The letter is sent there."));
    m_title = addLine("contact_title", preview ? tr("&Title") : tr("&Title (optional)"),
                      changesLetter ? untold : tr("For instance Owner, or Office manager."));
    m_phone = addLine("contact_phone_number", tr("&Phone"),
                      changesLetter ? untold : tr("Of the person who signs, with the country code."));
    m_copies = addLine("cc_emails", tr("C&opies to (optional)"),
                       tr("They are told when it is sent and when it is signed. Separate addresses by commas."));
    connect(m_address, &ServiceAddressPicker::sidChanged, this, [this] { touched(u"address_sid"_s); });
    connect(m_address, &ServiceAddressPicker::noteChanged, this, [this] {
        explain();
        Q_EMIT addressesRead();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    explain();
}

QLineEdit *LetterFields::addLine(const char *field, const QString &label, const QString &hint)
{
    const QString name = QLatin1StringView(field);
    auto *line = new QLineEdit;
    line->setObjectName("letter_"_L1 + name);
    m_rows.insert(name, m_form->addRow(label, line, hint));
    m_hints.insert(name, hint);
    connect(line, &QLineEdit::textChanged, this, [this, name] { touched(name); });
    return line;
}

void LetterFields::touched(const QString &field)
{
    if (!m_suggesting) {
        m_touched.insert(field);
        Q_EMIT typed();
    }
    Q_EMIT edited();
}

LetterContent LetterFields::content() const
{
    return { .addressSid = m_address->sid(),
             .email = m_email->text(),
             .contactTitle = m_title->text(),
             .contactPhone = m_phone->text(),
             .copies = m_copies->text() };
}

void LetterFields::fill(LoaForm &form) const
{
    form.addressSid = m_address->sid();
    form.email = m_email->text().trimmed();
    form.contactTitle = m_title->text().trimmed();
    // Typed as people write it at home; sent as E.164.
    const QString typed = m_phone->text().trimmed();
    const phone::Parsed number = phone::parse(typed, u"US"_s);
    form.contactPhone = number.valid ? number.e164 : typed;
    form.ccEmails = rules::readEmails(m_copies->text());
}

void LetterFields::setContent(const LetterContent &content)
{
    m_address->setSid(content.addressSid);
    m_email->setText(content.email);
    m_title->setText(content.contactTitle);
    m_phone->setText(content.contactPhone);
    m_copies->setText(content.copies);
    m_touched = { u"address_sid"_s, u"email"_s, u"contact_title"_s, u"contact_phone_number"_s, u"cc_emails"_s };
}

void LetterFields::suggest(const LetterContent &content)
{
    m_suggesting = true;
    if (!m_touched.contains(u"address_sid"_s))
        m_address->setSid(content.addressSid);
    const std::pair<QLineEdit *, QString> lines[] = { { m_email, content.email },
                                                      { m_title, content.contactTitle },
                                                      { m_phone, content.contactPhone },
                                                      { m_copies, content.copies } };
    for (const auto &[line, text] : lines) {
        if (!m_touched.contains(line->objectName().mid(qsizetype(sizeof "letter_") - 1)))
            line->setText(text);
    }
    m_suggesting = false;
}

QList<rules::Problem> LetterFields::addressProblems() const
{
    const rules::Verdict verdict = m_address->verdict();
    if (verdict.level == rules::Verdict::Level::Good)
        return {};
    return { { u"address_sid"_s, verdict } };
}

void LetterFields::show(const QList<rules::Problem> &problems)
{
    m_problems = problems;
    explain();
}

void LetterFields::explain()
{
    showProblems(m_rows, m_problems);
    const std::optional<Address> chosen = m_address->address();
    m_hints.insert(u"address_sid"_s,
                   !m_address->note().isEmpty() ? m_address->note()
                       : chosen                 ? addressLines(*chosen)
                                : tr("The physical address where the phone line is, as the phone company knows it. "
                                     "No P.O. box: the letter would not be accepted."));
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        const bool warned = std::ranges::any_of(
            m_problems, [&row](const rules::Problem &problem) { return problem.field == row.key(); });
        if (!warned)
            row.value()->setHint(m_hints.value(row.key()));
    }
}

bool LetterFields::goToFirstProblem()
{
    return m_form->goToFirstProblem();
}

} // namespace nd
