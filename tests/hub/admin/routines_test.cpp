// What a trainer types about routines.
#include "common/base/exit_code.hpp"
#include "common/content/catalogue.hpp"
#include "hub/store/members.hpp"
#include "hub/store/routines.hpp"
#include "tests/hub/admin/new_gym.hpp"

namespace hub::admin {

namespace {

using std::chrono::Monday;
using std::chrono::Thursday;
using std::chrono::Tuesday;

constexpr const char* sound = R"toml(
[two_curls]
name = "Two curls"
days = [
    { offset = 0, name = "Curl", items = [{ exercise = "leg_curl", sets = 3, reps = [8, 12] }] },
    { offset = 3, name = "One leg", items = [
        { exercise = "single_leg_curl", sets = 2, reps = [8, 12] } ] },
]
)toml";

constexpr const char* unsound = R"toml(
[bad]
name = "Bad"
days = [
    { offset = 0, name = "A", items = [{ exercise = "leg_curl", sets = 0, reps = [12, 8] }] },
    { offset = 1, name = "B", items = [{ exercise = "moonwalk", sets = 3, reps = [8, 12] },
                                       { exercise = "leg_curl", sets = 3, reps = [8, 12] }] },
]
)toml";

struct Routines : testing::Test {
    tests::NewGym gym;

    wire::AdminAnswer save(const char* text, std::vector<std::string> more = {}) {
        std::vector<std::string> words{"routine", "save", "file.toml"};
        words.insert(words.end(), more.begin(), more.end());
        return gym.run(words, {"file.toml", text});
    }

    gym::Routine followed_by(const std::string& name) {
        return *store::routine_of(*gym.db, store::find_member(*gym.db, name)->id, base::wall_now());
    }
};

void expect_words(const std::string& text, const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        EXPECT_NE(text.find(word), std::string::npos) << word << " in: " << text;
    }
}

TEST_F(Routines, T5_TheListHasTheShippedOnesAndTheGymsOwn) {
    expect_words(
        gym.run({"routine", "list"}).out,
        {"beginner_hamstrings", "Beginner hamstrings", "split_3_days"}
    );
    EXPECT_EQ(save(sound).exit_code, base::exit_done);
    expect_words(gym.run({"routine", "list"}).out, {"two_curls", "version 1", "2 days a week"});
}

TEST_F(Routines, T5_WhatIsShownCanBeChangedAndSaved) {
    const std::string shown = gym.run({"routine", "show", "beginner_hamstrings"}).out;
    const auto read = content::read_routines(shown);
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->front(), content::beginner_hamstrings());
    expect_words(save(shown.c_str(), {"--as", "ours"}).out, {"Saved ours as version 1"});
    EXPECT_EQ(store::newest_routine(*gym.db, "ours")->days, content::beginner_hamstrings().days);
    // A shipped one that is changed gets the version after the shipped one's.
    std::string changed = shown;
    changed.replace(changed.find("routine.beginner_hamstrings"), 27, "Hard hamstrings");
    expect_words(save(changed.c_str()).out, {"beginner_hamstrings as version 2"});
    EXPECT_EQ(gym.run({"routine", "show", "none"}).exit_code, base::exit_refused);
}

TEST_F(Routines, T5_ASavedOneIsRefusedWithAllItsReasons) {
    const auto answer = save(unsound);
    EXPECT_EQ(answer.exit_code, base::exit_refused);
    expect_words(
        answer.err,
        {"sets of leg_curl", "lower number", "moonwalk", "48 hours", "one leg at a time"}
    );
    EXPECT_EQ(store::newest_routine(*gym.db, "bad"), std::nullopt);
    const auto checked = gym.run({"routine", "check", "file.toml"}, {"file.toml", unsound});
    EXPECT_EQ(checked.exit_code, base::exit_refused);
    expect_words(checked.err, {"moonwalk", "48 hours"});
    // One that is wrong keeps the others of the file out.
    EXPECT_EQ(save((std::string(sound) + unsound).c_str()).exit_code, base::exit_refused);
    EXPECT_EQ(store::newest_routine(*gym.db, "two_curls"), std::nullopt);
}

TEST_F(Routines, T5_WhatNoStationCanLogIsANoteAndNoRefusal) {
    gym.run({"station", "add", "Leg curl 1", "--kind", "leg_curl", "--out", "kiosk"});
    const auto answer = save(sound);
    EXPECT_EQ(answer.exit_code, base::exit_done);
    expect_words(answer.out, {"note", "no station here can log single_leg_curl", "version 1"});
    EXPECT_EQ(
        gym.run({"routine", "check", "file.toml"}, {"file.toml", sound}).exit_code, base::exit_done
    );
}

TEST_F(Routines, T5_SavingAgainIsANewVersionOnlyWhereSomethingChanged) {
    save(sound);
    expect_words(save(sound).out, {"version 1 already"});
    std::string changed = sound;
    changed.replace(changed.find("sets = 3"), 8, "sets = 4");
    expect_words(save(changed.c_str()).out, {"as version 2"});
    EXPECT_EQ(save("[Not a slug]\nname = 'x'").exit_code, base::exit_refused);
}

TEST_F(Routines, E9_AMemberFollowsOneOnTheirWeekdays) {
    gym.add_member("Sam");
    gym.add_member("Alex");
    const auto answer = gym.run(
        {"member",
         "routine",
         "Sam",
         "Alex",
         "--routine",
         "beginner_hamstrings",
         "--days",
         "thu,Mon"}
    );
    EXPECT_EQ(answer.exit_code, base::exit_done) << answer.err;
    expect_words(answer.out, {"Sam follows", "Alex follows", "Thu  Leg day 2", "Sun"});
    for (const char* name : {"Sam", "Alex"}) {
        const gym::Routine followed = followed_by(name);
        EXPECT_EQ(followed.days, content::beginner_hamstrings().days);
        EXPECT_EQ(followed.weekdays, (std::vector{Monday, Thursday}));
        EXPECT_TRUE(followed.since.has_value());
    }
}

TEST_F(Routines, E9_DaysThatAreTooCloseAreRefusedWithTheNearestGoodOnes) {
    gym.add_member("Sam");
    const auto with = [&](const char* days) {
        return gym.run(
            {"member", "routine", "Sam", "--routine", "beginner_hamstrings", "--days", days}
        );
    };
    EXPECT_EQ(with("mon,tue").exit_code, base::exit_refused);
    expect_words(with("mon,tue").err, {"48 hours", "Mon, Wed"});
    expect_words(with("mon,wed,fri").err, {"2 training days"});
    EXPECT_EQ(
        gym.run({"member", "routine", "Sam", "--routine", "none"}).exit_code, base::exit_refused
    );
    EXPECT_EQ(
        gym.run({"member", "routine", "Nobody", "--routine", "legs_2_days"}).exit_code,
        base::exit_refused
    );
    EXPECT_EQ(
        store::routine_of(*gym.db, store::find_member(*gym.db, "Sam")->id, base::wall_now()),
        std::nullopt
    );
}

TEST_F(Routines, T5_WhoFollowsAVersionKeepsIt) {
    gym.add_member("Sam");
    save(sound);
    gym.run({"member", "routine", "Sam", "--routine", "two_curls"});
    std::string changed = sound;
    changed.replace(changed.find("sets = 3"), 8, "sets = 4");
    save(changed.c_str());
    EXPECT_EQ(followed_by("Sam").version, 1);
    gym.run({"member", "routine", "Sam", "--routine", "two_curls", "--days", "tue,sat"});
    EXPECT_EQ(followed_by("Sam").version, 2);
    EXPECT_EQ(followed_by("Sam").weekdays.front(), Tuesday);
}

} // namespace

} // namespace hub::admin
