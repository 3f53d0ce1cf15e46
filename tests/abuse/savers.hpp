// Real stations that go on saving sets, and how long the hub takes to acknowledge each.
#pragma once

#include "tests/bench/load/own_gym.hpp"
#include "tests/bench/load/station.hpp"
#include "tests/bench/load/verify.hpp"

#include <memory>
#include <vector>

namespace abuse_test {

class Savers {
public:
    // On all station folders of the gym but the last `others`, connected. Its hub runs.
    Savers(const bench::OwnGym& gym, int others);
    ~Savers();
    Savers(const Savers&) = delete;
    Savers& operator=(const Savers&) = delete;

    // A set each 10 ms, at one station after the other, due whether the hub is quick or not.
    // Returns when all are acknowledged; throws when they are not within seconds.
    bench::Histogram save_for(std::chrono::milliseconds time);

    int links_lost() const { return links_lost_; }

    // In the hub's database: what is missing, doubled or altered.
    bench::Verified verified() const;

private:
    void connect(bench::Station& station);
    void run_until(const std::function<bool()>& true_now, bench::Clock::time_point give_up);

    std::filesystem::path data_;
    bench::Shared shared_;
    std::vector<std::unique_ptr<bench::Station>> stations_;
    std::size_t turn_ = 0;
    int links_lost_ = 0;
};

} // namespace abuse_test
