// A kiosk as a process that tells its frames through a pipe: a soak's frames would fill a disk.
#pragma once

#include "deploy/members/screen.hpp"
#include "tests/floor/gym.hpp"

#include <functional>
#include <memory>
#include <string>

namespace soak {

class Window {
public:
    // At `x` of the display.
    Window(floor_test::Gym& gym, std::string folder, int x, int speed);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    const std::string& folder() const { return folder_; }

    std::string title() const { return "gymfloor-kiosk " + folder_; }

    int descriptor() const { return pipe_; } // readable: there are frames

    const members::Shown& shown() const { return shown_; }

    // Takes what was told, frame by frame: as it was, and as it is.
    using Saw = std::function<void(const members::Shown& before, const members::Shown& now)>;
    void read(const Saw& saw);

    double resident_mib() const;

    int stop() { return process_->stop(); }

private:
    std::string folder_;
    int pipe_ = -1;
    std::string unread_;
    members::Shown shown_;
    std::unique_ptr<floor_test::Process> process_;
};

} // namespace soak
