// The body map (A1) and what the hamstrings are for (A4, B5), as text ids.
#pragma once

#include "common/content/passage.hpp"
#include "common/gym/exercise.hpp"

#include <set>
#include <string>
#include <vector>

namespace content {

// One of the four parts of the hamstrings that can be touched on the map.
struct MusclePart {
    std::string slug;
    std::string name;
    std::string origin;
    std::string insertion;
    std::string action;
    std::string feel;                  // one line of "what you feel"
    gym::Muscle muscle = {};           // where its sets are counted
    std::set<gym::Function> functions; // A2: of the short head only knee flexion

    friend bool operator==(const MusclePart&, const MusclePart&) = default;
};

const std::vector<MusclePart>& hamstring_parts();

// Sets that one working set of the exercise counts for the part (N4): 0, 0.5 or 1.
double credit(const MusclePart& part, const gym::Exercise& exercise);

// Every day, and in sport.
const std::vector<Passage>& uses_of_hamstrings();

// Text ids: "muscle.glutes"; "function.knee_flexion", with one line more in "...words".
std::string name_of(gym::Muscle muscle);
std::string name_of(gym::Function function);

} // namespace content
