// What can be trained. The list is data (common/content/exercises.toml).
#pragma once

#include <chrono>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace gym {

// hamstrings: the three parts that cross the hip and the knee; the short head crosses the knee
// alone (A2).
enum class Muscle { hamstrings, hamstrings_short_head, glutes, lower_back, quads, calves, core };

// What the hamstrings do in it (A3).
enum class Function { knee_flexion, hip_extension };

// How it moves: what rules about loading, pain and swapping go by.
enum class Pattern { other, hinge, curl, bridge, squat, lunge, extension, calf_raise };

// What is in the hands or under the body.
enum class Equipment { body_weight, barbell, trap_bar, dumbbell, kettlebell, machine, ball };

struct Exercise {
    std::string slug;
    std::map<Muscle, double> credit; // sets counted for a muscle by one working set (D6)
    std::set<Function> functions;
    Pattern pattern = Pattern::other;
    Equipment equipment = Equipment::body_weight;
    bool one_sided = false;             // left and right are logged apart, as one set (Q13)
    bool on_machine = false;            // its kilograms are this machine's own (R1)
    std::chrono::seconds rest{0};       // R3
    std::chrono::seconds rest_floor{0}; // R8: rest is never cut below this; 0: never cut
    std::vector<std::string> cues;      // text ids, shown beside the set
    bool on_back = false;               // done lying on the back (R28)
    bool from_floor = false;            // starts with the bar at plate height (R27)

    friend bool operator==(const Exercise&, const Exercise&) = default;
};

} // namespace gym
