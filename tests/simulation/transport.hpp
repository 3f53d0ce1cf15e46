// One connection as TCP gives it: bytes come whole and in order, late, or not at all; each end may
// learn of its end late.
#pragma once

#include "tests/simulation/clockwork.hpp"

#include <array>
#include <functional>
#include <memory>
#include <string>

namespace simulation {

enum class Side { below = 0, above = 1 }; // who called, and who was called: kiosk and hub

// What is wrong between two nodes, until when.
struct Wire {
    std::array<Time, 2> held_until{}; // what each side sends is held back
    Time slow_until{};
    Time drains_until{}; // both sides read slowly

    bool is_open(Time now) const { return now >= held_until[0] && now >= held_until[1]; }
};

inline constexpr std::int64_t drained_bytes_per_second = 300;

class Transport : public std::enable_shared_from_this<Transport> {
public:
    struct End {
        std::function<void(std::string)> received;
        std::function<void()> closed;
    };

    Transport(Clockwork& clock, const Wire& wire)
        : clock_(clock)
        , wire_(wire) {}

    void attach(Side side, End end) {
        ends_[index(side)] = std::move(end);
        open_[index(side)] = true;
    }

    bool is_open(Side side) const { return open_[index(side)]; }

    void send(Side from, std::string bytes) {
        if (!open_[index(from)]) {
            return;
        }
        const int to = 1 - index(from);
        const std::size_t count = bytes.size();
        deliver(from, count, [this, to, bytes = std::move(bytes)] {
            if (open_[to]) {
                const auto received = ends_[to].received; // it may end the connection
                received(bytes);
            }
        });
    }

    // This side ends it; the other learns of it behind what is under way, or never.
    void close(Side from, bool told = true) {
        if (!open_[index(from)]) {
            return;
        }
        open_[index(from)] = false;
        ends_[index(from)] = {};
        const Side to = from == Side::below ? Side::above : Side::below;
        if (told) {
            deliver(from, 0, [this, to] { learn(to); });
        }
    }

    // From outside: one side learns of it at once, the other only by waiting (half-open).
    void cut(bool both) {
        const Side first = clock_.chance.one_in(2) ? Side::below : Side::above;
        learn(first);
        if (both) {
            learn(first == Side::below ? Side::above : Side::below);
        }
    }

private:
    static int index(Side side) { return static_cast<int>(side); }

    void learn(Side side) {
        if (!open_[index(side)]) {
            return;
        }
        open_[index(side)] = false;
        const End end = std::exchange(ends_[index(side)], {});
        end.closed();
    }

    void deliver(Side from, std::size_t bytes, std::function<void()> arrive) {
        const bool slow = clock_.now() < wire_.slow_until;
        const Time late = clock_.now() + clock_.some_ms(1, slow ? 4000 : 20);
        Time& last = last_[index(from)];
        last = std::max({last, late, wire_.held_until[index(from)]});
        if (clock_.now() < wire_.drains_until) {
            last += Time(std::chrono::seconds(bytes)) / drained_bytes_per_second;
        }
        clock_.at(last, [self = shared_from_this(), arrive = std::move(arrive)] { arrive(); });
    }

    Clockwork& clock_;
    const Wire& wire_;
    std::array<End, 2> ends_;
    std::array<bool, 2> open_{};
    std::array<Time, 2> last_{};
};

} // namespace simulation
