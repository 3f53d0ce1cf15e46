// What a visit costs: touches of a regular (J11), time and touches of a newcomer (J14), at real
// kiosks.
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/stations.hpp"
#include "tests/floor/gym.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <sstream>

namespace floor_test {

namespace {

using namespace std::chrono_literals;

constexpr int touches_of_nine_sets_most = 12;
constexpr int touches_to_first_set_most = 6;
constexpr std::chrono::seconds first_set_within{60};
constexpr double words_a_second = 4; // read by somebody who reads all of it

const std::string new_card = "0004837263";

// A regular: three sets of each exercise of the day, four days ago.
void train_four_days_ago(const Gym& gym) {
    auto db = hub::store::Database::open_to_write(gym.data());
    const auto ada = hub::store::find_member(db, "Ada");
    ASSERT_TRUE(ada);
    std::uint64_t seq = 0;
    const auto add = [&](const gym::Station& station, const char* exercise, double kg) {
        for (int i = 0; i < 3; ++i) {
            gym::Set set;
            set.member = ada->id;
            set.exercise = exercise;
            set.station = station.id;
            set.load = gym::kilograms(kg);
            set.reps = 10;
            set.reps_in_reserve = 2;
            set.target = gym::Target{set.load, 8, 12, 3};
            const auto at = base::wall_now() - 96h + static_cast<int>(++seq) * 3min;
            hub::store::insert_set(db, {{station.id.value, 1, seq}, at, false, set});
        }
    };
    for (const gym::Station& station : hub::store::stations(db)) {
        if (station.kind == "leg_curl") {
            add(station, "leg_curl", 30);
        } else if (station.kind == "deadlift_platform") {
            add(station, "deadlift", 60);
            add(station, "glute_bridge", 40);
        }
    }
}

std::size_t words_on(const Shown& shown) {
    std::size_t words = 0;
    for (const std::string& text : shown.texts) {
        std::istringstream line(text);
        for (std::string word; line >> word;) {
            ++words;
        }
    }
    return words;
}

struct Touches : ::testing::Test {
    Gym gym;
    Kiosk curl{gym, "leg-curl", "1280x800", 0};
    int touches = 0;

    void touch(Kiosk& kiosk, const std::string& target) {
        kiosk.press(target);
        ++touches;
    }

    // As the screens say: the set comes back by itself when the rest is over.
    void three_sets(Kiosk& kiosk) {
        for (const char* set : {"Set 1 of 3", "Set 2 of 3", "Set 3 of 3"}) {
            kiosk.wait_until(set, [&](const Shown& now) {
                return now.screen == "set" && now.says(set);
            });
            touch(kiosk, "save_2");
        }
        kiosk.wait_until("the end of the exercise", [](const Shown& now) {
            return now.says("All sets done");
        });
    }
};

} // namespace

TEST_F(Touches, J11_J8_ARegularsNineSetsTakeAtMostTwelve) {
    constexpr int speed = 40; // a rest of 90 s takes 2.3 s
    const std::string folder = (gym.folder() / "deadlift").string();
    const std::string hub = "127.0.0.1:" + std::to_string(gym.port());
    gym.hub_command(
        {"station",
         "add",
         "Deadlift 1",
         "--kind",
         "deadlift_platform",
         "--out",
         folder,
         "--hub",
         hub}
    );
    train_four_days_ago(gym);
    Kiosk platform(gym, "deadlift", "1280x800", 1280);
    gym.start_hub();
    curl.start(speed);
    platform.start(speed);
    curl.wait_for_screen("idle");
    platform.wait_for_screen("idle");

    curl.tap(ada_card);
    three_sets(curl);
    platform.tap(ada_card); // walks over; the leg curl signs her out by itself
    three_sets(platform);
    touch(platform, "next_exercise");
    three_sets(platform);
    touch(platform, "finish_here");
    platform.wait_for_screen("summary");
    touch(platform, "done");
    platform.wait_for_screen("idle");
    curl.wait_for_screen("idle");

    EXPECT_LE(touches, touches_of_nine_sets_most);
    EXPECT_EQ(gym.sets_at_hub().size(), 9u + 9u) << "today's and those of four days ago";
    RecordProperty("touches", touches);
}

// With the gym's health screen at the kiosk and the whole ramp of warm-ups, on the real clock. What
// a person needs to read every word on the way is added to it.
TEST_F(Touches, J14_ANewcomersFirstSetIsSavedWithinAMinute) {
    gym.hub_command({"gym", "set", "health_screen", "kiosk"});
    gym.hub_command({"member", "add", "Cleo"});
    gym.hub_command({"card", "link", new_card, "--member", "Cleo"});
    gym.start_hub();
    curl.start(1);
    curl.wait_for_screen("idle");

    const auto begun = std::chrono::steady_clock::now();
    std::size_t words = 0;
    const auto read = [&](const Shown& shown) { words += words_on(shown); };
    curl.tap(new_card);
    read(curl.wait_for_screen("health"));
    touch(curl, "none");
    const Shown first = curl.wait_until("something to lift", [](const Shown& now) {
        return now.screen == "warm_up" || now.screen == "set";
    });
    read(first);
    if (first.screen == "warm_up") {
        touch(curl, "warmed_up");
        read(curl.wait_for_screen("set"));
    }
    touch(curl, "save_3");
    curl.wait_until("saved", [](const Shown& now) {
        return now.screen == "rest" && now.says("Saved");
    });
    const std::chrono::duration<double> waited = std::chrono::steady_clock::now() - begun;
    const std::chrono::duration<double> reading(static_cast<double>(words) / words_a_second);

    curl.wait_until("told to the hub", [](const Shown& now) {
        return now.says("Saved at the hub");
    });
    EXPECT_LE(touches, touches_to_first_set_most);
    EXPECT_LT(waited + reading, first_set_within)
        << waited.count() << " s, and " << words << " words";
    ASSERT_EQ(gym.sets_at_hub().size(), 1u);
    EXPECT_EQ(gym.sets_at_hub().front().set.type, gym::SetType::work);
}

// W4, N13: Ada wants sounds, and there is nothing to play them on.
TEST_F(Touches, W4_N13_WithoutASoundDeviceAVisitGoesOnAsEver) {
    ::setenv("ALSOFT_DRIVERS", "none", 1); // of OpenAL, which SFML plays with
    gym.hub_command({"member", "about", "Ada", "--set", "sound=on"});
    gym.start_hub();
    curl.start(40);
    ::unsetenv("ALSOFT_DRIVERS");
    curl.wait_for_screen("idle");
    curl.tap(ada_card);
    three_sets(curl); // the sounds of three saved sets and two rests
    curl.press("finish_here");
    curl.press("done");
    curl.wait_for_screen("idle");

    const std::string log = curl.log();
    const auto told = log.find("no sound can be played");
    ASSERT_NE(told, std::string::npos) << log;
    EXPECT_EQ(log.find("no sound can be played", told + 1), std::string::npos) << "once is enough";
    EXPECT_EQ(gym.sets_at_hub().size(), 3u);
    EXPECT_EQ(curl.stop(), 0);
}

} // namespace floor_test
