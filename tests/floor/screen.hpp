// What a kiosk shows, read from its --frames file: the words on it and what can be pressed.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace floor_test {

struct Place {
    int x = 0; // middle, in pixels of the window
    int y = 0;
};

struct Shown {
    std::string screen;
    std::vector<std::string> texts;
    std::map<std::string, Place> targets;

    // Some text holds the words.
    bool says(const std::string& words) const;
};

// The last whole frame of the file's content; screen is empty before the first.
Shown last_frame(const std::string& frames);

} // namespace floor_test
