// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/letterdrafts.h"

#include "app/localdata/localdata.h"
#include "app/ops/fieldchange.h"
#include "app/ops/journal.h"
#include "app/session.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString creation = u"loa.create"_s;
const QString change = u"loa.edit"_s;

/// The texts of a letter by the names that its fields have everywhere.
struct ContentField
{
    const char *name;
    const char *parameter; ///< Of the request.
    QString LetterContent::*member;
};
constexpr ContentField contentFields[] = {
    { "address_sid", "AddressSid", &LetterContent::addressSid },
    { "email", "Email", &LetterContent::email },
    { "contact_title", "ContactTitle", &LetterContent::contactTitle },
    { "contact_phone_number", "ContactPhoneNumber", &LetterContent::contactPhone },
    { "cc_emails", "CcEmails", &LetterContent::copies },
};
const QString ordersName = u"hosted_number_order_sids"_s;

QString kindOf(const QString &key)
{
    return key.startsWith("PX"_L1) ? u"letter-edit"_s : u"letter"_s;
}

} // namespace

QVariantMap LetterContent::toMap() const
{
    QVariantMap map{ { ordersName, orderSids } };
    for (const ContentField &field : contentFields)
        map.insert(QLatin1StringView(field.name), this->*field.member);
    return map;
}

LetterContent LetterContent::fromMap(const QVariantMap &map)
{
    LetterContent content;
    content.orderSids = map.value(ordersName).toStringList();
    for (const ContentField &field : contentFields)
        content.*field.member = map.value(QLatin1StringView(field.name)).toString();
    return content;
}

bool LetterContent::isBlank() const
{
    for (const ContentField &field : contentFields) {
        if (!(this->*field.member).trimmed().isEmpty())
            return false;
    }
    return true;
}

LetterDrafts::LetterDrafts(LocalData &local, Journal &journal)
    : m_local(local)
    , m_journal(journal)
{
}

void LetterDrafts::enter(Session &session)
{
    m_session = &session;
}

void LetterDrafts::leave()
{
    m_session.clear();
}

QString LetterDrafts::newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

void LetterDrafts::keep(const QString &key, const LetterContent &content)
{
    // What can't be written is told by LocalData::failed.
    if (m_session && !key.isEmpty())
        static_cast<void>(m_local.drafts().save(m_session->accountSid(), kindOf(key), key, content.toMap(),
                                                m_session->clock().now()));
}

void LetterDrafts::forget(const QString &key)
{
    if (m_session && !key.isEmpty())
        static_cast<void>(m_local.drafts().remove(m_session->accountSid(), kindOf(key), key));
}

std::optional<LetterContent> LetterDrafts::kept(const QString &key) const
{
    if (!m_session)
        return {};
    const Result<Draft> draft = m_local.drafts().load(m_session->accountSid(), kindOf(key), key);
    if (!draft || !draft.value().changed.isValid())
        return {};
    return LetterContent::fromMap(draft.value().content);
}

DraftFate LetterDrafts::fateOf(const Left &left) const
{
    Result<QList<JournalEntry>> sent = begunSince(m_journal,
                                                  { .account = m_session->accountSid(),
                                                    .kind = creation,
                                                    .holds = holdsOf(Hold::Kind::Record, left.content.orderSids) },
                                                  left.when);
    if (!sent)
        return draftFate(sent);
    QList<JournalEntry> entries = std::move(sent).value();
    entries.removeIf(
        [&left](const JournalEntry &entry) { return !left.content.orderSids.contains(entry.spec.subject); });
    return draftFate(entries);
}

std::optional<LetterDrafts::Left> LetterDrafts::left(const QString &butFor) const
{
    if (!m_session)
        return {};
    const Result<QList<Draft>> drafts = m_local.drafts().list(m_session->accountSid(), kindOf({}));
    if (!drafts)
        return {}; // LocalData::failed told.
    for (const Draft &draft : drafts.value()) {
        Left left{ draft.key, draft.changed, LetterContent::fromMap(draft.content) };
        if (left.key == butFor)
            continue;
        left.fate = fateOf(left);
        if (left.fate < DraftFate::LookedUp)
            return left;
        if (left.fate == DraftFate::Sent)
            static_cast<void>(m_local.drafts().remove(m_session->accountSid(), kindOf(left.key), left.key));
    }
    return {};
}

LetterContent LetterDrafts::sentWith(const QString &documentSid) const
{
    LetterContent content;
    if (!m_session)
        return content;
    // Newest first: what a later change says goes before what the letter was made with.
    const QString account = m_session->accountSid();
    const auto changed = m_journal.find({ .account = account, .kind = change, .subject = documentSid });
    const auto made = m_journal.find({ .account = account, .kind = creation, .resultSid = documentSid });
    QList<JournalEntry> entries;
    for (const auto &found : { changed, made }) {
        if (found)
            entries += found.value();
    }
    for (const JournalEntry &entry : std::as_const(entries)) {
        if (!isInEffect(entry.outcome))
            continue;
        for (const ContentField &field : contentFields) {
            QString &member = content.*field.member;
            if (member.isEmpty())
                member = formText(entry.spec, QLatin1StringView(field.parameter));
        }
    }
    return content;
}

} // namespace nd
