#include "hub/store/machines.hpp"

#include <algorithm>
#include <map>

namespace hub::store {

namespace {

// When a new one came, by station, the earliest first. Few: gyms keep their machines for years.
std::map<gym::StationId, std::vector<base::Instant>> machines(Database& db, base::Instant as_of) {
    auto& select = db.prepared("SELECT station_id, since_us FROM machine WHERE since_us <= ?1 "
                               "ORDER BY station_id, since_us");
    select.bind(1, base::to_us(as_of));
    std::map<gym::StationId, std::vector<base::Instant>> found;
    while (select.executeStep()) {
        found[{select.getColumn(0).getString()}].push_back(
            base::from_us(select.getColumn(1).getInt64())
        );
    }
    select.reset();
    return found;
}

} // namespace

void replace_machine(Database& db, const gym::StationId& station, base::Instant now) {
    auto& insert =
        db.prepared("INSERT OR IGNORE INTO machine (station_id, since_us) VALUES (?1, ?2)");
    insert.bind(1, station.value);
    insert.bind(2, base::to_us(now));
    insert.exec();
    auto& voided = db.prepared(R"sql(
        DELETE FROM bests_until WHERE (member_id, exercise) IN
            (SELECT member_id, exercise FROM best WHERE station_id = ?1)
    )sql");
    voided.bind(1, station.value);
    voided.exec();
}

void tell_machines_apart(Database& db, std::vector<gym::LoggedSet>& sets, base::Instant as_of) {
    if (sets.empty()) {
        return;
    }
    const auto known = machines(db, as_of);
    if (known.empty()) {
        return;
    }
    for (gym::LoggedSet& logged : sets) {
        const auto at = logged.set.station ? known.find(*logged.set.station) : known.end();
        if (at == known.end()) {
            continue;
        }
        const auto next = std::upper_bound(at->second.begin(), at->second.end(), logged.at);
        if (next != at->second.end()) {
            const auto number = static_cast<int>(next - at->second.begin()) + 1;
            logged.set.station = gym::machine_before(*logged.set.station, number);
        }
    }
}

} // namespace hub::store
