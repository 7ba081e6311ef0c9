// SPDX-License-Identifier: GPL-3.0-or-later
// Who may include whom, as tables. Every row is a sentence; a new part of the house is a new row.
#include "tests/support/places.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Source
{
    QString path; ///< From the repository's root.
    QString text;
};

// The words of the Libraries column.
enum Library : unsigned {
    Std = 1 << 0, ///< The C++ and C standard libraries, POSIX.
    Core = 1 << 1,
    Network = 1 << 2,
    Sql = 1 << 3,
    Concurrent = 1 << 4,
    Gui = 1 << 5,
    Widgets = 1 << 6, ///< With Qt Svg and Qt PrintSupport.
    Test = 1 << 7,
    Keychain = 1 << 8,
    Simdjson = 1 << 9,
    PhoneNumbers = 1 << 10,
    DBus = 1 << 11,
    Generated = 1 << 12, ///< ui_*.h, *.moc and moc_*.cpp, made by the build.
    Xlsx = 1 << 13, ///< libxlsxwriter.
    Poppler = 1 << 14,
    Unknown = 1 << 15, ///< A header of none of these: the library needs a word here and a row below.
};
constexpr unsigned plain = Std | Core | Generated;
constexpr unsigned everything = Unknown - 1;

/// One part of the house: what its files may include. The longest matching path counts.
struct Part
{
    QLatin1StringView path; ///< A folder ends in '/'; anything else is the start of a file's path.
    QList<QLatin1StringView> mayInclude;
    unsigned libraries;
    QLatin1StringView sentence;
};

const QList<Part> parts{
    { "models/"_L1,
      { "models/"_L1 },
      plain,
      "models is what the data is: Qt Core alone, no network, no SQL, no widget"_L1 },
    { "models/decode"_L1, { "models/"_L1 }, plain | Simdjson, "decoding is where simdjson lives"_L1 },
    { "models/storepage"_L1, { "models/"_L1 }, plain | Simdjson, "store pages are decoded with simdjson"_L1 },
    { "models/phone"_L1, { "models/"_L1 }, plain | PhoneNumbers, "one file talks to libphonenumber, for everyone"_L1 },

    { "app/"_L1,
      { "models/"_L1, "app/"_L1 },
      plain | Network | Concurrent | Sql,
      "app is what the program does: no widget, nothing of ui"_L1 },
    { "app/main.cpp"_L1,
      { "models/"_L1, "app/"_L1, "ui/"_L1 },
      plain | Network | Gui | Widgets,
      "the composition root is the only file of app that sees ui"_L1 },
    { "app/net/"_L1,
      { "models/"_L1, "app/net/"_L1, "app/clock.h"_L1 },
      plain | Network,
      "the transport knows requests, not products"_L1 },
    { "app/api/"_L1,
      { "models/"_L1, "app/api/"_L1, "app/net/"_L1, "app/ops/operation.h"_L1 },
      plain,
      "endpoints are pure functions, and a write is a value: tested without a network"_L1 },
    { "app/api/readpage"_L1,
      { "models/"_L1, "app/api/"_L1, "app/net/"_L1 },
      plain | Concurrent,
      "pages are decoded in a worker"_L1 },
    { "app/ops/"_L1,
      { "models/"_L1, "app/ops/"_L1, "app/api/"_L1, "app/net/"_L1, "app/clock.h"_L1, "app/steadyclock.h"_L1,
        "app/localdata/"_L1 },
      plain | Sql,
      "operations are data, and a journal of what was sent"_L1 },
    { "app/secrets/"_L1,
      { "models/"_L1, "app/secrets/"_L1 },
      plain,
      "secrets know neither accounts nor the network"_L1 },
    { "app/secrets/secretservice"_L1,
      { "models/"_L1, "app/secrets/"_L1 },
      plain | DBus,
      "one file asks the Secret Service whether it is locked"_L1 },
    { "app/secrets/keychainstore"_L1,
      { "models/"_L1, "app/secrets/"_L1 },
      plain | Keychain,
      "one file talks to the keychain"_L1 },
    { "app/secrets/secretservice"_L1,
      { "models/"_L1, "app/secrets/"_L1 },
      plain | DBus,
      "one file asks the Secret Service, over D-Bus"_L1 },
    { "app/localdata/"_L1,
      { "models/"_L1, "app/localdata/"_L1, "app/clock.h"_L1, "app/background.h"_L1 },
      plain | Sql | Concurrent,
      "local data is SQLite, and knows no network"_L1 },
    { "app/export/"_L1,
      { "models/"_L1, "app/export/"_L1, "app/background.h"_L1 },
      plain | Concurrent,
      "export turns records into files"_L1 },
    { "app/export/spreadsheet"_L1,
      { "models/"_L1, "app/export/"_L1 },
      plain | Xlsx,
      "one file talks to libxlsxwriter"_L1 },
    { "app/documents/"_L1,
      { "models/"_L1, "app/documents/"_L1, "app/background.h"_L1 },
      plain | Gui | Concurrent,
      "documents are looked at: pictures, but no widget and no network"_L1 },
    { "tests/look/"_L1, { "app/documents/"_L1 }, plain, "a program that looks at documents, and nothing else"_L1 },
    { "app/documents/billreader"_L1,
      { "models/"_L1, "app/documents/"_L1 },
      plain | Gui | Poppler,
      "one file talks to Poppler"_L1 },
    { "app/documentuploads"_L1, { "models/"_L1, "app/"_L1 }, plain | Gui, "what is uploaded can be shown before"_L1 },
    { "app/watch/"_L1,
      { "models/"_L1, "app/watch/"_L1, "app/ops/"_L1, "app/api/"_L1, "app/net/"_L1, "app/clock.h"_L1,
        "app/localdata/"_L1 },
      plain,
      "the watcher asks through the endpoints"_L1 },
    { "app/watch/desktopnotifier"_L1,
      { "app/watch/"_L1 },
      plain | DBus,
      "one file talks to the desktop's notifications, over D-Bus"_L1 },
    { "app/sandbox/"_L1,
      { "app/sandbox/"_L1 },
      plain | Network,
      "the sandbox shares no code with the client, so that a mistake on one side shows on the other"_L1 },

    { "ui/"_L1,
      { "models/"_L1, "app/"_L1, "ui/"_L1 },
      plain | Gui | Widgets,
      "ui is what people see: no network, no SQL, no keychain"_L1 },
    { "ui/widgets/"_L1,
      { "models/"_L1, "app/"_L1, "ui/widgets/"_L1, "ui/delegates/"_L1, "ui/prompts.h"_L1, "ui/actions.h"_L1 },
      plain | Gui | Widgets,
      "widgets are built into panes and dialogs, and know neither"_L1 },
    { "ui/delegates/"_L1, { "models/"_L1, "ui/delegates/"_L1 }, plain | Gui | Widgets, "delegates paint values"_L1 },

    { "tests/"_L1,
      { "models/"_L1, "app/"_L1, "ui/"_L1, "tests/"_L1 },
      everything,
      "tests of the whole may see the whole"_L1 },
    { "tests/support/"_L1,
      { "models/"_L1, "app/"_L1, "tests/support/"_L1 },
      everything & ~Widgets,
      "what tests share links no widget"_L1 },
    { "tests/support/pane"_L1,
      { "models/"_L1, "app/"_L1, "ui/"_L1, "tests/support/"_L1 },
      everything,
      "headers that only the tests of panes include"_L1 },
    { "tests/models/"_L1,
      { "models/"_L1, "tests/"_L1 },
      everything & ~(Network | Sql | Widgets | Keychain),
      "models are tested without the app"_L1 },
    { "tests/app/"_L1,
      { "models/"_L1, "app/"_L1, "tests/"_L1 },
      everything & ~Widgets,
      "the app is tested without widgets"_L1 },
    { "tests/sandbox/"_L1,
      { "app/sandbox/"_L1, "tests/"_L1 },
      everything & ~(Widgets | Keychain),
      "the sandbox is tested from outside, without the client"_L1 },
};

/// Words that files must not hold. Both columns of paths are regular expressions over the file's path.
struct Ban
{
    QString where;
    QString exceptIn;
    QString words;
    QLatin1StringView sentence;
};

// A word broken in two ("\x73leep") keeps this table from finding itself.
const QList<Ban> bans{
    { u"^(app|ui|models)/"_s, u"^app/net/"_s, u"\\bQNetworkAccessManager\\b"_s, "only app/net sends requests"_L1 },
    { u"^(app|ui|models)/"_s, u"^app/secrets/keychainstore"_s, u"\\bQKeychain::"_s,
      "only the keychain store talks to the keychain"_L1 },
    { u"^(app|ui|models)/.*\\.h$"_s, u"^$"_s, u"#include <(simdjson\\.h|phonenumbers/|qt6keychain/)"_s,
      "heavy headers stay in .cpp files"_L1 },
    { u"^(app|ui|models|tests)/"_s, u"^$"_s,
      u"#include <(Qt(Core|Gui|Widgets|Network|Sql|Test|Concurrent)/)?Qt(Core|Gui|Widgets|Network|Sql|Concurrent)>"_s,
      "a module's whole header costs minutes: include classes"_L1 },
    { u"^ui/"_s, u"^$"_s, u"\\bQ(NetworkReply|NetworkRequest|UrlQuery|Json\\w+)\\b"_s,
      "ui names no reply, no request and no JSON"_L1 },
    { u"^ui/"_s, u"^$"_s, u"\"/(2010-04-01|v[0-9])\\b"_s, "ui names no URL path"_L1 },
    { u"^models/"_s, u"^$"_s, u"\\b(QNetwork\\w+|QSql\\w+|httpVerb|HTTP/1)\\b"_s, "models never name HTTP or SQL"_L1 },
    { u"^(app|ui|models)/"_s, u"^$"_s, u"\\bsetInsecureFallback\\((?!false)"_s,
      "a secret never falls back to a file"_L1 },
    { u"^(app|ui|models|tests)/"_s, u"^$"_s, u"\\bco_(await|return|yield)\\b"_s,
      "no coroutines: the compiler miscompiles them"_L1 },
    { u"^(app|ui)/"_s, u"^app/(api/readpage|listexport|main|background)\\.(cpp|h)$"_s,
      u"QThreadPool::globalInstance|QtConcurrent::run\\((?!\\s*&)"_s,
      "what may take long stays off the thread pool that Qt's painter waits for"_L1 },
    { u"^(app|ui|models)/"_s, u"^$"_s, u"\\bQ(EventLoop\\b(?!Locker)|CoreApplication::processEvents)"_s,
      "no nested event loops"_L1 },
    { u"^(app|ui|models|tests)/"_s, u"^$"_s,
      u"\\b(QThread::[mu]?\\x73leep|QTest::q(Wait|\\x53leep)|\\x73leep_(for|until)|[un]?(ano)?\\x73leep)\\s*\\("_s,
      "nobody sleeps: wait for the condition"_L1 },
    { u"^(app|ui|models|tests|resources|packaging|translations|\\.ci)/"_s, u"^$"_s,
      u"(?<![\\w.}$~*-])/(\\x77ork|\\x74mp)/"_s, "no path of one machine is written down"_L1 },
};

/// Headers of Qt, by module, as installed.
unsigned libraryOf(const QString &header)
{
    struct Module
    {
        QLatin1StringView folder;
        Library library;
    };
    static const QList<Module> modules{
        { "QtCore"_L1, Core }, { "QtNetwork"_L1, Network }, { "QtSql"_L1, Sql },     { "QtConcurrent"_L1, Concurrent },
        { "QtGui"_L1, Gui },   { "QtWidgets"_L1, Widgets }, { "QtSvg"_L1, Widgets }, { "QtPrintSupport"_L1, Widgets },
        { "QtTest"_L1, Test }, { "QtDBus"_L1, DBus },
    };
    static const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/';
    for (const Module &module : modules) {
        if (header.startsWith(module.folder + u'/') || QFile::exists(headers + module.folder + u'/' + header))
            return module.library;
    }
    if (header.startsWith("simdjson"_L1))
        return Simdjson;
    if (header.startsWith("poppler-"_L1))
        return Poppler;
    if (header == "xlsxwriter.h"_L1)
        return Xlsx;
    if (header.startsWith("phonenumbers/"_L1) || header.startsWith("unicode/"_L1))
        return PhoneNumbers;
    if (header.startsWith("qt6keychain/"_L1))
        return Keychain;
    static const QRegularExpression standard(
        u"^([a-z_0-9]+|(sys|netinet|arpa|linux)/[a-z_]+\\.h|[a-z]+\\.h|emmintrin\\.h|immintrin\\.h)$"_s);
    return standard.match(header).hasMatch() ? Std : Unknown;
}

const Part *partOf(const QString &path)
{
    const Part *best = nullptr;
    for (const Part &part : parts) {
        if (path.startsWith(part.path) && (!best || part.path.size() > best->path.size()))
            best = &part;
    }
    return best;
}

/// A pane is a file (with its header and form) or a folder in ui/panes; panes never include panes.
QString paneOf(const QString &path)
{
    static const QRegularExpression pane(u"^ui/panes/(\\w+)(/|pane\\.|\\.)"_s);
    return pane.match(path).captured(1).remove(QRegularExpression(u"pane$"_s));
}

QString complaint(const Source &source, const QString &what, QLatin1StringView sentence)
{
    return u"%1: %2 (%3)"_s.arg(source.path, what, sentence);
}

QStringList includeViolations(const Source &source)
{
    static const QRegularExpression line(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s,
                                         QRegularExpression::MultilineOption);
    const Part *part = partOf(source.path);
    if (!part)
        return { complaint(source, u"belongs to no part of the house"_s, "every folder has a row"_L1) };
    QStringList found;
    for (auto matches = line.globalMatch(source.text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString header = match.captured(2);
        const bool generated
            = header.startsWith("ui_"_L1) || header.startsWith("moc_"_L1) || header.endsWith(".moc"_L1);
        if (match.captured(1) == "<"_L1) {
            if (!(libraryOf(header) & part->libraries))
                found += complaint(source, u"includes <%1>"_s.arg(header), part->sentence);
            continue;
        }
        if (generated)
            continue;
        const bool allowed = std::any_of(part->mayInclude.begin(), part->mayInclude.end(),
                                         [&](QLatin1StringView own) { return header.startsWith(own); });
        if (!allowed)
            found += complaint(source, u"includes \"%1\""_s.arg(header), part->sentence);
        // Only the app's own top level joins the two sides of the wire; ui reaches the sandbox through it.
        const bool joins = source.path.startsWith("app/"_L1) && source.path.count(u'/') == 1;
        if (header.startsWith("app/sandbox/"_L1) && !source.path.startsWith("app/sandbox/"_L1) && !joins
            && !source.path.startsWith("tests/"_L1))
            found
                += complaint(source, u"includes \"%1\""_s.arg(header), "only the top level of app sees the sandbox"_L1);
        const QString pane = paneOf(source.path);
        if (!pane.isEmpty() && !paneOf(header).isEmpty() && paneOf(header) != pane)
            found += complaint(source, u"includes \"%1\""_s.arg(header), "panes never include panes"_L1);
    }
    return found;
}

QStringList wordViolations(const Source &source)
{
    QStringList found;
    for (const Ban &ban : bans) {
        if (!QRegularExpression(ban.where).match(source.path).hasMatch()
            || QRegularExpression(ban.exceptIn).match(source.path).hasMatch())
            continue;
        const QRegularExpressionMatch match = QRegularExpression(ban.words).match(source.text);
        if (match.hasMatch())
            found += complaint(source, u"names %1"_s.arg(match.captured(0)), ban.sentence);
    }
    return found;
}

QStringList licenseViolations(const Source &source)
{
    static const QRegularExpression license(u"^[^\\n]*SPDX-License-Identifier: GPL-3\\.0-or-later"_s);
    const QString start = source.text.startsWith("#!"_L1) ? source.text.section(u'\n', 1) : source.text;
    if (license.match(start).hasMatch())
        return {};
    return { complaint(source, u"does not start with its license"_s, "every source names GPL-3.0-or-later"_L1) };
}

bool isCode(const QString &path)
{
    return path.endsWith(".cpp"_L1) || path.endsWith(".h"_L1);
}

QStringList violations(const Source &source)
{
    static const QRegularExpression sources(u"\\.(cpp|h|mjs|py)$|^(packaging|\\.ci)/\\w[^./]*$"_s);
    QStringList found = wordViolations(source);
    if (isCode(source.path))
        found += includeViolations(source);
    if (sources.match(source.path).hasMatch())
        found += licenseViolations(source);
    return found;
}

QList<Source> allSources()
{
    static const QRegularExpression text(
        u"\\.(cpp|h|ui|ts|qrc|json|txt|cmake|desktop|xml|svg|mjs|py|md)$|/\\w[^./]*$"_s);
    const QDir root(places::source());
    QList<Source> found;
    for (const QLatin1StringView folder :
         { "app"_L1, "ui"_L1, "models"_L1, "tests"_L1, "resources"_L1, "packaging"_L1, "translations"_L1, ".ci"_L1 }) {
        QDirIterator files(root.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = root.relativeFilePath(files.next());
            if (path.contains("/node_modules/"_L1) || path.contains("/__pycache__/"_L1) || !text.match(path).hasMatch())
                continue;
            QFile file(root.filePath(path));
            if (file.open(QIODevice::ReadOnly))
                found.append({ path, QString::fromUtf8(file.readAll()) });
        }
    }
    return found;
}

} // namespace

class LayersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySourceKeepsTheTable()
    {
        QStringList found;
        const QList<Source> sources = allSources();
        QVERIFY2(sources.size() > 10, "the sources were not found");
        for (const Source &source : sources)
            found += violations(source);
        // One line each: QTest cuts a long message short.
        for (const QString &words : std::as_const(found))
            qWarning("%s", qPrintable(words));
        QVERIFY2(found.isEmpty(), "the lines above break the table");
    }

    void theTopLevelIsTheFixedOne()
    {
        static const QSet<QString> fixed{
            u"CMakeLists.txt"_s, u"CMakePresets.json"_s, u"README.md"_s,    u"LICENSE"_s, u"app"_s,       u"ui"_s,
            u"models"_s,         u"resources"_s,         u"translations"_s, u"tests"_s,   u"packaging"_s,
        };
        // Not tracked: what .gitignore names at the top.
        static const QSet<QString> local{ u"build"_s, u"CMakeUserPresets.json"_s, u"compile_commands.json"_s };
        for (const QString &name : QDir(places::source()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
            QVERIFY2(fixed.contains(name) || local.contains(name), qPrintable(name));
    }

    void aViolationIsReported_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("sentence");

        // The bad words are put together here, so that this file does not hold them.
        const auto row = [](const char *name, const char *path, const QString &line, const char *sentence) {
            QTest::newRow(name) << QString::fromUtf8(path) << line << QString::fromUtf8(sentence);
        };
        const auto own = [](const char *header) { return u"#include \"%1\""_s.arg(QString::fromUtf8(header)); };
        const auto library = [](const char *header) { return u"#include <%1>"_s.arg(QString::fromUtf8(header)); };

        row("models include app", "models/store.cpp", own("app/net/request.h"), "Qt Core alone");
        row("models include a Qt network class", "models/store.h", library("QNetworkReply"), "Qt Core alone");
        row("models include a Qt SQL class by module", "models/store.cpp", library("QtSql/QSqlQuery"), "Qt Core alone");
        row("models include a colour", "models/pipeline.cpp", library("QColor"), "Qt Core alone");
        row("models outside decoding use simdjson", "models/csv.cpp", library("simdjson.h"), "Qt Core alone");
        row("a header drags simdjson in", "models/decode.h", library("simdjson.h"), "heavy headers");
        row("a header drags libphonenumber in", "models/rules/e164.h", library("phonenumbers/phonenumberutil.h"),
            "heavy headers");
        row("app includes ui", "app/session.cpp", own("ui/mainwindow.h"), "nothing of ui");
        row("app includes a widget", "app/settings.h", library("QWidget"), "nothing of ui");
        row("the transport includes an endpoint", "app/net/transport.cpp", own("app/api/numbers.h"), "not products");
        row("an endpoint includes the network", "app/api/numbers.cpp", library("QNetworkRequest"), "pure functions");
        row("an endpoint includes an operation", "app/api/numbers.cpp", own("app/ops/journal.h"), "pure functions");
        row("another file than the transport sends", "app/session.cpp", u"QNetworkAccess"_s + u"Manager m_manager;"_s,
            "only app/net");
        row("another file than the keychain store asks it", "app/session.cpp", library("qt6keychain/keychain.h"),
            "no widget");
        row("secrets include the keychain elsewhere", "app/secrets/credentialstore.cpp",
            library("qt6keychain/keychain.h"), "neither accounts");
        row("local data includes the network", "app/localdata/drafts.cpp", library("QNetworkReply"), "SQLite");
        row("the sandbox includes a model", "app/sandbox/server.cpp", own("models/result.h"), "shares no code");
        row("the sandbox includes the client's request", "app/sandbox/server.cpp", own("app/net/request.h"),
            "shares no code");
        row("the sandbox includes an endpoint", "app/sandbox/server.cpp", own("app/api/numbers.h"), "shares no code");
        row("the sandbox includes ui", "app/sandbox/main.cpp", own("ui/mainwindow.h"), "shares no code");
        row("the client includes the sandbox", "app/net/transport.cpp", own("app/sandbox/server.h"),
            "top level of app");
        row("ui includes the sandbox", "ui/mainwindow.cpp", own("app/sandbox/server.h"), "top level of app");
        row("ui includes the network", "ui/mainwindow.cpp", library("QTcpSocket"), "what people see");
        row("ui includes SQL", "ui/mainwindow.cpp", library("QSqlDatabase"), "what people see");
        row("ui names a reply", "ui/mainwindow.h", u"class QNetwork"_s + u"Reply;"_s, "no JSON");
        row("ui names JSON", "ui/mainwindow.cpp", u"QJson"_s + u"Object object;"_s, "no JSON");
        row("ui names a path", "ui/panes/searchpane.cpp", u"u\"/2010-04"_s + u"-01/Accounts\""_s, "URL path");
        row("a pane includes a pane", "ui/panes/searchpane.cpp", own("ui/panes/inventorypane.h"), "panes never");
        row("a pane's folder includes a pane", "ui/panes/search/results.cpp", own("ui/panes/inventorypane.h"),
            "panes never");
        row("a widget includes a pane", "ui/widgets/filterline.cpp", own("ui/panes/searchpane.h"), "know neither");
        row("a delegate includes a dialog", "ui/delegates/valuedelegate.cpp", own("ui/dialogs/buydialog.h"),
            "paint values");
        row("a whole module is included", "ui/mainwindow.h", library("QtWidgets"), "costs minutes");
        row("a library without a row", "app/session.cpp", library("curl/curl.h"), "no widget");
        row("a file without a part", "helpers/strings.cpp", library("QString"), "every folder");
        row("a relative include", "app/net/transport.cpp", own("request.h"), "not products");
        row("the models' tests include the app", "tests/models/tst_store.cpp", own("app/session.h"), "without the app");
        row("the sandbox's tests include the client", "tests/sandbox/tst_buy.cpp", own("app/net/transport.h"),
            "from outside");
        row("the app's tests include ui", "tests/app/tst_session.cpp", own("ui/mainwindow.h"), "without widgets");
        row("a pane works on the painter's threads", "ui/panes/numberspane.cpp", u"QtConcurrent::run([] {});"_s,
            "thread pool that Qt's painter");
        row("a part works on the painter's threads", "app/documents/looker.cpp",
            u"QThreadPool::globalInstance()->start(f);"_s, "thread pool that Qt's painter");
        row("a test sleeps", "tests/ui/tst_search.cpp", u"QTest::qW"_s + u"ait(100);"_s, "nobody sleeps");
        row("a test stops its thread", "tests/app/tst_session.cpp", u"QThread::msl"_s + u"eep(5);"_s, "nobody sleeps");
        row("a test sleeps as the library does", "tests/app/tst_session.cpp",
            u"std::this_thread::sl"_s + u"eep_for(5ms);"_s, "nobody sleeps");
        row("a secret falls back to a file", "app/secrets/keychainstore.cpp",
            u"job->setInsecureFall"_s + u"back(true);"_s, "falls back");
        row("another file than the one asks D-Bus", "app/session.cpp", library("QDBusMessage"), "no widget");
        row("a coroutine", "app/session.cpp", u"co_aw"_s + u"ait read();"_s, "no coroutines");
        row("a nested event loop", "ui/mainwindow.cpp", u"QEvent"_s + u"Loop loop;"_s, "no nested");
        row("a machine's path in a script", "packaging/run", u"cd /wo"_s + u"rk/main"_s, "one machine");
        row("a machine's path in a test", "tests/app/tst_journal.cpp", u"u\"/t"_s + u"mp/journal\""_s, "one machine");
        row("a source without a license", "models/store.cpp", QString(), "GPL-3.0-or-later");
    }

    void aViolationIsReported()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(QString, sentence);
        const QString license = line.isEmpty() ? QString() : u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
        const QStringList found = violations({ path, license + line + u'\n' });
        const bool reported
            = std::any_of(found.begin(), found.end(), [&](const QString &words) { return words.contains(sentence); });
        QVERIFY2(reported, qPrintable(u"reported instead: "_s + found.join(u"; "_s)));
    }

    void whatIsAllowedIsNotReported_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *path, const QString &line) {
            QTest::newRow(qPrintable(QString::fromUtf8(path) + u' ' + line)) << QString::fromUtf8(path) << line;
        };
        row("models/decode.cpp", u"#include <simdjson.h>"_s);
        row("models/store.cpp", u"#include <QHash>"_s);
        row("models/store.cpp", u"#include <unordered_map>"_s);
        row("app/main.cpp", u"#include \"ui/mainwindow.h\""_s);
        row("app/session.cpp", u"#include \"app/sandbox/server.h\""_s);
        row("app/net/transport.cpp", u"#include <QNetworkAccessManager>"_s);
        row("app/sandbox/server.cpp", u"#include <QTcpServer>"_s);
        row("app/secrets/keychainstore.cpp", u"#include <qt6keychain/keychain.h>"_s);
        row("ui/panes/searchpane.cpp", u"#include \"ui/panes/searchpane.h\""_s);
        row("ui/panes/searchpane.cpp", u"#include \"ui_searchpane.h\""_s);
        row("ui/paneregistry.cpp", u"#include \"ui/panes/searchpane.h\""_s);
        row("tests/ui/tst_search.cpp", u"QTest::qWaitFor(ready);"_s);
    }

    void whatIsAllowedIsNotReported()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        const QStringList found
            = violations({ path, u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s + line + u'\n' });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u"; "_s)));
    }
};

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
