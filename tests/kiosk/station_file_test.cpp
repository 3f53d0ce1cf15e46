#include "common/base/environment.hpp"
#include "kiosk/station_file.hpp"
#include "tests/common/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <linux/input-event-codes.h>

#include <fstream>

namespace kiosk {

namespace {

struct StationFileTest : ::testing::Test {
    tests::TemporaryFolder folder;

    StationFile read(const std::string& text) const {
        std::ofstream(folder.path() / "station.toml") << text;
        return read_station_file(folder.path());
    }

    std::string refusal(const std::string& text) const {
        try {
            read(text);
        } catch (const base::EnvironmentError& error) {
            return error.what();
        }
        return "";
    }
};

} // namespace

TEST_F(StationFileTest, HubAloneIsEnough) {
    const StationFile file = read("hub = \"10.0.0.5:7420\"\n");
    EXPECT_EQ(file.hub, "10.0.0.5:7420");
    EXPECT_TRUE(file.readers.pcsc);
    EXPECT_FALSE(file.readers.card_keyboard);
    EXPECT_FALSE(file.readers.pedal_key);
}

TEST_F(StationFileTest, J12_PedalAndReadersAreChosen) {
    const StationFile file = read("hub = \"h:1\"\n[readers]\npcsc = false\n"
                                  "card_keyboard = \"/dev/input/by-id/a\"\n"
                                  "pedal = \"/dev/input/by-id/b\"\npedal_key = \"KEY_B\"\n");
    EXPECT_FALSE(file.readers.pcsc);
    EXPECT_EQ(file.readers.card_keyboard, "/dev/input/by-id/a");
    EXPECT_EQ(file.readers.pedal, "/dev/input/by-id/b");
    EXPECT_EQ(file.readers.pedal_key, unsigned{KEY_B});
}

TEST_F(StationFileTest, WhatIsWrongIsSaidWithWhatToDo) {
    const std::string hub = "hub = \"h:1\"\n[readers]\n";
    const std::pair<std::string, std::string> wrong[] = {
        {"", "station add"},
        {"hub = 5\n", "station add"},
        {"hub = \"h:1\n", "line 1"},
        {"hub = \"h:1\"\nreaders = 1\n", "[readers]"},
        {hub + "pcsc = \"yes\"\n", "true or false"},
        {hub + "pedals = \"x\"\n", "there are pcsc"},
        {hub + "pedal = \"/dev/x\"\n", "add pedal_key"},
        {hub + "pedal_key = \"F13\"\n", "evtest"},
        {hub + "pedal_key = \"KEY_B\"\n", "choose another"},
        {hub + "card_keyboard = 4\n", "a device's path"},
        {hub + "card_keyboard = \"/a\"\npedal = \"/a\"\npedal_key = \"KEY_F13\"\n", "one device"},
    };
    for (const auto& [text, says] : wrong) {
        EXPECT_NE(refusal(text).find(says), std::string::npos) << text << refusal(text);
        EXPECT_NE(refusal(text).find("station.toml"), std::string::npos);
    }
}

} // namespace kiosk
