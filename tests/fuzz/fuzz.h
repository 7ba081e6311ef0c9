// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

/// What the fuzz targets share. A target is one file that defines run(); libFuzzer calls it with whatever bytes it
/// finds, and everything but a plain return is a finding.
namespace fuzz {

/// The bytes of one run, taken from the front. Texts end in characters that a person can type, so that the files under
/// tests/data/fuzz can be written by hand.
class Input
{
public:
    explicit Input(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    bool atEnd() const { return m_rest.isEmpty(); }
    /// The next byte, 0 behind the end: a choice.
    quint8 byte();
    /// What stands before the next `end`, which goes, too; everything when there is none.
    QByteArray upTo(char end);
    QByteArray line() { return upTo('\n'); }
    QString textLine() { return QString::fromUtf8(line()); }
    QByteArray rest();

private:
    QByteArrayView m_rest;
};

/// Ends the run as a finding unless a property holds.
/// @param sentence what should hold
/// @param detail what to look at
void require(bool holds, const char *sentence, const QByteArray &detail = {});
void require(bool holds, const char *sentence, const QString &detail);

/// One run of the target.
void run(Input input);

} // namespace fuzz
