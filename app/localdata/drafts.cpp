// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/drafts.h"

#include "app/localdata/localfile.h"
#include "app/localdata/privatebox.h"
#include "models/rules/secrets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Drafts)
};

/// A password that is still being typed: `https://ann:secr`.
bool beginsPassword(const QString &text)
{
    const qsizetype slashes = text.indexOf("//"_L1);
    if (slashes < 0)
        return false;
    const QStringView host = QStringView(text).sliced(slashes + 2);
    const auto end = std::ranges::find_if(host, [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    const QStringView port = host.first(end - host.begin());
    const qsizetype colon = port.indexOf(u':');
    // A host of the newer kind is written in brackets, colons and all.
    return colon >= 0 && !port.startsWith(u'[')
        && !std::ranges::all_of(port.sliced(colon + 1), [](QChar c) { return c.isDigit(); });
}

/// Whether a text lets its reader in somewhere. An e-mail address is none, though it looks like the end of a URL.
bool letsIn(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    const bool mayBeUrl = text.contains("//"_L1) || QStringView(text).first(std::max<qsizetype>(at, 0)).contains(u':');
    return mayBeUrl && (rules::holdsSecret(text) || beginsPassword(text));
}

/// What becomes of one value under a name, neither object nor list: Undefined when it has to stay out.
using Change = std::function<QJsonValue(const QString &name, const QJsonValue &value)>;

/// A value with every value inside it changed.
/// @param leftOut takes the names of what stays out
QJsonValue changed(const QJsonValue &value, const QString &name, const Change &change, QStringList *leftOut)
{
    if (value.isObject()) {
        QJsonObject kept;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QJsonValue inside = changed(it.value(), it.key(), change, leftOut);
            if (!inside.isUndefined())
                kept.insert(it.key(), inside);
        }
        return kept;
    }
    if (value.isArray()) {
        QJsonArray kept;
        const QJsonArray array = value.toArray();
        for (const QJsonValue element : array) {
            const QJsonValue inside = changed(element, name, change, leftOut);
            kept.append(inside.isUndefined() ? QJsonValue() : inside); // the others keep their places
        }
        return kept;
    }
    const bool empty = value.isNull() || (value.isString() && value.toString().isEmpty());
    QJsonValue now = empty ? value : change(name, value);
    if (now.isUndefined() && !leftOut->contains(name))
        leftOut->append(name);
    return now;
}

/// What a file may hold of a value that can be kept at all.
QJsonValue forFile(const PrivateBox &box, const QString &name, const QJsonValue &value)
{
    if (rules::isSecretField(name) || letsIn(value.toString()))
        return QJsonValue::Undefined;
    if (!rules::isPrivateField(name) || PrivateBox::isSealed(value.toString()))
        return value;
    return box.hasKey() ? QJsonValue(box.seal(name, value.toVariant().toString())) : QJsonValue::Undefined;
}

QJsonValue fromFile(const PrivateBox &box, const QString &name, const QJsonValue &value)
{
    if (!rules::isPrivateField(name) || !PrivateBox::isSealed(value.toString()))
        return value;
    const std::optional<QString> opened = box.open(name, value.toString());
    return opened ? QJsonValue(*opened) : QJsonValue::Undefined;
}

/// What a file holds and nobody could read, since there is no key, goes on with what takes its place there.
/// @param kept what the file is to hold of what was given
QJsonObject withUnreadable(QJsonObject kept, const QJsonObject &given, const QJsonObject &before, const PrivateBox &box)
{
    for (auto it = before.begin(); it != before.end(); ++it) {
        const QJsonValue now = given[it.key()];
        if (it.value().isObject() && now.isObject()) {
            kept[it.key()] = withUnreadable(kept[it.key()].toObject(), now.toObject(), it.value().toObject(), box);
        } else if (PrivateBox::isSealed(it.value().toString()) && now.toVariant().toString().isEmpty()
                   && !box.open(it.key(), it.value().toString())) {
            kept[it.key()] = it.value();
        }
    }
    return kept;
}

/// As far as it can be read.
QJsonObject opened(const QJsonObject &content, const PrivateBox &box)
{
    QStringList leftOut;
    const auto change = [&box](const QString &name, const QJsonValue &value) {
        const QJsonValue read = fromFile(box, name, value);
        return read.isUndefined() ? value : read;
    };
    return changed(content, {}, change, &leftOut).toObject();
}

/// Whether there is one, and nothing of it changes.
bool isSame(const QJsonObject &before, const QJsonObject &now, const PrivateBox &box)
{
    return !before.isEmpty() && opened(before, box) == opened(now, box);
}

QStringList namesIn(const QVariant &leftOut)
{
    return QVariant(QJsonDocument::fromJson(leftOut.toByteArray()).array().toVariantList()).toStringList();
}

QString jsonOf(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

Result<Draft> draftFrom(const QSqlQuery &row, const PrivateBox &box)
{
    const QJsonDocument content = QJsonDocument::fromJson(row.value(2).toByteArray());
    if (!content.isObject())
        return ApiError{ .kind = ErrorKind::Storage, .message = Text::tr("A draft is damaged and can't be read.") };
    QStringList leftOut = namesIn(row.value(3));
    const QJsonValue opened = changed(
        content.object(), {}, [&box](const auto &name, const auto &value) { return fromFile(box, name, value); },
        &leftOut);
    return Draft{ .kind = row.value(0).toString(),
                  .key = row.value(1).toString(),
                  .content = opened.toObject().toVariantMap(),
                  .leftOut = leftOut,
                  .changed = instantFrom(row.value(4)) };
}

constexpr std::chrono::milliseconds firstPause{ 1'000 };
constexpr std::chrono::milliseconds longestPause{ 30'000 };

const QString columns = u"SELECT kind, key, content, left_out, changed FROM draft "_s;

/// Characters, and so many for each value: what has more takes longer than a few milliseconds.
constexpr qsizetype mostAtOnce = 120'000;
constexpr qsizetype perValue = 32;

/// Takes what a value weighs from what is left; true once nothing is.
bool isHeavy(const QVariant &value, qsizetype &left)
{
    left -= perValue;
    switch (value.metaType().id()) {
    case QMetaType::QString:
        left -= value.toString().size();
        break;
    case QMetaType::QStringList: {
        const QStringList texts = value.toStringList();
        for (auto text = texts.begin(); text != texts.end() && left >= 0; ++text)
            left -= perValue + text->size();
        break;
    }
    case QMetaType::QVariantList: {
        const QVariantList values = value.toList();
        return std::ranges::any_of(values, [&left](const QVariant &each) { return isHeavy(each, left); });
    }
    case QMetaType::QVariantMap: {
        const QVariantMap values = value.toMap();
        return std::ranges::any_of(values, [&left](const QVariant &each) { return isHeavy(each, left); });
    }
    default:
        break;
    }
    return left < 0;
}

QString jsonOf(const QStringList &names)
{
    return jsonOf(QJsonDocument(QJsonArray::fromStringList(names)));
}

} // namespace

/// A draft as the file is to hold it.
struct Drafts::Row
{
    QJsonObject content{};
    QStringList leftOut{};
};

Drafts::Drafts(LocalFile &file, const PrivateBox &box)
    : m_file(file)
    , m_box(box)
{
    m_thread.setMaxThreadCount(1);
    m_again.setSingleShot(true);
    m_again.callOnTimeout([this] { tryAgain(); });
    QObject::connect(&m_worker, &QFutureWatcherBase::finished, &m_again, [this] {
        if (m_writing && m_worker.isFinished()) // else it was waited for
            takeFromWorker();
    });
}

Drafts::~Drafts()
{
    writeAll();
}

bool Drafts::isLarge(const QVariant &value)
{
    qsizetype left = mostAtOnce;
    return isHeavy(value, left);
}

QJsonObject Drafts::contentIn(const Database &file, const Place &place)
{
    auto row = file.run(u"SELECT content FROM draft WHERE account = ? AND kind = ? AND key = ?"_s,
                        { place[0], place[1], textValue(place[2]) });
    return row && row.value().next() ? QJsonDocument::fromJson(row.value().value(0).toByteArray()).object()
                                     : QJsonObject();
}

/// @param before what the file holds in its place
Drafts::Row Drafts::rowFor(const QVariantMap &content, const QJsonObject &before, const PrivateBox &box)
{
    Row row;
    const QJsonObject given = QJsonObject::fromVariantMap(content);
    const auto change = [&box](const QString &name, const QJsonValue &value) { return forFile(box, name, value); };
    row.content = withUnreadable(changed(given, {}, change, &row.leftOut).toObject(), given, before, box);
    return row;
}

/// In any thread.
Result<QStringList> Drafts::write(const Database &file, const PrivateBox &box, const Place &place, const Change &change)
{
    const QVariantList where{ place[0], place[1], textValue(place[2]) };
    if (!change.content) {
        const auto gone = file.run(u"DELETE FROM draft WHERE account = ? AND kind = ? AND key = ?"_s, where);
        return gone ? Result<QStringList>(QStringList()) : Result<QStringList>(gone.error());
    }
    const QJsonObject before = change.isAnew ? QJsonObject() : contentIn(file, place);
    const Row row = rowFor(change.content(), before, box);
    if (isSame(before, row.content, box))
        return row.leftOut; // with its time
    const auto written = file.run(
        u"INSERT OR REPLACE INTO draft (account, kind, key, content, left_out, changed) VALUES (?, ?, ?, ?, ?, ?)"_s,
        where + QVariantList{ jsonOf(QJsonDocument(row.content)), jsonOf(row.leftOut), instantValue(change.changed) });
    return written ? Result<QStringList>(row.leftOut) : Result<QStringList>(written.error());
}

Result<QStringList> Drafts::take(const Place &place, Change change)
{
    if (const auto before = m_unwritten.find(place); before != m_unwritten.end()) {
        change.isAnew = before->second.isAnew || !before->second.content;
        if (change.content && !change.isLarge && !before->second.isLarge) {
            const Row row = rowFor(change.content(), inFile(place), m_box);
            if (isSame(inFile(place), row.content, m_box))
                return row.leftOut; // it waits already, with its time
        }
    }
    change.serial = ++m_lastSerial;
    m_unwritten.insert_or_assign(place, change);
    if (!m_writing && !isForWorker(change))
        return noteWritten(place, change, write(m_file.database(), m_box, place, change));
    if (!m_writing)
        writeInWorker(place, change);
    return change.isLarge || !change.content ? QStringList() : rowFor(change.content(), {}, m_box).leftOut;
}

Result<QStringList> Drafts::noteWritten(const Place &place, const Change &change, const Result<QStringList> &written)
{
    m_file.note(written ? Result<Done>(Done{}) : Result<Done>(written.error()));
    const auto waiting = m_unwritten.find(place);
    if (written && waiting != m_unwritten.end() && waiting->second.serial == change.serial)
        m_unwritten.erase(waiting);
    if (!written && !m_again.isActive())
        m_again.start(firstPause);
    return written;
}

bool Drafts::isForWorker(const Change &change) const
{
    return change.isLarge && m_file.database().isInFile();
}

/// One at a time, so that what is kept last is written last.
void Drafts::writeInWorker(const Place &place, const Change &change)
{
    m_writing = { place, change };
    auto box = std::make_shared<PrivateBox>();
    box->takeKeyOf(m_box);
    m_worker.setFuture(QtConcurrent::run(
        &m_thread, [connection = m_file.database().connectionName(), box, place, change]() -> Result<QStringList> {
            Database beside({ .what = {},
                              .whenDamaged = {},
                              .whatIsWrong = {},
                              .versions = {},
                              .written = Database::Written::Soon });
            if (const Result<Done> opened = beside.openBeside(connection); !opened)
                return opened.error();
            return write(beside, *box, place, change);
        }));
}

void Drafts::takeFromWorker()
{
    const auto [place, change] = *std::exchange(m_writing, std::nullopt);
    if (noteWritten(place, change, m_worker.result()))
        tryAgain();
}

/// Until the first that fails: the others would as well. Small ones first: they wait for no worker.
void Drafts::tryAgain()
{
    const std::chrono::milliseconds pause = std::clamp(m_again.intervalAsDuration() * 2, firstPause, longestPause);
    const std::map<Place, Change> waiting = m_unwritten;
    for (const auto &[place, change] : waiting) {
        if (isForWorker(change) || m_writing)
            continue;
        if (!noteWritten(place, change, write(m_file.database(), m_box, place, change)))
            return m_again.start(pause);
    }
    const auto large = std::ranges::find_if(m_unwritten, [this](const auto &each) { return isForWorker(each.second); });
    if (!m_writing && large != m_unwritten.end())
        writeInWorker(large->first, large->second);
}

void Drafts::writeAll()
{
    if (m_writing) {
        m_worker.waitForFinished();
        const auto [place, change] = *std::exchange(m_writing, std::nullopt);
        static_cast<void>(noteWritten(place, change, m_worker.result()));
    }
    const std::map<Place, Change> waiting = m_unwritten;
    for (const auto &[place, change] : waiting) {
        if (!noteWritten(place, change, write(m_file.database(), m_box, place, change)))
            return;
    }
}

Result<QStringList> Drafts::save(const QString &account, const QString &kind, const QString &key,
                                 const QVariantMap &content, const QDateTime &now)
{
    return take({ account, kind, key },
                { .content = [content] { return content; }, .changed = now, .isLarge = isLarge(content) });
}

void Drafts::saveLarge(const QString &account, const QString &kind, const QString &key, Content content,
                       const QDateTime &now)
{
    static_cast<void>(take({ account, kind, key }, { .content = std::move(content), .changed = now, .isLarge = true }));
}

Result<QStringList> Drafts::leftOut(const QString &account, const QString &kind, const QString &key)
{
    writeAll();
    if (m_unwritten.contains({ account, kind, key }))
        return ApiError{ .kind = ErrorKind::Storage, .message = m_file.database().lastProblem() };
    auto row = m_file.read(u"SELECT left_out FROM draft WHERE account = ? AND kind = ? AND key = ?"_s,
                           { account, kind, textValue(key) });
    if (!row)
        return row.error();
    return row.value().next() ? namesIn(row.value().value(0)) : QStringList();
}

/// What is to be there and is not yet; null: what is there holds.
const Drafts::Change *Drafts::unwritten(const Place &place)
{
    auto found = m_unwritten.find(place);
    if (found == m_unwritten.end())
        return nullptr;
    if (found->second.isLarge && !m_again.isActive()) { // whether it is new is known once it is written
        writeAll();
        found = m_unwritten.find(place);
    }
    return found == m_unwritten.end() ? nullptr : &found->second;
}

Draft Drafts::draftOf(const Place &place, const Change &change) const
{
    if (!change.content)
        return { .kind = place[1], .key = place[2] };
    const QVariantMap content = change.content();
    return { .kind = place[1],
             .key = place[2],
             .content = kept(content),
             .leftOut = rowFor(content, {}, m_box).leftOut,
             .changed = change.changed };
}

/// As it was written, or waits to be; empty where there is none.
QJsonObject Drafts::inFile(const Place &place)
{
    const Change *waiting = unwritten(place);
    if (!waiting)
        return contentIn(m_file.database(), place);
    if (!waiting->content)
        return {};
    return rowFor(waiting->content(), waiting->isAnew ? QJsonObject() : contentIn(m_file.database(), place), m_box)
        .content;
}

Result<Draft> Drafts::load(const QString &account, const QString &kind, const QString &key)
{
    const Place place{ account, kind, key };
    if (const Change *waiting = unwritten(place))
        return draftOf(place, *waiting);
    auto row
        = m_file.read(columns + u"WHERE account = ? AND kind = ? AND key = ?"_s, { account, kind, textValue(key) });
    if (!row)
        return row.error();
    return row.value().next() ? draftFrom(row.value(), m_box) : Draft{ .kind = kind, .key = key };
}

Result<QList<Draft>> Drafts::list(const QString &account, const QString &kind)
{
    QList<Draft> drafts;
    QList<Place> waiting;
    for (const auto &[place, change] : std::map(m_unwritten)) {
        if (place[0] != account || place[1] != kind)
            continue;
        if (const Change *now = unwritten(place)) {
            waiting.append(place);
            if (now->content)
                drafts.append(draftOf(place, *now));
        }
    }
    auto rows
        = m_file.read(columns + u"WHERE account = ? AND kind = ? ORDER BY changed DESC, key"_s, { account, kind });
    if (!rows)
        return rows.error();
    while (rows.value().next()) {
        if (waiting.contains(Place{ account, kind, rows.value().value(1).toString() }))
            continue;
        const Result<Draft> draft = draftFrom(rows.value(), m_box);
        if (!draft)
            return draft.error();
        drafts.append(draft.value());
    }
    if (const Result<Done> whole = readToTheEnd(rows.value()); !whole)
        return whole.error();
    if (!waiting.isEmpty())
        std::ranges::stable_sort(drafts, [](const Draft &a, const Draft &b) { return a.changed > b.changed; });
    return drafts;
}

Result<Done> Drafts::remove(const QString &account, const QString &kind, const QString &key)
{
    const Result<QStringList> removed = take({ account, kind, key }, {});
    return removed ? Result<Done>(Done{}) : Result<Done>(removed.error());
}

QVariantMap Drafts::kept(const QVariantMap &content) const
{
    QStringList leftOut;
    const auto change = [this](const QString &name, const QJsonValue &value) -> QJsonValue {
        return forFile(m_box, name, value).isUndefined() ? QJsonValue(QJsonValue::Undefined) : value;
    };
    return changed(QJsonObject::fromVariantMap(content), {}, change, &leftOut).toObject().toVariantMap();
}

Result<bool> Drafts::protect()
{
    struct Kept
    {
        QVariantList place;
        QString content;
        QStringList leftOut;
    };
    writeAll();
    QList<Kept> rows;
    auto drafts = m_file.read(u"SELECT account, kind, key, content, left_out FROM draft"_s);
    if (!drafts)
        return drafts.error();
    while (drafts.value().next()) {
        const QJsonObject before = QJsonDocument::fromJson(drafts.value().value(3).toByteArray()).object();
        QStringList leftOut = namesIn(drafts.value().value(4));
        const auto change
            = [this](const QString &name, const QJsonValue &value) { return forFile(m_box, name, value); };
        const QJsonObject after = changed(before, {}, change, &leftOut).toObject();
        if (after != before)
            rows.append({ { drafts.value().value(0), drafts.value().value(1), drafts.value().value(2) },
                          jsonOf(QJsonDocument(after)),
                          leftOut });
    }
    drafts.value().finish();
    for (const Kept &row : std::as_const(rows)) {
        const auto written
            = m_file.write(u"UPDATE draft SET content = ?, left_out = ? WHERE account = ? AND kind = ? AND key = ?"_s,
                           QVariantList{ row.content, jsonOf(row.leftOut) } + row.place);
        if (!written)
            return written.error();
    }
    return !rows.isEmpty();
}

} // namespace nd
