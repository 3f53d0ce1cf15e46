#include "kiosk/screens/visit.hpp"

#include "common/base/check.hpp"
#include "common/content/catalogue.hpp"
#include "common/training/consistency.hpp"
#include "common/training/legs.hpp"
#include "common/training/own_plan.hpp"
#include "common/training/plan_today.hpp"
#include "common/training/progression.hpp"
#include "common/training/thresholds.hpp"

#include <algorithm>

namespace kiosk::screens {

Visit begin_visit(
    std::optional<gym::CardNumber> card,
    std::optional<gym::Profile> profile,
    const gym::StationKind& kind,
    const base::Zone& zone,
    base::Instant now
) {
    Visit visit;
    visit.card = std::move(card);
    visit.profile = std::move(profile);
    visit.since = now;
    if (visit.profile) {
        visit.history = training::merge_history(visit.profile->history, {}, {});
        gym::Trainee& trainee = visit.profile->trainee;
        trainee.legs = training::legs_today(trainee, visit.history, now); // a cached one may be old
    }
    visit.plan = plan_of(visit, kind, zone, now);
    GF_CHECK(!visit.plan.exercises.empty()); // every station kind but the wall has an exercise
    if (all_done(visit, now) || ended_by_pain(visit, exercise_of(visit).exercise, zone, now)) {
        visit.current = next_exercise(visit, zone, now).value_or(visit.current);
    }
    return visit;
}

gym::Plan plan_of(
    const Visit& visit, const gym::StationKind& kind, const base::Zone& zone, base::Instant now
) {
    static const gym::Trainee nobody;
    return training::plan_today(
        {visit.profile ? visit.profile->trainee : nobody,
         visit.history,
         visit.profile ? visit.profile->routine : content::beginner_hamstrings(),
         kind,
         content::exercises(),
         zone,
         now,
         content::ladders()}
    );
}

const gym::PlannedExercise& exercise_of(const Visit& visit) {
    return visit.plan.exercises[visit.current];
}

std::optional<std::size_t> place_of(const Visit& visit, std::string_view exercise) {
    for (std::size_t place = 0; place < visit.plan.exercises.size(); ++place) {
        if (visit.plan.exercises[place].exercise == exercise) {
            return place;
        }
    }
    return std::nullopt;
}

std::set<base::LocalDay> leg_days(const Visit& visit, const base::Zone& zone) {
    auto days = training::leg_days(visit.history, content::exercises(), zone);
    if (visit.profile) {
        days.insert(visit.profile->leg_days.begin(), visit.profile->leg_days.end());
    }
    return days;
}

training::SessionSets session_sets(const Visit& visit, base::Instant now) {
    training::SessionSets sets = training::current_session(visit.history, now);
    std::erase_if(sets, [](const gym::LoggedSet& logged) { return logged.imported; });
    return sets;
}

training::SessionSets sets_done(const Visit& visit, base::Instant now) {
    training::SessionSets sets = session_sets(visit, now);
    std::erase_if(sets, [&](const gym::LoggedSet& logged) {
        return logged.set.exercise != exercise_of(visit).exercise;
    });
    return sets;
}

bool ended_by_pain(
    const Visit& visit, std::string_view exercise, const base::Zone& zone, base::Instant now
) {
    if (!visit.profile) {
        return false; // nothing is kept about a guest
    }
    const gym::Exercise* moves = content::exercise(exercise);
    const bool hinge = moves != nullptr && moves->pattern == gym::Pattern::hinge;
    return std::ranges::any_of(visit.profile->trainee.pains, [&](const gym::Pain& pain) {
        const bool ends = (pain.exercise == exercise && pain.level >= training::pain_for_staff) ||
                          (hinge && pain.where == gym::BodyPart::back && pain.level > 0);
        return ends && zone.day(pain.at) == zone.day(now);
    });
}

std::optional<std::size_t>
next_exercise(const Visit& visit, const base::Zone& zone, base::Instant now) {
    Visit other = visit;
    const std::size_t count = visit.plan.exercises.size();
    for (std::size_t step = 1; step < count; ++step) {
        other.current = (visit.current + step) % count;
        if (!all_done(other, now) &&
            !ended_by_pain(visit, exercise_of(other).exercise, zone, now)) {
            return other.current;
        }
    }
    return std::nullopt;
}

Prefill prefill(const Visit& visit, const gym::StationKind& kind, base::Instant now) {
    const gym::PlannedExercise& exercise = exercise_of(visit);
    const training::SessionSets done = sets_done(visit, now);
    const std::size_t place = std::min(done.size(), exercise.reps.size() - 1);
    const gym::Weight asked =
        training::asked_next(exercise, gym::kind_for(kind, exercise.exercise), done);
    const bool looked_for = exercise.finder_up_to.has_value();
    const bool keeps = !done.empty() && !looked_for && exercise.own.empty();
    const gym::Weight load = keeps ? done.back().set.load : asked;
    return {load, exercise.reps[place], asked};
}

namespace {

std::optional<std::size_t>
open_place(const Visit& visit, std::string_view exercise, base::Instant now) {
    const auto place = place_of(visit, exercise);
    if (!place) {
        return std::nullopt; // as after nearly every set
    }
    Visit other = visit;
    other.current = *place;
    return all_done(other, now) ? std::nullopt : place;
}

} // namespace

bool goes_on_at_once(Visit& visit, base::Instant now) {
    const gym::PlannedExercise& exercise = exercise_of(visit);
    const std::size_t done = sets_done(visit, now).size();
    if (done < exercise.own.size() && exercise.own[done].drop) {
        return true;
    }
    const auto other = open_place(visit, exercise.superset, now);
    visit.current = other.value_or(visit.current);
    return other.has_value();
}

void back_to_superset(Visit& visit, base::Instant now) {
    const auto leads = [&](const gym::PlannedExercise& planned) {
        return planned.superset == exercise_of(visit).exercise;
    };
    const auto leader = std::ranges::find_if(visit.plan.exercises, leads);
    if (leader != visit.plan.exercises.end()) {
        visit.current = open_place(visit, leader->exercise, now).value_or(visit.current);
    }
}

bool all_done(const Visit& visit, base::Instant now) {
    return sets_done(visit, now).size() >= static_cast<std::size_t>(exercise_of(visit).target.sets);
}

gym::Set begin_set(
    const Visit& visit, const gym::Station& station, const gym::StationKind& kind, gym::Weight load
) {
    gym::Set set;
    if (visit.profile) {
        set.member = visit.profile->member;
    }
    set.exercise = exercise_of(visit).exercise;
    set.station = station.id;
    set.load = load;
    set.load_label = gym::nearest_load(gym::kind_for(kind, set.exercise), load).label;
    set.load_is_added = load.grams == 0;
    set.routine_version = visit.plan.routine_version;
    set.note = training::note_of(exercise_of(visit));
    return set;
}

void take_saved(Visit& visit, const gym::SetId& id, base::Instant at, const wire::EventBody& body) {
    if (const auto* logged = std::get_if<wire::SetLogged>(&body)) {
        const gym::LoggedSet added{id, at, false, logged->set};
        visit.history = training::merge_history(std::move(visit.history), {&added, 1}, {});
    } else if (const auto* voided = std::get_if<wire::SetVoided>(&body)) {
        visit.history = training::merge_history(std::move(visit.history), {}, {&voided->set, 1});
    } else if (visit.profile) {
        wire::take_into(*visit.profile, id, at, body);
    }
}

} // namespace kiosk::screens
