#include "tests/simulation/oracle.hpp"

#include "common/base/crc32c.hpp"
#include "common/base/environment.hpp"
#include "hub/admin/verify.hpp"
#include "hub/store/backups.hpp"
#include "kiosk/link/journal.hpp"
#include "kiosk/link/kiosk_database.hpp"

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
            throw Broken("an event is there twice");
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

void check_whole(Clockwork& clock, const Disk::Image& image) {
    Disk copy(clock.chance, clock.counters);
    Disk scratch(clock.chance, clock.counters);
    copy.put(image);
    const auto check = [](const std::vector<std::string>& wrong) {
        if (!wrong.empty()) {
            throw Broken("the hub is not whole: " + wrong.front());
        }
    };
    {
        auto db = hub::store::Database::open_to_write(copy.folder());
        check(hub::store::wrong_in(db));
    }
    check(hub::admin::check_derived(copy.folder(), scratch.folder()).wrong);
}

} // namespace simulation
