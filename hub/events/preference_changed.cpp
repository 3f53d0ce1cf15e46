#include "common/gym/preferences.hpp"
#include "hub/events/apply.hpp"
#include "hub/store/members.hpp"
#include "hub/store/preferences.hpp"

namespace hub::events {

namespace {

constexpr const char* screening = "screening";

// J14: the health questions may be answered at the first tap, which comes before any PIN. Once; but
// of two stations that ask without the hub each has a first tap, and the later answer counts.
bool is_first_screening(
    store::Database& db, const Origin& origin, const gym::MemberId& member, const std::string& key
) {
    if (key != screening) {
        return false;
    }
    gym::Profile known;
    store::take_preferences(db, member, known);
    if (known.about.screening == gym::Screening::not_answered) {
        return true;
    }
    return !store::is_screened_known(db, member, origin.station.id);
}

base::Result<void>
check(store::Database& db, const Origin& origin, const wire::PreferenceChanged& event) {
    gym::Profile tried;
    for (const auto& [key, value] : event.preferences) {
        if (const auto known = gym::take_preference(tried, key, value, origin.at); !known) {
            return known.error();
        }
        const bool first = is_first_screening(db, origin, event.member, key);
        const gym::Deed deed =
            first ? gym::Deed::answer_first_screen : *gym::deed_of_preference(key, value);
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
    if (event.preferences.contains(screening)) {
        const bool tapped = event.unlock.empty() && !origin.by_staff;
        store::note_screened(db, event.member, tapped ? origin.station.id : gym::StationId{});
    }
    gym::Receipt receipt;
    receipt.changes_boards = event.preferences.contains("board");
    return receipt;
}

} // namespace hub::events
