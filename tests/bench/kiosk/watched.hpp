// A kiosk, or the bare window, as a process whose pictures are told through a pipe as they are
// shown, with a finger and a card reader of its own.
#pragma once

#include "tests/bench/kiosk/figures.hpp"
#include "tests/floor/gym.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <string>

namespace bench {

struct Picture {
    Clock::time_point at; // read from the pipe
    members::Shown shown;
    std::string words;
};

// A named pipe that a process appends its frames to.
class Frames {
public:
    explicit Frames(const std::filesystem::path& file);
    ~Frames();
    Frames(const Frames&) = delete;
    Frames& operator=(const Frames&) = delete;

    // The next one. Throws std::runtime_error when none comes.
    Picture next();
    // The next one of which it is true.
    Picture next_that(const std::string& what, const std::function<bool(const Picture&)>& wanted);

private:
    int pipe_;
    std::string unread_;
    std::string last_;
};

// What the system knows of a process, all its threads together.
struct Usage {
    double cpu_seconds = 0;
    double wake_ups = 0;
};

Usage usage_of(int process);
// Of its memory, in MiB: all that is resident, and the part that is the process's own.
double resident_of(int process);
double private_of(int process);

class Watched {
public:
    // gymfloor-kiosk on the station's folder.
    Watched(
        floor_test::Gym& gym, const std::string& folder, const std::string& size, int x, int speed
    );
    // The bare window; `mode` is its own.
    Watched(floor_test::Gym& gym, const std::string& mode, int x);

    Frames& frames() { return frames_; }

    // From the start of the process.
    double started_ms(const Picture& picture) const { return ms(picture.at - started_); }

    int process() const { return process_->id(); }

    // A card is looked up with the hub from then on.
    void wait_until_connected() const;

    void stop() { process_->stop(); }

private:
    std::filesystem::path file_;
    std::filesystem::path log_;
    Frames frames_;
    Clock::time_point started_;
    std::unique_ptr<floor_test::Process> process_;
};

// Presses what a kiosk shows. A touch on what has only just come up would be ignored: it is put
// where nothing else could be pressed a moment before, and waits where there is no such place.
class Finger {
public:
    Finger(floor_test::Gym& gym, Watched& kiosk, int x)
        : gym_(gym)
        , kiosk_(kiosk)
        , x_(x) {}

    const Picture& seen() const { return past_.back(); }

    Picture wait_for(const std::string& what, const std::function<bool(const Picture&)>& wanted);
    Picture wait_for_screen(const std::string& screen);
    // The instant of the touch.
    Clock::time_point press(const std::string& target);

private:
    struct Rect {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
    };

    static std::map<std::string, Rect> targets_of(const Picture& picture);
    std::optional<members::Place> free_place(const std::string& target) const;

    floor_test::Gym& gym_;
    Watched& kiosk_;
    int x_;
    std::deque<Picture> past_;
};

} // namespace bench
