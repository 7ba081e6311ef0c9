// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/service.h"

#include <QJsonObject>

#include <span>

namespace sandbox {

/// What a control call works with.
struct ControlCall
{
    Service &service;
    QHash<QString, QString> captured;
    QJsonObject body;
    const Request &request;

    QString part(const QString &name) const { return captured.value(name); }
};

/// What a control call answers.
struct ControlOutcome
{
    int status = 200;
    QJsonObject object;

    static ControlOutcome wrong(const QString &sentence, int status = 400)
    {
        return { status, { { QStringLiteral("error"), sentence } } };
    }
};

/// One control call. In the pattern, {Name} takes a part of one path segment.
struct ControlRoute
{
    const char *method;
    const char16_t *pattern;
    ControlOutcome (*handler)(ControlCall &);
    const char *about;
};

/// What people, carriers and signers do with hosted numbers.
std::span<const ControlRoute> hostingControls();
/// What signers, carriers and reviewers do with port-in requests.
std::span<const ControlRoute> portingControls();

} // namespace sandbox
