// Can this set have happened? The same question on the kiosk before it saves and on the hub
// before it commits.
#pragma once

#include "common/base/result.hpp"
#include "common/gym/exercise.hpp"
#include "common/gym/set.hpp"
#include "common/gym/station.hpp"

#include <span>

namespace training {

inline constexpr int reps_max = 200;
inline constexpr gym::Weight load_elsewhere_max = gym::kilograms(500);
inline constexpr int reps_in_reserve_max = 4;
inline constexpr std::size_t note_bytes_max = 500;
inline constexpr std::size_t label_bytes_max = 40; // of a load: what a stack calls it

// A set logged at a station of this kind: the exercise is one of the station's, the load is within
// its stack, reps are 1 to reps_max (0 only where the set failed), effort 0 to 4.
base::Result<void> check_set(const gym::Set& set, const gym::StationKind& kind);

// A set that was done elsewhere and told at a station (J17): a member's, without a station, of one
// of the exercises that can not be done where it is told, with what a person can do. Nothing asked
// for it and nothing measured it.
base::Result<void> check_set_elsewhere(
    const gym::Set& set, const gym::StationKind& told_at, std::span<const gym::Exercise> exercises
);

// What holds for any set, imported history too, where 0 reps and huge numbers are kept as they
// came: no negative number, no effort outside 0 to 4, a name for the exercise.
base::Result<void> check_history_set(const gym::Set& set);

} // namespace training
