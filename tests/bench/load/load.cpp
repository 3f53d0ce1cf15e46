#include "tests/bench/load/load.hpp"

#include "common/net/deadlines.hpp"
#include "common/net/nothrow.hpp"
#include "tests/bench/load/floor.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <deque>
#include <exception>
#include <stdexcept>

namespace bench {

namespace {

using boost::asio::awaitable;
using std::chrono::duration_cast;

constexpr std::chrono::milliseconds turned_away_wait{50}; // the hub lets 20 a second in
constexpr std::chrono::seconds away_max{20};              // nobody is let in
constexpr std::chrono::seconds drain_max{20};

Clock::duration of_seconds(double seconds) {
    return duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

class Load {
public:
    Load(
        Shared& shared,
        const Wanted& wanted,
        const std::vector<std::filesystem::path>& folders,
        OwnGym* gym
    )
        : shared_(shared)
        , wanted_(wanted)
        , gym_(gym)
        , wake_(shared.io)
        , beat_(shared.io) {
        const auto lifters = static_cast<std::size_t>(wanted.stations);
        for (const auto& folder : folders) {
            const bool lifts = stations_.size() < lifters;
            auto on_answer = [this, lifts](Station& station) { answered(station, lifts); };
            stations_.push_back(std::make_unique<Station>(shared, folder, std::move(on_answer)));
        }
    }

    Done run() {
        std::exception_ptr failed;
        const auto ended = [&](std::exception_ptr why) {
            failed = why;
            shared_.io.stop();
        };
        boost::asio::co_spawn(shared_.io, all(), ended);
        shared_.io.run();
        if (failed) {
            std::rethrow_exception(failed);
        }
        for (int i = 0; i < wanted_.stations; ++i) {
            const Station& each = *stations_[static_cast<std::size_t>(i)];
            done_.told.push_back({each.who(), each.boot(), each.acknowledged(), each.kept()});
        }
        return std::move(done_);
    }

private:
    awaitable<void> all() {
        const auto cpu = gym_ != nullptr ? gym_->hub_cpu() : std::chrono::nanoseconds{};
        const auto bytes = gym_ != nullptr ? gym_->hub_resident_bytes() : 0;
        for (const auto& station : stations_) {
            lost_.push_back(station.get());
        }
        co_await connect_lost();
        const auto count = static_cast<std::int64_t>(stations_.size());
        if (gym_ != nullptr) {
            done_.connecting_cpu = (gym_->hub_cpu() - cpu) / count;
            const auto more = gym_->hub_resident_bytes() - bytes;
            done_.idle_bytes = more / static_cast<std::uint64_t>(count);
        }
        beat();
        co_await traffic();
        co_await drain();
        check();
        over_ = true;
        for (const auto& station : stations_) {
            station->disconnect();
        }
    }

    // One at a time: a hub takes many strangers of one address for an attack.
    awaitable<void> connect_lost() {
        auto give_up = Clock::now() + away_max;
        while (!lost_.empty()) {
            Station& station = *lost_.front();
            const bool open = co_await station.connect();
            check();
            if (!open) {
                if (Clock::now() > give_up) {
                    throw std::runtime_error("the hub lets nobody in");
                }
                co_await sleep(turned_away_wait);
                continue;
            }
            give_up = Clock::now() + away_max;
            lost_.pop_front();
            boost::asio::co_spawn(shared_.io, station.converse(), [&](std::exception_ptr failed) {
                ended(station, failed);
            });
        }
    }

    void ended(Station& station, const std::exception_ptr& failed) {
        if (failed) {
            shared_.failed = "a station got what it can not read";
        }
        if (!over_) {
            ++shared_.reconnects;
            lost_.push_back(&station);
            wake_.cancel();
        }
    }

    awaitable<void> traffic() {
        const auto start = Clock::now();
        shared_.from = start + of_seconds(wanted_.warm_up);
        shared_.until = shared_.from + of_seconds(wanted_.seconds);
        done_.seconds = wanted_.seconds;
        auto kill_at = Clock::time_point::max();
        if (wanted_.kill_after > 0) {
            kill_at = start + of_seconds(wanted_.kill_after);
        }
        sending_ = true;
        next_set_ = start;
        next_tap_ = start;
        if (wanted_.rate == 0 && !wanted_.idle) {
            for (int i = 0; i < wanted_.stations; ++i) {
                Station& station = *stations_[static_cast<std::size_t>(i)];
                station.keep(wanted_.batch * wanted_.window, start);
            }
        }
        if (wanted_.tapping) {
            tap(start);
        }
        for (auto now = start; now < shared_.until; now = Clock::now()) {
            if (now >= kill_at) {
                kill_at = Clock::time_point::max();
                gym_->kill_hub_9();
                gym_->start_hub();
            }
            keep_due(now);
            co_await connect_lost();
            check();
            const auto next = std::min(std::min(next_due(), kill_at), shared_.until);
            co_await sleep_until(next);
        }
        sending_ = false;
    }

    // Open loop: what was due is counted from when it was due, however late we are.
    void keep_due(Clock::time_point now) {
        if (wanted_.rate > 0) {
            const auto step = of_seconds(wanted_.batch / wanted_.rate);
            for (; next_set_ <= now; next_set_ += step) {
                const std::size_t turn = turn_++ % static_cast<std::size_t>(wanted_.stations);
                stations_[turn]->keep(wanted_.batch, next_set_);
            }
        }
        if (wanted_.taps > 0) {
            for (; next_tap_ <= now; next_tap_ += of_seconds(1 / wanted_.taps)) {
                tap(next_tap_);
            }
        }
    }

    void tap(Clock::time_point due) {
        const std::size_t members = shared_.members.size();
        const std::size_t tapped = wanted_.tapped > 0
                                       ? std::min(static_cast<std::size_t>(wanted_.tapped), members)
                                       : members;
        stations_.back()->tap(card_of(taps_++ % tapped * (members / tapped)), due);
    }

    Clock::time_point next_due() const {
        const auto never = Clock::time_point::max();
        return std::min(wanted_.rate > 0 ? next_set_ : never, wanted_.taps > 0 ? next_tap_ : never);
    }

    // Closed loop: the next ones as soon as these are answered.
    void answered(Station& station, bool lifts) {
        if (sending_ && !lifts && wanted_.tapping) {
            tap(Clock::now());
        }
        if (!sending_ || !lifts || wanted_.rate > 0 || wanted_.idle) {
            return;
        }
        const auto most =
            static_cast<std::uint64_t>(wanted_.batch) * static_cast<std::uint64_t>(wanted_.window);
        const auto batch = static_cast<std::uint64_t>(wanted_.batch);
        while (station.kept() + batch <= station.acknowledged() + most) {
            station.keep(wanted_.batch, Clock::now());
        }
    }

    // Everything that was kept is to arrive, as from a kiosk after a busy evening.
    awaitable<void> drain() {
        const auto patience = Clock::now() + drain_max;
        const auto waits = [](const auto& station) {
            return station->acknowledged() < station->kept();
        };
        while (std::ranges::any_of(stations_, waits)) {
            if (Clock::now() > patience) {
                throw std::runtime_error("what was sent is not acknowledged");
            }
            co_await connect_lost();
            co_await sleep(std::chrono::milliseconds(2));
        }
    }

    void beat() {
        beat_.expires_after(net::heartbeat_every);
        beat_.async_wait([this](boost::system::error_code cancelled) {
            if (!cancelled && !over_) {
                for (const auto& station : stations_) {
                    station->ping();
                }
                beat();
            }
        });
    }

    awaitable<void> sleep(Clock::duration time) {
        wake_.expires_after(time);
        co_await wake_.async_wait(net::nothrow);
    }

    awaitable<void> sleep_until(Clock::time_point then) {
        wake_.expires_at(then);
        co_await wake_.async_wait(net::nothrow);
    }

    void check() const {
        if (!shared_.failed.empty()) {
            throw std::runtime_error(shared_.failed);
        }
    }

    Shared& shared_;
    const Wanted& wanted_;
    OwnGym* gym_;
    std::vector<std::unique_ptr<Station>> stations_;
    std::deque<Station*> lost_;
    boost::asio::steady_timer wake_;
    boost::asio::steady_timer beat_;
    Clock::time_point next_set_;
    Clock::time_point next_tap_;
    std::size_t turn_ = 0;
    std::size_t taps_ = 0;
    bool sending_ = false;
    bool over_ = false;
    Done done_;
};

} // namespace

Done run_load(
    Shared& shared,
    const Wanted& wanted,
    const std::vector<std::filesystem::path>& folders,
    OwnGym* gym
) {
    Load load(shared, wanted, folders, gym);
    Done done = load.run();
    shared.io.restart();
    shared.io.poll(); // what the ended links still have to say, while their stations are there
    return done;
}

} // namespace bench
