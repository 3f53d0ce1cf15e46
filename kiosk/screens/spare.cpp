#include "kiosk/screens/spare.hpp"

#include "kiosk/ui/script.hpp"

#include <algorithm>

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

// Another kiosk is what it was.
bool was_replaced(const Scene& scene) {
    return std::ranges::any_of(scene.floor.stations, [&](const wire::StationOnFloor& station) {
        return station.id == scene.station.id;
    });
}

std::string kept_words(const Scene& scene) {
    return scene.link.waiting > 0 ? scene.texts("spare.waiting", fmt::arg("n", scene.link.waiting))
                                  : scene.texts("spare.nothing_waiting");
}

} // namespace

Frame view(const Spare&, const Scene& scene) {
    Frame frame = start(scene, "spare");
    top_bar(scene, frame, nullptr, usual_tools(scene, nullptr));
    const float width = scene.size.width - 2 * words_left;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {words_left, 150, width, 110},
        scene.texts("spare.title"),
        theme::poster,
        theme::text,
        64
    );
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {words_left, 280, width, 140},
        scene.texts(scene.link.connected ? "spare.words" : "spare.no_hub"),
        {40, ui::FontWeight::semi_bold},
        scene.link.connected ? theme::text : theme::warn,
        1.35f,
        28
    );
    if (!was_replaced(scene)) {
        return frame;
    }
    const ui::Rect rect{words_left, 450, width, 230};
    ui::card(frame.drawing, rect);
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        rect.inset(theme::card_padding, 24),
        scene.texts("spare.was", fmt::arg("station", ui::isolated(scene.station.name))) + "\n" +
            kept_words(scene),
        {34, ui::FontWeight::medium},
        theme::muted,
        1.35f,
        24
    );
    return frame;
}

} // namespace kiosk::screens
