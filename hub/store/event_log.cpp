#include "hub/store/event_log.hpp"

namespace hub::store {

namespace {

std::int64_t stored(std::uint64_t number) {
    return static_cast<std::int64_t>(number);
}

void bind_blob(SQLite::Statement& statement, int index, std::string_view bytes) {
    // A null pointer would bind NULL: an empty body is still a body.
    statement.bind(index, bytes.empty() ? "" : bytes.data(), static_cast<int>(bytes.size()));
}

} // namespace

void append_event(Database& db, const EventRow& event) {
    auto& insert = db.prepared(R"sql(
        INSERT INTO event (origin, boot, seq, kind, kernel_boot_id, boottime_ns, wall_us,
                           received_us, body, crc, correction_us)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    )sql");
    insert.bind(1, event.origin);
    insert.bind(2, stored(event.boot));
    insert.bind(3, stored(event.seq));
    insert.bind(4, event.kind);
    insert.bind(5, event.boot_time.kernel_boot_id);
    insert.bind(6, event.boot_time.ns);
    insert.bind(7, base::to_us(event.wall));
    insert.bind(8, base::to_us(event.received));
    bind_blob(insert, 9, event.body);
    insert.bind(10, std::int64_t{event.crc});
    insert.bind(11, std::int64_t{event.correction.count()});
    insert.exec();
}

void quarantine_event(Database& db, const EventRow& event, std::string_view reason) {
    auto& insert = db.prepared(R"sql(
        INSERT INTO quarantine (station_id, boot, seq, kind, wall_us, received_us, body, crc,
                                reason, kernel_boot_id, boottime_ns)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    )sql");
    insert.bind(1, event.origin);
    insert.bind(2, stored(event.boot));
    insert.bind(3, stored(event.seq));
    insert.bind(4, event.kind);
    insert.bind(5, base::to_us(event.wall));
    insert.bind(6, base::to_us(event.received));
    bind_blob(insert, 7, event.body);
    insert.bind(8, std::int64_t{event.crc});
    insert.bind(9, std::string(reason));
    insert.bind(10, event.boot_time.kernel_boot_id);
    insert.bind(11, event.boot_time.ns);
    insert.exec();
}

base::Mark mark(Database& db, const gym::StationId& station, std::uint64_t boot) {
    auto& select = db.prepared("SELECT hw, safe FROM mark WHERE station_id = ?1 AND boot = ?2");
    select.bind(1, station.value);
    select.bind(2, stored(boot));
    base::Mark found{boot, 0, 0};
    if (select.executeStep()) {
        found.hw = static_cast<std::uint64_t>(select.getColumn(0).getInt64());
        found.safe = static_cast<std::uint64_t>(select.getColumn(1).getInt64());
    }
    select.reset();
    return found;
}

void set_mark(Database& db, const gym::StationId& station, const base::Mark& mark) {
    auto& upsert = db.prepared(R"sql(
        INSERT INTO mark (station_id, boot, hw) VALUES (?1, ?2, ?3)
        ON CONFLICT (station_id, boot) DO UPDATE SET hw = excluded.hw
    )sql");
    upsert.bind(1, station.value);
    upsert.bind(2, stored(mark.boot));
    upsert.bind(3, stored(mark.hw));
    upsert.exec();
}

std::vector<StationMark> all_marks(Database& db) {
    auto& select = db.prepared("SELECT station_id, boot, hw, safe FROM mark");
    std::vector<StationMark> found;
    while (select.executeStep()) {
        found.push_back(
            {{select.getColumn(0).getString()},
             {static_cast<std::uint64_t>(select.getColumn(1).getInt64()),
              static_cast<std::uint64_t>(select.getColumn(2).getInt64()),
              static_cast<std::uint64_t>(select.getColumn(3).getInt64())}}
        );
    }
    select.reset();
    return found;
}

void raise_safe(Database& db, const std::vector<StationMark>& marks) {
    auto& update = db.prepared("UPDATE mark SET safe = max(safe, ?3) "
                               "WHERE station_id = ?1 AND boot = ?2 AND safe < ?3");
    for (const StationMark& held : marks) {
        update.bind(1, held.station.value);
        update.bind(2, stored(held.mark.boot));
        update.bind(3, stored(held.mark.hw));
        update.exec();
        update.reset();
    }
}

void note_gap(
    Database& db,
    const gym::StationId& station,
    std::uint64_t boot,
    std::uint64_t first,
    std::uint64_t last,
    base::Instant now
) {
    auto& insert = db.prepared(R"sql(
        INSERT OR REPLACE INTO gap (station_id, boot, first_seq, last_seq, seen_us)
        VALUES (?1, ?2, ?3, ?4, ?5)
    )sql");
    insert.bind(1, station.value);
    insert.bind(2, stored(boot));
    insert.bind(3, stored(first));
    insert.bind(4, stored(last));
    insert.bind(5, base::to_us(now));
    insert.exec();
}

int quarantined(Database& db) {
    auto& select = db.prepared("SELECT count(*) FROM quarantine");
    select.executeStep();
    const int events = select.getColumn(0).getInt();
    select.reset();
    return events;
}

std::vector<Quarantined> quarantined_events(Database& db, const std::optional<gym::SetId>& key) {
    auto& select = db.prepared(R"sql(
        SELECT station_id, boot, seq, kind, kernel_boot_id, boottime_ns, wall_us, received_us,
               body, crc, reason
        FROM quarantine WHERE ?1 IS NULL OR (station_id, boot, seq) = (?1, ?2, ?3)
        ORDER BY received_us, station_id, boot, seq
    )sql");
    if (key) {
        select.bind(1, key->origin);
        select.bind(2, stored(key->boot));
        select.bind(3, stored(key->seq));
    }
    std::vector<Quarantined> found;
    while (select.executeStep()) {
        Quarantined each;
        each.event.origin = select.getColumn(0).getString();
        each.event.boot = static_cast<std::uint64_t>(select.getColumn(1).getInt64());
        each.event.seq = static_cast<std::uint64_t>(select.getColumn(2).getInt64());
        each.event.kind = select.getColumn(3).getInt();
        each.event.boot_time = {select.getColumn(4).getString(), select.getColumn(5).getInt64()};
        each.event.wall = base::from_us(select.getColumn(6).getInt64());
        each.event.received = base::from_us(select.getColumn(7).getInt64());
        each.event.body = select.getColumn(8).getString();
        each.event.crc = static_cast<std::uint32_t>(select.getColumn(9).getInt64());
        each.reason = select.getColumn(10).getString();
        found.push_back(std::move(each));
    }
    select.reset();
    return found;
}

void leave_quarantine(Database& db, const EventRow& event) {
    auto& remove =
        db.prepared("DELETE FROM quarantine WHERE station_id = ?1 AND boot = ?2 AND seq = ?3");
    remove.bind(1, event.origin);
    remove.bind(2, stored(event.boot));
    remove.bind(3, stored(event.seq));
    remove.exec();
}

void change_reason(Database& db, const EventRow& event, std::string_view reason) {
    auto& update = db.prepared("UPDATE quarantine SET reason = ?4 "
                               "WHERE station_id = ?1 AND boot = ?2 AND seq = ?3");
    update.bind(1, event.origin);
    update.bind(2, stored(event.boot));
    update.bind(3, stored(event.seq));
    update.bind(4, std::string(reason));
    update.exec();
}

} // namespace hub::store
