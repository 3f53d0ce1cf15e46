// Real readers at a real kiosk: PC/SC through pcscd, and a pedal that is a key of the window.
#include "tests/floor/gym.hpp"
#include "tests/floor/pcscd.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <thread>
#include <utility>

namespace floor_test {

namespace {

const std::string ada_uid = "04A1B2C3D4E5F6";

struct CardReaders : ::testing::Test {
    Gym gym;
    Kiosk kiosk{gym, "leg-curl", "1280x800", 0};
    Pcscd pcscd{gym.folder(), free_port()};

    void SetUp() override {
        if (!Pcscd::possible()) {
            GTEST_SKIP() << "only root can start a pcscd beside the machine's own";
        }
        gym.hub_command({"card", "link", ada_uid, "--member", "Ada"});
        gym.start_hub();
    }

    // Waits until the kiosk's log has the words so many times.
    void wait_for_log(const std::string& words, int times = 1) {
        const auto told = [&](const std::string& log) {
            int found = 0;
            for (auto at = log.find(words); at != std::string::npos; at = log.find(words, at + 1)) {
                ++found;
            }
            return found >= times;
        };
        ASSERT_TRUE(wait_for_file(gym.folder() / "leg-curl.err", told)) << kiosk.log();
    }
};

} // namespace

TEST_F(CardReaders, J2_CardOnARealReaderSignsIn) {
    pcscd.start();
    kiosk.start();
    kiosk.wait_for_screen("idle");
    wait_for_log("card reader Virtual PCD 00 00 is there");
    {
        const VirtualCard card(pcscd.port(), ada_uid);
        EXPECT_TRUE(kiosk.wait_for_screen("set").says("Ada"));
    }
    kiosk.press("finish");
    kiosk.press("done");
    kiosk.wait_for_screen("idle");
    const VirtualCard four_bytes(pcscd.port(), "DEADBEEF");
    EXPECT_TRUE(kiosk.wait_for_screen("unknown_card").says("We don’t know this card yet"));
    EXPECT_EQ(kiosk.stop(), 0);
}

TEST_F(CardReaders, J2_CardLeftOnTheReaderIsReadOnce) {
    pcscd.start();
    kiosk.start(100); // a member who does nothing is gone after 1.8 s
    kiosk.wait_for_screen("idle");
    std::optional<VirtualCard> forgotten(std::in_place, pcscd.port(), ada_uid);
    kiosk.wait_for_screen("set");
    kiosk.wait_for_screen("idle");
    // The reader goes and comes back with the card on it: it is read, and it is no tap.
    pcscd.stop();
    wait_for_log("no card readers: pcscd does not answer");
    pcscd.start();
    wait_for_log("the card that lay there already");
    EXPECT_EQ(kiosk.shown().screen, "idle");
    forgotten.reset();
    forgotten.emplace(pcscd.port(), "01020304"); // somebody else
    kiosk.wait_for_screen("unknown_card");
    forgotten.reset();
    kiosk.wait_for_screen("idle");
    forgotten.emplace(pcscd.port(), ada_uid);
    kiosk.wait_for_screen("set");
    EXPECT_EQ(kiosk.stop(), 0);
}

// Twelve seconds at this speed, in which the readers are listed anew.
TEST_F(CardReaders, J2_CardOnTheReaderForAnHourIsOneVisit) {
    constexpr int hour_speed = 300;
    constexpr std::chrono::milliseconds an_hour{3'600'000 / hour_speed};
    pcscd.start();
    kiosk.start(hour_speed); // a member who does nothing is gone after 0.6 s
    kiosk.wait_for_screen("idle");
    const VirtualCard forgotten(pcscd.port(), ada_uid);
    const auto visits_of = [](const std::string& frames, const std::string& name) {
        int visits = 0;
        bool there = false;
        for (std::size_t begin = 0; begin < frames.size();) {
            const auto end = std::min(frames.find("\n\n", begin), frames.size());
            const Shown frame = members::read_frame(frames.substr(begin, end - begin));
            const bool was = std::exchange(there, frame.says(name));
            visits += there && !was ? 1 : 0;
            begin = end + 2;
        }
        return visits;
    };
    const auto come = [&](const std::string& name) {
        return wait_for_file(kiosk.frames(), [&](const std::string& frames) {
            return visits_of(frames, name) > 0;
        });
    };
    ASSERT_TRUE(come("Ada"));
    kiosk.wait_for_screen("idle");
    const bool again = members::wait_for_file(
        kiosk.frames(),
        [&](const std::string& frames) { return visits_of(frames, "Ada") > 1; },
        an_hour
    );
    EXPECT_FALSE(again);
    kiosk.tap(ben_card); // the station was nobody's all the time
    EXPECT_TRUE(come("Ben"));
    EXPECT_EQ(visits_of(read_file(kiosk.frames()), "Ada"), 1);
    EXPECT_EQ(kiosk.stop(), 0);
}

TEST_F(CardReaders, J2_PcscdThatComesLaterIsFound) {
    kiosk.start();
    kiosk.wait_for_screen("idle");
    wait_for_log("no card readers: pcscd does not answer");
    kiosk.tap(ada_card); // readers that type work all the time
    kiosk.wait_for_screen("set");
    pcscd.start();
    wait_for_log("card reader Virtual PCD 00 00 is there");
    const VirtualCard card(pcscd.port(), "01020304");
    kiosk.wait_for_screen("occupied");
    const std::string log = kiosk.log();
    const std::string complaint = "no card readers";
    EXPECT_EQ(log.find(complaint), log.rfind(complaint)) << "told once";
    EXPECT_EQ(kiosk.stop(), 0);
}

TEST_F(CardReaders, J2_CardWithoutANumberStopsNobody) {
    pcscd.start();
    kiosk.start();
    kiosk.wait_for_screen("idle");
    {
        const VirtualCard mute(pcscd.port(), "");
        wait_for_log("a card that could not be read");
    }
    const VirtualCard card(pcscd.port(), ada_uid);
    kiosk.wait_for_screen("set");
    EXPECT_EQ(kiosk.stop(), 0);
}

TEST(Pedal, J12_KeyOfTheWindowSavesTheSet) {
    Gym gym;
    Kiosk kiosk(gym, "leg-curl", "1280x800", 0);
    std::ofstream(gym.folder() / "leg-curl" / "station.toml")
        << "hub = \"127.0.0.1:" << gym.port() << "\"\n[readers]\npcsc = false\n"
        << "pedal_key = \"KEY_PAGEDOWN\"\n";
    gym.start_hub();
    constexpr int speed = 10; // open long enough after a second
    kiosk.start(speed);
    kiosk.wait_for_screen("idle");
    kiosk.tap(ada_card);
    kiosk.wait_for_screen("set");
    kiosk.step_on_pedal(); // too soon to have lifted anything
    // Nothing shows that the set is open long enough, nor that the foot counts as a new one: on a
    // machine that is busy the kiosk may have seen the first step late, so it is stepped on again.
    constexpr std::chrono::milliseconds open_long{10'000 / speed};
    constexpr auto between_steps = open_long + std::chrono::milliseconds(300);
    constexpr int steps_most = 5;
    std::this_thread::sleep_for(between_steps);
    EXPECT_EQ(kiosk.shown().screen, "set");
    for (int step = 0; step < steps_most && kiosk.shown().screen == "set"; ++step) {
        kiosk.step_on_pedal();
        std::this_thread::sleep_for(between_steps);
    }
    kiosk.wait_until("saved at the hub", [](const Shown& now) {
        return now.screen == "rest" && now.says("Saved at the hub");
    });
    ASSERT_EQ(gym.sets_at_hub().size(), 1u);
    EXPECT_FALSE(gym.sets_at_hub().front().set.reps_in_reserve) << "effort not given";
}

} // namespace floor_test
