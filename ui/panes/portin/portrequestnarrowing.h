// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/portinrequests.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace nd {

class DateField;

/// Which requests the service shall list: made in some days, or some by their SIDs (page 15). Rows of the list do not
/// tell when a request was made: only the service can narrow by that. Hidden until it is wanted.
class PortRequestNarrowing : public QWidget
{
    Q_OBJECT
public:
    explicit PortRequestNarrowing(QWidget *parent = nullptr);

    /// What holds at present.
    const PortInFilter &filter() const { return m_filter; }
    bool narrows() const;
    /// Shows it, with the keyboard in its first field.
    void begin();
    /// Everything again, and out of sight; nothing is emitted.
    void end();

Q_SIGNALS:
    void filterChanged();

private:
    void apply();
    void clear();
    /// What is typed; nothing while it can't be meant.
    std::optional<PortInFilter> typed();

    DateField *m_after;
    DateField *m_before;
    QLineEdit *m_sids;
    QLabel *m_problem;
    PortInFilter m_filter;
};

} // namespace nd
