#include "hub/store/goals.hpp"

namespace hub::store {

namespace {

int days_of(base::LocalDay day) {
    return static_cast<int>(day.time_since_epoch().count());
}

base::LocalDay day_of(const SQLite::Column& days) {
    return base::LocalDay(std::chrono::days(days.getInt()));
}

} // namespace

void insert_goal(
    Database& db,
    const gym::SetId& id,
    const gym::MemberId& member,
    base::Instant at,
    const std::optional<gym::Goal>& goal
) {
    auto& insert = db.prepared(R"sql(
        INSERT INTO goal (origin, boot, seq, member_id, at_us, measure, exercise, from_value,
                          to_value, begin_day, until_day, why)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
    )sql");
    const gym::Goal told = goal.value_or(gym::Goal{});
    insert.bind(1, id.origin);
    insert.bind(2, static_cast<std::int64_t>(id.boot));
    insert.bind(3, static_cast<std::int64_t>(id.seq));
    insert.bind(4, member.value);
    insert.bind(5, base::to_us(at));
    if (goal) {
        insert.bind(6, static_cast<int>(told.measure));
    }
    insert.bind(7, told.exercise);
    insert.bind(8, told.from);
    insert.bind(9, told.to);
    insert.bind(10, days_of(told.begin));
    insert.bind(11, days_of(told.until));
    insert.bind(12, static_cast<int>(told.why));
    insert.exec();
}

std::optional<gym::Goal> newest_goal(Database& db, const gym::MemberId& member) {
    auto& select = db.prepared(R"sql(
        SELECT measure, exercise, from_value, to_value, begin_day, until_day, why
        FROM goal WHERE member_id = ?1 ORDER BY at_us DESC, origin DESC, boot DESC, seq DESC LIMIT 1
    )sql");
    select.bind(1, member.value);
    std::optional<gym::Goal> found;
    if (select.executeStep() && !select.getColumn(0).isNull()) {
        found = gym::Goal{
            static_cast<gym::Measure>(select.getColumn(0).getInt()),
            select.getColumn(1).getString(),
            select.getColumn(2).getDouble(),
            select.getColumn(3).getDouble(),
            day_of(select.getColumn(4)),
            day_of(select.getColumn(5)),
            static_cast<gym::Why>(select.getColumn(6).getInt())};
    }
    select.reset();
    return found;
}

} // namespace hub::store
