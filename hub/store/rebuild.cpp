#include "hub/store/rebuild.hpp"

#include "common/base/crc32c.hpp"
#include "common/gym/set.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace hub::store {

namespace {

// Referred to before they refer.
constexpr std::array told{
    "gym",     "station",     "station_key",  "station_change", "machine",    "member",
    "card",    "phone",       "guest_set",    "out_of_order",   "import_row", "form_seen",
    "routine", "routine_day", "routine_item", "member_routine", "pin",        "screened",
    "unlock",  "forgotten",   "gym_setting",  "resource",
};
constexpr std::array logs{"event", "mark", "gap", "quarantine", "clock"};
constexpr std::array derived{
    "set_log",
    "setting",
    "check_in",
    "preference",
    "pain",
    "goal",
    "assessment",
    "bests_until",
    "best",
};

EventRow read_event(SQLite::Statement& row) {
    EventRow event;
    event.origin = row.getColumn(0).getString();
    event.boot = static_cast<std::uint64_t>(row.getColumn(1).getInt64());
    event.seq = static_cast<std::uint64_t>(row.getColumn(2).getInt64());
    event.kind = row.getColumn(3).getInt();
    event.boot_time = {row.getColumn(4).getString(), row.getColumn(5).getInt64()};
    event.wall = base::from_us(row.getColumn(6).getInt64());
    event.received = base::from_us(row.getColumn(7).getInt64());
    event.body = row.getColumn(8).getString();
    event.crc = static_cast<std::uint32_t>(row.getColumn(9).getInt64());
    event.correction = base::Duration(row.getColumn(10).getInt64());
    return event;
}

bool is_known(const std::string& table) {
    const auto holds = [&](const auto& list) {
        return std::find(list.begin(), list.end(), table) != list.end();
    };
    return holds(told) || holds(logs) || holds(derived);
}

std::string
joined(const std::vector<std::string>& parts, const std::string& between, const std::string& form) {
    std::string all;
    for (const std::string& part : parts) {
        all += (all.empty() ? "" : between) + fmt::format(fmt::runtime(form), part);
    }
    return all;
}

struct Columns {
    std::vector<std::string> key;
    std::vector<std::string> others;
};

Columns columns_of(Database& db, const std::string& table) {
    Columns columns;
    SQLite::Statement select(
        db.sql(), R"sql(SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid)sql"
    );
    select.bind(1, table);
    while (select.executeStep()) {
        auto& of = select.getColumn(1).getInt() > 0 ? columns.key : columns.others;
        of.push_back(select.getColumn(0).getString());
    }
    return columns;
}

// "SAM1 leg_curl", of the first columns of a row.
std::string key_text(SQLite::Statement& row, const Columns& columns) {
    std::string text;
    for (std::size_t i = 0; i < columns.key.size(); ++i) {
        const auto column = row.getColumn(static_cast<int>(i));
        text += ' ';
        text +=
            columns.key[i] == "boot" ? fmt::format("{:x}", column.getInt64()) : column.getString();
    }
    return text;
}

} // namespace

void each_event(Database& db, const std::function<void(const EventRow&)>& each) {
    SQLite::Statement select(db.sql(), R"sql(
        SELECT origin, boot, seq, kind, kernel_boot_id, boottime_ns, wall_us, received_us,
               body, crc, correction_us
        FROM event ORDER BY rowid
    )sql");
    while (select.executeStep()) {
        each(read_event(select));
    }
}

std::vector<std::string> damaged_events(Database& db) {
    std::vector<std::string> wrong;
    SQLite::Statement select(db.sql(), R"sql(
        SELECT origin, boot, seq, kind, kernel_boot_id, boottime_ns, wall_us, received_us,
               body, crc, correction_us
        FROM event
    )sql");
    while (select.executeStep() && wrong.size() < wrong_lines_max) {
        const EventRow event = read_event(select);
        if (base::crc32c(event.body) != event.crc) {
            wrong.push_back(fmt::format(
                "event {}: its body is not what its checksum says",
                gym::to_text({event.origin, event.boot, event.seq})
            ));
        }
    }
    return wrong;
}

namespace {

// Events of one boot of one station: in the log, in quarantine or known to be lost.
struct OfBoot {
    std::int64_t known = 0; // up to the mark
    std::int64_t last = 0;  // in the log
    std::int64_t hw = 0;
};

using Boots = std::map<std::pair<std::string, std::int64_t>, OfBoot>;

Boots boots_with_marks(Database& db) {
    Boots boots;
    SQLite::Statement marks(db.sql(), R"sql(
        SELECT station_id, boot, hw,
            (SELECT count(*) FROM quarantine q
                WHERE q.station_id = m.station_id AND q.boot = m.boot AND q.seq <= m.hw)
            + coalesce((SELECT sum(last_seq - first_seq + 1) FROM gap g
                WHERE g.station_id = m.station_id AND g.boot = m.boot), 0)
        FROM mark m
    )sql");
    while (marks.executeStep()) {
        OfBoot& boot = boots[{marks.getColumn(0).getString(), marks.getColumn(1).getInt64()}];
        boot.hw = marks.getColumn(2).getInt64();
        boot.known = marks.getColumn(3).getInt64();
    }
    return boots;
}

} // namespace

std::vector<std::string> wrong_marks(Database& db) {
    Boots boots = boots_with_marks(db);
    SQLite::Statement events(db.sql(), R"sql(
        SELECT origin, boot, seq FROM event WHERE origin IN (SELECT id FROM station)
    )sql"); // imports have no marks
    while (events.executeStep()) {
        OfBoot& boot = boots[{events.getColumn(0).getString(), events.getColumn(1).getInt64()}];
        const std::int64_t seq = events.getColumn(2).getInt64();
        boot.last = std::max(boot.last, seq);
        boot.known += seq <= boot.hw ? 1 : 0;
    }
    std::vector<std::string> wrong;
    for (const auto& [key, boot] : boots) {
        const std::string name = fmt::format("station {} boot {:x}", key.first, key.second);
        if (boot.known != boot.hw) {
            wrong.push_back(
                fmt::format("{}: its mark says {} events, {} are there", name, boot.hw, boot.known)
            );
        }
        if (boot.last > boot.hw) {
            wrong.push_back(
                fmt::format("{}: event {} is there, its mark says {}", name, boot.last, boot.hw)
            );
        }
    }
    wrong.resize(std::min(wrong.size(), std::size_t{wrong_lines_max}));
    return wrong;
}

Beside::Beside(Database& fresh, const std::filesystem::path& file)
    : fresh_(fresh) {
    SQLite::Statement attach(fresh_.sql(), "ATTACH ?1 AS kept");
    attach.bind(1, file.string());
    attach.exec();
}

Beside::~Beside() {
    fresh_.sql().tryExec("DETACH kept");
}

void Beside::take_told() {
    for (const char* table : told) {
        fresh_.sql().exec(fmt::format("INSERT INTO main.{0} SELECT * FROM kept.{0}", table));
    }
}

std::vector<std::string> Beside::differences() {
    std::vector<std::string> wrong;
    for (const char* table : derived) {
        compare(table, wrong);
    }
    SQLite::Statement tables(
        fresh_.sql(),
        "SELECT name FROM kept.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    );
    while (tables.executeStep()) {
        if (const std::string table = tables.getColumn(0).getString(); !is_known(table)) {
            wrong.push_back("table " + table + ": this program does not know what it is made of");
        }
    }
    return wrong;
}

void Beside::compare(const std::string& table, std::vector<std::string>& wrong) {
    const Columns columns = columns_of(fresh_, table);
    const std::string same_key = joined(columns.key, " AND ", "k.{0} = m.{0}");
    const auto alone = [&](const char* in, const char* not_in, const char* what) {
        SQLite::Statement rows(
            fresh_.sql(),
            fmt::format(
                "SELECT {} FROM {}.{} k WHERE NOT EXISTS (SELECT 1 FROM {}.{} m WHERE {}) LIMIT {}",
                joined(columns.key, ", ", "k.{}"),
                in,
                table,
                not_in,
                table,
                same_key,
                wrong_lines_max
            )
        );
        while (rows.executeStep()) {
            wrong.push_back(table + key_text(rows, columns) + what);
        }
    };
    alone("kept", "main", ": no event of the log makes this row");
    alone("main", "kept", ": the log makes this row, the database lacks it");
    if (columns.others.empty()) {
        return;
    }
    SQLite::Statement rows(
        fresh_.sql(),
        fmt::format(
            "SELECT {}, {} FROM kept.{} k JOIN main.{} m ON {} WHERE {} LIMIT {}",
            joined(columns.key, ", ", "k.{}"),
            joined(columns.others, ", ", "quote(k.{0}), quote(m.{0})"),
            table,
            table,
            same_key,
            joined(columns.others, " OR ", "k.{0} IS NOT m.{0}"),
            wrong_lines_max
        )
    );
    while (rows.executeStep()) {
        for (std::size_t i = 0; i < columns.others.size(); ++i) {
            const int at = static_cast<int>(columns.key.size() + 2 * i);
            const std::string kept = rows.getColumn(at).getString();
            const std::string made = rows.getColumn(at + 1).getString();
            if (kept != made) {
                wrong.push_back(fmt::format(
                    "{}{}: {} is {}, the log makes it {}",
                    table,
                    key_text(rows, columns),
                    columns.others[i],
                    kept,
                    made
                ));
            }
        }
    }
}

std::vector<KeptBests> kept_bests(Database& db) {
    SQLite::Statement select(db.sql(), "SELECT member_id, exercise, until_us FROM bests_until");
    std::vector<KeptBests> found;
    while (select.executeStep()) {
        found.push_back(
            {{select.getColumn(0).getString()},
             select.getColumn(1).getString(),
             base::from_us(select.getColumn(2).getInt64())}
        );
    }
    return found;
}

} // namespace hub::store
