#include "kiosk/pages/staff_pin.hpp"

#include "common/base/pin.hpp"
#include "kiosk/pages/pad.hpp"
#include "kiosk/pages/pin.hpp"

namespace kiosk::pages {

std::string
staff_refusal_words(const screens::Scene& scene, const screens::UnlockRefused& refused) {
    using Why = screens::UnlockRefused::Why;
    switch (refused.why) {
    case Why::wrong:
    case Why::locked:
        return refusal_words(scene, refused);
    case Why::no_pin:
        return scene.texts("service.no_pin");
    case Why::over:
        return scene.texts("spare.over");
    case Why::unknown_card:
        break;
    }
    return scene.texts("service.not_staff");
}

void view_staff_pin(
    screens::Frame& frame,
    const screens::Scene& scene,
    const std::string& digits,
    bool checking,
    const std::string& trouble
) {
    view_pad(
        frame,
        scene,
        {scene.texts("pin.title"),
         [&](ui::Rect rect) { pin_dots(frame, rect, digits.size()); },
         checking          ? scene.texts("pin.asking")
         : trouble.empty() ? scene.texts("service.pin_words")
                           : trouble,
         !trouble.empty() && !checking,
         digits.size() >= base::pin_digits_min && !checking}
    );
}

} // namespace kiosk::pages
