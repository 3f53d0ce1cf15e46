#include "common/gym/plates.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace gym {

namespace {

// Most plates a sleeve is asked to hold: bounds the search.
constexpr std::size_t plates_per_side_max = 10;
// Pounds are whole grams here only nearly: sums may be off by this much a side.
constexpr std::int64_t rounding_g = 10;

// Both heaviest first.
bool heavier_first(const Side& a, const Side& b) {
    return std::lexicographical_compare(b.begin(), b.end(), a.begin(), a.end());
}

// The plates (heaviest first) in the order that moves least: what lies innermost now stays there
// as far as it is among them.
Side arranged(Side plates, const Side& now_on) {
    Side side;
    for (const Weight on : now_on) {
        const auto found = std::find(plates.begin(), plates.end(), on);
        if (found == plates.end()) {
            break;
        }
        side.push_back(on);
        plates.erase(found);
    }
    side.insert(side.end(), plates.begin(), plates.end());
    return side;
}

std::size_t moves(const Side& from, const Side& to) {
    const PlateChange change = plate_change(from, to);
    return change.off.size() + change.on.size();
}

// Fewer plates, then fewer moves, then heavier plates first.
bool better(const Side& a, const Side& b, const Side& now_on) {
    if (a.size() != b.size()) {
        return a.size() < b.size();
    }
    const std::size_t moves_a = moves(now_on, arranged(a, now_on));
    const std::size_t moves_b = moves(now_on, arranged(b, now_on));
    return moves_a != moves_b ? moves_a < moves_b : heavier_first(a, b);
}

// The best plates for every sum up to `most`. Every combination is looked at (a few thousand for
// a full rack), so none is guessed.
class Combinations {
public:
    Combinations(const Bar& bar, Weight most, const Side& now_on)
        : bar_(bar)
        , most_(most)
        , now_on_(now_on) {
        Side none;
        add(0, {}, none);
    }

    const std::map<Weight, Side>& best() const { return best_; }

private:
    void add(std::size_t size, Weight sum, Side& side) {
        if (size == bar_.plates.size()) {
            const auto known = best_.find(sum);
            if (known == best_.end() || better(side, known->second, now_on_)) {
                best_[sum] = side;
            }
            return;
        }
        const Plate& plate = bar_.plates[size];
        const std::size_t before = side.size();
        for (int pairs = 0; pairs <= plate.pairs; ++pairs) {
            if (sum > most_ || side.size() > plates_per_side_max) {
                break;
            }
            add(size + 1, sum, side);
            side.push_back(plate.weight);
            sum.grams += plate.weight.grams;
        }
        side.resize(before);
    }

    const Bar& bar_;
    Weight most_;
    const Side& now_on_;
    std::map<Weight, Side> best_;
};

bool has_full_size(const Bar& bar, const Side& side) {
    return std::any_of(bar.plates.begin(), bar.plates.end(), [&](const Plate& plate) {
        return plate.full_size && std::find(side.begin(), side.end(), plate.weight) != side.end();
    });
}

Weight all_plates(const Bar& bar) {
    Weight sum;
    for (const Plate& plate : bar.plates) {
        sum.grams += plate.weight.grams * plate.pairs;
    }
    return sum;
}

} // namespace

Loading load_bar(const Bar& bar, Weight total, const Side& now_on) {
    const Weight wanted{std::max<std::int64_t>(0, total.grams - bar.weight.grams) / 2};
    const Combinations combinations(bar, {wanted.grams + rounding_g}, now_on);
    const auto& [sum, plates] = *combinations.best().rbegin();
    const Weight made{bar.weight.grams + 2 * sum.grams};
    const bool exact = std::abs(made.grams - total.grams) <= 2 * rounding_g;
    return {arranged(plates, now_on), made, exact, has_full_size(bar, plates)};
}

std::vector<Weight> totals_of(const Bar& bar) {
    std::vector<Weight> totals;
    const Combinations combinations(bar, all_plates(bar), {});
    for (const auto& [sum, plates] : combinations.best()) {
        totals.push_back({bar.weight.grams + 2 * sum.grams});
    }
    return totals;
}

PlateChange plate_change(const Side& from, const Side& to) {
    const auto [left, right] = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
    return {Side(left, from.end()), Side(right, to.end())};
}

} // namespace gym
