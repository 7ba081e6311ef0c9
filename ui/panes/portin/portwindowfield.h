// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/portdates.h"

#include <QDate>
#include <QVariantMap>
#include <QWidget>

#include <optional>

class QComboBox;

namespace nd {

/// The times between which a port should happen on its day, with the time zone that they are meant in (page 15). Both
/// may be empty. What is typed stays as it is.
class PortWindowField : public QWidget
{
    Q_OBJECT
public:
    explicit PortWindowField(QWidget *parent = nullptr);

    /// The day that the times belong to: a zone's distance from UTC depends on it. Invalid: today.
    void setDay(const QDate &day);
    std::optional<rules::OffsetTime> from() const;
    std::optional<rules::OffsetTime> until() const;
    bool isEmpty() const;
    /// What is typed and can't be a time, as a sentence; empty when all is well.
    QString problem() const;
    /// The window here and in UTC, for people; empty while it is not whole.
    QString inWords() const;

    /// As typed, for a draft; and back. A map without it empties the field.
    QVariantMap draft() const;
    void takeDraft(const QVariantMap &draft);

Q_SIGNALS:
    void edited();

private:
    std::optional<rules::OffsetTime> at(const QComboBox &box) const;
    int offset() const;
    void fillZones();

    QComboBox *m_from;
    QComboBox *m_until;
    QComboBox *m_zone;
    QDate m_day;
};

/// What people mean by "9:30", "17.15" or "5:15 PM"; invalid for anything else.
QTime timeFromText(const QString &text);

} // namespace nd
