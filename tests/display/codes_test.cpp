// The painter's pixels of a code, read as a phone reads them.
#include "kiosk/sfml/picture.hpp"
#include "kiosk/ui/qr.hpp"
#include "kiosk/ui/theme.hpp"
#include "tests/kiosk/screens/code.hpp"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(Codes, ArePaintedSoThatTheyAreRead) {
    const std::string text(ui::qr_bytes_most, 'q');
    for (const auto& [width, height] : {std::pair(1280, 800), std::pair(1920, 1080)}) {
        const ui::Metrics metrics(static_cast<float>(height) / ui::screen_height);
        ui::Drawing drawing{
            {static_cast<float>(width) / metrics.pixels_per_unit(), ui::screen_height},
            ui::theme::background,
            {}};
        ui::qr_picture(drawing, metrics, {300, 150, 560, 560}, *ui::qr_code(text));
        const sfml::Picture picture = sfml::paint(drawing, metrics);
        EXPECT_EQ(screens::read_code(picture.rgba, width, height), text) << height;
        std::size_t grey = 0;
        for (std::size_t at = 0; at < picture.rgba.size(); at += 4) {
            const int red = picture.rgba[at];
            grey += red > 40 && red < 215 ? 1 : 0;
        }
        EXPECT_EQ(grey, 0u) << "an edge is between two pixels";
    }
}

} // namespace
} // namespace kiosk
