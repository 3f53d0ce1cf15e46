// What sets won (H3, H4, N12): real progress alone, told at once and for as long as the set stands
// (Q10). The first of a kind is something to start from and no victory; a guest has none.
#pragma once

#include "common/gym/record.hpp"
#include "common/training/victories.hpp"
#include "kiosk/screens/scene.hpp"

#include <variant>

namespace kiosk::screens {

using Victory = std::variant<gym::Record, training::Easier, training::Comeback>;

// The weightiest of what the set won.
std::optional<Victory>
victory_of(const Visit& visit, const base::Zone& zone, const gym::SetId& set);

// Of the exercise that is being done: the weightiest record of the session's sets, else the newest
// victory.
std::optional<Victory> best_victory(const Visit& visit, const base::Zone& zone, base::Instant now);

// How many sets of the session that is going on made a record.
int victories(const Visit& visit, const base::Zone& zone, base::Instant now);

// One line on a green card with a star, which grows when it has just been won, at `since`.
void victory_card(
    const Scene& scene, Frame& frame, ui::Rect rect, const Victory& victory, base::Instant since
);

} // namespace kiosk::screens
