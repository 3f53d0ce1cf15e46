// What the hub last told of the stations, and how old that is while it is away (N3).
#pragma once

#include "kiosk/screens/scene.hpp"

namespace kiosk::screens {

// T6: nobody is to train at the station, as the hub last told.
bool is_out_of_order(const wire::FloorState& floor, const gym::Station& station);

// Of when what is known of the other stations is: "as of 18:32", with the day where it is another
// one; empty while the hub tells.
std::string floor_as_of(const Scene& scene);
// "18:32", or "Wed, 25 Nov 18:32" of another day.
std::string time_or_day_text(const Scene& scene, base::Instant at);

} // namespace kiosk::screens
