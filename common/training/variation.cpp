#include "common/training/variation.hpp"

#include <algorithm>
#include <iterator>

namespace training {

namespace {

bool stands_on(const gym::Rung& rung, std::string_view exercise) {
    return rung.exercise == exercise || rung.instead == exercise;
}

// The first rung after those the exercise stands on, in the direction of the iterators.
template <class Iterator>
const gym::Rung* next(Iterator begin, Iterator end, std::string_view exercise) {
    const auto on = [exercise](const gym::Rung& rung) { return stands_on(rung, exercise); };
    const auto here = std::find_if(begin, end, on);
    const auto other = std::find_if_not(here, end, on);
    return other == end ? nullptr : &*other;
}

} // namespace

const gym::Rung* rung_of(std::span<const gym::Ladder> ladders, std::string_view exercise) {
    for (const gym::Ladder& ladder : ladders) {
        for (const gym::Rung& rung : ladder.rungs) {
            if (stands_on(rung, exercise)) {
                return &rung;
            }
        }
    }
    return nullptr;
}

const gym::Rung* rung_above(std::span<const gym::Ladder> ladders, std::string_view exercise) {
    for (const gym::Ladder& ladder : ladders) {
        if (const auto* rung = next(ladder.rungs.begin(), ladder.rungs.end(), exercise)) {
            return rung;
        }
    }
    return nullptr;
}

const gym::Rung* rung_below(std::span<const gym::Ladder> ladders, std::string_view exercise) {
    for (const gym::Ladder& ladder : ladders) {
        if (const auto* rung = next(ladder.rungs.rbegin(), ladder.rungs.rend(), exercise)) {
            return rung;
        }
    }
    return nullptr;
}

void offer_variation(
    gym::PlannedExercise& planned, const Next& next, std::span<const gym::Ladder> ladders
) {
    const gym::Rung* above = rung_above(ladders, planned.exercise);
    if (next.harder && above != nullptr && !above->staff_only) {
        planned.harder = above->exercise;
    } else if (next.harder) {
        planned.way = next.rest_cuts > 0 ? gym::Way::shorter_rest : gym::Way::weight;
    }
    if (next.easier) {
        offer_easier(planned, ladders);
    }
}

void offer_easier(gym::PlannedExercise& planned, std::span<const gym::Ladder> ladders) {
    if (!planned.harder.empty()) {
        planned.harder.clear();
        planned.way = gym::Way::weight;
    }
    if (const gym::Rung* below = rung_below(ladders, planned.exercise)) {
        planned.easier = below->exercise;
    }
}

} // namespace training
