// What a member told about themselves (J21, J14): all of it optional, each for one purpose. Without
// an answer the feature that needs it stays off.
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/goal.hpp"
#include "common/gym/weight.hpp"

#include <optional>

namespace gym {

// R22: the table the member wants to be compared by.
enum class DotsCategory { not_told, women, men };

// J14's health questions: nothing asked, none of them is true, or staff is to look first.
enum class Screening { not_answered, clear, not_sure };

struct Holiday {
    base::LocalDay first;
    base::LocalDay last;

    friend bool operator==(const Holiday&, const Holiday&) = default;
};

struct About {
    std::optional<Why> why;            // B1: the wording of messages and the first goal offered
    std::optional<Weight> body_weight; // R20, R22
    DotsCategory dots = DotsCategory::not_told;
    std::optional<Holiday> holiday; // R24, F4: neither missed nor a broken row
    Screening screening = Screening::not_answered;
    bool bones = false;  // F1b: no stretching to the end of the range
    bool food = false;   // G1: food cards, opt-in
    bool kidney = false; // R20: no protein numbers

    friend bool operator==(const About&, const About&) = default;
};

} // namespace gym
