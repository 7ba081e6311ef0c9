// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace nd {

/// The body of a change: it can be read once and never rewound.
///
/// QNetworkAccessManager re-sends a request by itself when the connection drops before the reply, POST included. With
/// a body that can't be rewound it can't: the reply then ends in QNetworkReply::ContentReSendError.
class OneShotBody : public QIODevice
{
    Q_OBJECT
public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    /// Whether every byte was handed out. A body of which something is left proves that the request was never complete
    /// on the service's side (except for an empty one, which proves nothing).
    bool atEnd() const override;
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace nd
