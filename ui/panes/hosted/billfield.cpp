// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/billfield.h"

#include "models/forms/hostedorderform.h"
#include "models/rules/values.h"
#include "ui/delegates/tone.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

BillField::BillField(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Phone &bill instead"), this))
    , m_line(new QWidget(this))
    , m_field(new QLineEdit(m_line))
    , m_verify(new QPushButton(tr("Verify by this bill…"), m_line))
    , m_reason(new QLabel(this))
{
    m_field->setObjectName(u"callBill"_s);
    m_field->setPlaceholderText(u"RI…"_s);
    m_field->setAccessibleName(tr("SID of the phone bill"));
    m_verify->setObjectName(u"callVerifyByBill"_s);
    m_verify->setAutoDefault(false);
    m_reason->setObjectName(u"callBillReason"_s);
    m_reason->setWordWrap(true);
    m_title->setBuddy(m_field);
    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_field, 1);
    line->addWidget(m_verify);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_line);
    layout->addWidget(m_reason);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        check();
        Q_EMIT edited();
    });
    connect(m_verify, &QPushButton::clicked, this, [this] { Q_EMIT wanted(m_field->text().trimmed()); });
}

void BillField::showFor(HostedGeneration generation, bool possible)
{
    m_generation = generation;
    m_possible = possible;
    m_line->setVisible(generation == HostedGeneration::Preview);
    m_field->setEnabled(possible);
    check();
}

QString BillField::text() const
{
    return m_field->text();
}

void BillField::setText(const QString &text)
{
    m_field->setText(text);
}

void BillField::check()
{
    const QString text = m_field->text().trimmed();
    const rules::Verdict verdict = rules::sid(u"RI", text);
    m_verify->setEnabled(m_possible && !text.isEmpty() && verdict.ok());
    const QString absent = whyNoHostedField(m_generation, "verification_document_sid");
    m_reason->setText(!absent.isEmpty() ? absent : verdict.ok() ? whyNoBillUpload() : verdict.sentence);
    QPalette colours; // resolves against the parent's where nothing is set
    colours.setColor(QPalette::WindowText,
                     absent.isEmpty() && !verdict.ok() ? toneText(Tone::Negative, palette())
                                                       : palette().color(QPalette::PlaceholderText));
    m_reason->setPalette(colours);
    m_field->setAccessibleDescription(m_reason->text());
}

} // namespace nd
