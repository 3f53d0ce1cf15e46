#include "common/training/recovery.hpp"

#include "common/training/history.hpp"
#include "common/training/sessions.hpp"
#include "common/training/thresholds.hpp"

#include <algorithm>

namespace training {

bool share_a_muscle(const gym::Exercise& a, const gym::Exercise& b) {
    return std::any_of(a.credit.begin(), a.credit.end(), [&](const auto& credit) {
        const auto other = b.credit.find(credit.first);
        return credit.second >= recovery_credit && other != b.credit.end() &&
               other->second >= recovery_credit;
    });
}

base::Instant green_at(base::Instant last, const base::Zone& zone, bool slow) {
    const auto plain = slow ? recovered_after_slow : recovered_after;
    const auto overnight = slow ? recovered_overnight_slow : recovered_overnight;
    const std::chrono::days whole_days(slow ? 2 : 1);
    const base::Instant days_over =
        zone.midnight(zone.day(last) + whole_days + std::chrono::days(1));
    return std::min(last + plain, std::max(last + overnight, days_over));
}

Rested rested(
    const gym::Exercise& exercise,
    std::span<const gym::LoggedSet> history,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    base::Instant now,
    bool slow
) {
    const base::Instant start = session_start(history, now);
    for (auto logged = history.rbegin(); logged != history.rend(); ++logged) {
        if (now - logged->at >= recovered_after_slow) {
            break;
        }
        const gym::Exercise* other = find_exercise(exercises, logged->set.exercise);
        if (logged->at >= start || !is_work(logged->set) || other == nullptr ||
            !share_a_muscle(exercise, *other)) {
            continue;
        }
        const base::Instant green = green_at(logged->at, zone, slow);
        if (now >= green) {
            return {gym::Recovery::green, std::nullopt, logged->id};
        }
        const bool red = now - logged->at < not_recovered;
        return {red ? gym::Recovery::red : gym::Recovery::amber, green, logged->id};
    }
    return {};
}

} // namespace training
