// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/requestparser.h"

namespace sandbox {

RequestParser::State RequestParser::refuse(int status)
{
    m_refusal = status;
    return State::Refused;
}

bool RequestParser::takeContinue()
{
    return std::exchange(m_continue, false);
}

RequestParser::State RequestParser::next()
{
    if (m_bodyLength < 0) {
        // A client may send an empty line between two requests.
        while (m_buffer.startsWith("\r\n"))
            m_buffer.remove(0, 2);
        const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
        if (headEnd > headLimit || (headEnd < 0 && m_buffer.size() > headLimit))
            return refuse(431);
        if (headEnd < 0)
            return State::Incomplete;
        const State state = parseHead(headEnd);
        if (state != State::Complete)
            return state;
    }
    if (m_buffer.size() < m_bodyLength)
        return State::Incomplete;

    m_request.body = m_buffer.left(m_bodyLength);
    m_buffer.remove(0, m_bodyLength);
    m_bodyLength = -1;
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
    if (words.size() != 3 || !words.at(1).startsWith('/') || !words.at(2).startsWith("HTTP/1."))
        return refuse(400);
    m_request.method = words.at(0);
    m_request.target = words.at(1);
    const qsizetype question = m_request.target.indexOf('?');
    const QByteArray path = question < 0 ? m_request.target : m_request.target.left(question);
    m_request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(path));
    if (question >= 0)
        m_request.query = Parameters::parse(m_request.target.mid(question + 1));

    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        if (colon <= 0)
            return refuse(400);
        m_request.headers.insert(lines.at(i).left(colon).toLower(), lines.at(i).mid(colon + 1).trimmed());
    }
    const QByteArray connection = m_request.header("connection").toLower();
    m_request.keepAlive = words.at(2) == "HTTP/1.0" ? connection == "keep-alive" : connection != "close";
    return parseLength();
}

RequestParser::State RequestParser::parseLength()
{
    if (m_request.headers.contains("transfer-encoding"))
        return refuse(411);
    m_bodyLength = 0;
    if (m_request.headers.contains("content-length")) {
        bool number = false;
        const qlonglong length = m_request.header("content-length").toLongLong(&number);
        if (!number || length < 0)
            return refuse(400);
        const bool upload = m_request.header("content-type").toLower().startsWith("multipart/form-data");
        if (length > (upload ? uploadLimit : bodyLimit))
            return refuse(413);
        m_bodyLength = length;
    }
    m_continue = m_request.header("expect").toLower() == "100-continue";
    return State::Complete;
}

} // namespace sandbox
