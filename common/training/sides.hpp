// Left against right (R13), and when it is more than chance.
#pragma once

#include "common/base/result.hpp"
#include "common/training/sessions.hpp"

namespace training {

enum class SideLight { even, watch, act };

// 100 x (max - min) / max; negative where the left side is the stronger one. Refuses two sides of
// which one did nothing: that is a side that was not tested.
base::Result<double> asymmetry_percent(double left, double right);

struct SideBalance {
    double percent = 0;   // of the last session; negative: left is stronger
    double variation = 0; // the member's own from session to session, percent (CV)
    int sessions = 0;     // that both sides were measured in
    SideLight light = SideLight::even;
    gym::SetId left;
    gym::SetId right;

    friend bool operator==(const SideBalance&, const SideBalance&) = default;
};

// The sets of one track, oldest first (sets_of), and the machine's step there. Each session counts
// the best of each side: e1RM, or load x reps (reps where there is no load) if some session tells
// no e1RM. Light: from 10 % watch; act above 15 % AND by more than one step AND with 3 sessions or
// more AND above the member's own variation. The variation is the larger of the two sides' over the
// last 6 sessions. None where no session has both sides. One pass.
std::optional<SideBalance> side_balance(Sets of_track, gym::Weight step);

} // namespace training
