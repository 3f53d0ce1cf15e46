#include "hub/store/preferences.hpp"

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
        WHERE excluded.changed_us >= changed_us
    )sql");
    upsert.bind(1, member.value);
    upsert.bind(2, key);
    upsert.bind(3, value);
    upsert.bind(4, base::to_us(changed));
    upsert.exec();
}

void take_preferences(Database& db, const gym::MemberId& member, gym::Trainee& trainee) {
    auto& select =
        db.prepared("SELECT key, value, changed_us FROM preference WHERE member_id = ?1");
    select.bind(1, member.value);
    while (select.executeStep()) {
        // One that a later release has dropped says nothing any more.
        [[maybe_unused]] const auto known = gym::take_preference(
            trainee,
            select.getColumn(0).getString(),
            select.getColumn(1).getString(),
            base::from_us(select.getColumn(2).getInt64())
        );
    }
    select.reset();
}

} // namespace hub::store
