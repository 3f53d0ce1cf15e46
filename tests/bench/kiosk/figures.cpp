#include "tests/bench/kiosk/figures.hpp"

#include <algorithm>
#include <cstdio>

namespace bench {

double median(Figures figures) {
    if (figures.empty()) {
        return 0;
    }
    std::ranges::sort(figures);
    const std::size_t middle = figures.size() / 2;
    return figures.size() % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
}

void print_heading(const std::string& words) {
    std::printf("\n%-56s%10s%10s%10s\n", words.c_str(), "min", "median", "max");
    std::fflush(stdout);
}

namespace {

void print_row(const std::string& name, const Figures& figures, const std::string& end) {
    const auto [least, most] = std::ranges::minmax(figures);
    std::printf(
        "%-56s%10.3f%10.3f%10.3f%s\n", name.c_str(), least, median(figures), most, end.c_str()
    );
    std::fflush(stdout);
}

} // namespace

void print(const std::string& name, const Figures& figures) {
    print_row(name, figures, "");
}

void print_claim(const std::string& name, const Figures& figures, double most) {
    char bar[64];
    std::snprintf(
        bar, sizeof bar, "  <= %.2f: %s", most, median(figures) <= most ? "holds" : "MISSED"
    );
    print_row(name, figures, bar);
}

Figures ratios(const Figures& above, const Figures& below) {
    Figures all;
    for (std::size_t i = 0; i < above.size(); ++i) {
        all.push_back(above[i] / below[i]);
    }
    return all;
}

} // namespace bench
