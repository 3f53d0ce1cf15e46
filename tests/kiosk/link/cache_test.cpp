// What a kiosk remembers of the hub's answers (J10, N8): profiles under tags, never under card
// numbers.
#include "common/base/secret.hpp"
#include "common/training/history.hpp"
#include "kiosk/link/cache.hpp"
#include "kiosk/link/journal.hpp"
#include "kiosk/link/kiosk_database.hpp"
#include "tests/kiosk/link/station_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::link {
namespace {

using namespace std::chrono_literals;

gym::Profile profile_of(const std::string& member) {
    gym::Profile profile;
    profile.member = {member};
    profile.first_name = "Name of " + member;
    profile.settings = {{"seat", "4"}, {"start", "B"}};
    profile.routine = {"beginner", 3, {{0, "Leg day", {{"leg_curl", 3, 8, 12}}}, {1, "Rest", {}}}};
    profile.history.push_back({{"STATION", 1, 9}, noon() - 48h, false, logged(member, 12).set});
    profile.trainee.easier = true;
    profile.trainee.forms_seen = {"leg_curl"};
    profile.trainee.training_since = noon() - 2000h;
    return profile;
}

class CacheTest : public testing::Test {
protected:
    StationFolder folder;
    SQLite::Database db = open_kiosk_database(folder.path());
    Cache cache{db};
};

TEST_F(CacheTest, GivesBackTheWholeProfile) {
    EXPECT_FALSE(cache.get("tag", noon()));
    cache.put("tag", profile_of("ADA"), noon());
    const auto cached = cache.get("tag", noon());
    ASSERT_TRUE(cached);
    EXPECT_EQ(cached->profile, profile_of("ADA"));
    EXPECT_EQ(cached->at, noon());
    EXPECT_FALSE(cache.get("other tag", noon()));
}

TEST_F(CacheTest, J13_CardThatWasLentIsDeadWithoutTheHubToo) {
    gym::Profile lent = profile_of("ADA");
    lent.card_until = noon() + 12h;
    cache.put("tag", lent, noon());
    EXPECT_TRUE(cache.get("tag", noon() + 12h - 1us));
    EXPECT_FALSE(cache.get("tag", noon() + 12h));
}

TEST_F(CacheTest, J22_WhoIsForgottenIsForgottenByEveryCard) {
    cache.put("tag", profile_of("ADA"), noon());
    cache.put("other tag", profile_of("ADA"), noon());
    cache.put("third tag", profile_of("BO"), noon());
    cache.forget(gym::MemberId{"ADA"});
    EXPECT_FALSE(cache.get("tag", noon()));
    EXPECT_FALSE(cache.get("other tag", noon()));
    EXPECT_TRUE(cache.get("third tag", noon()));
}

TEST_F(CacheTest, J18_WhatTheGymChoseIsKnownWithoutTheHub) {
    wire::Welcome welcome;
    welcome.station = {{"STATION"}, "Leg curl 1", "leg_curl"};
    welcome.gym.emergency_number = "144";
    welcome.gym.resources = {{"Sleep", "https://example.org/sleep"}};
    cache.put_welcome(welcome);
    ASSERT_TRUE(cache.welcome());
    EXPECT_EQ(cache.welcome()->gym, welcome.gym);
    db.exec("UPDATE welcome SET settings = x''"); // of a kiosk that was just updated
    EXPECT_EQ(cache.welcome()->gym, gym::GymSettings{});
    EXPECT_EQ(cache.welcome()->station, welcome.station);
}

TEST_F(CacheTest, TagsAreBytesNotText) {
    const std::string one("\0a\xff", 3);
    const std::string two("\0b\xff", 3);
    cache.put(one, profile_of("ADA"), noon());
    cache.put(two, profile_of("BO"), noon());
    EXPECT_EQ(cache.get(one, noon())->profile.member.value, "ADA");
    EXPECT_EQ(cache.get(two, noon())->profile.member.value, "BO");
}

TEST_F(CacheTest, TheNewerAnswerReplacesTheOlder) {
    cache.put("tag", profile_of("ADA"), noon());
    gym::Profile changed = profile_of("ADA");
    changed.settings["seat"] = "5";
    cache.put("tag", changed, noon() + 1h);
    EXPECT_EQ(cache.get("tag", noon())->profile.settings.at("seat"), "5");
    EXPECT_EQ(cache.get("tag", noon())->at, noon() + 1h);
}

TEST_F(CacheTest, ForgetsWhatTheHubSaysIsNobodys) {
    cache.put("tag", profile_of("ADA"), noon());
    cache.put("other", profile_of("BO"), noon());
    cache.forget("tag");
    cache.forget("never there");
    EXPECT_FALSE(cache.get("tag", noon()));
    EXPECT_TRUE(cache.get("other", noon()));
}

TEST_F(CacheTest, KeepsNoMoreThanItsLimitOldestGoFirst) {
    const SQLite::Transaction all(db); // one disk write for all
    const gym::Profile profile = profile_of("ADA");
    for (int i = 0; i < cached_profiles_max; ++i) {
        cache.put(std::to_string(i), profile, noon() + i * 1s);
    }
    EXPECT_TRUE(cache.get("0", noon()));
    cache.put("0", profile, noon() + 24h); // came again
    cache.put("new", profile, noon() + 25h);
    EXPECT_TRUE(cache.get("0", noon()));
    EXPECT_FALSE(cache.get("1", noon()));
    EXPECT_TRUE(cache.get("2", noon()));
    EXPECT_TRUE(cache.get("new", noon()));
}

TEST_F(CacheTest, WhatAnotherVersionWroteIsAsGoodAsNone) {
    cache.put("tag", profile_of("ADA"), noon());
    db.exec("UPDATE profile SET profile = x'FFFFFFFF00'");
    EXPECT_FALSE(cache.get("tag", noon()));
    cache.put("tag", profile_of("ADA"), noon());
    EXPECT_TRUE(cache.get("tag", noon()));
}

TEST_F(CacheTest, RemembersWhatThisKioskIs) {
    EXPECT_FALSE(cache.welcome());
    wire::Welcome welcome;
    welcome.station = {{"STATION"}, "Leg curl 1", "leg_curl"};
    welcome.gym_name = "Northside Gym";
    welcome.time_zone = "Europe/Berlin";
    welcome.seal_key = base::public_key(base::random_key());
    cache.put_welcome(welcome);
    EXPECT_EQ(cache.welcome(), welcome);
    welcome.station.name = "Leg curl 2";
    cache.put_welcome(welcome);
    EXPECT_EQ(cache.welcome(), welcome);
}

// The promise of the first day: a stolen kiosk gives away no card.
TEST_F(CacheTest, CardNumbersAreNowhereInItsFiles) {
    const std::string card = "04A1B2C3D4E5F6";
    const std::string raw = "\x04\xa1\xb2\xc3\xd4\xe5\xf6";
    const base::SecretKey key = base::random_key();
    cache.put(base::card_tag(key, card), profile_of("ADA"), noon());
    Journal journal(db, 7);
    journal.keep(logged("ADA", 12), noon());
    journal.keep(wire::CheckedIn{{"ADA"}}, noon());
    const std::string bytes = folder.bytes();
    ASSERT_NE(bytes.find("Name of ADA"), std::string::npos) << "the profile is in there";
    EXPECT_EQ(bytes.find(card), std::string::npos);
    EXPECT_EQ(bytes.find(raw), std::string::npos);
    EXPECT_EQ(bytes.find("04a1b2c3d4e5f6"), std::string::npos);
    EXPECT_FALSE(cache.get(base::card_tag(base::random_key(), card), noon()))
        << "another kiosk's key";
}

// --- merged(): the hub's word, and what this kiosk knows beyond it ---

class Merged : public testing::Test {
protected:
    StationFolder folder;
    SQLite::Database db = open_kiosk_database(folder.path());
    Journal journal{db, 7};
    std::vector<wire::Event> events;
    const gym::StationId station{"STATION"};

    void keep(const wire::EventBody& body) {
        events.push_back(journal.keep(body, noon() + static_cast<int>(events.size()) * 1min));
    }

    gym::Profile merge() const { return merged(profile_of("ADA"), station, events); }
};

TEST_F(Merged, TakesSetsOfTheMemberOnly) {
    keep(logged("ADA", 10));
    keep(logged("BO", 20));
    wire::SetLogged guest = logged("ADA", 30);
    guest.set.member.reset();
    keep(guest);
    const auto history = merge().history;
    ASSERT_EQ(history.size(), 2u);
    EXPECT_EQ(history[1].id, (gym::SetId{"STATION", 7, 1}));
    EXPECT_EQ(history[1].at, noon());
    EXPECT_EQ(history[1].set, logged("ADA", 10).set);
    EXPECT_FALSE(history[1].imported);
}

// T7: the machine took another one's place at noon, which this kiosk was told.
TEST_F(Merged, T7_MachineBeforeSetsNothing) {
    keep(wire::SettingsChanged{{"ADA"}, {{"leg_pad", "2"}}});
    wire::SetLogged here = logged("ADA", 10);
    here.set.station = station;
    keep(here);
    const auto machine_of = [&](base::Instant told, std::optional<base::Instant> since) {
        gym::Profile profile = profile_of("ADA");
        profile.history.front().set.station = station;
        gym::Record best;
        best.track = {"leg_curl", station, false};
        profile.bests.push_back(best);
        return merged(profile, told, {station, "Leg curl 1", "leg_curl", since}, events);
    };
    const gym::Profile first = machine_of(noon(), std::nullopt);
    EXPECT_EQ(first.history.back().set.station, station);
    EXPECT_EQ(first.settings.at("leg_pad"), "2");
    const gym::Profile cached = machine_of(noon() - 1h, noon() + 30s);
    EXPECT_EQ(cached.settings, gym::Settings{}) << "asked anew";
    EXPECT_TRUE(cached.bests.empty());
    EXPECT_TRUE(gym::is_machine_before(*cached.history.front().set.station));
    EXPECT_EQ(cached.history.back().set.station, station) << "done since";
    const gym::Profile fresh = machine_of(noon() + 1h, noon() + 30s);
    EXPECT_EQ(fresh.settings.at("seat"), "4") << "the hub's word of after it";
    EXPECT_FALSE(fresh.settings.contains("leg_pad"));
    EXPECT_EQ(fresh.bests.size(), 1u);
}

TEST_F(CacheTest, T7_WhenTheMachineCameIsKnownWithoutTheHub) {
    wire::Welcome welcome;
    welcome.station = {{"STATION"}, "Leg curl 1", "leg_curl", noon()};
    cache.put_welcome(welcome);
    EXPECT_EQ(cache.welcome()->station, welcome.station);
    welcome.station.machine_since.reset();
    cache.put_welcome(welcome);
    EXPECT_EQ(cache.welcome()->station, welcome.station);
}

TEST_F(Merged, LeavesOutWhatWasRemoved) {
    keep(logged("ADA", 10));
    keep(wire::SetVoided{{"STATION", 7, 1}});
    keep(wire::SetVoided{{"STATION", 1, 9}}); // one that the hub knows
    EXPECT_TRUE(merge().history.empty());
}

TEST_F(Merged, TakesSettingsOfTheMemberOnlyTheLastOnesLast) {
    keep(wire::SettingsChanged{{"ADA"}, {{"seat", "6"}}});
    keep(wire::SettingsChanged{{"BO"}, {{"seat", "1"}, {"start", "A"}}});
    keep(wire::SettingsChanged{{"ADA"}, {{"seat", "7"}, {"leg_pad", "2"}}});
    std::ranges::reverse(events); // as the journal tells them, newest first
    EXPECT_EQ(merge().settings, (gym::Settings{{"seat", "7"}, {"leg_pad", "2"}, {"start", "B"}}));
}

// What was told here with the hub away is known at the next tap (N8), as after it came back.
TEST_F(Merged, N8_TakesWhatTheMemberToldAboutThemselves) {
    keep(wire::CheckedIn{{"ADA"}, gym::Legs::heavy});
    keep(wire::CheckedIn{{"ADA"}});
    keep(wire::PainReported{{"ADA"}, wire::PainReport{"leg_curl", gym::BodyPart::knee, 2}});
    keep(wire::PainReported{
        {"ADA"}, wire::PainFollowUp{{"STATION", 7, 3}, gym::PainAnswer::not_settled}});
    keep(wire::PreferenceChanged{{"ADA"}, {{"warm_ups", "short"}}});
    keep(wire::PreferenceChanged{{"BO"}, {{"warm_ups", "none"}}});
    keep(wire::PainReported{{"BO"}, wire::PainReport{"leg_curl", gym::BodyPart::back, 9}});
    keep(wire::CheckedIn{{"BO"}, gym::Legs::fresh});
    std::ranges::reverse(events); // as the journal tells them, newest first
    const gym::Trainee trainee = merge().trainee;
    EXPECT_EQ(trainee.legs, gym::Legs::heavy);
    EXPECT_EQ(trainee.legs_at, noon());
    EXPECT_EQ(trainee.warm_ups, gym::WarmUpChoice::brief);
    const gym::Pain pain{
        noon() + 2min, "leg_curl", gym::BodyPart::knee, 2, 1, {"STATION", 7, 3}, noon() + 3min};
    EXPECT_EQ(trainee.pains, std::vector{pain});
    EXPECT_EQ(merged(merge(), station, events), merge()) << "once told is not told twice";
}

// Sets the hub has told already count once where they are counted.
TEST_F(Merged, AnEventTheProfileHasAlreadyChangesNothing) {
    keep(logged("ADA", 10));
    keep(wire::CheckedIn{{"ADA"}});
    const gym::Profile once = merge();
    const gym::Profile twice = merged(once, station, events);
    const auto session = [](const gym::Profile& profile) {
        return training::merge_history(profile.history, {}, {});
    };
    EXPECT_EQ(session(once), session(twice));
    EXPECT_EQ(session(twice).size(), 2u);
}

TEST_F(Merged, AReplacedSetIsGoneWhereItIsCounted) {
    keep(logged("ADA", 10));
    wire::SetLogged corrected = logged("ADA", 11);
    corrected.set.replaces = gym::SetId{"STATION", 7, 1};
    keep(corrected);
    const auto history = training::merge_history(merge().history, {}, {});
    ASSERT_EQ(history.size(), 2u);
    EXPECT_EQ(history.back().set.reps, 11);
}

TEST_F(Merged, EventsOfANewerProgramAreSkipped) {
    keep(logged("ADA", 10));
    events.back().kind = 99;
    keep(logged("ADA", 11));
    events.back().body = "\xff\xff";
    EXPECT_EQ(merge(), profile_of("ADA"));
}

} // namespace
} // namespace kiosk::link
