// What a kiosk writes with --frames, read as members read it.
#include "deploy/members/screen.hpp"
#include "tests/common/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace members {

namespace {

const std::string set_frame = "frame set 1280x800\n"
                              "text 1043,60 22/500 #97a3b6 \"18:47\"\n"
                              "ring 931,254 r75 w14 0.67 #b6f23c\n"
                              "text 104,61 26/600 #f3f6f9 \"Ada \\\"A\\\" L.\"\n"
                              "target finish 1130,16 118x72\n\n";

} // namespace

TEST(Screen, WordsAndTargetsOfTheLastWholeFrame) {
    const Shown shown = last_frame("frame idle 1280x800\n\n" + set_frame + "frame rest 12");
    EXPECT_EQ(shown.screen, "set");
    EXPECT_TRUE(shown.says("Ada"));
    ASSERT_TRUE(shown.offers("finish"));
    EXPECT_EQ(shown.targets.at("finish").x, 1130 + 59);
    EXPECT_EQ(shown.targets.at("finish").y, 16 + 36);
    EXPECT_EQ(last_frame("frame set 12").screen, "");
}

TEST(Screen, ClocksAreNotOfTheLook) {
    std::string later = set_frame;
    later.replace(later.find("18:47"), 5, "9:05");
    later.replace(later.find("0.67"), 4, "0.50");
    EXPECT_EQ(last_frame(later).look, last_frame(set_frame).look);
    std::string renamed = set_frame;
    renamed.replace(renamed.find("Ada"), 3, "Ben");
    EXPECT_NE(last_frame(renamed).look, last_frame(set_frame).look);
}

TEST(Screen, FileIsReadAsItGrows) {
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "leg-curl.frames";
    FrameFile frames(file);
    EXPECT_FALSE(frames.read());
    std::ofstream out(file);
    out << set_frame.substr(0, 40) << std::flush;
    EXPECT_FALSE(frames.read());
    out << set_frame.substr(40) << std::flush;
    EXPECT_TRUE(frames.read());
    EXPECT_EQ(frames.shown().screen, "set");
    EXPECT_FALSE(frames.read());
    out << "frame idle 1280x800\n\nframe rest 1280x800\n\n" << std::flush;
    EXPECT_TRUE(frames.read());
    EXPECT_EQ(frames.shown().screen, "rest");
}

} // namespace members
