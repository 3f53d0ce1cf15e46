#include "tests/simulation/gym.hpp"

#include "common/base/check.hpp"
#include "hub/store/gyms.hpp"
#include "hub/store/members.hpp"
#include "hub/store/stations.hpp"
#include "kiosk/link/kiosk_database.hpp"
#include "tests/simulation/oracle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace simulation {

namespace {

using namespace std::chrono_literals;

constexpr int kiosks_count = 6;
constexpr int kiosks_max = 8; // with clones

std::vector<gym::Station> stations() {
    std::vector<gym::Station> all;
    for (int i = 1; i <= kiosks_count; ++i) {
        all.push_back({{fmt::format("CURL{:08}", i)}, fmt::format("Leg curl {}", i), "leg_curl"});
    }
    return all;
}

// Made once: the disks of a new hub and a new kiosk.
struct Empty {
    Empty() {
        tests::Chance chance(0);
        Counters counters;
        Disk hub_disk(chance, counters);
        {
            auto db = hub::store::Database::open_to_write(hub_disk.folder());
            SQLite::Transaction transaction(db.sql());
            hub::store::found_gym(db, {"Simulated", "Europe/Berlin"}, {});
            for (const gym::Station& station : stations()) {
                GF_CHECK(hub::store::add_station(db, station, {}));
            }
            hub::store::add_member(db, {{"SAM000000001"}, "Sam", {}, false}, {});
            transaction.commit();
        }
        hub = hub_disk.image();
        Disk kiosk_disk(chance, counters);
        { const auto db = kiosk::link::open_kiosk_database(kiosk_disk.folder()); }
        kiosk = kiosk_disk.image();
    }

    Disk::Image hub;
    Disk::Image kiosk;
};

const Empty& empty() {
    static const Empty made;
    return made;
}

} // namespace

std::string_view to_text(Defect defect) {
    constexpr std::array names{
        "none",
        "ack_before_commit",
        "no_dedupe",
        "accept_early",
        "mark_in_second_transaction",
        "gap_without_note",
        "no_quarantine",
        "hub_not_synced",
        "safe_before_verified",
        "purge_at_hw",
        "id_per_disk",
        "keep_cached_marks",
        "retry_without_looking",
        "green_before_commit",
        "kiosk_not_synced",
        "remember_less"};
    return names[static_cast<std::size_t>(defect)];
}

Gym::Gym(std::uint64_t seed, Defect defect)
    : clock_(seed, defect)
    , hub_(std::make_unique<Hub>(clock_, empty().hub, stations(), [this](bool to_an_old_one) {
        excuse(to_an_old_one);
    })) {
    for (const gym::Station& station : stations()) {
        add_kiosk(station.id.value, empty().kiosk);
    }
}

void Gym::add_kiosk(const std::string& station, const Disk::Image& image) {
    kiosks_.push_back(std::make_unique<Kiosk>(
        clock_,
        image,
        station,
        Kiosk::Around{
            [this](Kiosk& kiosk) { return call(kiosk); },
            [this](Green green) { greens_.push_back(std::move(green)); }}
    ));
}

std::shared_ptr<Transport> Gym::call(Kiosk& kiosk) {
    if (!hub_->is_up() || !kiosk.wire.is_open(clock_.now()) ||
        clock_.now() < lapsed_until_[kiosk.station()]) {
        return nullptr;
    }
    auto transport = std::make_shared<Transport>(clock_, kiosk.wire);
    std::erase_if(transports_, [](const auto& gone) { return gone.expired(); });
    transports_.push_back(transport);
    clock_.after(1ms, [this, transport, station = kiosk.station()] {
        if (hub_->is_up()) {
            hub_->accept(transport, station);
        } else {
            transport->close(Side::above);
        }
    });
    return transport;
}

// --- days ---

void Gym::run() {
    open_doors(80min);
    shut(std::chrono::hours(20));
    open_doors(50min);
    shut(std::chrono::hours(24 * 8));
    open_doors(50min);
    settle();
}

void Gym::open_doors(Time open) {
    shuts_at_ = clock_.now() + open;
    hub_->keep_down(false);
    hub_->start();
    for (const auto& kiosk : kiosks_) {
        kiosk->keep_down(false);
        kiosk->start();
        train(*kiosk);
    }
    make_backups();
    break_something();
    clock_.run_until(shuts_at_);
}

void Gym::train(Kiosk& kiosk) {
    const Time wait = clock_.some_ms(1000, 33'000);
    if (clock_.now() + wait >= shuts_at_) {
        return;
    }
    clock_.after(wait, [this, &kiosk] {
        const std::uint64_t sets = clock_.chance.one_in(200) ? 1 + clock_.chance.below(200) : 1;
        for (std::uint64_t i = 0; i < sets; ++i) {
            kiosk.train();
        }
        train(kiosk);
    });
}

void Gym::make_backups() {
    const Time wait = clock_.some_ms(5 * 60'000, 20 * 60'000);
    if (clock_.now() + wait < shuts_at_) {
        clock_.after(wait, [this] {
            hub_->back_up(clock_.chance.one_in(6));
            make_backups();
        });
    }
}

// Everything off, for hours or days: what is on disks stays as it is.
void Gym::shut(std::chrono::hours wait) {
    clock_.counters.hit("network: nothing for days");
    for (const auto& kiosk : kiosks_) {
        kiosk->keep_down(true);
        clock_.chance.one_in(2) ? kiosk->kill() : cut_power(*kiosk, false);
    }
    hub_->keep_down(true);
    clock_.chance.one_in(2) ? hub_->kill() : hub_->lose_power();
    clock_.run_until(clock_.now() + wait);
}

// No more trouble: all of it has to arrive within an hour.
void Gym::settle() {
    hub_->disk.mend();
    hub_->slow_down(Time{});
    hub_->freeze(Time{});
    hub_->flood(Time{});
    lapsed_until_.clear();
    hub_->start();
    for (const auto& kiosk : kiosks_) {
        kiosk->disk.mend();
        kiosk->wire = {};
        kiosk->skew_version(Time{});
        hub_->revoke(kiosk->station(), Time{});
        kiosk->freeze(Time{});
        kiosk->start();
    }
    const Time end = clock_.now() + 1h;
    clock_.run_until(
        clock_.now() + 2min
    ); // who holds on to a connection that is gone, knows it now
    const auto done = [](const auto& kiosk) { return kiosk->is_done(); };
    while (clock_.now() < end && !std::ranges::all_of(kiosks_, done)) {
        clock_.run_until(clock_.now() + 30s);
    }
    if (!std::ranges::all_of(kiosks_, done)) {
        throw Broken("not everything has arrived after an hour without trouble");
    }
    clock_.run_until(clock_.now() + 30s);
    Spoilt spoilt;
    std::set<std::string> seen;
    for (const auto& kiosk : kiosks_) {
        if (kiosk->disk.has_flipped()) {
            spoilt.damaged.insert(kiosk->station());
        }
        if (!seen.insert(kiosk->station()).second) {
            spoilt.cloned.insert(kiosk->station());
        }
    }
    clock_.counters.excused += check_delivered(hub_->database(), greens_, spoilt);
    check_whole(clock_, hub_->disk.image());
}

std::set<Key> Gym::held_by_kiosks() {
    std::set<Key> held;
    for (const auto& kiosk : kiosks_) {
        held.merge(held_by_kiosk(clock_, kiosk->disk.image(), kiosk->station()));
    }
    return held;
}

void Gym::replace_disk(Kiosk& kiosk, const Disk::Image& image) {
    kiosk.kill();
    kiosk.disk.put(image);
    const std::set<Key> held = held_by_kiosks();
    for (Green& green : greens_) {
        if (green.station == kiosk.station()) {
            green.orphaned =
                green.orphaned || !held.contains({green.station, green.boot, green.seq});
        }
    }
    excuse(false);
}

void Gym::excuse(bool was_put_back_far) {
    const std::set<Key> at_hub = held_by_hub(clock_, hub_->disk.image());
    const std::set<Key> at_kiosks = held_by_kiosks();
    for (Green& green : greens_) {
        const Key key{green.station, green.boot, green.seq};
        const bool was_safe =
            was_put_back_far && hub_->was_safe(green.station, green.boot, green.seq);
        green.excused = green.excused || (!at_hub.contains(key) && was_safe) ||
                        (!at_hub.contains(key) && !at_kiosks.contains(key) && green.orphaned);
    }
}

void Gym::cut_power(Kiosk& kiosk, bool forgets_time) {
    kiosk.lose_power(forgets_time);
    if (kiosk.disk.has_lied()) { // nothing on it can be trusted
        replace_disk(kiosk, empty().kiosk);
    }
}

// --- trouble ---

void Gym::break_something() {
    const Time wait = clock_.some_ms(1000, 90'000);
    if (clock_.now() + wait >= shuts_at_) {
        return;
    }
    clock_.after(wait, [this] {
        const std::uint64_t dice = clock_.chance.below(100);
        if (dice < 30) {
            break_disk();
        } else if (dice < 60) {
            break_network();
        } else if (dice < 84) {
            break_process();
        } else if (dice < 90) {
            break_clock();
        } else {
            break_operations();
        }
        break_something();
    });
}

void Gym::break_disk() {
    constexpr std::array faults{
        DiskFault::read_error,
        DiskFault::write_error,
        DiskFault::short_write,
        DiskFault::sync_error,
        DiskFault::sync_error,
        DiskFault::full,
        DiskFault::bit_flip};
    // A disk that lies takes with it what only it holds: rare, so that little has to be excused.
    const DiskFault fault =
        clock_.chance.one_in(25) ? DiskFault::sync_lie : faults[clock_.chance.below(faults.size())];
    const bool at_hub = clock_.chance.one_in(4);
    Disk& disk = at_hub ? hub_->disk : any_kiosk().disk;
    const int times = fault == DiskFault::full ? 20 : static_cast<int>(clock_.chance.between(1, 3));
    if (!at_hub || fault != DiskFault::bit_flip) {
        disk.break_next(fault, times, static_cast<int>(clock_.chance.below(6)));
    }
}

void Gym::break_network() {
    Kiosk& kiosk = any_kiosk();
    const auto transport =
        transports_.empty() ? nullptr : transports_[clock_.chance.below(transports_.size())].lock();
    const Time until = clock_.now() + clock_.some_ms(1000, 180'000);
    switch (clock_.chance.below(9)) {
    case 0:
        clock_.counters.hit("network: cut");
        if (transport) {
            transport->cut(true);
        }
        break;
    case 1:
        clock_.counters.hit("network: half-open");
        if (transport) {
            transport->cut(false);
        }
        break;
    case 2:
        clock_.counters.hit("network: one way held");
        kiosk.wire.held_until[clock_.chance.below(2)] = until;
        break;
    case 3:
        clock_.counters.hit("network: long partition");
        kiosk.wire.held_until = {until, clock_.now() + clock_.some_ms(60'000, 1'500'000)};
        break;
    case 4:
        clock_.counters.hit("network: delay");
        kiosk.wire.slow_until = until;
        break;
    case 5:
        clock_.counters.hit("network: bytes corrupted"); // which TLS finds, and ends it for both
        if (transport) {
            transport->cut(true);
        }
        break;
    case 6:
        clock_.counters.hit("network: slow drain");
        kiosk.wire.drains_until = until;
        break;
    case 7:
        if (hub_->is_up()) {
            clock_.counters.hit("network: connect flood");
            hub_->flood(clock_.now() + clock_.some_ms(1000, 30'000));
        }
        break;
    default:
        hub_->repeat_last_batch();
    }
}

void Gym::break_process() {
    const bool at_hub = clock_.chance.one_in(4);
    Kiosk& kiosk = any_kiosk();
    switch (clock_.chance.below(6)) {
    case 0:
        clock_.counters.hit("process: kill");
        at_hub ? hub_->kill() : kiosk.kill();
        break;
    case 1:
    case 2:
        clock_.counters.hit("process: power loss");
        if (at_hub) {
            hub_->lose_power();
            break;
        }
        cut_power(kiosk, clock_.chance.one_in(4));
        break;
    case 3:
        clock_.counters.hit("process: frozen");
        at_hub ? hub_->freeze(clock_.some_ms(1000, 60'000))
               : kiosk.freeze(clock_.some_ms(1000, 60'000));
        return;
    case 4:
        hub_->run_out_of_memory();
        return;
    default:
        clock_.counters.hit("process: crash loop");
        for (int i = 1; i < 6; ++i) {
            clock_.after(i * 900ms, [this, at_hub, &kiosk] {
                at_hub ? hub_->kill() : kiosk.kill();
                at_hub ? restart_hub() : restart(kiosk);
            });
        }
    }
    at_hub ? restart_hub() : restart(kiosk);
}

void Gym::restart(Kiosk& kiosk) {
    clock_.after(clock_.some_ms(100, 30'000), [&kiosk] { kiosk.start(); });
}

void Gym::restart_hub() {
    clock_.after(clock_.some_ms(100, 60'000), [this] { hub_->start(); });
}

void Gym::break_clock() {
    clock_.counters.hit("clock: jump");
    any_kiosk().set_clock(std::chrono::seconds(clock_.chance.between(-200'000, 200'000)));
}

void Gym::break_operations() {
    const std::size_t chosen = clock_.chance.below(kiosks_.size());
    Kiosk& kiosk = *kiosks_[chosen];
    const Time until = clock_.now() + clock_.some_ms(1000, 600'000);
    switch (clock_.chance.below(11)) {
    case 0:
    case 1:
        clock_.counters.hit("ops: hub restored");
        hub_->restore(0);
        restart_hub();
        break;
    case 2:
        if (hub_->backups() > 3 && clock_.chance.one_in(4)) {
            clock_.counters.hit("ops: hub restored from an old backup");
            hub_->restore(1 + clock_.chance.below(3));
            restart_hub();
        }
        break;
    case 3:
        clock_.counters.hit("disk: slow");
        hub_->slow_down(clock_.now() + clock_.some_ms(1000, 120'000));
        break;
    case 4:
        clock_.counters.hit("disk: swapped");
        replace_disk(kiosk, empty().kiosk);
        restart(kiosk);
        break;
    case 5:
        images_.emplace_back(chosen, kiosk.disk.image());
        break;
    case 6:
        if (!images_.empty()) {
            clock_.counters.hit("disk: rolled back");
            auto& [of, image] = images_[clock_.chance.below(images_.size())];
            replace_disk(*kiosks_[of], image);
            restart(*kiosks_[of]);
        }
        break;
    case 7:
        clock_.counters.hit("ops: certificate lapsed");
        lapsed_until_[kiosk.station()] = until;
        break;
    case 8:
        clock_.counters.hit("ops: key revoked, and another given");
        hub_->revoke(kiosk.station(), until);
        break;
    case 9:
        clock_.counters.hit("ops: versions that do not fit");
        kiosk.skew_version(until);
        break;
    default:
        if (kiosks_.size() < kiosks_max) {
            clock_.counters.hit("disk: cloned");
            const std::string station = kiosk.station();
            add_kiosk(station, kiosk.disk.image());
            kiosks_.back()->start();
            train(*kiosks_.back());
        }
    }
}

} // namespace simulation
