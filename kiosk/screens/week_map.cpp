#include "kiosk/screens/week_map.hpp"

#include "common/training/thresholds.hpp"

#include <utility>

namespace kiosk::screens {

double sets_of(const training::MuscleSets& week, gym::Muscle muscle) {
    const auto found = week.find(muscle);
    return found == week.end() ? 0 : found->second;
}

ui::Color week_color(const training::MuscleSets& week, gym::Muscle muscle) {
    const double share = sets_of(week, muscle) / training::volume_target_from;
    return ui::depth_color(static_cast<float>(share));
}

ui::BodyMap week_map(const training::MuscleSets& week, ui::BodyMap::View view) {
    using ui::BodyPart;
    constexpr std::pair<BodyPart, gym::Muscle> counted[] = {
        {BodyPart::semitendinosus, gym::Muscle::hamstrings},
        {BodyPart::semimembranosus, gym::Muscle::hamstrings},
        {BodyPart::biceps_long_head, gym::Muscle::hamstrings},
        {BodyPart::biceps_short_head, gym::Muscle::hamstrings_short_head},
        {BodyPart::glutes, gym::Muscle::glutes},
        {BodyPart::lower_back, gym::Muscle::lower_back},
        {BodyPart::quads, gym::Muscle::quads},
        {BodyPart::calves, gym::Muscle::calves},
        {BodyPart::core, gym::Muscle::core},
    };
    ui::BodyMap map;
    map.view = view;
    for (const auto& [part, muscle] : counted) {
        map.colors[part] = week_color(week, muscle);
    }
    return map;
}

} // namespace kiosk::screens
