// No card with them (J13): phone number, then PIN, checked at the hub alone. Over the training of
// somebody else it shows nothing of theirs (J9).
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct SignIn {
    std::string number = {};
    bool number_told = false; // and the PIN is being typed
    std::string pin = {};
    bool asking = false;
    // What became of the last try.
    std::optional<screens::SignInRefused> trouble = std::nullopt;

    friend bool operator==(const SignIn&, const SignIn&) = default;
};

Outcome update(SignIn& page, const screens::Message& message, const Around& around);
screens::Frame view(const SignIn& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
