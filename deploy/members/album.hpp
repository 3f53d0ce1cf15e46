// When a picture of which window is to be taken: after it has changed, once it has settled, and at
// most one a second. Knows no display.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace members {

inline constexpr std::chrono::milliseconds settles{150}; // a frame is told, then on screen
inline constexpr std::chrono::milliseconds between_pictures{1000}; // of one window

class Album {
public:
    using Time = std::chrono::milliseconds; // since the demo began

    // The window shows this now, in words without clocks.
    void shows(const std::string& window, const std::string& look, Time now);

    // When the next picture is due.
    std::optional<Time> next() const;

    // Windows to take a picture of now; each is asked for once.
    std::vector<std::string> due(Time now);

    // Windows whose last change has no picture yet.
    std::vector<std::string> missing() const;

private:
    struct Page {
        std::string look;
        std::optional<Time> due;
        std::optional<Time> taken;
    };

    std::map<std::string, Page> pages_;
};

} // namespace members
