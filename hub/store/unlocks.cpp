#include "hub/store/unlocks.hpp"

#include "common/base/ids.hpp"
#include "common/base/secret.hpp"

namespace hub::store {

namespace {

void bind_digest(SQLite::Statement& statement, std::string_view token) {
    const std::string digest = base::digest(token);
    statement.bind(1, digest.data(), static_cast<int>(digest.size()));
}

} // namespace

std::string make_unlock(
    Database& db, const gym::MemberId& member, const gym::StationId& station, base::Instant now
) {
    auto& old = db.prepared("DELETE FROM unlock WHERE until_us < ?1");
    old.bind(1, base::to_us(now - unlock_kept));
    old.exec();
    std::string token = base::random_id() + base::random_id();
    auto& insert = db.prepared("INSERT INTO unlock (token_digest, member_id, station_id, from_us, "
                               "until_us) VALUES (?1, ?2, ?3, ?4, ?5)");
    bind_digest(insert, token);
    insert.bind(2, member.value);
    insert.bind(3, station.value);
    insert.bind(4, base::to_us(now));
    insert.bind(5, base::to_us(now + gym::unlock_lifetime));
    insert.exec();
    return token;
}

bool is_unlocked(
    Database& db,
    std::string_view token,
    const gym::MemberId& member,
    const gym::StationId& station,
    base::Instant at,
    base::Duration slack
) {
    auto& select = db.prepared(R"sql(
        SELECT 1 FROM unlock WHERE token_digest = ?1 AND member_id = ?2 AND station_id = ?3
            AND from_us <= ?4 + ?5 AND until_us >= ?4 - ?5
    )sql");
    bind_digest(select, token);
    select.bind(2, member.value);
    select.bind(3, station.value);
    select.bind(4, base::to_us(at));
    select.bind(5, std::int64_t{std::chrono::microseconds(slack).count()});
    const bool found = select.executeStep();
    select.reset();
    return found;
}

} // namespace hub::store
