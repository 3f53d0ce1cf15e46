// What lies on the card readers, and whether a card that was just read is a tap. Pure. A forgotten
// card is one tap, however long it lies there, and whatever is unplugged beneath it meanwhile.
#pragma once

#include "common/gym/member.hpp"

#include <chrono>
#include <map>
#include <string>

namespace kiosk::devices {

// A card at the edge of a reader's field comes and goes by itself.
inline constexpr std::chrono::seconds same_card_bounces{2};

class LyingCards {
public:
    using Time = std::chrono::steady_clock::time_point;

    // Nothing lies on the reader. That a reader is gone says nothing about the card on it.
    void empty(const std::string& reader, Time at);
    // A card was read on it.
    bool is_tap(const std::string& reader, const gym::CardNumber& card, Time at);

private:
    struct Last {
        gym::CardNumber card;
        bool lies = false;
        Time left{};
    };

    std::map<std::string, Last> readers_;
};

} // namespace kiosk::devices
