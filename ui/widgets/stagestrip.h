// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pipeline.h"

#include <QHash>
#include <QList>
#include <QWidget>

namespace nd {

class FlowLayout;
class StageButton;

/// The stages of a pipeline in their order, each with how many are in it, as toggles that filter a table: one at a
/// time, or all. Says of each stage who has to do something. A status that the pipeline does not know has a toggle of
/// its own, with the words of the service, while there is one in it. One stop of the Tab key; arrow keys, Home and End
/// go from stage to stage.
class StageStrip : public QWidget
{
    Q_OBJECT
public:
    explicit StageStrip(const Pipeline &pipeline, QWidget *parent = nullptr);

    /// How many there are by status, as the service words it.
    void setCounts(const QHash<QString, int> &counts);
    /// The status that was chosen, as the service words it where there is one in it; empty: all.
    QString chosen() const;
    /// Empty, or a status that has no toggle: all.
    void choose(const QString &status);

Q_SIGNALS:
    void chosenChanged(const QString &status);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    StageButton *add(const QString &status, const QString &title, const Stage *stage);
    StageButton *buttonOf(const QString &status) const;
    void take(StageButton *button);
    void go(StageButton *from, int key);

    const Pipeline &m_pipeline;
    FlowLayout *m_layout;
    QList<StageButton *> m_buttons; ///< The first stands for all.
    StageButton *m_chosen = nullptr;
};

} // namespace nd
