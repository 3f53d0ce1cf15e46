#include "kiosk/devices/stick.hpp"
#include "tests/common/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace kiosk::devices {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

TEST(Stick, N9_WritesTheWholeText) {
    const tests::TemporaryFolder folder;
    const std::string text(3'000'000, 'x');
    const auto name = write_new_file(folder.path(), "gymfloor-2026-11-26", "csv", text);
    ASSERT_TRUE(name) << name.error().detail;
    EXPECT_EQ(*name, "gymfloor-2026-11-26.csv");
    EXPECT_EQ(text_of(folder.path() / *name), text);

    struct stat status {};

    ASSERT_EQ(::stat((folder.path() / *name).c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777u, 0644u) << "its owner reads it at home";
}

TEST(Stick, N9_AFileOfThatNameStays) {
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(write_new_file(folder.path(), "gymfloor", "csv", "somebody's"));
    EXPECT_EQ(*write_new_file(folder.path(), "gymfloor", "csv", "mine"), "gymfloor-2.csv");
    EXPECT_EQ(*write_new_file(folder.path(), "gymfloor", "csv", "again"), "gymfloor-3.csv");
    EXPECT_EQ(text_of(folder.path() / "gymfloor.csv"), "somebody's");
    for (int more = 4; more <= same_names_max; ++more) {
        ASSERT_TRUE(write_new_file(folder.path(), "gymfloor", "csv", "more"));
    }
    EXPECT_FALSE(write_new_file(folder.path(), "gymfloor", "csv", "too many"));
}

TEST(Stick, N9_WhatCanNotBeWrittenIsRefusedAndLeavesNothing) {
    const tests::TemporaryFolder folder;
    const auto gone = write_new_file(folder.path() / "pulled out", "gymfloor", "csv", "text");
    ASSERT_FALSE(gone);
    EXPECT_NE(gone.error().detail.find("gymfloor.csv"), std::string::npos) << gone.error().detail;
}

// The kiosk's own disk is no stick.
TEST(Stick, N9_OnlyAFileSystemOfItsOwnIsAStick) {
    const tests::TemporaryFolder folder;
    fs::create_directories(folder.path() / "user" / "STICK");
    EXPECT_FALSE(find_stick(folder.path()));
    EXPECT_FALSE(find_stick(folder.path() / "not there"));
    if (::access("/dev/shm", W_OK) == 0) { // a mount one level below /dev
        const auto found = find_stick("/dev");
        ASSERT_TRUE(found);
        EXPECT_NE(*found, fs::path("/dev"));
    }
}

} // namespace
} // namespace kiosk::devices
