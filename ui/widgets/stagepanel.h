// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pipeline.h"

#include <QScrollArea>
#include <QStringList>

class QLabel;
class QToolButton;

namespace nd {

class FlowLayout;
class StageTrack;

/// What is known of where one thing is.
struct StageFacts
{
    QString status{};
    QString reached{}; ///< A status that it certainly came to, for one that left the strip; may be empty.
    QString failure{}; ///< The service's reason; empty: none.
    QList<SeenStatus> history{}; ///< Oldest first.
    QDateTime updated{}; ///< When the service last changed it.
    QDateTime now{}; ///< The session's time.
    QStringList more{}; ///< Further sentences: "2 of 3 calls were placed."
};

/// Something that can be done, or can't.
struct StageChoice
{
    QString id{}; ///< Given back by acted(); object name of the button: "act." and this.
    QString text{}; ///< On the button.
    QString whyNot{}; ///< A sentence; empty: it can be done.
    QString hint{}; ///< On hover.
    bool operator==(const StageChoice &) const = default;
};

/// Where one thing stands in its pipeline and what can be done about it: the strip, what the stage means, for how long
/// it is in it and when the service moves it on, why it failed, what was seen of it so far, and its actions; of those
/// that are off, why.
class StagePanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit StagePanel(const Pipeline &pipeline, QWidget *parent = nullptr);

    void show(const StageFacts &facts);
    using QWidget::show;
    void setChoices(const QList<StageChoice> &choices);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void acted(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *addLine(const char *name);
    QToolButton *addFold(const char *name, QWidget *folded);
    void say(QLabel *line, const QString &text, const QString &hover = {});
    void showTexts(const StageFacts &facts);
    void showHistory(const QList<SeenStatus> &history);
    void colour();
    void fit();

    const Pipeline &m_pipeline;
    QWidget *m_content;
    StageTrack *m_track;
    QLabel *m_stage;
    QLabel *m_since;
    QLabel *m_sentence;
    QLabel *m_failure;
    QLabel *m_deadline;
    QLabel *m_more;
    QWidget *m_acts;
    FlowLayout *m_actLayout;
    QWidget *m_reasons;
    QToolButton *m_why;
    QWidget *m_seen;
    QToolButton *m_history;
    QList<StageChoice> m_choices;
    QStringList m_told; ///< The history shown: it is made anew only when it is another one.
    QString m_status;
};

} // namespace nd
