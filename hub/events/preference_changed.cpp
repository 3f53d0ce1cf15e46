#include "common/gym/preferences.hpp"
#include "hub/events/apply.hpp"
#include "hub/store/members.hpp"
#include "hub/store/preferences.hpp"

namespace hub::events {

namespace {

// J14: the health questions may be answered at the first tap, which comes before any PIN. Once.
bool is_first_screening(store::Database& db, const gym::MemberId& member, const std::string& key) {
    gym::Profile known;
    store::take_preferences(db, member, known);
    return key == "screening" && known.about.screening == gym::Screening::not_answered;
}

base::Result<void>
check(store::Database& db, const Origin& origin, const wire::PreferenceChanged& event) {
    gym::Profile tried;
    for (const auto& [key, value] : event.preferences) {
        if (const auto known = gym::take_preference(tried, key, value, origin.at); !known) {
            return known.error();
        }
        const bool first = is_first_screening(db, event.member, key);
        const gym::Deed deed =
            first ? gym::Deed::answer_first_screen : *gym::deed_of_preference(key);
        if (const auto may = check_deed(db, origin, event.member, event.unlock, deed, key); !may) {
            return may.error();
        }
    }
    return {};
}

} // namespace

Applied apply(store::Database& db, const Origin& origin, const wire::PreferenceChanged& event) {
    if (!store::member(db, event.member)) {
        return base::refuse(base::Reason::not_found, "no member " + event.member.value);
    }
    if (!origin.replayed) {
        if (const auto sound = check(db, origin, event); !sound) {
            return sound.error();
        }
    }
    for (const auto& [key, value] : event.preferences) {
        store::change_preference(db, event.member, key, value, origin.at);
    }
    return gym::Receipt{};
}

} // namespace hub::events
