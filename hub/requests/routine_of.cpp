#include "hub/requests/routine_of.hpp"

#include "common/content/catalogue.hpp"
#include "hub/store/preferences.hpp"
#include "hub/store/routines.hpp"

namespace hub::requests {

gym::Routine routine_of(store::Database& db, const gym::MemberId& member, base::Instant at) {
    gym::Routine routine =
        store::routine_of(db, member, at).value_or(content::beginner_hamstrings());
    store::apply_leg_days(db, member, at, routine);
    return routine;
}

} // namespace hub::requests
