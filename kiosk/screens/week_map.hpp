// What a week gave the muscles as a body map: the more sets, the brighter (R12: all of go from the
// sets that a muscle is to get).
#pragma once

#include "common/training/muscle_volume.hpp"
#include "kiosk/ui/body_map.hpp"

namespace kiosk::screens {

double sets_of(const training::MuscleSets& week, gym::Muscle muscle);
ui::Color week_color(const training::MuscleSets& week, gym::Muscle muscle);
ui::BodyMap week_map(const training::MuscleSets& week, ui::BodyMap::View view);

} // namespace kiosk::screens
