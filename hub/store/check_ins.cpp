#include "hub/store/check_ins.hpp"

namespace hub::store {

void insert_check_in(
    Database& db, const gym::SetId& id, const gym::MemberId& member, base::Instant at
) {
    auto& insert = db.prepared(
        "INSERT INTO check_in (origin, boot, seq, member_id, at_us) VALUES (?1, ?2, ?3, ?4, ?5)"
    );
    insert.bind(1, id.origin);
    insert.bind(2, static_cast<std::int64_t>(id.boot));
    insert.bind(3, static_cast<std::int64_t>(id.seq));
    insert.bind(4, member.value);
    insert.bind(5, base::to_us(at));
    insert.exec();
}

} // namespace hub::store
