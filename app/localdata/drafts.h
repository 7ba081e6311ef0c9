// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>
#include <QVariantMap>

#include <array>
#include <functional>
#include <map>
#include <optional>

namespace nd {

class Database;
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
/// A large one (a list of 400,000 numbers) is looked through and written in a worker, and what is changed meanwhile
/// after it. What the file does not take (another program holds it, the disk is full) is tried again by itself. Until
/// it is written, it is what load() and list() give; the destructor waits for it.
class Drafts
{
public:
    /// What a form holds, put together in a worker: it owns what it looks at.
    using Content = std::function<QVariantMap()>;
    Drafts(LocalFile &file, const PrivateBox &box);
    ~Drafts();
    Q_DISABLE_COPY_MOVE(Drafts)

    /// Replaces what was kept before; what stays as it was stays of its time, since from that follows what was sent
    /// since. Gives the names of the fields that were left out; of a large one they are not known yet, see leftOut().
    Result<QStringList> save(const QString &account, const QString &kind, const QString &key,
                             const QVariantMap &content, const QDateTime &now);
    /// The same of what takes a while to be put together.
    void saveLarge(const QString &account, const QString &kind, const QString &key, Content content,
                   const QDateTime &now);
    /// Whether a value is so large that it takes a while to be put together.
    static bool isLarge(const QVariant &value);
    /// Nothing in it (changed is not valid) when there is none.
    Result<Draft> load(const QString &account, const QString &kind, const QString &key = {});
    /// Of one kind, those changed last first.
    Result<QList<Draft>> list(const QString &account, const QString &kind);
    /// The names of the fields that the file does not hold, once it holds the rest: waits for that.
    Result<QStringList> leftOut(const QString &account, const QString &kind, const QString &key = {});
    Result<Done> remove(const QString &account, const QString &kind, const QString &key = {});
    /// Waits until all of it is written, as far as the file takes it: before something is sent that a draft has to be
    /// known by.
    void writeAll();

    /// Encrypts what earlier versions wrote as it is, or leaves it out while there is no key. Gives whether anything
    /// was changed.
    Result<bool> protect();

private:
    using Place = std::array<QString, 3>; ///< Account, kind and key.
    struct Change
    {
        Content content{}; ///< Null: it is gone.
        QDateTime changed{};
        bool isLarge = false;
        bool isAnew = false; ///< What the file holds in its place goes first.
        quint64 serial = 0;
    };
    struct Row;

    static QJsonObject contentIn(const Database &file, const Place &place);
    static Row rowFor(const QVariantMap &content, const QJsonObject &before, const PrivateBox &box);
    static Result<QStringList> write(const Database &file, const PrivateBox &box, const Place &place,
                                     const Change &change);
    Result<QStringList> take(const Place &place, Change change);
    Result<QStringList> noteWritten(const Place &place, const Change &change, const Result<QStringList> &written);
    bool isForWorker(const Change &change) const;
    void writeInWorker(const Place &place, const Change &change);
    void takeFromWorker();
    void tryAgain();
    Draft draftOf(const Place &place, const Change &change) const;
    const Change *unwritten(const Place &place);
    QVariantMap kept(const QVariantMap &content) const;
    QJsonObject inFile(const Place &place);

    LocalFile &m_file;
    const PrivateBox &m_box;
    std::map<Place, Change> m_unwritten;
    quint64 m_lastSerial = 0;
    std::optional<std::pair<Place, Change>> m_writing; ///< In the worker.
    QFutureWatcher<Result<QStringList>> m_worker;
    QThreadPool m_thread; ///< Of the worker alone: it waits for no other one.
    QTimer m_again;
};

} // namespace nd
