// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

#include <initializer_list>

class QTimer;

namespace nd {

class Settings;

/// The parts of a pane side by side. Where people drag the handle to is remembered per pane.
class PaneSplitter : public QSplitter
{
    Q_OBJECT
public:
    /// One part: its width before anyone moved anything, and whether it takes what is left over.
    struct Part
    {
        QWidget *widget;
        int width;
        enum { Keeps, Grows } extra = Keeps;
    };

    /// @param id under which the widths are kept: the pane's
    PaneSplitter(Settings &settings, const QString &id, std::initializer_list<Part> parts, QWidget *parent = nullptr);
    ~PaneSplitter() override;

private:
    void keep();

    Settings &m_settings;
    QString m_id;
    QTimer *m_moved;
};

} // namespace nd
