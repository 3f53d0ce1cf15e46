#include "deploy/members/album.hpp"

#include <gtest/gtest.h>

namespace members {

using namespace std::chrono_literals;
using Names = std::vector<std::string>;

TEST(Album, ChangedWindowIsDueOnceItHasSettled) {
    Album album;
    EXPECT_FALSE(album.next());
    album.shows("wall", "empty", 1000ms);
    EXPECT_EQ(album.next(), 1000ms + settles);
    EXPECT_EQ(album.due(1100ms), Names{});
    EXPECT_EQ(album.missing(), Names{"wall"});
    EXPECT_EQ(album.due(1150ms), Names{"wall"});
    EXPECT_EQ(album.due(1150ms), Names{});
    EXPECT_EQ(album.missing(), Names{});
}

TEST(Album, SameLookIsNoChange) {
    Album album;
    album.shows("wall", "empty", 0ms);
    album.due(1s);
    album.shows("wall", "empty", 5s);
    EXPECT_FALSE(album.next());
}

TEST(Album, AtMostOnePictureASecondOfAWindow) {
    Album album;
    int pictures = 0;
    for (auto now = 0ms; now < 10s; now += 50ms) {
        album.shows("leg-curl", std::to_string(now.count()), now);
        pictures += static_cast<int>(album.due(now).size());
    }
    EXPECT_EQ(pictures, 10);
}

TEST(Album, WindowsDoNotWaitForEachOther) {
    Album album;
    album.shows("leg-curl", "a", 0ms);
    album.due(500ms);
    album.shows("deadlift", "a", 500ms);
    EXPECT_EQ(album.due(650ms), Names{"deadlift"});
}

} // namespace members
