#include "hub/admin/summary.hpp"

#include "common/base/check.hpp"
#include "common/training/history.hpp"
#include "hub/store/gyms.hpp"
#include "hub/store/sets.hpp"

#include <fmt/format.h>

namespace hub::admin {

base::Zone gym_zone(store::Database& db) {
    const auto gym = store::the_gym(db);
    GF_CHECK(gym.has_value()); // nothing opens a folder without a gym
    const auto zone = base::Zone::named(gym->time_zone);
    return zone ? *zone : base::Zone::utc();
}

std::string told_history(store::Database& db, const gym::MemberId& member) {
    const store::Totals totals = store::totals(db, member);
    if (totals.sets == 0) {
        return "history: none yet\n";
    }
    const base::Zone zone = gym_zone(db);
    return fmt::format(
        "history: {} sets in {} workouts, {} to {}\n"
        "         {} loaded sets, {} warm-ups, {} exercises, {} kg\n",
        totals.sets,
        sessions(store::set_times(db, member)),
        base::to_text(zone.day(*totals.first)),
        base::to_text(zone.day(*totals.last)),
        totals.loaded_sets,
        totals.warm_ups,
        totals.exercises,
        gym::kg_text(totals.volume)
    );
}

int sessions(const std::vector<base::Instant>& times) {
    int count = times.empty() ? 0 : 1;
    for (std::size_t i = 1; i < times.size(); ++i) {
        count += times[i] - times[i - 1] > training::session_gap ? 1 : 0;
    }
    return count;
}

} // namespace hub::admin
