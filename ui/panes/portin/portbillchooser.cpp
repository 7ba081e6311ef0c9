// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portbillchooser.h"

#include "app/localdata/portdocuments.h"
#include "models/bidi.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr int sidRole = Qt::UserRole;
constexpr int whyRole = Qt::UserRole + 1; ///< Why it can't be used; empty: it can.
constexpr int fewestRows = 2; ///< That have room in the list.
constexpr int mostRows = 4;

QString calledBy(const PortDocument &document)
{
    return bidi::isolated(document.name.isEmpty() ? document.fileName : document.name);
}

/// Why a bill without a SID can't be used, and what to do.
QString whyNotThere(const PortDocument &document)
{
    struct Row
    {
        QLatin1StringView state;
        const char *why;
    };
    static constexpr Row rows[] = {
        { billstate::toConfirm,
          QT_TRANSLATE_NOOP("nd::PortBillChooser", "not uploaded yet: look at it and confirm it") },
        { billstate::ready, QT_TRANSLATE_NOOP("nd::PortBillChooser", "not uploaded yet") },
        { billstate::waiting, QT_TRANSLATE_NOOP("nd::PortBillChooser", "waits for its upload") },
        { billstate::uploading, QT_TRANSLATE_NOOP("nd::PortBillChooser", "is being uploaded") },
        { billstate::unknown,
          QT_TRANSLATE_NOOP("nd::PortBillChooser", "no clear answer to its upload: upload it again") },
        { billstate::failed, QT_TRANSLATE_NOOP("nd::PortBillChooser", "did not arrive: upload it again") },
    };
    const auto row = std::ranges::find(rows, document.state, &Row::state);
    return row == std::end(rows) ? QString() : QCoreApplication::translate("nd::PortBillChooser", row->why);
}

} // namespace

PortBillChooser::PortBillChooser(PortDocuments &documents, const QString &account, QWidget *parent)
    : QWidget(parent)
    , m_documents(documents)
    , m_account(account)
    , m_list(new QListWidget)
    , m_others(new QLineEdit)
{
    setObjectName(u"port_documents"_s);
    m_list->setObjectName(u"portBills"_s);
    m_list->setAccessibleName(tr("Utility bills"));
    m_list->setTabKeyNavigation(false);
    m_list->setSpacing(1); // boxes of two rows must not touch
    m_others->setObjectName(u"portOtherDocuments"_s);
    m_others->setLayoutDirection(Qt::LeftToRight);
    m_others->setAccessibleName(tr("SIDs of documents that were uploaded elsewhere"));
    m_others->setPlaceholderText(tr("RD… of others, uploaded elsewhere"));
    auto *bills = new QToolButton;
    bills->setObjectName(u"portBillsButton"_s);
    bills->setText(tr("Upload a bill…"));
    bills->setToolTip(tr("Go to the utility bills"));
    bills->setFocusPolicy(Qt::StrongFocus);
    auto *line = new QHBoxLayout;
    line->addWidget(m_others, 1);
    line->addWidget(bills);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addLayout(line);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::itemChanged, this, &PortBillChooser::edited);
    connect(m_others, &QLineEdit::textChanged, this, &PortBillChooser::edited);
    connect(bills, &QToolButton::clicked, this, &PortBillChooser::billsWanted);
}

void PortBillChooser::addRow(const QString &sid, const QString &text, const QString &why, bool chosen)
{
    auto *row = new QListWidgetItem(why.isEmpty() ? text : u"%1 – %2"_s.arg(text, why), m_list);
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    row->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
    row->setData(sidRole, sid);
    row->setData(whyRole, why);
    row->setToolTip(sid);
}

void PortBillChooser::offer(const QDate &today)
{
    m_today = today;
    setSids(sids());
}

void PortBillChooser::setSids(const QStringList &sids)
{
    const QSignalBlocker quiet(m_list);
    const QSignalBlocker quietToo(m_others);
    m_list->clear();
    QStringList left = sids;
    const QList<PortDocument> usable = m_documents.usable(m_account, m_today);
    for (const PortDocument &document : usable) {
        const QDate last = QDate::fromString(document.lastDay, Qt::ISODate);
        addRow(document.sid, tr("%1, until %2").arg(calledBy(document), QLocale().toString(last, QLocale::ShortFormat)),
               {}, left.removeAll(document.sid) > 0);
    }
    QStringList unknown;
    for (const QString &sid : std::as_const(left)) {
        const PortDocument document = m_documents.find(m_account, sid);
        if (document.sid.isEmpty())
            unknown.append(sid);
        else
            addRow(sid, calledBy(document), tr("can't be used any more"), true);
    }
    addWaiting();
    m_others->setText(unknown.join(u", "_s));
    const int rows = std::clamp(m_list->count(), fewestRows, mostRows);
    const int height = std::max(m_list->sizeHintForRow(0), m_list->fontMetrics().height() + 4);
    m_list->setFixedHeight(rows * (height + 2 * m_list->spacing()) + 2 * m_list->frameWidth());
}

/// Those without a SID can't be ticked: they are listed so that nobody looks for them in vain.
void PortBillChooser::addWaiting()
{
    m_waiting.clear();
    const Result<QList<PortDocument>> all = m_documents.list(m_account);
    for (const PortDocument &document : all ? all.value() : QList<PortDocument>()) {
        const QString why = document.sid.isEmpty() ? whyNotThere(document) : QString();
        if (why.isEmpty())
            continue;
        m_waiting.append(calledBy(document));
        auto *row = new QListWidgetItem(u"%1 – %2"_s.arg(calledBy(document), why), m_list);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        row->setForeground(palette().brush(QPalette::PlaceholderText));
        row->setToolTip(document.what.isEmpty() ? why : document.what);
    }
}

QString PortBillChooser::onTheirWay() const
{
    if (m_waiting.isEmpty())
        return {};
    return m_waiting.size() == 1 ? tr("“%1” can't be used yet: see the list.").arg(m_waiting.first())
                                 : tr("%n bill(s) can't be used yet: see the list.", nullptr, int(m_waiting.size()));
}

void PortBillChooser::attach(const QStringList &sids)
{
    QStringList all = this->sids();
    for (const QString &sid : sids) {
        if (!all.contains(sid))
            all.append(sid);
    }
    setSids(all);
    Q_EMIT edited();
}

QStringList PortBillChooser::sids() const
{
    QStringList chosen;
    for (int i = 0; i < m_list->count(); ++i) {
        const QListWidgetItem *row = m_list->item(i);
        if (row->checkState() == Qt::Checked)
            chosen.append(row->data(sidRole).toString());
    }
    static const QRegularExpression between(u"[\\s,;]+"_s);
    const QStringList typed = m_others->text().split(between, Qt::SkipEmptyParts);
    for (const QString &sid : typed) {
        if (!chosen.contains(sid))
            chosen.append(sid);
    }
    return chosen;
}

QString PortBillChooser::problem() const
{
    for (int i = 0; i < m_list->count(); ++i) {
        const QListWidgetItem *row = m_list->item(i);
        if (row->checkState() == Qt::Checked && !row->data(whyRole).toString().isEmpty())
            return tr("One of the bills can't be used any more: untick it, and add a newer one.");
    }
    return {};
}

QString PortBillChooser::nameOf(const QString &sid) const
{
    const PortDocument document = m_documents.find(m_account, sid);
    return document.sid.isEmpty() ? sid : calledBy(document);
}

} // namespace nd
