// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/hostedgeneration.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace nd {

/// Verifies an order by a phone bill that the service has already, in preview; in v2 it says that there is no such
/// thing.
class BillField : public QWidget
{
    Q_OBJECT
public:
    explicit BillField(QWidget *parent = nullptr);

    /// @param possible whether the order can still be verified
    void showFor(HostedGeneration generation, bool possible);
    /// As typed.
    QString text() const;
    void setText(const QString &text);

Q_SIGNALS:
    void edited();
    /// @param documentSid RI…, in the right form
    void wanted(const QString &documentSid);

private:
    void check();

    QLabel *m_title;
    QWidget *m_line;
    QLineEdit *m_field;
    QPushButton *m_verify;
    QLabel *m_reason;
    HostedGeneration m_generation = HostedGeneration::V2;
    bool m_possible = false;
};

} // namespace nd
