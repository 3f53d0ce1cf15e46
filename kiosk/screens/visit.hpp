// One member's or guest's stay at this station: who, what they are to do, what they did.
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/plan.hpp"
#include "common/gym/profile.hpp"
#include "common/gym/station.hpp"
#include "common/training/history.hpp"
#include "common/wire/message.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kiosk::screens {

struct Visit {
    std::optional<gym::CardNumber> card; // none: a guest without one
    std::optional<gym::Profile> profile; // none: a guest
    std::vector<gym::LoggedSet> history; // by time, with all that was saved during the visit
    gym::Plan plan;
    std::size_t current = 0; // the exercise of the plan that is being done
    base::Instant since;
    std::set<std::string> warmed_up; // exercises whose ramp the member skipped (I4)
    std::string unlock;     // J22: what the hub answered to the right PIN; empty: a tap only
    base::Instant locks_at; // then the hub takes it no more

    bool is_guest() const { return !profile; }
};

// A visit of the member, or of a guest, with today's plan at this kind of station.
Visit begin_visit(
    std::optional<gym::CardNumber> card,
    std::optional<gym::Profile> profile,
    const gym::StationKind& kind,
    const base::Zone& zone,
    base::Instant now
);

// What the visit's member, or a guest, is to do at this kind of station at `now`.
gym::Plan plan_of(
    const Visit& visit, const gym::StationKind& kind, const base::Zone& zone, base::Instant now
);

// The exercise that is being done.
const gym::PlannedExercise& exercise_of(const Visit& visit);

// Where the exercise stands in the plan.
std::optional<std::size_t> place_of(const Visit& visit, std::string_view exercise);

// Working sets of that exercise in the session that is going on, oldest first. A session that was
// broken off and resumed within three hours goes on; a guest's begins with the visit.
training::SessionSets sets_done(const Visit& visit, base::Instant now);

// What to prefill for the next set: the load of the last set of this session if there is one, else
// the target's; the reps planned for it. While the load is still looked for (R6) it rises from set
// to set. `asked`: the load that the plan asks for in this set.
struct Prefill {
    gym::Weight load;
    int reps = 0;
    gym::Weight asked;
};

Prefill prefill(const Visit& visit, const gym::StationKind& kind, base::Instant now);

bool all_done(const Visit& visit, base::Instant now);

// After a set of an own programme (J17): a drop set follows without rest, or the other exercise of
// a superset, which is then the current one.
bool goes_on_at_once(Visit& visit, base::Instant now);

// After the other exercise of a superset, the one it is done in the rests of is current again.
void back_to_superset(Visit& visit, base::Instant now);

// A set of the exercise that is being done, with all but what the member did in it.
gym::Set begin_set(
    const Visit& visit, const gym::Station& station, const gym::StationKind& kind, gym::Weight load
);

// Days with work for the hamstrings, of the last year.
std::set<base::LocalDay> leg_days(const Visit& visit, const base::Zone& zone);

// Working sets of the session that is going on, of every exercise and at every station.
training::SessionSets session_sets(const Visit& visit, base::Instant now);

// C2: the exercise hurt today, or the back did and it is a hinge: it ends for today.
bool ended_by_pain(
    const Visit& visit, std::string_view exercise, const base::Zone& zone, base::Instant now
);

// Another exercise of this station with sets left to do that no pain has ended; its place in the
// plan.
std::optional<std::size_t>
next_exercise(const Visit& visit, const base::Zone& zone, base::Instant now);

// Takes what was saved into the visit: a set, a correction, a removal, changed settings, and what
// the member told about themselves, which may call for another plan.
void take_saved(Visit& visit, const gym::SetId& id, base::Instant at, const wire::EventBody& body);

} // namespace kiosk::screens
