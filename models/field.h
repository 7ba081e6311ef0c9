// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/decimal.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>
#include <QVariant>

#include <optional>
#include <span>
#include <type_traits>
#include <vector>

namespace nd {

/// How a value is kept.
enum class Kind { Text, Flag, Integer, Decimal, Instant, List };

/// How a value is shown, see models/format.h.
enum class Format { Plain, Phone, Flag, Sid, Url, Instant, Date, Money, Country, Word, Coordinate, Code, Secret };

/// Where a value comes from.
enum class Source { Reply, Computed, Local };

/// Whether people may change a value through the API.
enum class Edit { No, Yes, Clearable };

/// Name of the field that holds what people noted of a record on this computer, for records that have one.
inline constexpr const char *localNote = "local_note";

/// Name of the field that holds since when a record is in its stage, as far as this computer saw.
inline constexpr const char *localStageSince = "local_stage_since";

/// What is known of a property without knowing its record's type. One line of a record's field table.
struct FieldInfo
{
    /// Where the value stands in a reply: alternatives separated by `|`, members by `.`:
    /// "capabilities.SMS|capabilities.sms". The first alternative is the field's name everywhere else (column settings,
    /// parameter tables, drafts). Computed and local fields have a name that no reply uses.
    const char *paths = "";
    const char *label = ""; ///< English, marked with QT_TRANSLATE_NOOP("Field", …).
    Kind kind = Kind::Text;
    Format format = Format::Plain;
    const char *group = ""; ///< English, marked with QT_TRANSLATE_NOOP("FieldGroup", …); rows of the inspector.
    Source source = Source::Reply;
    Edit edit = Edit::No;
    int width = 0; ///< Characters that its column has room for at first; 0: by format.
    bool shown = true; ///< Whether the column is visible before anyone chose columns.
    const char *computedFrom = nullptr; ///< Name of the text field that `compute` reads.
    QString (*compute)(QStringView) = nullptr; ///< Runs in the decoding worker; must be thread safe.

    /// The first path.
    QByteArrayView name() const
    {
        const QByteArrayView all(paths);
        const qsizetype bar = all.indexOf('|');
        return bar < 0 ? all : all.first(bar);
    }
    QString title() const { return QCoreApplication::translate("Field", label); }
    QString groupTitle() const { return QCoreApplication::translate("FieldGroup", group); }
};

/// A property of the record type R.
template <class R>
struct Field : FieldInfo
{
    QVariant (*get)(const R &) = nullptr; ///< An invalid QVariant stands for null.
    void (*set)(R &, const QVariant &) = nullptr;

    constexpr Field in(const char *groupLabel) const
    {
        Field f = *this;
        f.group = groupLabel;
        return f;
    }
    constexpr Field editable(Edit rule = Edit::Yes) const
    {
        Field f = *this;
        f.edit = rule;
        return f;
    }
    constexpr Field hidden() const
    {
        Field f = *this;
        f.shown = false;
        return f;
    }
    constexpr Field local() const
    {
        Field f = *this;
        f.source = Source::Local;
        return f;
    }
    constexpr Field wide(int characters) const
    {
        Field f = *this;
        f.width = characters;
        return f;
    }
    /// Computed from another text field while decoding.
    constexpr Field computed(const char *from, QString (*function)(QStringView)) const
    {
        Field f = *this;
        f.source = Source::Computed;
        f.computedFrom = from;
        f.compute = function;
        return f;
    }
};

namespace detail {

template <class T>
inline constexpr Kind kindOf = [] {
    if constexpr (std::is_same_v<T, QString>)
        return Kind::Text;
    else if constexpr (std::is_same_v<T, std::optional<bool>>)
        return Kind::Flag;
    else if constexpr (std::is_same_v<T, std::optional<qint64>>)
        return Kind::Integer;
    else if constexpr (std::is_same_v<T, std::optional<Decimal>>)
        return Kind::Decimal;
    else if constexpr (std::is_same_v<T, QDateTime>)
        return Kind::Instant;
    else {
        static_assert(std::is_same_v<T, QStringList>, "not a type that a record can hold");
        return Kind::List;
    }
}();

template <class T>
QVariant toVariant(const T &value)
{
    if constexpr (std::is_same_v<T, QString>)
        return value.isNull() ? QVariant() : QVariant(value);
    else if constexpr (std::is_same_v<T, QStringList>)
        return value.isEmpty() ? QVariant() : QVariant(value); // Qt knows no null list
    else if constexpr (std::is_same_v<T, QDateTime>)
        return value.isValid() ? QVariant(value) : QVariant();
    else
        return value ? QVariant::fromValue(*value) : QVariant();
}

template <class T>
void fromVariant(T &member, const QVariant &value)
{
    if (!value.isValid())
        member = T();
    else if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, QStringList> || std::is_same_v<T, QDateTime>)
        member = value.value<T>();
    else
        member = value.value<typename T::value_type>();
}

template <class R, class T>
R recordOf(T R::*);
template <class R, class T>
T memberOf(T R::*);

constexpr Format defaultFormat(Kind kind)
{
    return kind == Kind::Flag ? Format::Flag : kind == Kind::Instant ? Format::Instant : Format::Plain;
}

} // namespace detail

/// One line of a field table: `field<&AvailableNumber::locality>("locality", QT_TRANSLATE_NOOP("Field", "City"))`.
/// A QString that is null stands for null in the API, an empty one for "".
template <auto Member>
constexpr auto field(const char *paths, const char *label,
                     Format format = detail::defaultFormat(detail::kindOf<decltype(detail::memberOf(Member))>))
{
    using R = decltype(detail::recordOf(Member));
    using T = decltype(detail::memberOf(Member));
    Field<R> f;
    f.paths = paths;
    f.label = label;
    f.kind = detail::kindOf<T>;
    f.format = format;
    f.get = [](const R &record) { return detail::toVariant(record.*Member); };
    f.set = [](R &record, const QVariant &value) { detail::fromVariant(record.*Member, value); };
    return f;
}

/// A record type without its C++ type: what the store, the table model, the inspector and the exporters work with.
struct Schema
{
    const char *id = ""; ///< Stable: names column settings and saved files. "incoming-number"
    const char *listKey = ""; ///< Key of the list in a page: "incoming_phone_numbers"
    std::vector<FieldInfo> fields;
    int keyColumn = 0; ///< The field that tells one record from another: a SID, or the E.164 of an available number.

    /// Column of the field with this name (its first path), or -1.
    int column(QByteArrayView name) const
    {
        for (size_t i = 0; i < fields.size(); ++i) {
            if (fields[i].name() == name)
                return int(i);
        }
        return -1;
    }
};

/// The schema of R, made once. R has `static constexpr const char *schemaId, *listKey, *key` and `static
/// std::span<const Field<R>> fields()`.
template <class R>
const Schema &schemaOf()
{
    static const Schema schema = [] {
        Schema s;
        s.id = R::schemaId;
        s.listKey = R::listKey;
        for (const Field<R> &f : R::fields())
            s.fields.push_back(f);
        s.keyColumn = s.column(R::key);
        return s;
    }();
    return schema;
}

/// Value of the field with this name (its first path); invalid for null and for an unknown name.
template <class R>
QVariant valueOf(const R &record, QByteArrayView name)
{
    for (const Field<R> &f : R::fields()) {
        if (f.name() == name)
            return f.get(record);
    }
    return {};
}

} // namespace nd
