#include "kiosk/devices/wedge.hpp"

#include <utility>

namespace kiosk::devices {

std::optional<gym::CardNumber> Wedge::typed(char32_t character, Time at) {
    if (at - last_ > between_characters_max) {
        burst_.clear();
    }
    last_ = at;
    if (character == 13 || character == 10) {
        const auto card = gym::parse_card_number(std::exchange(burst_, {}));
        return card ? std::optional(*card) : std::nullopt;
    }
    // Whatever can not be of a card spoils the burst, but is kept within bounds.
    const bool plain = character > 32 && character < 127;
    if (burst_.size() <= gym::card_digits_max) {
        burst_ += plain ? static_cast<char>(character) : '?';
    }
    return std::nullopt;
}

} // namespace kiosk::devices
