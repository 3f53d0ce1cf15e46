// The machine is busy: what else, and with how much.
#include "common/training/swap.hpp"
#include "tests/common/training/planning.hpp"

#include <gtest/gtest.h>

namespace training {

namespace {

using gym::kilograms;
using std::chrono::minutes;
using tests::Case;
using tests::evening;
using tests::Log;
using Rule = gym::Reason::Rule;

const gym::StationId other_curl{"OTHER"};
const gym::StationId lying{"LYING"};
const gym::StationId platform_id{"PLATFORM"};

struct Floor {
    Case at;
    gym::StationKind lying_kind = tests::stack(10, 100, 10);
    gym::StationKind platform_kind = *content::station_kind("deadlift_platform");
    gym::StationKind presses = tests::stack(20, 300, 20);

    Floor() {
        lying_kind.exercises = {"lying_leg_curl"};
        lying_kind.start_loads = {{"lying_leg_curl", kilograms(20)}};
        presses.exercises = {"leg_press"};
        presses.start_loads = {{"leg_press", kilograms(40)}};
    }

    std::vector<Swap> swaps(const std::vector<gym::LoggedSet>& history) const {
        const std::vector<SwapStation> others{
            {platform_id, platform_kind},
            {{"PRESS"}, presses},
            {lying, lying_kind},
            {other_curl, at.kind}};
        const Today today{
            at.trainee,
            history,
            at.routine,
            at.kind,
            content::exercises(),
            at.zone,
            at.now,
            content::ladders()};
        return training::swaps(today, at.first(history), others);
    }
};

// The swap to an exercise at a station.
const Swap& to(const std::vector<Swap>& all, const gym::StationId& station, const char* exercise) {
    for (const Swap& swap : all) {
        if (swap.station == station && swap.planned.exercise == exercise) {
            return swap;
        }
    }
    ADD_FAILURE() << exercise;
    return all.front();
}

Log curls() {
    return Log().session(3, "leg_curl", {60, {10, 10, 10}, 2});
}

TEST(Swap, Q7_SameMusclesTheMostAlikeFirst) {
    std::vector<std::string> offered;
    for (const Swap& swap : Floor().swaps(curls().sets)) {
        offered.push_back(swap.planned.exercise);
    }
    // Not the press: it is for the front.
    EXPECT_EQ(
        offered,
        (std::vector<std::string>{"leg_curl", "lying_leg_curl", "deadlift", "glute_bridge"})
    );
}

TEST(Swap, Q7_TheOldLoadIsNeverCarriedOver) {
    const auto all = Floor().swaps(curls().sets);
    // Kilograms on two stacks are not the same: the first load of the other machines.
    EXPECT_EQ(to(all, other_curl, "leg_curl").planned.target.load, kilograms(10));
    EXPECT_EQ(to(all, other_curl, "leg_curl").planned.reason.rule, Rule::start_load);
    EXPECT_EQ(to(all, lying, "lying_leg_curl").planned.target.load, kilograms(20));
}

TEST(Swap, Q7_OwnHistoryThereComesFirst) {
    Log log = Log().session(10, "leg_curl", {45, {10, 10, 10}, 2});
    for (gym::LoggedSet& logged : log.sets) {
        logged.set.station = other_curl;
    }
    log.session(4, "leg_curl", {60, {10, 10, 10}, 2});
    const auto all = Floor().swaps(log.sets);
    const auto& planned = to(all, other_curl, "leg_curl").planned;
    EXPECT_EQ(planned.target.load, kilograms(45));
    EXPECT_EQ(planned.reason.from.front(), log.sets.front().id);
}

TEST(Swap, Q7_ElseByTheEffortChartFromWhatWasLiftedElsewhere) {
    Log log = Log().session(20, "deadlift", {90, {8, 8, 8}});
    for (gym::LoggedSet& logged : log.sets) {
        logged.imported = true;
        logged.set.station.reset();
    }
    log.session(3, "leg_curl", {60, {10, 10, 10}, 2});
    const auto all = Floor().swaps(log.sets);
    const auto& planned = to(all, platform_id, "deadlift").planned;
    EXPECT_EQ(planned.reason.rule, Rule::from_estimate);
    EXPECT_EQ(planned.target.load, kilograms(72.5));
    EXPECT_EQ(to(all, platform_id, "glute_bridge").planned.reason.rule, Rule::start_load);
}

TEST(Swap, Q7_LeaveAfterSet1AndSet2Of3WaitsOnReturn) {
    Floor floor;
    Log log = curls();
    const auto planned = floor.at.first(log.sets);
    ASSERT_EQ(planned.target.sets, 3);
    EXPECT_EQ(sets_left(planned, log.sets, evening), 3);
    log.sets.push_back(tests::curl(90, evening - minutes(20), 60, 10));
    const auto all = floor.swaps(log.sets);
    EXPECT_EQ(to(all, lying, "lying_leg_curl").planned.target.sets, 2);
    EXPECT_EQ(to(all, lying, "lying_leg_curl").planned.reps.size(), 2u);
    log.sets.push_back(tests::logged(91, evening - minutes(10), "glute_bridge", 20, 12));
    EXPECT_EQ(sets_left(floor.at.first(log.sets), log.sets, evening), 2);
    EXPECT_EQ(floor.at.first(log.sets).target, planned.target);
    // All done: nothing waits, so there is nothing to swap.
    log.sets.push_back(tests::curl(92, evening - minutes(5), 60, 10));
    log.sets.push_back(tests::curl(93, evening - minutes(2), 60, 10));
    EXPECT_TRUE(floor.swaps(log.sets).empty());
}

} // namespace

} // namespace training
