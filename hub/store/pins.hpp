// PINs of members (J22), hashed, and how often one was tried.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/member.hpp"
#include "hub/store/database.hpp"

#include <string>

namespace hub::store {

inline constexpr int pin_tries_max = 5;
inline constexpr std::chrono::minutes pin_pause{15}; // after so many wrong ones

// `hash`: base::pin_hash(). Whatever an earlier PIN had opened is closed.
void set_pin(Database& db, const gym::MemberId& member, const std::string& hash);
// False when there was none.
bool clear_pin(Database& db, const gym::MemberId& member);
bool has_pin(Database& db, const gym::MemberId& member);

struct PinTry {
    enum class Go { no_pin, locked, check };
    Go go = Go::no_pin;
    std::string hash;             // to check against
    int tries_left = 0;           // should this one be wrong
    std::chrono::minutes pause{}; // until it can be tried again, rounded up
};

// Counts a try before it is checked: however many come at once, no more than the limit are.
PinTry begin_pin_try(Database& db, const gym::MemberId& member, base::Instant now);
void pin_was_right(Database& db, const gym::MemberId& member);

} // namespace hub::store
