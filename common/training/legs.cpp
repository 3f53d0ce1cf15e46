#include "common/training/legs.hpp"

#include "common/training/history.hpp"

namespace training {

std::optional<gym::Legs> legs_today(
    const gym::Trainee& trainee, std::span<const gym::LoggedSet> history, base::Instant now
) {
    const bool today = trainee.legs_at >= session_start(history, now) - session_gap;
    return today ? trainee.legs : std::nullopt;
}

} // namespace training
