#include "hub/store/assessments.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace hub::store {

void insert_assessment(Database& db, const gym::MemberId& member, const gym::AssessmentDone& done) {
    auto& insert = db.prepared(R"sql(
        INSERT INTO assessment (origin, boot, seq, member_id, at_us, assessment, value, value_right)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    )sql");
    insert.bind(1, done.id.origin);
    insert.bind(2, static_cast<std::int64_t>(done.id.boot));
    insert.bind(3, static_cast<std::int64_t>(done.id.seq));
    insert.bind(4, member.value);
    insert.bind(5, base::to_us(done.at));
    insert.bind(6, done.assessed.assessment);
    insert.bind(7, done.assessed.value);
    if (done.assessed.right) {
        insert.bind(8, *done.assessed.right);
    }
    insert.exec();
}

std::vector<gym::AssessmentDone>
newest_assessments(Database& db, const gym::MemberId& member, int each_max) {
    auto& select = db.prepared(R"sql(
        SELECT origin, boot, seq, at_us, assessment, value, value_right FROM assessment
        WHERE member_id = ?1 ORDER BY at_us DESC, origin DESC, boot DESC, seq DESC
    )sql");
    select.bind(1, member.value);
    std::map<std::string, int> taken; // of each kind
    std::vector<gym::AssessmentDone> found;
    while (select.executeStep()) {
        gym::AssessmentDone done;
        done.id = {
            select.getColumn(0).getString(),
            static_cast<std::uint64_t>(select.getColumn(1).getInt64()),
            static_cast<std::uint64_t>(select.getColumn(2).getInt64())};
        done.at = base::from_us(select.getColumn(3).getInt64());
        done.assessed = {
            select.getColumn(4).getString(), select.getColumn(5).getDouble(), std::nullopt};
        if (!select.getColumn(6).isNull()) {
            done.assessed.right = select.getColumn(6).getDouble();
        }
        if (++taken[done.assessed.assessment] <= each_max) {
            found.push_back(std::move(done));
        }
    }
    select.reset();
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace hub::store
