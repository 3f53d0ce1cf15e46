// R6: the load of somebody who has no session of the exercise at this kind of station yet.
#pragma once

#include "common/gym/exercise.hpp"
#include "common/gym/plan.hpp"
#include "common/gym/routine.hpp"
#include "common/gym/station.hpp"
#include "common/gym/trainee.hpp"
#include "common/training/history.hpp"

#include <span>

namespace training {

struct FirstLoad {
    gym::Weight load;
    gym::Reason reason;
    gym::Weight up_to; // the finder's limit on that day
};

// With an estimate from barbell sets lifted elsewhere (`imported`, newest session first): what can
// be lifted for the top of the range with three left (R2 at RPE 7), rounded down, and after a break
// of `without` days no more than R25 leaves of the last load. Else the station's start load. On the
// platform at most 60 kg, unless a trainer has seen the form or there is a history (R6). Nobody
// under 18 is estimated (R28).
FirstLoad first_load(
    const gym::Exercise& exercise,
    const gym::RoutineItem& item,
    const gym::StationKind& kind,
    const gym::Trainee& trainee,
    std::span<const SessionSets> imported,
    std::chrono::days without
);

} // namespace training
