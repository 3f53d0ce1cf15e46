// Members.
#include "hub/store/members.hpp"
#include "hub/store/preferences.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

namespace hub::store {

namespace {

using base::Reason;
using tests::evening;

struct Members : testing::Test {
    tests::SampleGym gym;
};

TEST_F(Members, AreListedByFirstName) {
    EXPECT_EQ(members(gym.db), (std::vector{gym.alex, gym.sam}));
}

TEST_F(Members, AreFoundByIdAndByNameInAnyCase) {
    EXPECT_EQ(member(gym.db, gym.sam.id), gym.sam);
    EXPECT_EQ(member(gym.db, {"NOBODY"}), std::nullopt);
    for (const char* wanted : {"Sam", "sam", "SAM", "SAM000000001", "sam000000001"}) {
        const auto found = find_member(gym.db, wanted);
        ASSERT_TRUE(found) << wanted;
        EXPECT_EQ(*found, gym.sam);
    }
}

TEST_F(Members, ANameThatNobodyHasIsNotFound) {
    const auto found = find_member(gym.db, "Kim");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().reason, Reason::not_found);
    EXPECT_NE(found.error().detail.find("Kim"), std::string::npos);
}

TEST_F(Members, ANameThatTwoHaveIsNotGuessed) {
    add_member(gym.db, {{"SAM000000002"}, "Sam", {}, false}, evening);
    const auto found = find_member(gym.db, "sam");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().reason, Reason::conflict);
    EXPECT_TRUE(find_member(gym.db, "SAM000000002"));
}

TEST_F(Members, W3_NobodyIsOnBoardsUnlessTheySaidSo) {
    EXPECT_FALSE(member(gym.db, gym.sam.id)->on_boards);
    change_preference(gym.db, gym.sam.id, "board", "as Sammy", evening);
    EXPECT_EQ(*member(gym.db, gym.sam.id), (gym::Member{gym.sam.id, "Sam", "Sammy", true}));
    change_preference(gym.db, gym.sam.id, "board", "off", evening + std::chrono::hours(1));
    EXPECT_EQ(*member(gym.db, gym.sam.id), gym.sam);
    EXPECT_TRUE(member(gym.db, gym.alex.id)->on_boards); // only the one who was named
}

} // namespace

} // namespace hub::store
