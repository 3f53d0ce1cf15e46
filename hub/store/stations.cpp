#include "hub/store/stations.hpp"

#include <fmt/format.h>

namespace hub::store {

namespace {

gym::Station read_station(SQLite::Statement& row) {
    gym::Station station{
        {row.getColumn(0).getString()}, row.getColumn(1).getString(), row.getColumn(2).getString()};
    if (!row.getColumn(3).isNull()) {
        station.machine_since = base::from_us(row.getColumn(3).getInt64());
    }
    return station;
}

base::Result<void>
check_free(Database& db, const std::string& name, const gym::StationId& but_for) {
    auto& taken = db.prepared("SELECT 1 FROM station WHERE name = ?1 AND id <> ?2");
    taken.bind(1, name);
    taken.bind(2, but_for.value);
    const bool is_taken = taken.executeStep();
    taken.reset();
    if (is_taken) {
        return base::refuse(
            base::Reason::conflict,
            fmt::format("there is a station '{}' already; give this one another name", name)
        );
    }
    return {};
}

} // namespace

base::Result<void> add_station(Database& db, const gym::Station& station, base::Instant now) {
    if (const auto is_free = check_free(db, station.name, station.id); !is_free) {
        return is_free;
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
    auto& select = db.prepared(R"sql(
        SELECT id, name, kind, (SELECT max(since_us) FROM machine WHERE station_id = id)
        FROM station ORDER BY name
    )sql");
    std::vector<gym::Station> found;
    while (select.executeStep()) {
        found.push_back(read_station(select));
    }
    select.reset();
    return found;
}

std::optional<gym::Station> station(Database& db, const gym::StationId& id) {
    auto& select = db.prepared(R"sql(
        SELECT id, name, kind, (SELECT max(since_us) FROM machine WHERE station_id = id)
        FROM station WHERE id = ?1
    )sql");
    select.bind(1, id.value);
    if (!select.executeStep()) {
        return std::nullopt;
    }
    gym::Station found = read_station(select);
    select.reset();
    return found;
}

base::Result<void>
rename_station(Database& db, const gym::StationId& station, const std::string& name) {
    if (const auto is_free = check_free(db, name, station); !is_free) {
        return is_free;
    }
    auto& update = db.prepared("UPDATE station SET name = ?2 WHERE id = ?1");
    update.bind(1, station.value);
    update.bind(2, name);
    update.exec();
    return {};
}

void remove_spare(Database& db, const gym::StationId& spare) {
    auto& in_order = db.prepared("DELETE FROM out_of_order WHERE station_id = ?1 AND station_id IN "
                                 "(SELECT id FROM station WHERE kind = ?2)");
    in_order.bind(1, spare.value);
    in_order.bind(2, std::string(gym::spare_kind));
    in_order.exec();
    auto& remove = db.prepared("DELETE FROM station WHERE id = ?1 AND kind = ?2");
    remove.bind(1, spare.value);
    remove.bind(2, std::string(gym::spare_kind));
    remove.exec();
}

base::Result<gym::Station> station_named(Database& db, const std::string& name) {
    for (gym::Station& station : stations(db)) {
        if (station.name == name) {
            return std::move(station);
        }
    }
    return base::refuse(
        base::Reason::not_found,
        fmt::format("no station '{}'; 'gymfloor-hub station list' shows which there are", name)
    );
}

void note_change(
    Database& db,
    const gym::StationId& station,
    const std::string& what,
    base::Instant now,
    const std::optional<gym::MemberId>& by
) {
    auto& insert = db.prepared("INSERT INTO station_change (station_id, at_us, what, by_member) "
                               "VALUES (?1, ?2, ?3, ?4)");
    insert.bind(1, station.value);
    insert.bind(2, base::to_us(now));
    insert.bind(3, what);
    if (by) {
        insert.bind(4, by->value);
    }
    insert.exec();
}

std::vector<StationChange> changes_of(Database& db, const gym::StationId& station) {
    auto& select = db.prepared(R"sql(
        SELECT at_us, what, coalesce(m.first_name, '') FROM station_change c
        LEFT JOIN member m ON m.id = c.by_member WHERE c.station_id = ?1 ORDER BY number
    )sql");
    select.bind(1, station.value);
    std::vector<StationChange> found;
    while (select.executeStep()) {
        found.push_back(
            {base::from_us(select.getColumn(0).getInt64()),
             select.getColumn(1).getString(),
             select.getColumn(2).getString()}
        );
    }
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
