#include "tests/simulation/oracle.hpp"

#include "common/base/crc32c.hpp"
#include "common/base/environment.hpp"
#include "hub/events/apply.hpp"
#include "kiosk/link/journal.hpp"

#include <fmt/format.h>

namespace simulation {

namespace {

using hub::store::Database;

constexpr std::chrono::minutes clock_error_max{10}; // 500 ppm of the days a kiosk was shut in

std::uint64_t number(const SQLite::Column& column) {
    return static_cast<std::uint64_t>(column.getInt64());
}

std::string key_text(const std::string& station, std::uint64_t boot, std::uint64_t seq) {
    return fmt::format("{}/{:x}/{}", station, boot, seq);
}

std::set<Key> keys(SQLite::Database& db, const std::string& sql) {
    std::set<Key> found;
    SQLite::Statement select(db, sql);
    while (select.executeStep()) {
        found.emplace(
            select.getColumn(0).getString(),
            number(select.getColumn(1)),
            number(select.getColumn(2))
        );
    }
    return found;
}

struct Arrived {
    std::string body;
    bool quarantined = false;
    bool damaged = false;
    base::Instant at;
    bool clock_known = false;
};

// Everything a kiosk sent that is at the hub.
std::map<Key, Arrived> arrived(Database& db) {
    std::map<Key, Arrived> all;
    SQLite::Statement select(db.sql(), R"sql(
        SELECT origin, e.boot, e.seq, e.body, e.crc, 0, e.wall_us + e.correction_us,
               c.zero_us IS NOT NULL, e.kind
        FROM event e LEFT JOIN clock c
            ON c.station_id = e.origin AND c.kernel_boot_id = e.kernel_boot_id
        UNION ALL
        SELECT station_id, boot, seq, body, crc, 1, wall_us, 0, kind FROM quarantine
    )sql");
    while (select.executeStep()) {
        const Key key{
            select.getColumn(0).getString(),
            number(select.getColumn(1)),
            number(select.getColumn(2))};
        Arrived one;
        one.body = select.getColumn(3).getString();
        const auto crc = static_cast<std::uint32_t>(select.getColumn(4).getInt64());
        one.quarantined = select.getColumn(5).getInt() != 0;
        one.damaged = crc != base::crc32c(one.body) || select.getColumn(8).getInt() == 0;
        one.at = base::from_us(select.getColumn(6).getInt64());
        one.clock_known = select.getColumn(7).getInt() != 0;
        if (!all.emplace(key, std::move(one)).second) {
            throw Broken("an event is in the log and in quarantine");
        }
    }
    return all;
}

void check_one(const Green& green, const Arrived& there, bool is_cloned) {
    const std::string name = key_text(green.station, green.boot, green.seq);
    if (there.body != green.body && !there.damaged) {
        throw Broken("altered: " + name);
    }
    const auto wrong = there.at - green.at;
    // A clone may bring it first, and can not tell the clock of the other's machine.
    if (there.clock_known && !is_cloned && (wrong > clock_error_max || wrong < -clock_error_max)) {
        throw Broken(fmt::format("{} is dated {} s wrong", name, wrong.count() / 1'000'000));
    }
}

} // namespace

Marks marks_at(Database& db) {
    Marks marks;
    SQLite::Statement select(db.sql(), "SELECT station_id, boot, hw FROM mark");
    while (select.executeStep()) {
        marks[{select.getColumn(0).getString(), number(select.getColumn(1))}] =
            number(select.getColumn(2));
    }
    return marks;
}

bool is_sound(Clockwork& clock, const Disk::Image& image) try {
    Disk copy(clock.chance, clock.counters);
    copy.put(image);
    Database db = Database::open_to_write(copy.folder());
    return db.sql().execAndGet("PRAGMA quick_check").getString() == "ok";

} catch (const std::exception&) {

    return false;
}

std::set<Key> held_by_hub(Clockwork& clock, const Disk::Image& image) try {
    Disk copy(clock.chance, clock.counters);
    copy.put(image);
    Database db = Database::open_to_write(copy.folder());
    return keys(db.sql(), R"sql(
        SELECT origin, boot, seq FROM event UNION ALL SELECT station_id, boot, seq FROM quarantine
    )sql");

} catch (const std::exception&) {

    return {};
}

std::set<Key>
held_by_kiosk(Clockwork& clock, const Disk::Image& image, const std::string& station) try {
    Disk copy(clock.chance, clock.counters);
    copy.put(image);
    SQLite::Database db = kiosk::link::open_kiosk_database(copy.folder());
    return keys(db, "SELECT '" + station + "', boot, seq FROM event");

} catch (const std::exception&) {

    return {};
}

std::uint64_t
check_delivered(Database& db, const std::vector<Green>& greens, const Spoilt& stations) {
    const std::map<Key, Arrived> there = arrived(db);
    std::uint64_t lost = 0;
    for (const Green& green : greens) {
        const auto found = there.find({green.station, green.boot, green.seq});
        if (found != there.end()) {
            const bool may_be = found->second.damaged && stations.damaged.contains(green.station);
            if (!may_be) {
                check_one(green, found->second, stations.cloned.contains(green.station));
            }
        } else if (green.excused) {
            ++lost;
        } else {
            throw Broken("lost: " + key_text(green.station, green.boot, green.seq));
        }
    }
    std::map<std::string, Key> bodies;
    for (const auto& [key, one] : there) {
        const auto& [station, boot, seq] = key;
        if (one.damaged && !stations.damaged.contains(station)) {
            throw Broken("damaged on a sound disk: " + key_text(station, boot, seq));
        }
        if (!one.body.empty() && !bodies.emplace(one.body, key).second) {
            throw Broken("twice: " + key_text(station, boot, seq));
        }
    }
    return lost;
}

// A mark covers events, what is in quarantine, and gaps that are noted; nothing else.
void check_marks(Database& db) {
    SQLite::Statement select(db.sql(), R"sql(
        SELECT m.station_id, m.boot, m.hw,
            (SELECT count(*) FROM event e WHERE e.origin = m.station_id AND e.boot = m.boot),
            (SELECT count(*) FROM quarantine q
                 WHERE q.station_id = m.station_id AND q.boot = m.boot),
            (SELECT coalesce(sum(g.last_seq - g.first_seq + 1), 0) FROM gap g
                 WHERE g.station_id = m.station_id AND g.boot = m.boot)
        FROM mark m
    )sql");
    while (select.executeStep()) {
        const std::int64_t hw = select.getColumn(2).getInt64();
        const std::int64_t covered = select.getColumn(3).getInt64() +
                                     select.getColumn(4).getInt64() +
                                     select.getColumn(5).getInt64();
        if (hw != covered) {
            throw Broken(fmt::format(
                "the mark of {}/{:x} is {} and covers {}",
                select.getColumn(0).getString(),
                number(select.getColumn(1)),
                hw,
                covered
            ));
        }
    }
}

namespace {

std::vector<std::string> sets_of(Database& db) {
    std::vector<std::string> rows;
    SQLite::Statement select(db.sql(), R"sql(
        SELECT concat_row FROM (
            SELECT origin || boot || '/' || seq || at_us || gone || member_id || exercise || load_g
                   || reps || note AS concat_row
            FROM set_log) ORDER BY concat_row
    )sql");
    while (select.executeStep()) {
        rows.push_back(select.getColumn(0).getString());
    }
    return rows;
}

void replay(Database& from, Database& to, const std::vector<gym::Station>& stations) {
    SQLite::Transaction transaction(to.sql());
    SQLite::Statement select(from.sql(), R"sql(
        SELECT origin, boot, seq, kind, wall_us + correction_us, body, crc, received_us FROM event
        ORDER BY received_us, origin, boot, seq
    )sql");
    while (select.executeStep()) {
        wire::Event event;
        event.boot = number(select.getColumn(1));
        event.seq = number(select.getColumn(2));
        event.kind = select.getColumn(3).getInt();
        event.wall = base::from_us(select.getColumn(4).getInt64());
        event.body = select.getColumn(5).getString();
        event.crc = static_cast<std::uint32_t>(select.getColumn(6).getInt64());
        const std::string origin = select.getColumn(0).getString();
        for (const gym::Station& station : stations) {
            if (station.id.value == origin) {
                // Quarantined and missing numbers are left out.
                const wire::Batch batch{{event}, {{event.boot, event.seq}}};
                hub::events::apply_batch(to, station, batch, event.wall);
            }
        }
    }
    transaction.commit();
}

} // namespace

void check_derived(
    Clockwork& clock,
    Database& db,
    const Disk::Image& empty,
    const std::vector<gym::Station>& stations
) {
    Disk disk(clock.chance, clock.counters);
    disk.put(empty);
    Database again = Database::open_to_write(disk.folder());
    replay(db, again, stations);
    if (sets_of(db) != sets_of(again)) {
        throw Broken("the sets are not what the log of events makes");
    }
}

} // namespace simulation
