// Why a member trains (B1) and the kinds of goal (H5), as text ids.
#pragma once

#include "common/gym/goal.hpp"

#include <string>
#include <vector>

namespace content {

struct GoalKind {
    std::string slug;
    std::string name;
    std::string words;

    friend bool operator==(const GoalKind&, const GoalKind&) = default;
};

// Sets which goal is offered first and how messages are worded; never a rule about safety.
struct TrainingReason {
    gym::Why why = gym::Why::strength;
    std::string slug;
    std::string name;
    std::string words;
    std::string cheer; // for the summary
    std::string goal;  // slug of a GoalKind

    friend bool operator==(const TrainingReason&, const TrainingReason&) = default;
};

const std::vector<GoalKind>& goal_kinds();
const std::vector<TrainingReason>& training_reasons(); // one of each gym::Why

} // namespace content
