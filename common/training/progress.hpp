// H2: weight, reps and sets of one track from session to session, and what became more. More reps
// or sets are progress though the load is flat.
#pragma once

#include "common/training/sessions.hpp"

namespace training {

struct SessionTotals {
    base::Instant at;     // of its first working set
    gym::Weight heaviest; // load
    int reps = 0;         // of all sets, both sides (Q13)
    int sets = 0;

    friend bool operator==(const SessionTotals&, const SessionTotals&) = default;
};

// Of one track's sets (sets_of), oldest first; working sets that can be believed.
std::vector<SessionTotals> totals_by_session(Sets of_track);

enum class Gain { weight, reps, sets };

// What the later session had more of. Reps and sets count at no less weight: with a lighter one
// they are more by themselves.
std::vector<Gain> gains(const SessionTotals& before, const SessionTotals& now);

} // namespace training
