// N2, J9, J12: two and three members take turns at one real kiosk, by touches, cards and a pedal,
// while the hub is killed: each set is its lifter's, once, and nobody reads another's numbers.
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/stations.hpp"
#include "tests/floor/gym.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <thread>

namespace floor_test {

namespace {

using namespace std::chrono_literals;

constexpr int turns_speed = 40; // a rest of 90 s takes 2.3 s
constexpr std::chrono::milliseconds open_long_enough{10'000 / turns_speed + 50}; // J12
constexpr int sets_planned = 10; // the most that a routine may ask for
const std::string cleo_card = "0004837263";

constexpr const char* many_sets = R"([many]
version = 1
name = "routine.leg_day_1"
[[many.changes]]
from_week = 5
offset = 3
exercise = "glute_bridge"
[many.changes.instead]
exercise = "single_leg_glute_bridge"
sets = 3
reps = [8, 12]
[[many.days]]
offset = 0
name = "routine.leg_day_1"
items = [
    { exercise = "leg_curl", sets = 10, reps = [8, 12] },
    { exercise = "glute_bridge", sets = 3, reps = [8, 12] },
]
[[many.days]]
offset = 3
name = "routine.leg_day_2"
items = [
    { exercise = "leg_curl", sets = 10, reps = [8, 12] },
    { exercise = "glute_bridge", sets = 3, reps = [8, 12] },
]
)";

struct Lifter {
    std::string name;
    std::string card;
    std::string load; // as it is shown, and nobody else's
    double kg = 0;
    int saved = 0;
};

const Lifter turns_ada{"Ada", ada_card, "27.5", 27.5};
const Lifter turns_ben{"Ben", ben_card, "42.5", 42.5};
const Lifter turns_cleo{"Cleo", cleo_card, "57.5", 57.5};

enum class By { touch, card, pedal };

bool has_text(const Shown& shown, const std::string& text) {
    return std::ranges::find(shown.texts, text) != shown.texts.end();
}

// With a number as a word of its own.
bool has_number(const std::string& text, const std::string& number) {
    for (auto at = text.find(number); at != std::string::npos; at = text.find(number, at + 1)) {
        const auto is_digit = [&](std::size_t place) {
            return place < text.size() &&
                   (std::isdigit(static_cast<unsigned char>(text[place])) != 0);
        };
        if ((at == 0 || !is_digit(at - 1)) && !is_digit(at + number.size())) {
            return true;
        }
    }
    return false;
}

struct WorkingIn : ::testing::Test {
    Gym gym;
    Kiosk kiosk{gym, "leg-curl", "1280x800", 0};
    std::vector<Lifter> lifters;
    std::vector<std::string> shown_as_saved; // "Ada 27.5 × 10"
    bool hub_is_there = true;

    // Each lifts what they lifted four days ago, ten sets of it.
    void start(std::vector<Lifter> who) {
        lifters = std::move(who);
        std::ofstream(gym.folder() / "leg-curl" / "station.toml")
            << "hub = \"127.0.0.1:" << gym.port() << "\"\n[readers]\npcsc = false\n"
            << "pedal_key = \"KEY_PAGEDOWN\"\n";
        std::ofstream(gym.folder() / "routine.toml") << many_sets;
        gym.hub_command({"routine", "save", (gym.folder() / "routine.toml").string()});
        gym.hub_command({"member", "add", "Cleo"});
        gym.hub_command({"card", "link", cleo_card, "--member", "Cleo"});
        gym.hub_command({"member", "about", "Cleo", "--warm-ups", "none"});
        for (const Lifter& lifter : lifters) {
            gym.hub_command({"member", "routine", lifter.name, "--routine", "many"});
            trained_four_days_ago(lifter);
        }
        gym.start_hub();
        kiosk.start(turns_speed);
        kiosk.wait_for_screen("idle");
    }

    void trained_four_days_ago(const Lifter& lifter) {
        auto db = hub::store::Database::open_to_write(gym.data());
        const auto member = hub::store::find_member(db, lifter.name);
        ASSERT_TRUE(member);
        const auto stations = hub::store::stations(db);
        const auto curl = std::ranges::find(stations, "leg_curl", &gym::Station::kind);
        for (std::uint64_t i = 0; i < sets_planned; ++i) {
            gym::Set set;
            set.member = member->id;
            set.exercise = "leg_curl";
            set.station = curl->id;
            set.load = gym::kilograms(lifter.kg);
            set.reps = 10;
            set.reps_in_reserve = 2;
            set.target = gym::Target{set.load, 8, 12, sets_planned};
            const auto seq = static_cast<std::uint64_t>(lifter.kg) * 100 + i;
            const auto at = base::wall_now() - 96h + static_cast<int>(i) * 3min;
            hub::store::insert_set(db, {{curl->id.value, 1, seq}, at, false, set});
        }
    }

    // Theirs to lift, not resting.
    void come_on(const Lifter& lifter) {
        const auto is_theirs = [&](const Shown& frame) {
            return has_text(frame, lifter.name) &&
                   (frame.screen == "set" || frame.screen == "rest");
        };
        for (Shown now = kiosk.wait_until(lifter.name + "’s turn", is_theirs); now.screen == "rest";
             now = kiosk.wait_until(lifter.name + "’s turn", is_theirs)) {
            if (kiosk.press_if_there(now.offers("one_more") ? "one_more" : "start_now")) {
                kiosk.wait_until("a set", [](const Shown& frame) { return frame.screen == "set"; });
            }
        }
    }

    bool is_saved(const Shown& frame, const Lifter& lifter) const {
        return frame.screen == "rest" && has_text(frame, lifter.name) &&
               frame.says(hub_is_there ? "Saved" : "Saved here");
    }

    void lift(Lifter& lifter, By by) {
        come_on(lifter);
        const std::string number = "Set " + std::to_string(lifter.saved + 1);
        const Shown set = kiosk.wait_until(lifter.name + "’s " + number, [&](const Shown& frame) {
            return frame.screen == "set" && has_text(frame, lifter.name) &&
                   (frame.says(number + " of") || frame.says(number + ", extra"));
        });
        ASSERT_TRUE(has_text(set, lifter.load)) << "not " << lifter.load;
        if (by == By::touch) {
            kiosk.press("save_" + std::to_string(lifter.saved % 5));
        } else {
            // Before that it is not taken to be lifted: there is nothing to wait for but the time.
            std::this_thread::sleep_for(open_long_enough);
            by == By::card ? kiosk.tap(lifter.card) : kiosk.step_on_pedal();
        }
        // The screen may have turned to the next one already.
        const auto is_this_saved = [&](const Shown& frame) { return is_saved(frame, lifter); };
        const Shown saved = kiosk.wait_for_passing(lifter.name + "’s set saved", is_this_saved);
        const auto what = std::ranges::find_if(saved.texts, [&](const std::string& text) {
            return text.starts_with(lifter.load + " × ");
        });
        ASSERT_NE(what, saved.texts.end());
        shown_as_saved.push_back(lifter.name + " " + *what);
        ++lifter.saved;
    }

    void join(const Lifter& lifter) {
        kiosk.tap(lifter.card);
        kiosk.press("work_in");
    }

    void kill_hub() {
        gym.kill_hub_9();
        hub_is_there = false;
        kiosk.wait_until("no hub", [](const Shown& now) {
            return now.says("Saved on this screen");
        });
    }

    void bring_hub_back() {
        gym.start_hub();
        hub_is_there = true;
    }

    void expect_each_set_once() {
        kiosk.wait_until("the last set at the hub", [](const Shown& now) {
            return now.says("Saved at the hub") && !now.says("Saved on this screen");
        });
        auto db = hub::store::Database::open_to_read(gym.data());
        std::map<std::string, std::string> names; // by id
        for (const Lifter& lifter : lifters) {
            names[hub::store::find_member(db, lifter.name)->id.value] = lifter.name;
        }
        std::vector<std::string> at_hub;
        for (const gym::LoggedSet& logged : gym.sets_at_hub()) {
            if (logged.id.boot != 1) { // today's
                ASSERT_TRUE(logged.set.member);
                std::ostringstream text;
                text << names[logged.set.member->value] << " "
                     << static_cast<double>(logged.set.load.grams) / 1000 << " × "
                     << logged.set.reps;
                at_hub.push_back(text.str());
            }
        }
        EXPECT_EQ(at_hub, shown_as_saved) << "in the order they were lifted";
        EXPECT_EQ(gym.quarantined_at_hub(), 0);
    }

    // J9: on none of the frames.
    void expect_nobody_read_anothers_numbers() {
        const std::string all = read_file(kiosk.frames());
        int looked_at = 0;
        for (std::size_t begin = 0; begin < all.size();) {
            const auto end = std::min(all.find("\n\n", begin), all.size());
            const Shown frame = members::read_frame(all.substr(begin, end - begin));
            begin = end + 2;
            looked_at += expect_own_numbers(frame) ? 1 : 0;
        }
        EXPECT_GE(looked_at, 2 * static_cast<int>(shown_as_saved.size()));
    }

    // Whether it is somebody's.
    bool expect_own_numbers(const Shown& frame) {
        const Lifter* whose = nullptr;
        for (const Lifter& lifter : lifters) {
            if (has_text(frame, lifter.name)) {
                EXPECT_EQ(whose, nullptr) << frame.look;
                whose = &lifter;
            }
        }
        for (const Lifter& lifter : lifters) {
            if (&lifter == whose) {
                continue;
            }
            for (const std::string& text : frame.texts) {
                if (!text.starts_with("Pin is at")) { // which everybody sees on the stack
                    EXPECT_FALSE(has_number(text, lifter.load)) << text << "\n" << frame.look;
                }
            }
        }
        EXPECT_EQ(
            whose != nullptr,
            frame.screen == "set" || frame.screen == "rest" || frame.screen == "summary"
        ) << frame.look;
        return whose != nullptr;
    }
};

} // namespace

TEST_F(WorkingIn, J9_J12_N8_TwoThroughTwentySetsEach) {
    start({turns_ada, turns_ben});
    Lifter& ada = lifters[0];
    Lifter& ben = lifters[1];
    kiosk.tap(ada.card);
    lift(ada, By::touch);
    join(ben);
    for (int set = 0; set < sets_planned; ++set) {
        if (set == 4) {
            kill_hub();
        } else if (set == 6) {
            bring_hub_back();
        }
        // The screen turns by itself.
        lift(ben, set % 3 == 1 ? By::card : By::touch);
        if (set + 1 < sets_planned) {
            lift(ada, set % 4 == 2 ? By::pedal : By::touch);
        }
    }
    // All that was planned is done: who wants more brings themselves on by their card.
    for (int set = sets_planned; set < 2 * sets_planned; ++set) {
        for (Lifter* lifter : {&ada, &ben}) {
            kiosk.tap(lifter->card);
            lift(*lifter, set % 5 == 0 ? By::card : By::touch);
        }
    }
    expect_each_set_once();
    EXPECT_EQ(ada.saved, 2 * sets_planned);
    EXPECT_EQ(ben.saved, 2 * sets_planned);
    expect_nobody_read_anothers_numbers();
    EXPECT_EQ(kiosk.stop(), 0);
}

TEST_F(WorkingIn, J9_J12_N8_ThreeThroughTenSetsEach) {
    start({turns_ada, turns_ben, turns_cleo});
    kiosk.tap(lifters[0].card);
    lift(lifters[0], By::touch);
    join(lifters[1]);
    lift(lifters[1], By::touch);
    join(lifters[2]);
    lift(lifters[2], By::touch);
    for (int set = 1; set < sets_planned; ++set) {
        if (set == 5) {
            kill_hub();
        } else if (set == 7) {
            bring_hub_back();
        }
        lift(lifters[0], set % 3 == 1 ? By::card : By::touch);
        lift(lifters[1], set % 3 == 2 ? By::pedal : By::touch);
        lift(lifters[2], By::touch);
    }
    expect_each_set_once();
    expect_nobody_read_anothers_numbers();
    EXPECT_EQ(kiosk.stop(), 0);
}

} // namespace floor_test
