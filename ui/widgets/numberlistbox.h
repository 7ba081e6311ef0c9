// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/numberlist.h"
#include "ui/widgets/numberlistreading.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QComboBox;
class QFrame;
class QLabel;
class QMimeData;
class QPlainTextEdit;
class QTimer;

namespace nd {

/// A list of phone numbers that people paste, type or drop as a file (text, CSV, one column of a table). Says beneath
/// it how many numbers it found, and which lines it leaves out and why: no number, there before, or not usable here.
/// What is wrong stays in the text, to be put right.
///
/// A long list is read in a worker. One that no editor can hold is kept behind: what is shown is how many numbers it
/// has.
class NumberListBox : public QWidget
{
    Q_OBJECT
public:
    /// @param region country of numbers without a +, ISO 3166-1 alpha-2
    explicit NumberListBox(const QString &region, QWidget *parent = nullptr);
    ~NumberListBox() override;

    /// Which numbers can be used here, asked for each E.164, perhaps in a worker: it owns what it looks at. The others
    /// are left out as `unknown` ("not in this account").
    void setKnown(std::function<bool(const QString &e164)> known, const QString &unknown);

    /// The good and usable numbers, once each, in order.
    const QStringList &numbers() const { return m_reading->numbers; }
    /// All that the text holds, in order, each with what is wrong with it.
    const QList<rules::ListedNumber> &entries() const { return m_reading->entries; }
    /// Null for what is not among numbers().
    const rules::ListedNumber *entryOf(const QString &e164) const;
    /// All of these as they are now, for whoever looks at them piece by piece.
    std::shared_ptr<const ListReading> reading() const { return m_reading; }
    /// Whether numbers() and entries() are still those of an earlier text.
    bool isReading() const { return m_stop || m_loading > 0; }

    QString text() const;
    /// Replaces it; a short one is read at once.
    void setText(const QString &text);
    /// Replaces it by numbers that were read before, one a line: they are taken as they are, and at once.
    void setNumbers(const QStringList &e164s);
    /// The column of the table in the text that a person chose; -1 is every column; nothing while none was chosen.
    /// Another table forgets it.
    std::optional<int> chosenColumn() const { return m_chosen; }
    void setChosenColumn(std::optional<int> column);
    /// Writes another number in the place of an entry, as a step that can be undone where the text is in an
    /// editor. False when it does not have
    /// it any more.
    bool replace(const rules::ListedNumber &entry, const QString &number);
    /// Reads what was typed just now, without waiting for a pause; a text that is kept behind goes on being read in its
    /// worker.
    /// @return whether numbers() are those of the text now
    bool readNow();
    /// Adds what falls on the box, or on what stands around it: files, or text.
    void take(const QMimeData &dropped);
    static bool takes(const QMimeData &dropped);

Q_SIGNALS:
    /// numbers() and entries() follow the text again.
    void changed();
    /// isReading()
    void readingChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void buildBehind();
    ListText listText() const;
    void read(qsizetype longestAtOnce);
    void adopt(const std::shared_ptr<const ListReading> &reading);
    void stopReading();
    void offerColumns();
    void showFound();
    void readFiles(const QStringList &files);
    void append(const QString &text);
    void keep(const QString &text);

    QString m_region;
    std::function<bool(const QString &e164)> m_known;
    QString m_unknown;
    QPlainTextEdit *m_text;
    QFrame *m_behind; ///< In place of the editor, for a text that none can hold.
    QLabel *m_behindSays;
    QString m_kept; ///< That text; empty: it is in the editor.
    QWidget *m_columnLine;
    QComboBox *m_column; ///< Of a table: where its numbers stand.
    std::optional<int> m_chosen; ///< By a person.
    int m_chosenOf = 0; ///< Columns of the table that it was chosen of; 0: of whatever table comes.
    QLabel *m_found;
    QPlainTextEdit *m_problems;
    QTimer *m_typing;
    QString m_refusal; ///< Of the last file, until something else is read.
    int m_loading = 0; ///< Drops whose files are being read.
    int m_setTimes = 0; ///< How often the text was set as a whole.
    std::shared_ptr<const ListReading> m_reading;
    std::shared_ptr<std::atomic_bool> m_stop; ///< Of the worker that is reading; null: none is.
};

} // namespace nd
