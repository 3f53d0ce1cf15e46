// What ended the process three times is known by that.
#include "hub/store/crash_note.hpp"
#include "tests/common/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace hub::store {

namespace {

struct CrashNotes : testing::Test {
    tests::TemporaryFolder folder;
    const gym::SetId bad{"CURL00000001", 7, 2};
    const gym::SetId other{"CURL00000001", 7, 3};

    // A process that ends while it looks at the event.
    void die_of(const gym::SetId& event) { CrashNote(folder.path()).begins(event); }

    bool is_deadly(const gym::SetId& event) { return CrashNote(folder.path()).is_deadly(event); }
};

TEST_F(CrashNotes, ThreeDeathsOfOneEvent) {
    for (int death = 0; death < deaths_max; ++death) {
        EXPECT_FALSE(is_deadly(bad));
        die_of(bad);
    }
    EXPECT_TRUE(is_deadly(bad));
    EXPECT_TRUE(is_deadly(bad)); // to know it is no death
    EXPECT_FALSE(is_deadly(other));
    EXPECT_FALSE(is_deadly({"CURL00000002", 7, 2}));
}

TEST_F(CrashNotes, WhatEndedWellCountsForNothing) {
    for (int time = 0; time < 10; ++time) {
        CrashNote note(folder.path());
        note.begins(bad);
        note.ends();
    }
    EXPECT_FALSE(is_deadly(bad));
}

TEST_F(CrashNotes, DeathsOfOthersBetweenDoNotHideIt) {
    std::uint64_t seq = 100;
    for (int death = 0; death < deaths_max; ++death) {
        die_of(bad);
        for (int others = 0; others < 10; ++others) {
            die_of({"CURL00000002", 1, ++seq});
        }
    }
    EXPECT_TRUE(is_deadly(bad));
    EXPECT_FALSE(is_deadly({"CURL00000002", 1, seq}));
}

TEST_F(CrashNotes, AFileThatIsNoneIsBegunAnew) {
    tests::fill_file(folder / "applying", std::string(4096, 'x'));
    EXPECT_FALSE(is_deadly(bad));
    EXPECT_THROW(CrashNote(folder / "nowhere"), std::exception);
}

} // namespace

} // namespace hub::store
