#include "common/training/plan_today.hpp"

#include "common/training/block_plan.hpp"
#include "common/training/effort.hpp"
#include "common/training/first_load.hpp"
#include "common/training/hold_back.hpp"
#include "common/training/own_plan.hpp"
#include "common/training/progression.hpp"
#include "common/training/recovery.hpp"
#include "common/training/routine_day.hpp"
#include "common/training/routine_week.hpp"
#include "common/training/sessions.hpp"
#include "common/training/sets_lever.hpp"
#include "common/training/standing_today.hpp"
#include "common/training/thresholds.hpp"
#include "common/training/variation.hpp"
#include "common/training/warm_up.hpp"

#include <algorithm>

namespace training {

namespace {

using Rule = gym::Reason::Rule;

// What is done at a station without being known to content: nothing counts for it.
gym::Exercise unknown_exercise(const std::string& slug) {
    gym::Exercise exercise;
    exercise.slug = slug;
    exercise.rest = generic_rest;
    return exercise;
}

class Planner {
public:
    Planner(
        const Today& today,
        const gym::Routine& routine,
        const std::string& slug,
        std::optional<std::size_t> day
    )
        : today_(today)
        , known_(find_exercise(today.exercises, slug))
        , unknown_(unknown_exercise(slug))
        , exercise_(known_ == nullptr ? unknown_ : *known_)
        , sessions_(sessions_here(today, slug)) {
        const auto item = routine_item(routine, day, slug);
        generic_ = !item;
        item_ = item ? *item
                     : gym::RoutineItem{
                           slug,
                           sets_so_far(exercise_, today.trainee, sessions_, today.zone, today.now),
                           generic_reps_low,
                           generic_reps_high};
        block_week_ = week_of_block(today.trainee, today.zone, today.now);
        planned_.exercise = slug;
        planned_.target = {{}, item_.reps_low, item_.reps_high, item_.sets, false};
        planned_.sets_reason = {item ? Rule::of_routine : Rule::generic, {}};
        planned_.reps_reason = planned_.sets_reason;
        planned_.rest = exercise_.rest;
        planned_.rest_reason = {Rule::of_exercise, {}};
        planned_.reps_left = left_needed(exercise_, new_to_training(today, today.now));
    }

    gym::PlannedExercise plan() {
        const auto here = std::find_if(sessions_.begin(), sessions_.end(), [](const auto& session) {
            return !all_imported(session);
        });
        if (here == sessions_.end()) {
            begin();
        } else {
            go_on();
        }
        hold_back();
        decide_alone();
        warm_up();
        return planned_;
    }

private:
    void take(const Next& next) {
        before_ = next.before;
        planned_.target.load = next.load;
        planned_.target.reps_low = next.reps_low;
        planned_.target.reps_high = next.reps_high;
        planned_.reps = next.reps;
        if (next.finder) {
            planned_.finder_up_to = today_.kind.loads.back().weight;
        }
        planned_.way = next.way;
        offer_variation(planned_, next, today_.ladders);
        planned_.reason = next.reason;
        planned_.reps_reason = next.reps_reason;
        if (next.rest_cuts > 0) {
            planned_.rest =
                std::max(exercise_.rest_floor, exercise_.rest - next.rest_cuts * rest_cut);
            planned_.rest_reason = {
                Rule::shorter_rest, next.reason.from, static_cast<double>(next.rest_cuts)};
        }
    }

    // R9: a share of what they last did on the rung below, where the ladder says so.
    void begin_lighter_than_below(FirstLoad& first) const {
        const gym::Rung* here = rung_of(today_.ladders, exercise_.slug);
        const gym::Rung* below = rung_below(today_.ladders, exercise_.slug);
        if (here == nullptr || below == nullptr || here->load_share >= 1) {
            return;
        }
        const auto sessions = sessions_here(today_, below->exercise);
        if (sessions.empty()) {
            return;
        }
        const gym::LoggedSet& last = sessions.front().back();
        first.load = gym::rounded_down(today_.kind, gym::scaled(last.set.load, here->load_share));
        first.reason = {Rule::harder_variation, {last.id}, here->load_share};
    }

    // R6: nobody has seen them do it here.
    void begin() {
        if (!sessions_.empty()) {
            without_ = days_between(today_.zone, sessions_.front().back().at, today_.now);
        }
        FirstLoad first =
            first_load(exercise_, item_, today_.kind, today_.trainee, sessions_, without_);
        begin_lighter_than_below(first);
        before_ = first.load;
        planned_.target.load = first.load;
        planned_.reason = first.reason;
        planned_.reps.assign(static_cast<std::size_t>(item_.sets), item_.reps_low);
        planned_.finder_up_to = first.up_to;
    }

    // False where there is no block, or nothing to estimate from.
    bool follow_block_week() {
        const auto target =
            block_week_ ? block_target(*standing_, *today_.trainee.block_since, *block_week_)
                        : std::nullopt;
        if (target) {
            before_ = std::min(target->load, standing_->judged.front().prescribed);
            follow_block(planned_, before_, *standing_, *target);
        }
        return target.has_value();
    }

    // R29
    void use_lever() {
        const bool rises = planned_.target.load > before_ || planned_.finder_up_to.has_value();
        const bool held_back =
            without_ > no_break || open_pain(exercise_, today_.trainee, sessions_) != nullptr;
        const int sets = sets_by_lever(
            {item_.sets,
             weeks_held(standing_->sessions, standing_->judged, today_.zone, today_.now),
             band_of(exercise_, today_.history, today_.exercises, today_.now),
             rises,
             held_back}
        );
        lift_sets(planned_, standing_->judged.front(), sets);
    }

    void go_on() {
        standing_.emplace(standing_today(today_, exercise_, item_, sessions_));
        without_ = days_between(today_.zone, sessions_.front().back().at, today_.now);
        if (without_ > long_break) {
            begin_anew();
            return;
        }
        if (follow_block_week()) {
            return;
        }
        take(next_of(*standing_));
        climbing_ = climb(*standing_);
        if (climbing_) {
            planned_.target.load = climbing_->load;
            planned_.target.reps_low = item_.reps_low;
            planned_.target.reps_high = item_.reps_high;
            planned_.reps.assign(planned_.reps.size(), item_.reps_low);
            const bool up = climbing_->load > climbing_->from;
            planned_.reason = {
                up ? Rule::climbing_back : Rule::same_load,
                standing_->judged.front().ids,
                up ? std::optional(climb_back) : std::nullopt};
            planned_.reps_reason = {planned_.reason.rule, planned_.reason.from};
            before_ = climbing_->from;
        } else if (generic_) {
            use_lever();
        }
    }

    // R25: after so long the finder again, from 60 % of the last load.
    void begin_anew() {
        const Judged& last = standing_->judged.front();
        before_ = last.prescribed;
        planned_.target.load = last.prescribed;
        planned_.reps.assign(static_cast<std::size_t>(item_.sets), item_.reps_low);
        planned_.reason = {Rule::after_break, last.ids};
        hold_back_after_break(planned_, before_, *standing_, without_);
        planned_.target.lightened = false; // it is where they begin now
        planned_.finder_up_to = today_.kind.loads.back().weight;
        before_ = planned_.target.load;
    }

    void hold_back() {
        const auto* pain = open_pain(exercise_, today_.trainee, sessions_);
        if (climbing_ || pain != nullptr || after_break(without_).of_load < 1) {
            only_by_weight(planned_, exercise_, item_);
        }
        if (standing_ && without_ <= long_break) {
            hold_back_after_break(planned_, before_, *standing_, without_);
        }
        if (pain != nullptr) {
            const bool trained_since =
                !sessions_.empty() && sessions_.front().front().at > pain->at + session_gap;
            // The climb back is R26's own; everything else may refuse it.
            const gym::Weight before = climbing_ ? climbing_->load : before_;
            hold_back_after_pain(planned_, before, today_.kind, *pain, trained_since);
            offer_easier(planned_, today_.ladders);
        }
        hold_back_for_life_stage(
            planned_, before_, today_.trainee, new_to_training(today_, today_.now)
        );
        const Rested rest = rested(
            exercise_,
            today_.history,
            today_.exercises,
            today_.zone,
            today_.now,
            slow_recovery(today_, sessions_)
        );
        hold_back_while_recovering(planned_, before_, rest);
        if (rest.recovery == gym::Recovery::green && today_.trainee.legs == gym::Legs::heavy &&
            share_legs()) {
            hold_back_for_legs(planned_, before_);
        }
        if (climbing_ && planned_.target.load < climbing_->back_to) {
            planned_.target.lightened = true;
        }
    }

    // J17: instead of what we would ask for.
    void decide_alone() {
        const bool hurts = open_pain(exercise_, today_.trainee, sessions_) != nullptr;
        if (!may_decide(today_.trainee, hurts)) {
            return;
        }
        const auto& programmes = today_.trainee.programmes;
        if (const auto own = programmes.find(exercise_.slug); own != programmes.end()) {
            follow_programme(planned_, own->second, today_.kind);
        } else if (today_.trainee.log_only) {
            const auto last = std::ranges::find_if(sessions_, [&](const SessionSets& session) {
                return !all_imported(session);
            });
            only_log(planned_, last == sessions_.end() ? SessionSets() : *last, today_.kind);
        } else {
            return;
        }
        planned_.rest = exercise_.rest;
        planned_.rest_reason = {Rule::of_exercise, {}};
        planned_.harder.clear();
        planned_.easier.clear();
        planned_.way = gym::Way::weight;
    }

    bool share_legs() const {
        return std::any_of(
            exercise_.credit.begin(),
            exercise_.credit.end(),
            [](const auto& credit) {
                return credit.first != gym::Muscle::core && credit.first != gym::Muscle::lower_back;
            }
        );
    }

    // Only before the first work of its muscles today (J3).
    void warm_up() {
        const SessionSets done = current_session(today_.history, today_.now);
        const bool warm = std::any_of(done.begin(), done.end(), [&](const gym::LoggedSet& logged) {
            const gym::Exercise* other = find_exercise(today_.exercises, logged.set.exercise);
            return logged.set.exercise == exercise_.slug ||
                   (other != nullptr && share_a_muscle(exercise_, *other));
        });
        if (!warm) {
            const double share = percent_of_max(planned_.target.reps_low + planned_.reps_left);
            gym::StationKind kind = today_.kind; // never below the bar
            std::erase_if(kind.loads, [](const gym::Load& load) { return load.weight.grams == 0; });
            planned_.warm_ups = warm_ups(
                exercise_,
                kind,
                planned_.target.load,
                share > near_maximum_percent,
                today_.trainee.warm_ups
            );
        }
    }

    const Today& today_;
    const gym::Exercise* known_;
    const gym::Exercise unknown_;
    const gym::Exercise& exercise_;
    gym::RoutineItem item_;
    bool generic_ = false; // E4: the routine does not have it
    std::optional<int> block_week_;
    std::vector<SessionSets> sessions_; // newest first
    std::optional<Standing> standing_;
    std::optional<Climb> climbing_;
    std::chrono::days without_{0};
    gym::Weight before_;
    gym::PlannedExercise planned_;
};

bool same_pattern(const Today& today, const std::string& a, const std::string& b) {
    const gym::Exercise* one = find_exercise(today.exercises, a);
    const gym::Exercise* other = find_exercise(today.exercises, b);
    return one != nullptr && other != nullptr && one->pattern == other->pattern;
}

// How near the day of the routine an exercise is: today's, another day's, none of it.
int nearness(const gym::Routine& routine, std::optional<std::size_t> day, const std::string& slug) {
    if (day) {
        for (const gym::RoutineItem& item : routine.days[*day].items) {
            if (item.exercise == slug) {
                return 2;
            }
        }
    }
    return routine_item(routine, day, slug) ? 1 : 0;
}

// A variation is planned on the days that have it, or where the routine has nothing nearer of its
// movement; the usual exercise stays away on those days.
bool is_for_today(
    const Today& today,
    const gym::Routine& routine,
    std::optional<std::size_t> day,
    const std::string& slug
) {
    const auto& variations = today.kind.by_routine;
    const int own = nearness(routine, day, slug);
    if (variations.contains(slug) && own == 0) {
        return false;
    }
    return std::none_of(
        today.kind.exercises.begin(),
        today.kind.exercises.end(),
        [&](const std::string& other) {
            const bool compared = variations.contains(slug) || variations.contains(other);
            return other != slug && compared && same_pattern(today, slug, other) &&
                   nearness(routine, day, other) > own;
        }
    );
}

} // namespace

gym::Plan plan_today(const Today& today) {
    gym::Plan plan{today.routine.version, {}};
    const int week = week_of_plan(today.routine, today.trainee, today.zone, today.now);
    const gym::Routine routine = routine_in_week(today.routine, week);
    const auto day = routine_day(routine, today.history, today.zone, today.now);
    for (const std::string& slug : today.kind.exercises) {
        if (!is_for_today(today, routine, day, slug)) {
            continue;
        }
        const gym::StationKind kind = gym::kind_for(today.kind, slug);
        const Today here{
            today.trainee,
            today.history,
            today.routine,
            kind,
            today.exercises,
            today.zone,
            today.now,
            today.ladders};
        plan.exercises.push_back(Planner(here, routine, slug, day).plan());
    }
    return plan;
}

} // namespace training
