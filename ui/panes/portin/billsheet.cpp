// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/billsheet.h"

#include "app/documentuploads.h"
#include "models/bidi.h"
#include "models/rules/portdates.h"
#include "ui/delegates/tone.h"
#include "ui/panes/portin/billpreview.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/flowlayout.h"

#include <QAction>
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

QToolButton *buttonOf(QAction *action, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

/// "3 pages, 1.2 MB. Used in KW…"
QString factsOf(const PortDocument &document)
{
    QStringList facts;
    if (document.pages.value_or(0) > 0)
        facts.append(BillSheet::tr("%n page(s)", nullptr, int(*document.pages)));
    if (!document.size.isEmpty())
        facts.append(document.size);
    if (!document.usedIn.isEmpty())
        facts.append(BillSheet::tr("used in %1").arg(bidi::isolated(document.usedIn.join(u", "_s))));
    return facts.join(u" · "_s);
}

/// What is asked about a bill, as high as it is where there is room, and scrolling where there is not.
class BillQuestions : public QScrollArea
{
public:
    BillQuestions(QWidget *form, QWidget *parent)
        : QScrollArea(parent)
    {
        setObjectName(u"billQuestions"_s);
        setWidget(form);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        constexpr int lowest = 84;
        setMinimumHeight(lowest);
        form->installEventFilter(this);
    }
    QSize sizeHint() const override { return { QScrollArea::sizeHint().width(), formHeight() }; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
            setMaximumHeight(std::max(minimumHeight(), formHeight()));
        return QScrollArea::eventFilter(watched, event);
    }

private:
    int formHeight() const
    {
        const int width = viewport()->width();
        return widget()->hasHeightForWidth() ? widget()->heightForWidth(width) : widget()->sizeHint().height();
    }
};

} // namespace

BillSheet::BillSheet(QAction *upload, QAction *cancel, QAction *use, QWidget *parent)
    : QWidget(parent)
    , m_preview(new BillPreview(this))
    , m_enlarge(new QToolButton(this))
    , m_form(new QWidget(this))
    , m_name(new QLineEdit(m_form))
    , m_date(new DateField(u"billDate"_s, m_form))
    , m_dateSays(new QLabel(m_form))
    , m_facts(new QLabel(m_form))
    , m_progress(new QProgressBar(m_form))
{
    build(upload, cancel, use);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) { Q_EMIT renamed(m_id, name); });
    connect(m_date, &DateField::dateEdited, this, [this](const QDate &date) { Q_EMIT dated(m_id, date); });
    connect(m_date, &DateField::edited, this, &BillSheet::sayDate);
    connect(m_enlarge, &QToolButton::clicked, this, &BillSheet::enlarged);
    for (const Tick &tick : std::as_const(m_ticks)) {
        connect(tick.box, &QCheckBox::toggled, this, [this, what = tick.what](bool on) {
            if (!m_filling)
                Q_EMIT shownChanged(m_id, what, on);
        });
    }
}

void BillSheet::build(QAction *upload, QAction *cancel, QAction *use)
{
    constexpr int lowestPreview = 180;
    m_preview->setMinimumHeight(lowestPreview);
    m_enlarge->setObjectName(u"billEnlarge"_s);
    m_enlarge->setText(tr("Enlar&ge"));
    m_enlarge->setIcon(QIcon::fromTheme(u"zoom-in"_s));
    m_enlarge->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_enlarge->setAutoRaise(true);
    m_preview->addButton(m_enlarge);
    m_name->setObjectName(u"billName"_s);
    m_name->setAcceptDrops(false); // files that fall here are bills
    m_date->setTitle(tr("Date printed on the bill"));
    m_dateSays->setObjectName(u"billDateSays"_s);
    m_dateSays->setWordWrap(true);
    m_facts->setObjectName(u"billFacts"_s);
    m_facts->setWordWrap(true);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setObjectName(u"billProgress"_s);
    m_progress->setAccessibleName(tr("Sent"));

    makeQuestions();
    m_buttons = new QWidget(this);
    auto *buttons = new FlowLayout(m_buttons);
    buttons->setContentsMargins(6, 2, 6, 2);
    m_upload = buttonOf(upload, u"billUpload"_s, m_buttons);
    m_cancel = buttonOf(cancel, u"billCancel"_s, m_buttons);
    m_use = buttonOf(use, u"billUse"_s, m_buttons);
    for (QToolButton *button : { m_upload, m_cancel, m_use })
        buttons->addWidget(button);

    // In a low window the page keeps room to be read, and the questions about it scroll.
    m_questions = new BillQuestions(m_form, this);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setObjectName(u"billParts"_s);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_preview);
    parts->addWidget(m_questions);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(0);
    layout->addWidget(parts, 1);
    layout->addWidget(m_buttons);
}

/// The fields about what is printed on the bill.
void BillSheet::makeQuestions()
{
    auto *nameLabel = new QLabel(tr("&Name"), m_form);
    nameLabel->setBuddy(m_name);
    auto *dateLabel = new QLabel(tr("&Date on the bill"), m_form);
    dateLabel->setBuddy(m_date);
    auto *shows = new QLabel(tr("It shows, as the losing carrier has it:"), m_form);
    const auto tick = [this](const QString &name, const QString &text, PortDocument::Shown what) {
        auto *box = new QCheckBox(text, m_form);
        box->setObjectName(name);
        m_ticks.append({ box, what });
        return box;
    };
    auto *grid = new QGridLayout(m_form);
    grid->setContentsMargins(6, 0, 6, 4);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    grid->addWidget(nameLabel, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(dateLabel, 1, 0);
    grid->addWidget(m_date, 1, 1);
    grid->addWidget(m_dateSays, 2, 0, 1, 2);
    grid->addWidget(shows, 3, 0, 1, 2);
    grid->addWidget(
        tick(u"billShowsName"_s, tr("the name of the &owner or an authorized user"), &PortDocument::nameShown), 4, 0, 1,
        2);
    grid->addWidget(tick(u"billShowsAccount"_s, tr("the acco&unt"), &PortDocument::accountShown), 5, 0, 1, 2);
    grid->addWidget(tick(u"billShowsAddress"_s, tr("the add&ress"), &PortDocument::addressShown), 6, 0, 1, 2);
    grid->addWidget(m_facts, 7, 0, 1, 2);
    grid->addWidget(m_progress, 8, 0, 1, 2);
}

void BillSheet::show(const PortDocument &document, const QDate &today)
{
    const QScopedValueRollback filling(m_filling, true);
    const bool another = document.id != m_id;
    m_id = document.id;
    // What is being typed is not written over by its own echo.
    if (another || m_name->text() != document.name)
        m_name->setText(document.name);
    if (another || m_date->date() != document.dated())
        m_date->setDate(document.dated());
    m_date->setRange({}, today);
    for (const Tick &tick : std::as_const(m_ticks))
        tick.box->setChecked((document.*tick.what).value_or(false));
    const bool canRename = DocumentUploads::canRename(document);
    m_name->setReadOnly(!canRename);
    m_name->setToolTip(canRename ? tr("It goes with the upload") : tr("The service can't rename a document"));
    const bool canConfirm = DocumentUploads::canConfirm(document);
    m_date->setEnabled(canConfirm);
    for (const Tick &tick : std::as_const(m_ticks))
        tick.box->setEnabled(canConfirm);
    const bool isThere = !document.sid.isEmpty();
    m_upload->setVisible(!isThere && !DocumentUploads::canCancel(document));
    m_cancel->setVisible(DocumentUploads::canCancel(document));
    m_use->setVisible(isThere);
    m_progress->setVisible(document.state == billstate::uploading);
    m_progress->setValue(int(document.progress.value_or(0)));
    m_today = today;
    sayDate();
    m_facts->setText(factsOf(document));
    m_questions->show();
    m_buttons->show();
}

void BillSheet::sayDate()
{
    const QDate date = m_date->date();
    const rules::Verdict verdict = rules::billDate(date, m_today);
    const QLocale locale;
    QString says = verdict.sentence;
    if (date.isValid() && verdict.sentence.isEmpty())
        says = tr("%1. Can be used until %2.")
                   .arg(locale.toString(date, QLocale::LongFormat),
                        locale.toString(rules::lastDayOfBill(date), QLocale::LongFormat));
    else if (!date.isValid() && !m_date->text().isEmpty())
        says = tr("This is not a date.");
    const bool isBad = !verdict.ok() && !m_date->text().isEmpty();
    QPalette colours;
    colours.setColor(QPalette::WindowText,
                     isBad ? toneText(Tone::Negative, palette())
                         : verdict.level == rules::Verdict::Level::Warning
                         ? toneText(Tone::Caution, palette())
                         : palette().color(QPalette::PlaceholderText));
    m_dateSays->setPalette(colours);
    m_dateSays->setText(says);
    m_date->field()->setAccessibleDescription(says);
}

void BillSheet::showNothing()
{
    m_id.clear();
    m_questions->hide();
    m_buttons->hide();
}

void BillSheet::goToFirstOpen()
{
    if (!m_date->date().isValid())
        return m_date->setFocus();
    for (const Tick &tick : std::as_const(m_ticks)) {
        if (!tick.box->isChecked())
            return tick.box->setFocus();
    }
    m_name->setFocus();
}

} // namespace nd
