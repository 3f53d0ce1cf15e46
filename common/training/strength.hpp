// How strength went (T2) and where it goes (R10): one estimate a session, and a line through the
// last ones.
#pragma once

#include "common/training/estimate.hpp"
#include "common/training/sessions.hpp"

namespace training {

// The best estimate of one session: the highest of normal confidence, else the highest there is.
struct SessionStrength {
    base::Instant at;
    Estimate estimate;
    Band band; // +/- 5 % (R1)
    gym::SetId set;

    friend bool operator==(const SessionStrength&, const SessionStrength&) = default;
};

// Of one track (which tells the machine too), oldest first; sessions that tell nothing are left
// out. One pass.
std::vector<SessionStrength> strength_by_session(
    Sets history, const gym::Track& track, std::span<const gym::Exercise> exercises
);

struct Projection {
    double kg_per_week = 0;
    double fit = 0; // R^2, 0 to 1
    int sessions = 0;

    friend bool operator==(const Projection&, const Projection&) = default;
};

// R10: least squares through the best e1RM of the last 6 sessions. None with fewer than 4, with
// R^2 below 0.3, or where all estimates are equal, which no line explains.
std::optional<Projection> project(std::span<const SessionStrength> sessions);

// R10: what may be gained at most in 4 weeks, percent of what there is now, by months of training.
int gain_cap_percent(int months_of_training);

// R10: the gain that can be expected of anything measured, in its own unit, over so many weeks: the
// slope x 1.25, never above the cap; the cap alone where no slope is known yet.
double
achievable_gain(double now, std::optional<double> per_week, double weeks, int months_of_training);

} // namespace training
