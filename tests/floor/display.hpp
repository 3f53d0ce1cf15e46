// A display of the test's own (Xvfb), and hands: real clicks and keys through XTest.
#pragma once

#include "tests/floor/process.hpp"

#include <filesystem>
#include <memory>
#include <string>

struct _XDisplay;

namespace floor_test {

class Display {
public:
    explicit Display(const std::filesystem::path& folder);
    ~Display();

    const std::string& name() const { return name_; } // ":81"

    void click(int x, int y);
    // A keyboard-wedge reader of the window with the title: the digits, then Return.
    void type_card(const std::string& title, const std::string& number);

private:
    void focus(const std::string& title);
    void press_key(unsigned long symbol);

    std::unique_ptr<Process> server_;
    std::string name_;
    _XDisplay* connection_ = nullptr;
};

} // namespace floor_test
