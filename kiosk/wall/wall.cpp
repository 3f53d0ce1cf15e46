#include "kiosk/wall/wall.hpp"

#include "common/content/format.hpp"
#include "kiosk/ui/controls.hpp"
#include "kiosk/ui/script.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace kiosk::wall {

namespace theme = ui::theme;

namespace {

using Frame = ui::Frame<screens::Message>;

constexpr float margin = 52;
constexpr float right_column = 420;

// How long the newest set is "just now".
constexpr std::chrono::minutes fresh{2};

struct Scene {
    const Model& model;
    const ui::Metrics& metrics;
    const content::Texts& texts;
    ui::Size size;

    float left_width() const { return size.width - 2 * margin - right_column - 36; }
};

void header(const Scene& scene, Frame& frame) {
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {margin, 32, scene.left_width(), 40},
        scene.model.gym_name,
        {28, ui::FontWeight::semi_bold},
        theme::muted,
        22
    );
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {margin, 74, scene.left_width(), 80},
        scene.texts("wall.today"),
        {76, ui::FontWeight::extra_bold, true, -0.03f},
        theme::text
    );
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {scene.size.width - margin - right_column, 90, right_column, 50},
        content::time_text(scene.texts, scene.model.zone.local(scene.model.now)),
        {44, ui::FontWeight::semi_bold, true},
        scene.model.connected ? theme::muted : theme::warn,
        ui::Align::right
    );
}

void totals(const Scene& scene, Frame& frame) {
    struct Figure {
        std::string number;
        std::string words;
    };

    const Figure figures[] = {
        {std::to_string(scene.model.floor.sets_today), scene.texts("wall.sets")},
        {content::weight_text(scene.texts, scene.model.floor.moved_today, gym::Unit::kg),
         scene.texts("wall.kilograms")},
    };
    const float width = (scene.left_width() - theme::gap) / 2;
    float x = margin;
    for (const Figure& figure : figures) {
        const ui::Rect rect{x, 176, width, 190};
        ui::card(frame.drawing, rect);
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {x + 32, rect.y + 28, width - 64, 90},
            figure.number,
            {92, ui::FontWeight::bold, true, -0.02f},
            theme::text,
            48
        );
        ui::line_of_text(
            frame.drawing,
            scene.metrics,
            {x + 32, rect.y + 132, width - 64, 36},
            figure.words,
            {28, ui::FontWeight::medium},
            theme::muted
        );
        x += width + theme::gap;
    }
}

constexpr ui::TextStyle exercise_style{26, ui::FontWeight::medium};
constexpr ui::TextStyle set_style{34, ui::FontWeight::bold, true};

std::string exercise_words(const Scene& scene, const wire::BoardSet& set) {
    return scene.texts(fmt::format("exercise.{}", set.exercise));
}

std::string set_words(const Scene& scene, const wire::BoardSet& set) {
    return scene.texts(
        "wall.set",
        fmt::arg("load", content::weight_text(scene.texts, set.load, gym::Unit::kg)),
        fmt::arg("reps", set.reps)
    );
}

// Widths inside a row. Names are what people look for: they take what the others leave.
struct Columns {
    static constexpr float edge = 24;
    static constexpr float gap = 24;

    float name = 0;
    float exercise = 0;
    float set = 0;
};

Columns columns(const Scene& scene, std::span<const wire::BoardSet> sets) {
    const float room = scene.left_width() - 2 * Columns::edge - 2 * Columns::gap;
    Columns all;
    for (const wire::BoardSet& set : sets) {
        const float exercise = scene.metrics.width(exercise_words(scene, set), exercise_style);
        all.exercise = std::max(all.exercise, exercise);
        all.set = std::max(all.set, scene.metrics.width(set_words(scene, set), set_style));
    }
    all.exercise = std::min(all.exercise, room * 0.37f);
    all.set = std::min(all.set, room * 0.36f);
    all.name = room - all.exercise - all.set;
    return all;
}

// A long name takes two lines before it gets too small for a wall.
void alias(const Scene& scene, Frame& frame, const ui::Rect& rect, const std::string& name) {
    const ui::TextStyle style{32, ui::FontWeight::semi_bold};
    constexpr float one_line_least = 27;
    ui::TextStyle smallest = style;
    smallest.size = one_line_least;
    if (scene.metrics.width(name, smallest) <= rect.width) {
        ui::fitted_line(
            frame.drawing, scene.metrics, rect, name, style, theme::text, one_line_least
        );
        return;
    }
    const ui::TextStyle two_lines{24, ui::FontWeight::semi_bold};
    if (scene.metrics.is_picture(name, two_lines)) { // marks take more than half a row
        ui::fitted_line(
            frame.drawing, scene.metrics, rect, name, two_lines, theme::text, two_lines.size
        );
        return;
    }
    ui::paragraph(
        frame.drawing,
        scene.metrics,
        {rect.x, rect.y + 2, rect.width, rect.height - 2},
        name,
        two_lines,
        theme::text,
        1.12f
    );
}

void last_sets(const Scene& scene, Frame& frame) {
    constexpr float row = 64;
    constexpr std::size_t rows = 6;
    float y = 390;
    const auto& all = scene.model.floor.last_sets;
    const std::span sets(all.data(), std::min(all.size(), rows));
    if (sets.empty()) {
        ui::paragraph(
            frame.drawing,
            scene.metrics,
            {margin, y + 20, scene.left_width(), 120},
            scene.texts("wall.nobody"),
            {32, ui::FontWeight::regular},
            theme::muted
        );
        return;
    }
    const Columns widths = columns(scene, sets);
    for (const wire::BoardSet& set : sets) {
        const bool first = &set == &sets.front();
        const bool now = first && scene.model.now - set.at < fresh;
        const ui::Rect rect{margin, y, scene.left_width(), row - 6};
        frame.drawing.shapes.emplace_back(ui::Box{
            rect, 16, now ? theme::go_surface : theme::surface, {}, 0});
        const ui::Rect name{rect.x + Columns::edge, rect.y, widths.name, rect.height};
        alias(scene, frame, name, set.alias);
        const ui::Rect exercise{name.right() + Columns::gap, rect.y, widths.exercise, rect.height};
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            exercise,
            exercise_words(scene, set),
            exercise_style,
            theme::muted,
            22
        );
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {exercise.right() + Columns::gap, rect.y, widths.set, rect.height},
            set_words(scene, set),
            set_style,
            now ? theme::go : theme::text,
            26,
            ui::Align::right
        );
        y += row;
    }
}

void stations(const Scene& scene, Frame& frame) {
    const ui::Rect rect{scene.size.width - margin - right_column, 176, right_column, 396};
    ui::card(frame.drawing, rect);
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {rect.x + 32, rect.y + 24, rect.width - 64, 36},
        scene.texts("wall.stations"),
        {26, ui::FontWeight::medium},
        theme::muted
    );
    constexpr float row = 52;
    constexpr std::size_t rows = 6;
    float y = rect.y + 72;
    const auto& all = scene.model.floor.stations;
    for (std::size_t i = 0; i < std::min(all.size(), rows); ++i) {
        using State = wire::StationOnFloor::State;
        const bool is_free = all[i].state == State::free;
        const char* words = all[i].out_of_order           ? "wall.out"
                            : is_free                     ? "wall.free"
                            : all[i].state == State::busy ? "wall.busy"
                                                          : "wall.away";
        const ui::Rect dot{rect.x + 32, y + 15, 22, 22};
        if (is_free) {
            frame.drawing.shapes.emplace_back(ui::Box{dot, 11, theme::good, {}, 0});
        } else {
            frame.drawing.shapes.emplace_back(ui::Box{dot, 11, theme::surface, theme::faint, 4});
        }
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {dot.right() + 16, y, rect.right() - dot.right() - 40, 52},
            scene.texts(words, fmt::arg("station", ui::isolated(all[i].name))),
            {34, ui::FontWeight::semi_bold},
            is_free ? theme::text : theme::muted,
            22
        );
        y += row;
    }
}

void fairness(const Scene& scene, Frame& frame) {
    const ui::Rect rect{scene.size.width - margin - right_column, 592, right_column, 176};
    ui::card(frame.drawing, rect);
    ui::paragraph(
        frame.drawing,
        scene.metrics,
        rect.inset(32, 20),
        scene.texts(scene.model.connected ? "wall.fair" : "wall.no_hub"),
        {24, ui::FontWeight::regular},
        scene.model.connected ? theme::muted : theme::warn,
        1.4f
    );
}

// J18: whoever walks by is to see it, so it takes the place of the name and the clock. Those who
// feel unwell come first.
void help(const Scene& scene, Frame& frame) {
    constexpr float height = 164;
    constexpr std::size_t lines_max = 2;
    std::vector<wire::StationOnFloor> calls;
    for (const wire::StationOnFloor& station : scene.model.floor.stations) {
        if (station.help != gym::Help::none) {
            calls.push_back(station);
        }
    }
    std::stable_sort(calls.begin(), calls.end(), [](const auto& a, const auto& b) {
        return a.help == gym::Help::unwell && b.help != gym::Help::unwell;
    });
    calls.resize(std::min(calls.size(), lines_max));
    frame.drawing.shapes.emplace_back(ui::Box{
        {0, 0, scene.size.width, height}, 0, theme::bad, {}, 0});
    const float row = height / static_cast<float>(calls.size());
    float y = 0;
    for (const wire::StationOnFloor& call : calls) {
        const bool unwell = call.help == gym::Help::unwell;
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {margin, y, scene.size.width - 2 * margin, row},
            scene.texts(
                unwell ? "help_wall.unwell" : "help_wall.staff", fmt::arg("station", call.name)
            ),
            {calls.size() == 1 ? 76.0f : 56.0f, ui::FontWeight::extra_bold, true},
            theme::background,
            28
        );
        y += row;
    }
}

bool has_call(const Model& model) {
    return std::any_of(
        model.floor.stations.begin(),
        model.floor.stations.end(),
        [](const auto& station) { return station.help != gym::Help::none; }
    );
}

} // namespace

Model update(Model model, const screens::Message& message) {
    if (const auto* tick = std::get_if<screens::Tick>(&message)) {
        model.now = tick->now;
    } else if (const auto* told = std::get_if<screens::Introduced>(&message)) {
        model.gym_name = told->gym_name;
        model.language = told->gym.language;
        if (const auto zone = base::Zone::named(told->time_zone)) {
            model.zone = *zone;
        }
    } else if (const auto* link = std::get_if<screens::LinkChanged>(&message)) {
        model.connected = link->connected;
    } else if (const auto* changed = std::get_if<screens::FloorChanged>(&message)) {
        model.floor = changed->floor;
    }
    return model;
}

Frame view(
    const Model& model, const ui::Metrics& metrics, const content::Texts& texts, ui::Size size
) {
    const Scene scene{model, metrics, texts, size};
    Frame frame;
    frame.screen = "wall";
    frame.drawing.size = size;
    frame.drawing.background = theme::background;
    if (has_call(model)) {
        help(scene, frame);
    } else {
        header(scene, frame);
    }
    totals(scene, frame);
    last_sets(scene, frame);
    stations(scene, frame);
    fairness(scene, frame);
    frame.changes_at =
        std::chrono::ceil<std::chrono::minutes>(model.now + std::chrono::microseconds(1));
    return frame;
}

} // namespace kiosk::wall
