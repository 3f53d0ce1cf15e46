#include "hub/store/bests.hpp"

namespace hub::store {

namespace {

void put_best(
    Database& db,
    const gym::MemberId& member,
    const std::string& exercise,
    int place,
    const gym::Record& record
) {
    auto& insert = db.prepared(R"sql(
        INSERT INTO best (member_id, exercise, place, kind, station_id, load_is_added, weight_g,
                          reps, at_us, origin, boot, seq, before)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
    )sql");
    insert.bind(1, member.value);
    insert.bind(2, exercise);
    insert.bind(3, place);
    insert.bind(4, static_cast<int>(record.kind));
    if (record.track.station) {
        insert.bind(5, record.track.station->value);
    }
    insert.bind(6, record.track.load_is_added ? 1 : 0);
    insert.bind(7, record.weight.grams);
    insert.bind(8, record.reps);
    insert.bind(9, base::to_us(record.at));
    insert.bind(10, record.set.origin);
    insert.bind(11, static_cast<std::int64_t>(record.set.boot));
    insert.bind(12, static_cast<std::int64_t>(record.set.seq));
    if (record.before) {
        insert.bind(13, *record.before);
    }
    insert.exec();
}

gym::Record read_best(SQLite::Statement& row, const std::string& exercise) {
    gym::Record record;
    record.kind = static_cast<gym::RecordKind>(row.getColumn(0).getInt());
    record.track.exercise = exercise;
    if (!row.getColumn(1).isNull()) {
        record.track.station = gym::StationId{row.getColumn(1).getString()};
    }
    record.track.load_is_added = row.getColumn(2).getInt() != 0;
    record.weight.grams = row.getColumn(3).getInt64();
    record.reps = row.getColumn(4).getInt();
    record.at = base::from_us(row.getColumn(5).getInt64());
    record.set = {
        row.getColumn(6).getString(),
        static_cast<std::uint64_t>(row.getColumn(7).getInt64()),
        static_cast<std::uint64_t>(row.getColumn(8).getInt64())};
    if (!row.getColumn(9).isNull()) {
        record.before = row.getColumn(9).getInt64();
    }
    return record;
}

} // namespace

std::optional<Bests> bests(Database& db, const gym::MemberId& member, const std::string& exercise) {
    auto& known =
        db.prepared("SELECT until_us FROM bests_until WHERE member_id = ?1 AND exercise = ?2");
    known.bind(1, member.value);
    known.bind(2, exercise);
    if (!known.executeStep()) {
        return std::nullopt;
    }
    Bests found{base::from_us(known.getColumn(0).getInt64()), {}};
    known.reset();
    auto& select = db.prepared(R"sql(
        SELECT kind, station_id, load_is_added, weight_g, reps, at_us, origin, boot, seq, before
        FROM best WHERE member_id = ?1 AND exercise = ?2 ORDER BY place
    )sql");
    select.bind(1, member.value);
    select.bind(2, exercise);
    while (select.executeStep()) {
        found.standing.push_back(read_best(select, exercise));
    }
    select.reset();
    return found;
}

void put_bests(
    Database& db, const gym::MemberId& member, const std::string& exercise, const Bests& bests
) {
    void_bests(db, member, exercise, base::Instant::min());
    auto& insert =
        db.prepared("INSERT INTO bests_until (member_id, exercise, until_us) VALUES (?1, ?2, ?3)");
    insert.bind(1, member.value);
    insert.bind(2, exercise);
    insert.bind(3, base::to_us(bests.until));
    insert.exec();
    int place = 0;
    for (const gym::Record& record : bests.standing) {
        put_best(db, member, exercise, ++place, record);
    }
}

void void_bests(
    Database& db, const gym::MemberId& member, const std::string& exercise, base::Instant at
) {
    auto& remove = db.prepared(
        "DELETE FROM bests_until WHERE member_id = ?1 AND exercise = ?2 AND until_us > ?3"
    );
    remove.bind(1, member.value);
    remove.bind(2, exercise);
    remove.bind(3, base::to_us(at));
    remove.exec();
}

} // namespace hub::store
