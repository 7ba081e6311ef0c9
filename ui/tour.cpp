// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour.h"

#include "app/accounts.h"
#include "app/session.h"
#include "ui/appcontext.h"
#include "ui/dialogregistry.h"
#include "ui/mainwindow.h"
#include "ui/pane.h"

#include <QDialog>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QSet>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr std::chrono::milliseconds beat{ 40 };
/// Looks in a row that must find everything settled: layouts and zero timers are through by then.
constexpr int calmEnough = 4;

QList<QDialog *> openDialogs(const QWidget *window)
{
    QList<QDialog *> open = window->findChildren<QDialog *>();
    open.removeIf([](const QDialog *dialog) { return !dialog->isVisible(); });
    return open;
}

/// A widget, and in its middle the dialogs that stand open over it: they are windows of their own.
QImage picture(QWidget *subject)
{
    QImage image = subject->grab().toImage();
    QPainter painter(&image);
    const QList<QDialog *> dialogs = openDialogs(subject);
    for (QDialog *dialog : dialogs) {
        const QPixmap over = dialog->grab();
        QRectF place({}, over.deviceIndependentSize());
        place.moveCenter(QRectF(subject->rect()).center());
        painter.fillRect(subject->rect(), QColor(0, 0, 0, 90));
        painter.drawPixmap(place.topLeft(), over);
        painter.setPen(subject->palette().color(QPalette::Dark));
        painter.drawRect(place);
    }
    return image;
}

} // namespace

Tour::Tour(MainWindow &window, AppContext &context, Options options, std::function<void()> signIn)
    : QObject(&window)
    , m_window(window)
    , m_context(context)
    , m_options(std::move(options))
    , m_signIn(std::move(signIn))
    , m_timer(new QTimer(this))
{
    m_steps.append({ u"start"_s, [] {}, [] { return true; }, [this] { return &m_window; }, m_signIn });
    addPanes();
    addDialogs();
    if (!m_options.only.isEmpty())
        m_steps.removeIf([this](const Step &step) { return !m_options.only.contains(step.name); });
    m_timer->setInterval(beat);
    connect(m_timer, &QTimer::timeout, this, &Tour::look);
}

void Tour::addPanes()
{
    for (const PaneEntry &entry : m_window.panes()) {
        const QString id = QString::fromLatin1(entry.id);
        const auto settled = [this, id] {
            return m_context.accounts.session() && m_window.currentPaneId() == id
                && m_window.pane(id)->settledOnScreen();
        };
        const auto window = [this] { return &m_window; };
        m_steps.append({ "pane-"_L1 + id, [this, id] { m_window.showPane(id); }, settled, window, [] {} });
        // Panes are made here, signed out, to ask them for their states.
        const QStringList states = m_window.pane(id)->tourStates();
        for (const QString &state : states) {
            m_steps.append({ "pane-%1.%2"_L1.arg(id, state),
                             [this, id, state] {
                                 m_window.showPane(id);
                                 m_window.pane(id)->showTourState(state);
                             },
                             settled, window,
                             [this] {
                                 const QList<QDialog *> dialogs = openDialogs(&m_window);
                                 for (QDialog *dialog : dialogs)
                                     dialog->reject();
                             } });
        }
    }
}

void Tour::addDialogs()
{
    for (const DialogEntry &entry : dialogRegistry()) {
        m_steps.append({ "dialog-"_L1 + QLatin1StringView(entry.id),
                         [this, &entry] {
                             if (m_dialog)
                                 return;
                             QDialog *dialog = entry.create(m_context, &m_window);
                             dialog->setAttribute(Qt::WA_DeleteOnClose);
                             m_dialog = dialog;
                             dialog->show();
                         },
                         [this] { return m_dialog && m_dialog->isVisible(); }, [this] { return m_dialog.data(); },
                         [this] {
                             if (m_dialog)
                                 m_dialog->close();
                             m_dialog = nullptr;
                         } });
    }
}

QStringList Tour::stepNames() const
{
    QStringList names;
    for (const Step &step : m_steps)
        names.append(step.name);
    return names;
}

void Tour::start()
{
    if (!QDir().mkpath(m_options.folder))
        return fail(tr("The folder %1 can't be made.").arg(m_options.folder));
    m_window.show();
    if (m_steps.isEmpty() || m_steps.first().name != "start"_L1)
        m_signIn();
    next();
}

void Tour::next()
{
    if (m_step >= 0 && ++m_size < m_options.sizes.size()) {
        // The same thing at the next size. Dialogs have one size.
        if (m_steps[m_step].subject() == &m_window) {
            m_window.resize(m_options.sizes[m_size]);
            m_calm = 0;
            m_waited = {};
            m_timer->start();
            return;
        }
    }
    if (m_step >= 0)
        m_steps[m_step].leave();
    m_size = 0;
    if (++m_step >= m_steps.size()) {
        Q_EMIT finished(m_files, {});
        return;
    }
    m_window.resize(m_options.sizes.first());
    m_calm = 0;
    m_waited = {};
    m_steps[m_step].show();
    m_timer->start();
}

void Tour::look()
{
    m_waited += beat;
    const Step &step = m_steps[m_step];
    m_calm = step.settled() ? m_calm + 1 : 0;
    if (m_calm >= calmEnough) {
        m_timer->stop();
        take();
    } else if (m_waited > m_options.limit) {
        fail(tr("%1 was not ready after %2 seconds.").arg(step.name).arg(m_options.limit.count() / 1000));
    }
}

void Tour::take()
{
    const Step &step = m_steps[m_step];
    if (m_size == 0)
        Q_EMIT shown(step.name);
    const QImage image = picture(step.subject());
    const QString name
        = "%1-%2%3.png"_L1.arg(step.name, m_options.suffix, m_size ? QLatin1StringView("-small") : QLatin1StringView());
    if (!showsSomething(image))
        return fail(tr("%1 shows nothing.").arg(step.name));
    const QString file = QDir(m_options.folder).filePath(name);
    if (!image.save(file))
        return fail(tr("%1 can't be written.").arg(file));
    m_files.append(file);
    next();
}

void Tour::fail(const QString &problem)
{
    m_timer->stop();
    Q_EMIT finished(m_files, problem);
}

bool showsSomething(const QImage &image)
{
    if (image.width() < 50 || image.height() < 50)
        return false;
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return colours.size() >= 8;
}

} // namespace nd
