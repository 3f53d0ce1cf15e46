#include "hub/store/trainees.hpp"

#include "hub/store/check_ins.hpp"
#include "hub/store/forms.hpp"
#include "hub/store/pains.hpp"
#include "hub/store/preferences.hpp"

namespace hub::store {

namespace {

std::optional<base::Instant> first_set(Database& db, const gym::MemberId& member) {
    auto& select = db.prepared("SELECT min(at_us) FROM set_log WHERE member_id = ?1 AND gone = 0");
    select.bind(1, member.value);
    select.executeStep();
    const auto first = select.getColumn(0);
    const auto found =
        first.isNull() ? std::nullopt : std::optional(base::from_us(first.getInt64()));
    select.reset();
    return found;
}

} // namespace

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
