// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QButtonGroup;

namespace nd {

/// any / yes / no, all three in view. Arrow keys move, as in any group of radio buttons.
class TriStateBox : public QWidget
{
    Q_OBJECT
public:
    explicit TriStateBox(QWidget *parent = nullptr);

    /// Nothing: any.
    std::optional<bool> value() const;
    void setValue(std::optional<bool> value);

Q_SIGNALS:
    void valueChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QButtonGroup *m_group;
};

} // namespace nd
