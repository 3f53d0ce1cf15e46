#include "hub/store/routines.hpp"

#include "common/base/check.hpp"

#include <algorithm>

namespace hub::store {

namespace {

std::string in_lines(const std::vector<std::string>& words) {
    std::string lines;
    for (const std::string& word : words) {
        lines += word + "\n";
    }
    return lines;
}

std::vector<std::string> from_lines(std::string_view lines) {
    std::vector<std::string> words;
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        words.emplace_back(lines.substr(0, end));
        lines.remove_prefix(std::min(lines.size(), end + 1));
    }
    return words;
}

struct StoredItem {
    int offset = 0;
    int from_week = 1;
    int place = 0;
    std::optional<std::string> replaces;
    const gym::RoutineItem& item;
};

void save_item(Database& db, const gym::Routine& routine, const StoredItem& stored) {
    auto& insert = db.prepared(R"sql(
        INSERT INTO routine_item (slug, version, offset, from_week, place, replaces,
                                  exercise, sets, reps_low, reps_high)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
    )sql");
    insert.bind(1, routine.slug);
    insert.bind(2, routine.version);
    insert.bind(3, stored.offset);
    insert.bind(4, stored.from_week);
    insert.bind(5, stored.place);
    if (stored.replaces) {
        insert.bind(6, *stored.replaces);
    }
    insert.bind(7, stored.item.exercise);
    insert.bind(8, stored.item.sets);
    insert.bind(9, stored.item.reps_low);
    insert.bind(10, stored.item.reps_high);
    insert.exec();
}

void save_day(Database& db, const gym::Routine& routine, const gym::RoutineDay& day) {
    auto& insert = db.prepared("INSERT INTO routine_day (slug, version, offset, name, others) "
                               "VALUES (?1, ?2, ?3, ?4, ?5)");
    insert.bind(1, routine.slug);
    insert.bind(2, routine.version);
    insert.bind(3, day.offset);
    insert.bind(4, day.name);
    insert.bind(5, in_lines(day.others));
    insert.exec();
    for (std::size_t i = 0; i < day.items.size(); ++i) {
        save_item(db, routine, {day.offset, 1, static_cast<int>(i), {}, day.items[i]});
    }
}

void read_days(Database& db, gym::Routine& routine) {
    auto& select = db.prepared("SELECT offset, name, others FROM routine_day "
                               "WHERE slug = ?1 AND version = ?2 ORDER BY offset");
    select.bind(1, routine.slug);
    select.bind(2, routine.version);
    while (select.executeStep()) {
        routine.days.push_back(
            {select.getColumn(0).getInt(),
             select.getColumn(1).getString(),
             {},
             from_lines(select.getColumn(2).getString())}
        );
    }
    select.reset();
}

void read_items(Database& db, gym::Routine& routine) {
    auto& select = db.prepared(R"sql(
        SELECT offset, from_week, replaces, exercise, sets, reps_low, reps_high
        FROM routine_item WHERE slug = ?1 AND version = ?2 ORDER BY from_week, place, offset
    )sql");
    select.bind(1, routine.slug);
    select.bind(2, routine.version);
    while (select.executeStep()) {
        const int offset = select.getColumn(0).getInt();
        const gym::RoutineItem item{
            select.getColumn(3).getString(),
            select.getColumn(4).getInt(),
            select.getColumn(5).getInt(),
            select.getColumn(6).getInt()};
        if (!select.getColumn(2).isNull()) {
            routine.changes.push_back(
                {select.getColumn(1).getInt(), offset, select.getColumn(2).getString(), item}
            );
            continue;
        }
        const auto day = std::find_if(
            routine.days.begin(),
            routine.days.end(),
            [offset](const gym::RoutineDay& each) { return each.offset == offset; }
        );
        GF_CHECK(day != routine.days.end()); // the foreign key holds it
        day->items.push_back(item);
    }
    select.reset();
}

std::string in_digits(const std::vector<std::chrono::weekday>& weekdays) {
    std::string digits;
    for (const std::chrono::weekday weekday : weekdays) {
        digits += static_cast<char>('0' + weekday.iso_encoding());
    }
    return digits;
}

} // namespace

void save_routine(Database& db, const gym::Routine& routine, base::Instant now) {
    auto& insert = db.prepared("INSERT INTO routine (slug, version, name, saved_us) "
                               "VALUES (?1, ?2, ?3, ?4)");
    insert.bind(1, routine.slug);
    insert.bind(2, routine.version);
    insert.bind(3, routine.name);
    insert.bind(4, base::to_us(now));
    insert.exec();
    for (const gym::RoutineDay& day : routine.days) {
        save_day(db, routine, day);
    }
    for (std::size_t i = 0; i < routine.changes.size(); ++i) {
        const gym::RoutineChange& change = routine.changes[i];
        save_item(
            db,
            routine,
            {change.offset, change.from_week, static_cast<int>(i), change.exercise, change.instead}
        );
    }
}

std::optional<gym::Routine> routine(Database& db, std::string_view slug, int version) {
    auto& select = db.prepared("SELECT name FROM routine WHERE slug = ?1 AND version = ?2");
    select.bind(1, std::string(slug));
    select.bind(2, version);
    if (!select.executeStep()) {
        return std::nullopt;
    }
    gym::Routine found{std::string(slug), version, {}, select.getColumn(0).getString()};
    select.reset();
    read_days(db, found);
    read_items(db, found);
    return found;
}

std::optional<gym::Routine> newest_routine(Database& db, std::string_view slug) {
    auto& select = db.prepared("SELECT max(version) FROM routine WHERE slug = ?1");
    select.bind(1, std::string(slug));
    select.executeStep();
    const int version = select.getColumn(0).getInt(); // 0 where there is none
    select.reset();
    return routine(db, slug, version);
}

std::vector<gym::Routine> newest_routines(Database& db) {
    auto& select = db.prepared("SELECT DISTINCT slug FROM routine ORDER BY slug");
    std::vector<std::string> slugs;
    while (select.executeStep()) {
        slugs.push_back(select.getColumn(0).getString());
    }
    select.reset();
    std::vector<gym::Routine> routines;
    for (const std::string& slug : slugs) {
        routines.push_back(*newest_routine(db, slug));
    }
    return routines;
}

void give_routine(
    Database& db, const gym::MemberId& member, const gym::Routine& routine, base::Instant now
) {
    GF_CHECK(routine.since.has_value());
    auto& insert = db.prepared(R"sql(
        INSERT OR REPLACE INTO member_routine
            (member_id, given_us, slug, version, weekdays, since_day)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    )sql");
    insert.bind(1, member.value);
    insert.bind(2, base::to_us(now));
    insert.bind(3, routine.slug);
    insert.bind(4, routine.version);
    insert.bind(5, in_digits(routine.weekdays));
    insert.bind(6, static_cast<int>(routine.since->time_since_epoch().count()));
    insert.exec();
}

std::optional<gym::Routine>
routine_of(Database& db, const gym::MemberId& member, base::Instant at) {
    auto& select = db.prepared(R"sql(
        SELECT slug, version, weekdays, since_day FROM member_routine
        WHERE member_id = ?1 AND given_us <= ?2 ORDER BY given_us DESC LIMIT 1
    )sql");
    select.bind(1, member.value);
    select.bind(2, base::to_us(at));
    if (!select.executeStep()) {
        return std::nullopt;
    }
    const std::string slug = select.getColumn(0).getString();
    const int version = select.getColumn(1).getInt();
    const std::string weekdays = select.getColumn(2).getString();
    const std::chrono::days since(select.getColumn(3).getInt());
    select.reset();
    std::optional<gym::Routine> found = routine(db, slug, version);
    GF_CHECK(found.has_value()); // the foreign key holds it
    for (const char digit : weekdays) {
        found->weekdays.emplace_back(static_cast<unsigned>(digit - '0'));
    }
    found->since = std::chrono::local_days(since);
    return found;
}

} // namespace hub::store
