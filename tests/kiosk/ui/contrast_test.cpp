// Text is readable and controls are seen, whichever of the theme's colours meet.
#include "kiosk/ui/body_map.hpp"
#include "kiosk/ui/theme.hpp"
#include "tests/kiosk/ui/contrast.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace kiosk::ui {
namespace {

std::string of(Color color) {
    return fmt::format("#{:02x}{:02x}{:02x}", color.r, color.g, color.b);
}

TEST(Contrast, IsWhatWcagSays) {
    EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21, 0.001);
    EXPECT_NEAR(contrast({0x77, 0x77, 0x77}, {255, 255, 255}), 4.48, 0.01);
    EXPECT_DOUBLE_EQ(contrast(theme::go, theme::surface), contrast(theme::surface, theme::go));
    EXPECT_DOUBLE_EQ(contrast(theme::go, theme::go), 1);
}

TEST(Contrast, EveryInkIsReadableOnEveryGround) {
    for (const Color ground : theme::grounds) {
        for (const Color ink : theme::inks) {
            EXPECT_GE(contrast(ink, ground), text_contrast_least)
                << of(ink) << " on " << of(ground);
        }
    }
    for (const theme::OnBright& pair : theme::on_bright) {
        EXPECT_GE(contrast(pair.ink, pair.ground), text_contrast_least)
            << of(pair.ink) << " on " << of(pair.ground);
    }
}

TEST(Contrast, EveryMarkIsSeenOnEveryGround) {
    for (const Color ground : theme::grounds) {
        for (const Color mark : theme::marks) {
            EXPECT_GE(contrast(mark, ground), mark_contrast_least)
                << of(mark) << " on " << of(ground);
        }
    }
}

TEST(Contrast, MusclesAreSeenOnTheirCard) {
    for (const auto& [part, color] : hamstring_colors()) {
        EXPECT_GE(contrast(color, theme::surface), mark_contrast_least) << of(color);
    }
    for (const float share : {0.f, 0.01f, 0.5f, 1.f}) {
        EXPECT_GE(contrast(depth_color(share), theme::surface), mark_contrast_least) << share;
    }
}

} // namespace
} // namespace kiosk::ui
