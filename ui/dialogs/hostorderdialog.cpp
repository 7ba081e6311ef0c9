// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/hostorderdialog.h"

#include "app/accounts.h"
#include "app/api/hostednumbers.h"
#include "app/background.h"
#include "app/localdata/localdata.h"
#include "app/ops/hostedops.h"
#include "app/ops/hostedplans.h"
#include "models/forms/nametemplate.h"
#include "models/phone.h"
#include "ui/appcontext.h"
#include "ui/delegates/tone.h"
#include "ui/dialogs/addressdialog.h"
#include "ui/dialogs/bulkpreviewdialog.h"
#include "ui/formoutcome.h"
#include "ui/prompts.h"
#include "ui/widgets/busybutton.h"
#include "ui/widgets/hostordersettings.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/numberlistbox.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/serviceaddresspicker.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString numbersName = u"numbers"_s; ///< In the draft, beside the fields.

const QString columnName = u"column"_s; ///< Of the table that was pasted: where a person says that the numbers are.

constexpr qsizetype manyNumbers = 200; ///< More are looked at in a worker.

/// Orders of toll-free numbers bring more with them; empty: none of them is one.
QString firstTollFree(const QStringList &numbers)
{
    const auto found = std::ranges::find_if(
        numbers, [](const QString &number) { return phone::typeOf(number) == phone::LineType::TollFree; });
    return found == numbers.end() ? QString() : *found;
}

/// What the checks need to know of all numbers: one stands for them.
HostedOrderForm withFirst(HostedOrderForm form, const QStringList &numbers)
{
    form.number = numbers.value(0);
    if (numbers.size() > 1) {
        const NameValues values{ .number = form.number, .place = 1, .count = int(numbers.size()) };
        form.uniqueName = filledName(form.uniqueName, values);
    }
    return form;
}

} // namespace

HostOrderDialog::HostOrderDialog(AppContext &context, Session &session, Lookups &lookups, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_session(session)
    , m_generation(session.hostedGeneration())
    , m_draft(context.local.drafts(), context.journal, session.accountSid())
    , m_offer(new Offer)
    , m_notice(new Notice)
    , m_numbers(new NumberListBox(u"US"_s))
    , m_brings(new QLabel)
    , m_inOne(new QCheckBox(tr("Send all in &one request")))
    , m_summary(new QLabel)
    , m_order(new BusyButton(tr("&Order…")))
{
    setObjectName(u"hostOrderDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Order hosting"));
    build(lookups);
    connect(&session, &QObject::destroyed, this, &QObject::deleteLater);
    connect(&session.operations(), &OperationRunner::settled, this, [this](const OperationReport &report) {
        if (m_entry != 0 && report.entry.id == m_entry)
            show(report);
    });
    offerLeft();
    check();
    resize(880, 580);
}

void HostOrderDialog::build(Lookups &lookups)
{
    m_settings = new HostOrderSettings(m_session, lookups, targets());
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_settings);
    auto *left = new QWidget;
    auto *list = new QVBoxLayout(left);
    list->setContentsMargins(0, 0, 6, 0);
    list->addWidget(m_numbers, 1);
    auto *halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(left);
    halves->addWidget(area);
    halves->setSizes({ 300, 560 });

    const QPushButton *take = m_offer->addButton(u"hostOrderTakeLeft"_s, tr("Go on &with it"));
    const QPushButton *drop = m_offer->addButton(u"hostOrderDropLeft"_s, tr("&Drop it"));
    connect(take, &QPushButton::clicked, this, &HostOrderDialog::takeLeft);
    connect(drop, &QPushButton::clicked, this, [this] {
        m_draft.forget(m_left->draft);
        offerLeft();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_offer);
    layout->addWidget(m_notice);
    layout->addWidget(halves, 1);
    layout->addWidget(makeFoot());
    connect(m_numbers, &NumberListBox::changed, this, [this] {
        lookForTollFree();
        touched();
    });
    connect(m_settings, &HostOrderSettings::edited, this, &HostOrderDialog::touched);
    connect(m_settings, &HostOrderSettings::newAddressWanted, this, &HostOrderDialog::makeAddress);
}

QWidget *HostOrderDialog::makeFoot()
{
    m_brings->setObjectName(u"hostOrderBrings"_s);
    m_brings->setWordWrap(true);
    m_inOne->setObjectName(u"hostOrderInOne"_s);
    m_inOne->setToolTip(tr("Quicker for long lists. What became of each number is known once all were processed; "
                           "otherwise every number is an operation of its own, with a receipt."));
    connect(m_inOne, &QCheckBox::toggled, this, &HostOrderDialog::check);
    m_summary->setObjectName(u"hostOrderSummary"_s);
    m_order->setObjectName(u"hostOrderButton"_s);
    m_order->setDefault(true);
    connect(m_order, &QPushButton::clicked, this, &HostOrderDialog::order);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter in a field is no "Close".
    buttons->addButton(m_order, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *foot = new QWidget;
    auto *lines = new QVBoxLayout(foot);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_brings);
    lines->addWidget(m_inOne);
    auto *line = new QHBoxLayout;
    line->addWidget(m_summary, 1);
    line->addWidget(buttons);
    lines->addLayout(line);
    return foot;
}

/// The subaccounts; in one of them, none: its parent's orders are not its own.
QList<Account> HostOrderDialog::targets() const
{
    return m_session.inSubaccount() ? QList<Account>() : m_context.accounts.subaccounts();
}

void HostOrderDialog::makeAddress()
{
    auto *dialog = new AddressDialog(m_session, u"US"_s, this);
    dialog->setPurpose(ServiceAddressPicker::about(), &ServiceAddressPicker::check);
    connect(dialog, &AddressDialog::created, m_settings, &HostOrderSettings::takeAddress);
    dialog->open();
}

void HostOrderDialog::begin(const QStringList &e164s, const QString &account)
{
    m_settings->setAccount(account);
    m_numbers->setNumbers(e164s);
    touched();
}

QStringList HostOrderDialog::numbers() const
{
    return m_numbers->numbers();
}

void HostOrderDialog::lookForTollFree()
{
    const QStringList all = numbers();
    m_tollFree.clear();
    ++m_lists;
    if (all.size() <= manyNumbers) {
        m_tollFree = firstTollFree(all);
        return;
    }
    inBackground<QString>(
        this, [all] { return firstTollFree(all); },
        [this, list = m_lists](const QString &found) {
            if (list != m_lists)
                return;
            m_tollFree = found;
            check();
        });
}

void HostOrderDialog::touched()
{
    keep();
    check();
}

void HostOrderDialog::check()
{
    const QStringList numbers = this->numbers();
    const rules::ConfigurationVerdict verdict
        = withFirst(m_settings->form(), numbers.isEmpty() ? QStringList{ u"+14155550100"_s } : numbers)
              .check(m_generation);
    QList<rules::Problem> problems = verdict.problems;
    const QVariantMap typed = m_settings->draft();
    for (const char *name : { "friendly_name", "unique_name" }) {
        const QString field = QString::fromLatin1(name);
        const rules::Verdict names = checkNameTemplate(typed.value(field).toString(), int(numbers.size()));
        if (names.level != rules::Verdict::Level::Good && hostedOrderHas(m_generation, name))
            problems.append({ field, names });
    }
    m_settings->show(problems, m_asked);

    QStringList notices = verdict.notices;
    if (!m_tollFree.isEmpty() && numbers.size() > 1) { // the first one need not be it
        HostedOrderForm one = m_settings->form();
        one.number = m_tollFree;
        notices = one.check(m_generation).notices;
    }
    m_brings->setText(numbers.isEmpty() ? QString() : notices.join(u'\n'));
    m_brings->setVisible(!m_brings->text().isEmpty());
    QPalette colours;
    colours.setColor(QPalette::WindowText, toneText(Tone::Caution, palette()));
    m_brings->setPalette(colours);

    const bool offered = m_generation == HostedGeneration::V2 && numbers.size() > bulkRequestWorthwhile;
    m_inOne->setVisible(offered);
    m_summary->setText(summary());
    m_order->setAllowed(m_entry == 0 && !numbers.isEmpty());
    m_order->setToolTip(numbers.isEmpty() ? tr("Give at least one number.") : QString());
}

QString HostOrderDialog::summary() const
{
    const int count = int(numbers().size());
    if (count == 0)
        return {}; // the list says so
    if (count == 1)
        return tr("%1 will be ordered.").arg(phone::displayFormat(numbers().first()));
    if (!m_inOne->isHidden() && m_inOne->isChecked())
        return tr("%n number(s) will be ordered, in one request.", nullptr, count);
    return tr("%n number(s) will be ordered, one after another.", nullptr, count);
}

void HostOrderDialog::keep()
{
    if (m_filling)
        return;
    QVariantMap content = m_settings->draft();
    if (const QString text = m_numbers->text(); !QStringView(text).trimmed().isEmpty())
        content.insert(numbersName, text);
    if (const std::optional<int> column = m_numbers->chosenColumn())
        content.insert(columnName, *column);
    m_draft.keep(content, numbers(), m_session.clock().now());
}

void HostOrderDialog::offerLeft()
{
    m_left = m_draft.left();
    if (!m_left)
        return m_offer->clear();
    const Draft &draft = m_left->draft;
    const int lines = int(draft.content.value(numbersName).toString().split(u'\n', Qt::SkipEmptyParts).size());
    const QString when = QLocale().toString(draft.changed.toLocalTime(), QLocale::ShortFormat);
    m_offer->say(
        m_left->fate == DraftFate::NotSent
            ? tr("A form of %1 was not sent; it has %n number(s).", nullptr, lines).arg(when)
            : tr("Numbers of a form of %1 may have been ordered since; it has %n number(s). Look at the orders "
                 "before you go on with it.",
                 nullptr, lines)
                  .arg(when));
}

void HostOrderDialog::takeLeft()
{
    const Draft draft = m_left->draft;
    m_draft.goOnWith(draft);
    takeDraft(draft.content);
    if (!draft.leftOut.isEmpty())
        m_notice->say(Notice::Kind::Warning,
                      tr("A URL held something secret and was not kept. Enter it again where it is missing."));
    offerLeft();
}

void HostOrderDialog::takeDraft(const QVariantMap &content)
{
    m_filling = true;
    m_settings->takeDraft(content);
    m_numbers->setText(content.value(numbersName).toString());
    if (content.contains(columnName))
        m_numbers->setChosenColumn(content.value(columnName).toInt());
    m_filling = false;
    touched();
}

void HostOrderDialog::order()
{
    if (m_order->busy())
        return;
    m_asked = true;
    m_notice->clear();
    if (!m_numbers->readNow())
        return m_notice->say(Notice::Kind::Warning, tr("The list of numbers is still being read. Try again then."));
    check();
    if (m_settings->goToFirstProblem())
        return m_notice->say(Notice::Kind::Bad, tr("Something is missing or wrong: see beside the fields."));
    if (numbers().size() == 1)
        return orderOne();
    if (!m_inOne->isHidden() && m_inOne->isChecked())
        return orderInOneRequest();
    orderMany();
}

void HostOrderDialog::orderOne()
{
    HostedOrderForm form = withFirst(m_settings->form(), numbers());
    form.friendlyName = filledName(
        form.friendlyName, { .number = form.number, .locality = phone::cityOf(form.number).section(u',', 0, 0) });
    form.uniqueName = filledName(form.uniqueName, { .number = form.number });
    Confirmation question;
    question.title = tr("Order hosting of %1?").arg(phone::displayFormat(form.number));
    question.text = tr("%1 orders it. Calls to the number stay where they are; hosting costs a monthly fee once it is "
                       "completed.")
                        .arg(m_session.displayName());
    question.details = m_settings->summary() + form.check(m_generation).notices;
    question.accept = tr("Order");
    m_context.prompts.confirm(this, question, [self = QPointer(this), form](bool yes) {
        if (self && yes)
            self->send(createHostedOrderOperation(form, self->m_generation));
    });
}

void HostOrderDialog::orderMany()
{
    const BulkPreview plan = planHostedOrders(numbers(), m_settings->form(), m_generation);
    BulkQuestion question;
    question.title = tr("Order hosting");
    question.text = tr("Calls to the numbers stay where they are; hosting costs a monthly fee for each once it is "
                       "completed.");
    question.accept = tr("Order %n number(s)", nullptr, int(plan.plan.rows.size()));
    auto *dialog = new BulkPreviewDialog(m_context, m_session, plan, question, this);
    connect(dialog, &BulkPreviewDialog::started, this, [this](const QString &run) {
        Q_EMIT started(run);
        finish();
    });
    dialog->open();
}

void HostOrderDialog::orderInOneRequest()
{
    const QStringList all = numbers();
    Confirmation question;
    question.title = tr("Order hosting of %n number(s)?", nullptr, int(all.size()));
    question.text = tr("%1 orders all of them in one request. Calls to the numbers stay where they are; hosting costs "
                       "a monthly fee for each once it is completed.")
                        .arg(m_session.displayName());
    question.details = m_settings->summary();
    question.accept = tr("Order %n number(s)", nullptr, int(all.size()));
    const QString name = tr("%n number(s), %1", nullptr, int(all.size()))
                             .arg(QLocale().toString(m_session.clock().now().toLocalTime(), QLocale::ShortFormat));
    m_context.prompts.confirm(this, question, [self = QPointer(this), all, name](bool yes) {
        if (self && yes)
            self->send(createHostedOrdersInBulkOperation(name, all, self->m_settings->form()));
    });
}

void HostOrderDialog::send(const OperationSpec &operation)
{
    if (m_order->busy())
        return;
    m_context.local.drafts().writeAll(); // by its numbers it is known in the journal, whatever happens now
    m_order->setBusy(tr("Ordering…"));
    m_numbers->setEnabled(false);
    m_settings->setEnabled(false);
    m_session.operations().run(operation, this, [this](const OperationReport &report) { show(report); });
}

void HostOrderDialog::show(const OperationReport &report)
{
    FormWords words;
    words.unknown = tr("No clear answer came, so it may be ordered already.");
    words.givenUp = tr("Whether it was ordered was not found out. Look at the orders before you try again.");
    words.notDone = tr("The order was not found so far. Look at the orders before you try again.");
    const bool open = tellOutcome(*m_notice, report, words);
    m_entry = open ? report.entry.id : 0;
    m_order->setReady();
    m_numbers->setEnabled(!open);
    m_settings->setEnabled(!open);
    check();
    if (report.entry.outcome == Outcome::Refused)
        static_cast<void>(placeRefusal(report.entry.error));
    if (!isInEffect(report.entry.outcome))
        return;
    if (report.entry.spec.kind == "hosted.bulkcreate"_L1)
        Q_EMIT bulkOrdered(report.entry.resultSid);
    else if (!m_settings->form().accountSid.isEmpty())
        Q_EMIT orderedElsewhere(m_settings->accountName());
    else
        Q_EMIT ordered(report.entry.resultSid);
    finish();
}

/// The service names the parameter that it does not like: its words go beside that field.
bool HostOrderDialog::placeRefusal(const ApiError &error)
{
    for (const Param &param : hostedOrderCreateParams(m_generation)) {
        const QRegularExpression word(u"\\b%1\\b"_s.arg(QLatin1StringView(param.parameter)));
        if (word.match(error.message).hasMatch() && m_settings->refuse(QLatin1StringView(param.field), error.message))
            return true;
    }
    return false;
}

void HostOrderDialog::finish()
{
    m_draft.forget();
    accept();
}

} // namespace nd
