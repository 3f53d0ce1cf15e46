// Has a load run away from what can be lifted, or frozen below it?
#pragma once

#include "common/gym/station.hpp"
#include "tests/common/training/simulation/life.hpp"

namespace tests::simulation {

// Too much: more than can be lifted for the low end of the range with nothing left, by a tenth;
// the lightest load there is excepted. So many sessions in a row are a load that runs away.
inline constexpr double too_much = 1.10;
inline constexpr int over_sessions = 8;

// Too little: a quarter below what can be lifted for the top of the range with two left, although
// there is a pin between. So long without a heavier load or more reps at it (progress too, H2), and
// not because they were away: a load that froze.
inline constexpr double far_below = 1.25;
inline constexpr int stuck_days = 120;
inline constexpr int stuck_sessions = 12;
inline constexpr int away_days = 28;

inline constexpr double easy = 0.5; // of what can be lifted once: asked for too little at the end

class Verdict {
public:
    Verdict(Story& story, const gym::StationKind& kind)
        : story_(story)
        , kind_(kind) {}

    // Before every session of the exercise.
    void see(const gym::PlannedExercise& planned, gym::Weight strength, int day);

private:
    void judge_stuck(int day);

    Story& story_;
    const gym::StationKind& kind_;
    int over_ = 0;
    gym::Weight last_;  // load asked for
    int most_reps_ = 0; // at that load, in all sets
    int last_day_ = 0;
    int stuck_since_ = -1;
    int stuck_for_ = 0; // sessions
    ByRule stuck_by_{};
};

} // namespace tests::simulation
