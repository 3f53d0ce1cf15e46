#include "common/gym/preferences.hpp"
#include "common/wire/codec.hpp"
#include "hub/events/apply.hpp"
#include "hub/store/members.hpp"
#include "hub/store/members_erased.hpp"
#include "hub/store/preferences.hpp"
#include "hub/store/stations.hpp"

namespace hub::events {

namespace {

constexpr const char* screening = "screening";

// All that was answered so far was answered by a tap, at other stations: this one, without the hub,
// could not know of it.
bool is_answered_elsewhere(store::Database& db, const Origin& origin, const gym::MemberId& member) {
    bool answered = false;
    for (const store::EventRow& row : store::events_naming(db, member)) {
        const auto body = wire::decode_body(row.kind, row.body);
        const auto* told = body ? std::get_if<wire::PreferenceChanged>(&*body) : nullptr;
        if (told == nullptr || !told->preferences.contains(screening)) {
            continue;
        }
        if (!told->unlock.empty() || row.origin == origin.station.id.value ||
            !store::station(db, {row.origin})) { // the desk
            return false;
        }
        answered = true;
    }
    return answered;
}

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
    return known.about.screening == gym::Screening::not_answered ||
           is_answered_elsewhere(db, origin, member);
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
    gym::Receipt receipt;
    receipt.changes_boards = event.preferences.contains("board");
    return receipt;
}

} // namespace hub::events
