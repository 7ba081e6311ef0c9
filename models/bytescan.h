// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storepage.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace nd {

/// A text that is looked for in all texts of a column at once, without case: as fast as the bytes can be read.
class ByteScan
{
public:
    /// @param needle folded, not empty
    explicit ByteScan(QByteArray needle);

    /// Marks the values that hold the needle; with `verify`, of those only the ones that it accepts.
    /// @param marks one for each value
    void mark(const StorePage::Texts &texts, quint8 *marks, const std::function<bool(int value)> &verify = {}) const;

    /// Whether one text (ASCII, or folded) holds it.
    bool isIn(QByteArrayView text) const { return next(text.data(), 0, text.size()) < text.size(); }

private:
    qsizetype next(const char *text, qsizetype from, qsizetype size) const;
    qsizetype nextPlain(const char *text, qsizetype from, qsizetype size) const;
    qsizetype nextWide(const char *text, qsizetype from, qsizetype size) const;
    bool isAt(const char *text) const;

    QByteArray m_needle;
    QByteArray m_case; ///< What a byte is or'ed with before it is compared: the bit of case for letters, else nothing.
    bool m_ascii = true;
};

} // namespace nd
