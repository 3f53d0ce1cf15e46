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

} // namespace hub::store
