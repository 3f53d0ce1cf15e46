// What names a member at a kiosk: cards of their own, cards that are lent, a phone number.
#include "hub/store/cards.hpp"
#include "tests/hub/sample_gym.hpp"

#include <gtest/gtest.h>

namespace hub::store {

namespace {

using namespace std::chrono_literals;
using base::Reason;
using tests::evening;

const base::Instant midnight = evening + 6h;

struct Cards : testing::Test {
    tests::SampleGym gym;
    const std::string tag = std::string("tag\0with a zero", 15) + std::string(17, '\xff');

    std::string holder(base::Instant now = evening) {
        const auto found = holder_of_card(gym.db, tag, now);
        return found ? found->member.first_name : "nobody";
    }
};

TEST_F(Cards, J2_CardNamesItsMember) {
    EXPECT_EQ(holder(), "nobody");
    ASSERT_TRUE(link_card(gym.db, tag, gym.sam.id, evening));
    EXPECT_EQ(holder(), "Sam");
    EXPECT_EQ(holder_of_card(gym.db, tag.substr(0, 3), evening), std::nullopt)
        << "zeros do not end it";
    EXPECT_EQ(cards_of(gym.db, gym.sam.id, evening), 1);
    EXPECT_EQ(cards_of(gym.db, gym.alex.id, evening), 0);
}

TEST_F(Cards, CardOfSomebodyElseIsRefused) {
    ASSERT_TRUE(link_card(gym.db, tag, gym.sam.id, evening));
    const auto taken = link_card(gym.db, tag, gym.alex.id, evening);
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().reason, Reason::conflict);
    EXPECT_NE(taken.error().detail.find("Sam"), std::string::npos);
    EXPECT_FALSE(lend_card(gym.db, tag, gym.alex.id, evening, midnight)) << "nor lent";
    EXPECT_EQ(holder(), "Sam");
}

TEST_F(Cards, MemberMayHaveSeveralCardsAndLoseOne) {
    ASSERT_TRUE(link_card(gym.db, tag, gym.sam.id, evening));
    ASSERT_TRUE(link_card(gym.db, tag, gym.sam.id, evening));
    EXPECT_EQ(cards_of(gym.db, gym.sam.id, evening), 1) << "linking twice is linking once";
    ASSERT_TRUE(link_card(gym.db, "another", gym.sam.id, evening));
    EXPECT_EQ(cards_of(gym.db, gym.sam.id, evening), 2);
    EXPECT_EQ(remove_card(gym.db, tag, evening), gym.sam);
    EXPECT_EQ(holder(), "nobody");
    EXPECT_EQ(remove_card(gym.db, tag, evening), std::nullopt);
    EXPECT_EQ(cards_of(gym.db, gym.sam.id, evening), 1);
}

TEST_F(Cards, T6_CardOfTheStaffIsToldApart) {
    ASSERT_TRUE(link_card(gym.db, tag, gym.sam.id, evening, CardFor::staff));
    EXPECT_TRUE(holder_of_card(gym.db, tag, evening)->staff);
    ASSERT_TRUE(link_card(gym.db, tag, gym.sam.id, evening));
    EXPECT_FALSE(holder_of_card(gym.db, tag, evening)->staff) << "the last word counts";
}

TEST_F(Cards, J13_LentCardIsDeadAtMidnight) {
    ASSERT_TRUE(lend_card(gym.db, tag, gym.sam.id, evening, midnight));
    EXPECT_EQ(holder_of_card(gym.db, tag, evening)->until, midnight);
    EXPECT_EQ(holder(midnight - 1us), "Sam");
    EXPECT_EQ(holder(midnight), "nobody");
    EXPECT_EQ(cards_of(gym.db, gym.sam.id, midnight), 0);
    ASSERT_TRUE(lend_card(gym.db, tag, gym.alex.id, midnight + 9h, midnight + 24h));
    EXPECT_EQ(holder(midnight + 9h), "Alex");
}

TEST_F(Cards, J13_CardGivenBackIsLentAgainTheSameDay) {
    ASSERT_TRUE(lend_card(gym.db, tag, gym.sam.id, evening, midnight));
    ASSERT_TRUE(lend_card(gym.db, tag, gym.alex.id, evening, midnight));
    EXPECT_EQ(holder(), "Alex");
    ASSERT_TRUE(link_card(gym.db, tag, gym.alex.id, evening)); // keeps it
    EXPECT_EQ(holder(midnight), "Alex");
}

TEST_F(Cards, J13_PhoneNumberNamesOneMember) {
    ASSERT_TRUE(set_phone(gym.db, "12345678", gym.sam.id));
    EXPECT_EQ(member_of_phone(gym.db, "12345678"), gym.sam.id);
    const auto shared = set_phone(gym.db, "12345678", gym.alex.id);
    ASSERT_FALSE(shared);
    EXPECT_EQ(shared.error().reason, Reason::conflict);
    ASSERT_TRUE(set_phone(gym.db, "87654321", gym.sam.id));
    EXPECT_EQ(member_of_phone(gym.db, "12345678"), std::nullopt) << "in place of the earlier one";
    EXPECT_TRUE(clear_phone(gym.db, gym.sam.id));
    EXPECT_FALSE(clear_phone(gym.db, gym.sam.id));
    EXPECT_EQ(member_of_phone(gym.db, "87654321"), std::nullopt);
}

} // namespace

} // namespace hub::store
