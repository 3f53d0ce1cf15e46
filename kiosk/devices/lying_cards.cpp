#include "kiosk/devices/lying_cards.hpp"

namespace kiosk::devices {

void LyingCards::empty(const std::string& reader, Time at) {
    const auto known = readers_.find(reader);
    if (known != readers_.end() && known->second.lies) {
        known->second.lies = false;
        known->second.left = at;
    }
}

bool LyingCards::is_tap(const std::string& reader, const gym::CardNumber& card, Time at) {
    const auto known = readers_.find(reader);
    const bool same = known != readers_.end() && known->second.card == card;
    const bool stayed = same && (known->second.lies || at - known->second.left < same_card_bounces);
    readers_[reader] = {card, true, {}};
    return !stayed;
}

} // namespace kiosk::devices
