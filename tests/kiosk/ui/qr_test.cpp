// Codes are read back by ZXing-C++, which knows nothing of libqrencode.
#include "kiosk/ui/qr.hpp"
#include "kiosk/ui/theme.hpp"
#include "tests/kiosk/screens/code.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace kiosk::ui {
namespace {

constexpr Rect room{340, 120, 600, 560};

struct Shown {
    Drawing drawing{{1280, screen_height}, theme::background, {}};
    Rect square;
};

Shown shown(const std::string& text, const Metrics& metrics) {
    Shown all;
    const auto code = qr_code(text);
    EXPECT_TRUE(code.has_value());
    all.square = qr_picture(all.drawing, metrics, room, *code);
    return all;
}

std::string of_length(std::size_t bytes) {
    std::string text;
    for (std::size_t i = 0; i < bytes; ++i) {
        text += static_cast<char>('a' + i * 7 % 26);
    }
    return text;
}

TEST(Qr, IsReadBackAtEverySizeOfScreen) {
    const std::string texts[] = {
        "https://example.org/hamstrings?lang=de",
        "Do., 26. Nov.\nBeinbeuger sitzend\n47,5 kg × 12, 12, 11\nNächstes Mal: 50 kg",
        of_length(qr_bytes_most)};
    for (const int height : {400, 720, 768, 800, 1080, 1200}) {
        const Metrics metrics(static_cast<float>(height) / screen_height);
        for (const std::string& text : texts) {
            const Shown all = shown(text, metrics);
            EXPECT_EQ(screens::read_code(all.drawing, metrics.pixels_per_unit()), text) << height;
        }
    }
}

TEST(Qr, StandsInItsRectangleOnWholePixels) {
    for (const int height : {800, 1080}) {
        const Metrics metrics(static_cast<float>(height) / screen_height);
        const Shown all = shown(of_length(300), metrics);
        EXPECT_GE(all.square.x, room.x - 1);
        EXPECT_LE(all.square.right(), room.right() + 1);
        EXPECT_GE(all.square.y, room.y - 1);
        EXPECT_LE(all.square.bottom(), room.bottom() + 1);
        for (const Shape& shape : all.drawing.shapes) {
            const Rect& rect = std::get<Box>(shape).rect;
            for (const float edge : {rect.x, rect.y, rect.right(), rect.bottom()}) {
                const float pixel = edge * metrics.pixels_per_unit();
                EXPECT_NEAR(pixel, std::round(pixel), 0.01f);
            }
        }
    }
}

TEST(Qr, HasAWhiteQuietZoneOfFourModules) {
    const Metrics metrics(1);
    const auto code = qr_code("x");
    ASSERT_TRUE(code);
    Drawing drawing{{1280, screen_height}, theme::background, {}};
    const Rect square = qr_picture(drawing, metrics, room, *code);
    const float module = square.width / static_cast<float>(code->side + 8);
    EXPECT_EQ(std::get<Box>(drawing.shapes.front()).rect, square);
    for (std::size_t i = 1; i < drawing.shapes.size(); ++i) {
        const Rect& rect = std::get<Box>(drawing.shapes[i]).rect;
        EXPECT_GE(rect.x, square.x + 4 * module);
        EXPECT_GE(rect.y, square.y + 4 * module);
        EXPECT_LE(rect.right(), square.right() - 4 * module);
        EXPECT_LE(rect.bottom(), square.bottom() - 4 * module);
    }
}

TEST(Qr, GrowsWithItsTextUpToVersion20) {
    EXPECT_EQ(qr_code("x")->side, 21);
    EXPECT_EQ(qr_code(of_length(qr_bytes_most))->side, 97);
}

TEST(Qr, RefusesWhatDoesNotFit) {
    const auto refused = qr_code(of_length(qr_bytes_most + 1));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, base::Reason::invalid);
    EXPECT_NE(refused.error().detail.find("666"), std::string::npos) << refused.error().detail;
    EXPECT_FALSE(qr_code(""));
}

} // namespace
} // namespace kiosk::ui
