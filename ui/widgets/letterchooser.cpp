// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/letterchooser.h"

#include "ui/delegates/tone.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/tableframe.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr ToggleChip toggles[] = {
    { "chosen", QT_TRANSLATE_NOOP("Chip", "On the letter"), QT_TRANSLATE_NOOP("Chip", "What is chosen"), "chosen",
      ColumnTest::IsPresent },
};

constexpr ChoiceChip choices[] = {
    { "owner", QT_TRANSLATE_NOOP("Chip", "Owner"), "owner" },
    { "address", QT_TRANSLATE_NOOP("Chip", "Address"), "address", "owner" },
};

TableWords words()
{
    TableWords words;
    words.id = u"letterOrdersToChoose"_s;
    words.name = LetterChooser::tr("Verified orders");
    words.filterHint = LetterChooser::tr("Number, owner, name, address");
    words.file = u"verified-orders"_s;
    words.states.noRows = LetterChooser::tr("No order is verified.");
    words.states.noRowsHint = LetterChooser::tr("An order can be signed for once a call has verified its number.");
    words.states.nothingYet = words.states.noRows;
    words.states.loading = LetterChooser::tr("Reading the verified orders…");
    words.states.icon = u"document-sign"_s;
    return words;
}

/// One page of rows, from whoever reads the orders.
class ReadSource : public PageSource
{
public:
    using Take = std::function<StorePagePtr(const LetterChooser::Orders &)>;
    ReadSource(LetterChooser::Reader reader, Take take)
        : m_reader(std::move(reader))
        , m_take(std::move(take))
    {
    }

    void next(Handler handler) override
    {
        m_reader([alive = std::weak_ptr(m_alive), this,
                  handler = std::move(handler)](const Result<LetterChooser::Orders> &orders) {
            if (alive.expired())
                return;
            m_done = bool(orders);
            handler(orders ? Result<StorePagePtr>(m_take(orders.value())) : Result<StorePagePtr>(orders.error()));
        });
    }
    bool atEnd() const override { return m_done; }

private:
    LetterChooser::Reader m_reader;
    Take m_take;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    bool m_done = false;
};

} // namespace

LetterChooser::LetterChooser(Settings &settings, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_table(new TableFrame(settings, prompts, schemaOf<SignableOrder>(), words(),
                             { .toggles = toggles, .choices = choices }))
    , m_count(new QLabel)
    , m_problem(new QLabel)
{
    build();
    m_table->model().sort(schemaOf<SignableOrder>().column("owner"), Qt::AscendingOrder);
}

LetterChooser::~LetterChooser()
{
    m_table->disconnect(this); // Its rows go after this object is half gone.
}

void LetterChooser::build()
{
    m_table->layout()->setContentsMargins(0, 0, 0, 0);
    m_count->setObjectName(u"letterChosenCount"_s);
    m_problem->setObjectName(u"letterOrdersProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    auto *line = new QHBoxLayout;
    QAction *toggle = addAction("letterToggle", tr("&Put on or take off"), Qt::Key_Space,
                                tr("Put the selected orders on the letter, or take them off (Space)"),
                                [this] { toggleSelected(); });
    QAction *customer = addAction("letterCustomer", tr("All of this o&wner"), QKeySequence(u"Ctrl+Shift+A"_s),
                                  tr("Put every order of the current row's owner on the letter (Ctrl+Shift+A)"),
                                  [this] { chooseCustomer(); });
    QAction *shown = addAction("letterShown", tr("All s&hown"), {}, tr("Put every order that the filter shows on it"),
                               [this] { chooseShown(); });
    QAction *none = addAction("letterNone", tr("&None"), {}, tr("Take all orders off"),
                              [this] { chooseByHand(chosen(), false); });
    for (QAction *action : { toggle, customer, shown, none }) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + "Button"_L1);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        line->addWidget(button);
    }
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addLayout(line);
    layout->addWidget(m_count);
    layout->addWidget(m_problem);
    m_table->view()->setContextActions(m_actions);
    connect(m_table, &TableFrame::opened, this, &LetterChooser::toggleSelected);
    count();
}

QAction *LetterChooser::addAction(const char *name, const QString &text, const QKeySequence &key, const QString &hint,
                                  std::function<void()> does)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setToolTip(hint);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(does));
    m_table->view()->addAction(action);
    m_actions.append(action);
    return action;
}

SignableOrder LetterChooser::rowOf(const HostedOrder &order) const
{
    SignableOrder row;
    if (m_chosen.contains(order.sid))
        row.chosen = true;
    row.number = order.number;
    row.owner = order.email;
    row.name = order.friendlyName;
    row.address = order.addressSid.isEmpty() ? QString() : m_words.address(order.addressSid);
    row.status = order.status;
    if (const QString why = m_words.whyNot(order); !why.isEmpty())
        row.reason = why;
    row.sid = order.sid;
    return row;
}

void LetterChooser::load(Reader reader, Words words, const QStringList &wanted)
{
    m_words = std::move(words);
    m_wanted = wanted;
    m_table->model().load(
        std::make_unique<ReadSource>(std::move(reader), [this](const Orders &orders) { return take(orders); }));
}

StorePagePtr LetterChooser::take(const Orders &orders)
{
    m_orders.clear();
    m_listed.clear();
    m_chosen.clear();
    const QSet<QString> wanted(m_wanted.begin(), m_wanted.end());
    QList<SignableOrder> rows;
    for (const HostedOrder &order : orders) {
        m_orders.insert(order.sid, order);
        m_listed.append(order.sid);
        if (wanted.contains(order.sid) && m_words.whyNot(order).isEmpty())
            m_chosen.insert(order.sid);
        rows.append(rowOf(order));
    }
    count();
    // The table has them in a moment.
    QTimer::singleShot(0, this, [this] {
        m_loaded = true;
        Q_EMIT loaded();
        Q_EMIT chosenChanged();
    });
    return pageOf<SignableOrder>(rows);
}

void LetterChooser::update(const Orders &orders, const QStringList &gone)
{
    QStringList changed;
    for (const HostedOrder &order : orders) {
        if (!m_orders.contains(order.sid))
            m_listed.append(order.sid);
        m_orders.insert(order.sid, order);
        changed.append(order.sid);
        if (!m_words.whyNot(order).isEmpty())
            m_chosen.remove(order.sid);
    }
    for (const QString &sid : gone) {
        m_orders.remove(sid);
        m_listed.removeAll(sid);
        m_chosen.remove(sid);
        m_table->model().remove(sid);
    }
    fill(changed);
    count();
    Q_EMIT chosenChanged();
}

void LetterChooser::refresh()
{
    fill(m_listed);
}

void LetterChooser::chooseByHand(const QStringList &sids, bool chosen)
{
    choose(sids, chosen);
    Q_EMIT chosenByHand();
}

/// Shows these rows as they are now.
void LetterChooser::fill(const QStringList &sids)
{
    QList<SignableOrder> rows;
    for (const QString &sid : sids)
        rows.append(rowOf(m_orders.value(sid)));
    if (!rows.isEmpty())
        m_table->model().upsert(pageOf<SignableOrder>(rows));
}

void LetterChooser::choose(const QStringList &sids, bool chosen)
{
    QStringList changed;
    for (const QString &sid : sids) {
        const auto order = m_orders.constFind(sid);
        const bool possible = order != m_orders.cend() && (!chosen || m_words.whyNot(*order).isEmpty());
        if (!possible || m_chosen.contains(sid) == chosen)
            continue;
        if (chosen)
            m_chosen.insert(sid);
        else
            m_chosen.remove(sid);
        changed.append(sid);
    }
    if (changed.isEmpty())
        return;
    fill(changed);
    count();
    Q_EMIT chosenChanged();
}

void LetterChooser::toggleSelected()
{
    const QStringList keys = m_table->view()->selectedKeys();
    const bool allOn = std::ranges::all_of(keys, [this](const QString &sid) { return m_chosen.contains(sid); });
    chooseByHand(keys, !allOn);
}

void LetterChooser::chooseCustomer()
{
    const QString owner = m_orders.value(m_table->view()->currentKey()).email;
    QStringList keys;
    for (const QString &sid : std::as_const(m_listed)) {
        if (m_orders.value(sid).email == owner)
            keys.append(sid);
    }
    chooseByHand(keys, true);
}

void LetterChooser::chooseShown()
{
    QStringList keys;
    for (int row = 0; row < m_table->model().visibleRows(); ++row)
        keys.append(m_table->model().keyAt(row));
    chooseByHand(keys, true);
}

QStringList LetterChooser::chosen() const
{
    QStringList sids;
    for (const QString &sid : m_listed) {
        if (m_chosen.contains(sid))
            sids.append(sid);
    }
    return sids;
}

QList<HostedOrder> LetterChooser::chosenOrders() const
{
    QList<HostedOrder> orders;
    for (const QString &sid : m_listed) {
        if (m_chosen.contains(sid))
            orders.append(m_orders.value(sid));
    }
    return orders;
}

void LetterChooser::count()
{
    m_count->setText(tr("%1 of %n order(s) on the letter", nullptr, int(m_listed.size())).arg(m_chosen.size()));
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(!m_listed.isEmpty());
}

void LetterChooser::setProblem(const QString &sentence)
{
    QPalette colours;
    colours.setColor(QPalette::WindowText, toneText(Tone::Negative, palette()));
    m_problem->setPalette(colours);
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

} // namespace nd
