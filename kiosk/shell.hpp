// The loop: input -> update -> effects -> view -> paint. The only imperative file of the kiosk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace kiosk {

struct Options {
    std::filesystem::path station; // folder made by 'gymfloor-hub station add'
    unsigned width = 1280;
    unsigned height = 800;
    int x = 0;
    int y = 0;
    std::optional<std::filesystem::path> frames; // appends each shown frame in words
    // Where members' exports go; none: onto the USB stick that is in, below /media.
    std::optional<std::filesystem::path> exports;
    double speed = 1; // rests and waits run this much faster
};

// Runs until the window closes, or SIGINT or SIGTERM; returns the exit code. Throws
// base::EnvironmentError.
int run(const Options& options);

} // namespace kiosk
