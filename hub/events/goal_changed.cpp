#include "common/content/catalogue.hpp"
#include "hub/events/apply.hpp"
#include "hub/store/goals.hpp"
#include "hub/store/members.hpp"

#include <fmt/format.h>

#include <cmath>

namespace hub::events {

namespace {

constexpr double amount_most = 10'000; // of any measure; beyond it is a slip, not a goal

// Whether a goal is wise is judged where it is made (training::check_goal); here only what can not
// be is kept out.
base::Result<void> check(const gym::Goal& goal) {
    for (const double amount : {goal.from, goal.to}) {
        if (!std::isfinite(amount) || std::abs(amount) > amount_most) {
            return base::refuse(base::Reason::invalid, fmt::format("a goal of {}", amount));
        }
    }
    if (goal.until <= goal.begin) {
        return base::refuse(base::Reason::invalid, "a goal that ends before it begins");
    }
    const bool about_exercise = goal.measure == gym::Measure::e1rm_kg;
    if (about_exercise && content::exercise(goal.exercise) == nullptr) {
        return base::refuse(base::Reason::not_found, "no exercise '" + goal.exercise + "'");
    }
    return {};
}

} // namespace

Applied apply(store::Database& db, const Origin& origin, const wire::GoalChanged& event) {
    if (!store::member(db, event.member)) {
        return base::refuse(base::Reason::not_found, "no member " + event.member.value);
    }
    if (const auto may =
            check_deed(db, origin, event.member, event.unlock, gym::Deed::change_goal, "a goal");
        !may) {
        return may.error();
    }
    if (event.goal && !origin.replayed) {
        if (const auto sound = check(*event.goal); !sound) {
            return sound.error();
        }
    }
    store::insert_goal(db, origin.id, event.member, origin.at, event.goal);
    return gym::Receipt{};
}

} // namespace hub::events
