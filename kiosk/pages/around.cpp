#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

const std::string& exercise_here(const Around& around) {
    return screens::exercise_of(*around.visit).exercise;
}

screens::Frame start_page(
    const Around& around, const screens::Scene& scene, std::string screen, const std::string& title
) {
    screens::Frame frame = screens::start(scene, std::move(screen));
    screens::page_bar(scene, frame, around.visit, title, around.rest_ends);
    return frame;
}

} // namespace kiosk::pages
