// Who has not been here (R24): for staff, so that somebody asks kindly, once.
#pragma once

#include "common/base/zone.hpp"

#include <optional>
#include <span>

namespace training {

// Holidays a member told of, both days included.
struct Holiday {
    base::LocalDay from;
    base::LocalDay to;
};

struct Inactivity {
    base::LocalDay last_visit;
    int days = 0;         // since then, holidays left out
    double usual_gap = 0; // days, the median of the 8 weeks up to the last visit; 0: not known
    bool by_own_rhythm = false; // earlier than the gym's number of weeks

    friend bool operator==(const Inactivity&, const Inactivity&) = default;
};

// wger's default; a setting of the gym.
inline constexpr int weeks_inactive_default = 4;

// Visits by time. No tap for `weeks` weeks; or earlier, a gap longer than 3 x the member's own
// median gap and of 10 days or more, where the rhythm is known. Days of holidays do not count. None
// for who never came, and none when staff already made contact since the last visit: one contact an
// episode.
std::optional<Inactivity> inactivity(
    std::span<const base::Instant> visits,
    const base::Zone& zone,
    std::span<const Holiday> holidays,
    std::optional<base::Instant> last_contact,
    base::Instant now,
    int weeks = weeks_inactive_default
);

} // namespace training
