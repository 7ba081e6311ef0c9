// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stateoverlay.h"

#include "models/recordmodel.h"
#include "ui/delegates/tone.h"
#include "ui/widgets/helplink.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct KindRow
{
    ErrorKind kind;
    const char *title;
    const char *hint; ///< Added to the service's own words.
};

constexpr KindRow kinds[] = {
    { ErrorKind::Offline, QT_TRANSLATE_NOOP("Error", "No connection"),
      QT_TRANSLATE_NOOP("Error", "The service can't be reached from here. Check the network, then try again.") },
    { ErrorKind::Tls, QT_TRANSLATE_NOOP("Error", "No secure connection"),
      QT_TRANSLATE_NOOP("Error", "The certificate could not be trusted, so nothing was sent.") },
    { ErrorKind::InsecureUrl, QT_TRANSLATE_NOOP("Error", "An unsafe address was refused"), "" },
    { ErrorKind::ConnectionLost, QT_TRANSLATE_NOOP("Error", "The connection broke off"), "" },
    { ErrorKind::Timeout, QT_TRANSLATE_NOOP("Error", "The service took too long"), "" },
    { ErrorKind::Canceled, QT_TRANSLATE_NOOP("Error", "Stopped"), "" },
    { ErrorKind::Unauthorized, QT_TRANSLATE_NOOP("Error", "The service does not accept these credentials"),
      QT_TRANSLATE_NOOP("Error", "Sign in again, or check the key in the service's console.") },
    { ErrorKind::Forbidden, QT_TRANSLATE_NOOP("Error", "This key may not do that"), "" },
    { ErrorKind::NotFound, QT_TRANSLATE_NOOP("Error", "Not found"), "" },
    { ErrorKind::RateLimited, QT_TRANSLATE_NOOP("Error", "Too many requests"),
      QT_TRANSLATE_NOOP("Error", "The service asks to slow down. Try again in a moment.") },
    { ErrorKind::Refused, QT_TRANSLATE_NOOP("Error", "The service said no"), "" },
    { ErrorKind::Server, QT_TRANSLATE_NOOP("Error", "The service has a problem"), "" },
    { ErrorKind::Malformed, QT_TRANSLATE_NOOP("Error", "The answer can't be read"), "" },
    { ErrorKind::TooLarge, QT_TRANSLATE_NOOP("Error", "The answer is too big"), "" },
    { ErrorKind::PageLoop, QT_TRANSLATE_NOOP("Error", "The list leads back to itself"), "" },
    { ErrorKind::Storage, QT_TRANSLATE_NOOP("Error", "A file can't be read or written"), "" },
    { ErrorKind::Keychain, QT_TRANSLATE_NOOP("Error", "The keychain did not help"), "" },
    { ErrorKind::Invalid, QT_TRANSLATE_NOOP("Error", "That can't be sent"), "" },
};

} // namespace

ErrorWords wordsFor(const ApiError &error)
{
    ErrorWords words;
    QStringList lines;
    for (const KindRow &row : kinds) {
        if (row.kind != error.kind)
            continue;
        words.title = QCoreApplication::translate("Error", row.title);
        if (*row.hint)
            lines.append(QCoreApplication::translate("Error", row.hint));
    }
    if (!error.message.isEmpty())
        lines.prepend(error.message);
    if (error.code)
        words.title += u" (%1)"_s.arg(error.code);
    words.detail = lines.join(u'\n');
    return words;
}

StateOverlay::StateOverlay(QWidget *target)
    : QWidget(target)
    , m_target(target)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_request(new QLabel(this))
    , m_copyRequest(new QToolButton(this))
    , m_help(new HelpLink(this))
    , m_requestLine(new QWidget(this))
    , m_progress(new QProgressBar(this))
    , m_button(new QPushButton(this))
    , m_offer(new QPushButton(this))
{
    setObjectName(u"stateOverlay"_s);
    m_title->setObjectName(u"stateTitle"_s);
    m_detail->setObjectName(u"stateDetail"_s);
    m_request->setObjectName(u"stateRequestId"_s);
    m_button->setObjectName(u"stateButton"_s);
    m_button->setText(tr("Try again"));
    m_offer->setObjectName(u"stateOffer"_s);
    m_offer->setText(tr("Do something else")); // until there is an offer; never seen
    m_offer->hide();
    m_progress->setObjectName(u"stateProgress"_s);
    m_copyRequest->setObjectName(u"stateCopyRequestId"_s);

    // Texts of the service are shown as they are, never taken for markup.
    for (QLabel *label : { m_title, m_detail, m_request })
        label->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_request->setForegroundRole(QPalette::PlaceholderText);
    m_request->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    m_copyRequest->setIcon(QIcon::fromTheme(u"edit-copy"_s));
    m_copyRequest->setAutoRaise(true);
    m_copyRequest->setToolTip(tr("Copy the request id, for the service's support"));
    m_copyRequest->setAccessibleName(m_copyRequest->toolTip());
    connect(m_copyRequest, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(m_requestId); });
    auto *line = new QHBoxLayout(m_requestLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->addStretch();
    line->addWidget(m_request);
    line->addWidget(m_copyRequest);
    line->addWidget(m_help);
    line->addStretch();
    connect(m_button, &QPushButton::clicked, this, &StateOverlay::pressed);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        if (const auto act = m_offered) // a copy: it may take this overlay's state away
            act();
    });
    target->installEventFilter(this);
    hide();
}

void StateOverlay::clear()
{
    m_does = Button::None;
    hide();
}

void StateOverlay::setTexts(const QString &title, const QString &detail)
{
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_requestLine->hide();
    m_progress->hide();
    m_offer->hide();
    setAccessibleName(detail.isEmpty() ? title : title + u". "_s + detail);
}

void StateOverlay::setIcon(const QString &name)
{
    m_iconName = name;
    const QIcon icon = name.isEmpty() ? QIcon() : QIcon::fromTheme(name);
    m_icon->setPixmap(icon.isNull() ? QPixmap() : icon.pixmap(QSize(48, 48), devicePixelRatioF()));
    m_icon->setVisible(!icon.isNull());
}

void StateOverlay::setButton(Button button, const QString &text)
{
    m_does = button;
    if (button != Button::None) // Hidden, it keeps a name for assistive tools.
        m_button->setText(text);
    m_button->setVisible(button != Button::None);
}

void StateOverlay::showEmpty(const QString &title, const QString &hint, const QString &icon)
{
    setTexts(title, hint);
    setIcon(icon.isEmpty() ? u"view-list-details"_s : icon);
    setButton(Button::None, {});
    present(Cover::Whole);
}

void StateOverlay::showLoading(const QString &text, qint64 done, qint64 total, Cover cover)
{
    setTexts(text, {});
    setIcon({});
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    m_progress->setValue(total > 0 ? int(done * 1000 / total) : 0);
    m_progress->show();
    setButton(Button::Cancel, tr("Cancel"));
    present(cover);
}

void StateOverlay::showError(const ApiError &error, Cover cover)
{
    const ErrorWords words = wordsFor(error);
    setTexts(words.title, words.detail);
    setIcon(error.kind == ErrorKind::Offline ? u"network-disconnect"_s : u"dialog-warning"_s);
    m_requestId = error.requestId;
    m_request->setText(tr("Request id: %1").arg(error.requestId));
    m_request->setVisible(!error.requestId.isEmpty());
    m_copyRequest->setVisible(!error.requestId.isEmpty());
    m_help->setTarget(error.helpLink);
    m_requestLine->setVisible(!error.requestId.isEmpty() || !error.helpLink.isEmpty());
    setButton(Button::Resume, tr("Try again"));
    makeOffer(error);
    present(cover);
}

void StateOverlay::makeOffer(const ApiError &error)
{
    const std::optional<Offer> offer = m_offers ? m_offers(error) : std::nullopt;
    if (!offer)
        return;
    m_title->setText(offer->title);
    QStringList lines{ offer->detail, error.message };
    lines.removeAll(QString());
    m_detail->setText(lines.join(u'\n'));
    m_detail->show();
    setAccessibleName(offer->title + u". "_s + m_detail->text());
    m_offered = offer->act;
    m_offer->setText(offer->button);
    m_offer->setVisible(!offer->button.isEmpty());
}

void StateOverlay::showStopped(const QString &text, Cover cover)
{
    setTexts(text, {});
    setIcon({});
    setButton(Button::Resume, tr("Go on"));
    present(cover);
}

void StateOverlay::present(Cover cover)
{
    if (!layout() || cover != m_cover)
        arrange(cover);
    m_cover = cover;
    m_icon->setVisible(cover == Cover::Whole && !m_icon->pixmap(Qt::ReturnByValue).isNull());
    if (cover == Cover::Strip) // one line
        m_detail->setText(m_detail->text().section(u'\n', 0, 0));
    show();
    raise();
    place();
}

void StateOverlay::arrange(Cover cover)
{
    const bool whole = cover == Cover::Whole;
    delete layout();
    auto *box = new QBoxLayout(whole ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    box->setSpacing(8);
    box->setContentsMargins(12, 6, 12, 6);
    QFont font = QApplication::font();
    font.setBold(whole);
    if (whole)
        font.setPointSizeF(font.pointSizeF() * 1.2);
    m_title->setFont(font);
    m_title->setWordWrap(whole);
    m_title->setAlignment(whole ? Qt::AlignHCenter : Qt::AlignLeft | Qt::AlignVCenter);
    m_detail->setAlignment(whole ? Qt::AlignHCenter : Qt::AlignLeft | Qt::AlignVCenter);
    m_progress->setFixedWidth(whole ? 260 : 140);
    if (whole) {
        box->addStretch(2);
        box->addWidget(m_icon, 0, Qt::AlignHCenter);
        box->addWidget(m_title);
        box->addWidget(m_progress, 0, Qt::AlignHCenter);
        box->addWidget(m_detail);
        box->addWidget(m_requestLine, 0, Qt::AlignHCenter);
        box->addWidget(m_offer, 0, Qt::AlignHCenter);
        box->addWidget(m_button, 0, Qt::AlignHCenter);
        box->addStretch(3);
    } else {
        m_icon->hide();
        box->addWidget(m_title);
        box->addWidget(m_progress);
        box->addWidget(m_detail, 4);
        box->addStretch(1);
        box->addWidget(m_requestLine);
        box->addWidget(m_offer);
        box->addWidget(m_button);
    }
}

void StateOverlay::place()
{
    auto *scroll = qobject_cast<QAbstractScrollArea *>(m_target);
    QRect area = m_target->rect();
    if (m_cover == Cover::Strip) {
        const int height = qMax(sizeHint().height(), heightForWidth(area.width()));
        const int bar = scroll ? area.bottom() - scroll->viewport()->geometry().bottom() : 0;
        area.setTop(area.bottom() - bar - height + 1);
        area.setHeight(height);
    } else if (scroll) {
        // The header stays in view, so that one sees which columns there will be.
        area.setTop(scroll->viewport()->y());
    }
    // Lines of text stay short enough to be read.
    const int side = m_cover == Cover::Strip ? 12 : qMax(12, (area.width() - 520) / 2);
    layout()->setContentsMargins(side, 6, side, 6);
    setGeometry(area);
}

void StateOverlay::pressed()
{
    switch (m_does) {
    case Button::None:
        break;
    case Button::Resume:
        if (m_model)
            m_model->resume();
        break;
    case Button::Cancel:
        if (m_model)
            m_model->cancel();
        break;
    case Button::ClearFilter:
        Q_EMIT clearFilter();
        break;
    }
}

void StateOverlay::follow(RecordModel *model, const Words &words)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_words = words;
    if (!model)
        return clear();
    connect(model, &RecordModel::stateChanged, this, &StateOverlay::followed);
    connect(model, &RecordModel::countsChanged, this, &StateOverlay::followed);
    connect(model, &QObject::destroyed, this, [this] { m_model = nullptr; });
    followed();
}

void StateOverlay::followed()
{
    const int rows = m_model->totalRows();
    const Cover cover = m_model->visibleRows() ? Cover::Strip : Cover::Whole;
    const QString count = QLocale().toString(rows);
    switch (m_model->state()) {
    case RecordModel::State::Empty:
        return showEmpty(m_words.nothingYet, {}, m_words.icon);
    case RecordModel::State::Loading:
        return showLoading(rows ? tr("%1 %2 so far", "what is being read; rows").arg(m_words.loading, count)
                                : m_words.loading,
                           0, -1, cover);
    case RecordModel::State::Failed:
        return showError(m_model->error(), cover);
    case RecordModel::State::Canceled:
        return showStopped(tr("Stopped. %1 were read.").arg(count), cover);
    case RecordModel::State::Complete:
        break;
    }
    if (rows == 0)
        return showEmpty(m_words.noRows, m_words.noRowsHint, m_words.icon);
    if (m_model->visibleRows() > 0)
        return clear();
    showEmpty(tr("Nothing matches the filter"), tr("%1 rows are hidden by it.").arg(count), u"view-filter"_s);
    setButton(Button::ClearFilter, tr("Clear the filter"));
}

bool StateOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_target && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void StateOverlay::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_cover == Cover::Whole)
        setIcon(QString(m_iconName));
}

void StateOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(m_cover == Cover::Whole ? QPalette::Base : QPalette::Window));
    if (m_cover == Cover::Strip) {
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawLine(rect().topLeft(), rect().topRight());
    }
}

} // namespace nd
