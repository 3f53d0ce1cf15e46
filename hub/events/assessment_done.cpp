#include "common/content/assessments.hpp"
#include "hub/events/apply.hpp"
#include "hub/store/assessments.hpp"
#include "hub/store/members.hpp"

#include <fmt/format.h>

namespace hub::events {

namespace {

constexpr double confidence_least = 1;
constexpr double confidence_most = 5;
constexpr double repetitions_most = 500;
constexpr double centimetres_least = -60; // sit and reach: short of the toes
constexpr double centimetres_most = 400;

base::Result<void> check_value(double value, double least, double most) {
    if (value >= least && value <= most) { // not true of what is no number
        return {};
    }
    return base::refuse(
        base::Reason::invalid,
        fmt::format("a result of {}; it goes from {} to {}", value, least, most)
    );
}

base::Result<void> check(const gym::Assessed& assessed) {
    double least = confidence_least;
    double most = confidence_most;
    bool one_sided = false;
    if (assessed.assessment != gym::confidence) {
        const content::Assessment* known = content::assessment(assessed.assessment);
        if (known == nullptr) {
            return base::refuse(
                base::Reason::not_found, "no assessment '" + assessed.assessment + "'"
            );
        }
        const bool counted = known->measure == content::Measure::reps;
        least = counted ? 0 : centimetres_least;
        most = counted ? repetitions_most : centimetres_most;
        one_sided = known->one_sided;
    }
    if (assessed.right.has_value() != one_sided) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format("'{}' has {}", assessed.assessment, one_sided ? "two sides" : "one value")
        );
    }
    if (const auto sound = check_value(assessed.value, least, most); !sound) {
        return sound.error();
    }
    return check_value(assessed.right.value_or(assessed.value), least, most);
}

} // namespace

Applied apply(store::Database& db, const Origin& origin, const wire::AssessmentDone& event) {
    if (!store::member(db, event.member)) {
        return base::refuse(base::Reason::not_found, "no member " + event.member.value);
    }
    if (!origin.replayed) {
        if (const auto sound = check(event.assessed); !sound) {
            return sound.error();
        }
    }
    store::insert_assessment(db, event.member, {origin.id, origin.at, event.assessed});
    return gym::Receipt{};
}

} // namespace hub::events
