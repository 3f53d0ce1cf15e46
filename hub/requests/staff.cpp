#include "hub/requests/staff.hpp"

#include "hub/store/cards.hpp"

namespace hub::requests {

std::optional<gym::Member> staff_of(const Asked& asked, const gym::CardNumber& card) {
    auto holder =
        store::holder_of_card(asked.reader, base::card_tag(asked.card_key, card.value), asked.now);
    return holder && holder->staff ? std::optional(std::move(holder->member)) : std::nullopt;
}

} // namespace hub::requests
