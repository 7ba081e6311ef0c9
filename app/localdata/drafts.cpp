// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/drafts.h"

#include "app/localdata/localfile.h"
#include "app/localdata/privatebox.h"
#include "models/rules/secrets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <functional>

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

QString jsonOf(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

Result<Draft> draftFrom(const QSqlQuery &row, const PrivateBox &box)
{
    const QJsonDocument content = QJsonDocument::fromJson(row.value(2).toByteArray());
    if (!content.isObject())
        return ApiError{ .kind = ErrorKind::Storage, .message = Text::tr("A draft is damaged and can't be read.") };
    QStringList leftOut
        = QVariant(QJsonDocument::fromJson(row.value(3).toByteArray()).array().toVariantList()).toStringList();
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

} // namespace

Drafts::Drafts(LocalFile &file, const PrivateBox &box)
    : m_file(file)
    , m_box(box)
{
    m_again.setSingleShot(true);
    m_again.callOnTimeout([this] { tryAgain(); });
}

Drafts::~Drafts()
{
    if (!m_unwritten.empty())
        tryAgain();
}

Result<Done> Drafts::write(const Place &place, const Change &change)
{
    const auto written = m_file.write(change.statement, change.values);
    if (written) {
        m_unwritten.erase(place);
        return Done{};
    }
    m_unwritten.insert_or_assign(place, change);
    if (!m_again.isActive())
        m_again.start(firstPause);
    return written.error();
}

/// Until the first that fails: the others would as well.
void Drafts::tryAgain()
{
    const std::chrono::milliseconds pause = std::min(m_again.intervalAsDuration() * 2, longestPause);
    const std::map<Place, Change> waiting = m_unwritten;
    for (const auto &[place, change] : waiting) {
        if (!write(place, change))
            return m_again.start(pause);
    }
}

Result<QStringList> Drafts::save(const QString &account, const QString &kind, const QString &key,
                                 const QVariantMap &content, const QDateTime &now)
{
    QStringList leftOut;
    const Place place{ account, kind, key };
    const QJsonObject kept = forPlace(place, QJsonObject::fromVariantMap(content), &leftOut);
    if (const QJsonObject before = inFile(place); !before.isEmpty() && opened(before, m_box) == opened(kept, m_box))
        return leftOut;
    const Result<Done> written = write(
        place,
        { .draft = Draft{ kind, key, this->kept(content), leftOut, now },
          .statement
          = u"INSERT OR REPLACE INTO draft (account, kind, key, content, left_out, changed) VALUES (?, ?, ?, ?, "
            "?, ?)"_s,
          .values = { account, kind, textValue(key), jsonOf(QJsonDocument(kept)),
                      jsonOf(QJsonDocument(QJsonArray::fromStringList(leftOut))), instantValue(now) } });
    return written ? Result<QStringList>(leftOut) : Result<QStringList>(written.error());
}

/// As it was written, or waits to be; empty where there is none.
QJsonObject Drafts::inFile(const Place &place) const
{
    if (const auto waiting = m_unwritten.find(place); waiting != m_unwritten.end())
        return waiting->second.draft ? QJsonDocument::fromJson(waiting->second.values[3].toByteArray()).object()
                                     : QJsonObject();
    auto row = m_file.read(u"SELECT content FROM draft WHERE account = ? AND kind = ? AND key = ?"_s,
                           { place[0], place[1], textValue(place[2]) });
    return row && row.value().next() ? QJsonDocument::fromJson(row.value().value(0).toByteArray()).object()
                                     : QJsonObject();
}

/// What is to be written there of a content.
QJsonObject Drafts::forPlace(const Place &place, const QJsonObject &content, QStringList *leftOut) const
{
    const auto change = [this](const QString &name, const QJsonValue &value) { return forFile(m_box, name, value); };
    return withUnreadable(changed(content, {}, change, leftOut).toObject(), content, inFile(place), m_box);
}

Result<Draft> Drafts::load(const QString &account, const QString &kind, const QString &key) const
{
    if (const auto waiting = m_unwritten.find({ account, kind, key }); waiting != m_unwritten.end())
        return waiting->second.draft.value_or(Draft{ .kind = kind, .key = key });
    auto row
        = m_file.read(columns + u"WHERE account = ? AND kind = ? AND key = ?"_s, { account, kind, textValue(key) });
    if (!row)
        return row.error();
    return row.value().next() ? draftFrom(row.value(), m_box) : Draft{ .kind = kind, .key = key };
}

Result<QList<Draft>> Drafts::list(const QString &account, const QString &kind) const
{
    auto rows
        = m_file.read(columns + u"WHERE account = ? AND kind = ? ORDER BY changed DESC, key"_s, { account, kind });
    if (!rows)
        return rows.error();
    QList<Draft> drafts;
    while (rows.value().next()) {
        const Result<Draft> draft = draftFrom(rows.value(), m_box);
        if (!draft)
            return draft.error();
        if (!m_unwritten.contains({ account, kind, draft.value().key }))
            drafts.append(draft.value());
    }
    if (const Result<Done> whole = readToTheEnd(rows.value()); !whole)
        return whole.error();
    if (m_unwritten.empty())
        return drafts;
    for (const auto &[place, change] : m_unwritten) {
        if (change.draft && place[0] == account && place[1] == kind)
            drafts.append(*change.draft);
    }
    std::ranges::stable_sort(drafts, [](const Draft &a, const Draft &b) { return a.changed > b.changed; });
    return drafts;
}

Result<Done> Drafts::remove(const QString &account, const QString &kind, const QString &key)
{
    return write({ account, kind, key },
                 { .statement = u"DELETE FROM draft WHERE account = ? AND kind = ? AND key = ?"_s,
                   .values = { account, kind, textValue(key) } });
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
    struct Row
    {
        QVariantList place;
        QString content;
        QStringList leftOut;
    };
    QList<Row> rows;
    auto drafts = m_file.read(u"SELECT account, kind, key, content, left_out FROM draft"_s);
    if (!drafts)
        return drafts.error();
    while (drafts.value().next()) {
        const QJsonObject before = QJsonDocument::fromJson(drafts.value().value(3).toByteArray()).object();
        QStringList leftOut
            = QVariant(QJsonDocument::fromJson(drafts.value().value(4).toByteArray()).array().toVariantList())
                  .toStringList();
        const auto change
            = [this](const QString &name, const QJsonValue &value) { return forFile(m_box, name, value); };
        const QJsonObject after = changed(before, {}, change, &leftOut).toObject();
        if (after != before)
            rows.append({ { drafts.value().value(0), drafts.value().value(1), drafts.value().value(2) },
                          jsonOf(QJsonDocument(after)),
                          leftOut });
    }
    drafts.value().finish();
    for (const Row &row : std::as_const(rows)) {
        const auto written = m_file.write(
            u"UPDATE draft SET content = ?, left_out = ? WHERE account = ? AND kind = ? AND key = ?"_s,
            QVariantList{ row.content, jsonOf(QJsonDocument(QJsonArray::fromStringList(row.leftOut))) } + row.place);
        if (!written)
            return written.error();
    }
    return !rows.isEmpty();
}

} // namespace nd
