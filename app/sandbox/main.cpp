// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

int signalPipe[2] = { -1, -1 };

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(signalPipe[0], &byte, 1);
}

/// SIGTERM and SIGINT end the event loop, so that the state is saved.
void quitOnSignals(QCoreApplication *application)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, application);
    QObject::connect(notifier, &QSocketNotifier::activated, application, &QCoreApplication::quit);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
}

/// The options, or false with a sentence in \a error.
bool readOptions(const QCommandLineParser &parser, sandbox::Options *options, QString *error)
{
    bool port = true;
    bool seed = true;
    bool owned = true;
    options->port = parser.value(u"port"_s).toUShort(&port);
    options->seed = parser.value(u"seed"_s).toULongLong(&seed);
    options->owned = parser.value(u"owned"_s).toInt(&owned);
    if (!port)
        *error = u"--port takes a number from 0 to 65535."_s;
    else if (!seed)
        *error = u"--seed takes a number."_s;
    else if (!owned || options->owned < 0 || options->owned > 1000000)
        *error = u"--owned takes a number from 0 to 1000000."_s;
    options->stateFile = parser.value(u"state"_s);
    options->accountSid = parser.value(u"account"_s);
    // An argument shows in the process list, the environment only to its owner.
    options->authToken
        = parser.isSet(u"token"_s) ? parser.value(u"token"_s) : qEnvironmentVariable("NUMBER_DESK_SANDBOX_TOKEN");
    return error->isEmpty();
}

void printReady(const sandbox::Ready &ready)
{
    const QJsonObject line{
        { u"url"_s, ready.url.toString() },   { u"account_sid"_s, ready.accountSid },
        { u"auth_token"_s, ready.authToken }, { u"subaccounts"_s, QJsonArray::fromStringList(ready.subaccounts) },
        { u"key_sid"_s, ready.keySid },       { u"key_secret"_s, ready.keySecret },
    };
    std::fputs(QJsonDocument(line).toJson(QJsonDocument::Compact).append('\n').constData(), stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"number-desk-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ND_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A stand-in for the phone number API on loopback, with made-up accounts and numbers.\n"
        "Prints one line of JSON when it is ready; GET /_sandbox/ lists what can be made to happen."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        { u"port"_s, u"The port on 127.0.0.1; 0 takes a free one."_s, u"port"_s, u"0"_s },
        { u"seed"_s, u"The same seed makes the same world."_s, u"number"_s, u"1"_s },
        { u"owned"_s, u"How many numbers the main account owns at the start, up to 1000000."_s, u"count"_s, u"300"_s },
        { u"state"_s, u"Opens the world from this file when it exists, and keeps it there."_s, u"file"_s },
        { u"account"_s, u"The main account's SID, instead of one made from the seed."_s, u"sid"_s },
        { u"token"_s,
          u"The main account's token. Others on this machine can read an argument: NUMBER_DESK_SANDBOX_TOKEN in the "
          "environment does the same."_s,
          u"token"_s },
    });
    parser.process(application);

    sandbox::Options options;
    QString error;
    if (!readOptions(parser, &options, &error)) {
        std::fprintf(stderr, "%s\n", qPrintable(error));
        return 2;
    }
    sandbox::Server server(options);
    if (!server.start(&error)) {
        std::fprintf(stderr, "%s\n", qPrintable(error));
        return 1;
    }
    quitOnSignals(&application);
    printReady(server.ready());
    const int result = application.exec();
    server.stop();
    return result;
}
