#include "kiosk/devices/readers.hpp"

#include "kiosk/devices/keys.hpp"

#include <utility>

namespace kiosk::devices {

Readers::Readers(boost::asio::io_context& io, const ReadersWanted& wanted, ReadersTold told)
    : wanted_(wanted)
    , told_(std::move(told)) {
    if (wanted.pcsc) {
        pcsc_.emplace(io, told_.card);
    }
    if (wanted.card_keyboard) {
        card_keyboard_
            .emplace(io, "card reader", *wanted.card_keyboard, [this](const input_event& event) {
                if (const auto character = character_typed(event)) {
                    type(*character);
                }
            });
    }
    if (wanted.pedal && wanted.pedal_key) {
        pedal_keyboard_.emplace(
            io,
            "pedal",
            *wanted.pedal,
            [this, key = *wanted.pedal_key](const input_event& event) {
                if (is_press(event, key)) {
                    step();
                }
            }
        );
    }
}

void Readers::typed(char32_t character) {
    if (!wanted_.card_keyboard) {
        type(character);
    }
}

void Readers::pressed(unsigned key) {
    if (!wanted_.pedal && key == wanted_.pedal_key) {
        step();
    }
}

void Readers::step() {
    if (pedal_.is_press(std::chrono::steady_clock::now())) {
        told_.pedal();
    }
}

void Readers::type(char32_t character) {
    if (const auto card = wedge_.typed(character, std::chrono::steady_clock::now())) {
        told_.card(*card);
    }
}

} // namespace kiosk::devices
