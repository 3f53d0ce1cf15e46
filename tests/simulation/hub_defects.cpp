#include "tests/simulation/hub_defects.hpp"

#include "hub/store/event_log.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace simulation::defects {

using hub::events::apply_batch;

void forget_gaps(Database& db) {
    db.sql().exec("DELETE FROM gap");
}

BatchDone apply_without_dedupe(
    Database& db, const gym::Station& station, const wire::Batch& batch, base::Instant now
) {
    std::vector<wire::Event> again;
    for (wire::Event event : batch.events) {
        if (event.seq <= hub::store::mark(db, station.id, event.boot).hw) {
            event.boot ^= 1; // a number of the hub's own
            event.seq = hub::store::mark(db, station.id, event.boot).hw + 1 + again.size();
            again.push_back(std::move(event));
        }
    }
    apply_batch(db, station, again, now);
    return apply_batch(db, station, batch, now);
}

BatchDone apply_early(
    Database& db, const gym::Station& station, const wire::Batch& batch, base::Instant now
) {
    if (!batch.events.empty()) {
        const wire::Event& first = batch.events.front();
        if (hub::store::mark(db, station.id, first.boot).hw + 1 < first.seq) {
            hub::store::set_mark(db, station.id, {first.boot, first.seq - 1, 0});
        }
    }
    return apply_batch(db, station, batch, now);
}

BatchDone apply_without_quarantine(
    Database& db, const gym::Station& station, const wire::Batch& batch, base::Instant now
) {
    wire::Batch one = batch;
    one.events.clear();
    BatchDone done = apply_batch(db, station, one, now);
    for (const wire::Event& event : batch.events) {
        one = {{event}};
        db.sql().exec("SAVEPOINT event");
        BatchDone next = apply_batch(db, station, one, now);
        if (!next.quarantined.empty()) {
            db.sql().exec("ROLLBACK TO event");
            next = {{hub::store::mark(db, station.id, event.boot)}, {}, {}};
        }
        db.sql().exec("RELEASE event");
        std::erase_if(done.marks, [&](const base::Mark& mark) { return mark.boot == event.boot; });
        done.marks.insert(done.marks.end(), next.marks.begin(), next.marks.end());
    }
    return done;
}

BatchDone apply_without_mark(
    Database& db,
    const gym::Station& station,
    const wire::Batch& batch,
    base::Instant now,
    const Later& later
) {
    std::vector<base::Mark> before;
    for (const wire::Event& event : batch.events) {
        before.push_back(hub::store::mark(db, station.id, event.boot));
    }
    BatchDone done = apply_batch(db, station, batch, now);
    later([id = station.id, marks = done.marks](Database& then) {
        for (const base::Mark& mark : marks) {
            hub::store::set_mark(then, id, mark);
        }
        return [] {};
    });
    for (const base::Mark& mark : before) {
        hub::store::set_mark(db, station.id, mark);
    }
    done.marks = before;
    return done;
}

} // namespace simulation::defects
