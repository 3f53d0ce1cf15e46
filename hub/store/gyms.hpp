// The gym this hub belongs to: its name and its time zone.
#pragma once

#include "common/base/clock.hpp"
#include "hub/store/database.hpp"

#include <optional>
#include <string>

namespace hub::store {

struct Gym {
    std::string name;
    std::string time_zone; // IANA name

    friend bool operator==(const Gym&, const Gym&) = default;
};

void found_gym(Database& db, const Gym& gym, base::Instant now);
// None before found_gym().
std::optional<Gym> the_gym(Database& db);

} // namespace hub::store
