// Everything a kiosk needs to know about the member who tapped in, at this station: enough to
// plan today with no hub in reach.
#pragma once

#include "common/gym/member.hpp"
#include "common/gym/routine.hpp"
#include "common/gym/set.hpp"
#include "common/gym/station.hpp"
#include "common/gym/trainee.hpp"

#include <vector>

namespace gym {

struct Profile {
    MemberId member;
    std::string first_name;
    Settings settings; // at this station
    Routine routine;
    Trainee trainee;
    // Current sets (corrected, not removed) of the last sessions of every routine exercise and of
    // this week, oldest first.
    std::vector<LoggedSet> history;

    friend bool operator==(const Profile&, const Profile&) = default;
};

} // namespace gym
