// Strength out of one set: the load that could be lifted once (R1). From the reps that were done
// and never from the effort told: one tap on "2 left" would otherwise be a record of 10 %.
#pragma once

#include "common/gym/set.hpp"

#include <optional>

namespace training {

enum class Confidence { low, normal };

struct Estimate {
    gym::Weight e1rm; // to the gram, so that equal sets are equal on hub and kiosk
    Confidence confidence = Confidence::normal;

    friend bool operator==(const Estimate&, const Estimate&) = default;
};

enum class Side { left, right };

// Brzycki: 36 x load / (37 - reps), to the nearest gram. One rep gives the load itself. Reps must
// be 1 to 36, the formula has no meaning beyond. Strictly growing in reps for loads from 35 g on.
gym::Weight brzycki(gym::Weight load, int reps);

// Up to 10 reps normal confidence, 11 and 12 low, none above (Reynolds: linear equations hold to
// 10). None from warm-ups (R7), failed, partial or doubtful sets, sets without load, and loads on
// top of body weight, where what was lifted is not known. A one-sided set counts as its weaker
// side: what both legs can do.
std::optional<Estimate> estimate(const gym::Set& set);

// The same for one side of a one-sided set (R13). None for the right side of a two-sided set.
std::optional<Estimate> estimate_side(const gym::Set& set, Side side);

// The way back: what can be lifted `reps` times (1 to 36) with this e1RM, to the nearest gram.
gym::Weight weight_for_reps(gym::Weight e1rm, int reps);

// What is shown on a machine, whose kilograms are not kilograms: "your 10-rep weight", and never
// the word "max".
gym::Weight ten_rep_weight(gym::Weight e1rm);

// R1's +/- 5 %.
struct Band {
    gym::Weight low;
    gym::Weight high;

    friend bool operator==(const Band&, const Band&) = default;
};

Band band(gym::Weight e1rm);

} // namespace training
