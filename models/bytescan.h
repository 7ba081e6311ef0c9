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
    using Verify = std::function<bool(int value)>;
    void mark(const StorePage::Texts &texts, quint8 *marks, const Verify &verify = {}) const;

    /// Whether one of the texts holds it.
    bool isIn(const StorePage::Texts &texts, int value) const;

private:
    class Marking;
    template <class Hit>
    void forEachPlain(const char *text, qsizetype from, qsizetype size, Hit hit) const;
    template <class Hit>
    void forEachWide(const char *text, qsizetype from, qsizetype size, Hit hit) const;
    template <class Hit>
    void forEach(const char *text, qsizetype from, qsizetype size, Hit hit) const;
    bool canBeIn(const StorePage::Texts &texts) const { return texts.values > 0 && (m_ascii || texts.folded); }
    bool isAt(const char *text) const;

    QByteArray m_needle;
    QByteArray m_case; ///< What a byte is or'ed with before it is compared: the bit of case for letters, else nothing.
    bool m_ascii = true;
};

} // namespace nd
