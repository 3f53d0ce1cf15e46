#include "hub/events/apply.hpp"

#include "common/base/crc32c.hpp"
#include "common/delivery/receiver.hpp"
#include "common/wire/codec.hpp"
#include "hub/events/forget_member.hpp"
#include "hub/store/clocks.hpp"
#include "hub/store/members_erased.hpp"
#include "hub/store/unlocks.hpp"

#include <fmt/format.h>

namespace hub::events {

namespace {

// The receiver of one station, with the marks of the boots it is asked about read from the store.
class Marks {
public:
    Marks(store::Database& db, const gym::StationId& station)
        : db_(db)
        , station_(station) {}

    delivery::Receiver& of(std::uint64_t boot) {
        if (!receiver_.knows(boot)) {
            stored_.push_back(store::mark(db_, station_, boot));
            receiver_.restore(stored_.back());
        }
        return receiver_;
    }

    // Writes the marks that moved; returns all that were asked for.
    std::vector<base::Mark> save() {
        std::vector<base::Mark> marks;
        for (base::Mark& stored : stored_) {
            const base::Mark mark = receiver_.mark(stored.boot);
            if (mark != stored) {
                store::set_mark(db_, station_, mark);
                stored = mark;
            }
            marks.push_back(mark);
        }
        return marks;
    }

private:
    store::Database& db_;
    const gym::StationId& station_;
    delivery::Receiver receiver_;
    std::vector<base::Mark> stored_;
};

// A clock that is this near is the kiosk's own word; the correction's error may be larger.
constexpr std::chrono::seconds clock_slack{2};

constexpr std::string_view ended_the_hub =
    "it ended the hub each time it was looked at, so it was not looked at again";

bool is_of_forgotten(store::Database& db, const wire::EventBody& body) {
    const auto member = wire::member_of(body);
    return member && store::is_forgotten(db, *member);
}

// What an erased member's event told is not kept: the row is its key, and why.
void quarantine(
    store::Database& db,
    const gym::Station& station,
    store::EventRow row,
    const std::string& why,
    BatchDone& done
) {
    std::string reason = why;
    if (const auto body = wire::decode_body(row.kind, row.body);
        body && is_of_forgotten(db, *body)) {
        reason = of_a_forgotten_member;
        row.body.clear();
        row.crc = base::crc32c("");
    }
    store::quarantine_event(db, row, reason);
    done.quarantined.push_back(
        fmt::format("event {}/{:x}/{}: {}", station.name, row.boot, row.seq, reason)
    );
}

store::EventRow row_of(
    const gym::Station& station,
    const wire::Event& event,
    base::Instant received,
    base::Duration correction
) {
    return {
        station.id.value,
        event.boot,
        event.seq,
        event.kind,
        event.boot_time,
        event.wall,
        received,
        event.body,
        event.crc,
        correction};
}

// The next one: into the log, or into quarantine.
void take(
    store::Database& db,
    const gym::Station& station,
    const wire::Event& event,
    base::Instant now,
    store::CrashNote* note,
    const base::CardKeys* keys,
    BatchDone& done
) {
    const base::Duration wrong = correction(db, station, event);
    const store::EventRow row = row_of(station, event, now, wrong);
    const gym::SetId key{station.id.value, event.boot, event.seq};
    if (note != nullptr && note->is_deadly(key)) {
        store::quarantine_event(db, row, ended_the_hub);
        done.quarantined.push_back(fmt::format("event {}: {}", gym::to_text(key), ended_the_hub));
        return;
    }
    if (note != nullptr) {
        note->begins(key);
    }
    try {
        const Applied applied = apply_event(db, station, event, wrong, keys);
        if (applied) {
            store::append_event(db, row);
            done.receipts.push_back(*applied);
        } else {
            quarantine(db, station, row, applied.error().detail, done);
        }
    } catch (const SQLite::Exception& error) {
        if (note != nullptr && store::is_of_disk(error)) {
            note->ends(); // no fault of the event's
        }
        throw;
    }
    if (note != nullptr) {
        note->ends();
    }
}

} // namespace

base::Duration
correction(store::Database& db, const gym::Station& station, const wire::Event& event) {
    if (!base::is_time(event.wall)) {
        return {}; // of a time that is none, nothing can be told
    }
    const auto zero = store::clock_zero(db, station.id, event.boot_time.kernel_boot_id);
    if (!zero) {
        return {};
    }
    const auto since =
        std::chrono::duration_cast<base::Duration>(std::chrono::nanoseconds(event.boot_time.ns));
    const base::Duration wrong = *zero + since - event.wall;
    return wrong < clock_slack && wrong > -clock_slack ? base::Duration{} : wrong;
}

Applied apply_event(
    store::Database& db,
    const gym::Station& station,
    const wire::Event& event,
    base::Duration correction,
    const base::CardKeys* keys
) {
    const base::Instant at = event.wall + correction;
    if (!base::is_time(event.wall) || !base::is_time(at)) {
        return base::refuse(base::Reason::invalid, "its clock shows no time of 1970 to 2200");
    }
    if (base::crc32c(event.body) != event.crc) {
        return base::refuse(base::Reason::invalid, "its body was damaged on the way (CRC-32C)");
    }
    const auto body = wire::decode_body(event.kind, event.body);
    if (!body) {
        return body.error();
    }
    const gym::SetId key{station.id.value, event.boot, event.seq};
    const Origin origin{station, key, at, false, false, keys};
    return std::visit([&](const auto& kind) { return apply(db, origin, kind); }, *body);
}

base::Result<void> check_deed(
    store::Database& db,
    const Origin& origin,
    const gym::MemberId& member,
    const std::string& unlock,
    gym::Deed deed,
    std::string_view what
) {
    // Staff told it, it was so when it came, or a token of the member's was open at the origin's
    // station and time.
    if (!gym::needs_of(deed).pin || origin.by_staff || origin.replayed) {
        return {};
    }
    const bool proved =
        !unlock.empty() &&
        store::is_unlocked(
            db, unlock, member, origin.station.id, origin.at, store::unlock_clock_slack
        );
    if (!proved) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format(
                "{} is about the person: a tap does not change it, nor a PIN whose time is over "
                "(J22)",
                what
            )
        );
    }
    return {};
}

BatchDone apply_batch(
    store::Database& db,
    const gym::Station& station,
    std::span<const wire::Event> events,
    base::Instant now,
    store::CrashNote* note,
    const base::CardKeys* keys
) {
    BatchDone done;
    Marks marks(db, station.id);
    for (const wire::Event& event : events) {
        delivery::Receiver& receiver = marks.of(event.boot);
        const delivery::Verdict verdict = receiver.judge(event.boot, event.seq);
        if (verdict == delivery::Verdict::seen) {
            continue;
        }
        if (verdict == delivery::Verdict::early) {
            break; // the marks tell the kiosk where to go on
        }
        take(db, station, event, now, note, keys, done);
        receiver.advance(event.boot, event.seq);
    }
    done.marks = marks.save();
    return done;
}

Begun begin(
    store::Database& db,
    const gym::Station& station,
    std::span<const wire::Pending> pending,
    base::Instant now
) {
    Begun begun;
    Marks marks(db, station.id);
    for (const wire::Pending& boot : pending) {
        delivery::Receiver& receiver = marks.of(boot.boot);
        const std::uint64_t missing = receiver.begins_at(boot.boot, boot.first_seq);
        if (missing == 0) {
            continue;
        }
        store::note_gap(
            db, station.id, boot.boot, boot.first_seq - missing, boot.first_seq - 1, now
        );
        begun.gaps.push_back(fmt::format(
            "{} lost {} events of boot {:x} before they were sent", station.name, missing, boot.boot
        ));
    }
    begun.marks = marks.save();
    return begun;
}

BatchDone apply_batch(
    store::Database& db,
    const gym::Station& station,
    const wire::Batch& batch,
    base::Instant now,
    store::CrashNote* note,
    const base::CardKeys* keys
) {
    Begun begun = begin(db, station, batch.pending, now);
    if (batch.clock && base::is_time(batch.clock->zero)) {
        const wire::Clock& clock = *batch.clock;
        store::put_clock(db, station.id, clock.kernel_boot_id, clock.zero, clock.rtt, now);
    }
    BatchDone done = apply_batch(db, station, batch.events, now, note, keys);
    done.gaps = std::move(begun.gaps);
    done.marks.insert(done.marks.begin(), begun.marks.begin(), begun.marks.end());
    return done;
}

} // namespace hub::events
