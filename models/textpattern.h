// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace nd {

/// One word of a filter text, see RowFilter::text.
class TextPattern
{
public:
    /// @param word folded, not empty
    explicit TextPattern(QByteArrayView word);

    /// Nothing but `*`: every row has that.
    bool isAnything() const { return m_pieces.empty(); }
    /// Whether a folded text holds the word.
    bool isIn(QByteArrayView foldedText) const;
    /// Whether the digits of a phone number, country code first, hold the word's digits.
    bool isInNumber(QByteArrayView digits) const;

    /// Whether whatever holds this word surely holds the other one, too.
    bool implies(const TextPattern &other) const;

    /// Whether a text is made of digits and the punctuation of phone numbers alone.
    static bool isPhoneLike(QByteArrayView foldedText);

    /// One way to read the word as a phone number.
    struct Digits
    {
        bool anchored = false; ///< The first piece is where the number begins.
        std::vector<QByteArray> pieces;
    };
    /// What stands between the stars, in order: for whoever looks for a piece first, and then asks isIn().
    const std::vector<QByteArray> &pieces() const { return m_pieces; }
    const std::vector<Digits> &numbers() const { return m_numbers; }

private:
    std::vector<QByteArray> m_pieces; ///< Between the stars, in order.
    std::vector<Digits> m_numbers; ///< Ways to read the word as a phone number.
};

/// The words of a filter text; at most 64.
std::vector<TextPattern> patternsOf(const QString &text);

/// The digits of a text, in a view of the text itself or of the buffer.
QByteArrayView digitsInto(QByteArray &buffer, QByteArrayView text);

} // namespace nd
