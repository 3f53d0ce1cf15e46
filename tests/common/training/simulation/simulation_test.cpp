// Two thousand members over two years: nobody's load runs away, nobody's freezes, and what became
// of them is written down.
#include "tests/common/training/simulation/table.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace tests::simulation {

namespace {

std::string told(const Life& life, const Story& story) {
    std::ostringstream text;
    text << story.exercise << " of a member who " << name_of(life.person.behaviour) << " and comes "
         << name_of(life.person.attendance);
    return text.str();
}

// One test, because each test is a process of its own and the two years are lived only once.
TEST(Simulation, R4_NobodysLoadRunsAwayOrFreezesAndTheTableIsAsWrittenDown) {
    const std::vector<Life> lives = live_all();
    for (const Life& life : lives) {
        for (const Story& story : life.stories) {
            EXPECT_FALSE(story.ran_away) << told(life, story) << ", " << story.worst_over;
            EXPECT_FALSE(story.froze) << told(life, story) << ", " << story.worst_stuck << " days";
        }
    }
    const std::string path = GYMFLOOR_SOURCE_DIR "/tests/golden/training/simulation.txt";
    const std::string text = table_of(lives);
    if (std::getenv("GYMFLOOR_UPDATE_GOLDENS") != nullptr) {
        std::ofstream(path) << text;
    }
    std::ostringstream golden;
    golden << std::ifstream(path).rdbuf();
    EXPECT_EQ(text, golden.str()) << "if this is meant, GYMFLOOR_UPDATE_GOLDENS=1 rewrites it";
}

} // namespace

} // namespace tests::simulation
