// Prints the table of the simulation.
#include "tests/common/training/simulation/table.hpp"

#include <cstdio>

int main() {
    const std::string text = tests::simulation::table_of(tests::simulation::live_all());
    std::fputs(text.c_str(), stdout);
    return 0;
}
