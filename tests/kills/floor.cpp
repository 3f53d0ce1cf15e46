#include "tests/kills/floor.hpp"

#include "common/net/nothrow.hpp"
#include "hub/links/door.hpp"
#include "hub/store/members.hpp"
#include "tests/bench/load/floor.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace kills {

namespace {

using Clock = std::chrono::steady_clock;

// A station keeps 1 to so many sets at each; a card is laid on a reader at each 20th.
constexpr std::chrono::milliseconds beat_every{1};
constexpr std::int64_t sets_at_once_max = 4;
constexpr std::uint64_t beats_a_tap = 20;
constexpr std::chrono::milliseconds away_wait{1};
constexpr int connecting_max = hub::links::strangers_per_address_max - 1; // some linger a moment

} // namespace

Floor::Floor(const bench::OwnGym& gym, tests::Chance& chance)
    : chance_(chance)
    , beat_(shared_.io) {
    const std::string address = gym.address();
    const auto colon = address.rfind(':');
    shared_.hub = {
        boost::asio::ip::make_address(address.substr(0, colon)),
        static_cast<std::uint16_t>(std::stoi(address.substr(colon + 1)))};
    shared_.kernel = base::boot_time_now();
    const base::Moment now = base::moment_now();
    const auto up = std::chrono::duration_cast<base::Duration>(now.boottime);
    shared_.clock = {shared_.kernel.kernel_boot_id, now.wall - up, base::Duration(100)};
    auto db = hub::store::Database::open_to_read(gym.data());
    for (const gym::Member& member : hub::store::members(db)) {
        shared_.members.push_back(member.id);
    }
    for (const auto& folder : bench::station_folders(gym.stations())) {
        stations_.push_back(std::make_unique<bench::Station>(shared_, folder, [](bench::Station&) {
        }));
        lost_.push_back(stations_.back().get());
    }
    for (int i = 0; i < connecting_max; ++i) {
        boost::asio::co_spawn(shared_.io, connect_lost(), [this](const std::exception_ptr&) {
            shared_.failed = "a hub said what can not be read";
        });
    }
    train();
}

Floor::~Floor() {
    for (const auto& station : stations_) {
        station->disconnect();
    }
}

boost::asio::awaitable<void> Floor::connect_lost() {
    boost::asio::steady_timer wait(shared_.io);
    for (;;) {
        if (!lost_.empty()) {
            bench::Station& station = *lost_.front();
            lost_.pop_front();
            if (co_await station.connect()) {
                boost::asio::co_spawn(
                    shared_.io,
                    station.converse(),
                    [this, &station](const std::exception_ptr& failed) {
                        if (failed) {
                            shared_.failed = "a station got what it can not read";
                        }
                        lost_.push_back(&station);
                    }
                );
                continue;
            }
            lost_.push_back(&station);
        }
        wait.expires_after(away_wait);
        co_await wait.async_wait(net::nothrow);
    }
}

// Sets happen whether the hub is there or not.
void Floor::train() {
    beat_.expires_after(beat_every);
    beat_.async_wait([this](boost::system::error_code cancelled) {
        if (cancelled || !training_) {
            return;
        }
        const std::size_t lifters = stations_.size() - 1;
        const auto sets = static_cast<int>(chance_.between(1, sets_at_once_max));
        stations_[chance_.below(lifters)]->keep(sets, Clock::now());
        if (chance_.one_in(beats_a_tap)) {
            const auto card = bench::card_of(chance_.below(shared_.members.size()));
            stations_.back()->tap(card, Clock::now());
        }
        train();
    });
}

void Floor::go_on_for(std::chrono::microseconds time) {
    shared_.io.run_for(time);
    check();
}

void Floor::go_on_until(const std::function<bool()>& done, const char* otherwise) {
    const auto until = Clock::now() + floor_test::patience;
    while (!done()) {
        if (shared_.io.run_one_until(until) == 0 || Clock::now() > until) {
            throw std::runtime_error(otherwise);
        }
        check();
    }
}

void Floor::go_on_until_acknowledged() {
    const std::uint64_t before = acknowledged();
    go_on_until([&] { return acknowledged() > before; }, "the hub acknowledges nothing");
}

void Floor::deliver() {
    training_ = false;
    go_on_until([&] { return all_acknowledged(); }, "what was kept is not acknowledged");
}

std::vector<bench::Told> Floor::told() const {
    std::vector<bench::Told> all;
    for (const auto& each : stations_) {
        if (each->kept() > 0) {
            all.push_back({each->who(), each->boot(), each->acknowledged(), each->kept()});
        }
    }
    return all;
}

std::uint64_t Floor::acknowledged() const {
    return std::accumulate(
        stations_.begin(),
        stations_.end(),
        std::uint64_t{0},
        [](auto sum, const auto& each) { return sum + each->acknowledged(); }
    );
}

bool Floor::all_acknowledged() const {
    return std::ranges::all_of(stations_, [](const auto& each) {
        return each->acknowledged() == each->kept();
    });
}

void Floor::check() const {
    if (!shared_.failed.empty()) {
        throw std::runtime_error(shared_.failed);
    }
}

} // namespace kills
