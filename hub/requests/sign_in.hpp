// Phone number and PIN in place of a card (J13). Who proved to be the member is lent a card for
// today that nobody can hold: a number no reader tells, known to the kiosk that asked alone.
#pragma once

#include "common/gym/phone_number.hpp"
#include "hub/requests/answer.hpp"

namespace hub::requests {

// Under which the store knows the number.
std::string phone_tag(const base::SecretKey& key, const gym::PhoneNumber& number);

// The hash of a PIN that is nobody's, to be as slow where there is none to check.
const std::string& nobodys_pin();

// The PIN was right. Until the next midnight of the gym.
wire::SignedIn sign_in(
    store::Database& db,
    const base::SecretKey& key,
    const gym::MemberId& member,
    const base::Zone& zone,
    base::Instant now
);

} // namespace hub::requests
