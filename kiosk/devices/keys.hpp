// What the kernel tells of a keyboard, read as a card reader or a pedal means it. Pure: the device
// itself is keyboard.hpp's.
#pragma once

#include "common/base/result.hpp"

#include <linux/input.h>

#include <optional>
#include <string_view>

namespace kiosk::devices {

// The character a reader types with this event, 13 for Return; '?' for a key that no card number
// has, and for events that the kernel lost. None: a release, a repeat, no key at all.
std::optional<char32_t> character_typed(const input_event& event);

// Pressed just now. A foot that stays on a pedal repeats the key: that is none.
bool is_press(const input_event& event, unsigned key);

// The key of a name as the kernel has it, "KEY_F13" (evtest shows them). Refuses others.
base::Result<unsigned> key_named(std::string_view name);

// Typed by card readers: digits, A to F, Return.
bool is_of_card(unsigned key);

} // namespace kiosk::devices
