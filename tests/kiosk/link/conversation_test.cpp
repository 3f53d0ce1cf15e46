// What a kiosk says to the hub, one rule at a time. All of it together: tests/simulation.
#include "common/base/crc32c.hpp"
#include "common/net/deadlines.hpp"
#include "kiosk/link/conversation.hpp"

#include <gtest/gtest.h>

namespace kiosk::link {

namespace {

using namespace std::chrono_literals;

base::Moment at(std::chrono::nanoseconds boottime) {
    return {base::Instant(1'800'000'000s), boottime};
}

template <class Wanted>
std::vector<Wanted> all(const Effects& effects) {
    std::vector<Wanted> found;
    for (const Effect& effect : effects) {
        if (const auto* wanted = std::get_if<Wanted>(&effect)) {
            found.push_back(*wanted);
        }
    }
    return found;
}

wire::Welcome welcome(std::vector<base::Mark> marks) {
    wire::Welcome welcome;
    welcome.marks = std::move(marks);
    return welcome;
}

struct ConversationTest : testing::Test {
    Conversation conversation{
        7, "kernel", "test", delivery::Sender({{5, 3, 4}, {7, 1, 2}}, std::vector<base::Mark>{})};
};

TEST_F(ConversationTest, Q2_OpensWithWhatTheJournalHoldsAndDeliversAfterTheWelcome) {
    const Effects hello = conversation.opened(at(1s));
    ASSERT_EQ(hello.size(), 1u);
    const auto said = std::get<wire::Hello>(std::get<Send>(hello[0]).message);
    EXPECT_EQ(said.boot, 7u);
    EXPECT_EQ(said.pending, (std::vector<wire::Pending>{{5, 3}, {7, 1}}));
    const Effects welcomed = conversation.received(welcome({{5, 4, 0}, {7, 1, 0}}), at(2s));
    const auto reads = all<ReadJournal>(welcomed);
    ASSERT_EQ(reads.size(), 1u);
    EXPECT_EQ(reads[0].stretch, (delivery::Stretch{7, 2, 2}));
    EXPECT_TRUE(conversation.connected());
}

TEST_F(ConversationTest, Q2_WhatTheJournalHasLostGoesOutAsNoKindAndTheRestFollows) {
    conversation.opened(at(1s));
    conversation.received(welcome({{5, 2, 0}, {7, 2, 0}}), at(2s));
    wire::Event second;
    second.boot = 5;
    second.seq = 4;
    second.kind = 1;
    const Effects effects = conversation.read({5, 3, 4}, {second});
    const auto batch = std::get<wire::Batch>(all<Send>(effects).at(0).message);
    ASSERT_EQ(batch.events.size(), 2u);
    EXPECT_EQ(batch.events[0].seq, 3u);
    EXPECT_EQ(batch.events[0].kind, 0);
    EXPECT_EQ(batch.events[0].crc, base::crc32c(""));
    EXPECT_EQ(batch.events[1], second);
}

TEST_F(ConversationTest, Q2_WhatTheHubPutsOffComesAgainAsLateAsItSaid) {
    conversation.opened(at(0s));
    conversation.received(welcome({{5, 4, 0}, {7, 0, 0}}), at(1s));
    EXPECT_TRUE(all<ReadJournal>(conversation.received(wire::RetryLater{3}, at(2s))).empty());
    EXPECT_EQ(conversation.wakes_at(), 5s);
    EXPECT_TRUE(all<ReadJournal>(conversation.kept(7, 3)).empty());
    EXPECT_TRUE(all<ReadJournal>(conversation.elapsed(at(4s))).empty());
    const auto reads = all<ReadJournal>(conversation.elapsed(at(5s)));
    ASSERT_EQ(reads.size(), 1u);
    EXPECT_EQ(reads[0].stretch, (delivery::Stretch{7, 1, 3}));
    EXPECT_EQ(conversation.wakes_at(), std::chrono::nanoseconds(net::heartbeat_every));
}

TEST_F(ConversationTest, N8_ASilentHubEndsTheConnectionAndAnswersNobody) {
    conversation.opened(at(0s));
    conversation.received(welcome({}), at(1s));
    conversation.ask(1, wire::FetchProfile{{"4711"}}, 700ms, at(2s));
    EXPECT_EQ(conversation.wakes_at(), 2700ms);
    const auto late = all<Answered>(conversation.elapsed(at(2700ms)));
    ASSERT_EQ(late.size(), 1u);
    EXPECT_FALSE(late[0].response);
    EXPECT_TRUE(all<Answered>(conversation.received(wire::Response{1, {}}, at(3s))).empty());
    EXPECT_EQ(conversation.wakes_at(), std::chrono::nanoseconds(net::heartbeat_every));
    EXPECT_EQ(all<Send>(conversation.elapsed(at(10s))).size(), 1u); // a ping
    EXPECT_TRUE(all<End>(conversation.elapsed(at(20s))).empty());
    EXPECT_EQ(all<End>(conversation.elapsed(at(3s + net::idle_max))).size(), 1u);
    EXPECT_EQ(all<Changed>(conversation.closed()).size(), 1u);
    EXPECT_EQ(conversation.wakes_at(), std::nullopt);
    const auto unanswered = all<Answered>(conversation.ask(2, {}, 1s, at(60s)));
    EXPECT_EQ(unanswered.size(), 1u);
}

TEST_F(ConversationTest, N8_AnAnswerGoesToWhoAskedOnceAndTheEndOfTheLinkAnswersTheRest) {
    conversation.opened(at(0s));
    conversation.received(welcome({}), at(1s));
    for (const std::uint64_t id : {1, 2}) {
        const auto asked =
            all<Send>(conversation.ask(id, wire::FetchProfile{{"4711"}}, 1s, at(2s)));
        ASSERT_EQ(asked.size(), 1u);
        EXPECT_EQ(std::get<wire::Request>(asked[0].message).id, id);
    }
    const wire::Response second{2, wire::StaffCard{"Kim"}};
    const auto answered = all<Answered>(conversation.received(second, at(2s)));
    ASSERT_EQ(answered.size(), 1u);
    EXPECT_EQ(answered[0].request, 2u);
    EXPECT_EQ(answered[0].response, second);
    EXPECT_TRUE(all<Answered>(conversation.received(second, at(2s))).empty());
    const auto unanswered = all<Answered>(conversation.closed());
    ASSERT_EQ(unanswered.size(), 1u);
    EXPECT_EQ(unanswered[0].request, 1u);
    EXPECT_FALSE(unanswered[0].response);
}

TEST_F(ConversationTest, N3_WhatTheStationIsIsToldAtOnceAndAfterEachWelcome) {
    const wire::StationState busy{true, gym::Help::none, 0};
    EXPECT_TRUE(conversation.tell(busy).empty()); // nobody to tell
    conversation.opened(at(0s));
    const auto after_welcome = all<Send>(conversation.received(welcome({}), at(1s)));
    ASSERT_FALSE(after_welcome.empty());
    EXPECT_EQ(std::get<wire::StationState>(after_welcome[0].message), busy);
    const wire::StationState idle{false, gym::Help::none, 0};
    const auto at_once = all<Send>(conversation.tell(idle));
    ASSERT_EQ(at_once.size(), 1u);
    EXPECT_EQ(std::get<wire::StationState>(at_once[0].message), idle);
}

TEST_F(ConversationTest, WhatIsNotOfTheConversationIsHandedOn) {
    conversation.opened(at(0s));
    conversation.received(welcome({}), at(1s));
    const wire::ToKiosk floor = wire::FloorState{};
    const auto heard = all<Heard>(conversation.received(floor, at(2s)));
    ASSERT_EQ(heard.size(), 1u);
    EXPECT_EQ(heard[0].message, floor);
}

TEST_F(ConversationTest, ARefusalAndWhatCanNotBeReadEndTheConnection) {
    conversation.opened(at(0s));
    const wire::Refused refused{wire::Refused::Why::version, "update it"};
    const auto end = all<End>(conversation.received(refused, at(1s)));
    ASSERT_EQ(end.size(), 1u);
    EXPECT_EQ(end[0].why, "the hub refuses: update it");
    EXPECT_EQ(all<End>(conversation.unreadable("nonsense")).size(), 1u);
}

TEST_F(ConversationTest, Q2_WhatIsReadForALinkThatIsGoneIsNotSent) {
    conversation.opened(at(0s));
    const auto reads = all<ReadJournal>(conversation.received(welcome({}), at(1s)));
    ASSERT_FALSE(reads.empty());
    conversation.closed();
    EXPECT_TRUE(conversation.read(reads[0].stretch, {}).empty());
    EXPECT_TRUE(conversation.elapsed(at(100s)).empty());
}

} // namespace

} // namespace kiosk::link
