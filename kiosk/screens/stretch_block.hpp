// Which stretches suit somebody after their training (F1, F1b, F2, R15).
#pragma once

#include "common/content/stretches.hpp"
#include "kiosk/screens/visit.hpp"

namespace kiosk::screens {

// The block after the last set, in order: what somebody should leave out is replaced by what is
// offered instead, or left out. Empty where nothing suits.
std::vector<const content::Stretch*> stretch_block(const Visit& visit);

// F2; nullptr where it does not suit.
const content::Stretch* rolling_for(const Visit& visit);

// R15: longer from 65 years on.
const content::Dose& dose_for(const Visit& visit, const content::Stretch& stretch);

} // namespace kiosk::screens
