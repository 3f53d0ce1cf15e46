// What members chose or told about themselves (gym::Preferences), the last word of each key.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/member.hpp"
#include "common/gym/trainee.hpp"
#include "hub/store/database.hpp"

namespace hub::store {

// The later change of a key stands, whatever order they arrive in.
void change_preference(
    Database& db,
    const gym::MemberId& member,
    const std::string& key,
    const std::string& value,
    base::Instant changed
);

// All of them, into the trainee.
void take_preferences(Database& db, const gym::MemberId& member, gym::Trainee& trainee);

} // namespace hub::store
