// What can be measured of a goal here, and how its numbers are read. Strength is told as the weight
// that goes ten times, which holds on machines too and asks nobody for a single heavy one (R1,
// R28).
#pragma once

#include "common/content/goals.hpp"
#include "common/training/goals.hpp"
#include "kiosk/pages/around.hpp"

#include <string>
#include <vector>

namespace kiosk::pages {

// The sets that say how strong the member is in an exercise: those of this station's track where
// there are any, else those of the track that was done last.
std::vector<gym::LoggedSet> strength_sets(const Around& around, const std::string& exercise);

// All that is known of the measure, by day, in its unit.
std::vector<training::Measured>
measured(gym::Measure measure, const std::string& exercise, const Around& around);

training::GoalFacts facts_of(const gym::GoalDraft& draft, const Around& around);

// From the measure's unit to the number that is read, and back.
double shown_number(gym::Measure measure, double value, gym::Unit unit);
double meant_value(gym::Measure measure, double number, gym::Unit unit);

// The kind of goal it is, as members know kinds.
const content::GoalKind& goal_kind(gym::Measure measure);

// "47.5 kg", "38 cm", "12 sets", "6 weeks"
std::string goal_value(const screens::Scene& scene, gym::Measure measure, double value);

// "Leg curl: weight for 10 reps", "Sit-and-reach"
std::string
goal_name(const screens::Scene& scene, gym::Measure measure, const std::string& exercise);

// What to do next, in words (H6).
std::string
step_words(const screens::Scene& scene, const gym::Goal& goal, const training::NextStep& step);

} // namespace kiosk::pages
