// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/decode.h"

#include "models/instant.h"

#include <simdjson.h>

#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>

namespace nd {

namespace {

namespace dom = simdjson::dom;

/// Where the members of a row go: a tree of member names, made from the paths of the schema.
struct Node
{
    struct Member
    {
        std::string name;
        std::unique_ptr<Node> node;
    };
    struct Target
    {
        int column = -1;
        quint8 alternative = 0; ///< The first path of a field wins over the others.
    };
    std::vector<Member> members;
    std::vector<Target> targets;
    /// The members of the object before, in its order: the next one mostly has the same.
    std::vector<std::pair<std::string_view, Node *>> expected;

    Node &child(std::string_view name)
    {
        for (Member &member : members) {
            if (member.name == name)
                return *member.node;
        }
        members.push_back({ std::string(name), std::make_unique<Node>() });
        return *members.back().node;
    }
    Node *find(std::string_view name) const
    {
        for (const Member &member : members) {
            if (member.name == name)
                return member.node.get();
        }
        return nullptr;
    }
};

QByteArrayView bytesOf(std::string_view text)
{
    return { text.data(), qsizetype(text.size()) };
}

void addPath(Node &root, std::string_view path, Node::Target target)
{
    Node *node = &root;
    for (size_t start = 0; start <= path.size();) {
        const size_t end = std::min(path.find('.', start), path.size());
        node = &node->child(path.substr(start, end - start));
        start = end + 1;
    }
    node->targets.push_back(target);
}

Node planOf(const Schema &schema)
{
    Node root;
    for (size_t column = 0; column < schema.fields.size(); ++column) {
        const FieldInfo &field = schema.fields[column];
        if (field.source != Source::Reply)
            continue;
        const std::string_view paths(field.paths);
        quint8 alternative = 0;
        for (size_t start = 0; start <= paths.size(); ++alternative) {
            const size_t end = std::min(paths.find('|', start), paths.size());
            addPath(root, paths.substr(start, end - start), { int(column), alternative });
            start = end + 1;
        }
    }
    return root;
}

/// A number as plain digits, exact for what a price or a coordinate can be: the shortest digits that mean it.
std::string digitsOf(double value)
{
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    return { buffer.data(), end.ptr };
}

/// Text of anything that is not null.
std::string rawText(dom::element value)
{
    if (value.is_double())
        return digitsOf(value.get_double().value_unsafe());
    return simdjson::minify(value);
}

std::optional<qint64> integerOf(dom::element value)
{
    std::string_view text;
    if (value.get_string().get(text) == simdjson::SUCCESS) {
        qint64 number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
    }
    int64_t number = 0;
    if (value.get_int64().get(number) == simdjson::SUCCESS)
        return number;
    double wide = 0;
    if (value.get_double().get(wide) == simdjson::SUCCESS && std::abs(wide) < 9e15 && std::trunc(wide) == wide)
        return qint64(wide);
    return std::nullopt;
}

std::optional<bool> flagOf(dom::element value)
{
    bool flag = false;
    if (value.get_bool().get(flag) == simdjson::SUCCESS)
        return flag;
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return std::nullopt;
    if (bytesOf(text).compare("true", Qt::CaseInsensitive) == 0)
        return true;
    if (bytesOf(text).compare("false", Qt::CaseInsensitive) == 0)
        return false;
    return std::nullopt;
}

QString stringOf(std::string_view text)
{
    return text.empty() ? QString::fromLatin1("") : QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QStringList listOf(dom::element value)
{
    QStringList items;
    dom::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS) {
        std::string_view text;
        items.append(value.get_string().get(text) == simdjson::SUCCESS ? stringOf(text) : stringOf(rawText(value)));
        return items;
    }
    for (const dom::element item : array) {
        std::string_view text;
        items.append(item.get_string().get(text) == simdjson::SUCCESS ? stringOf(text) : stringOf(rawText(item)));
    }
    return items;
}

/// Fills the rows of one page from JSON objects.
class RowReader
{
public:
    RowReader(const Schema &schema, int expectedRows)
        : m_schema(schema)
        , m_plan(planOf(schema))
        , m_builder(schema, expectedRows)
        , m_setBy(schema.fields.size())
    {
    }

    void add(dom::object object)
    {
        m_builder.beginRow();
        std::fill(m_setBy.begin(), m_setBy.end(), unset);
        readMembers(object, m_plan);
    }
    StorePagePtr finish() { return m_builder.finish(); }

private:
    static constexpr quint8 unset = 0xff;

    void readMembers(dom::object object, Node &node)
    {
        size_t position = 0;
        for (const dom::key_value_pair member : object) {
            if (position == node.expected.size())
                node.expected.emplace_back(member.key, node.find(member.key));
            auto &expected = node.expected[position++];
            if (expected.first != member.key)
                expected = { member.key, node.find(member.key) };
            if (expected.second)
                readValue(member.value, *expected.second);
        }
    }

    void readValue(dom::element value, Node &node)
    {
        for (const Node::Target target : node.targets) {
            quint8 &setBy = m_setBy[size_t(target.column)];
            if (setBy < target.alternative)
                continue;
            if (setBy != unset)
                m_builder.setNull(target.column); // a member that comes twice: the last one counts
            setBy = value.is_null() || !set(target.column, value) ? unset : target.alternative;
        }
        dom::object object;
        if (!node.members.empty() && value.get_object().get(object) == simdjson::SUCCESS)
            readMembers(object, node);
    }

    bool setNumber(int column, std::optional<qint64> number)
    {
        if (number)
            m_builder.setNumber(column, *number);
        return number.has_value();
    }

    /// False for a value that the field can't hold: it stays null.
    bool set(int column, dom::element value)
    {
        std::string_view text;
        const bool isString = value.get_string().get(text) == simdjson::SUCCESS;
        switch (m_schema.fields[size_t(column)].kind) {
        case Kind::Text:
            m_builder.setText(column, isString ? bytesOf(text) : QByteArrayView(rawText(value)));
            return true;
        case Kind::Flag:
            return setNumber(column, flagOf(value));
        case Kind::Integer:
            return setNumber(column, integerOf(value));
        case Kind::Instant:
            return setNumber(column, isString ? instantOf(bytesOf(text)) : std::nullopt);
        case Kind::Decimal: {
            const std::string digits = isString ? std::string(text) : rawText(value);
            const bool readable = Decimal::parse(QString::fromUtf8(bytesOf(digits))).has_value();
            if (readable)
                m_builder.setText(column, bytesOf(digits));
            return readable;
        }
        case Kind::List:
            m_builder.setList(column, listOf(value));
            return true;
        }
        Q_UNREACHABLE();
    }

    const Schema &m_schema;
    Node m_plan;
    StorePageBuilder m_builder;
    std::vector<quint8> m_setBy; ///< Which alternative set a column of this row.
};

ApiError malformed(const char *sentence)
{
    ApiError error;
    error.kind = ErrorKind::Malformed;
    error.message = QCoreApplication::translate("Decode", sentence);
    return error;
}

/// A parser holds some fourteen times the body that it parsed and keeps that for the next one. One is kept for all
/// threads, so that a list whose pages are parsed here and there holds it once; a rare huge one goes after its use.
class LentParser
{
public:
    explicit LentParser(qsizetype size)
        : m_keep(size <= largestKept)
    {
        if (m_keep) {
            const std::scoped_lock lock(mutex);
            m_parser = std::move(kept);
        }
        // Room for bodies that are a little larger: growing with each of them holds the old memory and the new.
        constexpr qsizetype step = 512 * 1024;
        const auto room = size_t((size / step + 1) * step);
        if (m_parser && m_parser->capacity() < size_t(size))
            m_parser.reset();
        if (!m_parser) {
            m_parser = std::make_unique<dom::parser>();
            // Where there is no memory for it, parse() tries once more, and says so.
            if (m_parser->allocate(room) || m_parser->doc.allocate(room))
                m_parser = std::make_unique<dom::parser>();
        }
    }
    ~LentParser()
    {
        if (!m_keep)
            return;
        const std::scoped_lock lock(mutex);
        if (!kept)
            kept = std::move(m_parser);
    }
    LentParser(const LentParser &) = delete;
    LentParser &operator=(const LentParser &) = delete;
    dom::parser &operator*() const { return *m_parser; }

private:
    static constexpr qsizetype largestKept = 4 * 1024 * 1024;
    static inline std::mutex mutex;
    static inline std::unique_ptr<dom::parser> kept;
    std::unique_ptr<dom::parser> m_parser;
    bool m_keep;
};

/// Parses a body, and hands its root to `read` while the parser holds it.
template <class T, class Read>
Result<T> parsed(const QByteArray &body, Read read)
{
    constexpr qsizetype largestBody = 1024 * 1024 * 1024;
    if (body.size() > largestBody) {
        ApiError error = malformed(QT_TRANSLATE_NOOP("Decode", "The answer is too large to read."));
        error.kind = ErrorKind::TooLarge;
        return error;
    }
    std::string_view json(body.constData(), size_t(body.size()));
    if (json.starts_with("\xef\xbb\xbf"))
        json.remove_prefix(3);
    const LentParser parser(body.size());
    dom::element root;
    switch ((*parser).parse(json.data(), json.size()).get(root)) {
    case simdjson::SUCCESS:
        return read(root);
    case simdjson::EMPTY:
        return malformed(QT_TRANSLATE_NOOP("Decode", "The answer is empty."));
    case simdjson::UTF8_ERROR:
        return malformed(QT_TRANSLATE_NOOP("Decode", "The answer is not valid UTF-8 text."));
    case simdjson::DEPTH_ERROR:
        return malformed(QT_TRANSLATE_NOOP("Decode", "The answer is nested too deeply."));
    case simdjson::NUMBER_ERROR:
        return malformed(QT_TRANSLATE_NOOP("Decode", "The answer holds a number that can't be read."));
    default:
        return malformed(QT_TRANSLATE_NOOP("Decode", "The answer is not complete JSON."));
    }
}

/// The link to the next page, null or missing at the end. A link of another type must not look like the end.
Result<QString> nextLinkOf(dom::object root)
{
    dom::element link;
    if (root["next_page_uri"].get(link) != simdjson::SUCCESS
        && root["meta"]["next_page_url"].get(link) != simdjson::SUCCESS)
        return QString();
    if (link.is_null())
        return QString();
    std::string_view text;
    if (link.get_string().get(text) != simdjson::SUCCESS)
        return malformed(QT_TRANSLATE_NOOP("Decode", "The answer's link to the next page can't be read."));
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// The token of the next page, for lists that have no links; the same holds for it.
Result<QString> nextTokenOf(dom::object root)
{
    dom::element token;
    if (root["meta"]["next_token"].get(token) != simdjson::SUCCESS || token.is_null())
        return QString();
    std::string_view text;
    if (token.get_string().get(text) != simdjson::SUCCESS)
        return malformed(QT_TRANSLATE_NOOP("Decode", "The answer's link to the next page can't be read."));
    return stringOf(text);
}

Result<DecodedPage> pageIn(const Schema &schema, dom::element root)
{
    dom::object object;
    dom::array list;
    if (root.get_object().get(object) != simdjson::SUCCESS
        || object[schema.listKey].get_array().get(list) != simdjson::SUCCESS) {
        ApiError error = malformed(QT_TRANSLATE_NOOP("Decode", "The answer has no list \"%1\"."));
        error.message = error.message.arg(QLatin1StringView(schema.listKey));
        return error;
    }
    const Result<QString> link = nextLinkOf(object);
    if (!link)
        return link.error();
    const Result<QString> token = nextTokenOf(object);
    if (!token)
        return token.error();
    RowReader reader(schema, int(list.size()));
    for (const dom::element row : list) {
        dom::object members;
        if (row.get_object().get(members) != simdjson::SUCCESS)
            return malformed(QT_TRANSLATE_NOOP("Decode", "The answer's list holds something that is no record."));
        reader.add(members);
    }
    return DecodedPage{ reader.finish(), link.value(), link.value().isEmpty() ? token.value() : QString() };
}

} // namespace

Result<DecodedPage> decodePage(const Schema &schema, const QByteArray &body)
{
    return parsed<DecodedPage>(body, [&](dom::element root) { return pageIn(schema, root); });
}

Result<StorePagePtr> decodeRow(const Schema &schema, const QByteArray &body)
{
    return parsed<StorePagePtr>(body, [&](dom::element root) -> Result<StorePagePtr> {
        dom::object members;
        if (root.get_object().get(members) != simdjson::SUCCESS)
            return malformed(QT_TRANSLATE_NOOP("Decode", "The answer is no record."));
        RowReader reader(schema, 1);
        reader.add(members);
        return reader.finish();
    });
}

} // namespace nd
