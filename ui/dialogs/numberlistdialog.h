// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/numberlist.h"

#include <QDialog>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace nd {

/// Takes a list of phone numbers that people paste, type or drop as a file, and says of each line whether it is a
/// number, and whether it is known here. What is wrong stays in the text, to be put right.
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
    QStringList numbers() const { return m_numbers; }
    void setText(const QString &text);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void read();
    QList<rules::ListedNumber> listed();
    void offerColumns(const CsvTable &table);
    void readFile(const QString &file);

    Purpose m_purpose;
    QString m_region;
    QPlainTextEdit *m_text;
    QWidget *m_columnLine;
    QComboBox *m_column; ///< Of a table: where its numbers stand.
    std::optional<int> m_chosen; ///< By a person: -1 is every column.
    QLabel *m_found;
    QPlainTextEdit *m_problems;
    QPushButton *m_accept;
    QTimer *m_typing;
    QStringList m_numbers;
};

} // namespace nd
