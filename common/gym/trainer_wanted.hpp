// A member would like a trainer's time (I5): about what, and since when. Open until staff closes
// it.
#pragma once

#include "common/base/clock.hpp"

namespace gym {

enum class TrainerTopic { form, plan, pain, other };

struct TrainerWanted {
    base::Instant at;
    TrainerTopic about = TrainerTopic::other;

    friend bool operator==(const TrainerWanted&, const TrainerWanted&) = default;
};

} // namespace gym
