// A whole gym for one test: a folder of its own, a hub and kiosks as real processes.
#pragma once

#include "common/gym/set.hpp"
#include "deploy/members/screen.hpp"
#include "tests/floor/display.hpp"
#include "tests/floor/process.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace floor_test {

using members::Place;
using members::Shown;

inline const std::string ada_card = "0004837261";
inline const std::string ben_card = "0004837262";
inline const std::string unknown_card = "0009999999";

// The hub that was built with the tests, or the one that the environment names.
std::string hub_program();

class Gym;

// A gymfloor-kiosk on a station's folder.
class Kiosk {
public:
    // `x`: where its window is on the display.
    Kiosk(Gym& gym, std::string folder, std::string size, int x);

    // `speed`: how much faster rests and waits run. At 4 a member is signed out after 45 s.
    void start(int speed = 4);
    void kill_9();
    int stop();

    Shown shown() const;
    // Waits until the kiosk shows what is looked for, and returns it; fails the test and shows
    // what is there instead when patience is over.
    Shown wait_until(const std::string& what, const std::function<bool(const Shown&)>& seen);
    Shown wait_for_screen(const std::string& screen);
    // The same for what goes again by itself: on any frame since the last touch, tap or step.
    Shown wait_for_passing(const std::string& what, const std::function<bool(const Shown&)>& seen);
    // Waits for the target, then presses it, as a finger would.
    void press(const std::string& target);
    // As a finger that may come too late; whether the target took the touch.
    bool press_if_there(const std::string& target);
    void tap(const std::string& card);
    void step_on_pedal(); // Page Down
    std::string log() const;
    std::filesystem::path frames() const;
    std::filesystem::path stick() const; // where it writes exports

private:
    // `found`: looks through all frames so far, and leaves the one that was shown or looked for.
    Shown wait_for_frames(
        const std::string& what, const std::function<bool(const std::string&, Shown&)>& found
    );

    Gym& gym_;
    std::string folder_;
    std::string size_;
    int x_;
    std::size_t acted_at_ = 0; // of the frames, at the last touch, tap or step
    std::unique_ptr<Process> process_;
};

class Gym {
public:
    // With a station "Leg curl 1" in leg-curl/, a wall in wall/, Ada (on walls, as Ada) and Ben
    // (not), each with a card. `address`: where the hub listens.
    explicit Gym(std::string address = "127.0.0.1");
    ~Gym();

    const std::filesystem::path& folder() const { return folder_; }

    std::filesystem::path data() const { return folder_ / "data"; }

    Display& display();

    int port() const { return port_; }

    // "host:port"
    std::string hub_address() const { return address_ + ":" + std::to_string(port_); }

    // Into the folder `out` below folder().
    void add_station(const std::string& name, const std::string& kind, const std::string& out);

    // gymfloor-hub with these arguments and --data; fails the test when it does not end with 0.
    std::string hub_command(std::vector<std::string> arguments);
    Ran try_hub_command(std::vector<std::string> arguments);

    void start_hub(const std::vector<std::string>& more = {});
    void kill_hub_9();
    void freeze_hub(); // until it is killed
    int stop_hub();
    int wait_for_hub(); // its exit code, when it ends by itself
    std::string hub_log() const;
    // Waits for the words in the hub's log.
    void wait_for_log(const std::string& words);

    // Sets of the floor at the hub, oldest first, corrected and removed ones left out.
    std::vector<gym::LoggedSet> sets_at_hub() const;
    int quarantined_at_hub() const;

private:
    std::filesystem::path folder_;
    std::string address_;
    int port_;
    std::unique_ptr<Display> display_;
    std::unique_ptr<Process> hub_;
    int hub_starts_ = 0;
};

} // namespace floor_test
