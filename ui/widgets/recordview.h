// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QTableView>

#include <functional>
#include <vector>

class QTimer;

namespace nd {

class ColumnMenu;
class RecordDelegate;
class RecordModel;
class Settings;

/// Where a view keeps its columns' order, width and visibility. `columnMemory(settings)` makes one.
struct ColumnMemory
{
    /// The text kept under this schema id; empty when there is none.
    std::function<QString(const QString &schemaId)> load;
    std::function<void(const QString &schemaId, const QString &layout)> save;
};

/// In the program's settings.
ColumnMemory columnMemory(Settings &settings);

/// A table of records. Columns can be chosen, moved and sized, and are remembered by the schema's id; rows are selected
/// by key, so that a filter, a sort or a new load keeps what was selected and where one was.
class RecordView : public QTableView
{
    Q_OBJECT
public:
    explicit RecordView(ColumnMemory memory = {}, QWidget *parent = nullptr);
    ~RecordView() override;

    /// Shows a model, which outlives the view or is taken away before (nullptr).
    void setRecordModel(RecordModel *model);
    RecordModel *recordModel() const { return m_records; }

    /// Keys of the selected rows that are shown, in the order shown. Fast for any number of rows.
    QStringList selectedKeys() const;
    int selectedCount() const;
    /// Replaces the selection; keys that are not shown are selected once they are.
    void selectKeys(const QStringList &keys);
    /// Key of the current row; empty when there is none.
    QString currentKey() const;
    /// Makes the row with this key current, selects it and scrolls to it. False when it is not shown.
    bool goTo(const QString &key);

    /// Model columns shown, in the order shown: what a CSV of the view has.
    std::vector<int> shownColumns() const;
    void setColumnShown(int column, bool shown);
    /// Order, widths and visibility as the field table has them.
    void resetColumns();
    /// Check marks for all columns. The view's own; show it below a button too.
    QMenu *columnMenu() const;

    /// Rows that stand out: what is new to whoever looks.
    void setMarks(const QSet<QString> &keys);
    const QSet<QString> &marks() const;

    /// Actions of the context menu; nullptr entries are separators. Copying is added by itself.
    void setContextActions(const QList<QAction *> &actions);
    /// The selected rows' shown columns as tab-separated text, with a heading line for more than one row.
    QString selectionAsText() const;

public Q_SLOTS:
    void copySelection();
    void copyCurrentCell();

Q_SIGNALS:
    /// Which rows are selected, or what of them is shown. Comes once for many changes.
    void selectionKeysChanged();
    void currentKeyChanged(const QString &key);
    /// Enter or a double click on a row.
    void opened(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &search) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void keepPlace();
    void keepCurrent();
    void keepGoing(const QModelIndex &parent, int start, int end);
    void removed();
    void takeBack(const QModelIndex &parent, int start, int end);
    void restorePlace();
    void selectionTouched();
    void tellCurrent();
    void fitRows();
    void loadColumns();
    void saveColumns();
    void fillColumnMenu();
    int defaultWidth(int column) const;

    ColumnMemory m_memory;
    RecordModel *m_records = nullptr;
    RecordDelegate *m_delegate;
    ColumnMenu *m_columnMenu;
    QTimer *m_selectionTimer;
    QTimer *m_saveTimer;
    QList<QAction *> m_contextActions;
    QAction *m_copy;
    QAction *m_copyCell;
    QAction *m_copyUrl;

    QSet<QString> m_keptKeys; ///< Selected before a reset, shown or not.
    QString m_keptCurrent;
    QString m_standIn; ///< Current since a filter hid the row that was.
    QString m_toldCurrent; ///< What currentKeyChanged said last.
    int m_keptColumn = 0;
    int m_keptScroll = 0;
    int m_keptRow = -1; ///< Where the current row stood before the rows were put in another order, …
    int m_movedTo = -1; ///< … and where after it; -1: where it was.
    bool m_hidden = false; ///< The current row is going because a filter hides it.
    bool m_currentWent = false; ///< The current row is among those that are going.
    bool m_restoring = false;
};

} // namespace nd
