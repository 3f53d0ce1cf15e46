// A member's settings of a machine: only what the machine has, and the later choice stands.
#include "hub/events/apply.hpp"
#include "hub/store/settings.hpp"
#include "tests/hub/sample_gym.hpp"

#include <gtest/gtest.h>

namespace hub::events {

namespace {

using std::chrono::minutes;
using tests::evening;
using tests::event;

struct SettingsChanged : testing::Test {
    tests::SampleGym gym;

    BatchDone change(std::uint64_t seq, const gym::Settings& settings, base::Instant at = evening) {
        const auto changed = event(seq, wire::SettingsChanged{gym.sam.id, settings}, at);
        return apply_batch(gym.db, gym.curl, std::span(&changed, 1), evening);
    }

    gym::Settings at(const gym::Station& station) {
        return store::settings(gym.db, gym.sam.id, station.id);
    }
};

TEST_F(SettingsChanged, Q8_AreRememberedForTheMemberAndTheStation) {
    change(1, {{"seat", "4"}, {"leg_pad", "2"}});
    EXPECT_EQ(at(gym.curl), (gym::Settings{{"seat", "4"}, {"leg_pad", "2"}}));
    EXPECT_EQ(at(gym.other_curl), gym::Settings{});
    EXPECT_EQ(store::settings(gym.db, gym.alex.id, gym.curl.id), gym::Settings{});
}

TEST_F(SettingsChanged, Q8_OnlyWhatChangedIsOverwritten) {
    change(1, {{"seat", "4"}, {"leg_pad", "2"}});
    change(2, {{"leg_pad", "3"}}, evening + minutes(1));
    EXPECT_EQ(at(gym.curl), (gym::Settings{{"seat", "4"}, {"leg_pad", "3"}}));
}

TEST_F(SettingsChanged, Q8_TheLaterChoiceStandsWhateverComesFirst) {
    change(1, {{"seat", "5"}}, evening + minutes(10));
    const BatchDone earlier = change(2, {{"seat", "3"}}, evening);
    EXPECT_TRUE(earlier.quarantined.empty()); // it happened, it only does not stand
    EXPECT_EQ(at(gym.curl), (gym::Settings{{"seat", "5"}}));
    change(3, {{"seat", "6"}}, evening + minutes(11));
    EXPECT_EQ(at(gym.curl), (gym::Settings{{"seat", "6"}}));
}

TEST_F(SettingsChanged, Q8_WhatTheMachineDoesNotHaveIsRefusedWhole) {
    for (const gym::Settings& settings :
         {gym::Settings{{"backrest", "1"}, {"seat", "4"}},
          gym::Settings{{"leg_pad", "2"}, {"seat", "9"}}}) {
        static std::uint64_t seq = 0;
        EXPECT_EQ(change(++seq, settings).quarantined.size(), 1u);
        EXPECT_EQ(at(gym.curl), gym::Settings{});
    }
}

TEST_F(SettingsChanged, Q8_OfNobodyAreRefused) {
    const auto changed = event(1, wire::SettingsChanged{{"NOBODY"}, {{"seat", "4"}}});
    EXPECT_EQ(
        apply_batch(gym.db, gym.curl, std::span(&changed, 1), evening).quarantined.size(), 1u
    );
}

} // namespace

} // namespace hub::events
