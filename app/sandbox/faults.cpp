// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faults.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

struct ActionName
{
    const char16_t *name;
    Fault::Action action;
};

constexpr ActionName actionNames[] = {
    { u"latency", Fault::Action::Latency },
    { u"status", Fault::Action::Status },
    { u"answer", Fault::Action::Answer },
    { u"malformed", Fault::Action::Malformed },
    { u"truncated", Fault::Action::Truncated },
    { u"drop_before", Fault::Action::DropBefore },
    { u"drop_after", Fault::Action::DropAfter },
    { u"hang", Fault::Action::Hang },
    { u"slow", Fault::Action::Slow },
    { u"partial", Fault::Action::Partial },
    { u"late", Fault::Action::Late },
};

struct NumberMember
{
    const char16_t *name;
    int Fault::*member;
};

constexpr NumberMember numberMembers[] = {
    { u"count", &Fault::count },
    { u"skip", &Fault::skip },
    { u"latency_ms", &Fault::latencyMs },
    { u"status", &Fault::status },
    { u"code", &Fault::code },
    { u"retry_after", &Fault::retryAfter },
    { u"chunk_bytes", &Fault::chunkBytes },
    { u"interval_ms", &Fault::intervalMs },
    { u"late_ms", &Fault::lateMs },
    { u"late_seconds", &Fault::lateSeconds },
};

const QStringList &knownMembers()
{
    static const QStringList known = [] {
        QStringList names{ u"action"_s,  u"method"_s, u"path"_s,    u"effect"_s,  u"reset"_s,
                           u"message"_s, u"body"_s,   u"headers"_s, u"without"_s, u"claims"_s };
        for (const NumberMember &member : numberMembers)
            names.append(QString::fromUtf16(member.name));
        return names;
    }();
    return known;
}

} // namespace

std::optional<Fault> Fault::parse(const QJsonObject &object, QString *error)
{
    for (const QString &name : object.keys()) {
        // A misspelt fault that does nothing would make a test pass for nothing.
        if (!knownMembers().contains(name)) {
            *error = u"A fault has no \"%1\". It has: %2."_s.arg(name, knownMembers().join(", "_L1));
            return std::nullopt;
        }
    }
    Fault fault;
    bool known = false;
    for (const ActionName &row : actionNames) {
        if (object["action"_L1].toString() == QStringView(row.name)) {
            fault.action = row.action;
            known = true;
        }
    }
    fault.path.setPattern(object["path"_L1].toString());
    if (!known)
        *error = u"An action is latency, status, answer, malformed, truncated, drop_before, drop_after, hang, slow, "
                 "partial or late."_s;
    else if (!fault.path.isValid())
        *error = u"The path is not a regular expression: %1."_s.arg(fault.path.errorString());
    if (!error->isEmpty())
        return std::nullopt;
    fault.effect = object["effect"_L1].toBool(fault.action == Action::Hang || fault.action == Action::Answer);
    fault.method = object["method"_L1].toString(u"*"_s).toLatin1();
    fault.reset = object["reset"_L1].toBool();
    fault.claims = object["claims"_L1].toBool();
    fault.without = object["without"_L1].toVariant().toStringList();
    fault.message = object["message"_L1].toString();
    fault.body = object["body"_L1].toString().toUtf8();
    const QJsonObject headers = object["headers"_L1].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        fault.headers.append({ it.key().toLatin1(), it.value().toString().toUtf8() });
    if (fault.action == Action::Answer)
        fault.status = 200;
    for (const NumberMember &row : numberMembers)
        fault.*row.member = object[QStringView(row.name)].toInt(fault.*row.member);
    return fault;
}

QJsonObject Fault::toJson() const
{
    QJsonObject object{
        { u"id"_s, id },
        { u"method"_s, QString::fromLatin1(method) },
        { u"path"_s, path.pattern() },
        { u"action"_s, QString::fromUtf16(actionNames[static_cast<int>(action)].name) },
        { u"effect"_s, effect },
        { u"reset"_s, reset },
    };
    for (const NumberMember &row : numberMembers)
        object.insert(QString::fromUtf16(row.name), this->*row.member);
    return object;
}

Request withoutParts(Request request, const Fault &fault)
{
    const auto isLeftOut = [&fault](const QString &name) {
        if (!fault.without.isEmpty())
            return fault.without.contains(name);
        return name.endsWith("Url"_L1) || name.endsWith("_url"_L1) || name == "StatusCallback"_L1;
    };
    Parameters form;
    for (const auto &[name, value] : request.form.all()) {
        if (!isLeftOut(name))
            form.append(name, value);
    }
    request.form = form;
    QJsonObject json = QJsonDocument::fromJson(request.body).object();
    const QStringList members = json.keys();
    for (const QString &name : members) {
        if (isLeftOut(name))
            json.remove(name);
    }
    if (!members.isEmpty())
        request.body = QJsonDocument(json).toJson();
    return request;
}

QByteArray claiming(const QByteArray &answer, const Request &request)
{
    QJsonObject record = QJsonDocument::fromJson(answer).object();
    for (const auto &[parameter, value] : request.form.all()) {
        QString member; // VoiceUrl: voice_url
        for (const QChar c : parameter)
            member += c.isUpper() ? (member.isEmpty() ? u""_s : u"_"_s) + c.toLower() : QString(c);
        if (record.value(member).isString() || (record.contains(member) && record.value(member).isNull()))
            record.insert(member, value);
    }
    const QJsonObject json = QJsonDocument::fromJson(request.body).object();
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (record.contains(it.key()))
            record.insert(it.key(), *it);
    }
    return QJsonDocument(record).toJson(QJsonDocument::Compact);
}

int Faults::add(Fault fault)
{
    fault.id = m_nextId++;
    m_faults.append(fault);
    return fault.id;
}

bool Faults::remove(int id)
{
    return m_faults.removeIf([id](const Fault &fault) { return fault.id == id; }) > 0;
}

std::optional<Fault> Faults::take(const Request &request)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Fault &fault = m_faults[i];
        if ((fault.method != "*" && fault.method != request.method) || !fault.path.match(request.path).hasMatch())
            continue;
        if (fault.skip > 0) {
            --fault.skip;
            continue;
        }
        const Fault taken = fault;
        if (fault.count > 0 && --fault.count == 0)
            m_faults.removeAt(i);
        return taken;
    }
    return std::nullopt;
}

} // namespace sandbox
