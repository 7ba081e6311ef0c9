// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace nd {

/// A URL that the service calls, and how: GET or POST.
class UrlField : public QWidget
{
    Q_OBJECT
public:
    /// @param name object name of the line; the method's is that with "_method"
    explicit UrlField(const QString &name, QWidget *parent = nullptr);

    /// Without spaces around it.
    QString url() const;
    void setUrl(const QString &url);
    /// "GET" or "POST", whatever the URL.
    QString method() const;
    void setMethod(const QString &method);

Q_SIGNALS:
    void edited();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLineEdit *m_line;
    QComboBox *m_method;
};

} // namespace nd
