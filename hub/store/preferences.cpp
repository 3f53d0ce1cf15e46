#include "hub/store/preferences.hpp"

#include "common/gym/preferences.hpp"

namespace hub::store {

void change_preference(
    Database& db,
    const gym::MemberId& member,
    const std::string& key,
    const std::string& value,
    base::Instant changed
) {
    auto& upsert = db.prepared(R"sql(
        INSERT INTO preference (member_id, key, value, changed_us) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (member_id, key)
        DO UPDATE SET value = excluded.value, changed_us = excluded.changed_us
        WHERE (excluded.changed_us, excluded.value) > (changed_us, value)
    )sql");
    upsert.bind(1, member.value);
    upsert.bind(2, key);
    upsert.bind(3, value);
    upsert.bind(4, base::to_us(changed));
    upsert.exec();
}

void note_screened(Database& db, const gym::MemberId& member, const gym::StationId& station) {
    auto& insert =
        db.prepared("INSERT OR IGNORE INTO screened (member_id, station_id) VALUES (?1, ?2)");
    insert.bind(1, member.value);
    insert.bind(2, station.value);
    insert.exec();
}

bool is_screened_known(Database& db, const gym::MemberId& member, const gym::StationId& station) {
    auto& select =
        db.prepared("SELECT 1 FROM screened WHERE member_id = ?1 AND station_id IN ('', ?2)");
    select.bind(1, member.value);
    select.bind(2, station.value);
    const bool found = select.executeStep();
    select.reset();
    return found;
}

void take_preferences(Database& db, const gym::MemberId& member, gym::Profile& profile) {
    auto& select = db.prepared("SELECT key, value, changed_us FROM preference "
                               "WHERE member_id = ?1 AND key <> 'leg_days'");
    select.bind(1, member.value);
    while (select.executeStep()) {
        // One that a later release has dropped says nothing any more.
        [[maybe_unused]] const auto known = gym::take_preference(
            profile,
            select.getColumn(0).getString(),
            select.getColumn(1).getString(),
            base::from_us(select.getColumn(2).getInt64())
        );
    }
    select.reset();
}

std::vector<TrainerRequest> trainer_requests(Database& db) {
    auto& select = db.prepared(R"sql(
        SELECT member_id, first_name, value, changed_us
        FROM preference JOIN member ON member.id = member_id
        WHERE key = 'trainer' AND value <> 'none' ORDER BY changed_us, member_id
    )sql");
    std::vector<TrainerRequest> all;
    while (select.executeStep()) {
        all.push_back(
            {{select.getColumn(0).getString()},
             select.getColumn(1).getString(),
             select.getColumn(2).getString(),
             base::from_us(select.getColumn(3).getInt64())}
        );
    }
    select.reset();
    return all;
}

void apply_leg_days(
    Database& db, const gym::MemberId& member, base::Instant at, gym::Routine& routine
) {
    auto& select = db.prepared(R"sql(
        SELECT value, changed_us FROM preference
        WHERE member_id = ?1 AND key = 'leg_days' AND changed_us <= ?2 AND changed_us >= coalesce(
            (SELECT max(given_us) FROM member_routine WHERE member_id = ?1 AND given_us <= ?2), 0)
    )sql");
    select.bind(1, member.value);
    select.bind(2, base::to_us(at));
    if (select.executeStep()) {
        gym::Profile told;
        told.routine = std::move(routine);
        [[maybe_unused]] const auto known = gym::take_preference(
            told,
            "leg_days",
            select.getColumn(0).getString(),
            base::from_us(select.getColumn(1).getInt64())
        );
        routine = std::move(told.routine);
    }
    select.reset();
}

} // namespace hub::store
