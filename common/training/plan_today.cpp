#include "common/training/plan_today.hpp"

#include "common/training/first_load.hpp"
#include "common/training/form_gate.hpp"
#include "common/training/hold_back.hpp"
#include "common/training/progression.hpp"
#include "common/training/recovery.hpp"
#include "common/training/routine_day.hpp"
#include "common/training/sessions.hpp"
#include "common/training/thresholds.hpp"
#include "common/training/warm_up.hpp"

#include <algorithm>

namespace training {

namespace {

using Rule = gym::Reason::Rule;
using std::chrono::days;

// What is done at a station without being known to content: nothing counts for it.
gym::Exercise unknown_exercise(const std::string& slug) {
    gym::Exercise exercise;
    exercise.slug = slug;
    exercise.rest = generic_rest;
    return exercise;
}

days days_between(const base::Zone& zone, base::Instant from, base::Instant to) {
    return zone.day(to) - zone.day(from);
}

// An imported machine load is another machine's; what this bar can not hold is a slip of a finger.
std::vector<SessionSets> sessions_here(const Today& today, const std::string& slug) {
    return recent_sessions(
        today.history,
        slug,
        today.now,
        plan_sessions_max,
        [&](const gym::LoggedSet& logged) {
            const bool barbell =
                today.kind.bar && logged.set.load <= today.kind.loads.back().weight;
            return (!logged.imported || barbell) && logged.set.type != gym::SetType::drop;
        }
    );
}

bool all_imported(const SessionSets& session) {
    return std::all_of(session.begin(), session.end(), [](const auto& logged) {
        return logged.imported;
    });
}

// How many of the newest sessions belong together: up to a break of more than 84 days.
std::size_t since_the_long_break(const Today& today, std::span<const SessionSets> sessions) {
    for (std::size_t i = 1; i < sessions.size(); ++i) {
        const auto gap =
            days_between(today.zone, sessions[i].back().at, sessions[i - 1].front().at);
        if (gap > long_break) {
            return i;
        }
    }
    return sessions.size();
}

bool new_to_training(const Today& today, base::Instant at) {
    return !today.trainee.training_since || at - *today.trainee.training_since < new_to_it;
}

// R4: how many reps have to be left at the end of a session's last set.
int left_needed(const gym::Exercise& exercise, bool new_here) {
    if (exercise.pattern != gym::Pattern::hinge) {
        return other_left;
    }
    return new_here ? hinge_left_new : hinge_left;
}

class Planner {
public:
    Planner(const Today& today, const std::string& slug, std::optional<std::size_t> day)
        : today_(today)
        , known_(find_exercise(today.exercises, slug))
        , unknown_(unknown_exercise(slug))
        , exercise_(known_ == nullptr ? unknown_ : *known_)
        , sessions_(sessions_here(today, slug)) {
        const auto item = routine_item(today.routine, day, slug);
        item_ = item.value_or(gym::RoutineItem{
            slug, generic_sets, generic_reps_low, generic_reps_high});
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
        planned_.reason = next.reason;
        planned_.reps_reason = next.reps_reason;
        if (next.rest_cuts > 0) {
            planned_.rest =
                std::max(exercise_.rest_floor, exercise_.rest - next.rest_cuts * rest_cut);
            planned_.rest_reason = {
                Rule::shorter_rest, next.reason.from, static_cast<double>(next.rest_cuts)};
        }
    }

    // R6: nobody has seen them do it here.
    void begin() {
        const FirstLoad first =
            first_load(exercise_, item_, today_.kind, today_.trainee, sessions_);
        before_ = first.load;
        planned_.target.load = first.load;
        planned_.reason = first.reason;
        planned_.reps.assign(static_cast<std::size_t>(item_.sets), item_.reps_low);
        planned_.finder_up_to = first.up_to;
    }

    Standing standing_of(std::size_t sessions) const {
        Standing standing{exercise_, item_, today_.kind, {}, {}, false, planned_.reps_left};
        for (std::size_t i = 0; i < sessions; ++i) {
            const SessionSets& session = sessions_[i];
            const int left = left_needed(exercise_, new_to_training(today_, session.front().at));
            standing.sessions.push_back(session);
            standing.judged.push_back(judge(session, item_, exercise_, today_.kind, left));
        }
        standing.form_seen = form_seen(exercise_, today_.trainee, sessions_);
        return standing;
    }

    void go_on() {
        standing_.emplace(standing_of(since_the_long_break(today_, sessions_)));
        without_ = days_between(today_.zone, sessions_.front().back().at, today_.now);
        if (without_ > long_break) {
            begin_anew();
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

    // R11: the first two weeks, and as long after coming back from a break.
    bool slow_recovery() const {
        const auto& since = today_.trainee.training_since;
        if (today_.trainee.age == gym::AgeBand::from_65 || !since ||
            today_.now - *since < slow_recovery_for) {
            return true;
        }
        for (std::size_t i = 0; i + 1 < sessions_.size(); ++i) {
            const base::Instant back = sessions_[i].front().at;
            if (today_.now - back >= slow_recovery_for) {
                break;
            }
            if (days_between(today_.zone, sessions_[i + 1].back().at, back) > short_break) {
                return true;
            }
        }
        return false;
    }

    void hold_back() {
        if (standing_ && without_ <= long_break) {
            hold_back_after_break(planned_, before_, *standing_, without_);
        }
        if (const auto* pain = open_pain(exercise_, today_.trainee, sessions_)) {
            const bool trained_since =
                !sessions_.empty() && sessions_.front().front().at > pain->at + session_gap;
            // The climb back is R26's own; everything else may refuse it.
            const gym::Weight before = climbing_ ? climbing_->load : before_;
            hold_back_after_pain(planned_, before, today_.kind, *pain, trained_since);
        }
        hold_back_for_life_stage(
            planned_, before_, today_.trainee, new_to_training(today_, today_.now)
        );
        const Rested rest = rested(
            exercise_, today_.history, today_.exercises, today_.zone, today_.now, slow_recovery()
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
            planned_.warm_ups = warm_ups(
                exercise_, today_.kind, planned_.target.load, false, today_.trainee.warm_ups
            );
        }
    }

    const Today& today_;
    const gym::Exercise* known_;
    const gym::Exercise unknown_;
    const gym::Exercise& exercise_;
    gym::RoutineItem item_;
    std::vector<SessionSets> sessions_; // newest first
    std::optional<Standing> standing_;
    std::optional<Climb> climbing_;
    days without_{0};
    gym::Weight before_;
    gym::PlannedExercise planned_;
};

} // namespace

gym::Plan plan_today(const Today& today) {
    gym::Plan plan{today.routine.version, {}};
    const auto day = routine_day(today.routine, today.history, today.zone, today.now);
    for (const std::string& slug : today.kind.exercises) {
        plan.exercises.push_back(Planner(today, slug, day).plan());
    }
    return plan;
}

} // namespace training
