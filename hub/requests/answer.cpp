#include "hub/requests/answer.hpp"

#include "hub/store/cards.hpp"
#include "hub/store/unlocks.hpp"

namespace hub::requests {

std::optional<gym::MemberId> member_of(const Asked& asked, const gym::CardNumber& card) {
    const auto holder =
        store::holder_of_card(asked.reader, base::card_tag(asked.card_key, card.value), asked.now);
    return holder ? std::optional(holder->member.id) : std::nullopt;
}

std::variant<wire::UnlockRefused, gym::MemberId>
opened(const Asked& asked, const gym::CardNumber& card, const std::string& token, gym::Deed deed) {
    using Why = wire::UnlockRefused::Why;
    const auto holder =
        store::holder_of_card(asked.reader, base::card_tag(asked.card_key, card.value), asked.now);
    const gym::Needs needs = gym::needs_of(deed);
    if (!holder || holder->staff != needs.staff) {
        return wire::UnlockRefused{Why::unknown_card};
    }
    const gym::MemberId& member = holder->member.id;
    const bool open =
        !needs.pin ||
        store::is_unlocked(
            asked.reader, token, member, asked.station.id, asked.now, base::Duration(0)
        );
    if (!open) {
        return wire::UnlockRefused{Why::over};
    }
    return member;
}

} // namespace hub::requests
