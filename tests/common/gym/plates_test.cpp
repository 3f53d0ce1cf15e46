// R23: what to put on the bar. Worked values of the rule, and that nothing is guessed.
#include "common/gym/plates.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

namespace gym {

namespace {

Weight kg(double weight) {
    return kilograms(weight);
}

Weight lb(double pounds) {
    return kilograms(pounds * 0.45359237);
}

Side kilos(std::initializer_list<double> plates) {
    Side side;
    for (const double plate : plates) {
        side.push_back(kg(plate));
    }
    return side;
}

Side pounds(std::initializer_list<double> plates) {
    Side side;
    for (const double plate : plates) {
        side.push_back(lb(plate));
    }
    return side;
}

Bar full_rack() {
    return {
        kg(20),
        {{kg(25), 4, true},
         {kg(20), 2, true},
         {kg(15), 2, true},
         {kg(10), 2, true},
         {kg(5), 2},
         {kg(2.5), 2},
         {kg(1.25), 2}}};
}

} // namespace

TEST(Plates, R23_Q11_WorkedValuesInKilograms) {
    EXPECT_EQ(load_bar(full_rack(), kg(100)).side, kilos({25, 15}));
    EXPECT_EQ(load_bar(full_rack(), kg(87.5)).side, kilos({25, 5, 2.5, 1.25}));
    // 30 a side from one 25 and two 15s: a greedy choice would leave 5 over.
    const Bar odd{kg(20), {{kg(25), 1}, {kg(15), 2}}};
    EXPECT_EQ(load_bar(odd, kg(80)).side, kilos({15, 15}));
    EXPECT_TRUE(load_bar(odd, kg(80)).exact);
}

TEST(Plates, R23_WorkedValuesInPounds) {
    const Bar bar{lb(45), {{lb(45), 4}, {lb(25), 2}, {lb(10), 2}, {lb(5), 2}, {lb(2.5), 2}}};
    EXPECT_EQ(load_bar(bar, lb(185)).side, pounds({45, 25}));
    EXPECT_TRUE(load_bar(bar, lb(185)).exact);
    Bar one_pair = bar;
    one_pair.plates[0].pairs = 1;
    EXPECT_EQ(load_bar(one_pair, lb(255)).side, pounds({45, 25, 25, 10}));
    Bar two_pairs = bar;
    two_pairs.plates[0].pairs = 2;
    EXPECT_EQ(load_bar(two_pairs, lb(255)).side, pounds({45, 45, 10, 5}));
}

TEST(Plates, R23_WhatIsOnStaysWhereItCan) {
    const Bar bar{lb(45), {{lb(10), 2}, {lb(5), 2}, {lb(2.5), 2}}};
    const Side light = load_bar(bar, lb(50)).side;
    EXPECT_EQ(light, pounds({2.5}));
    const Side heavier = load_bar(bar, lb(70), light).side;
    EXPECT_EQ(heavier, pounds({2.5, 10}));
    const PlateChange change = plate_change(light, heavier);
    EXPECT_TRUE(change.off.empty());
    EXPECT_EQ(change.on, pounds({10}));
}

TEST(Plates, R23_WhatTheBarCanNotMake) {
    const Loading below = load_bar(full_rack(), kg(15));
    EXPECT_TRUE(below.side.empty());
    EXPECT_EQ(below.total, kg(20));
    EXPECT_FALSE(below.exact);
    const Bar few{kg(20), {{kg(25), 2}, {kg(10), 1}}};
    const Loading most = load_bar(few, kg(250));
    EXPECT_EQ(most.total, kg(140));
    EXPECT_FALSE(most.exact);
}

TEST(Plates, R27_FloorLiftsNeedAFullSizePlate) {
    const Bar small{kg(20), {{kg(5), 2, false}}};
    EXPECT_FALSE(load_bar(small, kg(30)).from_floor);
    const Bar bumpers{kg(20), {{kg(5), 2, true}}};
    EXPECT_TRUE(load_bar(bumpers, kg(30)).from_floor);
    EXPECT_FALSE(load_bar(bumpers, kg(20)).from_floor);
}

TEST(Plates, ChangeTakesOffWhatLiesOutside) {
    const PlateChange change = plate_change(kilos({25, 10, 2.5}), kilos({25, 25}));
    EXPECT_EQ(change.off, kilos({10, 2.5}));
    EXPECT_EQ(change.on, kilos({25}));
    EXPECT_TRUE(plate_change(kilos({20}), kilos({20})).nothing());
}

RC_GTEST_PROP(Plates, R23_EveryTotalIsMadeExactlyFromThePlatesThereAre, ()) {
    const Bar bar = full_rack();
    const auto totals = totals_of(bar);
    RC_ASSERT(std::is_sorted(totals.begin(), totals.end()));
    const Weight total = *rc::gen::elementOf(totals);
    const Weight before = *rc::gen::elementOf(totals);
    const Side now_on = load_bar(bar, before).side;
    const Loading loading = load_bar(bar, total, now_on);
    RC_ASSERT(loading.exact);
    RC_ASSERT(loading.total == total);
    const auto sum = std::accumulate(
        loading.side.begin(),
        loading.side.end(),
        std::int64_t{0},
        [](std::int64_t grams, Weight plate) { return grams + plate.grams; }
    );
    RC_ASSERT(bar.weight.grams + 2 * sum == total.grams);
    for (const Plate& plate : bar.plates) {
        RC_ASSERT(
            std::count(loading.side.begin(), loading.side.end(), plate.weight) <= plate.pairs
        );
    }
    // Never more plates than an empty bar would get: what is on saves moves, not plates.
    RC_ASSERT(loading.side.size() == load_bar(bar, total).side.size());
}

} // namespace gym
