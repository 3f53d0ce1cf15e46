// What members chose or told about themselves (gym::Preferences), the last word of each key.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/member.hpp"
#include "common/gym/profile.hpp"
#include "hub/store/database.hpp"

#include <string>
#include <vector>

namespace hub::store {

// The later change of a key stands, whatever order they arrive in.
void change_preference(
    Database& db,
    const gym::MemberId& member,
    const std::string& key,
    const std::string& value,
    base::Instant changed
);

// J14: that the health questions were answered: by a tap at the station; or behind a PIN or by
// staff (no station), which every station has to know of.
void note_screened(Database& db, const gym::MemberId& member, const gym::StationId& station);
// False: all answers so far are taps at other stations.
bool is_screened_known(Database& db, const gym::MemberId& member, const gym::StationId& station);

// All of them, into the profile, save the leg days: those are of the routine (apply_leg_days).
void take_preferences(Database& db, const gym::MemberId& member, gym::Profile& profile);

// I5: who asked for a trainer and is not done with, the longest waiting first.
struct TrainerRequest {
    gym::MemberId member;
    std::string first_name;
    std::string topic;
    base::Instant at;
};

std::vector<TrainerRequest> trainer_requests(Database& db);

// E9: the weekdays the member chose, onto their routine as it stood at an instant. Days that staff
// gave with a routine later than the member's word stand.
void apply_leg_days(
    Database& db, const gym::MemberId& member, base::Instant at, gym::Routine& routine
);

} // namespace hub::store
