// The end of a visit: what was done, and what comes next time (J7).
#pragma once

#include "kiosk/screens/scene.hpp"

namespace kiosk::screens {

struct Summary {
    base::Instant since;
    std::optional<std::size_t> offer = std::nullopt; // what pages::offer_of() found for it

    friend bool operator==(const Summary&, const Summary&) = default;
};

// J16: most of the other stations of this kind are busy, so others wait. Then the summary is short
// and asks for nothing, as where somebody waits at this very one (Scene::is_waited_for).
bool at_peak(const wire::FloorState& floor, const gym::Station& station);

// Empty where nothing is offered (J15).
ui::Rect offer_area(const Scene& scene);

Frame view(const Summary& summary, const Visit& visit, const Scene& scene);

} // namespace kiosk::screens
