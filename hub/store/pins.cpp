#include "hub/store/pins.hpp"

#include <algorithm>

namespace hub::store {

namespace {

void close_all(Database& db, const gym::MemberId& member) {
    auto& remove = db.prepared("DELETE FROM unlock WHERE member_id = ?1");
    remove.bind(1, member.value);
    remove.exec();
}

} // namespace

void set_pin(Database& db, const gym::MemberId& member, const std::string& hash) {
    close_all(db, member);
    auto& insert = db.prepared("INSERT OR REPLACE INTO pin (member_id, hash) VALUES (?1, ?2)");
    insert.bind(1, member.value);
    insert.bind(2, hash);
    insert.exec();
}

bool clear_pin(Database& db, const gym::MemberId& member) {
    close_all(db, member);
    auto& remove = db.prepared("DELETE FROM pin WHERE member_id = ?1");
    remove.bind(1, member.value);
    return remove.exec() > 0;
}

bool has_pin(Database& db, const gym::MemberId& member) {
    auto& select = db.prepared("SELECT 1 FROM pin WHERE member_id = ?1");
    select.bind(1, member.value);
    const bool found = select.executeStep();
    select.reset();
    return found;
}

PinTry begin_pin_try(Database& db, const gym::MemberId& member, base::Instant now) {
    auto& select = db.prepared("SELECT hash, tries, locked_until_us FROM pin WHERE member_id = ?1");
    select.bind(1, member.value);
    if (!select.executeStep()) {
        return {};
    }
    PinTry begun{PinTry::Go::check, select.getColumn(0).getString(), 0, {}};
    int tries = select.getColumn(1).getInt();
    const base::Instant locked_until = base::from_us(select.getColumn(2).getInt64());
    select.reset();
    if (locked_until > now) {
        return {
            PinTry::Go::locked, {}, 0, std::chrono::ceil<std::chrono::minutes>(locked_until - now)};
    }
    tries = tries >= pin_tries_max ? 1 : tries + 1; // the pause is over: from the start
    begun.tries_left = pin_tries_max - tries;
    begun.pause = begun.tries_left == 0 ? pin_pause : std::chrono::minutes(0);
    auto& update =
        db.prepared("UPDATE pin SET tries = ?2, locked_until_us = ?3 WHERE member_id = ?1");
    update.bind(1, member.value);
    update.bind(2, tries);
    update.bind(3, begun.tries_left == 0 ? base::to_us(now + pin_pause) : 0);
    update.exec();
    return begun;
}

void pin_was_right(Database& db, const gym::MemberId& member) {
    auto& update =
        db.prepared("UPDATE pin SET tries = 0, locked_until_us = 0 WHERE member_id = ?1");
    update.bind(1, member.value);
    update.exec();
}

} // namespace hub::store
