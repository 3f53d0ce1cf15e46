#include "kiosk/pages/log_row.hpp"

#include "common/content/format.hpp"
#include "kiosk/ui/script.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

constexpr float button_width = 220;

// Empty: of a station that this one has not heard of.
std::string station_name(const screens::Scene& scene, const gym::StationId& id) {
    if (id == scene.station.id) {
        return scene.station.name;
    }
    const auto& stations = scene.floor.stations;
    const auto found = std::ranges::find(stations, id, &wire::StationOnFloor::id);
    return found == stations.end() ? "" : found->name;
}

std::string numbers_of(const screens::Scene& scene, const gym::Set& set) {
    std::string reps = std::to_string(set.reps);
    if (set.reps_right) {
        reps = scene.texts(
            "between.log_sides", fmt::arg("left", set.reps), fmt::arg("n", *set.reps_right)
        );
    }
    if (set.load == gym::Weight{}) {
        return "× " + reps;
    }
    return content::weight_with_unit(scene.texts, set.load, scene.comfort.unit) + " × " + reps;
}

// Date, what was left, where, own note.
std::string details_of(const screens::Scene& scene, const gym::LoggedSet& logged) {
    const base::LocalTime local = scene.zone.local(logged.at);
    std::string words =
        content::date_text(scene.texts, std::chrono::floor<std::chrono::days>(local)) + " " +
        content::time_text(scene.texts, local);
    const auto add = [&words](const std::string& more) { words += " · " + more; };
    if (logged.imported) {
        add(scene.texts("between.log_imported"));
    } else if (logged.set.station) {
        const gym::StationId place = gym::place_of_machine(*logged.set.station);
        const std::string name = station_name(scene, place);
        if (!name.empty() && gym::is_machine_before(*logged.set.station)) {
            add(scene.texts("spare.machine_before", fmt::arg("station", ui::isolated(name))));
        } else if (!name.empty()) {
            add(name);
        }
    }
    if (logged.set.type == gym::SetType::warm_up) {
        add(scene.texts("between.log_warm_up"));
    }
    if (logged.set.reps_in_reserve) {
        add(scene.texts("between.log_left", fmt::arg("n", *logged.set.reps_in_reserve)));
    }
    if (!logged.set.note.empty()) {
        add(logged.set.note);
    }
    return words;
}

} // namespace

void log_row(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    const gym::LoggedSet& logged,
    std::optional<int> removable
) {
    ui::card(frame.drawing, rect);
    float left = rect.x + 24;
    float right = rect.right() - 24;
    if (removable) {
        constexpr float height = 72;
        const float inset = (rect.height - height) / 2;
        const float taken = button_width + theme::gap;
        (scene.left_handed() ? left : right) += scene.left_handed() ? taken : -taken;
        ui::button(
            frame,
            scene.metrics,
            scene.sided({rect.right() - 24 - button_width, rect.y + inset, button_width, height}),
            scene.texts("between.remove"),
            ui::ButtonLook::tool,
            "remove_" + std::to_string(*removable),
            screens::Message(screens::Choose{*removable})
        );
    }
    const float numbers = (right - left) * 0.4f;
    const float half = rect.height / 2 - 4;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {left, rect.y + 4, right - left - numbers - theme::gap, half},
        screens::exercise_name(scene, logged.set.exercise),
        scene.type(theme::lead),
        theme::text,
        22
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {right - numbers, rect.y + 4, numbers, half},
        numbers_of(scene, logged.set),
        scene.type({32, ui::FontWeight::bold}),
        theme::text,
        22,
        ui::Align::right
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {left, rect.y + rect.height / 2, right - left, half},
        details_of(scene, logged),
        scene.type(theme::small),
        theme::muted,
        22
    );
}

} // namespace kiosk::pages
