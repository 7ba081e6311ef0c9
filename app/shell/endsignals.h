// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace nd {

/// SIGTERM, SIGINT and SIGHUP as events: inside the handler of a signal, hardly anything may be done. One object at a
/// time. A program that was told to ignore one of them (nohup) goes on ignoring it.
class EndSignals : public QObject
{
    Q_OBJECT
public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;
    Q_DISABLE_COPY_MOVE(EndSignals)

Q_SIGNALS:
    void received(int signal);

private:
    void read();
};

} // namespace nd
