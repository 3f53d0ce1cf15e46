#include "hub/store/members.hpp"

#include "common/gym/preferences.hpp"

#include <fmt/format.h>

namespace hub::store {

namespace {

// What the desk said when the member came, and what was said since (preference 'board').
// Columns: id, first_name, alias, on_boards, the preference.
gym::Member read_member(SQLite::Statement& row) {
    gym::Member member;
    member.id.value = row.getColumn(0).getString();
    member.first_name = row.getColumn(1).getString();
    if (!row.getColumn(2).isNull()) {
        member.alias = row.getColumn(2).getString();
    }
    member.on_boards = row.getColumn(3).getInt() != 0;
    if (!row.getColumn(4).isNull()) {
        gym::Profile told;
        told.alias = member.alias;
        [[maybe_unused]] const auto known =
            gym::take_preference(told, "board", row.getColumn(4).getString(), {});
        member.alias = told.alias;
        member.on_boards = told.on_boards;
    }
    return member;
}

std::vector<gym::Member> read_members(SQLite::Statement& select) {
    std::vector<gym::Member> found;
    while (select.executeStep()) {
        found.push_back(read_member(select));
    }
    select.reset();
    return found;
}

} // namespace

void add_member(Database& db, const gym::Member& member, base::Instant now) {
    auto& insert = db.prepared("INSERT INTO member (id, first_name, alias, on_boards, created_us) "
                               "VALUES (?1, ?2, ?3, ?4, ?5)");
    insert.bind(1, member.id.value);
    insert.bind(2, member.first_name);
    if (member.alias) {
        insert.bind(3, *member.alias);
    }
    insert.bind(4, member.on_boards ? 1 : 0);
    insert.bind(5, base::to_us(now));
    insert.exec();
}

std::vector<gym::Member> members(Database& db) {
    return read_members(db.prepared(R"sql(
        SELECT id, first_name, alias, on_boards, value FROM member
        LEFT JOIN preference ON member_id = id AND key = 'board' ORDER BY first_name, id
    )sql"));
}

std::vector<gym::Member> members_on_boards(Database& db) {
    auto found = read_members(db.prepared(R"sql(
        SELECT id, first_name, alias, on_boards, value FROM member
        LEFT JOIN preference ON member_id = id AND key = 'board'
        WHERE on_boards = 1 OR value IS NOT NULL
    )sql"));
    std::erase_if(found, [](const gym::Member& member) { return !member.on_boards; });
    return found;
}

std::optional<gym::Member> member(Database& db, const gym::MemberId& id) {
    auto& select = db.prepared(R"sql(
        SELECT id, first_name, alias, on_boards, value FROM member
        LEFT JOIN preference ON member_id = id AND key = 'board' WHERE id = ?1
    )sql");
    select.bind(1, id.value);
    const auto found = read_members(select);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

base::Result<gym::Member> find_member(Database& db, std::string_view id_or_name) {
    auto& select = db.prepared(R"sql(
        SELECT id, first_name, alias, on_boards, value FROM member
        LEFT JOIN preference ON member_id = id AND key = 'board'
        WHERE id = upper(?1) OR lower(first_name) = lower(?1)
    )sql");
    select.bind(1, std::string(id_or_name));
    const auto found = read_members(select);
    if (found.size() == 1) {
        return found.front();
    }
    if (found.empty()) {
        return base::refuse(
            base::Reason::not_found,
            fmt::format("no member '{}'; 'gymfloor-hub member list' shows who there is", id_or_name)
        );
    }
    return base::refuse(
        base::Reason::conflict,
        fmt::format("{} members are called '{}'; use an id instead", found.size(), id_or_name)
    );
}

} // namespace hub::store
