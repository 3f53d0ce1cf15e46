#include "common/training/dots.hpp"

#include <algorithm>
#include <array>

namespace training {

namespace {

// A polynomial in the body weight, highest power first, over the range it was fitted to.
struct Table {
    std::array<double, 5> powers;
    double kg_min;
    double kg_max;
};

constexpr Table men_fitted{
    {-0.0000010930, 0.0007391293, -0.1918759221, 24.0900756, -307.75076}, 40, 210};
constexpr Table women_fitted{
    {-0.0000010706, 0.0005158568, -0.1126655495, 13.6175032, -57.96288}, 40, 150};

} // namespace

double dots(DotsCategory category, gym::Weight body_weight, gym::Weight total) {
    if (body_weight.grams <= 0 || total.grams <= 0) {
        return 0;
    }
    const Table& table = category == DotsCategory::men ? men_fitted : women_fitted;
    const double b = std::clamp(gym::in_kilograms(body_weight), table.kg_min, table.kg_max);
    double polynomial = 0;
    for (const double power : table.powers) {
        polynomial = polynomial * b + power;
    }
    return 500 * gym::in_kilograms(total) / polynomial;
}

} // namespace training
