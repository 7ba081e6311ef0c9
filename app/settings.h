// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile.h"
#include "models/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <QVariantMap>

#include <functional>
#include <memory>

namespace nd {

/// Single values that the program remembers: a row each in the table of settings.cpp.
enum class Setting {
    WindowGeometry, ///< QByteArray, QWidget::saveGeometry()
    LastPane, ///< QString, id of the pane
    LastProfile, ///< QString, id of the profile that was in use
    Theme, ///< QString: "system", "light" or "dark"
    QuietUntil, ///< QString, ISO 8601 in UTC: no notifications on the desktop before; empty: not quiet
    KeepInTray, ///< bool: closing the window leaves the program in the tray
    SetAside, ///< QString: what happened to damaged settings, until a person has read it
};

/// What the program remembers between runs, in one INI file. Nothing secret is ever in it.
///
/// A damaged file is kept under another name, and Setting::SetAside says so in the new one.
///
/// Every setter writes to disk before it returns. ErrorKind::Storage when the file can't be written: the value holds
/// for this run only. Callers that have nobody to tell may drop the result: failed() says it too.
class Settings : public QObject
{
    Q_OBJECT
public:
    enum class Access {
        ReadWrite,
        ReadOnly ///< For whoever does not hold the data folder. No file is written or renamed, whatever is wrong with
                 ///< it.
    };
    /// @param file the INI file; made, with its folder, on the first write
    explicit Settings(const QString &file, Access access = Access::ReadWrite, QObject *parent = nullptr);
    ~Settings() override;

    /// Whether a file that is only read is damaged: what is in it can't be relied on.
    bool isDamaged() const;

    /// The stored value, or the default of its row when there is none or it has another type.
    QVariant value(Setting setting) const;
    template <class T>
    T get(Setting setting) const
    {
        return value(setting).value<T>();
    }
    /// ErrorKind::Invalid when the value is not of the row's type.
    Result<Done> set(Setting setting, const QVariant &value);

    QList<Profile> profiles() const;
    Result<Done> setProfiles(const QList<Profile> &profiles);

    /// Columns of a table (QHeaderView::saveState() or what else the table keeps) by schema id.
    QByteArray columnLayout(const QString &schemaId) const;
    Result<Done> setColumnLayout(const QString &schemaId, const QByteArray &layout);

    /// Widths of the parts of a pane, left to right; empty when nobody moved them.
    QList<int> paneWidths(const QString &paneId) const;
    Result<Done> setPaneWidths(const QString &paneId, const QList<int> &widths);

    /// How a pane was left in an account: filter, sort, tab, current record. Pane::view() says what is in it.
    QVariantMap paneView(const QString &accountSid, const QString &paneId) const;
    Result<Done> setPaneView(const QString &accountSid, const QString &paneId, const QVariantMap &view);

    /// Searches by name, from the time when they were settings: `take` keeps them elsewhere, and what it kept is gone
    /// from here. What it refuses stays.
    Result<Done> handOverSearches(const std::function<Result<Done>(const QMap<QString, QVariantMap> &)> &take);

Q_SIGNALS:
    /// The file can't be written: a sentence for people. Once, until a write works again.
    void failed(const QString &sentence);

private:
    Result<Done> write();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace nd
