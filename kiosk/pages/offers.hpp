// What comes unasked: at most one offer a visit, at its end, never on the first one (J14, J15); the
// app asks for none where others wait (J16). "Not now" is enough; twice, and its kind is silent for
// 12 weeks.
#pragma once

#include "kiosk/screens/summary.hpp"

namespace kiosk::pages {

// The first of what is not done yet, or none; its place among the offers.
std::optional<std::size_t> offer_of(const screens::Visit& visit, base::Instant now);

screens::PageName page_of(std::size_t offer);

// What is noted of it: that it was shown, answered with "not now", or taken up. Who takes one up
// is not asked again; without the PIN that its page needs nothing opened.
screens::Effect offer_shown(const screens::Visit& visit, std::size_t offer);
screens::Effect offer_refused(const screens::Visit& visit, std::size_t offer, base::Instant now);
std::optional<screens::Effect> offer_taken(const screens::Visit& visit, std::size_t offer);

// In the summary's offer_area().
void show_offer(screens::Frame& frame, const screens::Scene& scene, std::size_t offer);

} // namespace kiosk::pages
