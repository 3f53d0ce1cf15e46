#include "hub/store/stations.hpp"

#include <fmt/format.h>

namespace hub::store {

namespace {

gym::Station read_station(SQLite::Statement& row) {
    return {
        {row.getColumn(0).getString()}, row.getColumn(1).getString(), row.getColumn(2).getString()};
}

} // namespace

base::Result<void> add_station(Database& db, const gym::Station& station, base::Instant now) {
    auto& taken = db.prepared("SELECT 1 FROM station WHERE name = ?1");
    taken.bind(1, station.name);
    if (taken.executeStep()) {
        taken.reset();
        return base::refuse(
            base::Reason::conflict,
            fmt::format("there is a station '{}' already; give this one another name", station.name)
        );
    }
    auto& insert =
        db.prepared("INSERT INTO station (id, name, kind, created_us) VALUES (?1, ?2, ?3, ?4)");
    insert.bind(1, station.id.value);
    insert.bind(2, station.name);
    insert.bind(3, station.kind);
    insert.bind(4, base::to_us(now));
    insert.exec();
    return {};
}

std::vector<gym::Station> stations(Database& db) {
    auto& select = db.prepared("SELECT id, name, kind FROM station ORDER BY name");
    std::vector<gym::Station> found;
    while (select.executeStep()) {
        found.push_back(read_station(select));
    }
    select.reset();
    return found;
}

std::optional<gym::Station> station(Database& db, const gym::StationId& id) {
    auto& select = db.prepared("SELECT id, name, kind FROM station WHERE id = ?1");
    select.bind(1, id.value);
    if (!select.executeStep()) {
        return std::nullopt;
    }
    gym::Station found = read_station(select);
    select.reset();
    return found;
}

bool set_out_of_order(
    Database& db,
    const gym::StationId& station,
    bool out,
    base::Instant now,
    const std::optional<gym::MemberId>& by
) {
    if (!out) {
        auto& remove = db.prepared("DELETE FROM out_of_order WHERE station_id = ?1");
        remove.bind(1, station.value);
        return remove.exec() > 0;
    }
    auto& insert = db.prepared(R"sql(
        INSERT OR IGNORE INTO out_of_order (station_id, since_us, by_member) VALUES (?1, ?2, ?3)
    )sql");
    insert.bind(1, station.value);
    insert.bind(2, base::to_us(now));
    if (by) {
        insert.bind(3, by->value);
    }
    return insert.exec() > 0;
}

std::set<gym::StationId> stations_out_of_order(Database& db) {
    auto& select = db.prepared("SELECT station_id FROM out_of_order");
    std::set<gym::StationId> found;
    while (select.executeStep()) {
        found.insert({select.getColumn(0).getString()});
    }
    select.reset();
    return found;
}

} // namespace hub::store
