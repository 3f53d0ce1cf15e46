#include "tests/floor/display.hpp"

#include <gtest/gtest.h>

namespace floor_test {

namespace {

// Xvfb writes the number of the display it found free, once it takes connections.
std::string started(const std::filesystem::path& folder) {
    std::string number;
    wait_for_file(folder / "xvfb.out", [&](const std::string& text) {
        const auto end = text.find('\n');
        number = text.substr(0, end);
        return end != std::string::npos;
    });
    return ":" + number;
}

} // namespace

Display::Display(const std::filesystem::path& folder)
    : server_(std::make_unique<Process>(
          std::vector<std::string>{
              "/usr/bin/Xvfb",
              "-displayfd",
              "1",
              "-screen",
              "0",
              "2560x1080x24",
              "-nolisten",
              "tcp",
              "-noreset"},
          folder / "xvfb.out",
          folder / "xvfb.err"
      ))
    , name_(started(folder))
    , hands_(std::make_unique<members::Hands>(name_)) {}

void Display::click(int x, int y) {
    hands_->click(x, y);
}

void Display::finger_down(int x, int y) {
    hands_->come_down(x, y);
}

void Display::finger_up() {
    hands_->let_go();
}

void Display::type_card(const std::string& title, const std::string& number) {
    EXPECT_TRUE(hands_->type_card(title, number)) << "no window " << title;
}

void Display::press_key(const std::string& title, unsigned long symbol) {
    EXPECT_TRUE(hands_->press_key(title, symbol)) << "no window " << title;
}

} // namespace floor_test
