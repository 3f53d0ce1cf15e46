// How the exercise is done (D1 to D7): a step on each leaf, then cues with the pace of a repetition
// (R16), last what goes wrong and which part of the body it strains (C2).
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Form {
    std::string exercise;
    int leaf = 0;
    std::optional<base::Instant> beats_since = std::nullopt; // the metronome runs
    std::optional<base::Instant> holds_until = std::nullopt;

    friend bool operator==(const Form&, const Form&) = default;
};

// None for an exercise of the member's own.
std::optional<Form> open_form(const screens::Visit& visit);
Outcome update(Form& page, const screens::Message& message, const Around& around);
screens::Frame view(const Form& page, const Around& around, const screens::Scene& scene);

// Where a repetition stands so long after the metronome began.
struct Beat {
    enum class Phase { lift, pause, lower };
    Phase phase = Phase::lift;
    float height = 0; // 0 below, 1 at the top
};

Beat beat_of(const std::string& exercise, base::Duration since);

} // namespace kiosk::pages
