// A test somebody did (I1, F3, B5), or a number they told now and then: body weight, confidence at
// the end of a session (H4).
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/set.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace gym {

inline constexpr std::string_view confidence = "confidence"; // 1 to 5 (H4's smiley)

struct Assessed {
    std::string assessment; // slug of content::assessments(), or `confidence`
    double value = 0;       // in its unit; of the left side where it is one-sided
    std::optional<double> right;

    friend bool operator==(const Assessed&, const Assessed&) = default;
};

struct AssessmentDone {
    SetId id; // of the event
    base::Instant at;
    Assessed assessed;

    friend bool operator==(const AssessmentDone&, const AssessmentDone&) = default;
};

} // namespace gym
