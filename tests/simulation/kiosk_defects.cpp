#include "tests/simulation/kiosk_defects.hpp"

#include "common/base/crc32c.hpp"
#include "common/base/environment.hpp"
#include "common/wire/codec.hpp"
#include "kiosk/link/kiosk_database.hpp"

#include <algorithm>
#include <filesystem>

namespace simulation::defects {

namespace {

void insert(SQLite::Database& db, const wire::Event& event) {
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement boot(db, "INSERT OR IGNORE INTO boot (boot) VALUES (?1)");
    boot.bind(1, static_cast<std::int64_t>(event.boot));
    boot.exec();
    SQLite::Statement row(db, "INSERT INTO event VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    row.bind(1, static_cast<std::int64_t>(event.boot));
    row.bind(2, static_cast<std::int64_t>(event.seq));
    row.bind(3, event.kind);
    row.bind(4, event.boot_time.kernel_boot_id);
    row.bind(5, event.boot_time.ns);
    row.bind(6, base::to_us(event.wall));
    row.bind(7, event.body.data(), static_cast<int>(event.body.size()));
    row.bind(8, std::int64_t{event.crc});
    row.exec();
    transaction.commit();
}

} // namespace

std::uint64_t boot_of_disk(SQLite::Database& db, tests::Chance& chance) {
    SQLite::Statement first(db, "SELECT boot FROM boot ORDER BY number LIMIT 1");
    return first.executeStep() ? static_cast<std::uint64_t>(first.getColumn(0).getInt64())
                               : chance.next();
}

namespace {

std::uint64_t last_seq(SQLite::Database& db, std::uint64_t boot) try {
    SQLite::Statement last(db, "SELECT coalesce(max(seq), 0) FROM event WHERE boot = ?1");
    last.bind(1, static_cast<std::int64_t>(boot));
    last.executeStep();
    return static_cast<std::uint64_t>(last.getColumn(0).getInt64());

} catch (const SQLite::Exception& error) {

    throw base::EnvironmentError(error.what());
}

} // namespace

wire::Event keep(
    SQLite::Database& db,
    kiosk::link::Journal& journal,
    const wire::EventBody& body,
    base::Instant wall,
    const base::BootTime& boot_time
) {
    wire::Event event;
    event.boot = journal.boot();
    event.seq = last_seq(db, event.boot) + 1;
    event.kind = static_cast<int>(wire::kind_of(body));
    event.boot_time = boot_time;
    event.wall = wall;
    event.body = wire::encode_body(body);
    event.crc = base::crc32c(event.body);
    try {
        insert(db, event);
    } catch (const SQLite::Exception&) {
        const auto folder = std::filesystem::path(db.getFilename()).parent_path();
        { const SQLite::Database closing = std::move(db); }
        db = kiosk::link::open_kiosk_database(folder);
        ++event.seq;
        try {
            insert(db, event);
        } catch (const SQLite::Exception& error) {
            throw base::EnvironmentError(error.what());
        }
    }
    return event;
}

void prefer_remembered(wire::ToKiosk& message, kiosk::link::Journal& journal) try {
    const std::vector<base::Mark> remembered = journal.remembered();
    if (auto* welcome = std::get_if<wire::Welcome>(&message)) {
        for (base::Mark& mark : welcome->marks) {
            const auto known = std::ranges::find(remembered, mark.boot, &base::Mark::boot);
            if (known != remembered.end()) {
                mark.hw = std::max(mark.hw, known->hw);
            }
        }
    }

} catch (const SQLite::Exception&) {

    // the disk forgot them
}

} // namespace simulation::defects
