// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/requestparser.h"

#include <algorithm>
#include <array>

namespace sandbox {

namespace {

/// A number of digits alone, as RFC 9112 has lengths: toLongLong() takes signs and spaces as well.
std::optional<qsizetype> digits(const QByteArray &text, int base)
{
    constexpr qsizetype longest = 15;
    const auto isDigit = [base](char c) {
        return (c >= '0' && c <= '9') || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    };
    if (text.isEmpty() || text.size() > longest || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    return text.toLongLong(nullptr, base);
}

/// Two of these would let two readers of one request disagree about it.
bool isOnceOnly(const QByteArray &name)
{
    static constexpr std::array names{ "host", "content-length", "transfer-encoding", "content-type", "origin" };
    return std::any_of(names.begin(), names.end(), [&name](const char *once) { return name == once; });
}

} // namespace

RequestParser::State RequestParser::refuse(int status)
{
    m_refusal = status;
    return State::Refused;
}

bool RequestParser::takeContinue()
{
    return std::exchange(m_continue, false);
}

RequestParser::Part RequestParser::awaited() const
{
    if (m_coming != Coming::Head)
        return Part::Body;
    return m_buffer.isEmpty() ? Part::Nothing : Part::Head;
}

qsizetype RequestParser::longestBody() const
{
    const bool upload = m_request.header("content-type").toLower().startsWith("multipart/form-data");
    return upload ? uploadLimit : bodyLimit;
}

RequestParser::State RequestParser::next()
{
    if (m_refusal != 0)
        return State::Refused;
    if (m_coming == Coming::Head) {
        const State state = readHead();
        if (state != State::Complete)
            return state;
    }
    return m_coming == Coming::Counted ? readCounted() : readChunks();
}

RequestParser::State RequestParser::readHead()
{
    // A client may send an empty line between two requests.
    qsizetype blank = 0;
    while (m_buffer.size() >= blank + 2 && m_buffer.at(blank) == '\r' && m_buffer.at(blank + 1) == '\n')
        blank += 2;
    m_buffer.remove(0, blank);
    const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
    // All but the last byte of the end may be there: the pieces in which it comes change nothing.
    if ((headEnd < 0 ? m_buffer.size() - 3 : headEnd) > headLimit)
        return refuse(431);
    return headEnd < 0 ? State::Incomplete : parseHead(headEnd);
}

RequestParser::State RequestParser::readCounted()
{
    if (m_buffer.size() < m_bodyLength)
        return State::Incomplete;
    if (m_buffer.size() == m_bodyLength) {
        m_body = std::exchange(m_buffer, {}); // no second copy of an upload
    } else {
        m_body = m_buffer.left(m_bodyLength);
        m_buffer.remove(0, m_bodyLength);
    }
    return complete();
}

/// RFC 9112, 7.1. What was read is taken out of the buffer once, not chunk by chunk.
RequestParser::State RequestParser::readChunks()
{
    qsizetype at = 0;
    State state = State::Complete;
    while (state == State::Complete && m_coming != Coming::Head) {
        if (m_coming == Coming::ChunkSize)
            state = readChunkSize(&at);
        else if (m_coming == Coming::Chunk)
            state = readChunk(&at);
        else
            state = readTrailer(&at);
    }
    m_buffer.remove(0, at);
    return state == State::Complete ? complete() : state;
}

RequestParser::State RequestParser::readChunkSize(qsizetype *at)
{
    const qsizetype end = m_buffer.indexOf("\r\n", *at);
    if ((end < 0 ? m_buffer.size() - 1 : end) - *at > lineLimit)
        return refuse(400);
    if (end < 0)
        return State::Incomplete;
    const QByteArray line = m_buffer.mid(*at, end - *at);
    const qsizetype extension = line.indexOf(';');
    const std::optional<qsizetype> size = digits(extension < 0 ? line : line.left(extension).trimmed(), 16);
    if (!size || line.contains('\r') || line.contains('\n'))
        return refuse(400);
    if (*size > longestBody() - m_body.size())
        return refuse(413);
    *at = end + 2;
    m_bodyLength = *size;
    m_trailers = 0;
    m_coming = *size == 0 ? Coming::Trailers : Coming::Chunk;
    return State::Complete;
}

RequestParser::State RequestParser::readChunk(qsizetype *at)
{
    const qsizetype here = std::min(m_bodyLength, m_buffer.size() - *at);
    m_body += QByteArrayView(m_buffer).sliced(*at, here);
    m_bodyLength -= here;
    *at += here;
    if (m_bodyLength > 0)
        return State::Incomplete;
    const QByteArrayView rest = QByteArrayView(m_buffer).sliced(*at);
    if (!QByteArrayView("\r\n").startsWith(rest.first(std::min<qsizetype>(rest.size(), 2))))
        return refuse(400);
    if (rest.size() < 2)
        return State::Incomplete;
    *at += 2;
    m_coming = Coming::ChunkSize;
    return State::Complete;
}

/// Fields behind the last chunk are read over: nothing here follows from them.
RequestParser::State RequestParser::readTrailer(qsizetype *at)
{
    const qsizetype end = m_buffer.indexOf("\r\n", *at);
    if (m_trailers + (end < 0 ? m_buffer.size() - 1 : end) - *at > trailerLimit)
        return refuse(431);
    if (end < 0)
        return State::Incomplete;
    const QByteArrayView line = QByteArrayView(m_buffer).sliced(*at, end - *at);
    if (!line.isEmpty() && line.indexOf(':') <= 0)
        return refuse(400);
    m_trailers += line.size() + 2;
    *at = end + 2;
    if (line.isEmpty())
        m_coming = Coming::Head;
    return State::Complete;
}

RequestParser::State RequestParser::complete()
{
    m_request.body = std::exchange(m_body, {});
    m_bodyLength = 0;
    m_coming = Coming::Head;
    m_continue = false;
    if (m_request.header("content-type").startsWith("application/x-www-form-urlencoded"))
        m_request.form = Parameters::parse(m_request.body);
    return State::Complete;
}

RequestParser::State RequestParser::parseHead(qsizetype headEnd)
{
    const QList<QByteArray> lines = m_buffer.left(headEnd).split('\n');
    m_buffer.remove(0, headEnd + 4);
    m_request = Request();

    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    const bool isHttp
        = words.size() == 3 && words.at(1).startsWith('/') && (words.at(2) == "HTTP/1.1" || words.at(2) == "HTTP/1.0");
    if (!isHttp)
        return refuse(400);
    m_request.method = words.at(0);
    m_request.target = words.at(1);
    const qsizetype question = m_request.target.indexOf('?');
    const QByteArray path = question < 0 ? m_request.target : m_request.target.left(question);
    m_request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(path));
    if (question >= 0)
        m_request.query = Parameters::parse(m_request.target.mid(question + 1));
    if (const State state = parseFields(lines); state != State::Complete)
        return state;
    const QByteArray connection = m_request.header("connection").toLower();
    const bool isOld = words.at(2) == "HTTP/1.0";
    m_request.keepAlive = isOld ? connection == "keep-alive" : connection != "close";
    if (isOld && m_request.headers.contains("transfer-encoding"))
        return refuse(400);
    return parseLength();
}

RequestParser::State RequestParser::parseFields(const QList<QByteArray> &lines)
{
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        const QByteArray name = lines.at(i).left(colon).toLower();
        // A name with a space is one that other readers take for another.
        if (colon <= 0 || name.contains(' ') || name.contains('\t'))
            return refuse(400);
        if (isOnceOnly(name) && m_request.headers.contains(name))
            return refuse(400);
        m_request.headers.insert(name, lines.at(i).mid(colon + 1).trimmed());
    }
    return State::Complete;
}

RequestParser::State RequestParser::parseLength()
{
    const bool counted = m_request.headers.contains("content-length");
    m_bodyLength = 0;
    m_coming = Coming::Counted;
    if (m_request.headers.contains("transfer-encoding")) {
        // Both would let somebody hide a request in the body of another.
        if (counted)
            return refuse(400);
        if (m_request.header("transfer-encoding").toLower() != "chunked")
            return refuse(501);
        m_coming = Coming::ChunkSize;
    } else if (counted) {
        const std::optional<qsizetype> length = digits(m_request.header("content-length"), 10);
        if (!length)
            return refuse(400);
        if (*length > longestBody())
            return refuse(413);
        m_bodyLength = *length;
    }
    m_continue = m_request.header("expect").toLower() == "100-continue";
    return State::Complete;
}

} // namespace sandbox
