// Files that can be read in one sitting, lines that fit the screen.
#include "tests/tidy/tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace tidy {

namespace {

constexpr std::size_t lines_max = 500;
constexpr std::ptrdiff_t columns_max = 100;

// Characters, not bytes.
std::ptrdiff_t columns(std::string_view line) {
    return std::count_if(line.begin(), line.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    });
}

Violations check_size(const Files& files) {
    Violations violations;
    for (const File& file : files) {
        const bool cpp = is_cpp(file.path);
        if (!is_ours(file.path) || (!cpp && !file.path.ends_with(".proto"))) {
            continue;
        }
        const std::vector<std::string_view> lines = lines_of(file.text);
        if (cpp && lines.size() > lines_max) {
            violations.push_back(
                {file.path,
                 static_cast<int>(lines_max) + 1,
                 std::to_string(lines.size()) + " lines, " + std::to_string(lines_max) +
                     " are the most: split the file by what it is about"}
            );
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (columns(lines[i]) > columns_max) {
                violations.push_back(
                    {file.path,
                     static_cast<int>(i) + 1,
                     std::to_string(columns(lines[i])) + " columns, " +
                         std::to_string(columns_max) + " are the most: break the line"}
                );
            }
        }
    }
    return violations;
}

std::size_t wrong_sizes(const std::string& path, const std::string& text) {
    return check_size({{path, text}}).size();
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

TEST(Size, HoldsInTheTree) {
    report(check_size(tree()));
}

TEST(Size, CatchesLongFiles) {
    EXPECT_EQ(wrong_sizes("hub/run.cpp", repeated("int a;\n", 500)), 0u);
    EXPECT_EQ(wrong_sizes("hub/run.cpp", repeated("int a;\n", 501)), 1u);
    EXPECT_EQ(wrong_sizes("proto/gymfloor/v1/kiosk.proto", repeated("int a;\n", 501)), 0u);
}

TEST(Size, CatchesLongLines) {
    EXPECT_EQ(wrong_sizes("hub/run.hpp", std::string(100, 'a') + "\n"), 0u);
    EXPECT_EQ(wrong_sizes("hub/run.hpp", std::string(101, 'a') + "\n"), 1u);
    EXPECT_EQ(wrong_sizes("hub/run.hpp", repeated("…", 100) + "\n"), 0u);
    EXPECT_EQ(wrong_sizes("proto/a.proto", "\n" + std::string(101, 'a')), 1u);
    EXPECT_EQ(check_size({{"proto/a.proto", "\n" + std::string(101, 'a')}}).front().line, 2);
}

} // namespace

} // namespace tidy
