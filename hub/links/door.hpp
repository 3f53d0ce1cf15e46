// Who is let in: counts of connections, and nothing else. Those that have not shown a station's
// certificate yet are strangers; a flood of them must not keep kiosks out for long, nor cost much.
// So an address that a kiosk came from does not share what all other addresses have together.
#pragma once

#include "hub/links/counters.hpp"

#include <chrono>
#include <map>
#include <string>

namespace hub::links {

inline constexpr int strangers_max = 64;
inline constexpr int strangers_per_address_max = 4;
inline constexpr double accepts_per_second = 20;
inline constexpr double accepts_burst = 100;
inline constexpr int kiosks_max = 256;
inline constexpr std::size_t links_per_station_max = 2; // a dead one, and the one after it

// accepts_per_second, after a burst of accepts_burst.
class Accepts {
public:
    bool take(std::chrono::steady_clock::time_point now);

private:
    double left_ = accepts_burst;
    std::chrono::steady_clock::time_point filled_;
};

class Door {
public:
    using Clock = std::chrono::steady_clock;

    explicit Door(Counters& counters)
        : counters_(counters) {}

    // A connection came. True: a stranger is in, until it is known or left.
    bool let_in(const std::string& address, Clock::time_point now);
    // A stranger showed who it is. True: a kiosk is in, until it left; false: too many are.
    bool known(const std::string& address);
    void stranger_left(const std::string& address);
    void kiosk_left();

    int strangers() const { return strangers_; }

    int kiosks() const { return kiosks_; }

private:
    Counters& counters_;
    int strangers_ = 0;
    int kiosks_ = 0;
    std::map<std::string, int> of_address_;
    Accepts of_others_;
    std::map<std::string, Accepts> of_kiosks_; // kiosks_max addresses at most
};

} // namespace hub::links
