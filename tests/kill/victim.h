// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QLocalServer>
#include <QProcess>
#include <QUrl>

#include <memory>

class QLocalSocket;

namespace nd::test {

/// What a test needs to let the program work on a service.
struct Place
{
    QUrl service;
    QString sid;
    QString token;
    QString folder;
};

/// A process that carries out a bulk run, and is killed.
class Victim
{
public:
    virtual ~Victim() { kill(); }
    /// Starts it on what is in the folder. False when it does not come up.
    virtual bool open(const Place &place) = 0;
    /// "status", "resume", "retry", or "tick" (look things up, since time went by). Answers with the counts and rows
    /// of the newest run; empty when no answer came.
    virtual QJsonObject tell(const QString &what) = 0;
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    QByteArray complaints() { return m_process.readAllStandardError(); }

protected:
    QProcess m_process;
};

/// The program without its window: tests/kill/bulkworker.cpp.
class Worker : public Victim
{
public:
    bool open(const Place &place) override;
    QJsonObject tell(const QString &what) override { return ask({ { QStringLiteral("do"), what } }); }
    /// Starts a run, see planOf().
    QJsonObject start(QJsonObject order);

private:
    QJsonObject ask(const QJsonObject &order);
};

/// The program itself, used through its window: tests/kill/driver.cpp. Needs the keyring of packaging/with-keyring.
class Program : public Victim
{
public:
    Program();
    ~Program() override;
    /// Leaves in the folder what a program leaves that somebody signed in to.
    static bool enroll(const Place &place);

    /// Starts the process alone.
    /// @param temporary what it takes for the system's temporary folder; empty: the system's
    bool launch(const QString &folder, const QStringList &more = {}, const QString &temporary = {});
    /// Tells the window something, see the verbs of driver.cpp.
    QJsonObject drive(const QString &verb, const QString &name = {}, const QString &text = {});
    /// Tells it, and waits for nothing: for a program that will not live to answer.
    void say(const QString &verb, const QString &name, const QString &text = {});
    /// The same as drive(), again and again until it can be done. False when that never comes.
    bool done(const QString &verb, const QString &name, const QString &text = {});
    /// Reads something anew, which brings the service's time.
    void hearTheTime();
    bool open(const Place &place) override;
    QJsonObject tell(const QString &what) override;
    QProcess &process() { return m_process; }

private:
    QJsonObject state();

    QLocalServer m_server;
    std::unique_ptr<QLocalSocket> m_hand;
};

} // namespace nd::test
