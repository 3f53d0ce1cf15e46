#include "hub/store/check_ins.hpp"

namespace hub::store {

void insert_check_in(
    Database& db,
    const gym::SetId& id,
    const gym::MemberId& member,
    base::Instant at,
    std::optional<gym::Legs> legs
) {
    auto& insert = db.prepared("INSERT INTO check_in (origin, boot, seq, member_id, at_us, legs) "
                               "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    insert.bind(1, id.origin);
    insert.bind(2, static_cast<std::int64_t>(id.boot));
    insert.bind(3, static_cast<std::int64_t>(id.seq));
    insert.bind(4, member.value);
    insert.bind(5, base::to_us(at));
    if (legs) {
        insert.bind(6, static_cast<int>(*legs));
    }
    insert.exec();
}

std::optional<LegsAnswer> newest_legs(Database& db, const gym::MemberId& member) {
    auto& select = db.prepared(R"sql(
        SELECT legs, at_us FROM check_in WHERE member_id = ?1 AND legs IS NOT NULL
        ORDER BY at_us DESC LIMIT 1
    )sql");
    select.bind(1, member.value);
    std::optional<LegsAnswer> found;
    if (select.executeStep()) {
        found = {
            static_cast<gym::Legs>(select.getColumn(0).getInt()),
            base::from_us(select.getColumn(1).getInt64())};
    }
    select.reset();
    return found;
}

} // namespace hub::store
