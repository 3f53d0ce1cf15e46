// The exercises of the tests of progress: D6's credits, with function and pattern.
#pragma once

#include "common/gym/exercise.hpp"

#include <string>
#include <vector>

namespace tests {

inline gym::Exercise exercise(
    std::string slug,
    gym::Pattern pattern,
    std::map<gym::Muscle, double> credit,
    std::set<gym::Function> functions,
    bool on_machine = false
) {
    gym::Exercise made;
    made.slug = std::move(slug);
    made.pattern = pattern;
    made.credit = std::move(credit);
    made.functions = std::move(functions);
    made.on_machine = on_machine;
    return made;
}

inline const std::vector<gym::Exercise>& exercises() {
    using gym::Function;
    using gym::Muscle;
    using gym::Pattern;
    static const std::vector<gym::Exercise> all{
        exercise(
            "leg_curl",
            Pattern::curl,
            {{Muscle::hamstrings, 1.0}, {Muscle::hamstrings_short_head, 1.0}},
            {Function::knee_flexion},
            true
        ),
        exercise(
            "deadlift",
            Pattern::hinge,
            {{Muscle::hamstrings, 0.5},
             {Muscle::glutes, 1.0},
             {Muscle::lower_back, 0.5},
             {Muscle::quads, 0.5}},
            {Function::hip_extension}
        ),
        exercise(
            "romanian_deadlift",
            Pattern::hinge,
            {{Muscle::hamstrings, 1.0}, {Muscle::glutes, 1.0}, {Muscle::lower_back, 0.5}},
            {Function::hip_extension}
        ),
        exercise(
            "glute_bridge",
            Pattern::bridge,
            {{Muscle::hamstrings, 0.5}, {Muscle::glutes, 1.0}},
            {Function::hip_extension}
        ),
        exercise("leg_extension", Pattern::extension, {{Muscle::quads, 1.0}}, {}, true),
        exercise("squat", Pattern::squat, {{Muscle::quads, 1.0}}, {}),
        exercise("lunge", Pattern::lunge, {{Muscle::quads, 1.0}}, {}),
    };
    return all;
}

} // namespace tests
