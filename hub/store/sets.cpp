#include "hub/store/sets.hpp"

#include "hub/store/bests.hpp"
#include "hub/store/machines.hpp"

#include <algorithm>
#include <tuple>

namespace hub::store {

namespace {

template <class T>
std::optional<T> optional_number(const SQLite::Column& column) {
    return column.isNull() ? std::nullopt : std::optional<T>(static_cast<T>(column.getInt64()));
}

template <class T>
void bind_optional(SQLite::Statement& statement, int index, const std::optional<T>& value) {
    if (value) {
        statement.bind(index, std::int64_t{*value});
    }
}

// Columns of set_log in the order of the migrations, after `gone`.
gym::Set read_set(SQLite::Statement& row) {
    gym::Set set;
    if (!row.getColumn(6).isNull()) {
        set.member = gym::MemberId{row.getColumn(6).getString()};
    }
    set.exercise = row.getColumn(7).getString();
    if (!row.getColumn(8).isNull()) {
        set.station = gym::StationId{row.getColumn(8).getString()};
    }
    set.load.grams = row.getColumn(9).getInt64();
    set.load_label = row.getColumn(10).getString();
    set.load_is_added = row.getColumn(11).getInt() != 0;
    set.reps = row.getColumn(12).getInt();
    set.reps_right = optional_number<int>(row.getColumn(13));
    set.reps_in_reserve = optional_number<int>(row.getColumn(14));
    set.type = static_cast<gym::SetType>(row.getColumn(15).getInt());
    set.quality = static_cast<gym::Quality>(row.getColumn(16).getInt());
    set.note = row.getColumn(17).getString();
    set.measured = row.getColumn(18).getInt() != 0;
    set.routine_version = row.getColumn(19).getInt();
    if (!row.getColumn(20).isNull()) {
        set.target = gym::Target{
            {row.getColumn(20).getInt64()},
            row.getColumn(21).getInt(),
            row.getColumn(22).getInt(),
            row.getColumn(25).getInt(),
            row.getColumn(26).getInt() != 0};
    }
    set.seconds = row.getColumn(23).getInt();
    set.distance_m = row.getColumn(24).getInt();
    return set;
}

StoredSet read_stored(SQLite::Statement& row) {
    StoredSet stored;
    stored.logged.id = {
        row.getColumn(0).getString(),
        static_cast<std::uint64_t>(row.getColumn(1).getInt64()),
        static_cast<std::uint64_t>(row.getColumn(2).getInt64())};
    stored.logged.at = base::from_us(row.getColumn(3).getInt64());
    stored.logged.imported = row.getColumn(4).getInt() != 0;
    stored.gone = row.getColumn(5).getInt() != 0;
    stored.logged.set = read_set(row);
    return stored;
}

void read_sets(SQLite::Statement& select, std::vector<gym::LoggedSet>& found) {
    while (select.executeStep()) {
        found.push_back(read_stored(select).logged);
    }
    select.reset();
}

std::vector<gym::LoggedSet> read_sets(SQLite::Statement& select) {
    std::vector<gym::LoggedSet> found;
    read_sets(select, found);
    return found;
}

// Newest first; those of one instant by their ids.
std::vector<gym::LoggedSet> newest_of(std::vector<gym::LoggedSet> sets, int sets_max) {
    std::sort(sets.begin(), sets.end(), [](const gym::LoggedSet& a, const gym::LoggedSet& b) {
        return std::tie(a.at, a.id) > std::tie(b.at, b.id);
    });
    sets.resize(std::min(sets.size(), static_cast<std::size_t>(sets_max)));
    return sets;
}

// With machines told apart.
std::vector<gym::LoggedSet> read_told_apart(
    Database& db, SQLite::Statement& select, base::Instant as_of = base::Instant::max()
) {
    std::vector<gym::LoggedSet> found = read_sets(select);
    tell_machines_apart(db, found, as_of);
    return found;
}

} // namespace

void insert_set(Database& db, const gym::LoggedSet& logged) {
    auto& insert = db.prepared(R"sql(
        INSERT INTO set_log (origin, boot, seq, at_us, imported, member_id, exercise, station_id,
                             load_g, load_label, load_is_added, reps, reps_right, reps_in_reserve,
                             type, quality, note, measured, routine_version, target_load_g,
                             target_low, target_high, seconds, distance_m, target_sets,
                             target_lightened)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
                ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26)
    )sql");
    const gym::Set& set = logged.set;
    bind_id(insert, logged.id);
    insert.bind(4, base::to_us(logged.at));
    insert.bind(5, logged.imported ? 1 : 0);
    if (set.member) {
        insert.bind(6, set.member->value);
    }
    insert.bind(7, set.exercise);
    if (set.station) {
        insert.bind(8, set.station->value);
    }
    insert.bind(9, set.load.grams);
    insert.bind(10, set.load_label);
    insert.bind(11, set.load_is_added ? 1 : 0);
    insert.bind(12, set.reps);
    bind_optional(insert, 13, set.reps_right);
    bind_optional(insert, 14, set.reps_in_reserve);
    insert.bind(15, static_cast<int>(set.type));
    insert.bind(16, static_cast<int>(set.quality));
    insert.bind(17, set.note);
    insert.bind(18, set.measured ? 1 : 0);
    insert.bind(19, set.routine_version);
    if (set.target) {
        insert.bind(20, set.target->load.grams);
        insert.bind(21, set.target->reps_low);
        insert.bind(22, set.target->reps_high);
    }
    insert.bind(23, set.seconds);
    insert.bind(24, set.distance_m);
    insert.bind(25, set.target ? set.target->sets : 0);
    insert.bind(26, set.target && set.target->lightened ? 1 : 0);
    insert.exec();
    if (set.member) {
        void_bests(db, *set.member, set.exercise, logged.at);
    }
}

void mark_gone(Database& db, const gym::SetId& id, base::Instant at) {
    auto& update = db.prepared(R"sql(
        UPDATE set_log SET gone = 1, gone_us = min(coalesce(gone_us, ?4), ?4)
        WHERE origin = ?1 AND boot = ?2 AND seq = ?3
    )sql");
    bind_id(update, id);
    update.bind(4, base::to_us(at));
    update.exec();
    const auto gone = find_set(db, id);
    if (gone && gone->logged.set.member) {
        void_bests(db, *gone->logged.set.member, gone->logged.set.exercise, gone->logged.at);
    }
}

std::optional<StoredSet> find_set(Database& db, const gym::SetId& id) {
    auto& select =
        db.prepared("SELECT * FROM set_log WHERE origin = ?1 AND boot = ?2 AND seq = ?3");
    bind_id(select, id);
    std::optional<StoredSet> found;
    if (select.executeStep()) {
        found = read_stored(select);
    }
    select.reset();
    return found;
}

std::vector<std::string> exercises_of(Database& db, const gym::MemberId& member) {
    auto& next = db.prepared("SELECT min(exercise) FROM set_log "
                             "WHERE member_id = ?1 AND gone = 0 AND exercise > ?2");
    std::vector<std::string> found;
    for (std::string last;; last = found.back()) {
        next.bind(1, member.value);
        next.bind(2, last);
        next.executeStep();
        const bool is_last = next.getColumn(0).isNull();
        if (!is_last) {
            found.push_back(next.getColumn(0).getString());
        }
        next.reset();
        if (is_last) {
            return found;
        }
    }
}

std::optional<base::Instant> first_set(Database& db, const gym::MemberId& member) {
    auto& select = db.prepared("SELECT min(at_us) FROM set_log "
                               "WHERE member_id = ?1 AND exercise = ?2 AND gone = 0");
    std::optional<base::Instant> first;
    for (const std::string& exercise : exercises_of(db, member)) {
        select.bind(1, member.value);
        select.bind(2, exercise);
        select.executeStep();
        const base::Instant at = base::from_us(select.getColumn(0).getInt64());
        first = std::min(first.value_or(at), at);
        select.reset();
    }
    return first;
}

std::vector<gym::LoggedSet>
newest_sets(Database& db, const gym::MemberId& member, std::string_view exercise, int sets_max) {
    auto& select = db.prepared(R"sql(
        SELECT * FROM set_log WHERE member_id = ?1 AND exercise = ?2 AND gone = 0
        ORDER BY at_us DESC LIMIT ?3
    )sql");
    select.bind(1, member.value);
    select.bind(2, std::string(exercise));
    select.bind(3, sets_max);
    return read_told_apart(db, select);
}

std::vector<gym::LoggedSet>
sets_since(Database& db, const gym::MemberId& member, base::Instant since, int sets_max) {
    auto& select = db.prepared(R"sql(
        SELECT * FROM set_log WHERE member_id = ?1 AND exercise = ?2 AND at_us >= ?3 AND gone = 0
        ORDER BY at_us DESC LIMIT ?4
    )sql");
    std::vector<gym::LoggedSet> found;
    for (const std::string& exercise : exercises_of(db, member)) {
        select.bind(1, member.value);
        select.bind(2, exercise);
        select.bind(3, base::to_us(since));
        select.bind(4, sets_max);
        read_sets(select, found);
    }
    found = newest_of(std::move(found), sets_max);
    tell_machines_apart(db, found);
    return found;
}

std::vector<gym::LoggedSet> sets_before(
    Database& db, const gym::MemberId& member, const std::optional<SetPlace>& place, int sets_max
) {
    auto& select = db.prepared(R"sql(
        SELECT * FROM set_log WHERE member_id = ?1 AND exercise = ?2 AND gone = 0 AND at_us <= ?3
            AND (?3, ?4, ?5, ?6) > (at_us, origin, boot, seq)
        ORDER BY at_us DESC, origin DESC, boot DESC, seq DESC LIMIT ?7
    )sql");
    const SetPlace before = place.value_or(SetPlace{base::Instant::max(), {}});
    std::vector<gym::LoggedSet> found;
    for (const std::string& exercise : exercises_of(db, member)) {
        select.bind(1, member.value);
        select.bind(2, exercise);
        select.bind(3, base::to_us(before.at));
        select.bind(4, before.id.origin);
        select.bind(5, static_cast<std::int64_t>(before.id.boot));
        select.bind(6, static_cast<std::int64_t>(before.id.seq));
        select.bind(7, sets_max);
        read_sets(select, found);
    }
    found = newest_of(std::move(found), sets_max);
    tell_machines_apart(db, found);
    return found;
}

std::vector<gym::LoggedSet> sets_between(
    Database& db,
    const gym::MemberId& member,
    std::string_view exercise,
    base::Instant from,
    base::Instant until
) {
    auto& select = db.prepared(R"sql(
        SELECT * FROM set_log
        WHERE member_id = ?1 AND exercise = ?2 AND at_us >= ?3 AND at_us < ?4 AND gone = 0
        ORDER BY at_us, origin, boot, seq
    )sql");
    select.bind(1, member.value);
    select.bind(2, std::string(exercise));
    select.bind(3, base::to_us(from));
    select.bind(4, base::to_us(until));
    return read_told_apart(db, select);
}

std::vector<gym::LoggedSet> all_sets(Database& db, const gym::MemberId& member) {
    auto& select = db.prepared(R"sql(
        SELECT * FROM set_log WHERE member_id = ?1 AND gone = 0 ORDER BY at_us, origin, boot, seq
    )sql");
    select.bind(1, member.value);
    return read_sets(select);
}

std::vector<gym::LoggedSet>
sets_as_of(Database& db, const gym::MemberId& member, base::Instant instant) {
    auto& select = db.prepared(R"sql(
        SELECT * FROM set_log
        WHERE member_id = ?1 AND at_us <= ?2 AND (gone = 0 OR gone_us > ?2)
        ORDER BY at_us, origin, boot, seq
    )sql");
    select.bind(1, member.value);
    select.bind(2, base::to_us(instant));
    return read_told_apart(db, select, instant);
}

std::vector<gym::LoggedSet> floor_sets_since(Database& db, base::Instant since) {
    auto& select = db.prepared(
        "SELECT * FROM set_log WHERE at_us >= ?1 AND gone = 0 AND imported = 0 ORDER BY at_us"
    );
    select.bind(1, base::to_us(since));
    return read_sets(select);
}

Totals totals(Database& db, const gym::MemberId& member) {
    auto& select = db.prepared(R"sql(
        SELECT count(*), sum(type = 1), sum(load_g > 0 AND reps > 0),
               sum(iif(type <> 1, load_g * (reps + coalesce(reps_right, 0)), 0)),
               count(DISTINCT exercise), min(at_us), max(at_us)
        FROM set_log WHERE member_id = ?1 AND gone = 0
    )sql");
    select.bind(1, member.value);
    select.executeStep();
    Totals found;
    found.sets = select.getColumn(0).getInt64();
    if (found.sets > 0) {
        found.warm_ups = select.getColumn(1).getInt64();
        found.loaded_sets = select.getColumn(2).getInt64();
        found.volume.grams = select.getColumn(3).getInt64();
        found.exercises = select.getColumn(4).getInt64();
        found.first = base::from_us(select.getColumn(5).getInt64());
        found.last = base::from_us(select.getColumn(6).getInt64());
    }
    select.reset();
    return found;
}

namespace {

std::vector<base::Instant> read_times(SQLite::Statement& select) {
    std::vector<base::Instant> times;
    while (select.executeStep()) {
        times.push_back(base::from_us(select.getColumn(0).getInt64()));
    }
    select.reset();
    return times;
}

} // namespace

std::vector<base::Instant> work_times(
    Database& db,
    const gym::MemberId& member,
    std::string_view exercise,
    base::Instant from,
    base::Instant until
) {
    auto& select =
        db.prepared("SELECT at_us FROM set_log WHERE member_id = ?1 AND exercise = ?2 AND gone = 0 "
                    "AND at_us >= ?3 AND at_us < ?4 AND type <> ?5 ORDER BY at_us");
    select.bind(1, member.value);
    select.bind(2, std::string(exercise));
    select.bind(3, base::to_us(from));
    select.bind(4, base::to_us(until));
    select.bind(5, static_cast<int>(gym::SetType::warm_up));
    return read_times(select);
}

std::vector<base::Instant> set_times(Database& db, const gym::MemberId& member) {
    auto& select =
        db.prepared("SELECT at_us FROM set_log WHERE member_id = ?1 AND gone = 0 ORDER BY at_us");
    select.bind(1, member.value);
    return read_times(select);
}

} // namespace hub::store
