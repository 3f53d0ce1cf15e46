// What was done to a simulated gym, one number of each kind of fault.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace simulation {

struct Counters {
    std::map<std::string, std::uint64_t> faults;
    std::uint64_t sets = 0;
    std::uint64_t excused = 0; // lost with the only disk that had them
    std::uint64_t steps = 0;

    void hit(const std::string& fault) { ++faults[fault]; }

    std::uint64_t all_faults() const {
        std::uint64_t all = 0;
        for (const auto& [fault, times] : faults) {
            all += times;
        }
        return all;
    }

    void add(const Counters& other) {
        for (const auto& [fault, times] : other.faults) {
            faults[fault] += times;
        }
        sets += other.sets;
        excused += other.excused;
        steps += other.steps;
    }
};

} // namespace simulation
