// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include <functional>

class QPushButton;

namespace nd {

class NumberListBox;

/// Takes a list of phone numbers that people paste, type or drop as a file, to do something with those that are known
/// here.
class NumberListDialog : public QDialog
{
    Q_OBJECT
public:
    /// What is said of the good numbers.
    struct Purpose
    {
        QString title{}; ///< "Select numbers from a list"
        std::function<QString(int count)> acceptText{}; ///< "Select 12 numbers"
        /// Whether a number can be used; null: all can. Asked for each E.164.
        std::function<bool(const QString &e164)> known{};
        QString unknown{}; ///< "not in this account"
    };

    NumberListDialog(Purpose purpose, const QString &region, QWidget *parent = nullptr);

    /// The good and known numbers, once each, in order.
    QStringList numbers() const;
    void setText(const QString &text);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void follow();

    Purpose m_purpose;
    NumberListBox *m_list;
    QPushButton *m_accept;
};

} // namespace nd
