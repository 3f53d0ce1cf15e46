#include "common/content/catalogue.hpp"
#include "common/training/check_set.hpp"
#include "hub/events/apply.hpp"
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"

#include <fmt/format.h>

namespace hub::events {

namespace {

// A correction replaces a set that is there, is not replaced already, and is the same person's.
// Guests are the same person only at the station that they train at.
base::Result<void> check_replaces(store::Database& db, const gym::Set& set) {
    const auto old = store::find_set(db, *set.replaces);
    if (!old || old->gone) {
        return base::refuse(
            base::Reason::conflict,
            fmt::format("it corrects {}, which is not a current set", gym::to_text(*set.replaces))
        );
    }
    const gym::Set& replaced = old->logged.set;
    if (replaced.member != set.member || (!set.member && replaced.station != set.station)) {
        return base::refuse(
            base::Reason::conflict,
            fmt::format("it corrects {}, a set of somebody else", gym::to_text(*set.replaces))
        );
    }
    return {};
}

base::Result<void> check(const gym::Set& set, const Origin& origin) {
    const auto kind = content::station_kind(origin.station.kind);
    if (!kind) {
        return kind.error();
    }
    if (!set.station) { // J17
        return training::check_set_elsewhere(set, *kind, content::exercises());
    }
    if (set.station != origin.station.id) {
        return base::refuse(base::Reason::invalid, "it names another station than its sender");
    }
    return training::check_set(set, *kind);
}

} // namespace

Applied apply(store::Database& db, const Origin& origin, const wire::SetLogged& event) {
    if (const auto sound = check(event.set, origin); !sound) {
        return sound.error();
    }
    if (event.set.member && !store::member(db, *event.set.member)) {
        return base::refuse(
            base::Reason::not_found, "no member " + event.set.member->value + " at this gym"
        );
    }
    if (event.set.replaces) {
        if (const auto sound = check_replaces(db, event.set); !sound) {
            return sound.error();
        }
        store::mark_gone(db, *event.set.replaces, origin.at);
    }
    gym::LoggedSet logged{origin.id, origin.at, false, event.set};
    store::insert_set(db, logged);
    return gym::Receipt{std::move(logged), event.set.replaces};
}

} // namespace hub::events
