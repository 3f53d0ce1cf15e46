// Every screen in every state, as text, against tests/golden/kiosk. GYMFLOOR_UPDATE_GOLDENS=1
// rewrites the files: read their difference before it is committed.
#include "kiosk/ui/print.hpp"
#include "tests/kiosk/app/story.hpp"
#include "tests/kiosk/screens/states.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace kiosk::screens {
namespace {

const std::filesystem::path folder =
    std::filesystem::path(GYMFLOOR_SOURCE_DIR) / "tests/golden/kiosk";

std::string read(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

// Told one line at a time: whole frames are too long to be compared by eye.
void expect_same(const std::string& name, const std::string& golden, const std::string& shown) {
    std::istringstream golden_lines(golden);
    std::istringstream shown_lines(shown);
    std::string expected;
    std::string actual;
    int line = 1;
    for (;; ++line) {
        const bool more_expected = static_cast<bool>(std::getline(golden_lines, expected));
        const bool more_actual = static_cast<bool>(std::getline(shown_lines, actual));
        if (!more_expected && !more_actual) {
            return;
        }
        ASSERT_EQ(
            more_expected ? expected : "(nothing more)", more_actual ? actual : "(nothing more)"
        ) << name
          << ".txt line " << line << "; if this is meant, GYMFLOOR_UPDATE_GOLDENS=1 rewrites it";
    }
}

class Golden : public testing::TestWithParam<State> {};

TEST_P(Golden, LooksAsItDid) {
    const std::string shown =
        ui::print(GetParam().frame(app::metrics_of(app::small_screen), app::small_screen), 1);
    const std::filesystem::path file = folder / (GetParam().name + ".txt");
    if (std::getenv("GYMFLOOR_UPDATE_GOLDENS") != nullptr) {
        std::filesystem::create_directories(folder);
        std::ofstream(file) << shown;
    }
    ASSERT_TRUE(std::filesystem::exists(file))
        << file << " is missing: GYMFLOOR_UPDATE_GOLDENS=1 writes it";
    expect_same(GetParam().name, read(file), shown);
}

std::string name_of(const testing::TestParamInfo<State>& info) {
    return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Screens, Golden, testing::ValuesIn(states({})), name_of);

// A golden of a screen that is no more would be compared with nothing for ever.
TEST(Goldens, AreAllOfAScreen) {
    std::vector<std::string> names;
    for (const State& state : states({})) {
        names.push_back(state.name + ".txt");
    }
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        const std::string name = file.path().filename().string();
        EXPECT_NE(std::ranges::find(names, name), names.end()) << name;
    }
}

} // namespace
} // namespace kiosk::screens
