#include "kiosk/link/journal.hpp"

#include "common/base/crc32c.hpp"
#include "common/base/environment.hpp"
#include "common/base/log.hpp"
#include "common/storage/open.hpp"
#include "common/wire/codec.hpp"
#include "kiosk/link/kiosk_database.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace kiosk::link {

namespace {

std::int64_t stored(std::uint64_t number) {
    return static_cast<std::int64_t>(number);
}

std::uint64_t read_number(const SQLite::Column& column) {
    return static_cast<std::uint64_t>(column.getInt64());
}

std::uint32_t crc_of_row(const wire::Event& event) {
    return base::crc32c(fmt::format(
        "{} {} {} {} {} {} {}",
        event.boot,
        event.seq,
        event.kind,
        event.boot_time.kernel_boot_id,
        event.boot_time.ns,
        base::to_us(event.wall),
        event.body
    ));
}

std::uint32_t crc_of_mark(const base::Mark& mark) {
    return base::crc32c(fmt::format("{} {} {}", mark.boot, mark.hw, mark.safe));
}

bool is_sound(const wire::Event& event) {
    return event.crc == base::crc32c(event.body);
}

// Columns of event in the order of the schema. One that was damaged is not sound.
wire::Event read_event(SQLite::Statement& row) {
    wire::Event event;
    event.boot = read_number(row.getColumn(0));
    event.seq = read_number(row.getColumn(1));
    event.kind = row.getColumn(2).getInt();
    event.boot_time = {row.getColumn(3).getString(), row.getColumn(4).getInt64()};
    event.wall = base::from_us(row.getColumn(5).getInt64());
    event.body = row.getColumn(6).getString();
    event.crc = static_cast<std::uint32_t>(row.getColumn(7).getInt64());
    if (event.crc == crc_of_row(event)) {
        event.crc = base::crc32c(event.body);
    }
    return event;
}

void insert_event(SQLite::Database& db, const wire::Event& event) {
    SQLite::Statement insert(db, R"sql(
        INSERT INTO event (boot, seq, kind, kernel_boot_id, boottime_ns, wall_us, body, crc)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    )sql");
    insert.bind(1, stored(event.boot));
    insert.bind(2, stored(event.seq));
    insert.bind(3, event.kind);
    insert.bind(4, event.boot_time.kernel_boot_id);
    insert.bind(5, event.boot_time.ns);
    insert.bind(6, base::to_us(event.wall));
    insert.bind(7, event.body.data(), static_cast<int>(event.body.size()));
    insert.bind(8, std::int64_t{crc_of_row(event)});
    insert.exec();
}

[[noreturn]] void can_not_be_read(const SQLite::Exception& error) {
    throw base::EnvironmentError(std::string("the journal can not be read: ") + error.what());
}

constexpr std::uint64_t to_newer = 1;
constexpr std::uint64_t to_older = ~std::uint64_t{0}; // one less

// Where a boot ends that way, its rows being read from there: at the sound row that is nearest, and
// whatever is damaged and follows right upon it. A row apart from them has a damaged number.
std::optional<std::uint64_t> end_of(SQLite::Statement& rows, std::uint64_t way) {
    std::vector<std::uint64_t> damaged;
    while (rows.executeStep()) {
        const wire::Event event = read_event(rows);
        if (!is_sound(event)) {
            damaged.push_back(event.seq);
            continue;
        }
        std::uint64_t end = event.seq;
        for (auto seq = damaged.rbegin(); seq != damaged.rend(); ++seq) {
            end = *seq == end + way && *seq != 0 ? *seq : end;
        }
        return end;
    }
    return damaged.empty() ? std::nullopt : std::optional(damaged.front());
}

} // namespace

Journal::Journal(SQLite::Database& db, std::uint64_t boot)
    : db_(db)
    , folder_(std::filesystem::path(db.getFilename()).parent_path())
    , boot_(boot) {
    checkpoints_.emplace(db_);
    try {
        events_ = db_.execAndGet("SELECT count(*) FROM event").getInt64();
    } catch (const SQLite::Exception& error) {
        can_not_be_read(error);
    }
    count();
}

wire::Event
Journal::keep(const wire::EventBody& body, base::Instant wall, const base::BootTime& boot_time) {
    if (broken_) {
        recover();
    }
    wire::Event event;
    event.boot = boot_;
    event.seq = last_seq_ + 1;
    event.kind = static_cast<int>(wire::kind_of(body));
    event.boot_time = boot_time;
    event.wall = wall;
    event.body = wire::encode_body(body);
    event.crc = base::crc32c(event.body);
    try {
        insert(event);
    } catch (const SQLite::Exception& error) {
        look_for(event, error.what());
    }
    has_begun_ = true;
    last_seq_ = event.seq;
    ++events_;
    count();
    checkpoint();
    return event;
}

void Journal::insert(const wire::Event& event) {
    SQLite::Transaction transaction(db_, SQLite::TransactionBehavior::IMMEDIATE);
    if (!has_begun_) {
        SQLite::Statement begin(db_, "INSERT OR IGNORE INTO boot (boot) VALUES (?1)");
        begin.bind(1, stored(boot_));
        begin.exec();
    }
    insert_event(db_, event);
    transaction.commit();
}

// Its commit failed: is it on disk?
void Journal::look_for(const wire::Event& event, const std::string& why) try {
    reopen();
    if (select({event.boot, event.seq, event.seq}) != std::vector{event}) {
        broken_ = true; // whatever else is there goes before the next one
        throw base::EnvironmentError("the journal can not be written: " + why);
    }
    spdlog::warn("an event is on disk although its commit failed: {}", why);

} catch (const SQLite::Exception& error) {

    broken_ = true;
    can_not_be_read(error);
}

// What was committed stays so; a disk that refuses here is opened again before the next use.
void Journal::checkpoint() {
    try {
        checkpoints_->run_if_due();
    } catch (const SQLite::Exception& error) {
        spdlog::warn("the journal's log stays as long as it is: {}", error.what());
        broken_ = true;
    }
}

void Journal::count() {
    if (events_ >= journal_events_told && events_ % 1000 == 0) {
        spdlog::critical(
            "the journal holds {} events of {} planned: they are kept, but the hub has to take "
            "them and make backups",
            events_,
            journal_events_planned
        );
    }
}

// Nothing on a handle that has failed can be trusted: closes the database and opens it anew.
void Journal::reopen() {
    broken_ = true;
    has_begun_ = false; // in what a damaged disk left of it
    { const SQLite::Database closing = std::move(db_); }
    db_ = open_kiosk_database(folder_);
    checkpoints_.emplace(db_);
    broken_ = false;
}

// And what was told as not kept, did not happen.
void Journal::recover() {
    reopen();
    try {
        SQLite::Statement erase(db_, "DELETE FROM event WHERE boot = ?1 AND seq > ?2");
        erase.bind(1, stored(boot_));
        erase.bind(2, stored(last_seq_));
        erase.exec();
    } catch (const SQLite::Exception& error) {
        broken_ = true;
        throw base::EnvironmentError(std::string("the journal can not be mended: ") + error.what());
    }
}

std::vector<delivery::Stretch> Journal::stretches() try {
    if (broken_) {
        recover();
    }
    SQLite::Statement boots(db_, "SELECT boot FROM boot ORDER BY number");
    SQLite::Statement from_below(db_, "SELECT * FROM event WHERE boot = ?1 ORDER BY seq");
    SQLite::Statement from_above(db_, "SELECT * FROM event WHERE boot = ?1 ORDER BY seq DESC");
    std::vector<delivery::Stretch> found;
    while (boots.executeStep()) {
        const std::int64_t boot = boots.getColumn(0).getInt64();
        for (SQLite::Statement* rows : {&from_below, &from_above}) {
            rows->reset();
            rows->bind(1, boot);
        }
        const auto first = end_of(from_below, to_older);
        const auto last = end_of(from_above, to_newer);
        if (first && last && *first >= 1 && *first <= *last) {
            found.push_back({static_cast<std::uint64_t>(boot), *first, *last});
        }
    }
    return found;

} catch (const SQLite::Exception& error) {

    broken_ = true;
    can_not_be_read(error);
}

std::vector<wire::Event> Journal::read(const delivery::Stretch& stretch) try {
    const auto sound = [&](const std::vector<wire::Event>& events) {
        std::uint64_t seq = stretch.first;
        return events.size() == stretch.last - stretch.first + 1 &&
               std::ranges::all_of(events, [&](const wire::Event& event) {
                   return event.seq == seq++ && is_sound(event);
               });
    };
    if (!broken_) {
        std::vector<wire::Event> events = select(stretch);
        if (sound(events)) {
            return events;
        }
    }
    recover(); // it may have been damaged on the way from the disk alone
    std::vector<wire::Event> events = salvage(stretch);
    if (!sound(events)) {
        spdlog::error(
            "the journal is damaged at {:x}/{}-{}", stretch.boot, stretch.first, stretch.last
        );
    }
    return events;

} catch (const SQLite::Exception& error) {

    broken_ = true;
    can_not_be_read(error);
}

std::vector<wire::Event> Journal::select(const delivery::Stretch& stretch) {
    SQLite::Statement select(
        db_, "SELECT * FROM event WHERE boot = ?1 AND seq BETWEEN ?2 AND ?3 ORDER BY seq"
    );
    select.bind(1, stored(stretch.boot));
    select.bind(2, stored(stretch.first));
    select.bind(3, stored(stretch.last));
    std::vector<wire::Event> events;
    while (select.executeStep()) {
        events.push_back(read_event(select));
    }
    return events;
}

// A damaged number hides the rows behind it from a search: looks at every row there is.
std::vector<wire::Event> Journal::salvage(const delivery::Stretch& stretch) {
    SQLite::Statement select(db_, "SELECT * FROM event");
    std::map<std::uint64_t, wire::Event> found;
    while (select.executeStep()) {
        wire::Event event = read_event(select);
        const bool is_of_it =
            event.boot == stretch.boot && event.seq >= stretch.first && event.seq <= stretch.last;
        if (is_of_it && (is_sound(event) || !found.contains(event.seq))) {
            found[event.seq] = std::move(event);
        }
    }
    std::vector<wire::Event> events;
    for (auto& [seq, event] : found) {
        events.push_back(std::move(event));
    }
    return events;
}

std::vector<wire::Event> Journal::since(base::Instant from, int events_max) try {
    if (broken_) {
        return {}; // keep() and read() open it again
    }
    SQLite::Statement select(
        db_, "SELECT * FROM event WHERE wall_us >= ?1 ORDER BY wall_us DESC LIMIT ?2"
    );
    select.bind(1, base::to_us(from));
    select.bind(2, events_max);
    std::vector<wire::Event> events;
    while (select.executeStep()) {
        wire::Event event = read_event(select);
        if (is_sound(event)) {
            events.push_back(std::move(event));
        }
    }
    return events;

} catch (const SQLite::Exception& error) {

    spdlog::warn("what happened here lately can not be read: {}", error.what());
    return {};
}

void Journal::forget(const gym::MemberId& member) try {
    SQLite::Statement erase(db_, R"sql(
        UPDATE event SET kind = 0, body = x'', crc = 0 WHERE instr(body, CAST(?1 AS BLOB)) > 0
    )sql");
    erase.bind(1, member.value);
    erase.exec();
    storage::scrub(db_);

} catch (const SQLite::Exception& error) {

    spdlog::error("a member was not erased from the journal: {}", error.what());
}

void Journal::remember(const std::vector<base::Mark>& marks) try {
    if (broken_) {
        return; // keep() and read() open it again
    }
    SQLite::Transaction transaction(db_);
    for (const base::Mark& mark : marks) {
        SQLite::Statement upsert(db_, R"sql(
            INSERT OR REPLACE INTO mark (boot, hw, safe, crc) VALUES (?1, ?2, ?3, ?4)
        )sql");
        upsert.bind(1, stored(mark.boot));
        upsert.bind(2, stored(mark.hw));
        upsert.bind(3, stored(mark.safe));
        upsert.bind(4, std::int64_t{crc_of_mark(mark)});
        upsert.exec();
    }
    transaction.commit();

} catch (const SQLite::Exception& error) {

    spdlog::warn("marks not remembered: {}", error.what());
}

std::optional<std::vector<delivery::Stretch>> Journal::forget_safe(base::Instant now) try {
    if (broken_) {
        return std::nullopt;
    }
    SQLite::Transaction transaction(db_, SQLite::TransactionBehavior::IMMEDIATE);
    for (const base::Mark& mark : remembered()) {
        forget_safe(mark, now - kept_min);
    }
    SQLite::Statement boots(db_, R"sql(
        DELETE FROM boot WHERE boot <> ?1 AND boot NOT IN (SELECT boot FROM event)
    )sql");
    boots.bind(1, stored(boot_));
    boots.exec();
    db_.exec("DELETE FROM mark WHERE boot NOT IN (SELECT boot FROM boot)");
    transaction.commit();
    events_ = db_.execAndGet("SELECT count(*) FROM event").getInt64();
    return stretches();

} catch (const std::runtime_error& error) {

    spdlog::warn("nothing was forgotten: {}", error.what());
    broken_ = true; // whether it was, is known when it is open again
    return std::nullopt;
}

// Always the oldest ones: what is left has no gaps.
void Journal::forget_safe(const base::Mark& mark, base::Instant before) {
    SQLite::Statement erase(db_, R"sql(
        DELETE FROM event WHERE boot = ?1 AND seq <= ?2 AND seq < coalesce(
            (SELECT min(seq) FROM event WHERE boot = ?1 AND seq <= ?2 AND wall_us >= ?3), ?2 + 1)
    )sql");
    erase.bind(1, stored(mark.boot));
    erase.bind(2, stored(mark.safe));
    erase.bind(3, base::to_us(before));
    erase.exec();
}

std::vector<base::Mark> Journal::remembered() try {
    SQLite::Statement select(db_, "SELECT boot, hw, safe, crc FROM mark");
    std::vector<base::Mark> marks;
    while (select.executeStep()) {
        const base::Mark mark{
            read_number(select.getColumn(0)),
            read_number(select.getColumn(1)),
            read_number(select.getColumn(2))};
        if (select.getColumn(3).getInt64() == crc_of_mark(mark)) {
            marks.push_back(mark);
        }
    }
    return marks;

} catch (const SQLite::Exception& error) {

    spdlog::warn("marks can not be read: {}", error.what());
    return {};
}

} // namespace kiosk::link
