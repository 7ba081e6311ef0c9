// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panesplitter.h"

#include "app/settings.h"

#include <QTimer>

namespace nd {

PaneSplitter::PaneSplitter(Settings &settings, const QString &id, std::initializer_list<Part> parts, QWidget *parent)
    : QSplitter(parent)
    , m_settings(settings)
    , m_id(id)
    , m_moved(new QTimer(this))
{
    setChildrenCollapsible(false);
    QList<int> widths;
    for (const Part &part : parts) {
        addWidget(part.widget);
        setStretchFactor(count() - 1, part.extra == Part::Grows ? 1 : 0);
        widths.append(part.width);
    }
    const QList<int> kept = settings.paneWidths(id);
    setSizes(kept.size() == widths.size() ? kept : widths);
    m_moved->setSingleShot(true);
    m_moved->setInterval(400);
    connect(this, &QSplitter::splitterMoved, m_moved, qOverload<>(&QTimer::start));
    connect(m_moved, &QTimer::timeout, this, &PaneSplitter::keep);
}

PaneSplitter::~PaneSplitter()
{
    if (m_moved->isActive())
        keep();
}

void PaneSplitter::keep()
{
    // A full disk is told by Settings::failed; the widths hold until the program ends.
    static_cast<void>(m_settings.setPaneWidths(m_id, sizes()));
}

} // namespace nd
