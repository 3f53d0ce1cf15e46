// What a page sees of its kiosk, and what it can have done there. A page opens over the training
// and goes back to it; the training goes on beneath.
#pragma once

#include "kiosk/screens/scene.hpp"

#include <optional>
#include <vector>

namespace kiosk::pages {

struct Around {
    const screens::Visit* visit; // nullptr: nobody trains
    const gym::Station& station;
    const gym::StationKind& kind;
    const base::Zone& zone;
    base::Instant now;
    const wire::FloorState& floor;
    std::optional<base::Instant> rest_ends; // while somebody rests beneath
    double pace = 1;                        // waits run this much faster: demos and tests
    const gym::GymSettings& gym;
};

// What becomes of a message to a page.
struct Outcome {
    enum class Then {
        stay,
        close,   // back to what it was opened from
        finish,  // all pages, to the summary
        sign_out // at once
    };
    Then then = Then::stay;
    std::vector<screens::Effect> effects = {};
    std::optional<screens::PageName> opens = std::nullopt; // another one over it
    // Said to the kiosk once the page is closed, such as ChooseExercise.
    std::optional<screens::Message> says = std::nullopt;
};

// The exercise that whoever trains is at.
const std::string& exercise_here(const Around& around);

// An empty frame with the bar of a page: back, the title, the rest, and the usual tools.
screens::Frame start_page(
    const Around& around, const screens::Scene& scene, std::string screen, const std::string& title
);

} // namespace kiosk::pages
