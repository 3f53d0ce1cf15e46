#include "common/gym/preferences.hpp"
#include "hub/events/apply.hpp"
#include "hub/store/members.hpp"
#include "hub/store/preferences.hpp"

namespace hub::events {

Applied apply(store::Database& db, const Origin& origin, const wire::PreferenceChanged& event) {
    if (!store::member(db, event.member)) {
        return base::refuse(base::Reason::not_found, "no member " + event.member.value);
    }
    gym::Profile tried;
    for (const auto& [key, value] : event.preferences) {
        if (const auto known = gym::take_preference(tried, key, value, origin.at); !known) {
            return known.error();
        }
        if (!origin.by_staff && !gym::may_be_tapped(key)) {
            return base::refuse(
                base::Reason::invalid, key + " is about the person: a tap does not change it (J22)"
            );
        }
    }
    for (const auto& [key, value] : event.preferences) {
        store::change_preference(db, event.member, key, value, origin.at);
    }
    return gym::Receipt{};
}

} // namespace hub::events
