#include "kiosk/pages/comfort.hpp"

#include "kiosk/pages/leaf.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

enum class Part { whole, left, right }; // of a cell

struct Setting {
    const char* key;
    const char* title; // text id
    std::span<const PreferenceValue> values;
    std::size_t cell; // down the left column, then down the right one
    Part part = Part::whole;
};

constexpr PreferenceValue languages[] = {
    {"en", "comfort.en"}, {"de", "comfort.de"}, {"es", "comfort.es"}, {"fr", "comfort.fr"}};
constexpr PreferenceValue units[] = {{"kg", "unit.kg"}, {"lb", "unit.lb"}};
constexpr PreferenceValue sizes[] = {
    {"100", "comfort.size_100"}, {"125", "comfort.size_125"}, {"150", "comfort.size_150"}};
constexpr PreferenceValue layouts[] = {
    {"standard", "comfort.standard"},
    {"left-handed", "comfort.left_handed"},
    {"low", "comfort.low"}};
constexpr PreferenceValue on_or_off[] = {{"on", "comfort.on"}, {"off", "comfort.off"}};
constexpr PreferenceValue ramps[] = {
    {"auto", "comfort.ramp_all"}, {"short", "comfort.ramp_short"}, {"none", "comfort.ramp_none"}};

constexpr Setting settings[] = {
    {"language", "comfort.language", languages, 0},
    {"unit", "comfort.unit", units, 1, Part::left},
    {"sound", "comfort.sound", on_or_off, 1, Part::right},
    {"text_size", "comfort.text_size", sizes, 2},
    {"layout", "comfort.layout", layouts, 3},
    {"effort", "comfort.effort", on_or_off, 4},
    {"warm_ups", "comfort.warm_ups", ramps, 5}};

constexpr float between_tiles = 12;

ui::Rect place_of(const Setting& setting, const ui::Rect& area) {
    constexpr int columns = 2;
    constexpr int lines = 3; // of cells
    const float width = (area.width - theme::gap) / columns;
    const float height = (area.height - (lines - 1) * between_tiles) / lines;
    const auto column = static_cast<float>(setting.cell / lines);
    const auto line = static_cast<float>(setting.cell % lines);
    const ui::Rect cell{
        area.x + column * (width + theme::gap),
        area.y + line * (height + between_tiles),
        width,
        height};
    if (setting.part == Part::whole) {
        return cell;
    }
    const float half = (width - theme::gap) / 2;
    return {setting.part == Part::left ? cell.x : cell.right() - half, cell.y, half, height};
}

// Which value a setting stands at.
std::string chosen(const gym::Profile& profile, std::string_view key, std::string_view shown) {
    const gym::Comfort& comfort = profile.comfort;
    if (key == "language") {
        return std::string(shown);
    }
    if (key == "unit") {
        return comfort.unit == gym::Unit::kg ? "kg" : "lb";
    }
    if (key == "text_size") {
        return std::to_string(comfort.text_percent);
    }
    if (key == "layout") {
        constexpr std::array names{"standard", "left-handed", "low"};
        return names[static_cast<std::size_t>(comfort.layout)];
    }
    if (key == "sound") {
        return comfort.sound ? "on" : "off";
    }
    if (key == "effort") {
        return comfort.asks_effort ? "on" : "off";
    }
    constexpr std::array names{"auto", "short", "none"};
    return names[static_cast<std::size_t>(profile.trainee.warm_ups)];
}

} // namespace

Outcome update(Comfort& page, const screens::Message& message, const Around& around) {
    if (std::holds_alternative<screens::KeepFailed>(message)) {
        page.failed = true;
    }
    const auto* choice = std::get_if<screens::Choose>(&message);
    if (choice == nullptr) {
        return {};
    }
    page.failed = false;
    const auto place = static_cast<std::size_t>(choice->which / values_most);
    const auto value = static_cast<std::size_t>(choice->which % values_most);
    if (place >= std::size(settings) || value >= settings[place].values.size()) {
        return {};
    }
    Outcome outcome;
    outcome.effects.push_back(screens::Keep{wire::PreferenceChanged{
        around.visit->profile->member,
        {{settings[place].key, settings[place].values[value].value}},
        {}}});
    return outcome;
}

screens::Frame view(const Comfort& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(
        around, scene, "comfort", scene.texts(page.failed ? "set.not_saved" : "page.comfort")
    );
    const ui::Rect area = scene.reach();
    constexpr float title_most = 40;
    for (std::size_t i = 0; i < std::size(settings); ++i) {
        const Setting& setting = settings[i];
        const ui::Rect cell = place_of(setting, area);
        const float title = std::min(title_most, cell.height - ui::target_least - 4);
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {cell.x, cell.y, cell.width, title},
            scene.texts(setting.title),
            scene.type(theme::small),
            theme::muted,
            22
        );
        const auto count = static_cast<float>(setting.values.size());
        const float each = (cell.width - (count - 1) * between_tiles) / count;
        const std::string now = chosen(*around.visit->profile, setting.key, scene.texts.language());
        for (std::size_t value = 0; value < setting.values.size(); ++value) {
            ui::tile(
                frame,
                scene.metrics,
                {cell.x + static_cast<float>(value) * (each + between_tiles),
                 cell.y + title + 4,
                 each,
                 cell.height - title - 4},
                scene.texts(setting.values[value].words),
                scene.type({26, ui::FontWeight::semi_bold}),
                std::string(setting.key) + "_" + setting.values[value].value,
                screens::Message(screens::Choose{
                    static_cast<int>(i) * values_most + static_cast<int>(value)}),
                now == setting.values[value].value
            );
        }
    }
    return frame;
}

} // namespace kiosk::pages
