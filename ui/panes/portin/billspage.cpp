// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/billspage.h"

#include "app/localdata/localdata.h"
#include "models/bidi.h"
#include "models/readypage.h"
#include "ui/appcontext.h"
#include "ui/panes/portin/billpreview.h"
#include "ui/panes/portin/billrows.h"
#include "ui/panes/portin/billsheet.h"
#include "ui/panes/portin/billstour.h"
#include "ui/prompts.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/recordview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLocale>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

bool anyOf(const QList<PortDocument> &documents, bool (*good)(const PortDocument &))
{
    return std::ranges::any_of(documents, good);
}

} // namespace

BillsPage::BillsPage(AppContext &context, QWidget *parent)
    : TablePane(context,
                { .id = u"bills"_s,
                  .schema = schemaOf<PortDocument>(),
                  .actions = billActions(),
                  .filters = billFilters(),
                  .words = billWords() },
                parent)
    , m_sheet(new BillSheet(action("bills.upload"), action("bills.cancel"), action("bills.use")))
{
    setAcceptDrops(true);
    filterField()->setAcceptDrops(false); // files that fall there are bills
    auto *about = new QLabel(tr("Each request needs a utility bill of the last 30 days. Drop files anywhere here."));
    about->setWordWrap(true);
    about->setMargin(6);
    about->setForegroundRole(QPalette::PlaceholderText);
    addAbove(about);
    inspector()->addAbove(m_sheet);
    // The pages are what one looks at here.
    static_cast<QBoxLayout *>(inspector()->layout())->setStretchFactor(m_sheet, 5);
    table().exportBy(action("bills.export"));
    connectActions();
    connectSheet();
    connect(&model(), &RecordModel::stateChanged, this, [this] {
        // What moved while the rows were on their way.
        if (m_uploads && model().state() == RecordModel::State::Complete) {
            for (const PortDocument &document : m_uploads->documents())
                takeRow(document.id);
        }
    });
}

BillsPage::~BillsPage() = default;

void BillsPage::connectActions()
{
    RecordView *view = table().view();
    // In a field, Del takes a letter away: only in the table it stands for the bill.
    action("bills.remove")->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(action("bills.remove"));
    view->setContextActions({ action("bills.upload"), action("bills.cancel"), action("bills.use"), nullptr,
                              action("bills.check"), action("bills.copySid"), nullptr, action("bills.remove"),
                              action("bills.export") });
    ActionSet *set = actionSet();
    set->on("bills.add", this, [this] { choose(); });
    set->on("bills.paste", this, [this] { paste(); });
    set->on("bills.upload", this, [this] { upload(selectedIds()); });
    set->on("bills.uploadAll", this, [this] { upload(ready()); });
    set->on("bills.cancel", this, [this] {
        const QStringList ids = selectedIds();
        for (const QString &id : ids)
            m_uploads->cancel(id);
    });
    set->on("bills.use", this, [this] {
        QStringList sids;
        const QList<PortDocument> chosen = selection();
        for (const PortDocument &document : chosen)
            sids.append(document.sid);
        Q_EMIT attachWanted(sids);
    });
    set->on("bills.copySid", this, [this] {
        QStringList sids;
        const QList<PortDocument> chosen = selection();
        for (const PortDocument &document : chosen)
            sids.append(document.sid);
        QApplication::clipboard()->setText(sids.join(u'\n'));
    });
    set->on("bills.check", this, [this] {
        const QStringList ids = selectedIds();
        for (const QString &id : ids)
            m_uploads->checkAgain(id);
    });
    set->on("bills.remove", this, [this] { remove(); });
}

void BillsPage::connectSheet()
{
    connect(m_sheet, &BillSheet::renamed, this,
            [this](const QString &id, const QString &name) { m_uploads->rename(id, name); });
    connect(m_sheet, &BillSheet::dated, this,
            [this](const QString &id, const QDate &date) { m_uploads->setDated(id, date); });
    connect(m_sheet, &BillSheet::shownChanged, this,
            [this](const QString &id, PortDocument::Shown what, bool shown) { m_uploads->setShown(id, what, shown); });
    connect(m_sheet, &BillSheet::enlarged, this, &BillsPage::enlarge);
    connect(m_sheet->preview(), &BillPreview::drawn, this, &Pane::settledOnScreenChanged);
    connect(&table(), &TableFrame::opened, this, [this] { m_sheet->goToFirstOpen(); });
}

// The account

void BillsPage::leave()
{
    m_uploads.reset();
    m_sheet->showNothing();
}

void BillsPage::enter()
{
    m_uploads = std::make_unique<DocumentUploads>(session()->accountSid(), session()->operations(), context().journal,
                                                  session()->clock(), context().local.documents(), context().looker);
    followUploads();
    if (const QString why = session()->whyNot(Product::Upload); !why.isEmpty())
        notice().say(Notice::Kind::Warning, why);
}

void BillsPage::followUploads()
{
    connect(m_uploads.get(), &DocumentUploads::added, this, [this](const QString &id) {
        takeRow(id);
        if (std::exchange(m_showsNext, false))
            TablePane::look(id); // people go on from there
    });
    connect(m_uploads.get(), &DocumentUploads::changed, this, &BillsPage::takeRow);
    connect(m_uploads.get(), &DocumentUploads::removed, this, [this](const QString &id) {
        model().remove(id);
        derive();
    });
    connect(m_uploads.get(), &DocumentUploads::busyChanged, this, [this] {
        derive();
        Q_EMIT settledOnScreenChanged();
    });
    connect(m_uploads.get(), &DocumentUploads::refused, this,
            [this](const QString &sentence) { notice().say(Notice::Kind::Warning, sentence); });
}

std::unique_ptr<PageSource> BillsPage::source()
{
    const QList<PortDocument> &all = m_uploads->documents();
    return readyPage(pageOf<PortDocument>(std::span(all.constData(), size_t(all.size()))));
}

void BillsPage::refresh()
{
    if (!m_uploads)
        return;
    const QList<PortDocument> all = m_uploads->documents();
    for (const PortDocument &document : all) {
        if (document.sid.isEmpty() && document.state != billstate::unknown)
            m_uploads->checkAgain(document.id);
    }
}

bool BillsPage::settledOnScreen() const
{
    const bool moves = m_uploads && m_uploads->isBusy();
    return TablePane::settledOnScreen() && !moves && !m_sheet->preview()->isDrawing() && !model().isIndexing();
}

QStringList BillsPage::unsaved() const
{
    QStringList lost = TablePane::unsaved();
    if (m_uploads && m_uploads->isBusy())
        lost.append(tr("Bills are being uploaded. An upload that is cut off has to be made again."));
    if (m_uploads && !context().local.isKept() && !m_uploads->documents().isEmpty())
        lost.append(tr("The list of utility bills can't be kept on this computer, and the service has none."));
    return lost;
}

bool BillsPage::knows(const QString &subject) const
{
    return subject.startsWith("RD"_L1) && session()
        && !context().local.documents().find(session()->accountSid(), subject).sid.isEmpty();
}

void BillsPage::look(const QString &subject)
{
    if (session())
        TablePane::look(context().local.documents().find(session()->accountSid(), subject).id);
}

// Rows

void BillsPage::takeRow(const QString &id)
{
    const PortDocument *document = m_uploads->find(id);
    if (!document)
        return;
    model().upsert(pageOf<PortDocument>(std::span(document, 1)));
    derive();
}

QStringList BillsPage::selectedIds() const
{
    return table().view()->selectedKeys();
}

QList<PortDocument> BillsPage::selection() const
{
    QList<PortDocument> documents;
    const QStringList ids = m_uploads ? selectedIds() : QStringList();
    for (const QString &id : ids) {
        if (const PortDocument *document = m_uploads->find(id))
            documents.append(*document);
    }
    return documents;
}

QStringList BillsPage::ready() const
{
    QStringList ids;
    for (const PortDocument &document : m_uploads ? m_uploads->documents() : QList<PortDocument>()) {
        if (document.state == billstate::ready)
            ids.append(document.id);
    }
    return ids;
}

void BillsPage::deriveMore(ActionState &state)
{
    const QList<PortDocument> chosen = selection();
    const bool reaches = session() && session()->reaches(Product::Upload);
    const bool canUpload = reaches && std::ranges::any_of(chosen, [this](const PortDocument &document) {
                               return m_uploads->canUpload(document).ok();
                           });
    const bool canUse = !chosen.isEmpty() && std::ranges::all_of(chosen, [this](const PortDocument &document) {
        return document.isUsable(m_uploads->today());
    });
    const bool canCheck = anyOf(chosen, [](const PortDocument &document) {
        return document.sid.isEmpty() && !DocumentUploads::canCancel(document) && document.state != billstate::checking;
    });
    const bool canRemove
        = anyOf(chosen, [](const PortDocument &document) { return !DocumentUploads::canCancel(document); });
    const int all = int(ready().size());
    state.facts = (canUpload ? CanUpload : 0u) | (all > 0 && reaches ? AnyReady : 0u)
        | (anyOf(chosen, DocumentUploads::canCancel) ? CanCancel : 0u) | (canUse ? CanUse : 0u)
        | (canCheck ? CanCheck : 0u) | (canRemove ? CanRemove : 0u);
    const bool again = std::ranges::any_of(chosen, [](const PortDocument &document) {
        return document.state == billstate::unknown || document.state == billstate::failed;
    });
    action("bills.upload")->setText(again ? tr("Upl&oad again") : tr("Upl&oad"));
    action("bills.uploadAll")
        ->setText(all > 0 ? tr("Upload &all ready (%1)").arg(QLocale().toString(all))
                          : tr("Upload &all that are ready"));
}

void BillsPage::describe(const QString &key)
{
    const PortDocument *document = m_uploads ? m_uploads->find(key) : nullptr;
    if (!document)
        return m_sheet->showNothing();
    inspector()->setHeading(bidi::isolated(document->name.isEmpty() ? document->fileName : document->name),
                            bidi::isolated(document->fileName));
    const bool isBad = document->state == billstate::unusable || document->state == billstate::failed;
    const bool isDoubtful = document->state == billstate::unknown || document->state == billstate::outdated;
    inspector()->setNotice(isBad || isDoubtful ? document->what : document->warning,
                           isBad ? InspectorPanel::Notice::Problem : InspectorPanel::Notice::Warning);
    inspector()->view()->setVisible(!document->sid.isEmpty()); // before that there is nothing in it
    m_sheet->show(*document, m_uploads->today());
    const bool canBeSeen = document->state != billstate::checking && document->pages.value_or(0) > 0;
    if (!canBeSeen)
        return m_sheet->preview()->showNothing(document->state == billstate::checking ? tr("Checking the file…")
                                                                                      : tr("There is no preview."));
    // Another file in the same place is another thing to look at.
    m_sheet->preview()->show(
        document->id + document->sha256, int(*document->pages),
        [this, id = document->id](int page, int width, QObject *asker, BillPreview::Answer answer) {
            if (m_uploads)
                m_uploads->drawPage(id, page, width, asker, std::move(answer));
        });
}

// What goes out

void BillsPage::upload(const QStringList &ids)
{
    notice().clear();
    const bool unknown = std::ranges::any_of(ids, [this](const QString &id) {
        const PortDocument *document = m_uploads->find(id);
        return document && document->state == billstate::unknown;
    });
    if (!unknown)
        return m_uploads->upload(ids);
    Confirmation question;
    question.title = tr("Upload again?");
    question.text = tr("The answer to the earlier upload was lost, so the document may be there already. Uploading it "
                       "again makes a spare one at worst: a request uses one of them only.");
    question.accept = tr("Upload again");
    confirm(question, [this, ids] { m_uploads->upload(ids); });
}

void BillsPage::remove()
{
    const QStringList ids = selectedIds();
    const QList<PortDocument> chosen = selection();
    const auto uploaded
        = std::ranges::count_if(chosen, [](const PortDocument &document) { return !document.sid.isEmpty(); });
    const auto forget = [this, ids] {
        for (const QString &id : ids)
            m_uploads->remove(id);
    };
    if (uploaded == 0)
        return forget();
    Confirmation question;
    question.title = tr("Forget uploaded documents?");
    question.text = tr("%n document(s) stay at the service, which can neither list nor remove them. Number Desk "
                       "forgets their SIDs: they can't be used in another request unless you have noted them.",
                       nullptr, int(uploaded));
    for (const PortDocument &document : chosen) {
        if (!document.sid.isEmpty())
            question.details.append(u"%1: %2"_s.arg(bidi::isolated(document.name), document.sid));
    }
    question.accept = tr("Forget");
    question.destructive = true;
    confirm(question, forget);
}

QStringList BillsPage::tourStates() const
{
    return billTourStates();
}

void BillsPage::showTourState(const QString &state)
{
    if (session() && session()->profile().sandbox && !state.isEmpty()) // by itself it shows what there is
        showBillsOnTour(*this, state);
}

} // namespace nd
