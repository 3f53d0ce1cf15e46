// A routine: what is to be trained in a week, standing and versioned. The shipped ones are data
// (common/content/routines.toml), a gym's own are immutable rows of the hub's.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace gym {

struct RoutineItem {
    std::string exercise;
    int sets = 0;
    int reps_low = 0;
    int reps_high = 0;

    friend bool operator==(const RoutineItem&, const RoutineItem&) = default;
};

struct RoutineDay {
    int offset = 0;   // days after the first day
    std::string name; // text id, or what staff called it
    std::vector<RoutineItem> items;
    // Muscle groups that no exercise of ours stands for, such as the chest: text ids or staff's
    // words. A day with neither items nor these is rest (C6).
    std::vector<std::string> others = {};

    bool rest() const { return items.empty() && others.empty(); }

    friend bool operator==(const RoutineDay&, const RoutineDay&) = default;
};

// From a week on another item takes the place of one (I3).
struct RoutineChange {
    int from_week = 0; // 1: from the start
    int offset = 0;    // the day
    std::string exercise;
    RoutineItem instead;

    friend bool operator==(const RoutineChange&, const RoutineChange&) = default;
};

struct Routine {
    std::string slug;
    int version = 0;
    std::vector<RoutineDay> days; // by offset; days of the week that are not here are rest
    std::string name = {};        // text id, or what staff called it
    std::vector<RoutineChange> changes = {};

    // Of a member's own copy: the weekday of each day that is not rest, in order (E9; empty: not
    // chosen), and the first day of its week 1.
    std::vector<std::chrono::weekday> weekdays = {};
    std::optional<std::chrono::local_days> since = std::nullopt;

    friend bool operator==(const Routine&, const Routine&) = default;
};

} // namespace gym
