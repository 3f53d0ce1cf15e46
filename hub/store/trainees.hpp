// What a plan has to know about a member beyond their sets, put together from what was told and
// from the log.
#pragma once

#include "common/gym/member.hpp"
#include "common/gym/trainee.hpp"
#include "hub/store/database.hpp"

namespace hub::store {

// Preferences, ticked forms, open pains, the first set and the newest answer about the legs. Which
// forms the log opens is form_opened()'s to say.
gym::Trainee trainee(Database& db, const gym::MemberId& member);

} // namespace hub::store
