// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QHash>
#include <QList>
#include <QVariantMap>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeView;

namespace nd {

class BusyButton;
class HelpLink;
class InspectorModel;
class RecordModel;
struct Schema;

/// One answer of a field that is chosen rather than typed: an address, an HTTP method.
struct FieldChoice
{
    QString value; ///< What is sent; "" clears.
    QString label;
};

/// One record in groups, at the right of a table: read, copied from, and edited where the API allows. Says what is
/// wrong with an edit beneath it, what changed meanwhile, and what the service answered.
class InspectorPanel : public QWidget
{
    Q_OBJECT
public:
    explicit InspectorPanel(const Schema &schema, QWidget *parent = nullptr);

    InspectorModel &model() { return *m_model; }
    QTreeView *view() const { return m_view; }

    /// What is said of the record above its properties; hidden while there is none.
    void addAbove(QWidget *widget);
    /// What stands beneath the properties and is edited there.
    void addBeneath(QWidget *widget);
    /// Shows the record with this key, or nothing. With edits pending, another record is shown only once they were
    /// saved or reverted (see hasEdits()); the same key again is a refresh.
    void showRecord(const RecordModel &records, const QString &key);
    void showNothing(const QString &text = {});
    QString key() const;
    bool hasEdits() const;

    /// The line at the top, for instance the number; `subtitle` beneath it.
    void setHeading(const QString &title, const QString &subtitle = {});
    QString heading() const;
    /// The field is chosen from these.
    void setChoices(const QString &field, const QList<FieldChoice> &choices);
    /// Whether anything can be edited, and if not why.
    void setEditable(bool editable, const QString &why = {});
    /// A change is being sent: no edits, the button says so.
    void setSaving(bool saving);
    /// What the service said to the last change; cleared by the next edit.
    void setError(const ApiError &error);
    /// A sentence with the word's tone: what happened, what to mind. Empty takes it away.
    enum class Notice { Information, Warning, Problem };
    void setNotice(const QString &sentence, Notice notice = Notice::Information);
    /// The service's page about what the notice says; taken away with it.
    void setHelp(const QUrl &url);

Q_SIGNALS:
    /// Save was pressed: only what changed, field name -> new value, "" clears. No edit has a problem.
    void saveRequested(const QVariantMap &changes);
    void editsChanged(bool any);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void editsTouched();
    void changedMeanwhile(const QStringList &titles);
    void copyValue();
    void spanGroups();

    InspectorModel *m_model;
    QTreeView *m_view;
    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_notice;
    HelpLink *m_help;
    QLabel *m_nothing;
    QWidget *m_above = nullptr;
    QWidget *m_buttons;
    BusyButton *m_save;
    QPushButton *m_revert;
    QPushButton *m_theirs; ///< While an edit stands against a change made elsewhere.
    QHash<QString, QList<FieldChoice>> m_choices;
    Notice m_noticeKind = Notice::Information;
};

} // namespace nd
