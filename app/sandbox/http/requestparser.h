// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/message.h"

namespace sandbox {

/// Cuts complete requests out of the bytes of a connection. Everything is bounded: 64 KB of head, 1 MB of body (16
/// MB of an upload), whether a length announces it or it comes in chunks, and what stands around the chunks.
class RequestParser
{
public:
    enum class State {
        Incomplete, ///< more bytes are needed
        Complete, ///< request() is ready
        Refused, ///< refusal() is the status to answer; the connection can't be used any more
    };
    /// What is awaited, for those who wait only so long.
    enum class Part { Nothing, Head, Body };

    static constexpr qsizetype headLimit = 64 * 1024;
    static constexpr qsizetype bodyLimit = 1024 * 1024;
    static constexpr qsizetype uploadLimit = 16 * bodyLimit; ///< of multipart/form-data
    static constexpr qsizetype lineLimit = 1024; ///< of what stands before a chunk
    static constexpr qsizetype trailerLimit = 8 * 1024; ///< of the fields behind the last one

    void append(const QByteArray &bytes) { m_buffer += bytes; }
    /// Looks for one request at the front of what came so far, and takes it out.
    State next();
    const Request &request() const { return m_request; }
    /// Leaves nothing of it here.
    Request takeRequest() { return std::exchange(m_request, {}); }
    int refusal() const { return m_refusal; }
    Part awaited() const;
    /// Bytes that are held for a request that is not complete yet, or for the ones behind it.
    qsizetype held() const { return m_buffer.size() + m_body.size(); }
    /// True once for each request that asked for "100 Continue" before it sends its body.
    bool takeContinue();

private:
    enum class Coming {
        Head,
        Counted, ///< a body of m_bodyLength bytes
        ChunkSize,
        Chunk, ///< m_bodyLength bytes of it, and a line's end
        Trailers
    };

    State refuse(int status);
    State parseHead(qsizetype headEnd);
    State parseFields(const QList<QByteArray> &lines);
    State parseLength();
    State readHead();
    State readCounted();
    State readChunks();
    State readChunkSize(qsizetype *at);
    State readChunk(qsizetype *at);
    State readTrailer(qsizetype *at);
    State complete();
    qsizetype longestBody() const;

    QByteArray m_buffer;
    QByteArray m_body; ///< of chunks, so far
    Request m_request;
    Coming m_coming = Coming::Head;
    qsizetype m_bodyLength = 0;
    qsizetype m_trailers = 0; ///< bytes of them so far
    int m_refusal = 0;
    bool m_continue = false;
};

} // namespace sandbox
