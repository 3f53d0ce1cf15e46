// A display of the test's own (Xvfb), and hands on it.
#pragma once

#include "deploy/members/hands.hpp"
#include "tests/floor/process.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace floor_test {

class Display {
public:
    explicit Display(const std::filesystem::path& folder);

    const std::string& name() const { return name_; } // ":81"

    members::Hands& hands() { return *hands_; }

    void click(int x, int y);
    void finger_down(int x, int y);
    void finger_up();
    // A keyboard-wedge reader of the window with the title: the digits, then Return.
    void type_card(const std::string& title, const std::string& number);
    // Of the window: one stroke, as a pedal sends it. `symbol` is X's.
    void press_key(const std::string& title, unsigned long symbol);

private:
    std::unique_ptr<Process> server_;
    std::string name_;
    std::unique_ptr<members::Hands> hands_;
};

} // namespace floor_test
