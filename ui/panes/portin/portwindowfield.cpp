// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portwindowfield.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr int noon = 12; ///< No zone changes its distance from UTC then.
constexpr int halfHour = 30; ///< Minutes.
constexpr int minutesPerDay = 24 * 60;

/// Where customers of American carriers are, from east to west; then the rest.
struct Zone
{
    const char *id;
    const char *name;
};
constexpr Zone zones[] = {
    { "America/New_York", QT_TRANSLATE_NOOP("nd::PortWindowField", "Eastern time") },
    { "America/Chicago", QT_TRANSLATE_NOOP("nd::PortWindowField", "Central time") },
    { "America/Denver", QT_TRANSLATE_NOOP("nd::PortWindowField", "Mountain time") },
    { "America/Phoenix", QT_TRANSLATE_NOOP("nd::PortWindowField", "Arizona") },
    { "America/Los_Angeles", QT_TRANSLATE_NOOP("nd::PortWindowField", "Pacific time") },
    { "America/Anchorage", QT_TRANSLATE_NOOP("nd::PortWindowField", "Alaska") },
    { "Pacific/Honolulu", QT_TRANSLATE_NOOP("nd::PortWindowField", "Hawaii") },
    { "UTC", QT_TRANSLATE_NOOP("nd::PortWindowField", "UTC") },
};

const QString fromName = u"window_from"_s;
const QString untilName = u"window_until"_s;
const QString zoneName = u"window_zone"_s;

QString offsetText(int seconds)
{
    return u"UTC"_s + rules::OffsetTime{ QTime(0, 0), seconds }.toString().sliced(8);
}

QComboBox *makeTime(const QString &name, const QString &title)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(title);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    box->addItem(QString());
    for (int minute = 0; minute < minutesPerDay; minute += halfHour)
        box->addItem(QTime(0, 0).addSecs(minute * 60).toString(u"HH:mm"_s));
    return box;
}

} // namespace

QTime timeFromText(const QString &text)
{
    const QString typed = text.trimmed();
    static const std::array formats{ u"H:mm"_s, u"H.mm"_s, u"H:mm:ss"_s, u"h:mm AP"_s, u"h:mmAP"_s, u"h AP"_s };
    for (const QString &format : formats) {
        if (const QTime time = QLocale::c().toTime(typed.toUpper(), format); time.isValid())
            return time;
    }
    return QLocale().toTime(typed, QLocale::ShortFormat);
}

PortWindowField::PortWindowField(QWidget *parent)
    : QWidget(parent)
    , m_from(makeTime(u"port_target_port_in_time_range_start"_s, tr("Not before")))
    , m_until(makeTime(u"port_target_port_in_time_range_end"_s, tr("Not after")))
    , m_zone(new QComboBox)
{
    setObjectName(u"port_window"_s);
    m_zone->setObjectName(u"port_window_zone"_s);
    m_zone->setAccessibleName(tr("Time zone of the times"));
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(14);
    fillZones();
    auto *times = new QHBoxLayout;
    times->addWidget(m_from, 1);
    times->addWidget(new QLabel(tr("and", "between 10:00 and 12:00")));
    times->addWidget(m_until, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addLayout(times);
    layout->addWidget(m_zone);
    setFocusProxy(m_from);
    connect(m_from, &QComboBox::currentTextChanged, this, &PortWindowField::edited);
    connect(m_until, &QComboBox::currentTextChanged, this, &PortWindowField::edited);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &PortWindowField::edited);
}

/// Where the system has no table of zones, this computer's own and UTC are left.
void PortWindowField::fillZones()
{
    const QSignalBlocker quiet(m_zone);
    const QVariant chosen = m_zone->currentData();
    const QDateTime noonThere((m_day.isValid() ? m_day : QDate::currentDate()), QTime(noon, 0), Qt::UTC);
    m_zone->clear();
    const QTimeZone own = QTimeZone::systemTimeZone();
    m_zone->addItem(tr("This computer (%1)").arg(offsetText(own.offsetFromUtc(noonThere))), QByteArray());
    for (const Zone &zone : zones) {
        const QTimeZone there(QByteArray(zone.id));
        if (there.isValid())
            m_zone->addItem(u"%1 (%2)"_s.arg(tr(zone.name), offsetText(there.offsetFromUtc(noonThere))),
                            QByteArray(zone.id));
    }
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(chosen)));
}

int PortWindowField::offset() const
{
    const QByteArray id = m_zone->currentData().toByteArray();
    const QTimeZone zone = id.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(id);
    const QDateTime noonThere((m_day.isValid() ? m_day : QDate::currentDate()), QTime(noon, 0), Qt::UTC);
    return zone.offsetFromUtc(noonThere);
}

void PortWindowField::setDay(const QDate &day)
{
    if (std::exchange(m_day, day) != day)
        fillZones();
}

std::optional<rules::OffsetTime> PortWindowField::at(const QComboBox &box) const
{
    const QTime time = timeFromText(box.currentText());
    return time.isValid() ? std::optional(rules::OffsetTime{ time, offset() }) : std::nullopt;
}

std::optional<rules::OffsetTime> PortWindowField::from() const
{
    return at(*m_from);
}

std::optional<rules::OffsetTime> PortWindowField::until() const
{
    return at(*m_until);
}

bool PortWindowField::isEmpty() const
{
    return m_from->currentText().trimmed().isEmpty() && m_until->currentText().trimmed().isEmpty();
}

QString PortWindowField::problem() const
{
    for (const QComboBox *box : { m_from, m_until }) {
        const QString typed = box->currentText().trimmed();
        if (!typed.isEmpty() && !timeFromText(typed).isValid())
            return tr("“%1” is no time of day. Write it like 10:15.").arg(typed);
    }
    return {};
}

QString PortWindowField::inWords() const
{
    const auto begin = from();
    const auto end = until();
    if (!m_day.isValid() || !begin || !end)
        return {};
    const QDateTime first = rules::portMoment(m_day, begin);
    const QDateTime last = rules::portMoment(m_day, end);
    const QLocale locale;
    const auto span = [&locale](const QDateTime &one, const QDateTime &two) {
        const QString second = one.date() == two.date() ? locale.toString(two.time(), QLocale::ShortFormat)
                                                        : locale.toString(two, QLocale::ShortFormat);
        return u"%1 – %2"_s.arg(locale.toString(one, QLocale::ShortFormat), second);
    };
    return tr("Here: %1. UTC: %2.").arg(span(first.toLocalTime(), last.toLocalTime()), span(first, last));
}

QVariantMap PortWindowField::draft() const
{
    QVariantMap draft;
    if (isEmpty())
        return draft;
    draft.insert(fromName, m_from->currentText());
    draft.insert(untilName, m_until->currentText());
    draft.insert(zoneName, QString::fromLatin1(m_zone->currentData().toByteArray()));
    return draft;
}

void PortWindowField::takeDraft(const QVariantMap &draft)
{
    m_from->setEditText(draft.value(fromName).toString());
    m_until->setEditText(draft.value(untilName).toString());
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(draft.value(zoneName).toString().toLatin1())));
}

} // namespace nd
