// The seven days of the member's week, all with names, rest too (C6), and on which of them they
// train (E9).
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct WeekPlan {
    std::vector<std::chrono::weekday> chosen; // from Monday on
    bool saving = false;
    bool failed = false;

    friend bool operator==(const WeekPlan&, const WeekPlan&) = default;
};

// As their routine has it now.
WeekPlan open_week(const screens::Visit& visit);

Outcome update(WeekPlan& page, const screens::Message& message, const Around& around);
screens::Frame view(const WeekPlan& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
