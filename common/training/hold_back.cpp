#include "common/training/hold_back.hpp"

#include "common/training/thresholds.hpp"

#include <algorithm>

namespace training {

namespace {

using Rule = gym::Reason::Rule;

void set_load(gym::PlannedExercise& planned, gym::Weight load, Rule rule, double threshold) {
    planned.reason.rule = rule;
    planned.reason.threshold = threshold;
    planned.target.load = load;
}

// A harder variation is a rise too.
void no_harder(gym::PlannedExercise& planned) {
    planned.harder.clear();
    if (planned.way == gym::Way::harder_variation) {
        const bool cut = planned.rest_reason.rule == Rule::shorter_rest;
        planned.way = cut ? gym::Way::shorter_rest : gym::Way::weight;
    }
}

// The rise that was to be is named and not made: the same again, with the reps that earned it.
void refuse_rise(
    gym::PlannedExercise& planned,
    gym::Weight before,
    Rule rule,
    std::optional<double> threshold = std::nullopt
) {
    planned.finder_up_to.reset();
    no_harder(planned);
    if (planned.target.load <= before) {
        return;
    }
    if (planned.reason.rule == Rule::raised) {
        planned.reps.assign(planned.reps.size(), planned.target.reps_high);
        planned.reps_reason = {Rule::same_load, planned.reason.from};
    }
    planned.reason.refused = gym::Reason::Refused{planned.target.load, rule};
    planned.reason.rule = rule;
    planned.reason.threshold = threshold;
    planned.target.load = before;
}

void set_sets(gym::PlannedExercise& planned, int sets, Rule rule) {
    sets = std::max(1, sets);
    if (sets >= planned.target.sets) {
        return;
    }
    planned.target.sets = sets;
    planned.reps.resize(static_cast<std::size_t>(planned.target.sets));
    planned.sets_reason = {rule, {}};
}

void low_reps(gym::PlannedExercise& planned, Rule rule) {
    planned.reps.assign(planned.reps.size(), planned.target.reps_low);
    planned.reps_reason = {rule, {}};
}

} // namespace

const gym::Pain* open_pain(
    const gym::Exercise& exercise,
    const gym::Trainee& trainee,
    std::span<const SessionSets> sessions
) {
    const auto counts = [&](const gym::Pain& pain) {
        const bool back =
            pain.where == gym::BodyPart::back && exercise.pattern == gym::Pattern::hinge;
        return pain.exercise == exercise.slug || back;
    };
    const auto newest = std::find_if(trainee.pains.rbegin(), trainee.pains.rend(), counts);
    if (newest == trainee.pains.rend()) {
        return nullptr;
    }
    const bool over =
        std::any_of(sessions.begin(), sessions.end(), [&](const SessionSets& session) {
            const auto& target = session.front().set.target;
            return session.front().at > newest->at + session_gap && !(target && target->lightened);
        });
    return over ? nullptr : &*newest;
}

void only_by_weight(
    gym::PlannedExercise& planned, const gym::Exercise& exercise, const gym::RoutineItem& item
) {
    planned.way = gym::Way::weight;
    planned.harder.clear();
    if (planned.rest_reason.rule == Rule::shorter_rest) {
        planned.rest = exercise.rest;
        planned.rest_reason = {Rule::of_exercise, {}};
    }
    if (planned.reps_reason.rule == Rule::too_coarse) {
        planned.target.reps_low = item.reps_low;
        planned.target.reps_high = item.reps_high;
        planned.reps.assign(planned.reps.size(), item.reps_high);
        planned.reps_reason = {Rule::same_load, planned.reason.from};
    }
}

AfterBreak after_break(std::chrono::days without) {
    AfterBreak after;
    if (without <= no_break) {
        return after;
    }
    after.may_rise = false;
    if (without <= short_break) {
        return after;
    }
    if (without <= middle_break) {
        after.of_load = after_middle_break;
        after.fewer_sets = 1;
    } else if (without <= long_break) {
        after.of_load = after_long_break;
        after.sets = sets_after_long_break;
        after.light = true;
    } else {
        after.of_load = after_longer_break;
        after.anew = true;
    }
    return after;
}

void hold_back_after_break(
    gym::PlannedExercise& planned,
    gym::Weight before,
    const Standing& standing,
    std::chrono::days without
) {
    const AfterBreak after = after_break(without);
    if (after.may_rise) {
        return;
    }
    const auto days_without = static_cast<double>(without.count());
    refuse_rise(planned, before, Rule::after_break, days_without);
    if (after.of_load < 1) { // up to that the whole load in all its sets: it counts as any session
        planned.target.lightened = true;
        const gym::Weight last = standing.judged.front().prescribed;
        set_load(
            planned,
            gym::rounded_down(standing.kind, gym::scaled(std::min(last, before), after.of_load)),
            Rule::after_break,
            days_without
        );
        low_reps(planned, Rule::after_break);
    }
    const int sets = after.sets.value_or(planned.target.sets - after.fewer_sets);
    set_sets(planned, sets, Rule::after_break);
    if (after.light) {
        planned.reps_left = light_left;
    }
}

void hold_back_after_pain(
    gym::PlannedExercise& planned,
    gym::Weight before,
    const gym::StationKind& kind,
    const gym::Pain& pain,
    bool trained_since
) {
    refuse_rise(planned, before, Rule::after_pain, static_cast<double>(pain.level));
    if (!trained_since) { // else the climb goes on from where it stands
        const gym::Weight light = gym::rounded_down(kind, gym::scaled(before, after_pain_to));
        set_load(
            planned,
            std::min(planned.target.load, light),
            Rule::after_pain,
            static_cast<double>(pain.level)
        );
        low_reps(planned, Rule::after_pain);
    }
    planned.target.lightened = planned.target.lightened || !trained_since;
    set_sets(planned, sets_after_pain, Rule::after_pain);
    planned.reps_left = light_left;
    planned.ask_staff = pain.level >= pain_for_staff || pain.not_settled >= not_settled_for_staff;
    if (planned.ask_staff) {
        planned.reason.rule = Rule::ask_staff;
        planned.target.lightened = true;
    }
}

void hold_back_for_life_stage(
    gym::PlannedExercise& planned, gym::Weight before, const gym::Trainee& trainee, bool new_to_it
) {
    const bool easy = trainee.easier || trainee.age == gym::AgeBand::from_65;
    if (easy) {
        set_sets(planned, new_to_it ? sets_easier_new : sets_easier, Rule::easier);
    }
    if ((easy && new_to_it) || trainee.expecting) {
        planned.reps_left = light_left;
    }
    if (trainee.expecting) {
        refuse_rise(planned, before, Rule::easier);
    }
}

void hold_back_while_recovering(
    gym::PlannedExercise& planned, gym::Weight before, const Rested& rested
) {
    planned.recovery = rested.recovery;
    planned.green_at = rested.green_at;
    if (rested.recovery == gym::Recovery::green) {
        return;
    }
    planned.target.lightened = true;
    refuse_rise(planned, before, Rule::recovering);
    if (rested.last && planned.reason.rule == Rule::recovering) {
        planned.reason.from = {*rested.last};
    }
    set_sets(planned, planned.target.sets - 1, Rule::recovering);
}

void hold_back_for_legs(gym::PlannedExercise& planned, gym::Weight before) {
    planned.target.lightened = true;
    refuse_rise(planned, before, Rule::heavy_legs);
    set_sets(planned, planned.target.sets - 1, Rule::heavy_legs);
}

std::optional<Climb> climb(const Standing& standing) {
    const auto is_light = [](const Judged& judged) { return judged.outcome == Outcome::lightened; };
    if (standing.judged.empty() || !is_light(standing.judged.front()) ||
        std::all_of(standing.judged.begin(), standing.judged.end(), is_light)) {
        return std::nullopt;
    }
    const Judged& light = standing.judged.front();
    // Not what was asked for before the lighter days, but what the days before them come to: it may
    // have dropped, or the member may have chosen less.
    const gym::Weight back_to = next_of(standing).before;
    if (light.prescribed >= back_to) {
        return std::nullopt;
    }
    const gym::Weight lifted = gym::rounded_down(standing.kind, light.lifted);
    const gym::Weight from = std::min(light.prescribed, lifted);
    const bool good =
        *std::min_element(light.reps.begin(), light.reps.end()) >= standing.item.reps_low;
    if (!good) {
        return Climb{from, from, back_to};
    }
    const gym::Load* next = gym::next_above(standing.kind, from);
    const gym::Weight step = next == nullptr ? from : next->weight;
    const gym::Weight load =
        std::max(gym::rounded_down(standing.kind, gym::scaled(from, 1 + climb_back)), step);
    return Climb{from, std::min(load, back_to), back_to};
}

} // namespace training
