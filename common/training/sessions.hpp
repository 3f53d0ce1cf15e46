// A history cut into sessions and into what can be compared with what. Every history here is one
// member's current sets (corrected, not removed), oldest first, as merge_history gives them.
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/exercise.hpp"
#include "common/gym/record.hpp"
#include "common/gym/set.hpp"

#include <compare>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace training {

using Sets = std::span<const gym::LoggedSet>;

// Everything but warm-ups, which count for nothing (R7).
bool is_work(const gym::Set& set);

// Work that was done as it was meant: not failed, not partial, at least one rep, believable. What
// records and estimates may rest on.
bool is_sound_work(const gym::Set& set);

// Reps of the weaker side: what both sides can do.
int reps_of_both_sides(const gym::Set& set);

// Load x reps in grams; both sides of a one-sided set (Q13).
gym::Weight volume_of(const gym::Set& set);

// Runs of sets with no gap longer than 3 hours, in one pass. The parts view the history.
std::vector<Sets> split_sessions(Sets history);

// The part of the history before an instant.
Sets before(Sets history, base::Instant instant);
// The part in [from, until).
Sets between(Sets history, base::Instant from, base::Instant until);

const gym::Exercise* find_exercise(std::span<const gym::Exercise> exercises, std::string_view slug);

// None for an imported set of a machine or of an exercise that is not known: its kilograms are
// history, and no measure of anything here.
std::optional<gym::Track>
track_of(const gym::LoggedSet& logged, std::span<const gym::Exercise> exercises);

// Sets of one track, oldest first.
std::vector<gym::LoggedSet>
sets_of(const gym::Track& track, Sets history, std::span<const gym::Exercise> exercises);

} // namespace training
