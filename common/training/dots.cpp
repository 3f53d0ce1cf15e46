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

constexpr Table men{{-0.0000010930, 0.0007391293, -0.1918759221, 24.0900756, -307.75076}, 40, 210};
constexpr Table women{{-0.0000010706, 0.0005158568, -0.1126655495, 13.6175032, -57.96288}, 40, 150};

double kg(gym::Weight weight) {
    return static_cast<double>(weight.grams) / 1000;
}

} // namespace

double dots(DotsCategory category, gym::Weight body_weight, gym::Weight total) {
    if (body_weight.grams <= 0 || total.grams <= 0) {
        return 0;
    }
    const Table& table = category == DotsCategory::men ? men : women;
    const double b = std::clamp(kg(body_weight), table.kg_min, table.kg_max);
    double polynomial = 0;
    for (const double power : table.powers) {
        polynomial = polynomial * b + power;
    }
    return 500 * kg(total) / polynomial;
}

} // namespace training
