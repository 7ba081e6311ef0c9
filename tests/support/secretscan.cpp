// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/secretscan.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd::test {

namespace {

/// What Base64 of a longer text holds for certain, wherever in the text the secret stands.
QByteArrayList insideBase64(const QByteArray &secret)
{
    constexpr qsizetype group = 4;
    QByteArrayList forms;
    for (qsizetype before = 0; before < 3; ++before) {
        const QByteArray encoded = (QByteArray(before, '-') + secret).toBase64(QByteArray::OmitTrailingEquals);
        const QByteArray certain = encoded.mid(before ? group : 0);
        forms.append(certain.first(certain.size() - certain.size() % group - group));
    }
    return forms;
}

QByteArray fileBytes(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void SecretScan::add(const QString &name, const QString &secret)
{
    const QByteArray utf8 = secret.toUtf8();
    QByteArrayList forms{ utf8, QUrl::toPercentEncoding(secret), QStringEncoder(QStringEncoder::Utf16LE)(secret),
                          QStringEncoder(QStringEncoder::Utf16BE)(secret) };
    forms += insideBase64(utf8);
    // A short one would be found anywhere.
    Q_ASSERT_X(std::all_of(forms.begin(), forms.end(), [](const QByteArray &form) { return form.size() >= 8; }),
               "SecretScan::add", "a secret of 12 characters or more");
    m_forms.insert(name, forms);
}

QStringList SecretScan::in(const QByteArray &bytes) const
{
    QStringList found;
    for (auto secret = m_forms.cbegin(); secret != m_forms.cend(); ++secret) {
        if (std::any_of(secret->begin(), secret->end(), [&](const QByteArray &form) { return bytes.contains(form); }))
            found.append(secret.key());
    }
    found.sort();
    return found;
}

QStringList SecretScan::inFolder(const QString &folder) const
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QStringList secrets = in(fileBytes(file));
        for (const QString &secret : secrets)
            found.append(QDir(folder).relativeFilePath(file) + u": "_s + secret);
    }
    found.sort();
    return found;
}

QStringList SecretScan::inProcess(const QString &pid) const
{
    QStringList found;
    for (const QString &file : { u"cmdline"_s, u"environ"_s }) {
        const QStringList secrets = in(fileBytes(u"/proc/%1/%2"_s.arg(pid, file)));
        for (const QString &secret : secrets)
            found.append(file + u": "_s + secret);
    }
    return found;
}

} // namespace nd::test
