// Which exercises may go up (C1): a trainer's ticks, and what the log of an exercise says.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/exercise.hpp"
#include "common/gym/member.hpp"
#include "common/gym/trainee.hpp"
#include "hub/store/database.hpp"

#include <string>
#include <vector>

namespace hub::store {

struct FormSeen {
    std::string exercise;
    base::Instant at;
    std::string by; // of staff

    friend bool operator==(const FormSeen&, const FormSeen&) = default;
};

// A later tick replaces an earlier one.
void see_form(Database& db, const gym::MemberId& member, const FormSeen& seen);
// False when there was none.
bool unsee_form(Database& db, const gym::MemberId& member, const std::string& exercise);
std::vector<FormSeen> forms_seen(Database& db, const gym::MemberId& member); // by exercise

// Sets of one exercise that form_opened() reads at most. Whoever has not opened it within so many
// has their last sessions to do it, which every plan looks at anyway.
inline constexpr int form_sets_read_max = 2000;

// Whether the log of the exercise before `until` opens it: 20 imported sessions, or enough good
// ones here (training::form_seen) with none of the trainee's pains in them. Read from the first set
// on, and no further than to the one that opens it: for most that is their first weeks.
bool form_opened(
    Database& db,
    const gym::MemberId& member,
    const gym::Exercise& exercise,
    const gym::Trainee& trainee,
    base::Instant until
);

} // namespace hub::store
