// How data files write muscles and what hamstrings do.
#pragma once

#include "common/content/data.hpp"
#include "common/gym/exercise.hpp"

namespace content::data {

inline const Words<gym::Muscle> muscle_words{
    {"hamstrings", gym::Muscle::hamstrings},
    {"hamstrings_short_head", gym::Muscle::hamstrings_short_head},
    {"glutes", gym::Muscle::glutes},
    {"lower_back", gym::Muscle::lower_back},
    {"quads", gym::Muscle::quads},
    {"calves", gym::Muscle::calves},
    {"core", gym::Muscle::core},
};

inline const Words<gym::Function> function_words{
    {"knee_flexion", gym::Function::knee_flexion},
    {"hip_extension", gym::Function::hip_extension},
};

inline std::set<gym::Function> functions_of(const Node& node) {
    std::set<gym::Function> functions;
    for (const std::string& word : texts_of(node)) {
        functions.insert(one_of(function_words, word));
    }
    return functions;
}

} // namespace content::data
