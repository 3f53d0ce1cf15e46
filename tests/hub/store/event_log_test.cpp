// The log of events, the marks that cover them, quarantine and gaps; and the small tables beside.
#include "hub/store/check_ins.hpp"
#include "hub/store/event_log.hpp"
#include "hub/store/imports.hpp"
#include "hub/store/rebuild.hpp"
#include "hub/store/settings.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

namespace hub::store {

namespace {

using tests::boot;
using tests::evening;
using tests::rows_of;

struct EventLog : testing::Test {
    tests::SampleGym gym;

    EventRow row(std::uint64_t seq, const std::string& body = "body") const {
        return {gym.curl.id.value, boot, seq, 1, {"kernel", 5}, evening, evening, body, 0xE3069283};
    }
};

// What comes again is held back by the marks (Q2); if that failed, `verify` would tell.
TEST_F(EventLog, AnEventThatIsThereTwiceIsTold) {
    append_event(gym.db, row(1));
    append_event(gym.db, row(2));
    set_mark(gym.db, gym.curl.id, {boot, 2, 0});
    EXPECT_TRUE(wrong_marks(gym.db).empty());
    append_event(gym.db, row(1));
    ASSERT_EQ(wrong_marks(gym.db).size(), 1u);
    EXPECT_NE(wrong_marks(gym.db).front().find("says 2 events, 3 are there"), std::string::npos);
}

TEST_F(EventLog, ABodyIsKeptByteByByte) {
    const std::string body("\0\xff\0'", 4);
    append_event(gym.db, row(1, body));
    EXPECT_EQ(tests::event_body(gym.db), body);
}

TEST_F(EventLog, AnEmptyBodyIsABody) {
    append_event(gym.db, row(1, ""));
    quarantine_event(gym.db, row(2, ""), "why");
    EXPECT_EQ(tests::event_body(gym.db), "");
    EXPECT_EQ(quarantined(gym.db), 1);
    EXPECT_EQ(tests::quarantine_reason(gym.db), "why");
}

TEST_F(EventLog, Q2_MarksAreOfAStationAndABoot) {
    EXPECT_EQ(mark(gym.db, gym.curl.id, boot), (base::Mark{boot, 0, 0}));
    set_mark(gym.db, gym.curl.id, {boot, 7, 0});
    set_mark(gym.db, gym.curl.id, {boot, 9, 0});
    set_mark(gym.db, gym.curl.id, {boot + 1, 2, 0});
    EXPECT_EQ(mark(gym.db, gym.curl.id, boot), (base::Mark{boot, 9, 0}));
    EXPECT_EQ(mark(gym.db, gym.curl.id, boot + 1).hw, 2u);
    EXPECT_EQ(mark(gym.db, gym.other_curl.id, boot).hw, 0u);
}

TEST_F(EventLog, AGapIsNotedWithItsEnds) {
    note_gap(gym.db, gym.curl.id, boot, 3, 6, evening);
    note_gap(gym.db, gym.curl.id, boot, 3, 6, evening);
    EXPECT_EQ(rows_of(gym.db, "gap"), 1);
    EXPECT_EQ(tests::gap(gym.db), (std::pair<int, int>{3, 6}));
}

TEST_F(EventLog, ACheckInNeedsItsMember) {
    insert_check_in(gym.db, tests::id_of(gym.curl, 1), gym.sam.id, evening);
    EXPECT_EQ(rows_of(gym.db, "check_in"), 1);
    EXPECT_THROW(
        insert_check_in(gym.db, tests::id_of(gym.curl, 2), {"NOBODY"}, evening), SQLite::Exception
    ); // foreign keys are on
}

TEST_F(EventLog, Q14_AnImportedRowIsNewOncePerMember) {
    const std::string digest("\0digest", 7);
    EXPECT_TRUE(note_imported_row(gym.db, gym.sam.id, digest, "BATCH1"));
    EXPECT_FALSE(note_imported_row(gym.db, gym.sam.id, digest, "BATCH2"));
    EXPECT_TRUE(note_imported_row(gym.db, gym.sam.id, digest + "2", "BATCH2"));
    EXPECT_TRUE(note_imported_row(gym.db, gym.alex.id, digest, "BATCH3"));
}

TEST_F(EventLog, Q8_TheLaterSettingStandsWhateverTheOrder) {
    const auto change = [&](const char* choice, int minute) {
        change_setting(
            gym.db, gym.sam.id, gym.curl.id, "seat", choice, evening + std::chrono::minutes(minute)
        );
    };
    change("4", 5);
    change("3", 1);
    EXPECT_EQ(settings(gym.db, gym.sam.id, gym.curl.id), (gym::Settings{{"seat", "4"}}));
    change("5", 5); // at the same instant: the one that comes later
    EXPECT_EQ(settings(gym.db, gym.sam.id, gym.curl.id), (gym::Settings{{"seat", "5"}}));
    EXPECT_TRUE(settings(gym.db, gym.sam.id, gym.other_curl.id).empty());
}

} // namespace

} // namespace hub::store
