#include "tests/kiosk/screens/code.hpp"

#define ZX_USE_UTF8 1 // text() is a std::string
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

std::string read_code(const std::vector<std::uint8_t>& rgba, int width, int height) {
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    const ZXing::ImageView image(rgba.data(), width, height, ZXing::ImageFormat::RGBX);
    const ZXing::Result found = ZXing::ReadBarcode(image, hints);
    return found.isValid() ? found.text() : std::string();
}

std::string read_code(const ui::Drawing& drawing, float pixels_per_unit) {
    const auto pixel = [&](float units) {
        return static_cast<int>(std::lround(units * pixels_per_unit));
    };
    const int width = pixel(drawing.size.width);
    const int height = pixel(drawing.size.height);
    std::vector<std::uint8_t> rgba(static_cast<std::size_t>(width * height * 4));
    for (const ui::Shape& shape : drawing.shapes) {
        const auto* box = std::get_if<ui::Box>(&shape);
        if (box == nullptr) {
            continue;
        }
        for (int y = std::max(0, pixel(box->rect.y));
             y < std::min(height, pixel(box->rect.bottom()));
             ++y) {
            for (int x = std::max(0, pixel(box->rect.x));
                 x < std::min(width, pixel(box->rect.right()));
                 ++x) {
                auto* at = &rgba[static_cast<std::size_t>((y * width + x) * 4)];
                at[0] = box->fill.r;
                at[1] = box->fill.g;
                at[2] = box->fill.b;
            }
        }
    }
    return read_code(rgba, width, height);
}

} // namespace kiosk::screens
