// Names in scripts that Inter has no letters for, as they are painted.
#include "kiosk/sfml/painter.hpp"
#include "kiosk/sfml/picture.hpp"
#include "kiosk/sfml/text_textures.hpp"
#include "kiosk/sfml/x_connection.hpp"

#include <SFML/Graphics/RenderTexture.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace kiosk::sfml {
namespace {

constexpr ui::Color ground{0, 0, 0};
constexpr ui::Color ink{255, 255, 255};
constexpr ui::TextStyle style{64, ui::FontWeight::bold, true};
constexpr ui::Point baseline{100, 200};

const char* const names[] = {
    "محمد عبد الله",
    "שרה כהן",
    "प्रिया शर्मा",
    "สมชาย ใจดี",
    "李小龍",
    "김민준",
    "Good work, 李小龍",
};

ui::Drawing drawing_of(const std::string& name) {
    return {{1280, 800}, ground, {ui::Text{baseline, name, style, ink}}};
}

// What is not ground, in pixels.
ui::Rect painted_ink(const Picture& picture) {
    unsigned left = picture.width;
    unsigned right = 0;
    unsigned top = picture.height;
    unsigned bottom = 0;
    for (unsigned y = 0; y < picture.height; ++y) {
        for (unsigned x = 0; x < picture.width; ++x) {
            if (picture.rgba[(std::size_t{y} * picture.width + x) * 4] != 0) {
                left = std::min(left, x);
                right = std::max(right, x + 1);
                top = std::min(top, y);
                bottom = y + 1;
            }
        }
    }
    return {
        static_cast<float>(left),
        static_cast<float>(top),
        static_cast<float>(right - left),
        static_cast<float>(bottom - top)};
}

TEST(ShapedText, CoversWhatWasMeasured) {
    for (const float unit : {1.0f, 1.35f}) {
        const ui::Metrics metrics(unit);
        for (const char* name : names) {
            const ui::Rect ink = metrics.ink(name, style);
            const ui::Rect expected{
                std::round(baseline.x * unit) + std::round(ink.x * unit),
                std::round(baseline.y * unit) + std::round(ink.y * unit),
                std::round(ink.width * unit),
                std::round(ink.height * unit)};
            EXPECT_EQ(painted_ink(paint(drawing_of(name), metrics)), expected) << name;
        }
    }
}

TEST(ShapedText, IsPaintedPixelByPixelInItsColour) {
    const ui::Metrics metrics(1);
    const ui::Mask mask = metrics.mask(names[0], style);
    ui::Drawing drawing = drawing_of(names[0]);
    std::get<ui::Text>(drawing.shapes.front()).color = {200, 100, 0};
    const Picture picture = paint(drawing, metrics);
    for (unsigned y = 0; y < mask.height; ++y) {
        for (unsigned x = 0; x < mask.width; ++x) {
            const auto column = static_cast<std::size_t>(100 + mask.left + static_cast<int>(x));
            const auto row = static_cast<std::size_t>(200 + mask.top + static_cast<int>(y));
            const std::uint8_t* pixel = &picture.rgba[(row * picture.width + column) * 4];
            const int covered = mask.coverage[std::size_t{y} * mask.width + x];
            ASSERT_NEAR(pixel[0], 200 * covered / 255, 2);
            ASSERT_NEAR(pixel[1], 100 * covered / 255, 2);
            ASSERT_EQ(pixel[2], 0);
        }
    }
}

class OnATexture : public testing::Test {
protected:
    OnATexture() { texture_.create(1280, 800); }

    std::shared_ptr<void> display_ = hold_display();
    ui::Metrics metrics_{1};
    sf::RenderTexture texture_;
};

TEST_F(OnATexture, TheSameFrameMakesNoPictureAgain) {
    Painter painter(metrics_);
    for (int frame = 0; frame < 3; ++frame) {
        for (const char* name : names) {
            painter.paint(drawing_of(name), texture_);
        }
    }
    EXPECT_EQ(painter.pictures_made(), std::size(names));
    painter.paint(drawing_of("Ada"), texture_);
    EXPECT_EQ(painter.pictures_made(), std::size(names));
}

TEST_F(OnATexture, PicturesOfLinesStayBelowTheirLimit) {
    constexpr std::size_t bytes = 300'000;
    TextTextures textures(metrics_, bytes);
    int changes = 0;
    for (int line = 0; line < 200; ++line) {
        textures.of("李小龍 " + std::to_string(line), style, [&] { ++changes; });
        EXPECT_LE(textures.bytes(), bytes);
    }
    EXPECT_EQ(changes, 200);
    EXPECT_EQ(textures.made(), 200u);
    textures.of("李小龍 199", style, [&] { ++changes; });
    EXPECT_EQ(changes, 200) << "the last one is still there";
}

// More names on one frame than the limit holds: those that had to go were drawn before they went.
TEST_F(OnATexture, ManyNamesInOneFrameAreAllPainted) {
    ui::Drawing drawing{{1280, 800}, ground, {}};
    for (int line = 0; line < 8; ++line) {
        const ui::Point at{100, 90.0f * static_cast<float>(line + 1)};
        drawing.shapes.emplace_back(ui::Text{at, "李小龍 " + std::to_string(line), style, ink});
    }
    Painter painter(metrics_, 1);
    painter.paint(drawing, texture_);
    texture_.display();
    const sf::Image image = texture_.getTexture().copyToImage();
    for (unsigned line = 0; line < 8; ++line) {
        bool inked = false;
        for (unsigned x = 100; x < 300; ++x) {
            inked = inked || image.getPixel(x, 90 * (line + 1) - 24).r == 255;
        }
        EXPECT_TRUE(inked) << line;
    }
}

} // namespace
} // namespace kiosk::sfml
