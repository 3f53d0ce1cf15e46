// Stations that train all the time and connect again whenever their link ends, on this thread.
#pragma once

#include "tests/bench/load/own_gym.hpp"
#include "tests/bench/load/station.hpp"
#include "tests/bench/load/verify.hpp"
#include "tests/common/chance.hpp"

#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace kills {

class Floor {
public:
    // On the stations and members of the gym; one station more than lift has cards laid on it.
    Floor(const bench::OwnGym& gym, tests::Chance& chance);
    ~Floor();
    Floor(const Floor&) = delete;
    Floor& operator=(const Floor&) = delete;

    // All of these throw when a station was told what can not be true.
    void go_on_for(std::chrono::microseconds time);
    // Both throw when patience is over.
    void go_on_until(const std::function<bool()>& done, const char* otherwise);
    void go_on_until_acknowledged(); // more than so far
    // Nobody trains any more; until the hub has all that was kept. Throws when patience is over.
    void deliver();

    const std::vector<gym::MemberId>& members() const { return shared_.members; }

    std::vector<bench::Told> told() const;

private:
    boost::asio::awaitable<void> connect_lost();
    void train();
    std::uint64_t acknowledged() const;
    bool all_acknowledged() const;
    void check() const;

    tests::Chance& chance_;
    bench::Shared shared_;
    std::vector<std::unique_ptr<bench::Station>> stations_;
    std::deque<bench::Station*> lost_;
    boost::asio::steady_timer beat_;
    bool training_ = true;
};

} // namespace kills
