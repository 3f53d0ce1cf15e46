// A hub and its kiosks for a few days, trained at and broken by chance from a seed. At the end
// everything is whole again, and what was promised has to have come true.
#pragma once

#include "tests/simulation/hub.hpp"
#include "tests/simulation/kiosk.hpp"
#include "tests/simulation/oracle.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace simulation {

class Gym {
public:
    Gym(std::uint64_t seed, Defect defect);

    // Throws Broken.
    void run();

    const Counters& counters() const { return clock_.counters; }

private:
    void open_doors(Time open);
    void train(Kiosk& kiosk);
    void make_backups();
    void break_something();
    void break_disk();
    void break_network();
    void break_process();
    void break_clock();
    void break_operations();
    void shut(std::chrono::hours wait);
    void settle();

    Kiosk& any_kiosk() { return *kiosks_[clock_.chance.below(kiosks_.size())]; }

    std::shared_ptr<Transport> call(Kiosk& kiosk);
    void restart(Kiosk& kiosk);
    void restart_hub();
    void add_kiosk(const std::string& station, const Disk::Image& image);
    void cut_power(Kiosk& kiosk, bool forgets_time);
    void replace_disk(Kiosk& kiosk, const Disk::Image& image);
    std::set<Key> held_by_kiosks();
    // What was lost with the only disk that had it. Put back beyond the newest backup, a hub has
    // also lost what kiosks were allowed to forget, or will be until they hear of it.
    void excuse(bool was_put_back_far);

    Clockwork clock_;
    std::unique_ptr<Hub> hub_;
    std::vector<std::unique_ptr<Kiosk>> kiosks_;
    std::vector<std::weak_ptr<Transport>> transports_;
    std::vector<Green> greens_;
    std::vector<std::pair<std::size_t, Disk::Image>> images_; // of kiosks, taken before
    std::map<std::string, Time> lapsed_until_;                // certificates, by station
    Time shuts_at_{};
};

} // namespace simulation
