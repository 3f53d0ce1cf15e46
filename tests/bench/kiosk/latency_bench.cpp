#include "tests/bench/kiosk/benches.hpp"
#include "tests/bench/kiosk/canvas.hpp"
#include "tests/bench/kiosk/relay.hpp"
#include "tests/bench/kiosk/watched.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace bench {

namespace {

constexpr int times_a_round = 15;
constexpr double beyond_the_picture = 5; // ms: K4

void connect_through(const floor_test::Gym& gym, const Relay& relay) {
    std::ofstream(gym.folder() / "leg-curl" / "station.toml")
        << "hub = \"127.0.0.1:" << relay.port() << "\"\n";
}

// Load and reps. A picture in between may show another lamp or minute.
std::vector<std::string> numbers(const Picture& picture) {
    std::vector<std::string> found;
    std::ranges::copy_if(
        picture.shown.texts,
        std::back_inserter(found),
        [](const std::string& text) {
            return text.find_first_not_of("0123456789.") == std::string::npos;
        }
    );
    return found;
}

// From each touch to the picture that shows it, in ms.
double touched(Finger& finger) {
    Figures all;
    for (int i = 0; i < times_a_round; ++i) {
        const auto before = numbers(finger.seen());
        const auto at = finger.press(i % 2 == 0 ? "load_up" : "load_down");
        const Picture shown = finger.wait_for("another load", [&](const Picture& picture) {
            return numbers(picture) != before;
        });
        all.push_back(ms(shown.at - at));
    }
    return median(all);
}

// From the hub's word that it has the set, to the lamp that says so.
double told(Finger& finger, Relay& relay) {
    Figures all;
    for (int i = 0; i < times_a_round; ++i) {
        finger.press("change");
        finger.wait_for_screen("change");
        relay.hold();
        finger.press(i % 2 == 0 ? "save_1" : "save_2");
        finger.wait_for("kept here", [](const Picture& picture) {
            return picture.shown.screen == "rest" && picture.shown.says("Saved here");
        });
        const auto at = relay.let_go();
        const Picture shown = finger.wait_for("at the hub", [](const Picture& picture) {
            return picture.shown.says("Saved at the hub");
        });
        all.push_back(ms(shown.at - at));
    }
    return median(all);
}

} // namespace

void latency(floor_test::Gym& gym, int rounds) {
    Relay relay(gym.port());
    connect_through(gym, relay);
    Watched kiosk(gym, "leg-curl", "1280x800", 0, 1);
    Finger finger(gym, kiosk, 0);
    Canvas canvas(1280);
    finger.wait_for_screen("idle");
    kiosk.wait_until_connected();
    Figures touches;
    Figures messages;
    Figures of_touches;
    Figures of_messages;
    for (int round = 0; round < rounds; ++round) {
        gym.display().type_card("gymfloor-kiosk leg-curl", floor_test::ada_card);
        finger.wait_for_screen("set");
        const double set_picture = canvas.picture_ms("set");
        touches.push_back(touched(finger));
        of_touches.push_back(touches.back() - set_picture);
        finger.press("save_2");
        finger.wait_for("saved", [](const Picture& picture) {
            return picture.shown.says("Saved at the hub");
        });
        const double rest_picture = canvas.picture_ms("rest_at_hub");
        messages.push_back(told(finger, relay));
        of_messages.push_back(messages.back() - rest_picture);
        finger.press("change"); // the next round begins as this one did
        finger.wait_for_screen("change");
        finger.press("remove");
        finger.wait_for_screen("set");
        finger.press("finish");
        finger.wait_for_screen("summary");
        finger.press("done");
        finger.wait_for_screen("idle");
    }
    kiosk.stop();
    print_heading("K4: until it is shown, at 1280x800");
    print("from a touch, ms", touches);
    print_claim("of it beyond the picture itself, ms", of_touches, beyond_the_picture);
    print("from a message of the hub, ms", messages);
    print_claim("of it beyond the picture itself, ms", of_messages, beyond_the_picture);
}

} // namespace bench
