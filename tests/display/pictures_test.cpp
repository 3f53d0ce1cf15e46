// The main screens as members see them at both sizes, pixel by pixel, against
// tests/golden/pictures. GYMFLOOR_UPDATE_GOLDENS=1 rewrites the files: look at them before they are
// committed. Other pictures are only written, to build/.../pictures, to be looked at.
#include "kiosk/sfml/picture.hpp"
#include "tests/kiosk/app/story.hpp"
#include "tests/kiosk/screens/states.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace kiosk {
namespace {

// Graphics drivers round differently.
constexpr int channel_tolerance = 2;           // of 255
constexpr double pixels_differing_most = 5e-4; // of all

const std::filesystem::path golden_folder =
    std::filesystem::path(GYMFLOOR_SOURCE_DIR) / "tests/golden/pictures";

std::filesystem::path written(const std::string& name) {
    const auto folder = std::filesystem::path(GYMFLOOR_BINARY_DIR) / "pictures";
    std::filesystem::create_directories(folder);
    return folder / name;
}

double share_differing(const sfml::Picture& a, const sfml::Picture& b) {
    std::size_t differing = 0;
    for (std::size_t pixel = 0; pixel < a.rgba.size(); pixel += 4) {
        int most = 0;
        for (std::size_t channel = 0; channel < 4; ++channel) {
            most = std::max(most, std::abs(a.rgba[pixel + channel] - b.rgba[pixel + channel]));
        }
        differing += most > channel_tolerance ? 1 : 0;
    }
    return static_cast<double>(differing) / (static_cast<double>(a.rgba.size()) / 4);
}

struct Shown {
    std::string state;
    unsigned width;
    unsigned height;
    bool golden;
    bool german = false; // with the longest name
    int text_percent = 100;
};

std::string label_of(const Shown& shown) {
    const std::string larger =
        shown.text_percent == 100 ? "" : std::to_string(shown.text_percent) + "_";
    return shown.state + (shown.german ? "_de_" : "_") + larger + std::to_string(shown.height);
}

screens::Cast cast_of(const Shown& shown) {
    screens::Cast cast = shown.german ? screens::long_cast() : screens::Cast{};
    cast.comfort.text_percent = shown.text_percent;
    return cast;
}

std::vector<Shown> shown() {
    std::vector<Shown> all;
    for (const char* screen :
         {"idle",
          "unknown_card",
          "set",
          "rest_at_hub",
          "change",
          "settings",
          "summary",
          "platform_set_heavy"}) {
        all.push_back({screen, 1280, 800, true});
        all.push_back({screen, 1920, 1080, true});
    }
    for (const char* screen : {"occupied", "set_first_time", "set_not_saved", "rest_all_done"}) {
        all.push_back({screen, 1280, 800, false});
    }
    all.push_back({"wall", 1920, 1080, true});
    const std::size_t english = all.size();
    for (std::size_t each = 0; each < english; ++each) {
        Shown german = all[each];
        german.golden = false;
        german.german = true;
        all.push_back(german);
    }
    // As tight as it gets: German, the longest name, the largest text. Few, because they are large.
    for (const char* screen : {"idle", "set", "rest_at_hub", "summary_won"}) {
        all.push_back({screen, 1280, 800, true, true, 150});
    }
    for (const char* screen : {"set", "rest_at_hub", "rest_exercise_end_won", "page_comfort"}) {
        all.push_back({screen, 1920, 1080, true, true, 150});
    }
    all.push_back({"wall", 1280, 720, false});
    all.push_back({"wall_empty", 1280, 720, false});
    return all;
}

class Pictures : public testing::TestWithParam<Shown> {};

TEST_P(Pictures, LookAsTheyDid) {
    const Shown& wanted = GetParam();
    const float unit = static_cast<float>(wanted.height) / ui::screen_height;
    const ui::Size size{static_cast<float>(wanted.width) / unit, ui::screen_height};
    const auto states = screens::states(cast_of(wanted), wanted.german ? "de" : "en");
    const auto state = std::ranges::find(states, wanted.state, &screens::State::name);
    ASSERT_NE(state, states.end()) << wanted.state;
    const ui::Metrics metrics(unit);
    const sfml::Picture picture = sfml::paint(state->frame(metrics, size).drawing, metrics);
    ASSERT_EQ(picture.width, wanted.width);
    ASSERT_EQ(picture.height, wanted.height);
    const std::string name = label_of(wanted) + ".png";
    sfml::write_png(picture, written(name));
    if (!wanted.golden) {
        return;
    }
    const std::filesystem::path file = golden_folder / name;
    if (std::getenv("GYMFLOOR_UPDATE_GOLDENS") != nullptr) {
        std::filesystem::create_directories(golden_folder);
        sfml::write_png(picture, file);
    }
    ASSERT_TRUE(std::filesystem::exists(file))
        << file << " is missing: GYMFLOOR_UPDATE_GOLDENS=1 writes it";
    const sfml::Picture golden = sfml::read_png(file);
    ASSERT_EQ(golden.width, picture.width);
    ASSERT_EQ(golden.height, picture.height);
    EXPECT_LT(share_differing(golden, picture), pixels_differing_most)
        << "see " << written(name) << "; if this is meant, GYMFLOOR_UPDATE_GOLDENS=1 rewrites it";
}

std::string name_of(const testing::TestParamInfo<Shown>& info) {
    return label_of(info.param);
}

INSTANTIATE_TEST_SUITE_P(Screens, Pictures, testing::ValuesIn(shown()), name_of);

} // namespace
} // namespace kiosk
