// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace nd {

/// In view for as long as the sandbox is in use; can't be closed.
class SandboxBanner : public QWidget
{
    Q_OBJECT
public:
    explicit SandboxBanner(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace nd
