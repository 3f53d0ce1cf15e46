#include "hub/store/guests.hpp"

#include "hub/store/bests.hpp"
#include "hub/store/sets.hpp"

#include <vector>

namespace hub::store {

namespace {

void bind_tag(SQLite::Statement& statement, int index, std::string_view tag) {
    statement.bind(index, tag.data(), static_cast<int>(tag.size()));
}

std::vector<gym::SetId> unclaimed(Database& db, std::string_view tag) {
    auto& select =
        db.prepared("SELECT origin, boot, seq FROM guest_set WHERE tag = ?1 AND member_id IS NULL");
    bind_tag(select, 1, tag);
    std::vector<gym::SetId> found;
    while (select.executeStep()) {
        found.push_back(
            {select.getColumn(0).getString(),
             static_cast<std::uint64_t>(select.getColumn(1).getInt64()),
             static_cast<std::uint64_t>(select.getColumn(2).getInt64())}
        );
    }
    select.reset();
    return found;
}

} // namespace

void put_guest_set(Database& db, const gym::SetId& set, const GuestSet& guest) {
    auto& insert = db.prepared("INSERT INTO guest_set (origin, boot, seq, tag, member_id) "
                               "VALUES (?1, ?2, ?3, ?4, ?5)");
    bind_id(insert, set);
    if (guest.tag) {
        bind_tag(insert, 4, *guest.tag);
    }
    if (guest.member) {
        insert.bind(5, guest.member->value);
    }
    insert.exec();
}

std::optional<GuestSet> guest_set(Database& db, const gym::SetId& set) {
    auto& select = db.prepared(
        "SELECT tag, member_id FROM guest_set WHERE origin = ?1 AND boot = ?2 AND seq = ?3"
    );
    bind_id(select, set);
    std::optional<GuestSet> found;
    if (select.executeStep()) {
        found.emplace();
        if (!select.getColumn(0).isNull()) {
            found->tag = select.getColumn(0).getString();
        }
        if (!select.getColumn(1).isNull()) {
            found->member = gym::MemberId{select.getColumn(1).getString()};
        }
    }
    select.reset();
    return found;
}

std::optional<gym::MemberId> trains_with(Database& db, std::string_view tag, base::Instant at) {
    auto& select = db.prepared(R"sql(
        SELECT member_id FROM card WHERE tag = ?1 AND staff = 0
            AND (until_us IS NULL OR (since_us <= ?2 AND until_us > ?2))
    )sql");
    bind_tag(select, 1, tag);
    select.bind(2, base::to_us(at));
    std::optional<gym::MemberId> found;
    if (select.executeStep()) {
        found = gym::MemberId{select.getColumn(0).getString()};
    }
    select.reset();
    return found;
}

int claim_guest_sets(Database& db, std::string_view tag, const gym::MemberId& member) {
    const std::vector<gym::SetId> sets = unclaimed(db, tag);
    for (const gym::SetId& id : sets) {
        for (const char* statement :
             {"UPDATE guest_set SET member_id = ?4 WHERE origin = ?1 AND boot = ?2 AND seq = ?3",
              "UPDATE set_log SET member_id = ?4 WHERE origin = ?1 AND boot = ?2 AND seq = ?3"}) {
            auto& claim = db.prepared(statement);
            bind_id(claim, id);
            claim.bind(4, member.value);
            claim.exec();
        }
        if (const auto claimed = find_set(db, id)) {
            void_bests(db, member, claimed->logged.set.exercise, claimed->logged.at);
        }
    }
    return static_cast<int>(sets.size());
}

} // namespace hub::store
