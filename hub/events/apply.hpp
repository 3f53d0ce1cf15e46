// What happened, into the store: one file per kind of event, all inside the group commit.
#pragma once

#include "common/base/result.hpp"
#include "common/base/secret.hpp"
#include "common/gym/deeds.hpp"
#include "common/gym/receipt.hpp"
#include "common/gym/station.hpp"
#include "common/wire/message.hpp"
#include "hub/store/crash_note.hpp"
#include "hub/store/database.hpp"
#include "hub/store/event_log.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hub::events {

// Where and when an event came from: a station of this gym, or staff at the desk.
struct Origin {
    gym::Station station; // empty for staff
    gym::SetId id;        // the event's own key; names the set it logs
    base::Instant at;
    bool by_staff = false;
    bool replayed = false; // let in before: whether it may come in is not asked again
    const base::CardKeys* keys = nullptr; // open what is sealed; none: it stays nobody's
};

// J22: needs_of(deed), or a refusal that names what it is.
base::Result<void> check_deed(
    store::Database& db,
    const Origin& origin,
    const gym::MemberId& member,
    const std::string& unlock,
    gym::Deed deed,
    std::string_view what
);

// What became of one event. Refused ones leave the store as it was.
using Applied = base::Result<gym::Receipt>;

// One function per kind; std::visit in apply() does not compile without one of them.
Applied apply(store::Database& db, const Origin& origin, const wire::SetLogged& event);
Applied apply(store::Database& db, const Origin& origin, const wire::SetVoided& event);
Applied apply(store::Database& db, const Origin& origin, const wire::SettingsChanged& event);
Applied apply(store::Database& db, const Origin& origin, const wire::CheckedIn& event);
Applied apply(store::Database& db, const Origin& origin, const wire::PainReported& event);
Applied apply(store::Database& db, const Origin& origin, const wire::PreferenceChanged& event);
Applied apply(store::Database& db, const Origin& origin, const wire::GoalChanged& event);
Applied apply(store::Database& db, const Origin& origin, const wire::AssessmentDone& event);

// A batch of one station, in one go: each event is applied once, or goes to quarantine whole, and
// the mark moves with it. Whatever was seen before is skipped.
struct BatchDone {
    std::vector<base::Mark> marks; // of the boots the batch named
    std::vector<gym::Receipt> receipts;
    std::vector<std::string> quarantined; // which and why, for the log
    std::vector<std::string> gaps = {};   // as below, of the boots it named beside
};

// `note`: what ended the hub too often goes to quarantine unread.
BatchDone apply_batch(
    store::Database& db,
    const gym::Station& station,
    std::span<const wire::Event> events,
    base::Instant now,
    store::CrashNote* note = nullptr,
    const base::CardKeys* keys = nullptr
);

// How wrong the kiosk's clock was, where the hub knows better: by the clock of the kiosk's machine
// that only goes forward.
base::Duration
correction(store::Database& db, const gym::Station& station, const wire::Event& event);

// One event as it came: by a batch, or out of quarantine.
Applied apply_event(
    store::Database& db,
    const gym::Station& station,
    const wire::Event& event,
    base::Duration correction,
    const base::CardKeys* keys = nullptr
);

// Marks for a Hello, and a gap noted wherever the kiosk's journal begins after them.
struct Begun {
    std::vector<base::Mark> marks;
    std::vector<std::string> gaps; // for the log
};

Begun begin(
    store::Database& db,
    const gym::Station& station,
    std::span<const wire::Pending> pending,
    base::Instant now
);

// All of it: the boots that a batch names, the kiosk's clock, then its events, whose times are
// corrected by that.
BatchDone apply_batch(
    store::Database& db,
    const gym::Station& station,
    const wire::Batch& batch,
    base::Instant now,
    store::CrashNote* note = nullptr,
    const base::CardKeys* keys = nullptr
);

} // namespace hub::events
