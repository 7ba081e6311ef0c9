// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QTimer>
#include <QVariantMap>

#include <array>
#include <map>
#include <optional>

namespace nd {

class LocalFile;
class PrivateBox;

/// What somebody began to fill in, and how far it came.
struct Draft
{
    QString kind; ///< Which form: "basket", "port-in".
    QString key; ///< Which of them; empty where there is only one.
    QVariantMap content{}; ///< As JSON can hold it: texts, numbers, flags, lists and maps.
    QStringList leftOut{}; ///< Names of fields whose values are not kept or can't be read: to be typed again.
    QDateTime changed{}; ///< UTC
};

/// Forms that were not sent yet, by account. They are saved at every change, so that an end of the program loses none;
/// and offered afterwards, never sent by themselves.
///
/// Nothing secret gets in: a field that is named like one (rules::isSecretField), or a URL that holds a password or a
/// token, is left out, and its name is kept in its place. What is private to a customer (rules::isPrivateField) is
/// encrypted, and left out while there is no key; what was encrypted before stays then, unless something else was typed
/// in its place. ErrorKind::Storage when the file can't be read or written.
///
/// What the file does not take (another program holds it, the disk is full) is tried again by itself until it is
/// written, and is what load() and list() give meanwhile.
class Drafts
{
public:
    Drafts(LocalFile &file, const PrivateBox &box);
    ~Drafts();
    Q_DISABLE_COPY_MOVE(Drafts)

    /// Replaces what was kept before; what stays as it was stays of its time, since from that follows what was sent
    /// since. Gives the names of the fields that were left out.
    Result<QStringList> save(const QString &account, const QString &kind, const QString &key,
                             const QVariantMap &content, const QDateTime &now);
    /// Nothing in it (changed is not valid) when there is none.
    Result<Draft> load(const QString &account, const QString &kind, const QString &key = {}) const;
    /// Of one kind, those changed last first.
    Result<QList<Draft>> list(const QString &account, const QString &kind) const;
    Result<Done> remove(const QString &account, const QString &kind, const QString &key = {});

    /// Encrypts what earlier versions wrote as it is, or leaves it out while there is no key. Gives whether anything
    /// was changed.
    Result<bool> protect();

private:
    /// A draft, or that it is gone, and how that is written.
    struct Change
    {
        std::optional<Draft> draft{};
        QString statement{};
        QVariantList values{};
    };
    using Place = std::array<QString, 3>; ///< Account, kind and key.

    QVariantMap kept(const QVariantMap &content) const;
    QJsonObject inFile(const Place &place) const;
    QJsonObject forPlace(const Place &place, const QJsonObject &content, QStringList *leftOut) const;
    Result<Done> write(const Place &place, const Change &change);
    void tryAgain();

    LocalFile &m_file;
    const PrivateBox &m_box;
    std::map<Place, Change> m_unwritten;
    QTimer m_again;
};

} // namespace nd
