// What the gym chose for its kiosks.
#pragma once

#include "common/base/result.hpp"
#include "common/gym/gym_settings.hpp"
#include "hub/store/database.hpp"

#include <string>

namespace hub::store {

gym::GymSettings gym_settings(Database& db);

// Refuses what gym::take_gym_setting() refuses.
base::Result<void> set_gym_setting(Database& db, const std::string& key, const std::string& value);

// Refuses one too many, a title that is there already, and what gym::check_resource() refuses.
base::Result<void> add_resource(Database& db, const gym::Resource& resource);
// False when there was none of that title.
bool remove_resource(Database& db, const std::string& title);

} // namespace hub::store
