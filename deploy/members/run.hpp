// Lets members train at kiosks that run already, and takes pictures of their windows: the thin
// shell around Member and Album.
#pragma once

#include "deploy/members/member.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace members {

struct Options {
    std::vector<Person> people;
    std::vector<std::string> stations; // as their kiosks' folders are called
    std::vector<std::string> walls;    // windows nobody trains at
    std::filesystem::path frames;      // folder with <window>.frames of each kiosk
    std::filesystem::path shots;       // where pictures go; empty: takes none
    std::filesystem::path turn;        // a file locked while typing and touching; may be empty
    double speed = 1;                  // the kiosks' --speed
    std::uint32_t seed = 1;
};

// Until SIGINT or SIGTERM.
void run(const Options& options);

} // namespace members
