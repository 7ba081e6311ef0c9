// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/numberlist.h"

#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QMimeData;
class QPlainTextEdit;
class QTimer;

namespace nd {

/// A list of phone numbers that people paste, type or drop as a file (text, CSV, one column of a table). Says beneath
/// it how many numbers it found, and which lines it leaves out and why: no number, there before, or not usable here.
/// What is wrong stays in the text, to be put right.
class NumberListBox : public QWidget
{
    Q_OBJECT
public:
    /// @param region country of numbers without a +, ISO 3166-1 alpha-2
    explicit NumberListBox(const QString &region, QWidget *parent = nullptr);

    /// Which numbers can be used here, asked for each E.164; the others are left out as `unknown` ("not in this
    /// account").
    void setKnown(std::function<bool(const QString &e164)> known, const QString &unknown);

    /// The good and usable numbers, once each, in order.
    const QStringList &numbers() const { return m_numbers; }
    /// All that the text holds, in order, each with what is wrong with it.
    const QList<rules::ListedNumber> &entries() const { return m_entries; }

    QString text() const;
    /// Replaces it; read at once.
    void setText(const QString &text);
    /// The column of the table in the text that a person chose; -1 is every column; nothing while none was chosen.
    /// Another table forgets it.
    std::optional<int> chosenColumn() const { return m_chosen; }
    void setChosenColumn(std::optional<int> column);
    /// Writes another number in the place of an entry, as a step that can be undone. False when the text does not have
    /// it any more.
    bool replace(const rules::ListedNumber &entry, const QString &number);
    /// Reads what was typed just now, without waiting for a pause.
    void readNow();
    /// Adds what falls on the box, or on what stands around it: files, or text.
    void take(const QMimeData &dropped);
    static bool takes(const QMimeData &dropped);

Q_SIGNALS:
    /// numbers() and entries() follow the text again.
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void read();
    QList<rules::ListedNumber> listed();
    void offerColumns(const CsvTable &table);
    void showFound(const QStringList &problems);
    void readFile(const QString &file);

    QString m_region;
    std::function<bool(const QString &e164)> m_known;
    QString m_unknown;
    QPlainTextEdit *m_text;
    QWidget *m_columnLine;
    QComboBox *m_column; ///< Of a table: where its numbers stand.
    std::optional<int> m_chosen; ///< By a person.
    QLabel *m_found;
    QPlainTextEdit *m_problems;
    QTimer *m_typing;
    QList<rules::ListedNumber> m_entries;
    QStringList m_numbers;
};

} // namespace nd
