// What the hub, or a USB stick, answered, as the messages that the kiosk's model takes. Pure.
#pragma once

#include "kiosk/screens/message.hpp"

#include <optional>

namespace kiosk {

using Response = std::optional<wire::Response>; // none: not in time

screens::Message told_in_private(const gym::CardNumber& card, const Response& response);
screens::Message told_of_sign_in(const Response& response);
screens::Message told_of_order(const gym::CardNumber& card, const Response& response);
screens::Message told_of_take_over(const gym::CardNumber& card, const Response& response);
screens::Message told_of_machine(const gym::CardNumber& card, const Response& response);
// Where it was written; none: there was no stick.
screens::Message
told_of_stick(const gym::CardNumber& card, const std::optional<base::Result<std::string>>& written);

} // namespace kiosk
