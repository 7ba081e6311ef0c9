// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inspectorpanel.h"

#include "models/bidi.h"
#include "models/format.h"
#include "models/inspectormodel.h"
#include "models/recordmodel.h"
#include "ui/delegates/inspectordelegate.h"
#include "ui/delegates/tone.h"
#include "ui/widgets/busybutton.h"
#include "ui/widgets/helplink.h"
#include "ui/widgets/stateoverlay.h"
#include "ui/widgets/wholeurl.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

InspectorPanel::InspectorPanel(const Schema &schema, QWidget *parent)
    : QWidget(parent)
    , m_model(new InspectorModel(schema, this))
    , m_view(new QTreeView(this))
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_notice(new QLabel(this))
    , m_help(new HelpLink(this))
    , m_nothing(new QLabel(this))
    , m_buttons(new QWidget(this))
    , m_save(new BusyButton(tr("&Save changes"), this))
    , m_revert(new QPushButton(tr("&Revert"), this))
    , m_theirs(new QPushButton(tr("Take &theirs"), this))
{
    setObjectName(u"inspector"_s);
    setMinimumWidth(240);
    for (QLabel *label : { m_title, m_subtitle, m_notice, m_nothing }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    QFont bold = m_title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_title->setFont(bold);
    m_title->setObjectName(u"inspectorTitle"_s);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_notice->setObjectName(u"inspectorNotice"_s);
    m_notice->setAutoFillBackground(true);
    m_notice->setMargin(6);
    m_help->setMargin(6);
    m_nothing->setObjectName(u"inspectorNothing"_s);
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);

    m_view->setObjectName(u"inspectorView"_s);
    m_view->setAccessibleName(tr("Properties"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new InspectorDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setIndentation(0);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHeaderHidden(true);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->setMinimumSectionSize(40);
    // Values wrap: the width of their column decides the height of rows.
    connect(m_view->header(), &QHeaderView::sectionResized, m_view, &QTreeView::doItemsLayout);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                            | QAbstractItemView::EditKeyPressed);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setUniformRowHeights(false);
    auto *copy = new QAction(QIcon::fromTheme(u"edit-copy"_s), tr("&Copy value"), m_view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &InspectorPanel::copyValue);
    auto *edit = new QAction(QIcon::fromTheme(u"document-edit"_s), tr("&Edit"), m_view);
    edit->setShortcut(Qt::Key_F2);
    edit->setShortcutContext(Qt::WidgetShortcut);
    connect(edit, &QAction::triggered, this, [this] {
        const QModelIndex value = m_view->currentIndex().siblingAtColumn(InspectorModel::ValueColumn);
        if (value.flags() & Qt::ItemIsEditable)
            m_view->edit(value);
    });
    auto *copyUrl = makeCopyWholeUrlAction(m_view);
    const auto ofValue
        = [this] { return wholeUrl(m_view->currentIndex().siblingAtColumn(InspectorModel::ValueColumn)); };
    connect(copyUrl, &QAction::triggered, this, [ofValue] {
        if (const auto url = ofValue())
            QApplication::clipboard()->setText(*url);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, copyUrl,
            [copyUrl, ofValue] { copyUrl->setVisible(ofValue().has_value()); });
    copyUrl->setVisible(false);
    m_view->addActions({ edit, copy, copyUrl });
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    m_save->setObjectName(u"inspectorSave"_s);
    m_revert->setObjectName(u"inspectorRevert"_s);
    m_theirs->setObjectName(u"inspectorTakeTheirs"_s);
    m_theirs->setToolTip(tr("Drop your edits of what someone else has changed; the others stay"));
    m_theirs->hide();
    connect(m_theirs, &QPushButton::clicked, m_model, &InspectorModel::dropConflicts);
    auto *line = new QHBoxLayout(m_buttons);
    line->setContentsMargins(8, 6, 8, 8);
    line->addStretch();
    line->addWidget(m_theirs);
    line->addWidget(m_revert);
    line->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(m_model->changes()); });
    // Works wherever the keyboard is in the window, while this panel is in view.
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, m_save, [this] {
        // An open editor hands over what was typed when it loses the keyboard.
        if (QWidget *editor = QApplication::focusWidget(); editor != m_view && m_view->isAncestorOf(editor))
            m_view->setFocus();
        m_save->click();
    });
    m_save->setToolTip(
        tr("Save changes (%1)").arg(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText)));
    connect(m_revert, &QPushButton::clicked, m_model, &InspectorModel::dropEdits);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(6, 8, 6, 6);
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(m_help);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_buttons);

    connect(m_model, &InspectorModel::changesChanged, this, &InspectorPanel::editsTouched);
    connect(m_model, &InspectorModel::recordChangedMeanwhile, this, &InspectorPanel::changedMeanwhile);
    connect(m_model, &QAbstractItemModel::modelReset, this, &InspectorPanel::spanGroups);
    showNothing();
}

void InspectorPanel::addAbove(QWidget *widget)
{
    auto *lines = static_cast<QVBoxLayout *>(layout());
    lines->insertWidget(lines->indexOf(m_view), widget);
    m_above = widget;
    m_above->setVisible(!m_view->isHidden());
}

void InspectorPanel::addBeneath(QWidget *widget)
{
    auto *lines = static_cast<QVBoxLayout *>(layout());
    lines->insertWidget(lines->indexOf(m_buttons), widget);
}

void InspectorPanel::spanGroups()
{
    for (int group = 0; group < m_model->rowCount(); ++group)
        m_view->setFirstColumnSpanned(group, {}, true);
    m_view->expandAll();
}

void InspectorPanel::showRecord(const RecordModel &records, const QString &key)
{
    const int row = records.rowOf(key);
    if (row < 0)
        return showNothing();
    const RowId place = records.visible()[size_t(row)];
    const bool another = key != m_model->key();
    m_model->setRecord(records.snapshot().pages[place.page], int(place.row));
    if (another) {
        setNotice({});
        m_view->scrollToTop();
    }
    m_nothing->hide();
    if (m_above)
        m_above->show();
    m_view->show();
    m_title->show();
    m_subtitle->setVisible(!m_subtitle->text().isEmpty());
}

void InspectorPanel::showNothing(const QString &text)
{
    m_model->clear();
    setNotice({});
    m_nothing->setText(text.isEmpty() ? tr("Choose a row to see all of it.") : text);
    m_nothing->show();
    if (m_above)
        m_above->hide();
    m_view->hide();
    m_title->hide();
    m_subtitle->hide();
}

QString InspectorPanel::key() const
{
    return m_model->key();
}

bool InspectorPanel::hasEdits() const
{
    return m_model->hasChanges();
}

void InspectorPanel::setHeading(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty() && !m_view->isHidden());
}

QString InspectorPanel::heading() const
{
    return m_title->text();
}

void InspectorPanel::setChoices(const QString &field, const QList<FieldChoice> &choices)
{
    InspectorDelegate::Choices rows;
    for (const FieldChoice &choice : choices)
        rows.append({ choice.value, choice.label });
    static_cast<InspectorDelegate *>(m_view->itemDelegate())->setChoices(field, rows);
}

void InspectorPanel::setEditable(bool editable, const QString &why)
{
    m_model->setEditable(editable);
    m_view->setToolTip(why);
}

void InspectorPanel::setSaving(bool saving)
{
    m_model->setEditable(!saving);
    m_revert->setEnabled(!saving);
    if (saving)
        m_save->setBusy(tr("Saving…"));
    else
        m_save->setReady();
    editsTouched();
}

void InspectorPanel::setError(const ApiError &error)
{
    const ErrorWords words = wordsFor(error);
    QString text = words.title + u'\n' + words.detail;
    if (!error.requestId.isEmpty())
        text += u'\n' + tr("Request id: %1").arg(error.requestId);
    setNotice(text, error.outcomeKnown ? Notice::Problem : Notice::Warning);
    setHelp(error.helpLink);
}

void InspectorPanel::setHelp(const QUrl &url)
{
    m_help->setTarget(url);
}

void InspectorPanel::setNotice(const QString &sentence, Notice notice)
{
    m_noticeKind = notice;
    if (sentence.isEmpty())
        m_help->setTarget({});
    m_notice->setVisible(!sentence.isEmpty());
    m_notice->setText(sentence);
    m_notice->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const Tone tone = notice == Notice::Information ? Tone::Active
        : notice == Notice::Warning                 ? Tone::Caution
                                                    : Tone::Negative;
    QPalette colours;
    colours.setColor(QPalette::Window, toneBackground(tone, palette()));
    colours.setColor(QPalette::WindowText, toneText(tone, palette()));
    m_notice->setPalette(colours);
}

void InspectorPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setNotice(QString(m_notice->text()), m_noticeKind);
}

void InspectorPanel::editsTouched()
{
    const bool any = m_model->hasChanges();
    m_buttons->setVisible(any || m_save->busy());
    m_save->setAllowed(any && !m_model->hasProblems());
    const bool conflicts = m_model->hasConflicts();
    if (!conflicts && !m_theirs->isHidden())
        setNotice({}); // It was decided.
    m_theirs->setVisible(conflicts);
    m_theirs->setEnabled(!m_save->busy());
    m_save->setToolTip(m_model->hasProblems() ? tr("One of the values can't be sent as it is.") : QString());
    // Problem sentences change the height of rows.
    m_view->doItemsLayout();
    Q_EMIT editsChanged(any);
}

void InspectorPanel::changedMeanwhile(const QStringList &titles)
{
    QStringList parts;
    const QVariantMap values = m_model->values();
    for (const FieldInfo &field : m_model->schema().fields) {
        const QString name = QString::fromLatin1(field.name());
        if (!titles.contains(field.title()))
            continue;
        // Of an edited one both are in view: the edit in its row, what is there now here.
        const QString now = displayText(field, values.value(name));
        if (!m_model->changes().contains(name))
            parts.append(field.title());
        else
            parts.append(now.isEmpty() ? tr("%1 is empty now").arg(field.title())
                                       : tr("%1 is “%2” now").arg(field.title(), bidi::isolated(now)));
    }
    const QString list = parts.join(u", "_s);
    setNotice(m_model->hasConflicts()
                  ? tr("Changed meanwhile, by someone else: %1. Saving puts your edit in its place.").arg(list)
                  : tr("Changed meanwhile, by someone else: %1. Your edits are kept; saving sends only what you "
                       "changed.")
                        .arg(list),
              Notice::Warning);
}

void InspectorPanel::copyValue()
{
    const QModelIndex value = m_view->currentIndex().siblingAtColumn(InspectorModel::ValueColumn);
    if (value.isValid())
        QApplication::clipboard()->setText(value.data(CopyRole).toString());
}

void InspectorPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_view->setColumnWidth(InspectorModel::LabelColumn, qBound(90, width() * 2 / 5, 190));
    m_view->doItemsLayout(); // Sentences wrap at another width now.
}

} // namespace nd
