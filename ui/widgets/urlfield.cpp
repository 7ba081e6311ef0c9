// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/urlfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

UrlField::UrlField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
    , m_method(new QComboBox)
{
    setObjectName(name + "_field"_L1);
    m_line->setObjectName(name);
    m_line->setPlaceholderText(tr("https://…"));
    m_line->setClearButtonEnabled(true);
    m_line->setLayoutDirection(Qt::LeftToRight);
    m_method->setObjectName(name + "_method"_L1);
    m_method->addItems({ u"POST"_s, u"GET"_s }); // Page 23: POST unless it is said.
    m_method->setToolTip(tr("How the service calls this URL"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_method);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &UrlField::edited);
    connect(m_method, &QComboBox::currentIndexChanged, this, &UrlField::edited);
}

QString UrlField::url() const
{
    return m_line->text().trimmed();
}

void UrlField::setUrl(const QString &url)
{
    m_line->setText(url);
}

QString UrlField::method() const
{
    return m_method->currentText();
}

void UrlField::setMethod(const QString &method)
{
    m_method->setCurrentIndex(std::max(0, m_method->findText(method)));
}

void UrlField::showEvent(QShowEvent *event)
{
    // The name comes from the form, after the constructor.
    m_line->setAccessibleName(accessibleName());
    m_method->setAccessibleName(tr("%1: method").arg(accessibleName()));
    QWidget::showEvent(event);
}

} // namespace nd
