#include "kiosk/screens/floor_told.hpp"

#include <algorithm>

namespace kiosk::screens {

bool is_out_of_order(const wire::FloorState& floor, const gym::Station& station) {
    return std::ranges::any_of(floor.stations, [&](const wire::StationOnFloor& told) {
        return told.id == station.id && told.out_of_order;
    });
}

std::string time_or_day_text(const Scene& scene, base::Instant at) {
    const std::string time = content::time_text(scene.texts, scene.zone.local(at));
    const base::LocalDay day = scene.zone.day(at);
    return day == scene.zone.day(scene.now) ? time
                                            : content::date_text(scene.texts, day) + " " + time;
}

std::string floor_as_of(const Scene& scene) {
    const auto& since = scene.link.away_since;
    return since ? scene.texts("floor.as_of", fmt::arg("time", time_or_day_text(scene, *since)))
                 : std::string();
}

} // namespace kiosk::screens
