// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stagepanel.h"

#include "models/bidi.h"
#include "ui/delegates/tone.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/stagetrack.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

QString localTime(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString utcTime(const QDateTime &time)
{
    return QLocale().toString(time.toUTC(), QLocale::LongFormat);
}

QLabel *plainLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void empty(QWidget *box)
{
    while (QLayoutItem *item = box->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QWidget *foldedBox()
{
    auto *box = new QWidget;
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(14, 0, 0, 0);
    lines->setSpacing(2);
    box->hide();
    return box;
}

} // namespace

StagePanel::StagePanel(const Pipeline &pipeline, QWidget *parent)
    : QScrollArea(parent)
    , m_pipeline(pipeline)
    , m_content(new QWidget)
    , m_track(new StageTrack(pipeline))
    , m_acts(new QWidget)
    , m_actLayout(new FlowLayout(m_acts))
    , m_reasons(foldedBox())
    , m_seen(foldedBox())
{
    setObjectName(u"stagePanel"_s);
    setAccessibleName(tr("Stage"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(8, 2, 8, 6);
    layout->setSpacing(4);
    layout->addWidget(m_track);
    m_stage = addLine("stageNow");
    QFont bold = m_stage->font();
    bold.setBold(true);
    m_stage->setFont(bold);
    m_since = addLine("stageSince");
    m_since->setForegroundRole(QPalette::PlaceholderText);
    m_sentence = addLine("stageSentence");
    m_failure = addLine("stageFailure");
    m_deadline = addLine("stageDeadline");
    m_more = addLine("stageMore");
    layout->addWidget(m_acts);
    m_why = addFold("stageWhy", m_reasons);
    m_why->setText(tr("Why are some off?"));
    m_history = addFold("stageHistory", m_seen);
    m_history->setAccessibleName(tr("Seen so far")); // Its text comes with the first record.
    layout->addStretch(); // where there is more room than it takes
    setWidget(m_content);
    colour();
}

QLabel *StagePanel::addLine(const char *name)
{
    QLabel *label = plainLabel();
    label->setObjectName(QLatin1StringView(name));
    label->setMinimumWidth(1); // it wraps at any width: there is no scrolling sideways
    m_content->layout()->addWidget(label);
    return label;
}

QToolButton *StagePanel::addFold(const char *name, QWidget *folded)
{
    auto *button = new QToolButton;
    button->setObjectName(QLatin1StringView(name));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setArrowType(Qt::RightArrow);
    button->setFocusPolicy(Qt::StrongFocus);
    m_content->layout()->addWidget(button);
    m_content->layout()->addWidget(folded);
    connect(button, &QToolButton::toggled, this, [this, button, folded](bool open) {
        button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        folded->setVisible(open);
        fit();
    });
    return button;
}

void StagePanel::say(QLabel *line, const QString &text, const QString &hover)
{
    line->setText(text);
    line->setToolTip(hover);
    line->setVisible(!text.isEmpty());
}

void StagePanel::show(const StageFacts &facts)
{
    m_status = facts.status;
    m_track->show(facts.status, facts.history, facts.reached);
    showTexts(facts);
    showHistory(facts.history);
    colour();
    fit();
}

void StagePanel::showTexts(const StageFacts &facts)
{
    const Stage *stage = m_pipeline.find(facts.status);
    const QString label = m_pipeline.label(facts.status);
    say(m_stage,
        stage && stage->step >= 0 ? tr("%1, %2 of %3", "stage, its place on the strip, how many there are")
                                        .arg(label)
                                        .arg(stage->step + 1)
                                        .arg(m_pipeline.steps())
                                  : label);
    const StageStart start = stageStart(facts.history, facts.status, facts.updated);
    say(m_since,
        start.since.isValid() ? tr("For %1, since %2", "how long in its stage; since when")
                                    .arg(stageAge(start, facts.now), localTime(start.since))
                              : QString(),
        start.since.isValid() ? utcTime(start.since) : QString());
    say(m_sentence, stage ? stage->sentence() : tr("This version does not know what this status means."));
    say(m_failure, facts.failure.isEmpty() ? QString() : tr("Reason given: %1").arg(bidi::isolated(facts.failure)));
    const std::optional<Deadline> deadline = deadlineOf(m_pipeline, facts.status, start, facts.updated);
    say(m_deadline, deadline ? deadline->sentence(m_pipeline) : QString(),
        deadline ? utcTime(deadline->due) : QString());
    say(m_more, facts.more.join(u'\n'));
}

void StagePanel::showHistory(const QList<SeenStatus> &history)
{
    QStringList lines;
    QStringList hover;
    for (qsizetype i = history.size() - 1; i >= 0; --i) {
        const SeenStatus &seen = history[i];
        lines.append(tr("%1: seen %2", "status: when").arg(m_pipeline.label(seen.status), localTime(seen.seen)));
        hover.append(utcTime(seen.seen));
    }
    m_history->setText(tr("Seen so far (%n)", nullptr, int(history.size())));
    m_history->setVisible(!history.isEmpty());
    m_seen->setVisible(!history.isEmpty() && m_history->isChecked());
    if (lines == m_told)
        return;
    m_told = lines;
    empty(m_seen);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QLabel *line = plainLabel();
        say(line, lines[i], hover[i]);
        m_seen->layout()->addWidget(line);
    }
}

void StagePanel::setChoices(const QList<StageChoice> &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    empty(m_acts);
    empty(m_reasons);
    bool anyOff = false;
    for (const StageChoice &choice : choices) {
        // Without mnemonics: those of the window's menus and tabs are in use.
        const QString plain = QString(choice.text).remove(u'&');
        auto *button = new QPushButton(plain);
        button->setObjectName("act."_L1 + choice.id);
        button->setAutoDefault(false);
        button->setEnabled(choice.whyNot.isEmpty());
        button->setToolTip(choice.whyNot.isEmpty() ? choice.hint : choice.whyNot);
        button->setAccessibleDescription(button->toolTip());
        connect(button, &QPushButton::clicked, this, [this, id = choice.id] { Q_EMIT acted(id); });
        m_actLayout->addWidget(button);
        button->show();
        if (choice.whyNot.isEmpty())
            continue;
        anyOff = true;
        QLabel *reason = plainLabel();
        say(reason, tr("%1: %2", "an action: why it is off").arg(QString(plain).remove(u'…'), choice.whyNot));
        m_reasons->layout()->addWidget(reason);
    }
    m_acts->setVisible(!choices.isEmpty());
    m_why->setVisible(anyOff);
    m_reasons->setVisible(anyOff && m_why->isChecked());
    fit();
}

void StagePanel::colour()
{
    const auto tint = [this](QLabel *label, Tone tone) {
        QPalette colours;
        colours.setColor(QPalette::WindowText, toneText(tone, palette()));
        label->setPalette(colours);
    };
    const Stage *stage = m_pipeline.find(m_status);
    tint(m_stage, stage ? stage->tone : Tone::Neutral);
    tint(m_failure, Tone::Negative);
    tint(m_deadline, Tone::Caution);
}

void StagePanel::fit()
{
    m_content->layout()->activate();
    updateGeometry();
}

QSize StagePanel::sizeHint() const
{
    const int wide = viewport()->width();
    const QLayout *layout = m_content->layout();
    const int tall = layout->hasHeightForWidth() ? layout->totalHeightForWidth(wide) : layout->totalSizeHint().height();
    return { 240, tall };
}

QSize StagePanel::minimumSizeHint() const
{
    constexpr int least = 120;
    // There is no scrolling sideways: the widest button has to fit beside the scroll bar.
    const int wide = m_content->layout()->totalMinimumSize().width() + verticalScrollBar()->sizeHint().width();
    return { wide, std::min(least, sizeHint().height()) };
}

void StagePanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry(); // sentences wrap at another width now
}

void StagePanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace nd
