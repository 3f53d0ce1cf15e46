#include "kiosk/told.hpp"

#include "common/base/log.hpp"

namespace kiosk {

screens::Message told_of_sign_in(const Response& response) {
    using Why = screens::SignInRefused::Why;
    if (response) {
        if (const auto* signed_in = std::get_if<wire::SignedIn>(&response->answer)) {
            return screens::SignedIn{signed_in->card};
        }
        if (const auto* refused = std::get_if<wire::UnlockRefused>(&response->answer)) {
            const bool locked = refused->why == wire::UnlockRefused::Why::locked;
            return screens::SignInRefused{locked ? Why::locked : Why::wrong, refused->minutes};
        }
    }
    return screens::SignInRefused{Why::not_reached};
}

screens::Message told_in_private(const gym::CardNumber& card, const Response& response) {
    if (!response) {
        return screens::NotReached{card};
    }
    const auto& answer = response->answer;
    if (const auto* unlocked = std::get_if<wire::Unlocked>(&answer)) {
        return screens::Unlocked{card, unlocked->token, unlocked->about};
    }
    if (const auto* refused = std::get_if<wire::UnlockRefused>(&answer)) {
        return screens::UnlockRefused{card, refused->why, refused->tries_left, refused->minutes};
    }
    if (const auto* page = std::get_if<wire::HistoryPage>(&answer)) {
        return screens::HistoryFound{card, page->sets, page->more};
    }
    if (const auto* forgotten = std::get_if<wire::Forgotten>(&answer)) {
        return screens::Forgotten{card, forgotten->receipt};
    }
    if (const auto* refusal = std::get_if<base::Refusal>(&answer)) {
        spdlog::warn("the hub refuses: {}", refusal->detail);
    }
    return screens::NotReached{card};
}

screens::Message told_of_order(const gym::CardNumber& card, const Response& response) {
    if (response) {
        if (const auto* set = std::get_if<wire::OutOfOrderSet>(&response->answer)) {
            return screens::OutOfOrderSet{card, set->out};
        }
    }
    return told_in_private(card, response);
}

screens::Message told_of_take_over(const gym::CardNumber& card, const Response& response) {
    const auto* refusal = response ? std::get_if<base::Refusal>(&response->answer) : nullptr;
    if (refusal != nullptr && refusal->reason == base::Reason::not_found) {
        return screens::TakeOverFailed{card, screens::TakeOverFailed::Why::no_station};
    }
    return told_in_private(card, response);
}

screens::Message told_of_machine(const gym::CardNumber& card, const Response& response) {
    if (response && std::holds_alternative<wire::MachineReplaced>(response->answer)) {
        return screens::MachineReplaced{card};
    }
    return told_in_private(card, response);
}

screens::Message told_of_stick(
    const gym::CardNumber& card, const std::optional<base::Result<std::string>>& written
) {
    using Why = screens::NotOnStick::Why;
    if (!written) {
        return screens::NotOnStick{card, Why::no_stick};
    }
    if (!*written) {
        return screens::NotOnStick{card, Why::failed};
    }
    return screens::OnStick{card, **written};
}

} // namespace kiosk
