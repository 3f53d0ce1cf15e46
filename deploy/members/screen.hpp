// What a kiosk shows, read from its --frames file: the words on it and what can be pressed.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace members {

struct Place {
    int x = 0; // middle, in pixels of the window
    int y = 0;
};

struct Shown {
    std::string screen;
    std::vector<std::string> texts;
    std::map<std::string, Place> targets;
    // The whole frame in words, but for what only tells the time: clocks and their rings.
    std::string look;

    // Wherever the lines of the words are broken.
    bool says(const std::string& words) const;

    bool offers(const std::string& target) const { return targets.contains(target); }
};

Shown read_frame(const std::string& frame);

// The last whole frame of the file's content; screen is empty before the first.
Shown last_frame(const std::string& frames);

// A kiosk's --frames file as it grows: reads only what is new.
class FrameFile {
public:
    explicit FrameFile(std::filesystem::path file)
        : file_(std::move(file)) {}

    // True when there was a new whole frame; shown() is the last.
    bool read();

    const Shown& shown() const { return shown_; }

private:
    std::filesystem::path file_;
    std::uintmax_t read_ = 0;
    std::string rest_; // after the last whole frame
    Shown shown_;
};

} // namespace members
