#include "kiosk/ui/print.hpp"
#include "kiosk/ui/theme.hpp"

#include <gtest/gtest.h>

namespace kiosk::ui {
namespace {

Frame<int> one_of_each() {
    Frame<int> frame;
    frame.screen = "idle";
    frame.drawing.size = {1280, 800};
    frame.drawing.shapes = {
        Box{{32, 104, 372, 262}, 24, theme::surface, theme::line, 2},
        Box{{0, 0, 10, 10}, 5, theme::good, std::nullopt, 0},
        Text{{60, 150}, R"(Say "hi" \ bye)", theme::small, theme::muted},
        Ring{{190, 190}, 166, 30, 0.65f, theme::go},
        Line{{{40, 20}, {40, 118}}, 9, theme::text},
        Polygon{{{58, 8}, {30, 8}, {14.4f, 34.6f}}, theme::go},
    };
    frame.targets.push_back({"save_2", {761, 580, 154, 120}, 2});
    return frame;
}

TEST(Print, OneLineForEachShapeAndTarget) {
    EXPECT_EQ(
        print(one_of_each(), 1),
        "frame idle 1280x800\n"
        "box 32,104 372x262 r24 #161b23 border #63718a 2\n"
        "box 0,0 10x10 r5 #37d283\n"
        "text 60,150 22/500 #97a3b6 \"Say \\\"hi\\\" \\\\ bye\"\n"
        "ring 190,190 r166 w30 0.65 #b6f23c\n"
        "line w9 #f3f6f9 40,20 40,118\n"
        "polygon #b6f23c 58,8 30,8 14,35\n"
        "target save_2 761,580 154x120\n"
        "\n"
    );
}

TEST(Print, RoundsToPixelsOfTheScreen) {
    const std::string text = print(one_of_each(), 1.35f);
    EXPECT_NE(text.find("frame idle 1728x1080\n"), std::string::npos) << text;
    EXPECT_NE(text.find("target save_2 1027,783 208x162\n"), std::string::npos) << text;
}

} // namespace
} // namespace kiosk::ui
