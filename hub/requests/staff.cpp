#include "hub/requests/staff.hpp"

#include "hub/store/cards.hpp"

namespace hub::requests {

std::optional<gym::Member> staff_of(const Asked& asked, const gym::CardNumber& card) {
    auto holder =
        store::holder_of_card(asked.reader, base::card_tag(asked.card_key, card.value), asked.now);
    return holder && holder->staff ? std::optional(std::move(holder->member)) : std::nullopt;
}

bool may_spare_ask(const Asked& asked, const wire::Ask& ask) {
    if (const auto* profile = std::get_if<wire::FetchProfile>(&ask)) {
        return staff_of(asked, profile->card).has_value();
    }
    if (const auto* unlock = std::get_if<wire::Unlock>(&ask)) {
        return staff_of(asked, unlock->card).has_value();
    }
    return std::holds_alternative<wire::TakeOver>(ask);
}

} // namespace hub::requests
