#include "kiosk/screens/unknown_card.hpp"

namespace kiosk::screens {

namespace theme = ui::theme;

Frame view(const UnknownCard& unknown, const Scene& scene) {
    Frame frame = start(scene, "unknown_card");
    top_bar(scene, frame, nullptr, usual_tools(scene, nullptr));
    constexpr float left = 56;
    const float width = scene.size.width - 2 * left;
    const char* title = unknown.hub_reached ? "unknown_card.title" : "unknown_card.offline_title";
    const char* words = unknown.hub_reached ? "unknown_card.words" : "unknown_card.offline_words";
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {left, 190, width, 80},
        scene.texts(title),
        theme::headline,
        theme::text,
        40
    );
    ui::paragraph(
        frame.drawing,
        scene.metrics,
        {left, 300, std::min(width, 900.f), 160},
        scene.texts(words),
        {32, ui::FontWeight::regular},
        theme::muted
    );
    const std::string guest = scene.texts("unknown_card.guest");
    const std::string back = scene.texts("unknown_card.back");
    const float guest_width = ui::button_width(scene.metrics, guest, ui::ButtonLook::go);
    const ui::Rect first{left, 500, guest_width, 112};
    ui::button(frame, scene.metrics, first, guest, ui::ButtonLook::go, "guest", Message(NoCard{}));
    const float back_width = ui::button_width(scene.metrics, back, ui::ButtonLook::big);
    const ui::Rect second{first.right() + 20, 500, back_width, 112};
    ui::button(frame, scene.metrics, second, back, ui::ButtonLook::big, "back", Message(GoBack{}));
    return frame;
}

} // namespace kiosk::screens
