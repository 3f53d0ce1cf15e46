// What the hub says to one station, one rule at a time. All of it together: tests/simulation.
#include "common/net/deadlines.hpp"
#include "hub/links/conversation.hpp"

#include <gtest/gtest.h>

namespace hub::links {

namespace {

using Why = wire::Refused::Why;

struct HubConversation : testing::Test {
    const gym::Station station{{"CURL00000001"}, "Leg curl 1", "leg_curl"};
    const base::Moment now{base::Instant(std::chrono::seconds(1'800'000'000)), {}};
    Conversation conversation;

    void welcome() {
        conversation.opened(station);
        conversation.received(wire::Hello{}, now);
        conversation.begun(events::Begun{}, {});
    }

    // Told why, then the end, and nothing else.
    static void expect_refused(const Effects& effects, Why why) {
        ASSERT_EQ(effects.size(), 2u);
        const auto refused = std::get<wire::Refused>(std::get<Send>(effects[0]).message);
        EXPECT_EQ(refused.why, why);
        EXPECT_EQ(std::get<End>(effects[1]).why, refused.detail);
        EXPECT_TRUE(std::get<End>(effects[1]).refused);
    }
};

TEST_F(HubConversation, AHelloIsAnsweredOnceTheDiskHasIt) {
    EXPECT_TRUE(conversation.opened(station).empty());
    EXPECT_EQ(conversation.patience(), net::hello_max);
    wire::Hello hello;
    hello.pending = {{7, 3}};
    hello.max_version = wire::version_max + 1; // a newer kiosk
    hello.program_version = "next";
    const Effects begin = conversation.received(hello, now);
    ASSERT_EQ(begin.size(), 1u);
    EXPECT_EQ(std::get<Begin>(begin[0]).pending, hello.pending);
    EXPECT_FALSE(conversation.is_welcomed());
    const Effects begun = conversation.begun(events::Begun{{{7, 2, 0}}, {}}, {});
    ASSERT_EQ(begun.size(), 2u);
    const auto welcome = std::get<wire::Welcome>(std::get<Send>(begun[0]).message);
    EXPECT_EQ(welcome.marks, (std::vector<base::Mark>{{7, 2, 0}}));
    EXPECT_EQ(welcome.version, wire::version_max);
    EXPECT_EQ(welcome.hello_received, now.wall);
    EXPECT_EQ(std::get<Arrived>(begun[1]).program_version, "next");
    EXPECT_TRUE(conversation.is_welcomed());
    EXPECT_EQ(conversation.patience(), net::idle_max);
}

TEST_F(HubConversation, WhoIsNoStationOrOneTooManyIsRefused) {
    expect_refused(conversation.opened(std::nullopt), Why::not_a_station);
    expect_refused(conversation.revoked(), Why::not_a_station);
    expect_refused(conversation.turned_away(), Why::too_many);
}

TEST_F(HubConversation, VersionsThatDoNotMeetAreRefused) {
    conversation.opened(station);
    wire::Hello newer;
    newer.min_version = wire::version_max + 1;
    newer.max_version = wire::version_max + 2;
    expect_refused(conversation.received(newer, now), Why::version);
    wire::Hello older;
    older.min_version = wire::version_min - 1;
    older.max_version = wire::version_min - 1;
    expect_refused(conversation.received(older, now), Why::version);
    EXPECT_FALSE(conversation.is_welcomed());
}

TEST_F(HubConversation, OneHelloAndItComesFirst) {
    conversation.opened(station);
    for (const wire::ToHub& early :
         {wire::ToHub(wire::Batch{}), wire::ToHub(wire::Request{}), wire::ToHub(wire::Ping{})}) {
        expect_refused(conversation.received(early, now), Why::out_of_order);
    }
    welcome();
    expect_refused(conversation.received(wire::Hello{}, now), Why::out_of_order);
    expect_refused(conversation.unreadable("nonsense"), Why::bad_frame);
}

// The kiosk comes again by itself; nobody broke a rule.
TEST_F(HubConversation, Q2_ADiskThatCanNotKeepUpEndsTheBeginningAndPutsOffABatch) {
    conversation.opened(station);
    conversation.received(wire::Hello{}, now);
    const Effects ended = conversation.begun(std::nullopt, {});
    ASSERT_EQ(ended.size(), 1u);
    EXPECT_FALSE(std::get<End>(ended[0]).refused);
    EXPECT_FALSE(conversation.is_welcomed());
    const Effects later = conversation.put_off(std::chrono::seconds(30));
    ASSERT_EQ(later.size(), 1u);
    EXPECT_EQ(std::get<wire::RetryLater>(std::get<Send>(later[0]).message).seconds, 30u);
}

TEST_F(HubConversation, Q2_ABatchIsAcknowledgedBeforeAnybodyElseHearsOfIt) {
    welcome();
    const wire::Batch batch{{wire::Event{}}};
    const Effects apply = conversation.received(batch, now);
    ASSERT_EQ(apply.size(), 1u);
    EXPECT_EQ(std::get<Apply>(apply[0]).batch, batch);
    events::BatchDone done;
    done.marks = {{7, 1, 0}};
    const Effects told = conversation.done(done);
    ASSERT_EQ(told.size(), 2u);
    EXPECT_EQ(std::get<wire::Ack>(std::get<Send>(told[0]).message).marks, done.marks);
    EXPECT_TRUE(std::holds_alternative<Committed>(told[1]));
}

TEST_F(HubConversation, RequestsStatesAndPingsAreHandedOnOrAnswered) {
    welcome();
    const wire::Request request{5, wire::FetchProfile{{"4711"}}};
    const Effects ask = conversation.received(request, now);
    ASSERT_EQ(ask.size(), 1u);
    EXPECT_EQ(std::get<AnswerRequest>(ask[0]).request, request);
    const Effects told = conversation.received(wire::StationState{true, gym::Help::none, 1}, now);
    ASSERT_EQ(told.size(), 1u);
    EXPECT_TRUE(std::get<Told>(told[0]).state.busy);
    const wire::Ping ping{now.wall, std::chrono::seconds(9)};
    const Effects pong = conversation.received(ping, now);
    ASSERT_EQ(pong.size(), 1u);
    EXPECT_EQ(
        std::get<wire::Pong>(std::get<Send>(pong[0]).message),
        (wire::Pong{ping.kiosk_time, now.wall, ping.boottime, now.wall})
    );
}

} // namespace

} // namespace hub::links
