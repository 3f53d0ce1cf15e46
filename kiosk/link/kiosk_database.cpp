#include "kiosk/link/kiosk_database.hpp"

#include "common/base/environment.hpp"
#include "common/base/log.hpp"
#include "common/storage/migrate.hpp"
#include "common/storage/open.hpp"

#include <SQLiteCpp/Backup.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <string>
#include <string_view>

namespace kiosk::link {

namespace {

constexpr std::string_view first_schema = R"sql(
    CREATE TABLE event (
        boot           INTEGER NOT NULL,
        seq            INTEGER NOT NULL,
        kind           INTEGER NOT NULL,
        kernel_boot_id TEXT NOT NULL,
        boottime_ns    INTEGER NOT NULL,
        wall_us        INTEGER NOT NULL,
        body           BLOB NOT NULL,
        crc            INTEGER NOT NULL,
        PRIMARY KEY (boot, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX event_by_time ON event (wall_us);

    -- Boots in the order they began.
    CREATE TABLE boot (
        number INTEGER PRIMARY KEY,
        boot   INTEGER NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE mark (
        boot INTEGER PRIMARY KEY,
        hw   INTEGER NOT NULL,
        safe INTEGER NOT NULL
    ) STRICT;

    -- Profiles for a tap-in without the hub; tag: the card's HMAC under this kiosk's own key.
    CREATE TABLE profile (
        tag       BLOB PRIMARY KEY,
        profile   BLOB NOT NULL,
        cached_us INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX profile_by_age ON profile (cached_us);

    -- What the hub said this kiosk is.
    CREATE TABLE welcome (
        id           INTEGER PRIMARY KEY CHECK (id = 1),
        station_id   TEXT NOT NULL,
        station_name TEXT NOT NULL,
        station_kind TEXT NOT NULL,
        gym_name     TEXT NOT NULL,
        time_zone    TEXT NOT NULL
    ) STRICT;
)sql";

// What the gym chose, as the hub told it (wire::encode_gym_settings).
constexpr std::string_view gym_settings_schema = R"sql(
    ALTER TABLE welcome ADD COLUMN settings BLOB NOT NULL DEFAULT x'';
)sql";

// What cards that are not known here are sealed for (J10).
constexpr std::string_view seal_key_schema = R"sql(
    ALTER TABLE welcome ADD COLUMN seal_key BLOB NOT NULL DEFAULT x'';
)sql";

// T7: when the station's machine took another one's place.
constexpr std::string_view machine_schema = R"sql(
    ALTER TABLE welcome ADD COLUMN machine_since_us INTEGER;
)sql";

// From here on a row's crc is of all of it: one damaged bit in a key would make a hub wait for
// events that never were, or take one for another. Rows from before have their body's.
constexpr std::string_view row_crc_schema = "-- event.crc";

// A damaged mark would forget what is not safe. One from before counts as damaged: a hint less.
constexpr std::string_view mark_crc_schema = R"sql(
    ALTER TABLE mark ADD COLUMN crc INTEGER NOT NULL DEFAULT 0;
)sql";

constexpr std::array migrations{
    first_schema,
    gym_settings_schema,
    seal_key_schema,
    machine_schema,
    row_crc_schema,
    mark_crc_schema};

[[noreturn]] void unreadable(std::string_view why) {
    throw base::EnvironmentError(fmt::format("kiosk.db can not be read: {}", why));
}

// Whether the pages are what they were written as. One that can not be read now counts as damaged,
// too: what then reads its rows does so whole, or throws.
bool is_whole(SQLite::Database& db) {
    const std::string told = db.execAndGet("PRAGMA quick_check(1)").getString();
    if (sqlite3_db_readonly(db.getHandle(), "main") != 0) { // known once a page was read
        unreadable("its first page says that it is not to be written");
    }
    return told == "ok";
}

bool is_damage(const SQLite::Exception& error) {
    return error.getErrorCode() == SQLITE_CORRUPT;
}

void bind_value(SQLite::Statement& insert, int index, const SQLite::Column& value) {
    if (value.isInteger()) {
        insert.bind(index, value.getInt64());
    } else if (value.isText()) {
        insert.bind(index, value.getString());
    } else if (value.isBlob()) {
        const std::string bytes = value.getString();
        insert.bind(index, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
    }
}

// As far as they can be read. What is none of the table's rows any more, or there already, is left
// out.
void copy_rows(SQLite::Statement& rows, SQLite::Database& to, std::string_view table) {
    std::string places = "?1";
    for (int i = 2; i <= rows.getColumnCount(); ++i) {
        places += fmt::format(", ?{}", i);
    }
    SQLite::Statement insert(
        to, fmt::format("INSERT OR IGNORE INTO {} VALUES ({})", table, places)
    );
    try {
        while (rows.executeStep()) {
            insert.tryReset(); // says again what the last one failed of
            insert.clearBindings();
            for (int i = 0; i < rows.getColumnCount(); ++i) {
                bind_value(insert, i + 1, rows.getColumn(i));
            }
            if (const int result = insert.tryExecuteStep();
                result != SQLITE_DONE && result % 256 != SQLITE_CONSTRAINT) {
                throw SQLite::Exception(to.getHandle(), result);
            }
        }
    } catch (const SQLite::Exception& error) {
        if (!is_damage(error)) {
            throw;
        }
    }
}

// From both ends of the table and of each boot: what is damaged may lie between them.
void copy_events(SQLite::Database& damaged, SQLite::Database& whole) {
    for (const char* order : {"", "DESC"}) {
        SQLite::Statement rows(
            damaged, fmt::format("SELECT * FROM event ORDER BY boot {0}, seq {0}", order)
        );
        copy_rows(rows, whole, "event");
        SQLite::Statement of_boot(
            damaged, fmt::format("SELECT * FROM event WHERE boot = ?1 ORDER BY seq {}", order)
        );
        SQLite::Statement boots(whole, "SELECT boot FROM boot");
        while (boots.executeStep()) {
            of_boot.tryReset();
            of_boot.bind(1, boots.getColumn(0).getInt64());
            copy_rows(of_boot, whole, "event");
        }
    }
    whole.exec("INSERT OR IGNORE INTO boot (boot) "
               "SELECT boot FROM event GROUP BY boot ORDER BY min(wall_us)");
}

void make_anew(SQLite::Database& db) {
    SQLite::Database whole(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    storage::migrate(whole, migrations);
    whole.exec("BEGIN");
    for (const char* table : {"boot", "mark", "welcome", "profile"}) {
        SQLite::Statement rows(db, fmt::format("SELECT * FROM {}", table));
        copy_rows(rows, whole, table);
    }
    copy_events(db, whole);
    whole.exec("COMMIT");
    SQLite::Backup(db, whole).executeStep();
    spdlog::critical(
        "the disk has damaged kiosk.db: it is made anew of the {} events that can still be read. "
        "Replace the disk",
        whole.execAndGet("SELECT count(*) FROM event").getInt64()
    );
}

} // namespace

SQLite::Database open_kiosk_database(const std::filesystem::path& station_folder) {
    SQLite::Database db = storage::open_writer(station_folder / "kiosk.db");
    storage::migrate(db, migrations);
    try {
        if (is_whole(db)) {
            return db;
        }
        db.exec("PRAGMA shrink_memory"); // it may have been damaged on the way from the disk alone
        if (!is_whole(db)) {
            make_anew(db);
        }
        if (!is_whole(db)) {
            unreadable("it is damaged");
        }
    } catch (const SQLite::Exception& error) {
        unreadable(error.what());
    }
    return db;
}

} // namespace kiosk::link
