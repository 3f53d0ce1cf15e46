// Today's totals and last sets: everybody counts, and only who said so is named.
#include "hub/board/today.hpp"

#include <gtest/gtest.h>

namespace hub::board {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

const gym::MemberId sam{"SAM"};
const gym::MemberId alex{"ALEX"};

// 2026-11-22 00:00 in Berlin is 23:00 the day before in UTC.
const base::Instant
    midnight(std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + std::chrono::hours(23));
const base::Instant noon = midnight + hours(12);

gym::LoggedSet set(std::uint64_t seq, base::Instant at, double kg = 40, int reps = 10) {
    gym::LoggedSet logged;
    logged.id = {"CURL", 1, seq};
    logged.at = at;
    logged.set.member = alex;
    logged.set.station = gym::StationId{"CURL"};
    logged.set.exercise = "leg_curl";
    logged.set.load = gym::kilograms(kg);
    logged.set.reps = reps;
    return logged;
}

gym::Receipt added(const gym::LoggedSet& logged) {
    return {logged, std::nullopt};
}

struct TodaysBoard : testing::Test {
    TodaysBoard() {
        today.restart({}, noon);
        today.set_aliases({{alex, "Lexi"}});
    }

    Today today{*base::Zone::named("Europe/Berlin")};

    std::vector<std::uint64_t> shown() const {
        std::vector<std::uint64_t> seqs;
        for (const Today::Line& line : today.last_sets()) {
            seqs.push_back(line.logged.id.seq);
        }
        return seqs;
    }
};

using Seqs = std::vector<std::uint64_t>;

TEST_F(TodaysBoard, J17_WhatWasDoneElsewhereIsNotTheGyms) {
    gym::LoggedSet elsewhere = set(1, noon);
    elsewhere.set.station.reset();
    today.take(added(elsewhere));
    EXPECT_EQ(today.sets(), 0u);
    EXPECT_EQ(today.moved(), gym::Weight{});
}

TEST_F(TodaysBoard, W1_CountsSetsAndKilogramsOfEverybody) {
    gym::LoggedSet of_guest = set(1, noon);
    of_guest.set.member.reset();
    today.take(added(of_guest));
    today.take(added(set(2, noon, 50, 8)));
    EXPECT_EQ(today.sets(), 2u);
    EXPECT_EQ(today.moved(), gym::kilograms(800));
}

TEST_F(TodaysBoard, Q13_BothSidesOfAOneSidedSetAreMoved) {
    gym::LoggedSet one_sided = set(1, noon, 20, 10);
    one_sided.set.reps_right = 10;
    today.take(added(one_sided));
    EXPECT_EQ(today.sets(), 1u);
    EXPECT_EQ(today.moved(), gym::kilograms(400));
}

TEST_F(TodaysBoard, R7_WarmUpsDoNotCount) {
    gym::LoggedSet warm_up = set(1, noon);
    warm_up.set.type = gym::SetType::warm_up;
    today.take(added(warm_up));
    EXPECT_EQ(today.sets(), 0u);
    EXPECT_EQ(today.moved(), gym::Weight{});
    EXPECT_TRUE(today.last_sets().empty());
}

TEST_F(TodaysBoard, W2_ACorrectionReRanksAtOnce) {
    today.take(added(set(1, noon, 95, 10)));
    today.take({set(2, noon + minutes(1), 20, 10), gym::SetId{"CURL", 1, 1}});
    EXPECT_EQ(today.sets(), 1u);
    EXPECT_EQ(today.moved(), gym::kilograms(200));
    EXPECT_EQ(shown(), Seqs{2});
}

TEST_F(TodaysBoard, Q10_ARemovedSetIsGone) {
    today.take(added(set(1, noon)));
    today.take({std::nullopt, gym::SetId{"CURL", 1, 1}});
    today.take({std::nullopt, gym::SetId{"CURL", 1, 1}});
    EXPECT_EQ(today.sets(), 0u);
    EXPECT_EQ(today.moved(), gym::Weight{});
    EXPECT_TRUE(shown().empty());
}

TEST_F(TodaysBoard, AReceiptTakenTwiceCountsOnce) {
    today.take(added(set(1, noon)));
    today.take(added(set(1, noon)));
    EXPECT_EQ(today.sets(), 1u);
    EXPECT_EQ(today.moved(), gym::kilograms(400));
}

TEST_F(TodaysBoard, SetsThatAKioskKeptOverMidnightBelongToTheirOwnDay) {
    today.take(added(set(1, midnight - minutes(1))));
    EXPECT_EQ(today.sets(), 0u);
    today.take(added(set(2, midnight)));
    EXPECT_EQ(today.sets(), 1u);
}

TEST_F(TodaysBoard, ImportedSetsAreNotOfTheFloor) {
    gym::LoggedSet imported = set(1, noon);
    imported.imported = true;
    today.take(added(imported));
    EXPECT_EQ(today.sets(), 0u);
}

TEST_F(TodaysBoard, W3_OnlyWhoSaidSoIsNamed) {
    gym::LoggedSet of_sam = set(1, noon);
    of_sam.set.member = sam;
    gym::LoggedSet of_guest = set(2, noon);
    of_guest.set.member.reset();
    today.take(added(of_sam));
    today.take(added(of_guest));
    today.take(added(set(3, noon)));
    ASSERT_EQ(shown(), Seqs{3});
    EXPECT_EQ(today.last_sets()[0].alias, "Lexi");
    EXPECT_EQ(today.sets(), 3u);
}

TEST_F(TodaysBoard, W2_OptingOutRemovesTheNameAtOnce) {
    today.take(added(set(1, noon)));
    today.set_aliases({});
    EXPECT_TRUE(today.last_sets().empty());
    EXPECT_EQ(today.sets(), 1u);
}

TEST_F(TodaysBoard, Q15_TheLastSetsAreNewestFirstAndFew) {
    for (std::uint64_t seq = 1; seq <= 10; ++seq) {
        today.take(added(set(seq, noon + minutes(seq % 2 == 0 ? 60 + seq : seq))));
    }
    EXPECT_EQ(shown(), (Seqs{10, 8, 6, 4, 2, 9}));
    EXPECT_EQ(shown().size(), last_sets_shown);
}

TEST_F(TodaysBoard, ANewDayBeginsWithWhatTheStoreHasOfIt) {
    today.take(added(set(1, noon)));
    EXPECT_FALSE(today.is_over(midnight + hours(24) - minutes(1)));
    EXPECT_TRUE(today.is_over(midnight + hours(24)));
    const std::vector stored{set(1, noon), set(2, midnight + hours(25), 10, 10)};
    today.restart(stored, midnight + hours(26));
    EXPECT_EQ(today.sets(), 1u);
    EXPECT_EQ(today.moved(), gym::kilograms(100));
    EXPECT_EQ(shown(), Seqs{2}); // aliases stay
}

} // namespace

} // namespace hub::board
