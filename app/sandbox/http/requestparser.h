// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/message.h"

namespace sandbox {

/// Cuts complete requests out of the bytes of a connection. Everything is bounded: 64 KB of head, 1 MB of body (16
/// MB of an upload), and a body only under a Content-Length (a refused chunked upload could otherwise grow without
/// end).
class RequestParser
{
public:
    enum class State {
        Incomplete, ///< more bytes are needed
        Complete, ///< request() is ready
        Refused, ///< refusal() is the status to answer; the connection can't be used any more
    };

    static constexpr qsizetype headLimit = 64 * 1024;
    static constexpr qsizetype bodyLimit = 1024 * 1024;
    static constexpr qsizetype uploadLimit = 16 * bodyLimit; ///< of multipart/form-data

    void append(const QByteArray &bytes) { m_buffer += bytes; }
    /// Looks for one request at the front of what came so far, and takes it out.
    State next();
    const Request &request() const { return m_request; }
    int refusal() const { return m_refusal; }
    /// True once for each request that asked for "100 Continue" before it sends its body.
    bool takeContinue();

private:
    State refuse(int status);
    State parseHead(qsizetype headEnd);
    State parseLength();

    QByteArray m_buffer;
    Request m_request;
    qsizetype m_bodyLength = -1; // below 0: the head has not been read yet
    int m_refusal = 0;
    bool m_continue = false;
};

} // namespace sandbox
