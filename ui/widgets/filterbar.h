// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QVariantMap>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace nd {

class FlowLayout;

/// One answer of a choice chip.
struct FilterOption
{
    QString id; ///< What choice() gives; "" for "any".
    QString label;
};

/// The line above a table: text to filter by, quick filters as chips, "1,234 of 100,000". What the chips mean is the
/// pane's: it reads isOn() and choice() and makes a RowFilter of them.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    QLineEdit *field() const { return m_field; }
    QString text() const;
    void setPlaceholder(const QString &text);

    /// A chip that is on or off. `id` is stable: object name and tests.
    QToolButton *addToggle(const QString &id, const QString &label, const QString &hint = {});
    /// A chip with a menu: "Country: any". The first option is the one that filters nothing.
    QToolButton *addChoice(const QString &id, const QString &label, const QList<FilterOption> &options,
                           const QString &hint = {});
    /// Other options, for instance with counts; the choice stays if it is among them.
    void setOptions(const QString &id, const QList<FilterOption> &options);
    bool isOn(const QString &id) const;
    QString choice(const QString &id) const;
    void setChoice(const QString &id, const QString &optionId);
    /// Whether text or a chip filters.
    bool filters() const;
    /// Text and chips back to "everything".
    void clear();
    /// Text and chips, to be kept: "text", "on" (ids), "choices" (option by id). Only what filters is in it.
    QVariantMap state() const;
    /// Text and chips as state() told them; what it does not name is at "everything". A choice stays also while its
    /// option is not there: options come with the rows. Nothing is emitted for it.
    void restore(const QVariantMap &state);

    /// "1,234 of 100,000", or "100,000" when nothing is filtered away.
    void setCounts(int shown, int total);
    /// A widget at the end of the line: the column button, an export button.
    void addWidget(QWidget *widget);
    /// A button that opens this menu, for RecordView::columnMenu().
    void addColumnButton(QMenu *menu);

Q_SIGNALS:
    /// Text or chips changed; typing is waited for about 60 ms.
    void changed();
    /// clear() was called: what filters beside this bar goes, too.
    void cleared();
    /// Enter or the down key in the field: the table should take the keyboard.
    void leaveToTable();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Chip
    {
        QToolButton *button = nullptr;
        QString label;
        QList<FilterOption> options;
        QString choice;
        bool awaited = false; ///< The choice was restored, and its option has not been there yet.
    };
    void showChoice(Chip &chip);
    QToolButton *makeButton(const QString &id, const QString &hint);

    QLineEdit *m_field;
    QLabel *m_count;
    QTimer *m_typing;
    QWidget *m_chipArea;
    FlowLayout *m_chipLayout;
    QHBoxLayout *m_line;
    QHash<QString, Chip> m_chips;
};

} // namespace nd
