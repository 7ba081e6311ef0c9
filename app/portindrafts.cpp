// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portindrafts.h"

#include "app/localdata/localdata.h"
#include "app/ops/draftfate.h"
#include "app/ops/journal.h"
#include "app/session.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString draftKind = u"port-in"_s;
const QString templateKind = u"port-in-customer"_s;
const QString creation = u"portin.create"_s;
const QString numbersName = u"phone_numbers"_s;
const QString numberName = u"phone_number"_s;

QSet<QString> numbersSent(const JournalEntry &entry)
{
    const QStringList numbers = PortInDrafts::numbersOf(entry);
    return { numbers.begin(), numbers.end() };
}

QSet<QString> numbersIn(const QVariantMap &content)
{
    QSet<QString> numbers;
    const QVariantList rows = content[numbersName].toList();
    for (const QVariant &row : rows)
        numbers.insert(row.toMap()[numberName].toString());
    return numbers;
}

} // namespace

PortInDrafts::PortInDrafts(LocalData &local, Journal &journal, Session &session)
    : m_local(local)
    , m_journal(journal)
    , m_session(&session)
    , m_account(session.accountSid())
{
}

QStringList PortInDrafts::numbersOf(const JournalEntry &entry)
{
    QStringList numbers;
    const QJsonArray rows = entry.spec.request.json[numbersName].toArray();
    for (const QJsonValue row : rows)
        numbers.append(row[numberName].toString());
    return numbers;
}

void PortInDrafts::noteDocuments(const JournalEntry &entry)
{
    if (!isInEffect(entry.outcome))
        return;
    const QStringList documents = entry.spec.request.json["documents"_L1].toVariant().toStringList();
    for (const QString &document : documents)
        static_cast<void>(m_local.documents().markUsed(m_account, document, entry.resultSid));
}

QString PortInDrafts::newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

void PortInDrafts::keep(const QString &key, const QVariantMap &content)
{
    if (content.isEmpty())
        return forget(key);
    // What can't be written is told by LocalData::failed.
    if (m_session)
        static_cast<void>(m_local.drafts().save(m_account, draftKind, key, content, m_session->clock().now()));
}

void PortInDrafts::keepLarge(const QString &key, const Drafts::Content &content)
{
    if (m_session)
        m_local.drafts().saveLarge(m_account, draftKind, key, content, m_session->clock().now());
}

void PortInDrafts::forget(const QString &key)
{
    static_cast<void>(m_local.drafts().remove(m_account, draftKind, key));
}

/// Requests that were begun after the draft was changed for the last time, all of their numbers being in it. A journal
/// that can't be read says nothing.
QList<JournalEntry> PortInDrafts::sentSince(const Left &left) const
{
    const QSet<QString> here = numbersIn(left.content);
    Result<QList<JournalEntry>> found = begunSince(
        m_journal, { .account = m_account, .kind = creation, .holds = holdsOf(Hold::Kind::Number, here.values()) },
        left.when);
    if (!found || here.isEmpty())
        return {};
    QList<JournalEntry> entries = std::move(found).value();
    entries.removeIf([&here](const JournalEntry &entry) { return !here.contains(numbersSent(entry)); });
    return entries;
}

bool PortInDrafts::takeOutSent(Left &left)
{
    QSet<QString> gone;
    for (const JournalEntry &entry : sentSince(left)) {
        if (!isInEffect(entry.outcome))
            continue;
        gone.unite(numbersSent(entry));
        noteDocuments(entry);
    }
    if (gone.isEmpty())
        return true;
    QVariantList rows = left.content[numbersName].toList();
    rows.removeIf([&gone](const QVariant &row) { return gone.contains(row.toMap()[numberName].toString()); });
    left.content.insert(numbersName, rows);
    return !rows.isEmpty();
}

QList<PortInDrafts::Left> PortInDrafts::list()
{
    const Result<QList<Draft>> drafts = m_local.drafts().list(m_account, draftKind);
    QList<Left> found;
    if (!drafts)
        return found; // LocalData::failed told.
    for (const Draft &draft : drafts.value()) {
        Left left{ draft.key, draft.changed, draft.content, draft.leftOut };
        if (takeOutSent(left))
            found.append(left);
        else
            forget(left.key);
    }
    return found;
}

std::optional<JournalEntry> PortInDrafts::notKnown(const QString &key) const
{
    const Result<Draft> draft = m_local.drafts().load(m_account, draftKind, key);
    if (!draft || !draft.value().changed.isValid())
        return {};
    const QList<JournalEntry> sent = sentSince({ key, draft.value().changed, draft.value().content });
    const auto open = std::ranges::find_if(sent, [](const JournalEntry &entry) { return !entry.settled(); });
    if (open != sent.end())
        return *open;
    const auto givenUp = std::ranges::find(sent, Outcome::GivenUp, &JournalEntry::outcome);
    return givenUp == sent.end() ? std::nullopt : std::optional(*givenUp);
}

QStringList PortInDrafts::templates() const
{
    QStringList names;
    const Result<QList<Draft>> drafts = m_local.drafts().list(m_account, templateKind);
    if (drafts) {
        for (const Draft &draft : drafts.value())
            names.append(draft.key);
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

QVariantMap PortInDrafts::templateOf(const QString &name) const
{
    const Result<Draft> draft = m_local.drafts().load(m_account, templateKind, name);
    return draft ? draft.value().content : QVariantMap();
}

void PortInDrafts::saveTemplate(const QString &name, const QVariantMap &content)
{
    if (m_session)
        static_cast<void>(m_local.drafts().save(m_account, templateKind, name, content, m_session->clock().now()));
}

void PortInDrafts::removeTemplate(const QString &name)
{
    static_cast<void>(m_local.drafts().remove(m_account, templateKind, name));
}

} // namespace nd
