// A card reader that types like a keyboard ("wedge"): digits in a burst, ended by Return. People do
// not type on kiosks; whatever is not such a burst is ignored.
#pragma once

#include "common/gym/member.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace kiosk::devices {

// Readers send a character every few milliseconds. The limit is wide because a busy kiosk may take
// its characters from the window late.
inline constexpr std::chrono::milliseconds between_characters_max{200};

class Wedge {
public:
    using Time = std::chrono::steady_clock::time_point;

    // One character of the window's text input; 13 or 10 is Return. A card when it ends a burst.
    std::optional<gym::CardNumber> typed(char32_t character, Time at);

private:
    std::string burst_;
    Time last_{};
};

} // namespace kiosk::devices
