#include "kiosk/ui/controls.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

class Controls : public testing::Test {
protected:
    Metrics metrics{1};
    Drawing drawing{{1280, 800}, theme::background, {}};

    std::vector<Text> texts() const {
        std::vector<Text> found;
        for (const Shape& shape : drawing.shapes) {
            if (const Text* text = std::get_if<Text>(&shape)) {
                found.push_back(*text);
            }
        }
        return found;
    }
};

TEST_F(Controls, CapitalsAreCentredOnALine) {
    const Rect rect{10, 20, 300, 72};
    line_of_text(drawing, metrics, rect, "Help", theme::button, theme::text);
    const float baseline = texts().front().baseline.y;
    const float middle = baseline - metrics.cap_height(theme::button) / 2;
    EXPECT_NEAR(middle, rect.y + rect.height / 2, 0.5);
    EXPECT_EQ(baseline, std::round(baseline));
}

TEST_F(Controls, AlignsAndCuts) {
    const Rect rect{10, 20, 300, 40};
    const float width = metrics.width("Ada", theme::body);
    line_of_text(drawing, metrics, rect, "Ada", theme::body, theme::text, Align::left);
    line_of_text(drawing, metrics, rect, "Ada", theme::body, theme::text, Align::center);
    line_of_text(drawing, metrics, rect, "Ada", theme::body, theme::text, Align::right);
    line_of_text(drawing, metrics, {10, 20, 60, 40}, "Adalbert", theme::body, theme::text);
    EXPECT_EQ(texts()[0].baseline.x, 10);
    EXPECT_NEAR(texts()[1].baseline.x, 10 + (300 - width) / 2, 0.5);
    EXPECT_NEAR(texts()[2].baseline.x, 310 - width, 0.5);
    EXPECT_TRUE(texts()[3].text.ends_with("…"));
}

TEST_F(Controls, AParagraphFoldsWhatIsBelowItsRectangle) {
    const std::string text = "Pause when your heels are back. Three seconds down. And again.";
    const float whole =
        paragraph(drawing, metrics, {0, 100, 200, 500}, text, theme::body, theme::text, 1.25f);
    const std::size_t lines = texts().size();
    EXPECT_GT(lines, 2U);
    EXPECT_FLOAT_EQ(whole, 100 + 30 * static_cast<float>(lines));
    drawing.shapes.clear();
    const float cut =
        paragraph(drawing, metrics, {0, 100, 200, 60}, text, theme::body, theme::text, 1.25f);
    EXPECT_FLOAT_EQ(cut, 160);
    ASSERT_EQ(texts().size(), 2U);
    EXPECT_TRUE(texts()[1].text.ends_with("…"));
    EXPECT_FLOAT_EQ(texts()[1].baseline.y - texts()[0].baseline.y, 30);
}

TEST_F(Controls, AFittedLineShrinksBeforeItIsCut) {
    const std::string text = "Leg curl 47.5 kg";
    const float full = metrics.width(text, theme::title);
    fitted_line(drawing, metrics, {0, 0, full, 50}, text, theme::title, theme::text, 20);
    fitted_line(drawing, metrics, {0, 0, full * 0.7f, 50}, text, theme::title, theme::text, 20);
    fitted_line(drawing, metrics, {0, 0, full * 0.2f, 50}, text, theme::title, theme::text, 20);
    EXPECT_EQ(texts()[0].style.size, theme::title.size);
    EXPECT_EQ(texts()[1].text, text);
    EXPECT_NEAR(texts()[1].style.size, theme::title.size * 0.7f, 3);
    EXPECT_LE(metrics.width(text, texts()[1].style), full * 0.7f);
    EXPECT_EQ(texts()[2].style.size, 20);
    EXPECT_TRUE(texts()[2].text.ends_with("…"));
}

TEST_F(Controls, AButtonIsSeenWhereItIsHit) {
    Frame<int> frame;
    const Rect rect{100, 200, 104, 92};
    button(frame, metrics, rect, "+", ButtonLook::key, "plus", 7);
    ASSERT_EQ(frame.targets.size(), 1U);
    EXPECT_EQ(std::get<Box>(frame.drawing.shapes.front()).rect, rect);
    EXPECT_EQ(target_at(frame, {151, 250})->message, 7);
    EXPECT_EQ(target_at(frame, {99, 250}), nullptr);
    const Text& sign = std::get<Text>(frame.drawing.shapes.back());
    const Rect ink = metrics.ink("+", sign.style);
    EXPECT_NEAR(sign.baseline.y + ink.y + ink.height / 2, 246, 0.51);
    EXPECT_NEAR(sign.baseline.x + ink.x + ink.width / 2, 152, 0.51);
}

TEST_F(Controls, AButtonTooSmallToPressIsABug) {
    EXPECT_DEATH(
        button_shape(drawing, metrics, {0, 0, 200, 64}, "Help", ButtonLook::tool), "target_least"
    );
}

TEST_F(Controls, AButtonAsWideAsItAsksForHoldsItsLabel) {
    for (const ButtonLook look : {ButtonLook::tool, ButtonLook::big, ButtonLook::go}) {
        drawing.shapes.clear();
        const std::string label = "Dehnen auf der Matte";
        const float width = button_width(metrics, label, look);
        button_shape(drawing, metrics, {0, 0, width, 96}, label, look);
        EXPECT_EQ(texts().front().text, label);
    }
    EXPECT_EQ(button_width(metrics, "?", ButtonLook::tool), 88);
}

TEST_F(Controls, AChipGrowsWithItsName) {
    const Rect ada = name_chip(drawing, metrics, {32, 16}, "Ada");
    EXPECT_EQ(ada, (Rect{32, 16, ada.width, 72}));
    EXPECT_EQ(texts()[0].text, "AD");
    EXPECT_EQ(texts()[1].text, "Ada");
    const ChipLook resting{theme::info, theme::raised, theme::muted, "0:48"};
    const Rect jonas = name_chip(drawing, metrics, {32, 16}, "Jonas", resting);
    EXPECT_GT(jonas.width, ada.width);
    EXPECT_EQ(texts()[2].text, "JO");
    EXPECT_EQ(texts()[3].text, "Jonas\u20020:48");
    const Rect long_name = name_chip(drawing, metrics, {32, 16}, std::string(80, 'W'));
    EXPECT_LT(long_name.width, 400);
}

TEST(Initials, AreWholeCapitalsOfAnyScript) {
    EXPECT_EQ(initials("Ada"), "AD");
    EXPECT_EQ(initials("Mia Li"), "ML");
    EXPECT_EQ(initials("  anna  maria  berg "), "AB");
    EXPECT_EQ(initials("Jean-Paul"), "JP");
    EXPECT_EQ(initials("K. T."), "KT");
    EXPECT_EQ(initials("O'Neil"), "ON");
    EXPECT_EQ(initials("ötzi"), "ÖT");
    EXPECT_EQ(initials("Ольга"), "ОЛ");
    EXPECT_EQ(initials("李小龍"), "小龍") << "the given name";
    EXPECT_EQ(initials("김민준"), "민준");
    EXPECT_EQ(initials("李"), "李");
    EXPECT_EQ(initials("田中さくら"), "田");
    EXPECT_EQ(initials("田中 さくら"), "田さ");
    EXPECT_EQ(initials("محمد"), "م");
    EXPECT_EQ(initials("محمد علي"), "م\u200Cع") << "they must not join";
    EXPECT_EQ(initials("דוד לוי"), "דל");
    EXPECT_EQ(initials("किरण"), "कि") << "a letter with its marks";
    EXPECT_EQ(initials("प्रिया शर्मा"), "पश") << "they must not be tied together";
    EXPECT_EQ(initials("สมชาย"), "ส");
    EXPECT_EQ(initials("e\u0301lodie"), "E\u0301L");
    EXPECT_EQ(initials("X"), "X");
    EXPECT_EQ(initials(""), "");
    EXPECT_EQ(initials("\xff\xfe"), "");
}

TEST_F(Controls, ARingEmpties) {
    rest_ring(drawing, {190, 190}, 74, 13, 0.65f);
    ASSERT_EQ(drawing.shapes.size(), 2U);
    EXPECT_EQ(std::get<Ring>(drawing.shapes[0]).sweep, 1);
    EXPECT_FLOAT_EQ(std::get<Ring>(drawing.shapes[1]).sweep, 0.65f);
    rest_ring(drawing, {190, 190}, 74, 13, 0);
    EXPECT_EQ(drawing.shapes.size(), 3U);
}

TEST_F(Controls, PicturesStayInTheirBoxes) {
    for (const int which : {0, 1, 2}) {
        drawing.shapes.clear();
        leg_curl_picture(drawing, {20, 30}, which);
        for (const Shape& shape : drawing.shapes) {
            if (const Line* line = std::get_if<Line>(&shape)) {
                for (const Point& point : line->points) {
                    EXPECT_TRUE((Rect{20, 30, 172, 150}.contains(point)));
                }
            }
        }
    }
}

TEST(Paragraph, AWordThatWasBrokenIsCutAsOne) {
    const Metrics metrics(1);
    const TextStyle style{24};
    for (const std::string& word :
         {std::string(60, 'W'), std::string("東京都中央区健康増進体育館")}) {
        Drawing drawing;
        paragraph(drawing, metrics, {0, 0, 130, 60}, "ab  " + word, style, {}, 1.12f);
        const std::string last = std::get<Text>(drawing.shapes.back()).text;
        EXPECT_EQ(last.find(' '), std::string::npos) << last;
        EXPECT_TRUE(last.ends_with("…")) << last;
    }
    Drawing drawing;
    paragraph(drawing, metrics, {0, 0, 200, 30}, "one two\nthree four five", style, {}, 1.12f);
    EXPECT_TRUE(std::get<Text>(drawing.shapes.front()).text.starts_with("one two three"));
}

TEST(Paragraph, StackedMarksStayInsideAndApart) {
    const Metrics metrics(1);
    const TextStyle style{24, FontWeight::semi_bold};
    const char* const names = "น้ำผึ้ง กู้ภัย ปู่ฟื้น ผู้ใหญ่";
    Drawing drawing;
    const float end = paragraph(drawing, metrics, {0, 100, 130, 200}, names, style, {}, 1.12f);
    ASSERT_GT(drawing.shapes.size(), 1u);
    float bottom = 100;
    for (const Shape& shape : drawing.shapes) {
        const auto& line = std::get<Text>(shape);
        const Rect ink = metrics.ink(line.text, style);
        EXPECT_GE(line.baseline.y + ink.y, bottom - 0.51f);
        bottom = line.baseline.y + ink.bottom();
    }
    EXPECT_LE(bottom, end + 0.51f);
}

TEST(LargeNumbers, BeginWithTheirInkAtTheEdge) {
    for (const float unit : {1.0f, 1.35f}) {
        const Metrics metrics(unit);
        for (const TextStyle& style : {theme::number, theme::number_large, theme::headline}) {
            for (const char* number : {"12", "100", "47.5", "8"}) {
                Drawing drawing;
                line_of_text(drawing, metrics, {60, 0, 600, 200}, number, style, {});
                const auto& text = std::get<Text>(drawing.shapes.front());
                EXPECT_NEAR(text.baseline.x + metrics.ink(number, style).x, 60, 0.51) << number;
            }
        }
    }
}

TEST(LargeNumbers, ClocksStayWhereTheyAre) {
    const Metrics metrics(1);
    for (const Align align : {Align::left, Align::center, Align::right}) {
        std::vector<float> starts;
        for (const char* clock : {"1:08", "1:00", "0:59", "0:11"}) {
            Drawing drawing;
            line_of_text(drawing, metrics, {60, 0, 600, 200}, clock, theme::number, {}, align);
            starts.push_back(std::get<Text>(drawing.shapes.front()).baseline.x);
        }
        EXPECT_EQ(std::ranges::count(starts, starts.front()), 4);
    }
}

TEST(LargeNumbers, AOneOnItsKeyStaysInTheMiddle) {
    const Metrics metrics(1);
    Drawing drawing;
    line_of_text(drawing, metrics, {0, 0, 154, 120}, "1", theme::key, {}, Align::center);
    const Rect ink = metrics.ink("1", theme::key);
    const float middle = std::get<Text>(drawing.shapes.front()).baseline.x + ink.x + ink.width / 2;
    EXPECT_NEAR(middle, 77, 4);
}

} // namespace
} // namespace kiosk::ui
