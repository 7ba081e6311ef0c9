// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QSize>
#include <QStringList>

#include <chrono>
#include <functional>

class QImage;
class QTimer;
class QWidget;

namespace nd {

class MainWindow;
struct AppContext;

/// Goes through the start page, every registered pane, every state that a pane offers, and every registered dialog;
/// waits until each is settled and saves a picture of it, at a common size and at a small one.
class Tour : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString folder{}; ///< Made when it isn't there.
        QString suffix{}; ///< "light": goes into the file names.
        std::chrono::milliseconds limit{ 30'000 }; ///< For one picture; after that the tour has failed.
        QList<QSize> sizes{ { 1280, 800 },
                            { 900, 600 } }; ///< The first has plain file names, the others end in "-small".
        QStringList only{}; ///< Step names; empty: all.
    };

    /// @param signIn called after the picture of the start page; the window has a session some time later
    Tour(MainWindow &window, AppContext &context, Options options, std::function<void()> signIn);

    /// Names of all steps: "start", "pane-search", "pane-search.vanity", "dialog-traffic".
    QStringList stepNames() const;
    void start();

Q_SIGNALS:
    /// A step stands settled on the screen, at its first size; its picture comes next.
    void shown(const QString &step);
    /// Every picture was made and shows something; else `problem` says what went wrong.
    void finished(const QStringList &files, const QString &problem);

private:
    struct Step
    {
        QString name;
        std::function<void()> show;
        std::function<bool()> settled;
        std::function<QWidget *()> subject;
        std::function<void()> leave;
    };
    void addPanes();
    void addDialogs();
    void next();
    void look();
    void take();
    void fail(const QString &problem);

    MainWindow &m_window;
    AppContext &m_context;
    Options m_options;
    std::function<void()> m_signIn;
    QList<Step> m_steps;
    qsizetype m_step = -1;
    qsizetype m_size = 0;
    int m_calm = 0; ///< Looks in a row at which all was settled.
    std::chrono::milliseconds m_waited{ 0 };
    QTimer *m_timer;
    QPointer<QWidget> m_dialog;
    QStringList m_files;
};

/// Whether a picture shows something: more than a plain area.
bool showsSomething(const QImage &image);

} // namespace nd
