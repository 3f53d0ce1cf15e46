// The pad for a member's PIN (J22). A tap names somebody, the PIN proves it; the hub's answer opens
// for this visit what is about the person. Shows how many digits, never which.
#pragma once

#include "common/gym/deeds.hpp"
#include "kiosk/pages/around.hpp"

#include <variant>

namespace kiosk::pages {

struct Pin {
    std::optional<screens::PageName> then = std::nullopt; // in its place; none: what it lies over
    std::string digits = {};
    bool asking = false;
    // What the hub said to the last one.
    std::variant<std::monostate, screens::UnlockRefused, screens::NotReached> trouble = {};

    friend bool operator==(const Pin&, const Pin&) = default;
};

// What became of a PIN; empty where no PIN was wrong.
std::string refusal_words(const screens::Scene& scene, const screens::UnlockRefused& refused);

// J22: needs the PIN, which was not entered or whose time is over.
bool is_locked(const screens::Visit& visit, gym::Deed deed);

// J22: pages that open for a member only behind the PIN. One of which a single touch alone needs it
// opens PageName::pin over itself instead, and has that touch repeated.
bool needs_pin(screens::PageName page);

Outcome update(Pin& page, const screens::Message& message, const Around& around);
screens::Frame view(const Pin& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
