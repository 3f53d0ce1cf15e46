#include "hub/store/gyms.hpp"

namespace hub::store {

void found_gym(Database& db, const Gym& gym, base::Instant now) {
    auto& insert =
        db.prepared("INSERT INTO gym (id, name, time_zone, created_us) VALUES (1, ?1, ?2, ?3)");
    insert.bind(1, gym.name);
    insert.bind(2, gym.time_zone);
    insert.bind(3, base::to_us(now));
    insert.exec();
}

std::optional<Gym> the_gym(Database& db) {
    auto& select = db.prepared("SELECT name, time_zone FROM gym WHERE id = 1");
    if (!select.executeStep()) {
        return std::nullopt;
    }
    Gym gym{select.getColumn(0).getString(), select.getColumn(1).getString()};
    select.reset();
    return gym;
}

} // namespace hub::store
