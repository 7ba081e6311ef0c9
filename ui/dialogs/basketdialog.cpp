// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/basketdialog.h"

#include "app/readnumbers.h"
#include "app/session.h"
#include "models/bidi.h"
#include "models/forms/nametemplate.h"
#include "models/readypage.h"
#include "models/records/incomingnumber.h"
#include "models/rules/typedcount.h"
#include "ui/appcontext.h"
#include "ui/dialogs/addressdialog.h"
#include "ui/prompts.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/numberpapers.h"
#include "ui/widgets/numbersettings.h"
#include "ui/widgets/panesplitter.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/tableframe.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

TableWords words()
{
    TableWords words;
    words.id = u"basketTable"_s;
    words.name = BasketDialog::tr("Numbers in the basket");
    words.filterHint = BasketDialog::tr("Filter the basket");
    words.file = u"basket"_s;
    words.states.noRows = BasketDialog::tr("The basket is empty.");
    words.states.noRowsHint = BasketDialog::tr("Select numbers in the search and add them to it.");
    words.states.nothingYet = words.states.noRows;
    return words;
}

QString priceOf(const AvailableNumber &number)
{
    return number.monthlyPrice ? number.monthlyPrice->toString() + u' ' + number.priceUnit : QString();
}

} // namespace

BasketDialog::BasketDialog(AppContext &context, Session &session, Lookups &lookups, Basket &basket, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_session(&session)
    , m_lookups(lookups)
    , m_basket(basket)
{
    setObjectName(u"basketDialog"_s);
    setWindowTitle(tr("Basket"));
    build(lookups);
    follow();
    countNumbers(session.transport(), this, [this](int ofAll) { m_ofAll = ofAll; });
    resize(890, 560);
    m_settings->goTo(u"friendly_name"_s);
}

BasketDialog::~BasketDialog()
{
    m_table->disconnect(this); // Its rows go after this object is half gone.
}

void BasketDialog::build(Lookups &lookups)
{
    auto *layout = new QVBoxLayout(this);
    m_table = new TableFrame(m_context.settings, m_context.prompts, schemaOf<AvailableNumber>(), words());
    m_table->layout()->setContentsMargins(0, 0, 6, 0);
    m_remove = new QAction(QIcon::fromTheme(u"edit-delete"_s), tr("&Take out"), this);
    m_remove->setObjectName(u"basketRemove"_s);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_remove->setToolTip(tr("Take the selected numbers out of the basket (Del)"));
    m_table->view()->addAction(m_remove);
    m_table->view()->setContextActions({ m_remove });
    connect(m_remove, &QAction::triggered, this, &BasketDialog::removeSelected);
    connect(m_table, &TableFrame::changed, this,
            [this] { m_remove->setEnabled(m_table->view()->selectedCount() > 0); });
    auto *splitter
        = new PaneSplitter(m_context.settings, u"basket"_s,
                           { { m_table, 420, PaneSplitter::Part::Grows }, { buildForm(lookups), 450 } }, this);
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
    layout->addLayout(buildFoot());
}

QWidget *BasketDialog::buildForm(Lookups &lookups)
{
    m_papersBox = new QWidget;
    auto *papers = new QVBoxLayout(m_papersBox);
    papers->setContentsMargins(0, 0, 0, 0);
    m_settings = new NumberSettings(lookups, m_papersBox);
    m_settings->setNamePlaceholder(u"{locality} {n}"_s);
    connect(m_settings, &NumberSettings::edited, this, &BasketDialog::check);
    connect(m_settings, &NumberSettings::edited, this, &BasketDialog::formEdited);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(6, 0, 6, 0);
    column->addWidget(m_settings);
    column->addStretch();
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

QLayout *BasketDialog::buildFoot()
{
    auto *foot = new QVBoxLayout;
    m_cost = new QLabel;
    m_cost->setObjectName(u"basketCost"_s);
    m_cost->setWordWrap(true);
    QFont bold = m_cost->font();
    bold.setBold(true);
    m_cost->setFont(bold);
    foot->addWidget(m_cost);

    auto *line = new QHBoxLayout;
    auto *remove = new QToolButton;
    remove->setDefaultAction(m_remove);
    remove->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    line->addWidget(remove);
    m_wanted = new QSpinBox;
    m_wanted->setObjectName(u"basketWanted"_s);
    m_wanted->setToolTip(tr("With fewer than there are, the rest stands in for numbers that are refused."));
    m_wantedLabel = new QLabel(tr("&How many"));
    m_wantedLabel->setBuddy(m_wanted);
    line->addSpacing(12);
    line->addWidget(m_wantedLabel);
    line->addWidget(m_wanted);
    connect(m_wanted, &QSpinBox::valueChanged, this, [this](int wanted) {
        if (m_following)
            return;
        m_basket.setWanted(wanted);
        showCost();
        Q_EMIT basketEdited();
    });
    line->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter in a field is no "Close".
    m_buy = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_buy->setObjectName(u"basketBuy"_s);
    m_buy->setDefault(true);
    connect(m_buy, &QPushButton::clicked, this, &BasketDialog::confirm);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    line->addWidget(buttons);
    foot->addLayout(line);
    return foot;
}

void BasketDialog::follow()
{
    m_table->model().load(readyPage(pageOf<AvailableNumber>(m_basket.numbers())), true);
    followGroups();
    showCost();
    check();
}

QVariantMap BasketDialog::filledIn() const
{
    QVariantList papers;
    for (const Papers &each : m_papers)
        papers.append(QVariantMap{ { u"country"_s, each.group.country },
                                   { u"number_type"_s, each.group.numberType },
                                   { u"address_requirements"_s, each.group.addressRequirements },
                                   { u"address_sid"_s, each.papers->addressSid() },
                                   { u"bundle_sid"_s, each.papers->bundleSid() } });
    return { { u"settings"_s, m_settings->draft() }, { u"papers"_s, papers } };
}

void BasketDialog::fillIn(const QVariantMap &filledIn, const QStringList &missing)
{
    m_settings->takeDraft(filledIn.value(u"settings"_s).toMap());
    const QVariantList papers = filledIn.value(u"papers"_s).toList();
    for (const QVariant &kept : papers) {
        const QVariantMap map = kept.toMap();
        for (const Papers &each : std::as_const(m_papers)) {
            if (each.group.country == map.value(u"country"_s).toString()
                && each.group.numberType == map.value(u"number_type"_s).toString()
                && each.group.addressRequirements == map.value(u"address_requirements"_s).toString())
                each.papers->choose(map.value(u"address_sid"_s).toString(), map.value(u"bundle_sid"_s).toString());
        }
    }
    QStringList titles;
    for (const FieldInfo &field : schemaOf<IncomingNumber>().fields) {
        if (missing.contains(QLatin1StringView(field.name())))
            titles.append(field.title());
    }
    if (!titles.isEmpty())
        m_table->notice()->say(
            Notice::Kind::Warning,
            tr("A password or token is never kept in a draft. Enter this again: %1.").arg(titles.join(u", "_s)));
    check();
}

void BasketDialog::followGroups()
{
    const QList<BasketGroup> groups = m_basket.groups();
    const auto sameGroup = [](const BasketGroup &group) {
        return [&group](const Papers &known) { return known.group.fits(group.numbers.first()); };
    };
    m_papers.removeIf([&groups](const Papers &known) {
        const bool stays = std::ranges::any_of(
            groups, [&known](const BasketGroup &group) { return known.group.fits(group.numbers.first()); });
        if (!stays) {
            known.box->hide();
            known.box->deleteLater();
        }
        return !stays;
    });
    int labels = m_settings->labelWidth();
    for (const BasketGroup &group : groups) {
        auto known = std::ranges::find_if(m_papers, sameGroup(group));
        if (known == m_papers.end())
            known = m_papers.insert(m_papers.end(), makePapers(group));
        known->group = group;
        known->title->setText(tr("%1: %n number(s)", nullptr, int(group.numbers.size())).arg(group.title()));
        labels = std::max(labels, known->papers->form()->labelWidth());
    }
    m_settings->setLabelWidth(labels);
    for (const Papers &each : std::as_const(m_papers))
        each.papers->form()->setLabelWidth(labels);
}

BasketDialog::Papers BasketDialog::makePapers(const BasketGroup &group)
{
    auto *box = new QWidget(m_papersBox);
    box->setObjectName("basketPapers_"_L1 + group.country + u'_' + group.numberType);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 6, 0, 0);
    auto *title = new QLabel;
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    layout->addWidget(title);
    auto *papers = new NumberPapers(*m_session, m_lookups, group.country, numberTypeFrom(group.numberType));
    papers->setAddressRequirement(group.addressRequirements);
    layout->addWidget(papers);
    m_papersBox->layout()->addWidget(box);
    connect(papers, &NumberPapers::edited, this, &BasketDialog::check);
    connect(papers, &NumberPapers::edited, this, &BasketDialog::formEdited);
    connect(papers, &NumberPapers::newAddressWanted, this, [this, papers](const QString &country) {
        if (!m_session)
            return;
        auto *dialog = new AddressDialog(*m_session, country, this);
        connect(dialog, &AddressDialog::created, papers, &NumberPapers::takeAddress);
        dialog->open();
    });
    return { group, box, title, papers };
}

void BasketDialog::removeSelected()
{
    const QStringList keys = m_table->view()->selectedKeys();
    for (const QString &key : keys) {
        if (m_basket.remove(key))
            m_table->model().remove(key);
    }
    followGroups();
    showCost();
    check();
    Q_EMIT basketEdited();
}

void BasketDialog::showCost()
{
    const int wanted = m_basket.wanted();
    const int there = m_basket.size();
    m_following = true;
    m_wanted->setRange(std::min(1, there), there);
    m_wanted->setValue(wanted);
    m_following = false;
    const bool choice = there > 1 && m_basket.isInterchangeable();
    m_wanted->setVisible(choice);
    m_wantedLabel->setVisible(choice);
    QString cost = tr("%n number(s): %1", nullptr, wanted).arg(m_basket.monthlyCost());
    if (wanted < there)
        cost += u'\n' + tr("Buy %1 of these %2: the rest replaces refused ones.").arg(wanted).arg(there);
    m_cost->setText(there > 0 ? cost : tr("Nothing to buy."));
    m_buy->setText(tr("&Buy %n number(s)…", nullptr, wanted));
}

BuyForm BasketDialog::formOf(const AvailableNumber &number, const NumberPapers *papers) const
{
    BuyForm form;
    form.number = number.number;
    form.addressRequirements = number.addressRequirements;
    form.addressSid = papers->addressSid();
    form.bundleSid = papers->bundleSid();
    m_settings->fill(form);
    return form;
}

void BasketDialog::check()
{
    bool good = !m_basket.isEmpty();
    for (const Papers &each : std::as_const(m_papers)) {
        BuyForm form = formOf(each.group.numbers.first(), each.papers);
        form.friendlyName.clear(); // A template, looked at below.
        const rules::ConfigurationVerdict verdict = form.check();
        each.papers->show(verdict.problems);
        good = good && verdict.ok();
    }
    good = checkSettings() && good;
    m_buy->setEnabled(good);
}

bool BasketDialog::checkSettings()
{
    if (m_papers.isEmpty())
        return false;
    const QString nameField = u"friendly_name"_s;
    const AvailableNumber &first = m_basket.numbers().first();
    BuyForm form = formOf(first, m_papers.first().papers);
    const QString nameTemplate = std::exchange(form.friendlyName, {});
    QList<rules::Problem> problems = form.check().problems;
    rules::Verdict name = checkNameTemplate(nameTemplate, m_basket.wanted());
    if (nameTemplate.isEmpty())
        name.sentence = tr("{number}, {locality} and {n} stand for the number, its city and its place in the list.");
    else if (name.sentence.isEmpty())
        name.sentence
            = tr("The first: %1")
                  .arg(filledName(
                      nameTemplate,
                      { .number = first.number, .locality = first.locality, .place = 1, .count = m_basket.size() }));
    problems.append({ nameField, name });
    m_settings->show(problems);
    return name.ok();
}

const NumberPapers *BasketDialog::papersOf(const AvailableNumber &number) const
{
    const auto of = std::ranges::find_if(m_papers, [&number](const Papers &each) { return each.group.fits(number); });
    return of->papers;
}

QList<Purchase> BasketDialog::purchases() const
{
    QList<Purchase> purchases;
    for (const AvailableNumber &number : m_basket.numbers()) {
        const NumberPapers *papers = papersOf(number);
        purchases.append({ number, priceOf(number), papers->addressSid(), papers->bundleSid() });
    }
    return purchases;
}

void BasketDialog::confirm()
{
    const int wanted = m_basket.wanted();
    const int there = m_basket.size();
    Confirmation question;
    question.title = tr("Buy %n number(s)?", nullptr, wanted);
    question.text
        = tr("%1 will pay until they are released: %2.").arg(m_session->displayName(), m_basket.monthlyCost());
    if (wanted < there)
        question.details.append(tr("%n more stand(s) in for numbers that are refused.", nullptr, there - wanted));
    for (const Papers &each : std::as_const(m_papers)) {
        QStringList line{ each.title->text() };
        line += each.papers->summary();
        question.details.append(line.join(u" · "_s));
    }
    question.details += m_settings->summary();
    const QString name = m_settings->settings().value(u"friendly_name"_s).toString();
    if (!name.isEmpty())
        question.details.append(tr("Names: %1").arg(bidi::isolated(name)));
    question.accept = tr("Buy %n number(s)", nullptr, wanted);
    if (rules::countIsTyped(wanted, m_ofAll))
        question.typed = QString::number(wanted);
    m_context.prompts.confirm(this, question, [self = QPointer(this), asked = agreed()](bool yes) {
        if (self && yes)
            self->start(asked);
    });
}

/// What a yes is a yes to: these numbers at this price.
QStringList BasketDialog::agreed() const
{
    return m_basket.keys() + QStringList{ m_basket.monthlyCost() };
}

void BasketDialog::start(const QStringList &asked)
{
    // What was agreed to is what is bought: while the question stood, a number may have been bought or started.
    if (!m_session || m_basket.isEmpty())
        return;
    if (asked != agreed())
        return m_table->notice()->say(Notice::Kind::Warning,
                                      tr("The basket changed meanwhile. Look at it, then buy again."));
    BuyForm form;
    m_settings->fill(form);
    const Result<QString> run = m_session->bulk().start(planPurchases(purchases(), form, m_basket.wanted()));
    if (!run)
        return m_table->notice()->say(Notice::Kind::Bad, tr("Nothing was bought. %1").arg(run.error().message));
    Q_EMIT started(run.value());
}

} // namespace nd
