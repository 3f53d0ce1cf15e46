// J22: who asks to be forgotten is in no table, no log and no byte of the files; what the gym did
// stays true, and the marks go on.
#include "hub/events/forget_member.hpp"
#include "hub/events/import_history.hpp"
#include "hub/events/told_by_staff.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/pins.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/settings.hpp"
#include "hub/store/unlocks.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace hub::events {

namespace {

using namespace std::chrono_literals;
using tests::evening;
using tests::event;

struct Forgetting : testing::Test {
    tests::SampleGym gym;
    const base::Zone zone = *base::Zone::named("Europe/Berlin");
    std::uint64_t seq = 0;

    std::vector<std::string> send(const wire::EventBody& body) {
        SQLite::Transaction transaction(gym.db.sql());
        const auto sent = event(++seq, body);
        auto done = apply_batch(gym.db, gym.curl, std::span(&sent, 1), evening);
        transaction.commit();
        return done.quarantined;
    }

    // Everything a member can leave behind.
    void live_as_sam() {
        gym::Set with_note = gym.set(50, 8);
        with_note.note = "my left knee";
        EXPECT_TRUE(send(wire::SetLogged{with_note}).empty());
        gym::Set corrected = gym.set(52.5, 8);
        corrected.replaces = tests::id_of(gym.curl, 1);
        EXPECT_TRUE(send(wire::SetLogged{corrected}).empty());
        gym::Set of_alex = gym.set(60, 5);
        of_alex.member = gym.alex.id;
        EXPECT_TRUE(send(wire::SetLogged{of_alex}).empty());
        EXPECT_TRUE(send(wire::CheckedIn{gym.sam.id, gym::Legs::heavy}).empty());
        EXPECT_TRUE(send(wire::PreferenceChanged{gym.sam.id, {{"why", "looks"}}}).empty());
        EXPECT_TRUE(send(wire::PainReported{gym.sam.id, wire::PainReport{"leg_curl"}}).empty());
        EXPECT_TRUE(send(wire::AssessmentDone{gym.sam.id, {"confidence", 4, {}}}).empty());
        EXPECT_TRUE(send(wire::SettingsChanged{gym.sam.id, {{"seat", "4"}}}).empty());
        EXPECT_FALSE(send(wire::PreferenceChanged{gym.sam.id, {{"easier", "on"}}}).empty());
        SQLite::Transaction transaction(gym.db.sql());
        EXPECT_TRUE(told_by_staff(gym.db, wire::GoalChanged{gym.sam.id, std::nullopt}, evening));
        store::set_pin(gym.db, gym.sam.id, "$argon2id$hash");
        store::make_unlock(gym.db, gym.sam.id, gym.curl.id, evening);
        exchange::Import import;
        import.rows.push_back({gym.set(40, 10), evening - 240h, std::string(32, 'd'), 2});
        import.rows.back().set.member.reset();
        import.rows.back().set.station.reset();
        import_history(gym.db, gym.sam.id, import, evening);
        EXPECT_TRUE(store::link_card(gym.db, std::string(32, 't'), gym.sam.id, evening));
        transaction.commit();
    }

    std::string forget() {
        SQLite::Transaction transaction(gym.db.sql());
        std::string receipt = forget_member(gym.db, gym.sam.id, zone, evening);
        transaction.commit();
        gym.db.scrub_if_due();
        return receipt;
    }

    bool is_in_files(const std::string& text) const {
        for (const auto& file : std::filesystem::recursive_directory_iterator(gym.folder.path())) {
            std::ifstream in(file.path(), std::ios::binary);
            std::ostringstream content;
            content << in.rdbuf();
            if (content.str().find(text) != std::string::npos) {
                return true;
            }
        }
        return false;
    }
};

TEST_F(Forgetting, J22_NotAByteOfTheMemberIsLeft) {
    live_as_sam();
    ASSERT_TRUE(is_in_files(gym.sam.id.value));
    ASSERT_TRUE(is_in_files("my left knee"));
    forget();
    EXPECT_FALSE(is_in_files(gym.sam.id.value));
    EXPECT_FALSE(is_in_files("my left knee"));
    EXPECT_FALSE(is_in_files("Sam" + std::string(1, '\0')));
    EXPECT_FALSE(is_in_files(std::string(32, 't')));
    EXPECT_FALSE(store::member(gym.db, gym.sam.id));
    EXPECT_TRUE(tests::is_sound(gym.db));
}

TEST_F(Forgetting, J22_SetsOfThisGymStayAsNobodysAndOthersStayOthers) {
    live_as_sam();
    const auto before = store::floor_sets_since(gym.db, base::Instant{});
    const int events = tests::rows_of(gym.db, "event");
    forget();
    const auto after = store::floor_sets_since(gym.db, base::Instant{});
    ASSERT_EQ(after.size(), before.size());
    EXPECT_EQ(after[0].set.load, gym::kilograms(52.5));
    EXPECT_EQ(after[0].set.member, std::nullopt);
    EXPECT_EQ(after[1].set.member, gym.alex.id);
    EXPECT_TRUE(store::all_sets(gym.db, gym.sam.id).empty()); // the imported one too
    EXPECT_EQ(tests::rows_of(gym.db, "event"), events);       // every key is there
    EXPECT_EQ(store::mark(gym.db, gym.curl.id, tests::boot).hw, seq);
}

TEST_F(Forgetting, J17_WhatTheyDidElsewhereIsTheirsAndGoes) {
    gym::Set elsewhere = gym.set(60, 8);
    elsewhere.exercise = "squat";
    elsewhere.station.reset();
    elsewhere.load_label = "sandbag on the beach";
    EXPECT_TRUE(send(wire::SetLogged{elsewhere}).empty());
    EXPECT_TRUE(send(wire::SetLogged{gym.set(50, 8)}).empty());
    EXPECT_EQ(tests::rows_of(gym.db, "set_log"), 2);
    forget();
    EXPECT_EQ(tests::rows_of(gym.db, "set_log"), 1);
    EXPECT_FALSE(is_in_files("sandbag on the beach")) << "nor in the log of events";
}

TEST_F(Forgetting, J22_WhatStillComesOfThemGoesToQuarantineWithoutWhatItSaid) {
    forget();
    const auto why = send(wire::CheckedIn{gym.sam.id});
    ASSERT_EQ(why.size(), 1u);
    EXPECT_NE(why[0].find("asked to be forgotten"), std::string::npos) << why[0];
    EXPECT_EQ(tests::quarantine_body(gym.db), "");
    gym::Set late = gym.set(50, 8);
    late.note = "my left knee";
    EXPECT_EQ(send(wire::SetLogged{late}).size(), 1u);
    EXPECT_FALSE(is_in_files(gym.sam.id.value));
    EXPECT_FALSE(is_in_files("my left knee"));
    gym::Set of_alex = gym.set(60, 5);
    of_alex.member = gym.alex.id;
    EXPECT_TRUE(send(wire::SetLogged{of_alex}).empty()); // the stream goes on
}

TEST_F(Forgetting, J22_TheReceiptIsADayAndANumberKeptWithoutAName) {
    const std::string receipt = forget();
    EXPECT_EQ(receipt.substr(0, 11), "2026-11-22 ");
    EXPECT_EQ(receipt.size(), 23u);
    EXPECT_TRUE(is_in_files(receipt));
}

} // namespace

} // namespace hub::events
