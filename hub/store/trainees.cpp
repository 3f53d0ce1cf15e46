#include "hub/store/trainees.hpp"

#include "hub/store/check_ins.hpp"
#include "hub/store/forms.hpp"
#include "hub/store/pains.hpp"
#include "hub/store/preferences.hpp"
#include "hub/store/sets.hpp"

namespace hub::store {

gym::Trainee trainee(Database& db, const gym::MemberId& member) {
    gym::Profile told;
    take_preferences(db, member, told);
    gym::Trainee found = std::move(told.trainee);
    found.pains = open_pains(db, member);
    for (FormSeen& seen : forms_seen(db, member)) {
        found.forms_seen.insert(std::move(seen.exercise));
    }
    found.training_since = first_set(db, member);
    if (const auto answer = newest_legs(db, member)) {
        gym::take_legs(found, answer->legs, answer->at);
    }
    return found;
}

} // namespace hub::store
