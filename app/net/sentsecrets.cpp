// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/sentsecrets.h"

#include "models/rules/secrets.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr qsizetype shortest = 3; ///< A shorter one is in too many words to be told by.

void add(const QString &name, const QString &value, QStringList &secrets)
{
    const QString plain = value.trimmed();
    if (plain.size() >= shortest && (rules::isSecretField(name) || rules::isPrivateField(name)))
        secrets.append(plain);
}

void collect(const QString &name, const QJsonValue &value, QStringList &secrets)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            collect(it.key(), *it, secrets);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue element : array)
            collect(name, element, secrets);
    } else {
        add(name, value.toVariant().toString(), secrets);
    }
}

bool isWithinWord(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

} // namespace

QStringList secretsIn(const Request &request)
{
    QStringList secrets;
    for (const Parameters *parameters : { &request.query, &request.form }) {
        for (const auto &[name, value] : *parameters)
            add(name, value, secrets);
    }
    collect({}, request.json, secrets);
    secrets.removeDuplicates();
    return secrets;
}

QString withSecretsMasked(const QString &sentence, const QStringList &secrets)
{
    const QString mask = u"***"_s;
    QString shown = sentence;
    for (const QString &secret : secrets) {
        for (qsizetype at = shown.indexOf(secret); at >= 0; at = shown.indexOf(secret, at)) {
            // A PIN of four digits is in many a phone number.
            if (isWithinWord(shown, at - 1) || isWithinWord(shown, at + secret.size())) {
                ++at;
                continue;
            }
            shown.replace(at, secret.size(), mask);
            at += mask.size();
        }
    }
    return shown;
}

} // namespace nd
