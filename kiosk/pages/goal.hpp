// H5: a goal, one question a leaf: what, by when, how much, why. It is made only once it is
// specific, measurable, achievable, relevant and has a day; until then the page names what is
// missing. One that is there can be seen, changed or ended. Behind the PIN (J22).
#pragma once

#include "common/training/goals.hpp"
#include "kiosk/pages/around.hpp"

#include <vector>

namespace kiosk::pages {

struct GoalPage {
    enum class Leaf {
        standing, // the goal there is
        ending,   // of it: is that meant?
        what,
        exercise,
        when,
        number,
        why,
        check,
    };
    Leaf leaf = Leaf::what;
    gym::GoalDraft draft = {};
    bool refused = false; // what is missing is named
    bool saving = false;
    bool failed = false;

    friend bool operator==(const GoalPage&, const GoalPage&) = default;
};

GoalPage open_goal(const screens::Visit& visit);
Outcome update(GoalPage& page, const screens::Message& message, const Around& around);
screens::Frame view(const GoalPage& page, const Around& around, const screens::Scene& scene);

// What the leaves offer, and what a touch on them says with Choose.
namespace goal_page {

inline constexpr int exercise_first = 100;
inline constexpr int weeks_first = 200;
inline constexpr int take_first = 300; // a number to take: the suggested one, the nearest one
inline constexpr int why_first = 400;
inline constexpr int letter_first = 500;
inline constexpr int change = 600;
inline constexpr int end = 601;
inline constexpr int end_surely = 602;
inline constexpr int keep = 603;

inline constexpr int weeks_offered[] = {4, 8, 12, 16, 20, 24};

// What can be a goal, that of the member's reason first. Body weight only for
// who told it; neither that nor strength below 18 (R28).
std::vector<gym::Measure> measures(const screens::Visit& visit);

// Whole numbers as they are read. The first: where the line of the last sessions ends, or what four
// weeks may bring. The second: the most that is achievable. None where nothing is.
std::optional<int> suggested(const gym::GoalDraft& draft, const Around& around);
std::optional<int> nearest(const gym::GoalDraft& draft, const Around& around);

// What the stepper stands at: the number chosen, else where the member is now.
int number(const gym::GoalDraft& draft, const Around& around);

} // namespace goal_page

} // namespace kiosk::pages
