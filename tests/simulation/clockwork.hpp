// Simulated time: what is to happen, in its order. True time is the hub's clock.
#pragma once

#include "common/base/clock.hpp"
#include "tests/common/chance.hpp"
#include "tests/simulation/counters.hpp"
#include "tests/simulation/defect.hpp"

#include <chrono>
#include <functional>
#include <queue>
#include <stdexcept>
#include <vector>

namespace simulation {

using Time = std::chrono::nanoseconds; // since the simulation began

// A promise is broken, or the run goes on without end.
struct Broken : std::runtime_error {
    using std::runtime_error::runtime_error;
};

inline constexpr std::uint64_t steps_max = 400'000; // of one run; more is a livelock

class Clockwork {
public:
    Clockwork(std::uint64_t seed, Defect the_defect)
        : chance(seed)
        , defect(the_defect) {}

    Time now() const { return now_; }

    base::Instant wall() const { return began + std::chrono::duration_cast<base::Duration>(now_); }

    void at(Time when, std::function<void()> happen) {
        to_do_.push({std::max(when, now_), ++number_, std::move(happen)});
    }

    void after(Time wait, std::function<void()> happen) { at(now_ + wait, std::move(happen)); }

    // Something in that span of milliseconds.
    Time some_ms(std::int64_t least, std::int64_t most) {
        return std::chrono::milliseconds(chance.between(least, most));
    }

    void run_until(Time end) {
        while (!to_do_.empty() && to_do_.top().when <= end) {
            const Task task = to_do_.top();
            to_do_.pop();
            now_ = task.when;
            if (++counters.steps > steps_max) {
                throw Broken("it goes on without end");
            }
            task.happen();
        }
        now_ = end;
    }

    tests::Chance chance;
    Counters counters;
    const Defect defect;

private:
    static constexpr base::Instant began =
        base::Instant(std::chrono::sys_days(std::chrono::year(2026) / 11 / 22));

    struct Task {
        Time when;
        std::uint64_t number; // first come, first served
        std::function<void()> happen;

        bool operator<(const Task& other) const {
            return std::pair(when, number) > std::pair(other.when, other.number);
        }
    };

    std::priority_queue<Task> to_do_;
    Time now_{};
    std::uint64_t number_ = 0;
};

// A process: what it waits for ends with it, and while it is frozen nothing happens in it.
class Process {
public:
    explicit Process(Clockwork& clockwork)
        : clock(clockwork) {}

    bool is_up() const { return up_; }

    // Whoever starts it again starts nothing meanwhile.
    void keep_down(bool down) { kept_down_ = down; }

    void freeze(Time wait) { frozen_until_ = clock.now() + wait; }

    void in_process(Time when, std::function<void()> happen) {
        clock.at(when, [this, run = run_, happen = std::move(happen)] {
            if (!up_ || run != run_) {
                return;
            }
            if (clock.now() < frozen_until_) {
                in_process(frozen_until_, happen);
            } else {
                happen();
            }
        });
    }

protected:
    bool may_start() const { return !up_ && !kept_down_; }

    void began() { up_ = true; }

    void ended() {
        up_ = false;
        ++run_;
        frozen_until_ = Time{};
    }

    Clockwork& clock;

private:
    bool up_ = false;
    bool kept_down_ = false;
    std::uint64_t run_ = 0;
    Time frozen_until_{};
};

} // namespace simulation
