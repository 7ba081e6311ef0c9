// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

QString contentOf(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

/// The texts with a count in our sources: literals that hold %n, pieces joined as the compiler does.
QSet<QString> countedTexts()
{
    static const QRegularExpression literal(u"\"((?:[^\"\\\\]|\\\\.)*)\"(?:\\s*\"((?:[^\"\\\\]|\\\\.)*)\")*"_s);
    static const QRegularExpression piece(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    QSet<QString> texts;
    for (const QString &folder : { u"app"_s, u"ui"_s, u"models"_s }) {
        QDirIterator files(places::source(folder), { u"*.cpp"_s, u"*.h"_s }, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString content = contentOf(files.next());
            for (auto found = literal.globalMatch(content); found.hasNext();) {
                QString text;
                for (auto pieces = piece.globalMatch(found.next().captured()); pieces.hasNext();)
                    text += pieces.next().captured(1);
                text.replace(u"\\n"_s, u"\n"_s).replace(u"\\\""_s, u"\""_s);
                if (text.contains(u"%n"_s))
                    texts.insert(text);
            }
        }
    }
    return texts;
}

/// The classes that the English file has texts of, as the program looks them up.
QSet<QString> englishContexts()
{
    QSet<QString> contexts;
    QFile file(places::source(u"translations/number-desk_en.ts"_s));
    if (!file.open(QIODevice::ReadOnly))
        return contexts;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "name"_L1)
            contexts.insert(xml.readElementText());
    }
    return contexts;
}

/// Text to the forms that the English file has for it.
QHash<QString, QStringList> englishForms()
{
    QHash<QString, QStringList> forms;
    QFile file(places::source(u"translations/number-desk_en.ts"_s));
    if (!file.open(QIODevice::ReadOnly))
        return forms;
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == "numerusform"_L1)
            forms[source].append(xml.readElementText());
    }
    return forms;
}

} // namespace

/// "1 number" and "2 numbers": every text with a count has both forms in the English file.
class TestPlurals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theClassesAreNamedWithTheirNamespace()
    {
        // Or the program would not find a single one of them.
        QVERIFY(englishContexts().contains(u"nd::TableExport"_s));
        QVERIFY(!englishContexts().contains(u"TableExport"_s));
    }
    void everyCountedTextHasBothForms()
    {
        const QSet<QString> texts = countedTexts();
        const QHash<QString, QStringList> forms = englishForms();
        QVERIFY2(texts.size() > 30, "the sources were found");
        for (const QString &text : texts) {
            const QStringList found = forms.value(text);
            QVERIFY2(found.size() >= 2, qPrintable(u"run `ninja plurals` and fill in: "_s + text));
            for (const QString &form : found)
                QVERIFY2(!form.isEmpty() && !form.contains(u"(s)"_s) && form.contains(u"%n"_s), qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestPlurals)
#include "tst_plurals.moc"
