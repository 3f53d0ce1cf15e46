// Who may be told about food (G1, R20): those who asked for it, grown up, not expecting and with no
// kidney trouble.
#pragma once

#include "kiosk/screens/visit.hpp"

namespace kiosk::screens {

inline bool food_wanted(const Visit& visit) {
    if (!visit.profile) {
        return false;
    }
    const gym::About& about = visit.profile->about;
    const gym::Trainee& trainee = visit.profile->trainee;
    const bool adult = trainee.age == gym::AgeBand::adult || trainee.age == gym::AgeBand::from_65;
    return about.food && adult && !trainee.expecting && !about.kidney;
}

} // namespace kiosk::screens
