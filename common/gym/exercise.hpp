// What can be trained. The list is data (common/content/exercises.toml).
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace gym {

enum class Muscle { hamstrings, hamstrings_short_head, glutes, lower_back, quads };

struct Exercise {
    std::string slug;
    std::map<Muscle, double> credit; // sets counted for a muscle by one working set (D6)
    std::chrono::seconds rest{0};    // R3
    std::vector<std::string> cues;   // text ids, shown beside the set
    bool from_floor = false;         // starts with the bar at plate height (R27)

    friend bool operator==(const Exercise&, const Exercise&) = default;
};

} // namespace gym
