#include "hub/store/station_keys.hpp"

#include "hub/store/stations.hpp"

#include <algorithm>

namespace hub::store {

namespace {

void bind_key(SQLite::Statement& statement, const std::string& digest) {
    statement.bind(2, digest.data(), static_cast<int>(digest.size()));
}

struct Known {
    std::int64_t made_us = 0;
    std::optional<gym::StationId> spare;
};

std::optional<Known>
known_key(Database& db, const gym::StationId& station, const std::string& digest) {
    auto& select =
        db.prepared("SELECT made_us, spare_id FROM station_key WHERE station_id = ?1 AND key = ?2");
    select.bind(1, station.value);
    bind_key(select, digest);
    if (!select.executeStep()) {
        return std::nullopt;
    }
    Known known{select.getColumn(0).getInt64(), std::nullopt};
    if (!select.getColumn(1).isNull()) {
        known.spare = gym::StationId{select.getColumn(1).getString()};
    }
    select.reset();
    return known;
}

// 0: it has none.
std::int64_t newest_key(Database& db, const gym::StationId& station) {
    auto& select =
        db.prepared("SELECT coalesce(max(made_us), 0) FROM station_key WHERE station_id = ?1");
    select.bind(1, station.value);
    select.executeStep();
    const std::int64_t made = select.getColumn(0).getInt64();
    select.reset();
    return made;
}

std::int64_t keys_from(Database& db, const gym::StationId& station) {
    auto& select = db.prepared("SELECT keys_from_us FROM station WHERE id = ?1");
    select.bind(1, station.value);
    const std::int64_t from = select.executeStep() ? select.getColumn(0).getInt64() : 0;
    select.reset();
    return from;
}

void insert_key(
    Database& db,
    const gym::StationId& station,
    const std::string& digest,
    std::int64_t made_us,
    const std::optional<gym::StationId>& spare
) {
    auto& insert = db.prepared("INSERT OR REPLACE INTO station_key "
                               "(station_id, key, made_us, spare_id) VALUES (?1, ?2, ?3, ?4)");
    insert.bind(1, station.value);
    bind_key(insert, digest);
    insert.bind(3, made_us);
    if (spare) {
        insert.bind(4, spare->value);
    }
    insert.exec();
}

} // namespace

Standing standing_of(Database& db, const gym::StationId& station, const StationKey& key) {
    const auto known = known_key(db, station, key.digest);
    const std::int64_t made = known ? known->made_us : base::to_us(key.made);
    if (made < keys_from(db, station)) {
        return Standing::revoked;
    }
    return made >= newest_key(db, station) ? Standing::own : Standing::replaced;
}

void meet_key(Database& db, const gym::StationId& station, const StationKey& key) {
    const auto known = known_key(db, station, key.digest);
    if (!known) {
        insert_key(db, station, key.digest, base::to_us(key.made), std::nullopt);
    } else if (known->spare) {
        insert_key(db, station, key.digest, known->made_us, std::nullopt);
        remove_spare(db, *known->spare);
    }
}

void give_key(
    Database& db,
    const gym::StationId& station,
    const std::string& digest,
    base::Instant now,
    const std::optional<gym::StationId>& spare
) {
    // The newest, whatever the clock was set to.
    insert_key(db, station, digest, std::max(base::to_us(now), newest_key(db, station) + 1), spare);
}

void revoke_keys(Database& db, const gym::StationId& station, base::Instant now) {
    auto& update = db.prepared("UPDATE station SET keys_from_us = ?2 WHERE id = ?1");
    update.bind(1, station.value);
    update.bind(2, std::max(base::to_us(now), newest_key(db, station) + 1));
    update.exec();
}

} // namespace hub::store
