// What to put on a bar (R23): exact, not greedy, and least work.
#pragma once

#include "common/gym/bar.hpp"

#include <vector>

namespace gym {

// Plates of one side from the inner end of the sleeve outwards.
using Side = std::vector<Weight>;

struct Loading {
    Side side;              // of each side
    Weight total;           // bar and both sides
    bool exact = true;      // else `total` is the nearest the bar can make below what was wanted
    bool from_floor = true; // R27: a full-size plate is on it, so the bar starts at its height

    friend bool operator==(const Loading&, const Loading&) = default;
};

// The loading for a total. Where it can not be made exactly: the nearest below; below the bar
// itself: the empty bar. Among equal loadings the one with the fewest plates, then the fewest
// plates moved from `now_on`, then the heaviest plates first.
Loading load_bar(const Bar& bar, Weight total, const Side& now_on = {});

// Every total the bar can make, ascending: what a stepper walks.
std::vector<Weight> totals_of(const Bar& bar);

// What to take off each side and put on, from the inside outwards. Plates sit outside those put on
// before them, so whatever lies outside the first difference comes off too.
struct PlateChange {
    Side off;
    Side on;

    bool nothing() const { return off.empty() && on.empty(); }

    friend bool operator==(const PlateChange&, const PlateChange&) = default;
};

PlateChange plate_change(const Side& from, const Side& to);

} // namespace gym
