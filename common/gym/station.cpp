#include "common/gym/station.hpp"

#include "common/base/check.hpp"

#include <algorithm>
#include <cstdlib>

namespace gym {

namespace {

constexpr char before_mark = '~'; // ids of stations have none

} // namespace

StationId machine_before(const StationId& station, int number) {
    return {station.value + before_mark + std::to_string(number)};
}

bool is_machine_before(const StationId& id) {
    return id.value.find(before_mark) != std::string::npos;
}

StationId place_of_machine(const StationId& id) {
    return {id.value.substr(0, id.value.find(before_mark))};
}

StationKind kind_for(StationKind kind, std::string_view exercise) {
    if (kind.body_weight.contains(std::string(exercise))) {
        kind.loads.insert(kind.loads.begin(), Load{{}, {}});
    }
    return kind;
}

const Load& nearest_load(const StationKind& kind, Weight wanted) {
    GF_CHECK(!kind.loads.empty());
    return *std::min_element(
        kind.loads.begin(),
        kind.loads.end(),
        [wanted](const Load& a, const Load& b) {
            return std::llabs(a.weight.grams - wanted.grams) <
                   std::llabs(b.weight.grams - wanted.grams);
        }
    );
}

const Load& step_load(const StationKind& kind, Weight from, int steps) {
    GF_CHECK(!kind.loads.empty());
    const auto at_or_above = std::lower_bound(
        kind.loads.begin(),
        kind.loads.end(),
        from,
        [](const Load& load, Weight weight) { return load.weight < weight; }
    );
    const auto index = at_or_above - kind.loads.begin();
    const bool between = at_or_above == kind.loads.end() || at_or_above->weight != from;
    const auto wanted = index + steps - (between && steps > 0 ? 1 : 0);
    const auto last = static_cast<std::ptrdiff_t>(kind.loads.size()) - 1;
    return kind.loads[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(wanted, 0, last))];
}

const Load* heaviest_up_to(const StationKind& kind, Weight wanted) {
    const auto above = std::upper_bound(
        kind.loads.begin(),
        kind.loads.end(),
        wanted,
        [](Weight weight, const Load& load) { return weight < load.weight; }
    );
    return above == kind.loads.begin() ? nullptr : &*std::prev(above);
}

const Load* lightest_from(const StationKind& kind, Weight wanted) {
    const auto found = std::lower_bound(
        kind.loads.begin(),
        kind.loads.end(),
        wanted,
        [](const Load& load, Weight weight) { return load.weight < weight; }
    );
    return found == kind.loads.end() ? nullptr : &*found;
}

Weight rounded_down(const StationKind& kind, Weight wanted) {
    GF_CHECK(!kind.loads.empty());
    const Load* load = heaviest_up_to(kind, wanted);
    return load == nullptr ? kind.loads.front().weight : load->weight;
}

const Load* next_above(const StationKind& kind, Weight from) {
    return lightest_from(kind, {from.grams + 1});
}

} // namespace gym
