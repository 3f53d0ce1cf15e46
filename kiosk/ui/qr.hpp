// Text as a QR code that a phone reads from the screen: no server, no login, no cable.
#pragma once

#include "common/base/result.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/metrics.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace kiosk::ui {

// Of UTF-8: what version 20 (97 modules a side) holds at level M. Finer ones are hard to read off a
// screen.
inline constexpr std::size_t qr_bytes_most = 666;

struct QrCode {
    int side = 0;           // modules
    std::vector<bool> dark; // row by row

    friend bool operator==(const QrCode&, const QrCode&) = default;
};

// The smallest code that holds the text at level M (15 % may be lost), then the highest level that
// takes no more room. Refuses no text, and text over qr_bytes_most.
base::Result<QrCode> qr_code(std::string_view text);

// Black on a white square with its quiet zone of four modules, as large as fits, in the middle of
// the rectangle. Modules are whole pixels, so that their edges are sharp. Returns the square.
Rect qr_picture(Drawing& drawing, const Metrics& metrics, Rect rect, const QrCode& code);

} // namespace kiosk::ui
