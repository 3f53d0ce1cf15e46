// What only a display can tell: that glyphs are as wide as they were measured, and that shapes
// end up as pixels. Needs an X server (Xvfb -noreset).
#include "common/base/environment.hpp"
#include "kiosk/sfml/picture.hpp"
#include "kiosk/ui/utf8.hpp"

#include <SFML/Graphics/Font.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace kiosk::sfml {
namespace {

constexpr ui::Color black{0, 0, 0};
constexpr ui::Color white{255, 255, 255};
constexpr ui::Color red{255, 0, 0};

const ui::Metrics& metrics() {
    static const ui::Metrics metrics(0.125f); // 100 pixels high
    return metrics;
}

// Shapes are told in pixels here.
Picture painted(const std::vector<ui::Shape>& shapes) {
    return paint({{800, 800}, black, shapes}, metrics());
}

ui::Point px(float x, float y) {
    return {x * 8, y * 8};
}

ui::Rect px(float x, float y, float width, float height) {
    return {x * 8, y * 8, width * 8, height * 8};
}

ui::Color at(const Picture& picture, unsigned x, unsigned y) {
    const std::uint8_t* pixel = &picture.rgba[(std::size_t{y} * picture.width + x) * 4];
    EXPECT_EQ(pixel[3], 255) << "windows have no holes";
    return {pixel[0], pixel[1], pixel[2]};
}

// Of white painted on black: the share of the picture that is covered, in pixels.
double covered(const Picture& picture) {
    double sum = 0;
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        sum += picture.rgba[i] / 255.0;
    }
    return sum;
}

void expect_sfml_widths(const ui::TextStyle& style) {
    sf::Font font;
    ASSERT_TRUE(font.loadFromFile(ui::Metrics::font_file(style)));
    const ui::Metrics metrics(1);
    const auto advance = [&](char32_t code) {
        return font.getGlyph(code, metrics.pixel_size(style), false).advance;
    };
    float widest_digit = 0;
    for (char32_t digit = U'0'; digit <= U'9'; ++digit) {
        widest_digit = std::max(widest_digit, advance(digit));
    }
    for (const char32_t code : std::u32string(U"AaWQgjlit.,:+–×äß …\uFFFD0123456789ЖΩ")) {
        std::string text;
        ui::append(text, code);
        const bool digit = code >= U'0' && code <= U'9';
        EXPECT_EQ(metrics.width(text, style), digit ? widest_digit : advance(code))
            << text << " at " << style.size;
    }
}

TEST(Painter, GlyphsAreAsWideAsMeasured) {
    for (const ui::FontWeight weight : {ui::FontWeight::regular, ui::FontWeight::extra_bold}) {
        for (const bool display : {false, true}) {
            for (const float size : {18.0f, 24.0f, 37.0f, 126.0f}) {
                expect_sfml_widths({size, weight, display});
            }
        }
    }
}

TEST(Painter, ABoxHasSharpSidesAndSoftCorners) {
    const Picture picture = painted({ui::Box{px(20, 30, 60, 40), 128, white, std::nullopt, 0}});
    EXPECT_EQ(picture.width, 100U);
    EXPECT_EQ(picture.height, 100U);
    EXPECT_EQ(at(picture, 50, 50), white);
    EXPECT_EQ(at(picture, 20, 50), white);
    EXPECT_EQ(at(picture, 79, 50), white);
    EXPECT_EQ(at(picture, 50, 30), white);
    EXPECT_EQ(at(picture, 50, 69), white);
    EXPECT_EQ(at(picture, 19, 50), black);
    EXPECT_EQ(at(picture, 80, 50), black);
    EXPECT_EQ(at(picture, 50, 29), black);
    EXPECT_EQ(at(picture, 50, 70), black);
    EXPECT_EQ(at(picture, 20, 30), black) << "the corner is round";
    const double missing = (4 - 3.14159) * 16 * 16;
    EXPECT_NEAR(covered(picture), 60 * 40 - missing, 6);
    int soft = 0;
    for (unsigned x = 20; x < 36; ++x) {
        for (unsigned y = 30; y < 46; ++y) {
            const ui::Color pixel = at(picture, x, y);
            soft += pixel != white && pixel != black ? 1 : 0;
        }
    }
    EXPECT_GT(soft, 12);
}

TEST(Painter, ABorderLiesInside) {
    const Picture picture = painted({ui::Box{px(20, 30, 60, 40), 0, white, red, 16}});
    EXPECT_EQ(at(picture, 19, 50), black);
    EXPECT_EQ(at(picture, 20, 50), red);
    EXPECT_EQ(at(picture, 21, 50), red);
    EXPECT_EQ(at(picture, 22, 50), white);
    EXPECT_EQ(at(picture, 20, 30), red);
}

TEST(Painter, ARingIsHollowAndSweepsClockwise) {
    const Picture whole = painted({ui::Ring{px(50, 50), 240, 80, 1, white}});
    EXPECT_NEAR(covered(whole), 2 * 3.14159 * 30 * 10, 10);
    EXPECT_EQ(at(whole, 50, 50), black);
    EXPECT_EQ(at(whole, 50, 20), white);
    const Picture quarter = painted({ui::Ring{px(50, 50), 240, 80, 0.25f, white}});
    EXPECT_EQ(at(quarter, 71, 29), white);
    EXPECT_EQ(at(quarter, 29, 29), black);
    EXPECT_EQ(at(quarter, 50, 80), black);
    EXPECT_EQ(at(quarter, 46, 20), white) << "its ends are round";
    EXPECT_EQ(covered(painted({ui::Ring{px(50, 50), 240, 80, 0, white}})), 0);
}

TEST(Painter, ALineHasRoundEndsAndCorners) {
    const Picture picture = painted({ui::Line{{px(20, 20), px(20, 80), px(80, 80)}, 80, white}});
    EXPECT_EQ(at(picture, 20, 50), white);
    EXPECT_EQ(at(picture, 50, 80), white);
    EXPECT_EQ(at(picture, 50, 50), black);
    EXPECT_EQ(at(picture, 20, 16), white) << "the end";
    EXPECT_EQ(at(picture, 15, 84), black) << "the corner";
    const double expected = 2 * 60 * 10 - 25 + 3.14159 * 25 * 1.25;
    EXPECT_NEAR(covered(picture), expected, 4);
}

TEST(Painter, ALineOfOnePointIsADot) {
    EXPECT_NEAR(covered(painted({ui::Line{{px(50, 50)}, 160, white}})), 3.14159 * 100, 4);
    EXPECT_EQ(covered(painted({ui::Line{{}, 160, white}})), 0);
}

TEST(Painter, AConcavePolygonHasItsHollow) {
    const std::vector<ui::Point> arrow{px(20, 20), px(50, 50), px(80, 20), px(50, 80)};
    const Picture picture = painted({ui::Polygon{arrow, white}});
    EXPECT_EQ(at(picture, 50, 40), black);
    EXPECT_EQ(at(picture, 50, 60), white);
    EXPECT_NEAR(covered(picture), 60 * 60 / 2 - 60 * 30 / 2, 6);
    const Picture reversed = painted({ui::Polygon{{arrow.rbegin(), arrow.rend()}, white}});
    EXPECT_NEAR(covered(reversed), covered(picture), 1);
}

TEST(Painter, LaterShapesCoverEarlierOnes) {
    const ui::Text text{px(10, 60), "H", {400, ui::FontWeight::extra_bold}, white};
    const ui::Box box{px(0, 0, 100, 100), 0, red, std::nullopt, 0};
    EXPECT_EQ(covered(painted({text, box})), 100 * 100) << "red covers all";
    const Picture over = painted({box, text});
    bool seen = false;
    for (unsigned x = 0; x < over.width; ++x) {
        seen = seen || at(over, x, 45) == white;
    }
    EXPECT_TRUE(seen);
}

TEST(Painter, TextStandsOnItsBaseline) {
    const ui::TextStyle style{400, ui::FontWeight::bold};
    const Picture picture = painted({ui::Text{px(10, 60), "H", style, white}});
    const auto row_has_white = [&](unsigned y) {
        for (unsigned x = 0; x < picture.width; ++x) {
            if (at(picture, x, y) == white) {
                return true;
            }
        }
        return false;
    };
    const auto cap = static_cast<unsigned>(metrics().cap_height(style) / 8);
    EXPECT_TRUE(row_has_white(59));
    EXPECT_FALSE(row_has_white(60));
    EXPECT_TRUE(row_has_white(60 - cap));
    EXPECT_FALSE(row_has_white(60 - cap - 1));
}

TEST(Picture, SurvivesItsFile) {
    const Picture picture = painted({ui::Box{px(20, 30, 60, 40), 128, white, red, 16}});
    const auto file = std::filesystem::path(testing::TempDir()) / "gymfloor_picture_test.png";
    write_png(picture, file);
    const Picture read = read_png(file);
    std::filesystem::remove(file);
    EXPECT_EQ(read.width, picture.width);
    EXPECT_EQ(read.height, picture.height);
    EXPECT_EQ(read.rgba, picture.rgba);
    EXPECT_THROW(read_png(file), base::EnvironmentError);
    EXPECT_THROW(write_png(picture, "/nowhere/picture.png"), base::EnvironmentError);
}

} // namespace
} // namespace kiosk::sfml
