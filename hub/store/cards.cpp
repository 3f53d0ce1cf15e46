#include "hub/store/cards.hpp"

#include "hub/store/members.hpp"

#include <fmt/format.h>

namespace hub::store {

namespace {

void bind_tag(SQLite::Statement& statement, std::string_view tag) {
    statement.bind(1, tag.data(), static_cast<int>(tag.size()));
}

void keep(
    Database& db,
    std::string_view tag,
    const gym::MemberId& member,
    base::Instant now,
    std::optional<base::Instant> until,
    CardFor what = CardFor::training
) {
    auto& insert = db.prepared(R"sql(
        INSERT INTO card (tag, member_id, until_us, staff, since_us) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (tag) DO UPDATE SET
            since_us = iif(member_id = excluded.member_id, since_us, excluded.since_us),
            member_id = excluded.member_id, until_us = excluded.until_us, staff = excluded.staff
    )sql");
    bind_tag(insert, tag);
    insert.bind(2, member.value);
    if (until) {
        insert.bind(3, base::to_us(*until));
    }
    insert.bind(4, what == CardFor::staff ? 1 : 0);
    insert.bind(5, base::to_us(now));
    insert.exec();
}

base::Refusal is_of(const gym::Member& holder) {
    return base::refuse(
        base::Reason::conflict,
        fmt::format(
            "that card is {}'s ({}); 'gymfloor-hub card remove' takes it away",
            holder.first_name,
            holder.id.value
        )
    );
}

} // namespace

base::Result<void> link_card(
    Database& db, std::string_view tag, const gym::MemberId& member, base::Instant now, CardFor what
) {
    const auto holder = holder_of_card(db, tag, now);
    if (holder && holder->member.id != member) {
        return is_of(holder->member);
    }
    keep(db, tag, member, now, std::nullopt, what);
    return {};
}

base::Result<void> lend_card(
    Database& db,
    std::string_view tag,
    const gym::MemberId& member,
    base::Instant now,
    base::Instant until
) {
    const auto holder = holder_of_card(db, tag, now);
    if (holder && !holder->until) {
        return is_of(holder->member);
    }
    auto& sweep = db.prepared("DELETE FROM card WHERE until_us <= ?1");
    sweep.bind(1, base::to_us(now));
    sweep.exec();
    keep(db, tag, member, now, until);
    return {};
}

std::optional<gym::Member> remove_card(Database& db, std::string_view tag, base::Instant now) {
    const auto holder = holder_of_card(db, tag, now);
    auto& remove = db.prepared("DELETE FROM card WHERE tag = ?1");
    bind_tag(remove, tag);
    remove.exec();
    return holder ? std::optional(holder->member) : std::nullopt;
}

std::optional<CardHolder> holder_of_card(Database& db, std::string_view tag, base::Instant now) {
    auto& select = db.prepared("SELECT member_id, until_us, staff FROM card "
                               "WHERE tag = ?1 AND (until_us IS NULL OR until_us > ?2)");
    bind_tag(select, tag);
    select.bind(2, base::to_us(now));
    if (!select.executeStep()) {
        return std::nullopt;
    }
    const gym::MemberId id{select.getColumn(0).getString()};
    const auto until = select.getColumn(1).isNull()
                           ? std::nullopt
                           : std::optional(base::from_us(select.getColumn(1).getInt64()));
    const bool staff = select.getColumn(2).getInt() != 0;
    select.reset();
    auto named = member(db, id);
    return named ? std::optional(CardHolder{std::move(*named), until, staff}) : std::nullopt;
}

int cards_of(Database& db, const gym::MemberId& member, base::Instant now) {
    auto& select = db.prepared("SELECT count(*) FROM card "
                               "WHERE member_id = ?1 AND (until_us IS NULL OR until_us > ?2)");
    select.bind(1, member.value);
    select.bind(2, base::to_us(now));
    select.executeStep();
    const int cards = select.getColumn(0).getInt();
    select.reset();
    return cards;
}

base::Result<void> set_phone(Database& db, std::string_view tag, const gym::MemberId& member) {
    const auto holder = member_of_phone(db, tag);
    if (holder && *holder != member) {
        return base::refuse(
            base::Reason::conflict,
            fmt::format(
                "that number is another member's ({}): two can not share one", holder->value
            )
        );
    }
    clear_phone(db, member);
    auto& insert = db.prepared("INSERT INTO phone (tag, member_id) VALUES (?1, ?2)");
    bind_tag(insert, tag);
    insert.bind(2, member.value);
    insert.exec();
    return {};
}

bool clear_phone(Database& db, const gym::MemberId& member) {
    auto& remove = db.prepared("DELETE FROM phone WHERE member_id = ?1");
    remove.bind(1, member.value);
    return remove.exec() > 0;
}

std::optional<gym::MemberId> member_of_phone(Database& db, std::string_view tag) {
    auto& select = db.prepared("SELECT member_id FROM phone WHERE tag = ?1");
    bind_tag(select, tag);
    if (!select.executeStep()) {
        return std::nullopt;
    }
    gym::MemberId found{select.getColumn(0).getString()};
    select.reset();
    return found;
}

} // namespace hub::store
