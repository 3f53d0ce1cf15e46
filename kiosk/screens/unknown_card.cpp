#include "kiosk/screens/unknown_card.hpp"

namespace kiosk::screens {

namespace theme = ui::theme;

Frame view(const UnknownCard& unknown, const Scene& scene) {
    Frame frame = start(scene, "unknown_card");
    top_bar(scene, frame, nullptr, usual_tools(scene, nullptr));
    const float width = scene.size.width - 2 * words_left;
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
        {words_left, 190, width, 80},
        scene.texts(title),
        theme::headline,
        theme::text,
        40
    );
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {words_left, 300, std::min(width, 900.f), 184},
        scene.texts(words),
        {32, ui::FontWeight::regular},
        theme::muted,
        1.35f,
        text_least
    );
    float x = words_left;
    const auto offer = [&](const char* text, ui::ButtonLook look, const char* name, Message says) {
        const std::string label = scene.texts(text);
        const float button = ui::button_width(scene.metrics, label, look);
        const ui::Rect rect{x, 500, button, 112};
        ui::button(frame, scene.metrics, rect, label, look, name, std::move(says));
        x = rect.right() + theme::gap;
    };
    if (random) {
        offer("sign_in.tool", ui::ButtonLook::go, "sign_in", OpenPage{PageName::sign_in});
    } else {
        offer("unknown_card.guest", ui::ButtonLook::go, "guest", NoCard{});
    }
    offer("unknown_card.back", ui::ButtonLook::big, "back", GoBack{});
    return frame;
}

} // namespace kiosk::screens
