// What Gymfloor ships as data: exercises, routines, kinds of station, names other apps use.
// The TOML files beside this one are built into the programs.
#pragma once

#include "common/base/result.hpp"
#include "common/gym/exercise.hpp"
#include "common/gym/ladder.hpp"
#include "common/gym/routine.hpp"
#include "common/gym/station.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

const std::vector<gym::Exercise>& exercises();
// nullptr for a slug that is not shipped.
const gym::Exercise* exercise(std::string_view slug);

const std::vector<gym::Ladder>& ladders(); // R9
// The ladder an exercise stands on; nullptr for one without.
const gym::Ladder* ladder_of(std::string_view exercise);
// The exercise one rung down or up its ladder, where there is one.
std::optional<std::string> easier(std::string_view exercise);
std::optional<std::string> harder(std::string_view exercise);

const std::vector<gym::Routine>& routines(); // shipped: E1's, and templates of 2 to 6 days
const gym::Routine& beginner_hamstrings();   // E1
// nullptr for a slug that is not shipped.
const gym::Routine* routine(std::string_view slug);
// Text ids of a shipped routine: its name, and E7's note beside it.
std::string name_of(const gym::Routine& routine);
std::string note_of(const gym::Routine& routine);
// Routines in a file of the same shape as routines.toml. Refuses what is no TOML or holds no
// routine, with the line; numbers and names that are missing are 0 and empty, for
// training::check_routine to name all of them at once.
base::Result<std::vector<gym::Routine>> read_routines(std::string_view toml);
// The same shape, for a person to change and read back.
std::string to_toml(const gym::Routine& routine);

const std::vector<gym::StationKind>& station_kinds();
// Refuses an unknown slug, naming those there are.
base::Result<gym::StationKind> station_kind(std::string_view slug);

// Our slug for an exercise's name in another app ("strong"); empty where there is none.
std::string alias(std::string_view app, std::string_view name);
// The other way: the first name in that app's table for our slug; empty where there is none.
std::string name_in(std::string_view app, std::string_view slug);
// All of them: app -> (name there, our slug) in the order of the file.
using Aliases = std::vector<std::pair<std::string, std::string>>;
const std::map<std::string, Aliases>& aliases();

} // namespace content
