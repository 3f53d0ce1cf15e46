// J10 with real programs: a card nobody knows trains while the hub is away. Its number is on no
// disk of the kiosk's, and the sets are the member's once the card is.
#include "tests/floor/gym.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <thread>

namespace floor_test {

namespace {

std::string bytes_below(const std::filesystem::path& folder) {
    std::stringstream all;
    for (const auto& each : std::filesystem::recursive_directory_iterator(folder)) {
        if (each.is_regular_file()) {
            all << std::ifstream(each.path(), std::ios::binary).rdbuf();
            all.clear();
        }
    }
    return all.str();
}

std::size_t sets_of_member(Gym& gym) {
    const auto sets = gym.sets_at_hub();
    return static_cast<std::size_t>(std::ranges::count_if(sets, [](const gym::LoggedSet& logged) {
        return logged.set.member.has_value();
    }));
}

} // namespace

TEST(Guests, J10_AnUnknownCardTrainsWithoutTheHubAndItsSetsComeHome) {
    Gym gym;
    Kiosk kiosk{gym, "leg-curl", "1280x800", 0};
    gym.start_hub();
    kiosk.start();
    kiosk.wait_for_screen("idle"); // knows what it is, and whom to seal for
    gym.kill_hub_9();
    kiosk.kill_9();
    kiosk.start(); // without the hub
    kiosk.tap(unknown_card);
    EXPECT_TRUE(kiosk.wait_for_screen("unknown_card").says("We can’t look this card up"));
    kiosk.press("guest");
    kiosk.wait_for_screen("set");
    kiosk.press("save_2");
    kiosk.wait_until("kept", [](const Shown& now) { return now.says("Saved here"); });
    kiosk.press("start_now");
    kiosk.wait_for_screen("set");
    kiosk.press("save_1");
    kiosk.wait_for_screen("rest");

    const std::string kept = bytes_below(gym.folder() / "leg-curl") + kiosk.log();
    EXPECT_NE(kept.find("leg_curl"), std::string::npos) << "the sets are in there";
    EXPECT_EQ(kept.find(unknown_card), std::string::npos);

    gym.start_hub();
    kiosk.wait_until("saved", [](const Shown& now) { return now.says("Saved at the hub"); });
    ASSERT_EQ(gym.sets_at_hub().size(), 2u);
    EXPECT_EQ(sets_of_member(gym), 0u);
    const std::string linked = gym.hub_command({"card", "link", unknown_card, "--member", "Ben"});
    EXPECT_NE(linked.find("sets: 2"), std::string::npos) << linked;
    EXPECT_EQ(sets_of_member(gym), 2u);
    EXPECT_EQ(bytes_below(gym.data()).find(unknown_card), std::string::npos);
    gym.kill_hub_9(); // what was acknowledged may come again: it counts once
    gym.start_hub();
    kiosk.press("start_now");
    kiosk.press("save_0");
    for (int waited = 0; waited < 100 && gym.sets_at_hub().size() < 3; ++waited) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    EXPECT_EQ(sets_of_member(gym), 3u) << "still the guest's visit, and Ben's card by now";
    kiosk.press("finish");
    kiosk.press("done");
    kiosk.wait_for_screen("idle");
    kiosk.tap(unknown_card);
    kiosk.wait_until("Ben", [](const Shown& now) { return now.says("Ben"); });
    const std::string verified = gym.hub_command({"verify"});
    EXPECT_NE(verified.find("Nothing is wrong"), std::string::npos) << verified;
}

} // namespace floor_test
