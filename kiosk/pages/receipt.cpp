#include "kiosk/pages/receipt.hpp"

#include "common/content/reasons.hpp"

namespace kiosk::pages {

namespace theme = ui::theme;

Outcome update(Receipt&, const screens::Message&, const Around&) {
    return {};
}

screens::Frame view(const Receipt&, const Around& around, const screens::Scene& scene) {
    const screens::Visit& visit = *around.visit;
    const gym::PlannedExercise& planned = screens::exercise_of(visit);
    screens::Frame frame =
        start_page(around, scene, "receipt", screens::exercise_name(scene, planned.exercise));
    const ui::Rect area = scene.content();
    ui::card(frame.drawing, area);
    const ui::Rect inner = area.inset(theme::card_padding, theme::card_padding);
    std::string words;
    for (const std::string& line :
         content::receipt({scene.texts, visit.history, scene.zone, scene.comfort.unit}, planned)) {
        words += (words.empty() ? "" : "\n") + line;
    }
    ui::fitted_paragraph(
        frame.drawing, scene.metrics, inner, words, scene.type({30}), theme::text, 1.4f, 22
    );
    return frame;
}

} // namespace kiosk::pages
