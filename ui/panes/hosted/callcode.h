// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/verificationcode.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace nd {

/// The code to read to the customer, as large as it takes: digits in groups, how long it is valid, a button that
/// copies it. Reads itself aloud digit by digit. Hidden while there is no valid code.
class CallCode : public QFrame
{
    Q_OBJECT
public:
    explicit CallCode(QWidget *parent = nullptr);

    void showCode(const rules::SeenCode &code, const QDateTime &now);
    /// Puts the digits on the clipboard.
    void copy();

Q_SIGNALS:
    void copied();

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    rules::SeenCode m_code;
    QLabel *m_digits;
    QLabel *m_left;
    QPushButton *m_copy;
};

} // namespace nd
