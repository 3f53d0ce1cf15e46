#include "tests/simulation/kiosk.hpp"

#include "common/base/crc32c.hpp"
#include "common/base/environment.hpp"
#include "common/gym/set.hpp"
#include "common/wire/codec.hpp"
#include "kiosk/link/kiosk_database.hpp"
#include "tests/simulation/kiosk_defects.hpp"

#include <fmt/format.h>

namespace simulation {

namespace {

using namespace std::chrono_literals;
namespace link = kiosk::link;

constexpr int tries_max = 3;

} // namespace

Kiosk::Kiosk(Clockwork& clockwork, const Disk::Image& empty, std::string station, Around around)
    : Process(clockwork)
    , disk(clockwork.chance, clockwork.counters)
    , station_(std::move(station))
    , around_(std::move(around)) {
    disk.put(empty);
    lose_power(false);
}

Kiosk::~Kiosk() {
    close();
}

// --- the process and its machine ---

void Kiosk::start() {
    if (!may_start()) {
        return;
    }
    began();
    try {
        db_.emplace(link::open_kiosk_database(disk.folder()));
        if (clock.defect == Defect::kiosk_not_synced) {
            db_->exec("PRAGMA synchronous = NORMAL");
        }
        const bool same = clock.defect == Defect::id_per_disk;
        journal_.emplace(
            *db_, same ? defects::boot_of_disk(*db_, clock.chance) : clock.chance.next()
        );
        auto held = journal_->stretches();
        if (clock.defect == Defect::remember_less) {
            held.clear();
        }
        conversation_.emplace(
            journal_->boot(),
            boot_time().kernel_boot_id,
            "simulated",
            delivery::Sender(std::move(held), journal_->remembered())
        );
        call();
    } catch (const std::exception&) { // the program ends, and is started again
        clock.counters.hit("process: kiosk ended by its disk");
        kill();
        clock.after(clock.some_ms(1000, 5000), [this] { start(); });
    }
}

void Kiosk::close() {
    disk.abandon_handles();
    conversation_.reset();
    journal_.reset();
    db_.reset();
}

void Kiosk::kill() {
    if (transport_) {
        transport_->close(Side::below, clock.chance.one_in(2));
        transport_.reset();
    }
    to_do_.clear();
    performing_ = false;
    wakes_at_.reset();
    last_set_.reset();
    ended();
    close();
}

void Kiosk::lose_power(bool forgets_time) {
    kill();
    disk.lose_power();
    machine_started_ = clock.now();
    kernel_ = clock.chance.next();
    parts_per_million_ = 0;
    if (clock.chance.one_in(4)) {
        clock.counters.hit("clock: drift");
        parts_per_million_ = static_cast<int>(clock.chance.between(-500, 500));
    }
    if (forgets_time) {
        clock.counters.hit("clock: 1970");
        off_ = -std::chrono::duration_cast<std::chrono::seconds>(clock.wall().time_since_epoch());
    }
}

base::Moment Kiosk::moment() const {
    const Time up = clock.now() - machine_started_;
    const Time wrong = up / 1'000'000 * parts_per_million_;
    return {clock.wall() + off_ + std::chrono::duration_cast<base::Duration>(wrong), up + wrong};
}

base::BootTime Kiosk::boot_time() const {
    return {fmt::format("{:016x}", kernel_), moment().boottime.count()};
}

// --- a member ---

wire::EventBody Kiosk::next_body() {
    const std::uint64_t number = ++clock.counters.sets;
    if (last_set_ && number % 61 == 0) {
        return wire::SetVoided{*std::exchange(last_set_, std::nullopt)};
    }
    gym::Set set;
    set.member = gym::MemberId{"SAM000000001"};
    set.exercise = "leg_curl";
    set.station = gym::StationId{station_};
    set.load = gym::kilograms(20 + static_cast<double>(number % 12) * 5);
    set.load_label = gym::kg_text(set.load);
    set.reps = number % 97 == 0 ? 0 : 8; // of none there is no set: refused, and kept in quarantine
    set.reps_in_reserve = 2;
    set.routine_version = 1;
    set.note = fmt::format("{} written by Sam", number);
    if (last_set_ && number % 53 == 0) {
        set.replaces = std::exchange(last_set_, std::nullopt);
    }
    return wire::SetLogged{std::move(set)};
}

void Kiosk::train() {
    if (is_up()) {
        keep(next_body(), tries_max);
    }
}

void Kiosk::keep(const wire::EventBody& body, int tries) {
    in_process(clock.now(), [this, body, tries] {
        Green green{
            station_, 0, 0, wire::encode_body(body), clock.wall(), boot_time().kernel_boot_id};
        try {
            const wire::Event event = keep_in_journal(body);
            green.boot = event.boot;
            green.seq = event.seq;
            around_.saved(green);
            if (event.kind == static_cast<int>(wire::EventKind::set_logged)) {
                last_set_ = gym::SetId{station_, event.boot, event.seq};
            }
            skip_to(event);
            perform(conversation_->kept(event.boot, event.seq));
        } catch (const base::EnvironmentError&) {
            if (clock.defect == Defect::green_before_commit) {
                const auto held = conversation_->sender().held();
                green.boot = journal_->boot();
                const bool first = held.empty() || held.back().boot != green.boot;
                green.seq = first ? 1 : held.back().last + 1;
                around_.saved(green);
            } else if (tries > 1) {
                in_process(clock.now() + clock.some_ms(500, 8000), [this, body, tries] {
                    keep(body, tries - 1);
                });
            }
        }
    });
}

// A defect may leave numbers out; the product would end itself by a check.
void Kiosk::skip_to(const wire::Event& event) {
    if (clock.defect == Defect::retry_without_looking || clock.defect == Defect::id_per_disk) {
        const auto held = conversation_->sender().held();
        const bool began = !held.empty() && held.back().boot == event.boot;
        if (began && event.seq <= held.back().last) {
            throw Broken("two events have one number");
        }
        for (std::uint64_t seq = began ? held.back().last + 1 : 1; seq < event.seq; ++seq) {
            perform(conversation_->kept(event.boot, seq));
        }
    }
}

wire::Event Kiosk::keep_in_journal(const wire::EventBody& body) {
    if (clock.defect == Defect::id_per_disk || clock.defect == Defect::retry_without_looking) {
        return defects::keep(*db_, *journal_, body, moment().wall, boot_time());
    }
    return journal_->keep(body, moment().wall, boot_time());
}

// --- the connection ---

void Kiosk::call() {
    transport_ = around_.call(*this);
    if (!transport_) {
        const auto wait = backoff_.next(static_cast<double>(clock.chance.below(1000)) / 1000.0);
        in_process(clock.now() + wait, [this] { call(); });
        return;
    }
    transport_->attach(
        Side::below,
        {[this](std::string bytes) {
             in_process(clock.now(), [this, from = transport_, bytes = std::move(bytes)] {
                 if (from == transport_) {
                     heard(bytes);
                 }
             });
         },
         [this] {
             in_process(clock.now(), [this, from = transport_] {
                 if (from == transport_) {
                     hang_up();
                 }
             });
         }}
    );
    perform(conversation_->opened(moment()));
}

void Kiosk::hang_up() {
    if (!transport_) {
        return;
    }
    transport_->close(Side::below, clock.chance.below(4) != 0);
    transport_.reset();
    if (conversation_->connected()) {
        backoff_.reset();
    }
    perform(conversation_->closed());
    const auto wait = backoff_.next(static_cast<double>(clock.chance.below(1000)) / 1000.0);
    in_process(clock.now() + wait, [this] { call(); });
}

void Kiosk::heard(const std::string& bytes) {
    auto message = wire::decode_to_kiosk(bytes);
    if (!message) {
        hang_up();
        return;
    }
    if (clock.defect == Defect::keep_cached_marks) {
        defects::prefer_remembered(*message, *journal_);
    }
    perform(conversation_->received(*message, moment()));
}

void Kiosk::perform(link::Effects effects) {
    for (link::Effect& effect : effects) {
        to_do_.push_back(std::move(effect));
    }
    if (std::exchange(performing_, true)) {
        return;
    }
    while (!to_do_.empty()) {
        link::Effect effect = std::move(to_do_.front());
        to_do_.pop_front();
        std::visit([this](auto& wanted) { on(wanted); }, effect);
    }
    performing_ = false;
    wait();
}

void Kiosk::wait() {
    const auto wakes_at = conversation_->wakes_at();
    if (!wakes_at) {
        wakes_at_.reset();
        return;
    }
    const Time due = machine_started_ + *wakes_at - *wakes_at / 1'000'000 * parts_per_million_;
    const Time when = std::max(clock.now() + 20ms, due + 1ms);
    if (wakes_at_ && *wakes_at_ <= when && *wakes_at_ > clock.now()) {
        return;
    }
    wakes_at_ = when;
    in_process(when, [this, when] {
        if (wakes_at_ == when) {
            wakes_at_.reset();
            perform(conversation_->elapsed(moment()));
        }
    });
}

void Kiosk::on(link::Send& send) {
    if (!transport_) {
        return;
    }
    auto* hello = std::get_if<wire::Hello>(&send.message);
    if (hello != nullptr && clock.now() < skewed_until_) {
        hello->min_version = wire::version_max + 1;
        hello->max_version = wire::version_max + 1;
    }
    transport_->send(Side::below, wire::encode(send.message));
}

void Kiosk::on(link::ReadJournal& wanted) {
    try {
        perform(conversation_->read(wanted.stretch, journal_->read(wanted.stretch)));
    } catch (const base::EnvironmentError& error) {
        perform(conversation_->unreadable(error.what()));
    }
}

void Kiosk::on(link::Remember& wanted) {
    if (clock.defect == Defect::purge_at_hw) {
        for (base::Mark& mark : wanted.marks) {
            mark.safe = mark.hw;
        }
    }
    journal_->remember(wanted.marks);
}

void Kiosk::on(link::ForgetSafe&) {
    if (const auto left = journal_->forget_safe(moment().wall)) {
        conversation_->holds(*left);
    }
}

void Kiosk::on(link::End&) {
    in_process(clock.now(), [this] { hang_up(); });
}

} // namespace simulation
