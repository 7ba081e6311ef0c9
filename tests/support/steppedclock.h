// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/steadyclock.h"

namespace nd::test {

/// A person's time that goes on only when a test says so.
class SteppedClock : public SteadyClock
{
public:
    using milliseconds = std::chrono::milliseconds;

    milliseconds awake() const override { return m_awake; }
    milliseconds passed() const override { return m_passed; }

    /// Goes by with the program running: it looks at the clock every second.
    void step(std::chrono::seconds time)
    {
        for (std::chrono::seconds each{ 0 }; each < time; ++each) {
            m_awake += std::chrono::seconds(1);
            m_passed += std::chrono::seconds(1);
            look();
        }
    }
    /// The computer sleeps and wakes.
    void suspend(std::chrono::seconds time)
    {
        m_passed += time;
        look();
    }
    /// The computer runs, and the program doesn't.
    void standStill(std::chrono::seconds time)
    {
        m_awake += time;
        m_passed += time;
        look();
    }

private:
    milliseconds m_awake{ 1'000 };
    milliseconds m_passed{ 500'000 };
};

} // namespace nd::test
