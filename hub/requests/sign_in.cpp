#include "hub/requests/sign_in.hpp"

#include "common/base/check.hpp"
#include "common/base/ids.hpp"
#include "common/base/pin.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/pins.hpp"

namespace hub::requests {

std::string phone_tag(const base::SecretKey& key, const gym::PhoneNumber& number) {
    return base::card_tag(key, "phone " + number.digits);
}

const std::string& nobodys_pin() {
    // Of random bytes, which no pad can type.
    static const std::string hash = base::pin_hash(base::random_id());
    return hash;
}

wire::SignedIn sign_in(
    store::Database& db,
    const base::SecretKey& key,
    const gym::MemberId& member,
    const base::Zone& zone,
    base::Instant now
) {
    store::pin_was_right(db, member);
    const gym::CardNumber card{"phone " + base::random_id() + base::random_id()};
    const base::Instant until = zone.midnight(zone.day(now) + std::chrono::days(1));
    const auto lent = store::lend_card(db, base::card_tag(key, card.value), member, now, until);
    GF_CHECK(lent); // nobody has it yet
    return {card};
}

} // namespace hub::requests
