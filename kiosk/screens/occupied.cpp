#include "kiosk/screens/occupied.hpp"

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

constexpr float answer_height = 112;

std::string words_of(const Occupied& occupied, const Scene& scene) {
    if (gym::is_random(occupied.card)) {
        return scene.texts("random_card.words");
    }
    if (!occupied.queued) {
        return scene.texts(occupied.has_room ? "occupied.words" : "occupied.full");
    }
    const Occupied::Place& place = *occupied.queued;
    return place.ahead == 0 ? scene.texts("occupied.next", fmt::arg("minutes", place.wait.count()))
                            : scene.texts(
                                  "occupied.after",
                                  fmt::arg("ahead", place.ahead),
                                  fmt::arg("minutes", place.wait.count())
                              );
}

} // namespace

Frame view(const Occupied& occupied, const Scene& scene) {
    Frame frame = start(scene, "occupied");
    top_bar(scene, frame, nullptr, usual_tools(scene, nullptr));
    const float width = scene.size.width - 2 * words_left;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {words_left, 190, width, 80},
        scene.texts(
            gym::is_random(occupied.card) ? "random_card.title"
            : occupied.queued             ? "occupied.queued"
                                          : "occupied.title"
        ),
        theme::headline,
        theme::text,
        40
    );
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {words_left, 300, std::min(width, 900.f), 184},
        words_of(occupied, scene),
        {32, ui::FontWeight::regular},
        theme::muted,
        1.35f,
        text_least
    );

    struct Choice {
        const char* words;
        const char* name;
        Message message;
    };

    std::vector<Choice> choices; // the first one is what most will want
    if (gym::is_random(occupied.card)) {
        choices.push_back({"sign_in.tool", "sign_in", OpenPage{PageName::sign_in}});
    } else if (!occupied.queued) {
        if (occupied.has_room) {
            choices.push_back({"occupied.work_in", "work_in", WorkIn{}});
        }
        if (occupied.may_queue) {
            choices.push_back({"occupied.queue", "queue", Queue{}});
        }
    }
    choices.push_back({"occupied.back", "back", GoBack{}});
    float x = words_left;
    for (const Choice& choice : choices) {
        const bool first = x == words_left;
        const ui::ButtonLook look = first ? ui::ButtonLook::go : ui::ButtonLook::big;
        const std::string label = scene.texts(choice.words);
        const float button = ui::button_width(scene.metrics, label, look);
        ui::button(
            frame,
            scene.metrics,
            {x, 500, button, answer_height},
            label,
            look,
            choice.name,
            choice.message
        );
        x += button + theme::gap;
    }
    return frame;
}

} // namespace kiosk::screens
