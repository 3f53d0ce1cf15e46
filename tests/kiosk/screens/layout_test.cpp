// The layout of every screen in every state, at both sizes, with short and with the longest names.
#include "tests/kiosk/app/story.hpp"
#include "tests/kiosk/screens/layout.hpp"
#include "tests/kiosk/screens/states.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::screens {
namespace {

struct Case {
    State state;
    ui::Size size;
    float pixels_per_unit;
    std::string label;
    bool ordinary_names;
};

constexpr float wide_pixels = 1080.f / 800;
constexpr float small_wall_pixels = 720.f / 800;

struct Names {
    Cast (*cast)();
    const char* label;
    bool ordinary;
};

constexpr Names all_names[] = {
    {[] { return Cast{}; }, "_", true},
    {wide_cast, "_wide_names_", false},
    {scripts_cast, "_names_in_scripts_", false},
};

Frame shown(const State& state, ui::Size size) {
    return state.frame(app::metrics_of(size), size);
}

std::vector<std::pair<gym::Comfort, std::string>> comforts() {
    using gym::Layout;
    const auto of = [](int percent, Layout layout) {
        gym::Comfort comfort;
        comfort.text_percent = percent;
        comfort.layout = layout;
        return comfort;
    };
    return {
        {of(125, Layout::standard), "_125"},
        {of(150, Layout::standard), "_150"},
        {of(150, Layout::left_handed), "_150_left_handed"},
        {of(150, Layout::low), "_150_low"}};
}

// What a member looks at while they train, and the pages.
bool is_for_every_comfort(const std::string& name) {
    constexpr std::string_view subjects[] = {
        "page_", "set", "rest", "change", "platform_", "warm_up", "one_leg", "summary"};
    // Nobody's comfort is known there.
    constexpr std::string_view nobodys[] = {
        "platform_idle",
        "set_guest",
        "summary_guest",
        "page_sign_in",
        "page_service",
        "page_take_over"};
    return std::none_of(
               std::begin(nobodys),
               std::end(nobodys),
               [&](std::string_view nobody) { return name.starts_with(nobody); }
           ) &&
           std::any_of(std::begin(subjects), std::end(subjects), [&](std::string_view subject) {
               return name.starts_with(subject);
           });
}

std::vector<Case> cases() {
    std::vector<Case> all;
    for (const std::string& language : content::languages()) {
        for (const Names& names : all_names) {
            for (const State& state : states(names.cast(), language)) {
                const std::string label = state.name + names.label + language;
                const auto add = [&](ui::Size size, float pixels, const char* height) {
                    all.push_back({state, size, pixels, label + height, names.ordinary});
                };
                add(app::small_screen, 1, "_800");
                add(app::wide_screen, wide_pixels, "_1080");
                if (state.name.starts_with("wall")) {
                    add(app::wide_screen, small_wall_pixels, "_720");
                }
            }
        }
    }
    for (const auto& [comfort, label] : comforts()) {
        Cast cast = wide_cast();
        cast.comfort = comfort;
        for (const State& state : states(cast, "de")) {
            if (is_for_every_comfort(state.name)) {
                all.push_back({state, app::small_screen, 1, state.name + label + "_800", false});
                all.push_back(
                    {state, app::wide_screen, wide_pixels, state.name + label + "_1080", false}
                );
            }
        }
    }
    return all;
}

class Layout : public testing::TestWithParam<Case> {};

TEST_P(Layout, NothingIsCutOrOverlaps) {
    const ui::Metrics metrics(GetParam().pixels_per_unit);
    const Frame frame = GetParam().state.frame(metrics, GetParam().size);
    EXPECT_EQ(frame.drawing.size, GetParam().size);
    if (GetParam().label.find("_low_") != std::string::npos) { // what a seated person reaches
        for (const auto& target : frame.targets) {
            EXPECT_GE(target.rect.y, 0.4f * ui::screen_height) << target.name;
        }
    }
    for (const std::string& fault : layout_faults(frame, metrics)) {
        ADD_FAILURE() << frame.screen << ": " << fault;
    }
    for (const std::string& fault : contrast_faults(frame, metrics)) {
        ADD_FAILURE() << frame.screen << ": " << fault;
    }
}

std::string label_of(const testing::TestParamInfo<Case>& info) {
    return info.param.label;
}

INSTANTIATE_TEST_SUITE_P(Screens, Layout, testing::ValuesIn(cases()), label_of);

// The rules themselves find what they are for.
TEST(LayoutRules, FindFaults) {
    const ui::Metrics& metrics = app::metrics_of(app::small_screen);
    const ui::TextStyle style{24};
    const ui::Box card{{100, 100, 200, 100}, 0, ui::theme::surface, {}, 0};
    const auto faults = [&](std::vector<ui::Shape> shapes,
                            std::vector<ui::Target<Message>> targets) {
        const Frame frame{
            "test", {app::small_screen, {}, std::move(shapes)}, std::move(targets), {}, {}};
        return layout_faults(frame, metrics).size();
    };
    const auto text = [&](float x, float y, const char* words) {
        return ui::Text{{x, y}, words, style, {}};
    };
    EXPECT_EQ(faults({card, text(120, 150, "Ada"), text(120, 180, "Bo")}, {}), 0u);
    EXPECT_EQ(faults({card, text(270, 150, "Adalbert")}, {}), 1u) << "right of its card";
    EXPECT_EQ(faults({card, text(120, 208, "Ada")}, {}), 1u) << "below its card";
    EXPECT_EQ(faults({text(1240, 150, "Adalbert")}, {}), 1u) << "outside the screen";
    EXPECT_EQ(faults({text(120, 150, "Adalbert"), text(150, 155, "Bo")}, {}), 1u);
    const ui::Target<Message> button{"button", {300, 300, 100, 100}, Message(GoBack{})};
    EXPECT_EQ(faults({text(310, 350, "Ada")}, {button}), 0u);
    EXPECT_EQ(faults({text(270, 350, "Adalbert")}, {button}), 1u) << "half on a button";
    EXPECT_EQ(faults({}, {button, {"other", {390, 300, 100, 100}, Message(GoBack{})}}), 2u);
    EXPECT_EQ(faults({}, {{"small", {390, 300, 64, 100}, Message(GoBack{})}}), 1u);
    EXPECT_EQ(faults({}, {{"outside", {390, 740, 100, 100}, Message(GoBack{})}}), 1u);
}

TEST(LayoutRules, FindTextThatHardlyStandsOut) {
    const ui::Metrics& metrics = app::metrics_of(app::small_screen);
    namespace theme = ui::theme;
    const auto faults = [&](ui::Color ground, ui::Color ink, ui::Color screen) {
        const ui::Box card{{100, 100, 200, 100}, 0, ground, {}, 0};
        const ui::Text text{{120, 150}, "Ada", {24}, ink};
        const Frame frame{"test", {app::small_screen, screen, {card, text}}, {}, {}, {}};
        return contrast_faults(frame, metrics).size();
    };
    EXPECT_EQ(faults(theme::surface, theme::text, theme::background), 0u);
    EXPECT_EQ(faults(theme::surface, theme::line, theme::background), 1u);
    EXPECT_EQ(faults(theme::go, theme::text, theme::background), 1u) << "white on green";
    EXPECT_EQ(faults(theme::surface, theme::text, theme::text), 0u) << "the card is what counts";
    const ui::Text alone{{120, 150}, "172", {172}, theme::text};
    const Frame bare{"test", {app::small_screen, theme::text, {alone}}, {}, {}, {}};
    EXPECT_EQ(contrast_faults(bare, metrics).size(), 1u) << "a large number, on no card";
}

// With ordinary names nothing has to be shortened anywhere.
TEST(Words, OrdinaryNamesAreWhole) {
    for (const Case& shown : cases()) {
        if (shown.ordinary_names) {
            const ui::Metrics metrics(shown.pixels_per_unit);
            const std::string words = app::words_of(shown.state.frame(metrics, shown.size));
            EXPECT_EQ(words.find("…"), std::string::npos) << shown.label << "\n" << words;
        }
    }
}

// Fonts are hinted to whole pixels, so the same words are a little wider at one size than at
// another: at none are they cut, out of their card or on top of each other.
TEST(Words, AreWholeAtEverySize) {
    struct Shape {
        ui::Size size;
        std::vector<int> heights; // in pixels
    };

    const Shape shapes[] = {
        {app::small_screen, {800, 400, 450, 480, 500, 600, 648, 720, 768, 900, 1024, 1050, 1080}},
        {app::wide_screen, {1080, 400, 432, 540, 576, 720, 768, 900}},
    };
    for (const Shape& shape : shapes) {
        for (const int height : shape.heights) {
            const ui::Metrics metrics(static_cast<float>(height) / ui::screen_height);
            for (const std::string& language : content::languages()) {
                for (const State& state : states({}, language)) {
                    const Frame frame = state.frame(metrics, shape.size);
                    const std::string where = state.name + " " + language + " at " +
                                              std::to_string(shape.size.width) + " " +
                                              std::to_string(height);
                    const std::string words = app::words_of(frame);
                    if (state.name == "one_leg_set") { // below the number of each leg
                        EXPECT_NE(words.find("\n8–12\n"), std::string::npos) << where << words;
                    } else if (frame.screen == "set" && state.name != "set_log_only") {
                        const std::string range =
                            app::texts(language)("reps.of", fmt::arg("range", ""));
                        const auto at = words.find("\n" + range);
                        EXPECT_NE(at, std::string::npos) << where << "\n" << words;
                    }
                    EXPECT_EQ(words.find("…"), std::string::npos) << where << "\n" << words;
                    for (const std::string& fault : layout_faults(frame, metrics)) {
                        ADD_FAILURE() << where << ": " << fault;
                    }
                }
            }
        }
    }
}

// An id without a text would be shown as it is.
TEST(Words, AreTextsAndNotIds) {
    for (const Case& each : cases()) {
        const State& state = each.state;
        const std::string words = app::words_of(shown(state, app::small_screen));
        for (const char* prefix : {"set.", "rest.", "summary.", "wall.", "setting.", "exercise."}) {
            EXPECT_EQ(words.find(prefix), std::string::npos) << state.name << "\n" << words;
        }
        EXPECT_EQ(words.find('{'), std::string::npos) << words;
    }
}

// A number and its unit stand on one line.
TEST(Words, KilogramsStandOnTheBaselineOfTheirNumber) {
    for (const State& state : states({})) {
        if (!state.name.starts_with("rest_")) {
            continue;
        }
        const Frame frame = shown(state, app::small_screen);
        const ui::Text* number = nullptr;
        for (const ui::Shape& shape : frame.drawing.shapes) {
            const auto* text = std::get_if<ui::Text>(&shape);
            if (text != nullptr && text->style == ui::theme::number_large) {
                number = text;
            } else if (text != nullptr && text->text == "kg") {
                ASSERT_NE(number, nullptr);
                EXPECT_EQ(text->baseline.y, number->baseline.y) << state.name;
            }
        }
    }
}

} // namespace
} // namespace kiosk::screens
