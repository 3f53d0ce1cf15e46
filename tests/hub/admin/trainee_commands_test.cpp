// The desk's commands about what a plan knows of a member.
#include "common/base/exit_code.hpp"
#include "hub/store/trainees.hpp"
#include "tests/hub/admin/new_gym.hpp"

#include <gtest/gtest.h>

namespace hub::admin {

namespace {

using wire::AdminAnswer;
using Words = std::vector<std::string>;

struct TraineeCommands : testing::Test {
    tests::NewGym gym;
    const gym::MemberId sam{gym.add_member("Sam")};

    std::string run(const Words& words) {
        const AdminAnswer answer = gym.run(words);
        EXPECT_EQ(answer.exit_code, base::exit_done) << answer.err;
        return answer.out;
    }

    void expect_refused(const Words& words, const std::string& why) {
        const AdminAnswer answer = gym.run(words);
        EXPECT_EQ(answer.exit_code, base::exit_refused) << answer.out;
        EXPECT_NE(answer.err.find(why), std::string::npos) << answer.err;
    }

    gym::Trainee trainee() { return store::trainee(*gym.db, sam); }
};

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

TEST_F(TraineeCommands, I5_WhoWaitsForATrainerIsListedUntilItIsArranged) {
    EXPECT_EQ(run({"member", "trainer"}), "Nobody waits for a trainer.\n");
    run({"member", "about", "Sam", "--set", "trainer=form"});
    const std::string waiting = run({"member", "trainer"});
    EXPECT_TRUE(holds(waiting, sam.value + "  Sam  form  since 20")) << waiting;
    EXPECT_EQ(run({"member", "trainer", "--done", "Sam"}), "Done.\n");
    EXPECT_EQ(run({"member", "trainer"}), "Nobody waits for a trainer.\n");
    expect_refused({"member", "trainer", "--done", "Nobody"}, "Nobody");
}

TEST_F(TraineeCommands, J17_AProgrammeIsImportedByTheDesk) {
    run({"member", "about", "Sam", "--set", "programme.deadlift=140: 65x5 75x5 85x5+"});
    EXPECT_EQ(trainee().programmes.at("deadlift").sets.size(), 3u);
    expect_refused({"member", "about", "Sam", "--set", "programme.deadlift=much"}, "training max");
}

TEST_F(TraineeCommands, R28_AboutIsChangedAndShown) {
    const std::string before = run({"member", "about", "Sam"});
    EXPECT_TRUE(holds(before, "age band: none\ntake it easier: off\nexpecting: off\n")) << before;
    EXPECT_TRUE(holds(before, "warm-ups: auto\n4-week block: none\ntraining: none\n")) << before;
    const std::string after = run(
        {"member",
         "about",
         "Sam",
         "--age-band",
         "from-65",
         "--easier",
         "on",
         "--warm-ups",
         "short",
         "--block",
         "start"}
    );
    EXPECT_TRUE(holds(after, "age band: from-65\ntake it easier: on\nexpecting: off\n")) << after;
    EXPECT_TRUE(holds(after, "warm-ups: short\n4-week block: since 20")) << after;
    EXPECT_EQ(run({"member", "about", "Sam"}), after);
    EXPECT_EQ(trainee().age, gym::AgeBand::from_65);
    run({"member", "about", "Sam", "--block", "stop", "--age-band", "none"});
    EXPECT_EQ(trainee().block_since, std::nullopt);
    EXPECT_EQ(trainee().age, gym::AgeBand::not_told);
    EXPECT_TRUE(trainee().easier);
}

TEST_F(TraineeCommands, C1_ATrainerTicksAnExerciseAndTakesItBack) {
    EXPECT_TRUE(
        holds(run({"member", "form", "Sam", "--exercise", "deadlift", "--by", "Kim"}), "Kim")
    );
    EXPECT_EQ(trainee().forms_seen, (std::set<std::string>{"deadlift"}));
    EXPECT_TRUE(holds(run({"member", "about", "Sam"}), "form seen: deadlift, 20"));
    run({"member", "form", "Sam", "--exercise", "deadlift", "--undo"});
    EXPECT_TRUE(trainee().forms_seen.empty());
    EXPECT_TRUE(
        holds(run({"member", "form", "Sam", "--exercise", "deadlift", "--undo"}), "was not ticked")
    );
}

TEST_F(TraineeCommands, R26_StaffEntersAnswersAndClosesAReport) {
    EXPECT_TRUE(holds(run({"member", "pain", "Sam"}), "no open report"));
    run({"member", "pain", "Sam", "--report", "2", "--exercise", "deadlift", "--where", "back"});
    ASSERT_EQ(trainee().pains.size(), 1u);
    EXPECT_EQ(trainee().pains[0].where, gym::BodyPart::back);
    run({"member", "pain", "Sam", "--follow-up", "not-settled"});
    run({"member", "pain", "Sam", "--follow-up", "settled"});
    EXPECT_EQ(trainee().pains[0].not_settled, 1);
    const std::string list = run({"member", "pain", "Sam"});
    EXPECT_TRUE(holds(list, "deadlift  back  2 of 10  not settled 1 times")) << list;
    run({"member", "pain", "Sam", "--close", list.substr(0, list.find(' '))});
    EXPECT_TRUE(trainee().pains.empty());
    expect_refused({"member", "pain", "Sam", "--follow-up", "settled"}, "no open report");
}

TEST_F(TraineeCommands, UnknownNamesAreRefusedWithWhatThereIs) {
    expect_refused({"member", "about", "Kim"}, "member list");
    expect_refused({"member", "pain", "Kim"}, "member list");
    expect_refused({"member", "form", "Sam", "--exercise", "dance", "--by", "Kim"}, "leg_curl, ");
    expect_refused(
        {"member", "pain", "Sam", "--report", "2", "--exercise", "dance", "--where", "knee"},
        "leg_curl, "
    );
    expect_refused({"member", "pain", "Sam", "--close", "X/0/1"}, "member pain Sam");
    expect_refused({"member", "form", "Sam", "--exercise", "squat", "--by", "a\nb"}, "trainer");
}

} // namespace

} // namespace hub::admin
