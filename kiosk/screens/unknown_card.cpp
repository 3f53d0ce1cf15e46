#include "kiosk/screens/unknown_card.hpp"

namespace kiosk::screens {

namespace theme = ui::theme;

Frame view(const UnknownCard& unknown, const Scene& scene) {
    Frame frame = start(scene, "unknown_card");
    top_bar(scene, frame, nullptr, usual_tools(scene, nullptr));
    constexpr float left = 56;
    const float width = scene.size.width - 2 * left;
    const bool random = gym::is_random(unknown.card);
    const char* title = random                ? "random_card.title"
                        : unknown.hub_reached ? "unknown_card.title"
                                              : "unknown_card.offline_title";
    const char* words = random                ? "random_card.words"
                        : unknown.hub_reached ? "unknown_card.words"
                                              : "unknown_card.offline_words";
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
    float x = left;
    const auto offer = [&](const char* text, ui::ButtonLook look, const char* name, Message says) {
        const std::string label = scene.texts(text);
        const float button = ui::button_width(scene.metrics, label, look);
        const ui::Rect rect{x, 500, button, 112};
        ui::button(frame, scene.metrics, rect, label, look, name, std::move(says));
        x = rect.right() + theme::gap;
    };
    if (!random) {
        offer("unknown_card.guest", ui::ButtonLook::go, "guest", NoCard{});
    }
    offer("unknown_card.back", ui::ButtonLook::big, "back", GoBack{});
    return frame;
}

} // namespace kiosk::screens
