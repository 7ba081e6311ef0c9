// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>

class QTimer;
class QWidget;

namespace nd {

class Pane;
class Settings;

/// How the window was left, for the next start: where it stands, which pane is in view, and how each pane is looked
/// at, per account (see Pane::view()). Kept a moment after each change, so that also a program that is killed comes
/// back as it was.
class WindowMemory : public QObject
{
    Q_OBJECT
public:
    /// @param window is followed; outlives this
    WindowMemory(Settings &settings, QWidget &window);
    ~WindowMemory() override;

    /// Where the window was; false when that is not known.
    bool restoreWindow();
    /// Keeps from now on how this pane is looked at.
    void follow(const QString &id, Pane *pane);
    /// Shows it as it was left in the account in use; nothing without one.
    void restore(const QString &id, Pane *pane) const;

    /// The account goes: all is kept, and what panes do until enter() is not.
    void leave();
    /// @param accountSid empty: signed out
    void enter(const QString &accountSid);

    /// The pane that was in view in the account in use, else the last one of all; may be empty.
    QString paneInView() const;
    void setPaneInView(const QString &id);
    /// Keeps all of it now.
    void keep();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keepPane(const QString &id, const QVariantMap &view);

    Settings &m_settings;
    QWidget &m_window;
    QTimer *m_soon;
    QString m_account;
    QString m_shown; ///< Id of the pane in view.
    QHash<QString, QPointer<Pane>> m_panes;
};

} // namespace nd
