// Stations, and what kinds of station there are. A kind is data
// (common/content/station_kinds.toml).
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/bar.hpp"
#include "common/gym/weight.hpp"

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gym {

struct StationId {
    std::string value; // base::random_id()

    friend auto operator<=>(const StationId&, const StationId&) = default;
};

struct Station {
    StationId id;
    std::string name; // a label for people, such as "Leg curl 1"
    std::string kind; // slug of a StationKind
    // T7: when its machine took the place of another one; none: it is the first.
    std::optional<base::Instant> machine_since = std::nullopt;

    friend bool operator==(const Station&, const Station&) = default;
};

// The slug of the kind whose kiosk is nobody's yet, or nobody's any more (T7).
inline constexpr std::string_view spare_kind = "spare";

// T7: a machine that stood at the station before the one that is there now, numbered from 1 on, the
// oldest first. Its sets go by this id, so that its kilograms are never taken for the new one's.
StationId machine_before(const StationId& station, int number);
// Of any id: whether it is such a machine, and where it stood.
bool is_machine_before(const StationId& id);
StationId place_of_machine(const StationId& id);

// One step of a stack: what the pin says and what it weighs.
struct Load {
    Weight weight;
    std::string label;

    friend bool operator==(const Load&, const Load&) = default;
};

// A setting of the machine that a member keeps, such as the seat.
struct MachineSetting {
    std::string slug;
    std::vector<std::string> choices; // in the order of the machine's own holes or marks

    friend bool operator==(const MachineSetting&, const MachineSetting&) = default;
};

// Setting slug -> choice, of one member at one station.
using Settings = std::map<std::string, std::string>;

struct StationKind {
    std::string slug;
    bool is_wall = false;
    bool is_spare = false;              // waits to take over a station (T7)
    std::vector<std::string> exercises; // slugs that can be logged here, the usual one first
    std::vector<Load> loads;            // ascending: the pins, or all that bar and plates can make
    std::optional<Bar> bar;             // where loads are made of plates
    std::vector<MachineSetting> settings;
    std::map<std::string, Weight> start_loads; // R6: by exercise, for somebody new to it
    std::set<std::string> by_routine;          // variations for who has them in their routine
    std::set<std::string> body_weight;         // exercises that are done with no load, too

    friend bool operator==(const StationKind&, const StationKind&) = default;
};

// The kind as the exercise meets it: with the body's own weight (0 kg added) below the other loads
// where it is done so, too.
StationKind kind_for(StationKind kind, std::string_view exercise);

// The load at or nearest to the wanted one; of two equally near the lighter.
// The kind must have loads.
const Load& nearest_load(const StationKind& kind, Weight wanted);

// The next load above (steps > 0) or below (steps < 0); stops at the ends of the stack.
const Load& step_load(const StationKind& kind, Weight from, int steps);

// The heaviest load up to the wanted one, and the lightest from it on; nullptr where there is none.
const Load* heaviest_up_to(const StationKind& kind, Weight wanted);
const Load* lightest_from(const StationKind& kind, Weight wanted);
// The heaviest load up to the wanted one; the lightest there is where all are heavier. The kind
// must have loads.
Weight rounded_down(const StationKind& kind, Weight wanted);
// The next load above; nullptr at the top.
const Load* next_above(const StationKind& kind, Weight from);

} // namespace gym
