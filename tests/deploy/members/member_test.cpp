// One member before screens made up by hand.
#include "deploy/members/member.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace members {

namespace {

using namespace std::chrono_literals;

Shown screen(
    const std::string& name,
    std::vector<std::string> texts,
    const std::vector<std::string>& targets = {}
) {
    Shown shown{name, std::move(texts), {}, name};
    for (const std::string& target : targets) {
        shown.targets[target] = {10, 10};
    }
    return shown;
}

const Shown occupied =
    screen("occupied", {"Somebody is training here"}, {"work_in", "queue", "back"});
const Shown idle = screen("idle", {"Tap your card"}, {"no_card"});

// What comes of the screen if nothing on it changes; nothing within the time.
std::optional<Act> act_on(Member& member, const Shown& shown, Time& now, Time within = 20s) {
    const Time until = now + within;
    while (now < until) {
        const Step step = member.look(shown, now);
        if (!std::holds_alternative<Wait>(step.act)) {
            return step.act;
        }
        EXPECT_GT(step.again, now);
        now = step.again;
    }
    return std::nullopt;
}

std::string pressed(const std::optional<Act>& act) {
    const auto* press = act ? std::get_if<Press>(&*act) : nullptr;
    return press == nullptr ? "" : press->target;
}

struct OneMember : ::testing::Test {
    Member member{{"Ada", "0004837261", Temper::honest}, {2, 12}, 0, 1};
    Time now{};

    void tap_in() { ASSERT_TRUE(std::holds_alternative<TapCard>(*act_on(member, idle, now))); }
};

} // namespace

TEST_F(OneMember, TapsAtAFreeStationAndSavesTheSet) {
    tap_in();
    const Shown set = screen("set", {"Ada", "Set 1 of 3"}, {"save_0", "save_2", "finish"});
    EXPECT_EQ(pressed(act_on(member, set, now)), "save_2");
}

TEST_F(OneMember, TakesTimeForASet) {
    tap_in();
    const Time tapped = now;
    act_on(member, screen("set", {"Ada"}, {"save_2"}), now);
    EXPECT_GE(now - tapped, 1200ms);
}

TEST_F(OneMember, PressesAgainWhenATouchWasIgnored) {
    tap_in();
    const Shown set = screen("set", {"Ada"}, {"save_2"});
    EXPECT_EQ(pressed(act_on(member, set, now)), "save_2");
    EXPECT_EQ(pressed(act_on(member, set, now)), "save_2");
}

TEST_F(OneMember, LeavesTheRestToItself) {
    tap_in();
    const Shown set = screen("set", {"Ada"}, {"save_2"});
    act_on(member, set, now);
    EXPECT_FALSE(act_on(member, screen("rest", {"Ada"}, {"start_now", "finish"}), now, 15s));
}

TEST_F(OneMember, GoesOnWhereTheScreenOffersIt) {
    tap_in();
    const Shown next = screen("rest", {"Ada"}, {"one_more", "next_exercise"});
    EXPECT_EQ(pressed(act_on(member, next, now)), "next_exercise");
    const Shown over = screen("rest", {"Ada", "All sets done"}, {"one_more", "finish_here"});
    EXPECT_EQ(pressed(act_on(member, over, now)), "finish_here");
    EXPECT_EQ(pressed(act_on(member, screen("summary", {"Ada"}, {"done"}), now)), "done");
    EXPECT_TRUE(std::holds_alternative<Walk>(*act_on(member, idle, now)));
    EXPECT_EQ(member.station(), 1u);
}

TEST_F(OneMember, PressesNothingOnSomebodyElsesVisit) {
    const Shown others = screen("set", {"Ben"}, {"save_2", "finish"});
    for (int i = 0; i < 20; ++i) {
        const auto act = act_on(member, others, now, 60s);
        EXPECT_EQ(pressed(act), "");
    }
}

TEST_F(OneMember, SaysBackWhereItIsOccupied) {
    Shown others = screen("rest", {"Ben"}, {"finish"});
    std::optional<Act> act;
    do {
        others.look += "another set"; // Ben is there
        act = act_on(member, others, now, 5s);
    } while (!act || !std::holds_alternative<TapCard>(*act));
    EXPECT_EQ(pressed(act_on(member, occupied, now)), "back");
}

TEST_F(OneMember, WorksInWhereSomebodyHasLeft) {
    const Shown others = screen("rest", {"Ben"}, {"finish"});
    std::string answer;
    while (answer != "work_in") { // nothing moves on Ben's screen, wherever we look
        ASSERT_LT(now, 1h);
        const auto act = act_on(member, others, now, 1min);
        if (act && std::holds_alternative<TapCard>(*act)) {
            answer = pressed(act_on(member, occupied, now));
        }
    }
}

TEST_F(OneMember, WaitsWhileAnothersCardLiesOverTheVisit) {
    tap_in();
    act_on(member, screen("set", {"Ada"}, {"save_2"}), now, 1s);
    EXPECT_FALSE(act_on(member, occupied, now, 10s));
}

TEST_F(OneMember, FindsAWayOnOverAScreenNeverSeenBefore) {
    tap_in();
    const Shown asked = screen("readiness", {"How are you today?"}, {"tired", "good", "skip"});
    EXPECT_EQ(pressed(act_on(member, asked, now)), "skip");
}

TEST(Member, KnowsTheirNameWhereItIsCut) {
    Member long_name({"Wolfeschlegelsteinhausenbergerdorff", "1", Temper::honest}, {2, 12}, 0, 1);
    Time now{};
    const Shown set = screen("set", {"Wolfeschlegelst…"}, {"save_2"});
    EXPECT_EQ(pressed(act_on(long_name, set, now)), "save_2");
}

TEST(Member, WaitsForAWindow) {
    Member member({"Ada", "1", Temper::honest}, {2, 12}, 0, 1);
    Time now{};
    EXPECT_FALSE(act_on(member, {}, now, 60s));
    EXPECT_FALSE(act_on(member, screen("nameless", {"Looking for the hub"}), now, 60s));
}

} // namespace members
