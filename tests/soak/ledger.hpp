// What the screens showed as saved, and whether it is in the kiosks' journals and at the hub.
#pragma once

#include "deploy/members/screen.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace soak {

class Ledger {
public:
    explicit Ledger(std::set<std::string> names)
        : names_(std::move(names)) {}

    void see(const members::Shown& before, const members::Shown& now);

    int visits() const { return visits_; }

    int shown_as_saved() const;

    // A kiosk that has stopped: what it shows of is in its journal, and its journal at the hub,
    // event by event, once. Adds to kept().
    void
    compare(const std::filesystem::path& station_folder, const std::filesystem::path& hub_data);
    // When all kiosks were compared: what was shown as saved was kept, once each.
    void compare_shown() const;

    int kept() const { return kept_; }

private:
    std::string whose(const members::Shown& frame) const; // "" where it is nobody's

    std::set<std::string> names_;
    int visits_ = 0;
    std::map<std::string, int> shown_;    // "Member 7, 42.5 × 10"
    std::map<std::string, int> journals_; // as they would be shown
    int kept_ = 0;
};

} // namespace soak
