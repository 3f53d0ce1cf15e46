// The same tables, indices and settings as the hub's, for they are made by its own store; then no
// code of ours: what SQLite alone can do for these rows.
#include "common/base/crc32c.hpp"
#include "common/base/ids.hpp"
#include "common/content/catalogue.hpp"
#include "common/wire/codec.hpp"
#include "hub/store/members.hpp"
#include "hub/store/stations.hpp"
#include "tests/bench/hub/benches.hpp"
#include "tests/bench/load/floor.hpp"
#include "tests/bench/load/histogram.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <memory>
#include <stdexcept>

namespace bench {

namespace {

using Steady = std::chrono::steady_clock;

constexpr int stations_max = 64;
constexpr int members_max = 2000;
constexpr std::uint64_t boot_of_all = 7;

class Statement {
public:
    Statement(sqlite3* db, const char* sql)
        : db_(db) {
        must(sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr));
    }

    ~Statement() { sqlite3_finalize(statement_); }

    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void bind(int index, std::int64_t number) {
        must(sqlite3_bind_int64(statement_, index, number));
    }

    void bind(int index, const std::string& text) {
        const int bytes = static_cast<int>(text.size());
        must(sqlite3_bind_text(statement_, index, text.data(), bytes, SQLITE_STATIC));
    }

    void bind_blob(int index, const std::string& bytes) {
        const int size = static_cast<int>(bytes.size());
        must(sqlite3_bind_blob(statement_, index, bytes.data(), size, SQLITE_STATIC));
    }

    void run() {
        if (sqlite3_step(statement_) != SQLITE_DONE) {
            throw std::runtime_error(sqlite3_errmsg(db_));
        }
        must(sqlite3_reset(statement_));
    }

private:
    void must(int result) const {
        if (result != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(db_));
        }
    }

    sqlite3* db_;
    sqlite3_stmt* statement_ = nullptr;
};

struct Row {
    gym::Set set;
    std::string body;
    std::uint32_t crc = 0;
};

class Tables {
public:
    explicit Tables(const std::filesystem::path& folder)
        : db_(hub::store::Database::open_to_write(folder)) {
        SQLite::Transaction transaction(db_.sql());
        for (int i = 0; i < stations_max; ++i) {
            stations_.push_back({{base::random_id()}, fmt::format("Leg curl {}", i), "leg_curl"});
            hub::store::add_station(db_, stations_.back(), base::wall_now()).value();
        }
        std::vector<gym::MemberId> members;
        for (int i = 0; i < members_max; ++i) {
            members.push_back({base::random_id()});
            hub::store::add_member(db_, {members.back(), "Member", {}, false}, base::wall_now());
        }
        transaction.commit();
        const auto kind = content::station_kind("leg_curl").value();
        for (const gym::Station& station : stations_) {
            for (std::uint64_t seq = 1; seq <= rows_each; ++seq) {
                Row row{set_of(members, station, kind, seq), {}, 0};
                row.body = wire::encode_body(wire::SetLogged{row.set});
                row.crc = base::crc32c(row.body);
                rows_.push_back(std::move(row));
            }
        }
        prepare();
    }

    // As the hub's group commits have them: sets of many stations, a few of each.
    void commit(int batch) {
        begin_->run();
        const std::int64_t now = base::to_us(base::wall_now());
        const int each = std::max(1, batch / stations_max);
        for (int i = 0; i < batch; ++i) {
            insert(now);
            if ((i + 1) % each == 0 || i + 1 == batch) {
                mark_->bind(1, stations_[station_].id.value);
                mark_->bind(3, static_cast<std::int64_t>(seq_));
                mark_->run();
                next_station();
            }
        }
        commit_->run();
        db_.checkpoint_if_due();
    }

private:
    static constexpr std::uint64_t rows_each = 512; // made once, sent over and over

    void prepare() {
        sqlite3* sql = db_.sql().getHandle();
        begin_ = std::make_unique<Statement>(sql, "BEGIN IMMEDIATE");
        commit_ = std::make_unique<Statement>(sql, "COMMIT");
        event_ = std::make_unique<Statement>(sql, R"sql(
            INSERT INTO event (origin, boot, seq, kind, kernel_boot_id, boottime_ns, wall_us,
                               received_us, body, crc)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8, ?9)
        )sql");
        set_ = std::make_unique<Statement>(sql, R"sql(
            INSERT INTO set_log (origin, boot, seq, at_us, imported, member_id, exercise,
                                 station_id, load_g, load_label, load_is_added, reps,
                                 reps_in_reserve, type, quality, note, measured, routine_version,
                                 target_load_g, target_low, target_high, seconds, target_sets)
            VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6, ?1, ?7, ?8, 0, ?9, ?10, 0, 0, '', 0, 1, ?7, 6, 10,
                    0, 3)
        )sql");
        mark_ = std::make_unique<Statement>(sql, R"sql(
            INSERT INTO mark (station_id, boot, hw) VALUES (?1, ?2, ?3)
            ON CONFLICT (station_id, boot) DO UPDATE SET hw = excluded.hw
        )sql");
        event_->bind(2, boot_of_all);
        event_->bind(4, static_cast<std::int64_t>(wire::EventKind::set_logged));
        event_->bind(5, kernel_);
        set_->bind(2, boot_of_all);
        mark_->bind(2, boot_of_all);
    }

    void insert(std::int64_t now) {
        ++seq_;
        const Row& row = rows_[station_ * rows_each + seq_ % rows_each];
        const std::string& origin = stations_[station_].id.value;
        const auto seq = static_cast<std::int64_t>(seq_);
        event_->bind(1, origin);
        event_->bind(3, seq);
        event_->bind(6, now * 1000);
        event_->bind(7, now);
        event_->bind_blob(8, row.body);
        event_->bind(9, static_cast<std::int64_t>(row.crc));
        event_->run();
        set_->bind(1, origin);
        set_->bind(3, seq);
        set_->bind(4, now);
        set_->bind(5, row.set.member->value);
        set_->bind(6, row.set.exercise);
        set_->bind(7, row.set.load.grams);
        set_->bind(8, row.set.load_label);
        set_->bind(9, static_cast<std::int64_t>(row.set.reps));
        set_->bind(10, static_cast<std::int64_t>(row.set.reps_in_reserve.value_or(0)));
        set_->run();
    }

    void next_station() { station_ = (station_ + 1) % stations_.size(); }

    hub::store::Database db_;
    std::vector<gym::Station> stations_;
    std::vector<Row> rows_;
    const std::string kernel_ = base::boot_time_now().kernel_boot_id;
    std::unique_ptr<Statement> begin_;
    std::unique_ptr<Statement> commit_;
    std::unique_ptr<Statement> event_;
    std::unique_ptr<Statement> set_;
    std::unique_ptr<Statement> mark_;
    std::size_t station_ = 0;
    std::uint64_t seq_ = 0; // of all stations: each has its own rising ones of them
};

} // namespace

void sqlite(const std::filesystem::path& folder, int batch, double seconds) {
    const auto own = folder / "sqlite";
    std::filesystem::remove_all(own);
    std::filesystem::create_directories(own);
    Histogram latencies; // of a set: all of a batch wait for its commit
    {
        Tables tables(own);
        const auto start = Steady::now();
        const auto from = start + std::chrono::milliseconds(500);
        const auto until = from + std::chrono::duration<double>(seconds);
        for (auto before = start; before < until;) {
            tables.commit(batch);
            const auto now = Steady::now();
            if (before >= from) {
                latencies.add(now - before, static_cast<std::uint64_t>(batch));
            }
            before = now;
        }
    }
    std::filesystem::remove_all(own);
    fmt::print("{}\n", to_json(latencies, seconds));
}

} // namespace bench
