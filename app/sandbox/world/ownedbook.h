// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/household.h"
#include "app/sandbox/world/ownednumber.h"

#include <QHash>
#include <QList>

#include <array>
#include <vector>

namespace sandbox {

/// Who owns which number. A number that nobody has touched since the start is a few bytes, and its details are worked
/// out when someone asks, so that a million of them start in a moment.
class OwnedBook
{
public:
    OwnedBook(const Catalog &catalog, const NumberSpace &space, const Household &household);

    /// Fills the book: \a count numbers for the main account, some more for its subaccounts. \a now dates them.
    void fill(int count, qint64 now);

    /// Positions of an account's numbers, oldest first. A position never changes its number.
    const std::vector<quint32> &slotsOf(int account) const { return m_accounts[static_cast<std::size_t>(account)]; }
    std::size_t slotCount() const { return m_slots.size(); }
    quint64 numberAt(quint32 slot) const { return m_slots[slot].number; }
    const Stock &stockAt(quint32 slot) const { return m_catalog.stocks().at(m_slots[slot].stock); }
    bool ownedAt(quint32 slot) const { return m_slots[slot].account >= 0; }
    int accountAt(quint32 slot) const { return m_slots[slot].account; }

    /// Where an owned number is, or -1; the newest, when it is there twice.
    qint64 find(quint64 number) const;
    /// Everywhere that it is, newest first: a number that was hosted and then ported has two SIDs (page 11).
    QList<quint32> findAll(quint64 number) const;
    /// The slot of a SID, owned or released, or -1.
    qint64 slotOfSid(const QByteArray &sid) const;
    QByteArray sidOf(quint32 slot) const;

    OwnedNumber details(quint32 slot) const;
    QByteArray friendlyNameAt(quint32 slot) const;
    bool hostedAt(quint32 slot) const;

    /// Adds a number as the newest and returns its slot.
    quint32 add(OwnedNumber number);
    /// Keeps changed details; moves the number when its account changed.
    void put(const OwnedNumber &number);
    void release(quint32 slot);

    /// Slots that differ from the start, for the saved state.
    const QHash<quint32, OwnedNumber> &changed() const { return m_details; }
    quint32 filledCount() const { return m_filled; }
    /// Puts back what a saved state holds: an added, changed or released number (account below 0).
    void restore(const OwnedNumber &number);

private:
    struct Slot
    {
        quint64 number;
        qint16 stock;
        qint16 place;
        qint16 account; ///< below 0: released
    };

    /// What the numbers of an account can be dressed with, worked out once.
    struct Wardrobe
    {
        QList<QByteArray> applications;
        QList<QByteArray> trunks;
        QHash<int, QByteArray> addresses; ///< by stock, as everything below
        QHash<int, QByteArray> emergencyAddresses;
        QHash<int, QByteArray> bundles;
    };
    Wardrobe wardrobeOf(const Household &household, int account) const;

    quint64 dice(quint32 slot) const;
    bool filledHosted(quint32 slot) const;
    QByteArray nameFor(quint32 slot) const;
    OwnedNumber filledDetails(quint32 slot) const;
    void dressVoice(OwnedNumber &number, quint64 dice) const;
    void dressPaper(OwnedNumber &number, quint64 dice) const;
    static void undressVoice(OwnedNumber &number);
    void appendSlot(const Slot &slot);
    /// The number is not in this slot any more.
    void forget(quint64 number, quint32 slot);

    const Catalog &m_catalog;
    const NumberSpace &m_space;
    const Words m_words;
    std::array<Wardrobe, 3> m_wardrobes;
    std::vector<Slot> m_slots;
    std::array<std::vector<quint32>, 3> m_accounts;
    QHash<quint64, quint32> m_byNumber; ///< the newest, when a number is there twice
    QHash<quint32, quint32> m_olderTwin; ///< of a slot whose number was there already: hosted, then ported
    QHash<quint32, OwnedNumber> m_details;
    quint32 m_filled = 0;
    qint64 m_filledAt = 0;
};

} // namespace sandbox
