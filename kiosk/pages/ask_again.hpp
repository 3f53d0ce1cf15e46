// R26: "how is it today?", once at the next visit after something hurt, before the first set.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct AskAgain {
    gym::SetId report; // of the pain
    gym::BodyPart where = gym::BodyPart::other;
    std::optional<gym::PainAnswer> told = std::nullopt;
    bool kept = false;
    bool failed = false;

    friend bool operator==(const AskAgain&, const AskAgain&) = default;
};

// None where nothing hurt, or where it has been answered.
std::optional<AskAgain> open_ask_again(const Around& around);
Outcome update(AskAgain& page, const screens::Message& message, const Around& around);
screens::Frame view(const AskAgain& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
