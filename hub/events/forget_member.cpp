#include "hub/events/forget_member.hpp"

#include "common/base/crc32c.hpp"
#include "common/base/ids.hpp"
#include "common/base/secret.hpp"
#include "common/wire/codec.hpp"
#include "hub/store/members.hpp"
#include "hub/store/members_erased.hpp"

#include <map>

namespace hub::events {

namespace {

constexpr int erased_kind = 0; // of the protocol: says nothing

// A set of this gym stays, as nobody's; everything else the event said goes.
void erase_event(store::Database& db, const store::LoggedEvent& of_member) {
    const store::EventRow& event = of_member.event;
    const auto body = wire::decode_body(event.kind, event.body);
    const auto* logged = body ? std::get_if<wire::SetLogged>(&*body) : nullptr;
    if (logged == nullptr || store::is_from_elsewhere(db, {event.origin, event.boot, event.seq})) {
        store::replace_event(db, of_member.row, erased_kind, "", base::crc32c(""));
        return;
    }
    gym::Set set = logged->set;
    set.member.reset();
    set.note.clear();
    const std::string nobodys = wire::encode_body(wire::SetLogged{std::move(set), {}});
    store::replace_event(db, of_member.row, event.kind, nobodys, base::crc32c(nobodys));
}

void erase(store::Database& db, const gym::MemberId& member) {
    for (const store::LoggedEvent& event : store::events_naming(db, member)) {
        erase_event(db, event);
    }
    store::erase_quarantined_of(db, member, std::string(of_a_forgotten_member));
    store::erase_member_rows(db, member);
}

} // namespace

std::string forget_member(
    store::Database& db, const gym::MemberId& member, const base::Zone& zone, base::Instant now
) {
    erase(db, member);
    std::string receipt = base::to_text(zone.day(now)) + " " + base::random_id();
    store::note_forgotten(db, member, receipt, now);
    db.scrub_soon();
    return receipt;
}

int forget_again(store::Database& db, const std::vector<store::Tombstone>& tombstones) {
    std::map<std::string, gym::MemberId> members;
    for (const gym::Member& member : store::members(db)) {
        members[base::digest(member.id.value)] = member.id;
    }
    int forgotten = 0;
    for (const store::Tombstone& tombstone : tombstones) {
        if (const auto back = members.find(tombstone.member_digest); back != members.end()) {
            erase(db, back->second);
            ++forgotten;
        }
        store::note_tombstone(db, tombstone);
    }
    db.scrub_soon();
    return forgotten;
}

} // namespace hub::events
