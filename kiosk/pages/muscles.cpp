#include "kiosk/pages/muscles.hpp"

#include "common/content/catalogue.hpp"
#include "common/content/muscles.hpp"
#include "kiosk/pages/leaf.hpp"
#include "kiosk/screens/week_map.hpp"

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

constexpr float figure_width = 180; // of each view
constexpr float swatch = 26;
constexpr float functions_share = 0.3f;

std::string band_words(const screens::Scene& scene, double sets) {
    switch (training::volume_band(sets)) {
    case training::VolumeBand::low:
        return scene.texts("between.band_low");
    case training::VolumeBand::building:
        return scene.texts("between.band_building");
    case training::VolumeBand::on_target:
        return scene.texts("between.band_on_target");
    case training::VolumeBand::high:
        return scene.texts("between.band_high");
    case training::VolumeBand::too_much:
        return scene.texts("between.band_too_much");
    }
    return {};
}

void row(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    const std::string& name,
    double sets,
    ui::Color color
) {
    ui::card(frame.drawing, rect);
    const ui::Rect patch{rect.x + 20, rect.y + (rect.height - swatch) / 2, swatch, swatch};
    frame.drawing.shapes.emplace_back(ui::Box{patch, 8, color, std::nullopt, 0});
    const float x = patch.right() + 16;
    const float width = rect.right() - 24 - x;
    const float number = 90;
    const float band = width * 0.34f;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {x, rect.y, width - number - band - 24, rect.height},
        name,
        scene.type(theme::lead),
        theme::text,
        22
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {rect.right() - 24 - band - 12 - number, rect.y, number, rect.height},
        content::number_text(scene.texts, sets, 1),
        scene.type({36, ui::FontWeight::bold}),
        theme::text,
        22,
        ui::Align::right
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {rect.right() - 24 - band + 12, rect.y, band - 12, rect.height},
        band_words(scene, sets),
        scene.type(theme::body),
        theme::muted,
        22
    );
}

std::string function_words(const Around& around, const screens::Scene& scene) {
    const auto untrained =
        training::untrained_functions(around.visit->history, content::exercises(), around.now);
    std::string words;
    for (const gym::Function function :
         {gym::Function::knee_flexion, gym::Function::hip_extension}) {
        words += words.empty() ? "" : "\n";
        words += scene.texts(
            untrained.contains(function) ? "between.function_none" : "between.function_done",
            fmt::arg("name", scene.texts(content::name_of(function)))
        );
    }
    return words;
}

} // namespace

Outcome update(Muscles&, const screens::Message&, const Around&) {
    return {};
}

screens::Frame view(const Muscles&, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(around, scene, "muscles", scene.texts("between.muscles"));
    const training::MuscleSets sets = training::sets_this_week(
        around.visit->history, content::exercises(), scene.zone, scene.now
    );
    ui::Rect area = scene.content();
    const float functions = area.height * functions_share;
    const ui::Rect below{area.x, area.bottom() - functions, area.width, functions};
    words_card(frame, scene, below, function_words(around, scene));
    area.height -= functions + theme::gap;
    const ui::BodyMap back = screens::week_map(sets, ui::BodyMap::View::back);
    const ui::BodyMap front = screens::week_map(sets, ui::BodyMap::View::front);
    const ui::Rect figures =
        scene.sided({area.x, area.y, 2 * figure_width + 3 * theme::gap, area.height});
    ui::card(frame.drawing, figures);
    ui::Rect figure{figures.x + theme::gap, area.y + 14, figure_width, area.height - 28};
    ui::body_map(frame.drawing, figure, back);
    figure.x += figure_width + theme::gap;
    ui::body_map(frame.drawing, figure, front);
    area = scene.sided(
        {area.x + figures.width + theme::gap,
         area.y,
         area.width - figures.width - theme::gap,
         area.height}
    );

    struct Row {
        std::string name;
        double sets;
        ui::Color color;
    };

    std::vector<Row> rows;
    for (const content::MusclePart& part : content::hamstring_parts()) {
        rows.push_back(
            {scene.texts(part.name),
             screens::sets_of(sets, part.muscle),
             screens::week_color(sets, part.muscle)}
        );
    }
    for (const gym::Muscle muscle :
         {gym::Muscle::glutes, gym::Muscle::lower_back, gym::Muscle::quads}) {
        rows.push_back(
            {scene.texts(content::name_of(muscle)),
             screens::sets_of(sets, muscle),
             screens::week_color(sets, muscle)}
        );
    }
    constexpr float gap = 8;
    const auto count = static_cast<float>(rows.size());
    const float height = (area.height - (count - 1) * gap) / count;
    float y = area.y;
    for (const Row& shown : rows) {
        row(frame, scene, {area.x, y, area.width, height}, shown.name, shown.sets, shown.color);
        y += height + gap;
    }
    return frame;
}

} // namespace kiosk::pages
