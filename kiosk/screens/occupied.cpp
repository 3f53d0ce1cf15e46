#include "kiosk/screens/occupied.hpp"

namespace kiosk::screens {

namespace theme = ui::theme;

Frame view(const Occupied&, const Scene& scene) {
    Frame frame = start(scene, "occupied");
    top_bar(scene, frame, nullptr, usual_tools(scene, nullptr));
    constexpr float left = 56;
    const float width = scene.size.width - 2 * left;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {left, 190, width, 80},
        scene.texts("occupied.title"),
        theme::headline,
        theme::text,
        40
    );
    ui::paragraph(
        frame.drawing,
        scene.metrics,
        {left, 300, std::min(width, 900.f), 160},
        scene.texts("occupied.words"),
        {32, ui::FontWeight::regular},
        theme::muted
    );
    const std::string back = scene.texts("occupied.back");
    const std::string take_over = scene.texts("occupied.take_over");
    const float back_width = ui::button_width(scene.metrics, back, ui::ButtonLook::go);
    const ui::Rect first{left, 500, back_width, 112};
    ui::button(frame, scene.metrics, first, back, ui::ButtonLook::go, "back", Message(GoBack{}));
    const float other_width = ui::button_width(scene.metrics, take_over, ui::ButtonLook::big);
    const ui::Rect second{first.right() + 20, 500, other_width, 112};
    ui::button(
        frame,
        scene.metrics,
        second,
        take_over,
        ui::ButtonLook::big,
        "take_over",
        Message(TakeOver{})
    );
    return frame;
}

} // namespace kiosk::screens
