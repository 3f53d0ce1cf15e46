#include "kiosk/ui/qr.hpp"

#include "common/base/check.hpp"

#include <fmt/format.h>
#include <qrencode.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace kiosk::ui {

namespace {

constexpr Color paper{0xff, 0xff, 0xff};
constexpr Color ink{0x00, 0x00, 0x00};
constexpr int quiet_zone = 4; // modules, by ISO/IEC 18004

using Encoded = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

Encoded encoded(std::string_view text, QRecLevel level) {
    constexpr int smallest_version = 0;
    return {
        QRcode_encodeData(
            static_cast<int>(text.size()),
            reinterpret_cast<const unsigned char*>(text.data()),
            smallest_version,
            level
        ),
        &QRcode_free};
}

bool is_dark(const QrCode& code, int row, int column) {
    return code.dark[static_cast<std::size_t>(row * code.side + column)];
}

// One rectangle of dark modules, by its first and its last row and column.
struct Block {
    int top, left, bottom, right;
};

// The dark modules in few rectangles: runs of a row, each as far down as it goes on unchanged.
std::vector<Block> blocks(const QrCode& code) {
    std::vector<Block> done;
    std::vector<Block> open; // those that reach the row before
    for (int row = 0; row < code.side; ++row) {
        std::vector<Block> going;
        for (int column = 0; column < code.side; ++column) {
            if (!is_dark(code, row, column)) {
                continue;
            }
            const int left = column;
            while (column + 1 < code.side && is_dark(code, row, column + 1)) {
                ++column;
            }
            const auto above = std::ranges::find_if(open, [&](const Block& block) {
                return block.left == left && block.right == column;
            });
            going.push_back({above == open.end() ? row : above->top, left, row, column});
            if (above != open.end()) {
                open.erase(above);
            }
        }
        done.insert(done.end(), open.begin(), open.end());
        open = std::move(going);
    }
    done.insert(done.end(), open.begin(), open.end());
    return done;
}

} // namespace

base::Result<QrCode> qr_code(std::string_view text) {
    if (text.empty() || text.size() > qr_bytes_most) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format("a code holds 1 to {} bytes, not {}", qr_bytes_most, text.size())
        );
    }
    Encoded best = encoded(text, QR_ECLEVEL_M);
    GF_CHECK(best != nullptr); // out of memory alone
    for (const QRecLevel level : {QR_ECLEVEL_Q, QR_ECLEVEL_H}) {
        Encoded better = encoded(text, level);
        if (better && better->version == best->version) {
            best = std::move(better);
        }
    }
    QrCode code{best->width, {}};
    const auto modules = static_cast<std::size_t>(code.side * code.side);
    code.dark.reserve(modules);
    for (std::size_t module = 0; module < modules; ++module) {
        code.dark.push_back((best->data[module] & 1) != 0);
    }
    return code;
}

Rect qr_picture(Drawing& drawing, const Metrics& metrics, Rect rect, const QrCode& code) {
    const float pixels = metrics.pixels_per_unit();
    const auto modules = static_cast<float>(code.side + 2 * quiet_zone);
    const float room = std::min(rect.width, rect.height) * pixels;
    const float module = std::max(1.f, std::floor(room / modules)) / pixels;
    const float side = module * modules;
    const auto whole = [&](float at) { return std::round(at * pixels) / pixels; };
    const Rect square{
        whole(rect.x + (rect.width - side) / 2),
        whole(rect.y + (rect.height - side) / 2),
        side,
        side};
    drawing.shapes.emplace_back(Box{square, 0, paper, {}, 0});
    for (const Block& block : blocks(code)) {
        const auto at = [&](int place) { return static_cast<float>(place) * module; };
        drawing.shapes.emplace_back(Box{
            {square.x + at(quiet_zone + block.left),
             square.y + at(quiet_zone + block.top),
             at(block.right + 1 - block.left),
             at(block.bottom + 1 - block.top)},
            0,
            ink,
            {},
            0});
    }
    return square;
}

} // namespace kiosk::ui
