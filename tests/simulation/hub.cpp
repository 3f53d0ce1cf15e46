#include "tests/simulation/hub.hpp"

#include "common/base/environment.hpp"
#include "common/net/deadlines.hpp"
#include "common/storage/open.hpp"
#include "common/wire/codec.hpp"
#include "hub/events/apply.hpp"
#include "hub/store/event_log.hpp"
#include "tests/simulation/hub_defects.hpp"
#include "tests/simulation/oracle.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

namespace simulation {

namespace {

using namespace std::chrono_literals;
namespace links = hub::links;

constexpr int fruitless_max = 1000;
constexpr int failures_max = 4; // then the disk is put back to the newest backup
constexpr Time stranger_every = 40ms;
constexpr std::uint64_t stranger_addresses = 32;

struct OutOfMemory {};

} // namespace

Hub::Hub(
    Clockwork& clockwork,
    const Disk::Image& empty,
    std::vector<gym::Station> stations,
    std::function<void(bool)> restored
)
    : Process(clockwork)
    , disk(clockwork.chance, clockwork.counters)
    , stations_(std::move(stations))
    , restored_(std::move(restored)) {
    disk.put(empty);
    backups_.push_back({empty, {}});
}

Hub::~Hub() {
    kill();
}

void Hub::start() {
    if (!may_start()) {
        return;
    }
    began();
    door_.emplace(turned_away_);
    try {
        db_.emplace(hub::store::Database::open_to_write(disk.folder()));
        if (clock.defect == Defect::hub_not_synced) {
            db_->sql().exec("PRAGMA synchronous = NORMAL");
        }
        check_told();
        if (clock.chance.one_in(2)) {
            repeat_last_batch();
        }
    } catch (const base::EnvironmentError&) {
        fail_to_start();
    } catch (const SQLite::Exception& error) {
        fail(error);
    }
}

void Hub::close() {
    disk.abandon_handles();
    db_.reset();
}

void Hub::kill() {
    const Links gone = std::exchange(links_, {});
    for (const auto& link : gone) {
        link->transport->close(Side::above, clock.chance.one_in(2));
    }
    waiting_.clear();
    committing_ = false;
    out_of_memory_ = false;
    flooded_until_ = Time{};
    ended();
    close();
}

void Hub::lose_power() {
    kill();
    disk.lose_power();
    if (disk.has_lied()) { // nothing on it can be trusted
        clock.counters.hit("ops: hub restored, its disk had lied");
        restore(0);
    }
}

void Hub::restore(std::size_t age) {
    kill();
    backups_.resize(backups_.size() - age);
    disk.put(backups_.back().image);
    if (!is_sound(clock, backups_.back().image)) {
        throw Broken("a backup that counted is damaged");
    }
    disk.mend();
    failures_ = 0;
    committed_ = backups_.back().marks;
    restored_(age > 0);
}

// As the program: whatever the disk refuses ends the process, and it is started again.
void Hub::fail(const SQLite::Exception& error) {
    const int code = error.getErrorCode();
    if (code == SQLITE_CONSTRAINT || code == SQLITE_MISUSE || code == SQLITE_ERROR) {
        throw Broken(std::string("the hub writes what can not be: ") + error.what());
    }
    fail_to_start();
}

void Hub::fail_to_start() {
    clock.counters.hit("process: hub ended by its disk");
    kill();
    if (++failures_ > failures_max) {
        clock.counters.hit("ops: hub restored, its disk was damaged");
        restore(0);
    }
    clock.after(clock.some_ms(500, 5000), [this] { start(); });
}

// --- links ---

void Hub::accept(std::shared_ptr<Transport> transport, const std::string& station) {
    const links::Door::Clock::time_point now{clock.now()};
    if (!door_->let_in(station, now) || !door_->known(station)) {
        clock.counters.hit("hub: a kiosk turned away at the door");
        transport->close(Side::above);
        return;
    }
    auto link = std::make_shared<Link>();
    link->transport = std::move(transport);
    for (const gym::Station& known : stations_) {
        if (known.id.value == station) {
            link->station = known;
        }
    }
    link->heard_at = clock.now();
    links_.push_back(link);
    link->transport->attach(
        Side::above,
        {[this, link](std::string bytes) {
             in_process(clock.now(), [this, link, bytes = std::move(bytes)] {
                 link->inbox.push_back(bytes);
                 hear(link);
             });
         },
         [this, link] { forget(link); }}
    );
    perform(
        link,
        clock.now() < revoked_until_[station] ? link->conversation.revoked()
                                              : link->conversation.opened(link->station)
    );
    watch(link);
}

void Hub::hear(const std::shared_ptr<Link>& link) {
    while (!link->busy && !link->inbox.empty() && is_up()) {
        const std::string bytes = std::move(link->inbox.front());
        link->inbox.pop_front();
        link->heard_at = clock.now();
        auto message = wire::decode_to_hub(bytes);
        perform(
            link,
            message ? link->conversation.received(std::move(*message), {clock.wall(), clock.now()})
                    : link->conversation.unreadable(message.error().detail)
        );
    }
}

// The end of its patience.
void Hub::watch(const std::shared_ptr<Link>& link) {
    const Time until = link->heard_at + link->conversation.patience();
    in_process(std::max(until, clock.now() + 1s), [this, link] {
        if (!link->transport->is_open(Side::above)) {
            return;
        }
        if (!link->busy && clock.now() >= link->heard_at + link->conversation.patience()) {
            end(link);
        } else {
            watch(link);
        }
    });
}

void Hub::end(const std::shared_ptr<Link>& link) {
    link->transport->close(Side::above);
    forget(link);
}

void Hub::forget(const std::shared_ptr<Link>& link) {
    if (links_.remove(link) > 0) {
        door_->kiosk_left();
    }
}

void Hub::flood(Time until) {
    const bool goes_on = clock.now() < flooded_until_;
    flooded_until_ = until;
    if (!goes_on) {
        let_stranger_in();
    }
}

void Hub::let_stranger_in() {
    if (clock.now() >= flooded_until_) {
        return;
    }
    const std::string address = fmt::format("stranger {}", ++strangers_ % stranger_addresses);
    if (door_->let_in(address, links::Door::Clock::time_point(clock.now()))) {
        in_process(clock.now() + net::handshake_max, [this, address] {
            door_->stranger_left(address);
        });
    }
    in_process(clock.now() + stranger_every, [this] { let_stranger_in(); });
}

void Hub::revoke(const std::string& station, Time until) {
    revoked_until_[station] = until;
    const Links all = links_;
    for (const auto& link : all) {
        if (link->station.id.value == station) {
            end(link);
        }
    }
}

void Hub::perform(const std::shared_ptr<Link>& link, links::Effects effects) {
    for (links::Effect& effect : effects) {
        std::visit([&](auto& wanted) { on(link, wanted); }, effect);
    }
}

void Hub::on(const std::shared_ptr<Link>& link, links::Send& send) {
    link->transport->send(Side::above, wire::encode(send.message));
}

void Hub::on(const std::shared_ptr<Link>& link, links::Begin& begin) {
    link->busy = true;
    submit([this, link, pending = begin.pending](hub::store::Database& db) {
        auto begun = hub::events::begin(db, link->station, pending, clock.wall());
        if (clock.defect == Defect::gap_without_note) {
            defects::forget_gaps(db);
        }
        return [this, link, begun = std::move(begun)]() mutable {
            told(link->station, begun.marks);
            wire::Welcome welcome;
            welcome.hub_time = clock.wall();
            welcome.time_zone = "Europe/Berlin";
            welcome.gym_name = "Simulated";
            welcome.station = link->station;
            link->busy = false;
            perform(link, link->conversation.begun(std::move(begun), std::move(welcome)));
            hear(link);
        };
    });
}

void Hub::on(const std::shared_ptr<Link>& link, links::Apply& wanted) {
    if (clock.now() < slow_until_ && clock.chance.one_in(2)) {
        clock.counters.hit("hub: a batch put off");
        perform(
            link, link->conversation.put_off(std::chrono::seconds(clock.chance.between(1, 30)))
        );
        return;
    }
    link->busy = true;
    last_batch_ = {link->station, wanted.batch};
    submit([this, link, batch = std::move(wanted.batch)](hub::store::Database& db) {
        auto done = apply(db, link->station, batch);
        const bool brought = !done.receipts.empty() || !done.quarantined.empty();
        link->fruitless = brought ? 0 : link->fruitless + 1;
        if (link->fruitless > fruitless_max) {
            throw Broken("the same comes again and again");
        }
        return [this, link, done = std::move(done)]() mutable {
            told(link->station, done.marks);
            link->busy = false;
            perform(link, link->conversation.done(std::move(done)));
            hear(link);
        };
    });
}

void Hub::on(const std::shared_ptr<Link>& link, links::End&) {
    end(link);
}

hub::events::BatchDone
Hub::apply(hub::store::Database& db, const gym::Station& station, const wire::Batch& batch) {
    switch (clock.defect) {
    case Defect::no_dedupe:
        return defects::apply_without_dedupe(db, station, batch, clock.wall());
    case Defect::accept_early:
        return defects::apply_early(db, station, batch, clock.wall());
    case Defect::no_quarantine:
        return defects::apply_without_quarantine(db, station, batch, clock.wall());
    case Defect::mark_in_second_transaction:
        return defects::apply_without_mark(db, station, batch, clock.wall(), [this](Job later) {
            submit(std::move(later));
        });
    default:
        return hub::events::apply_batch(db, station, batch, clock.wall());
    }
}

// --- the writer ---

void Hub::submit(Job job) {
    waiting_.push_back(std::move(job));
    if (!std::exchange(committing_, true)) {
        const bool slow = clock.now() < slow_until_;
        in_process(clock.now() + clock.some_ms(1, slow ? 8000 : 8), [this] { commit(); });
    }
}

// As hub/store/writer does it: all that waits, in one transaction.
void Hub::commit() {
    const std::vector<Job> group = std::exchange(waiting_, {});
    committing_ = false;
    if (clock.defect == Defect::ack_before_commit) {
        commit_late(group);
        return;
    }
    std::vector<std::function<void()>> told;
    try {
        told = run(group, true);
    } catch (const OutOfMemory&) {
        clock.counters.hit("process: out of memory in a commit");
        kill();
        clock.after(clock.some_ms(500, 5000), [this] { start(); });
        return;
    } catch (const SQLite::Exception& error) {
        fail(error);
        return;
    }
    failures_ = 0;
    try {
        for (const auto& tell : told) {
            tell();
        }
        db_->checkpoint_if_due();
    } catch (const SQLite::Exception& error) {
        fail(error);
    }
}

// In one transaction; to keep, or to find out what the answers would be.
std::vector<std::function<void()>> Hub::run(const std::vector<Job>& group, bool keep) {
    std::vector<std::function<void()>> told;
    SQLite::Transaction transaction(db_->sql(), SQLite::TransactionBehavior::IMMEDIATE);
    std::optional<std::size_t> dies_before; // this job, or the commit
    if (std::exchange(out_of_memory_, false)) {
        dies_before = clock.chance.below(group.size() + 1);
    }
    for (std::size_t i = 0; i <= group.size(); ++i) {
        if (dies_before == i) {
            disk.abandon_handles(); // no way back either
            throw OutOfMemory();
        }
        if (i < group.size()) {
            told.push_back(group[i](*db_));
        }
    }
    if (keep) {
        transaction.commit();
    }
    return told;
}

// Its answers are out before it is on disk.
void Hub::commit_late(std::vector<Job> group) {
    for (const auto& tell : run(group, false)) {
        tell();
    }
    in_process(clock.now() + 300ms, [this, group = std::move(group)] {
        try {
            run(group, true);
        } catch (const SQLite::Exception& error) {
            fail(error);
        }
    });
}

// --- what is promised ---

void Hub::told(const gym::Station& station, const std::vector<base::Mark>& marks) {
    for (const base::Mark& mark : marks) {
        if (hub::store::mark(*db_, station.id, mark.boot).hw < mark.hw) {
            throw Broken("the hub acknowledges what is not on its disk");
        }
        committed_[{station.id.value, mark.boot}] = mark.hw;
    }
}

// What was acknowledged has to be there after every start.
void Hub::check_told() {
    const Marks found = marks_at(*db_);
    for (const auto& [key, hw] : std::exchange(committed_, found)) {
        const auto at = found.find(key);
        if (!disk.has_lied() && hw > 0 && (at == found.end() || at->second < hw)) {
            throw Broken("what the hub acknowledged is not on its disk after a start");
        }
    }
}

void Hub::back_up(bool broken) {
    if (!is_up()) {
        return;
    }
    Backup copy;
    try {
        storage::checkpoint_all(db_->sql());
        copy = {disk.image(), marks_at(*db_)};
    } catch (const SQLite::Exception& error) {
        fail(error);
        return;
    }
    if (broken) {
        clock.counters.hit("ops: backup broken");
        Content& bytes = copy.image["hub.db"];
        bytes.resize(bytes.size() / 2);
    }
    if (clock.defect == Defect::safe_before_verified || is_sound(clock, copy.image)) {
        std::vector<hub::store::StationMark> marks;
        for (const auto& [key, hw] : copy.marks) {
            marks.push_back({{key.first}, {key.second, hw, 0}});
            was_safe_[key] = std::max(was_safe_[key], hw);
        }
        submit([marks = std::move(marks)](hub::store::Database& db) {
            hub::store::raise_safe(db, marks);
            return [] {};
        });
        backups_.push_back(std::move(copy));
    }
}

bool Hub::was_safe(const std::string& station, std::uint64_t boot, std::uint64_t seq) const {
    const auto found = was_safe_.find({station, boot});
    return found != was_safe_.end() && seq <= found->second;
}

void Hub::repeat_last_batch() {
    if (!is_up() || !last_batch_) {
        return;
    }
    clock.counters.hit("network: batch read again");
    submit([this, last = *last_batch_](hub::store::Database& db) {
        apply(db, last.first, last.second);
        return [] {};
    });
}

} // namespace simulation
