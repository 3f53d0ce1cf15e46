#include "hub/store/pains.hpp"

#include <algorithm>

namespace hub::store {

void insert_pain(Database& db, const gym::MemberId& member, const gym::Pain& pain) {
    auto& insert = db.prepared(R"sql(
        INSERT INTO pain (origin, boot, seq, member_id, at_us, exercise, body_part, level)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    )sql");
    bind_id(insert, pain.id);
    insert.bind(4, member.value);
    insert.bind(5, base::to_us(pain.at));
    insert.bind(6, pain.exercise);
    insert.bind(7, static_cast<int>(pain.where));
    insert.bind(8, pain.level);
    insert.exec();
}

void answer_pain(Database& db, const gym::SetId& id, gym::PainAnswer answer, base::Instant at) {
    auto& update = db.prepared(R"sql(
        UPDATE pain SET
            not_settled = not_settled + ?4,
            answered_us = max(coalesce(answered_us, ?5), ?5),
            closed_us = iif(?6, min(coalesce(closed_us, ?5), ?5), closed_us)
        WHERE origin = ?1 AND boot = ?2 AND seq = ?3
    )sql");
    bind_id(update, id);
    update.bind(4, answer == gym::PainAnswer::not_settled ? 1 : 0);
    update.bind(5, base::to_us(at));
    update.bind(6, answer == gym::PainAnswer::closed ? 1 : 0);
    update.exec();
}

std::optional<gym::MemberId> member_of_pain(Database& db, const gym::SetId& id) {
    auto& select =
        db.prepared("SELECT member_id FROM pain WHERE origin = ?1 AND boot = ?2 AND seq = ?3");
    bind_id(select, id);
    std::optional<gym::MemberId> found;
    if (select.executeStep()) {
        found = gym::MemberId{select.getColumn(0).getString()};
    }
    select.reset();
    return found;
}

std::vector<gym::Pain> open_pains(Database& db, const gym::MemberId& member) {
    auto& select = db.prepared(R"sql(
        SELECT origin, boot, seq, at_us, exercise, body_part, level, not_settled, answered_us
        FROM pain WHERE member_id = ?1 AND closed_us IS NULL ORDER BY at_us DESC LIMIT ?2
    )sql");
    select.bind(1, member.value);
    select.bind(2, open_pains_max);
    std::vector<gym::Pain> found;
    while (select.executeStep()) {
        gym::Pain pain;
        pain.id = {
            select.getColumn(0).getString(),
            static_cast<std::uint64_t>(select.getColumn(1).getInt64()),
            static_cast<std::uint64_t>(select.getColumn(2).getInt64())};
        pain.at = base::from_us(select.getColumn(3).getInt64());
        pain.exercise = select.getColumn(4).getString();
        pain.where = static_cast<gym::BodyPart>(select.getColumn(5).getInt());
        pain.level = select.getColumn(6).getInt();
        pain.not_settled = select.getColumn(7).getInt();
        if (!select.getColumn(8).isNull()) {
            pain.answered = base::from_us(select.getColumn(8).getInt64());
        }
        found.push_back(std::move(pain));
    }
    select.reset();
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace hub::store
