// A load: every station's sets and taps for a while, on one thread.
#pragma once

#include "tests/bench/load/own_gym.hpp"
#include "tests/bench/load/station.hpp"
#include "tests/bench/load/verify.hpp"

#include <optional>

namespace bench {

struct Wanted {
    int stations = 64;
    int batch = 1;   // sets that happen together, and go out as one batch
    int window = 1;  // batches of a station that wait for their acknowledgement
    double rate = 0; // sets a second of all stations; 0: the next ones as soon as it is answered
    double taps = 0; // a second, at one more station
    bool tapping = false; // there, the next tap as soon as the last is answered
    int tapped = 0;       // so many members, from all over the gym; 0: everybody
    bool idle = false;    // nothing but connections
    double seconds = 5;
    double warm_up = 1;
    double kill_after = 0; // seconds of traffic; then the own hub is killed and started again
};

struct Done {
    std::chrono::nanoseconds hub_start{}; // the own hub's, until it is ready
    double seconds = 0;
    std::vector<Told> told;
    std::uint64_t idle_bytes = 0;              // the own hub's, of one connection
    std::chrono::nanoseconds connecting_cpu{}; // the own hub's, of one connection
};

// `folders`: of the stations, one more than wanted where there are taps. `gym`: where it is ours.
Done run_load(
    Shared& shared,
    const Wanted& wanted,
    const std::vector<std::filesystem::path>& folders,
    OwnGym* gym
);

} // namespace bench
