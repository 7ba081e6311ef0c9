// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/letterdialog.h"

#include "app/lookups.h"
#include "models/rules/hostedacts.h"
#include "ui/appcontext.h"
#include "ui/dialogs/addressdialog.h"
#include "ui/widgets/letterchooser.h"
#include "ui/widgets/letterfields.h"
#include "ui/widgets/lettersummary.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/panesplitter.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/serviceaddresspicker.h"
#include "ui/widgets/tableframe.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString ordersField = u"hosted_number_order_sids"_s;

QSet<QString> setOf(const QStringList &texts)
{
    return { texts.begin(), texts.end() };
}

/// The value that all orders have; empty when they differ.
template <class Get>
QString commonValue(const QList<HostedOrder> &orders, Get get)
{
    const QString first = orders.isEmpty() ? QString() : get(orders.first());
    const bool same = std::ranges::all_of(orders, [&](const HostedOrder &order) { return get(order) == first; });
    return same ? first : QString();
}

} // namespace

LetterDialog::LetterDialog(AppContext &context, Session &session, Lookups &lookups, LetterDrafts &drafts,
                           const LetterTask &task, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_session(&session)
    , m_lookups(lookups)
    , m_drafts(drafts)
    , m_generation(session.hostedGeneration())
    , m_key(task.letter                   ? task.letter->sid
                : task.draftKey.isEmpty() ? LetterDrafts::newKey()
                                          : task.draftKey)
    , m_letter(task.letter)
    , m_wanted(task.orderSids)
    , m_own(!task.draftKey.isEmpty())
    , m_orders(session)
    , m_keepSoon(new QTimer(this))
{
    setObjectName(u"letterDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_letter ? tr("Edit letter of authorization") : tr("New letter of authorization"));
    build();
    if (!task.content.isBlank())
        m_fields->setContent(task.content);
    constexpr int pause = 200; // Thousands of orders are not written with every key.
    m_keepSoon->setSingleShot(true);
    m_keepSoon->setInterval(pause);
    connect(m_keepSoon, &QTimer::timeout, this, &LetterDialog::keep);
    connect(m_fields, &LetterFields::typed, this, [this] {
        m_own = true;
        m_keepSoon->start();
    });
    connect(m_fields, &LetterFields::edited, this, &LetterDialog::check);
    connect(m_chooser, &LetterChooser::chosenByHand, this, [this] {
        m_own = true;
        m_keepSoon->start();
    });
    connect(m_chooser, &LetterChooser::chosenChanged, this, [this] {
        suggest();
        checkOrders();
        check();
    });
    connect(&session, &QObject::destroyed, this, &QObject::deleteLater);
    connect(&session.operations(), &OperationRunner::settled, this, [this](const OperationReport &report) {
        if (m_entry != 0 && report.entry.id == m_entry)
            show(report);
    });
    readOrders();
    checkOrders();
    check();
    resize(880, 560);
}

LetterDialog::~LetterDialog()
{
    m_chooser->disconnect(this); // It goes after this object is half gone.
}

void LetterDialog::build()
{
    m_notice = new Notice(this);
    m_pages = new QStackedWidget;
    m_pages->addWidget(buildForm());
    m_summary = new LetterSummary;
    m_pages->addWidget(m_summary);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Enter in a field is no "Cancel".
    const auto add = [this, buttons](const char *name, const QString &text, void (LetterDialog::*does)()) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QLatin1StringView(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, does);
        return button;
    };
    m_back = add("letterBack", tr("&Back"), &LetterDialog::goBack);
    m_review = add("letterReview", tr("&Review…"), &LetterDialog::review);
    m_save = add("letterSave", tr("Save, do &not send"), &LetterDialog::saveOnly);
    m_send = add("letterSend", m_letter ? tr("Save and &send") : tr("&Send letter"), &LetterDialog::sendLetter);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->setFocusProxy(nullptr); // It is the first button, which is hidden at times: Tab would come no further.
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_notice);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buttons);
}

QWidget *LetterDialog::buildForm()
{
    m_chooser = new LetterChooser(m_context.settings, m_context.prompts);
    m_chooser->layout()->setContentsMargins(0, 0, 6, 0);
    m_fields = new LetterFields(m_generation, m_lookups, m_letter.has_value());
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(6, 0, 6, 0);
    column->addWidget(m_fields);
    column->addStretch();
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->setMinimumWidth(content->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    connect(m_fields->address(), &ServiceAddressPicker::newAddressWanted, this, [this] {
        auto *dialog = new AddressDialog(*m_session, u"US"_s, this);
        dialog->setPurpose(ServiceAddressPicker::about(), ServiceAddressPicker::check);
        connect(dialog, &AddressDialog::created, m_fields->address(), &ServiceAddressPicker::takeAddress);
        dialog->open();
    });
    connect(m_fields, &LetterFields::addressesRead, this, [this] {
        m_chooser->refresh(); // Their addresses have names now.
        check();
    });
    auto *splitter = new PaneSplitter(m_context.settings, u"letter"_s,
                                      { { m_chooser, 480, PaneSplitter::Part::Grows }, { area, 400 } });
    splitter->setChildrenCollapsible(false);
    return splitter;
}

bool LetterDialog::isReviewing() const
{
    return m_pages->currentWidget() == m_summary;
}

bool LetterDialog::isBusy() const
{
    return m_busy || m_reading || !m_chooser->isLoaded();
}

void LetterDialog::readOrders()
{
    const auto reader = [this](const std::function<void(const Result<QList<HostedOrder>> &)> &handler) {
        const OrdersToSign::Wanted wanted{ .sids = m_wanted,
                                           .document = m_letter ? m_letter->sid : QString(),
                                           .allVerified = true };
        m_orders.read(wanted, [this, handler](const Result<OrdersToSign::Found> &found) {
            if (!found)
                return handler(found.error());
            m_before = setOf(found.value().onDocument);
            tellLeftOut(found.value());
            handler(found.value().orders);
        });
    };
    m_chooser->load(reader,
                    { .whyNot = [this](const HostedOrder &order) { return whyNot(order); },
                      .address = [this](const QString &sid) { return addressOf(sid); } },
                    m_wanted);
    connect(m_chooser, &LetterChooser::loaded, this, [this] {
        if (m_letter && m_wanted.isEmpty())
            m_chooser->choose(m_before.values(), true);
        derive();
        // Where one goes on, unless somebody has begun elsewhere: the rest of this customer is one key away.
        RecordView *view = m_chooser->table()->view();
        if (!m_wanted.isEmpty())
            view->goTo(m_wanted.first());
        if (!m_fields->isAncestorOf(focusWidget()))
            view->setFocus();
    });
}

/// Orders that were brought along, and can't go on a letter.
void LetterDialog::tellLeftOut(const OrdersToSign::Found &found)
{
    QList<HostedOrder> bad = found.orders;
    const QSet<QString> brought = setOf(m_wanted);
    bad.removeIf([&](const HostedOrder &order) { return !brought.contains(order.sid) || whyNot(order).isEmpty(); });
    const QStringList reasons = namedReasons(bad, found.gone);
    if (!reasons.isEmpty())
        m_notice->say(Notice::Kind::Warning,
                      tr("%n order(s) can't go on the letter.", nullptr, int(bad.size() + found.gone.size())),
                      reasons.join(u'\n'));
}

QStringList LetterDialog::namedReasons(const QList<HostedOrder> &orders, const QStringList &gone) const
{
    QStringList reasons;
    LoaForm form;
    form.orders = orders;
    const QList<rules::Problem> problems = orders.isEmpty() ? QList<rules::Problem>() : form.check(m_generation);
    for (const rules::Problem &problem : problems) {
        if (problem.field == ordersField)
            reasons.append(problem.verdict.sentence);
    }
    if (!gone.isEmpty())
        reasons.append(tr("%1: The service does not know it any more.").arg(gone.join(u", "_s)));
    return reasons;
}

QString LetterDialog::whyNot(const HostedOrder &order) const
{
    // What is on the letter already may stay on it.
    return m_before.contains(order.sid) ? QString() : rules::whyNot(StageAct::Sign, order, m_generation);
}

QString LetterDialog::addressOf(const QString &sid) const
{
    const std::optional<Address> address = m_fields->address()->address(sid);
    return address ? addressLine(*address) : sid;
}

/// What all orders on the letter have in common is what a person would type.
void LetterDialog::suggest()
{
    const QList<HostedOrder> orders = m_chooser->chosenOrders();
    if (m_letter || orders.isEmpty())
        return;
    LetterContent common;
    common.addressSid = commonValue(orders, [](const HostedOrder &order) { return order.addressSid; });
    common.email = commonValue(orders, [](const HostedOrder &order) { return order.email; });
    common.contactTitle = commonValue(orders, [](const HostedOrder &order) { return order.contactTitle; });
    common.contactPhone = commonValue(orders, [](const HostedOrder &order) { return order.contactPhone; });
    common.copies = commonValue(orders, [](const HostedOrder &order) { return order.ccEmails.join(u", "_s); });
    m_fields->suggest(common);
}

LoaForm LetterDialog::form() const
{
    LoaForm form;
    form.orders = m_chooser->chosenOrders();
    m_fields->fill(form);
    return form;
}

void LetterDialog::keep()
{
    if (!m_own || !m_session)
        return;
    LetterContent content = m_fields->content();
    content.orderSids = m_chooser->isLoaded() ? m_chooser->chosen() : m_wanted;
    m_drafts.keep(m_key, content);
}

void LetterDialog::done(int result)
{
    if (m_keepSoon->isActive()) {
        m_keepSoon->stop();
        keep();
    }
    m_orders.cancel();
    QDialog::done(result);
}

/// Not with every key in a field: there may be thousands.
void LetterDialog::checkOrders()
{
    LoaForm form;
    form.orders = m_chooser->chosenOrders();
    for (HostedOrder &order : form.orders) {
        if (!m_before.contains(order.sid))
            continue;
        order.status = u"verified"_s; // As it would be if the letter let go of it.
        order.signingDocumentSid.clear();
    }
    m_orderProblems = form.check(m_generation);
    m_orderProblems.removeIf([](const rules::Problem &problem) { return problem.field != ordersField; });
}

QList<rules::Problem> LetterDialog::problems() const
{
    LoaForm form;
    m_fields->fill(form);
    QList<rules::Problem> problems = form.check(m_generation);
    problems.removeIf([this, &form](const rules::Problem &problem) {
        // The service keeps what an edit does not send.
        return problem.field == ordersField
            || (m_letter
                && ((problem.field == "contact_title"_L1 && form.contactTitle.isEmpty())
                    || (problem.field == "contact_phone_number"_L1 && form.contactPhone.isEmpty())));
    });
    return problems + m_orderProblems + m_fields->addressProblems();
}

void LetterDialog::check()
{
    QList<rules::Problem> found = problems();
    const QVariantMap typed = m_fields->content().toMap();
    found.removeIf(
        [&](const rules::Problem &problem) { return !m_tried && typed.value(problem.field).toString().isEmpty(); });
    QStringList ofOrders;
    for (const rules::Problem &problem : std::as_const(found)) {
        if (problem.field == ordersField && !problem.verdict.ok())
            ofOrders.append(problem.verdict.sentence);
    }
    m_chooser->setProblem(ofOrders.join(u'\n'));
    m_fields->show(found);
    derive();
}

void LetterDialog::review()
{
    if (isBusy())
        return;
    m_tried = true;
    check();
    const QList<rules::Problem> found = problems();
    if (std::ranges::any_of(found, [](const rules::Problem &problem) { return !problem.verdict.ok(); })) {
        if (!m_fields->goToFirstProblem())
            m_chooser->table()->view()->setFocus();
        return;
    }
    m_reading = true;
    derive();
    m_notice->say(Notice::Kind::Plain, tr("Looking at the orders once more…"));
    m_orders.read({ .sids = m_chooser->chosen(), .document = m_letter ? m_letter->sid : QString() },
                  [this](const Result<OrdersToSign::Found> &now) { reviewed(now); });
}

void LetterDialog::reviewed(const Result<OrdersToSign::Found> &found)
{
    m_reading = false;
    derive();
    if (!found)
        return m_notice->say(Notice::Kind::Bad, tr("The orders could not be looked at. %1").arg(found.error().message),
                             found.error().requestId, found.error().helpLink);
    if (m_letter)
        m_before = setOf(found.value().onDocument);
    QList<HostedOrder> bad = found.value().orders;
    const QSet<QString> onLetter = setOf(m_chooser->chosen());
    bad.removeIf([&](const HostedOrder &order) { return !onLetter.contains(order.sid) || whyNot(order).isEmpty(); });
    const QStringList reasons = namedReasons(bad, found.value().gone);
    m_chooser->update(found.value().orders, found.value().gone);
    if (!reasons.isEmpty()) {
        const int count = int(bad.size() + found.value().gone.size());
        return m_notice->say(Notice::Kind::Warning,
                             tr("%n order(s) can't go on the letter any more and was (were) taken off. Nothing was "
                                "sent. Look at the rest, and review again.",
                                nullptr, count),
                             reasons.join(u'\n'));
    }
    m_notice->clear();
    showSummary();
}

void LetterDialog::setBusy(bool busy)
{
    m_busy = busy;
    derive();
}

void LetterDialog::derive()
{
    const bool reviewing = isReviewing();
    m_back->setVisible(reviewing);
    m_review->setVisible(!reviewing);
    m_send->setVisible(reviewing);
    m_save->setVisible(reviewing && m_letter);
    m_review->setEnabled(!isBusy());
    m_back->setEnabled(!m_busy);
    m_send->setEnabled(!isBusy());
    m_save->setEnabled(reviewing && !isBusy() && m_letter && !changes().isEmpty());
    m_review->setDefault(!reviewing);
    m_send->setDefault(reviewing);
    m_chooser->setEnabled(!m_busy && !m_reading);
    m_fields->setEnabled(!m_busy && !m_reading);
}

} // namespace nd
