#include "hub/store/settings.hpp"

namespace hub::store {

void change_setting(
    Database& db,
    const gym::MemberId& member,
    const gym::StationId& station,
    const std::string& slug,
    const std::string& choice,
    base::Instant changed
) {
    auto& upsert = db.prepared(R"sql(
        INSERT INTO setting (member_id, station_id, slug, choice, changed_us)
        VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (member_id, station_id, slug)
        DO UPDATE SET choice = excluded.choice, changed_us = excluded.changed_us
        WHERE (excluded.changed_us, excluded.choice) > (changed_us, choice)
    )sql");
    upsert.bind(1, member.value);
    upsert.bind(2, station.value);
    upsert.bind(3, slug);
    upsert.bind(4, choice);
    upsert.bind(5, base::to_us(changed));
    upsert.exec();
}

gym::Settings settings(Database& db, const gym::MemberId& member, const gym::StationId& station) {
    auto& select = db.prepared(R"sql(
        SELECT slug, choice FROM setting WHERE member_id = ?1 AND station_id = ?2
            AND NOT EXISTS (SELECT 1 FROM machine WHERE station_id = ?2 AND since_us > changed_us)
    )sql");
    select.bind(1, member.value);
    select.bind(2, station.value);
    gym::Settings found;
    while (select.executeStep()) {
        found[select.getColumn(0).getString()] = select.getColumn(1).getString();
    }
    select.reset();
    return found;
}

} // namespace hub::store
