#include "common/content/catalogue.hpp"
#include "common/training/check_set.hpp"
#include "hub/events/apply.hpp"
#include "hub/store/guests.hpp"
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

// J10: opened, whose card it is; what can not be opened is nobody's.
store::GuestSet guest_of(store::Database& db, const Origin& origin, const std::string& sealed) {
    store::GuestSet guest;
    const auto card = origin.keys != nullptr ? base::unseal(origin.keys->seal, sealed)
                                             : std::optional<std::string>();
    if (card) {
        guest.tag = base::card_tag(origin.keys->tags, *card);
        guest.member = store::trains_with(db, *guest.tag, origin.at);
    }
    return guest;
}

// Of the same card as the set it corrects, it is the same person's, whoever has the card by now.
void follow_replaced(store::Database& db, const gym::SetId& replaced, store::GuestSet& guest) {
    const auto old = store::guest_set(db, replaced);
    if (old && guest.tag && old->tag == guest.tag) {
        guest.member = old->member;
    }
}

} // namespace

Applied apply(store::Database& db, const Origin& origin, const wire::SetLogged& event) {
    if (const auto sound = check(event.set, origin); !sound) {
        return sound.error();
    }
    gym::LoggedSet logged{origin.id, origin.at, false, event.set};
    gym::Set& set = logged.set;
    std::optional<store::GuestSet> guest;
    if (!event.sealed_card.empty()) {
        if (set.member || !set.station) {
            return base::refuse(base::Reason::invalid, "it seals a card, but is no guest's");
        }
        guest = guest_of(db, origin, event.sealed_card);
        if (set.replaces) {
            follow_replaced(db, *set.replaces, *guest);
        }
        set.member = guest->member;
    }
    if (set.member && !store::member(db, *set.member)) {
        return base::refuse(
            base::Reason::not_found, "no member " + set.member->value + " at this gym"
        );
    }
    if (set.replaces) {
        if (const auto sound = check_replaces(db, set); !sound) {
            return sound.error();
        }
        store::mark_gone(db, *set.replaces, origin.at);
    }
    store::insert_set(db, logged);
    if (guest) {
        store::put_guest_set(db, origin.id, *guest);
    }
    const auto replaced = set.replaces;
    return gym::Receipt{std::move(logged), replaced};
}

} // namespace hub::events
