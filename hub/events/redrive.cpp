#include "hub/events/redrive.hpp"

#include "hub/events/apply.hpp"
#include "hub/store/stations.hpp"

#include <fmt/format.h>

namespace hub::events {

namespace {

base::Result<void>
try_again(store::Database& db, store::EventRow& row, const base::CardKeys* keys) {
    const auto station = store::station(db, {row.origin});
    if (!station) {
        return base::refuse(base::Reason::not_found, "its station is not of this gym any more");
    }
    const wire::Event event{
        row.boot, row.seq, row.kind, row.boot_time, row.wall, row.body, row.crc};
    row.correction = correction(db, *station, event);
    const Applied applied = apply_event(db, *station, event, row.correction, keys);
    return applied ? base::Result<void>() : applied.error();
}

} // namespace

Redriven redrive(
    store::Database& db,
    const std::vector<store::Quarantined>& events,
    base::Instant now,
    const base::CardKeys* keys
) {
    Redriven done;
    for (const store::Quarantined& each : events) {
        store::EventRow row = each.event;
        if (const auto applied = try_again(db, row, keys); !applied) {
            store::change_reason(db, row, applied.error().detail);
            done.refused.push_back(fmt::format(
                "{}: {}", gym::to_text({row.origin, row.boot, row.seq}), applied.error().detail
            ));
            continue;
        }
        store::leave_quarantine(db, row);
        row.received = now;
        store::append_event(db, row);
        ++done.applied;
    }
    return done;
}

} // namespace hub::events
