// What holds for every plan, whoever it is for and whatever they did.
#include "common/content/reasons.hpp"
#include "common/training/history.hpp"
#include "common/training/thresholds.hpp"
#include "tests/common/training/arbitrary.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace training {

namespace {

using gym::LoggedSet;
using Rule = gym::Reason::Rule;
using History = std::vector<LoggedSet>;

// A member with a history at a station.
struct World {
    tests::Arbitrary arbitrary;
    tests::Case at;
    History history;

    explicit World(std::uint64_t seed, int sessions)
        : arbitrary(seed) {
        const auto& stations = tests::arbitrary_stations();
        at.kind = stations[arbitrary.number(static_cast<int>(stations.size()) - 1)];
        at.trainee = arbitrary.trainee();
        history = arbitrary.history(sessions);
    }

    gym::Plan plan() const { return at.plan(history); }
};

World any_world() {
    const auto seed = *rc::gen::arbitrary<std::uint64_t>();
    return World(seed, *rc::gen::inRange(0, 30));
}

bool is_loadable(const gym::StationKind& kind, gym::Weight load) {
    return gym::nearest_load(kind, load).weight == load;
}

History named(const History& history, const gym::Reason& reason) {
    History sets;
    std::copy_if(history.begin(), history.end(), std::back_inserter(sets), [&](const auto& set) {
        return std::find(reason.from.begin(), reason.from.end(), set.id) != reason.from.end();
    });
    return sets;
}

gym::Weight more_by(gym::Weight load, double part) {
    return {static_cast<std::int64_t>(static_cast<double>(load.grams) * (1 + part) + 0.5)};
}

// The most that a load may become in one step.
gym::Weight step_up(const gym::StationKind& kind, gym::Weight from, double part) {
    const gym::Load* next = gym::next_above(kind, from);
    return std::max(more_by(from, part), next == nullptr ? from : next->weight);
}

gym::Weight asked_here(const gym::StationKind& kind, const gym::Set& set) {
    return gym::nearest_load(kind, set.target ? set.target->load : set.load).weight;
}

RC_GTEST_PROP(AnyPlan, Q4_CanBeLoadedWarmUpsToo, ()) {
    const World world = any_world();
    for (const gym::PlannedExercise& planned : world.plan().exercises) {
        const auto kind = gym::kind_for(world.at.kind, planned.exercise);
        RC_ASSERT(is_loadable(kind, planned.target.load));
        for (const gym::WarmUpSet& warm_up : planned.warm_ups) {
            RC_ASSERT(is_loadable(world.at.kind, warm_up.load));
            RC_ASSERT(warm_up.load < planned.target.load);
        }
    }
}

RC_GTEST_PROP(AnyPlan, H1_HasSetsAndRepsWithinItsRange, ()) {
    for (const gym::PlannedExercise& planned : any_world().plan().exercises) {
        RC_ASSERT(planned.target.sets >= 1);
        RC_ASSERT(planned.reps.size() == static_cast<std::size_t>(planned.target.sets));
        RC_ASSERT(planned.target.reps_low <= planned.target.reps_high);
        for (const int reps : planned.reps) {
            RC_ASSERT(reps >= planned.target.reps_low);
            RC_ASSERT(reps <= planned.target.reps_high);
        }
        RC_ASSERT(planned.reps_left >= 0);
    }
}

RC_GTEST_PROP(AnyPlan, R8_NeverCutsTheRestBelowItsFloor, ()) {
    for (const gym::PlannedExercise& planned : any_world().plan().exercises) {
        const gym::Exercise* exercise = content::exercise(planned.exercise);
        const auto rest = exercise == nullptr ? generic_rest : exercise->rest;
        const bool cut = exercise != nullptr && exercise->rest_floor.count() > 0;
        RC_ASSERT(planned.rest <= rest);
        RC_ASSERT(planned.rest >= (cut ? exercise->rest_floor : rest));
    }
}

RC_GTEST_PROP(AnyPlan, I2_RisesByATenthOrOneStepFromTheSetsItNames, ()) {
    const World world = any_world();
    for (const gym::PlannedExercise& planned : world.plan().exercises) {
        const History sets = named(world.history, planned.reason);
        const gym::StationKind& kind = world.at.kind;
        gym::Weight asked;
        gym::Weight lifted;
        for (const LoggedSet& logged : sets) {
            asked = std::max(asked, asked_here(kind, logged.set));
            lifted = std::max(lifted, logged.set.load);
        }
        const gym::Weight from = std::max(asked, lifted);
        if (planned.reason.rule == Rule::raised || planned.reason.rule == Rule::climbing_back) {
            RC_ASSERT(planned.target.load <= step_up(kind, from, cap_of_rise));
        } else if (planned.reason.rule == Rule::finder) {
            RC_ASSERT(planned.target.load <= step_up(kind, from, finder_rise_max));
        }
    }
}

RC_GTEST_PROP(AnyPlan, I2_WithoutARuleThatRaisesNothingIsAboveWhatWas, ()) {
    const World world = any_world();
    for (const gym::PlannedExercise& planned : world.plan().exercises) {
        const Rule rule = planned.reason.rule;
        // Made from another exercise's sets: a share of the rung below (R9), lightened or not.
        const auto& from = planned.reason.from;
        const bool of_another = std::none_of(from.begin(), from.end(), [&](const gym::SetId& id) {
            return std::any_of(
                world.history.begin(),
                world.history.end(),
                [&](const LoggedSet& logged) {
                    return logged.id == id && logged.set.exercise == planned.exercise;
                }
            );
        });
        const bool begins = rule == Rule::start_load || rule == Rule::from_estimate || of_another;
        if (begins || rule == Rule::raised || rule == Rule::finder || rule == Rule::climbing_back) {
            continue;
        }
        gym::Weight most = world.at.kind.loads.front().weight;
        for (const LoggedSet& logged : world.history) {
            if (logged.set.exercise == planned.exercise) {
                const gym::Weight lifted = gym::nearest_load(world.at.kind, logged.set.load).weight;
                most = std::max({most, lifted, asked_here(world.at.kind, logged.set)});
            }
        }
        RC_ASSERT(planned.target.load <= most);
    }
}

RC_GTEST_PROP(AnyPlan, E3_C7_TiredMusclesOrHeavyLegsRaiseNothing, ()) {
    World world = any_world();
    world.at.trainee.legs = gym::Legs::heavy;
    const gym::Plan heavy = world.plan();
    world.at.trainee.legs = gym::Legs::fresh;
    const gym::Plan fresh = world.plan();
    for (std::size_t i = 0; i < heavy.exercises.size(); ++i) {
        const gym::PlannedExercise& planned = heavy.exercises[i];
        if (content::exercise(planned.exercise) == nullptr) {
            continue; // nobody knows which muscles it takes
        }
        RC_ASSERT(planned.reason.rule != Rule::raised);
        RC_ASSERT(planned.reason.rule != Rule::finder);
        RC_ASSERT(planned.reason.rule != Rule::climbing_back);
        RC_ASSERT(!planned.finder_up_to || planned.reason.from.empty());
        RC_ASSERT(planned.target.load <= fresh.exercises[i].target.load);
        RC_ASSERT(planned.target.sets <= fresh.exercises[i].target.sets);
        if (fresh.exercises[i].recovery != gym::Recovery::green) {
            RC_ASSERT(fresh.exercises[i].reason.rule != Rule::raised);
            RC_ASSERT(fresh.exercises[i].reason.rule != Rule::finder);
            RC_ASSERT(fresh.exercises[i].reason.rule != Rule::climbing_back);
        }
    }
}

RC_GTEST_PROP(AnyPlan, R28_WhoIsExpectingIsNotAskedForMore, ()) {
    World world = any_world();
    world.at.trainee.expecting = true;
    for (const gym::PlannedExercise& planned : world.plan().exercises) {
        RC_ASSERT(planned.reason.rule != Rule::raised);
        RC_ASSERT(planned.reason.rule != Rule::finder);
        RC_ASSERT(planned.reason.rule != Rule::climbing_back);
        RC_ASSERT(planned.reps_left == light_left);
    }
}

RC_GTEST_PROP(AnyPlan, C2_WhereItHurtMuchStaffIsAsked, ()) {
    World world = any_world();
    world.at.trainee.pains = {
        {tests::evening - std::chrono::minutes(30), "good_morning", gym::BodyPart::back, 6, 0}};
    for (const gym::PlannedExercise& planned : world.plan().exercises) {
        const gym::Exercise* exercise = content::exercise(planned.exercise);
        const bool hinge = exercise != nullptr && exercise->pattern == gym::Pattern::hinge;
        RC_ASSERT(planned.ask_staff == hinge);
    }
}

RC_GTEST_PROP(AnyPlan, Q5_IsTheSameInWhateverOrderTheSetsCame, ()) {
    World world = any_world();
    const gym::Plan plan = world.plan();
    History shuffled = world.history;
    for (std::size_t i = shuffled.size(); i > 1; --i) {
        std::swap(shuffled[i - 1], shuffled[world.arbitrary.number(static_cast<int>(i) - 1)]);
    }
    const std::size_t half = shuffled.size() / 2;
    const History first(shuffled.begin(), shuffled.begin() + static_cast<std::ptrdiff_t>(half));
    world.history = merge_history(first, shuffled, {}); // half of them twice
    RC_ASSERT(world.plan() == plan);
}

RC_GTEST_PROP(AnyPlan, Q10_ACorrectedSetIsAsIfTheMistakeHadNeverBeen, ()) {
    World world = any_world();
    RC_PRE(!world.history.empty());
    const gym::Plan plan = world.plan();
    LoggedSet& meant =
        world.history[world.arbitrary.number(static_cast<int>(world.history.size()) - 1)];
    LoggedSet mistake = meant;
    mistake.id = {"STATION", 9, 1};
    mistake.set.load = gym::kilograms(90);
    mistake.set.reps = 30;
    LoggedSet removed = mistake;
    removed.id.seq = 2;
    meant.set.replaces = mistake.id;
    world.history =
        merge_history({removed, mistake}, world.history, std::vector<gym::SetId>{removed.id});
    RC_ASSERT(world.plan() == plan);
}

RC_GTEST_PROP(AnyPlan, Q5_ReplayedFromALaterLogItIsThePlanOfThatDay, ()) {
    World world = any_world();
    world.at.now = tests::evening - std::chrono::hours(*rc::gen::inRange(0, 24 * 60));
    const History later = world.history;
    std::erase_if(world.history, [&](const LoggedSet& logged) { return logged.at > world.at.now; });
    const gym::Plan plan = world.plan();
    world.history = later;
    RC_ASSERT(world.plan() == plan);
    // A later set that is corrected or removed later still.
    History more;
    for (const LoggedSet& logged : later) {
        if (logged.at > world.at.now) {
            more.push_back(logged);
            more.back().id.boot = 7;
            more.back().set.replaces = logged.id;
            more.back().set.load = gym::kilograms(90);
        }
    }
    world.history = merge_history(later, more, {});
    RC_ASSERT(world.plan() == plan);
}

RC_GTEST_PROP(AnyPlan, Q5_EveryReasonNamesSetsThatAreThereAndWhatDecided, ()) {
    const World world = any_world();
    for (const gym::PlannedExercise& planned : world.plan().exercises) {
        for (const gym::Reason* reason :
             {&planned.reason, &planned.sets_reason, &planned.reps_reason, &planned.rest_reason}) {
            RC_ASSERT(named(world.history, *reason).size() == reason->from.size());
        }
        const auto& decided = planned.reason.threshold;
        switch (planned.reason.rule) {
        case Rule::start_load:
        case Rule::ask_staff:
            break;
        case Rule::raised:
        case Rule::dropped:
        case Rule::finder:
        case Rule::leave_more:
        case Rule::climbing_back:
        case Rule::from_estimate:
            RC_ASSERT(decided.has_value());
            RC_ASSERT(!planned.reason.from.empty());
            break;
        case Rule::after_break:
            RC_ASSERT(decided.has_value());
            RC_ASSERT(*decided > no_break.count());
            break;
        default:
            RC_ASSERT(!planned.reason.from.empty() || planned.reason.rule == Rule::after_pain);
        }
        if (planned.rest_reason.rule == Rule::shorter_rest) {
            RC_ASSERT(planned.rest_reason.threshold.has_value());
        }
    }
}

RC_GTEST_PROP(AnyPlan, Q5_ItsReasonIsASentenceWithoutHoles, ()) {
    static const content::Texts texts("en");
    const World world = any_world();
    for (const gym::PlannedExercise& planned : world.plan().exercises) {
        const content::Telling telling{texts, world.history, world.at.zone};
        for (const std::string& each : content::receipt(telling, planned)) {
            RC_ASSERT(each.find('{') == std::string::npos);
            RC_ASSERT(each.find("receipt.") == std::string::npos); // an id without its text
            RC_ASSERT(each.find("refused.") == std::string::npos);
        }
        const std::string line = content::reason_line(telling, planned);
        RC_ASSERT(line.find("reason.") == std::string::npos);
        RC_ASSERT(!line.empty());
        RC_ASSERT(line.find('{') == std::string::npos);
        RC_ASSERT(line.find("–") == std::string::npos);
        RC_ASSERT(line.find(" 0 ") == std::string::npos || planned.reason.from.size() > 0);
        RC_ASSERT(line.find("until .") == std::string::npos);
    }
}

} // namespace

} // namespace training
