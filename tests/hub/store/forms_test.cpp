// C1: when the log of an exercise opens the way up.
#include "common/training/thresholds.hpp"
#include "hub/store/forms.hpp"
#include "hub/store/sets.hpp"
#include "tests/hub/sample_gym.hpp"

#include <gtest/gtest.h>

namespace hub::store {

namespace {

using std::chrono::days;
using std::chrono::minutes;
using tests::evening;

struct Forms : testing::Test {
    tests::SampleGym gym;
    gym::Trainee trainee;
    gym::Exercise deadlift;
    std::uint64_t seq = 0;

    Forms() { deadlift.slug = "deadlift"; }

    void insert(base::Instant at, std::optional<int> left, bool imported = false) {
        gym::Set set = gym.set();
        set.exercise = "deadlift";
        set.reps_in_reserve = left;
        insert_set(gym.db, {tests::id_of(gym.curl, ++seq), at, imported, set});
    }

    void session(base::Instant at, std::vector<std::optional<int>> left, bool imported = false) {
        for (std::size_t i = 0; i < left.size(); ++i) {
            insert(at + static_cast<int>(i) * minutes(3), left[i], imported);
        }
    }

    bool opened(base::Instant until = evening) {
        return form_opened(gym.db, gym.sam.id, deadlift, trainee, until);
    }
};

TEST_F(Forms, C1_NobodyHasBornWithIt) {
    EXPECT_FALSE(opened());
}

TEST_F(Forms, C1_ThreeGoodSessionsOpenIt) {
    session(evening - days(300), {2, 3, 2});
    session(evening - days(200), {2, 2});
    session(evening - days(150), {2, 1, 4}); // one set too hard
    EXPECT_FALSE(opened());
    session(evening - days(100), {4});
    EXPECT_TRUE(opened());
}

TEST_F(Forms, C1_OnAMachineOneDoes) {
    deadlift.on_machine = true;
    session(evening - days(100), {2, 1});
    EXPECT_FALSE(opened());
    session(evening - days(90), {2, 2});
    EXPECT_TRUE(opened());
}

TEST_F(Forms, C1_EffortThatWasNotGivenIsNotGood) {
    for (int i = 1; i <= 10; ++i) {
        session(evening - days(i), {2, std::nullopt});
    }
    EXPECT_FALSE(opened());
}

TEST_F(Forms, C1_ASessionThatHurtDoesNotCount) {
    for (int i = 1; i <= 3; ++i) {
        session(evening - days(i), {3, 3});
    }
    EXPECT_TRUE(opened());
    gym::Pain pain;
    pain.at = evening - days(2) + minutes(4);
    pain.exercise = "deadlift";
    trainee.pains = {pain};
    EXPECT_FALSE(opened());
}

TEST_F(Forms, C1_TheSessionThatIsGoingOnOpensNothing) {
    for (int i = 0; i < 3; ++i) {
        session(evening - days(2 * i), {3, 3});
    }
    EXPECT_FALSE(opened(evening));
    EXPECT_TRUE(opened(evening + days(1)));
}

TEST_F(Forms, C1_TwentyImportedSessionsOpenIt) {
    for (int i = 1; i < training::form_imported_sessions; ++i) {
        session(evening - days(500 + i), {std::nullopt, std::nullopt}, true);
    }
    EXPECT_FALSE(opened());
    session(evening - days(400), {std::nullopt}, true);
    EXPECT_TRUE(opened());
}

TEST_F(Forms, C1_ImportedSessionsAreNotTheGoodOnes) {
    for (int i = 1; i <= 5; ++i) {
        session(evening - days(i), {4, 4}, true); // nobody of ours saw them
    }
    EXPECT_FALSE(opened());
}

TEST_F(Forms, C1_WhatIsGoneDoesNotCount) {
    session(evening - days(3), {3});
    session(evening - days(2), {3});
    session(evening - days(1), {3});
    mark_gone(gym.db, tests::id_of(gym.curl, 2), evening);
    EXPECT_FALSE(opened());
}

TEST_F(Forms, C1_ATickIsByExerciseAndCanBeTakenBack) {
    see_form(gym.db, gym.sam.id, {"deadlift", evening, "Kim"});
    see_form(gym.db, gym.sam.id, {"deadlift", evening + days(1), "Lee"});
    see_form(gym.db, gym.sam.id, {"squat", evening, "Kim"});
    EXPECT_EQ(
        forms_seen(gym.db, gym.sam.id),
        (std::vector<FormSeen>{{"deadlift", evening + days(1), "Lee"}, {"squat", evening, "Kim"}})
    );
    EXPECT_TRUE(forms_seen(gym.db, gym.alex.id).empty());
    EXPECT_TRUE(unsee_form(gym.db, gym.sam.id, "deadlift"));
    EXPECT_FALSE(unsee_form(gym.db, gym.sam.id, "deadlift"));
    EXPECT_EQ(forms_seen(gym.db, gym.sam.id).size(), 1u);
}

// A tap reads no more than so much, however long the history is.
TEST_F(Forms, C1_IsReadOnlySoFar) {
    SQLite::Transaction transaction(gym.db.sql());
    for (int i = 0; i < form_sets_read_max; ++i) {
        insert(evening - days(3000) + i * std::chrono::hours(6), 0);
    }
    for (int i = 1; i <= 5; ++i) {
        session(evening - days(i), {3});
    }
    transaction.commit();
    EXPECT_FALSE(opened());
}

// The first set ever and this week's come from an index, not from reading all of the history.
TEST_F(Forms, TapsReadThroughIndexes) {
    for (const char* query :
         {"SELECT min(exercise) FROM set_log WHERE member_id = 'A' AND gone = 0 "
          "AND exercise > 'b'",
          "SELECT * FROM set_log WHERE member_id = 'A' AND exercise = 'b' AND at_us >= 5 "
          "AND gone = 0 ORDER BY at_us DESC LIMIT 9",
          "SELECT at_us, imported FROM set_log WHERE member_id = 'A' AND exercise = 'b' "
          "AND at_us < 9 AND gone = 0 ORDER BY at_us LIMIT 9",
          "SELECT at_us FROM pain WHERE member_id = 'A' AND closed_us IS NULL "
          "ORDER BY at_us DESC LIMIT 9",
          "SELECT legs FROM check_in WHERE member_id = 'A' AND legs IS NOT NULL "
          "ORDER BY at_us DESC LIMIT 1"}) {
        SQLite::Statement plan(gym.db.sql(), std::string("EXPLAIN QUERY PLAN ") + query);
        while (plan.executeStep()) {
            const std::string step = plan.getColumn(3).getString();
            EXPECT_TRUE(step.starts_with("SEARCH") && step.find("INDEX") != std::string::npos)
                << query << "\n"
                << step;
        }
    }
}

} // namespace

} // namespace hub::store
