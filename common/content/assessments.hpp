// Tests a member may do on a later visit (I1, F3, B5), as text ids. How a result is rated is a rule
// (R18, common/training/assessments.hpp), not data.
#pragma once

#include "common/gym/rating.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class Measure { reps, centimetres };

struct Assessment {
    std::string slug;
    std::string name;
    std::string words; // what it tells, and what not
    std::vector<std::string> steps;
    Measure measure = Measure::reps;
    int attempts = 1; // the best of so many counts
    bool one_sided = false;

    friend bool operator==(const Assessment&, const Assessment&) = default;
};

const std::vector<Assessment>& assessments();
// nullptr for a slug that is not shipped.
const Assessment* assessment(std::string_view slug);

std::string name_of(gym::Rating rating); // text id

} // namespace content
