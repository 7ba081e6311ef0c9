// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/letterspage.h"

#include "app/api/authorizationdocuments.h"
#include "app/localdata/localdata.h"
#include "app/lookups.h"
#include "app/seenrows.h"
#include "models/bidi.h"
#include "models/rules/hostedacts.h"
#include "ui/appcontext.h"
#include "ui/dialogs/letterdialog.h"
#include "ui/panes/hosted/generationoffer.h"
#include "ui/panes/hosted/letterorders.h"
#include "ui/panes/hosted/letterrows.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/letterchooser.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/stagefilter.h"
#include "ui/widgets/stagepanel.h"
#include "ui/widgets/stagestrip.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// Under which the statuses seen are kept.
QString seenAs()
{
    return QString::fromLatin1(AuthorizationDocument::schemaId);
}

} // namespace

LettersPage::LettersPage(AppContext &context, QWidget *parent)
    : TablePane(context,
                { .id = u"letters"_s,
                  .schema = schemaOf<AuthorizationDocument>(),
                  .actions = letterActions(),
                  .filters = letterFilters(),
                  .words = letterWords(),
                  .watched = RecordKind::AuthorizationDocument },
                parent)
    , m_drafts(context.local, context.journal)
    , m_stages(new StageFilter(authorizationDocumentPipeline(), table(), this))
    , m_standing(new StagePanel(authorizationDocumentPipeline()))
    , m_onLetter(new LetterOrders(context))
    , m_offer(new Offer)
{
    RecordView *view = table().view();
    // In a form, Del empties a field: only in the table it stands for the letter.
    action("letters.cancel")->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(action("letters.cancel"));
    view->setContextActions({ action("letters.new"), nullptr, action("letters.edit"), action("letters.resend"),
                              action("letters.cancel"), nullptr, action("letters.orders"), action("letters.copySid"),
                              nullptr, action("letters.export") });
    table().exportBy(action("letters.export"));
    inspector()->setEditable(false);
    addAbove(m_stages->strip());
    table().offerInstead(
        [this](const ApiError &error) { return hostedOffer(error, session(), this->context().accounts); });
    inspector()->addAbove(m_standing);
    inspector()->addBeneath(m_onLetter);
    connect(m_standing, &StagePanel::acted, this,
            [this](const QString &id) { action(id.toLatin1().constData())->trigger(); });
    makeOffer();
    actionSet()->on("letters.new", this, [this] { create({}); });
    actionSet()->on("letters.edit", this, [this] { edit(); });
    actionSet()->on("letters.resend", this, [this] { resend(); });
    actionSet()->on("letters.cancel", this, [this] { cancel(); });
    actionSet()->on("letters.orders", this, [this] { m_onLetter->table()->view()->setFocus(); });
    actionSet()->on("letters.copySid", this, [this] {
        QGuiApplication::clipboard()->setText(table().view()->selectedKeys().join(u'\n'));
        Q_EMIT message(tr("Copied."));
    });
    connect(m_onLetter, &LetterOrders::opened, this,
            [this](const QString &order) { Q_EMIT showPane(u"hosted"_s, order); });
    connect(m_onLetter, &LetterOrders::settledChanged, this, &Pane::settledOnScreenChanged);
}

LettersPage::~LettersPage()
{
    m_onLetter->disconnect(this); // It goes after this object is half gone.
}

void LettersPage::makeOffer()
{
    m_offer->setObjectName(u"leftLetter"_s);
    const QPushButton *goOn = m_offer->addButton(u"leftLetterGoOn"_s, tr("Go &on with it"));
    const QPushButton *forget = m_offer->addButton(u"leftLetterForget"_s, tr("Discar&d"));
    connect(goOn, &QPushButton::clicked, this, [this] {
        if (const std::optional<LetterDrafts::Left> left = m_drafts.left())
            open({ .orderSids = left->content.orderSids, .content = left->content, .draftKey = left->key });
        offerLeft();
    });
    connect(forget, &QPushButton::clicked, this, [this] {
        if (const std::optional<LetterDrafts::Left> left = m_drafts.left())
            m_drafts.forget(left->key);
        offerLeft();
    });
    addAbove(m_offer);
}

void LettersPage::offerLeft()
{
    const std::optional<LetterDrafts::Left> left = m_drafts.left(m_dialog ? m_dialog->draftKey() : QString());
    if (!left)
        return m_offer->clear();
    const QString begun = QLocale().toString(left->when.toLocalTime(), QLocale::ShortFormat);
    const int orders = int(left->content.orderSids.size());
    if (left->fate == DraftFate::NotFound)
        return m_offer->say(tr("A letter for %n order(s), begun on %1, was sent, and not found so far. Look at the "
                               "letters before you go on with it.",
                               nullptr, orders)
                                .arg(begun));
    m_offer->say(left->content.email.isEmpty()
                     ? tr("A letter for %n order(s), begun on %1, was not sent.", nullptr, orders).arg(begun)
                     : tr("A letter for %n order(s) to %2, begun on %1, was not sent.", nullptr, orders)
                           .arg(begun, bidi::isolated(left->content.email)));
}

HostedGeneration LettersPage::generation() const
{
    return session() ? session()->hostedGeneration() : HostedGeneration::V2;
}

std::unique_ptr<PageSource> LettersPage::source()
{
    return hostedPages(*session(), schemaOf<AuthorizationDocument>(), listAuthorizationDocuments(generation()));
}

std::optional<Request> LettersPage::one(const QString &subject) const
{
    if (!subject.startsWith("PX"_L1))
        return std::nullopt;
    return fetchAuthorizationDocument(generation(), subject);
}

bool LettersPage::touches(const OperationKind &kind) const
{
    return kind.touches == RecordKind::AuthorizationDocument;
}

StorePagePtr LettersPage::dressed(const StorePagePtr &rows)
{
    m_stages->countSoon();
    return seenRows(context().local.seen(), session()->accountSid(), seenAs(), TablePane::dressed(rows));
}

void LettersPage::leave()
{
    if (m_dialog)
        m_dialog->reject();
    m_orders.reset();
    m_onLetter->setSession(nullptr);
    m_drafts.leave();
    m_offer->clear();
}

void LettersPage::enter()
{
    m_drafts.enter(*session());
    m_orders = std::make_unique<OrdersToSign>(*session());
    m_onLetter->setSession(session());
    connect(session(), &Session::hostedGenerationChanged, &lookups(), [this] { startAnew(); });
    offerLeft();
}

void LettersPage::refresh()
{
    TablePane::refresh();
    m_onLetter->reload();
}

void LettersPage::take(const OperationReport &report)
{
    TablePane::take(report);
    if (report.entry.spec.kind.startsWith("loa."_L1)) {
        m_onLetter->reload();
        offerLeft(); // What was looked up may have ended.
    }
}

bool LettersPage::settledOnScreen() const
{
    const bool dialogReady = !m_dialog || !m_dialog->isBusy();
    return TablePane::settledOnScreen() && m_onLetter->settled() && dialogReady && m_touring.isEmpty();
}

std::optional<AuthorizationDocument> LettersPage::letter() const
{
    return selected<AuthorizationDocument>();
}

QString LettersPage::why(StageAct act, const AuthorizationDocument &letter) const
{
    return rules::whyNot(act, letter, generation());
}

void LettersPage::deriveMore(ActionState &state)
{
    const std::optional<AuthorizationDocument> one = session() ? letter() : std::nullopt;
    QString notEdit;
    QString notCancel;
    if (one) {
        notCancel = why(StageAct::Cancel, *one);
        notEdit = whyNotEdit(*one);
        state.facts |= (notEdit.isEmpty() ? LetterEditable : 0u) | (notCancel.isEmpty() ? LetterCancelable : 0u);
    }
    // Why an action is off stands where it says what it does.
    const auto explain = [this](const char *id, const QString &reason) {
        const auto row = std::ranges::find_if(actionSet()->rows(),
                                              [id](const ActionRow &each) { return qstrcmp(each.id, id) == 0; });
        const QString hint = QCoreApplication::translate("Action", row->hint);
        action(id)->setStatusTip(reason.isEmpty() ? hint : reason);
        action(id)->setToolTip(u"%1 (%2)"_s.arg(reason.isEmpty() ? hint : reason,
                                                action(id)->shortcut().toString(QKeySequence::NativeText)));
    };
    explain("letters.edit", notEdit);
    explain("letters.cancel", notCancel);
}

/// What time will bring, and what else is known of where a letter is.
StageFacts LettersPage::standing(const AuthorizationDocument &letter) const
{
    const Result<QList<SeenStatus>> history
        = context().local.seen().history(session()->accountSid(), seenAs(), letter.sid);
    StageFacts facts;
    facts.status = letter.status;
    facts.history = history ? history.value() : QList<SeenStatus>();
    facts.updated = letter.dateUpdated;
    facts.now = session()->clock().now();
    const Stage *stage = authorizationDocumentPipeline().find(letter.status);
    if (!stage || stage->waitsFor != WaitsFor::Customer)
        return facts;
    // The letter itself has no limit, its orders have.
    const StageStart start = stageStart(facts.history, letter.status, letter.dateUpdated);
    if (const auto due = deadlineOf(hostedOrderPipeline(), u"pending-loa", start, letter.dateUpdated))
        facts.more.append(tr("If nobody signs, its orders need action on %1.")
                              .arg(QLocale().toString(due->due.toLocalTime(), QLocale::ShortFormat)));
    return facts;
}

void LettersPage::describe(const QString &key)
{
    const std::optional<AuthorizationDocument> shown = model().record<AuthorizationDocument>(key);
    if (!shown)
        return;
    inspector()->setHeading(tr("Letter to %1").arg(bidi::isolated(shown->email)));
    m_standing->show(standing(*shown));
    m_standing->setChoices({ { u"letters.resend"_s, tr("How to resend…"), {}, action("letters.resend")->toolTip() },
                             { u"letters.edit"_s, tr("Edit…"), whyNotEdit(*shown), action("letters.edit")->toolTip() },
                             { u"letters.cancel"_s, tr("Cancel letter…"), why(StageAct::Cancel, *shown),
                               action("letters.cancel")->toolTip() } });
    m_onLetter->showLetter(key);
}

QString LettersPage::whyNotEdit(const AuthorizationDocument &letter) const
{
    return why(StageAct::Reopen, letter).isEmpty() ? QString() : why(StageAct::Edit, letter);
}

void LettersPage::create(const QStringList &orderSids)
{
    open({ .orderSids = orderSids });
}

void LettersPage::open(const LetterTask &task)
{
    if (!session())
        return;
    if (m_dialog) { // One at a time: what is filled in there is not thrown away.
        m_dialog->raise();
        return m_dialog->activateWindow();
    }
    notice().clear();
    m_dialog = new LetterDialog(context(), *session(), lookups(), m_drafts, task, window());
    connect(m_dialog, &LetterDialog::sent, this, [this, fresh = !task.letter](const QString &sid) {
        if (fresh)
            look(sid);
        Q_EMIT message(fresh ? tr("The letter is on its way to the signer.") : tr("The letter was changed."));
    });
    connect(m_dialog, &QDialog::finished, this, [this] {
        m_dialog.clear();
        offerLeft();
        derive();
    });
    m_dialog->open();
    offerLeft();
}

QStringList LettersPage::tourStates() const
{
    return { u"new"_s, u"summary"_s, u"cancel"_s, u"resend"_s };
}

void LettersPage::showTourState(const QString &state)
{
    for (int row = 0; row < model().visibleRows(); ++row) {
        const QString key = model().keyAt(row);
        if (model().record<AuthorizationDocument>(key)->status == "signing"_L1)
            table().view()->goTo(key);
    }
    if (state == "cancel"_L1)
        return cancel();
    if (state == "resend"_L1)
        return resend();
    if (state.isEmpty())
        return;
    m_touring = state;
    create({});
    if (!m_dialog)
        return m_touring.clear();
    connect(m_dialog->chooser(), &LetterChooser::loaded, this, [this, state] {
        m_dialog->chooser()->choose(m_dialog->chooser()->orders().keys(), true);
        if (state == "summary"_L1)
            m_dialog->review();
        m_touring.clear();
        Q_EMIT settledOnScreenChanged();
    });
}

} // namespace nd
