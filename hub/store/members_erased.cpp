#include "hub/store/members_erased.hpp"

#include "common/base/secret.hpp"
#include "hub/store/tombstones.hpp"

namespace hub::store {

namespace {

void run_for(Database& db, const char* statement, const gym::MemberId& member) {
    auto& change = db.prepared(statement);
    change.bind(1, member.value);
    change.exec();
}

void bind_digest(SQLite::Statement& statement, const gym::MemberId& member) {
    const std::string digest = base::digest(member.value);
    statement.bind(1, digest.data(), static_cast<int>(digest.size()));
}

} // namespace

void erase_member_rows(Database& db, const gym::MemberId& member) {
    run_for(
        db,
        "DELETE FROM set_log WHERE member_id = ?1 AND (imported = 1 OR station_id IS NULL)",
        member
    );
    run_for(db, "UPDATE set_log SET member_id = NULL, note = '' WHERE member_id = ?1", member);
    run_for(db, "DELETE FROM guest_set WHERE member_id = ?1", member);
    run_for(db, "DELETE FROM card WHERE member_id = ?1", member);
    run_for(db, "DELETE FROM phone WHERE member_id = ?1", member);
    run_for(db, "UPDATE out_of_order SET by_member = NULL WHERE by_member = ?1", member);
    run_for(db, "DELETE FROM setting WHERE member_id = ?1", member);
    run_for(db, "DELETE FROM check_in WHERE member_id = ?1", member);
    run_for(db, "DELETE FROM import_row WHERE member_id = ?1", member);
    run_for(db, "DELETE FROM preference WHERE member_id = ?1", member);
    run_for(db, "DELETE FROM screened WHERE member_id = ?1", member);
    run_for(db, "DELETE FROM form_seen WHERE member_id = ?1", member);
    run_for(db, "DELETE FROM pain WHERE member_id = ?1", member);
    run_for(db, "DELETE FROM member_routine WHERE member_id = ?1", member);
    run_for(db, "DELETE FROM goal WHERE member_id = ?1", member);
    run_for(db, "DELETE FROM assessment WHERE member_id = ?1", member);
    run_for(db, "DELETE FROM pin WHERE member_id = ?1", member);
    run_for(db, "DELETE FROM unlock WHERE member_id = ?1", member);
    run_for(db, "DELETE FROM bests_until WHERE member_id = ?1", member);
    run_for(db, "DELETE FROM member WHERE id = ?1", member);
}

std::vector<LoggedEvent> events_naming(Database& db, const gym::MemberId& member) {
    auto& select = db.prepared(R"sql(
        SELECT origin, boot, seq, kind, body, rowid FROM event
        WHERE instr(body, CAST(?1 AS BLOB)) > 0 OR EXISTS (
            SELECT 1 FROM guest_set g WHERE g.member_id = ?1
                AND (g.origin, g.boot, g.seq) = (event.origin, event.boot, event.seq))
    )sql");
    select.bind(1, member.value);
    std::vector<LoggedEvent> found;
    while (select.executeStep()) {
        EventRow event;
        event.origin = select.getColumn(0).getString();
        event.boot = static_cast<std::uint64_t>(select.getColumn(1).getInt64());
        event.seq = static_cast<std::uint64_t>(select.getColumn(2).getInt64());
        event.kind = select.getColumn(3).getInt();
        event.body = select.getColumn(4).getString();
        found.push_back({select.getColumn(5).getInt64(), std::move(event)});
    }
    select.reset();
    return found;
}

void replace_event(
    Database& db, std::int64_t row, int kind, const std::string& body, std::uint32_t crc
) {
    auto& update = db.prepared("UPDATE event SET kind = ?2, body = ?3, crc = ?4 WHERE rowid = ?1");
    update.bind(1, row);
    update.bind(2, kind);
    update.bind(3, body.empty() ? "" : body.data(), static_cast<int>(body.size()));
    update.bind(4, std::int64_t{crc});
    update.exec();
}

void erase_quarantined_of(Database& db, const gym::MemberId& member, const std::string& reason) {
    auto& update = db.prepared(R"sql(
        UPDATE quarantine SET body = x'', crc = 0, reason = ?2
        WHERE instr(body, CAST(?1 AS BLOB)) > 0 OR instr(reason, ?1) > 0
    )sql");
    update.bind(1, member.value);
    update.bind(2, reason);
    update.exec();
}

bool is_from_elsewhere(Database& db, const gym::SetId& id) {
    auto& select = db.prepared("SELECT 1 FROM set_log WHERE origin = ?1 AND boot = ?2 AND seq = ?3 "
                               "AND (imported = 1 OR station_id IS NULL)");
    select.bind(1, id.origin);
    select.bind(2, static_cast<std::int64_t>(id.boot));
    select.bind(3, static_cast<std::int64_t>(id.seq));
    const bool found = select.executeStep();
    select.reset();
    return found;
}

void note_forgotten(
    Database& db, const gym::MemberId& member, const std::string& receipt, base::Instant now
) {
    note_tombstone(db, {base::digest(member.value), receipt, now});
}

bool is_forgotten(Database& db, const gym::MemberId& member) {
    auto& select = db.prepared("SELECT 1 FROM forgotten WHERE member_digest = ?1");
    bind_digest(select, member);
    const bool found = select.executeStep();
    select.reset();
    return found;
}

} // namespace hub::store
