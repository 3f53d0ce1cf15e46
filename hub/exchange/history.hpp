// A training history read from another app's file: the same for every dialect, so that whoever
// stores it need not know where it came from. Values only; no store, no file system.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/set.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hub::exchange {

// Thirty years of daily training in Strong's own format are under 10 MiB.
inline constexpr std::size_t file_bytes_max = 16 * 1024 * 1024;
// A file with more broken lines than this is not what it claims to be: nothing of it is read.
inline constexpr std::size_t skipped_lines_max = 10'000;
// The same as training::note_bytes_max, which this folder may not see; a test holds them together.
inline constexpr std::size_t note_bytes_max = 500;
// Longer names of exercises or workouts are damage, not names.
inline constexpr std::size_t name_bytes_max = 200;
// Slips of the finger such as 877 777 reps are kept as they came; above these it is no number of
// a set, and the sums below could overflow.
inline constexpr std::int64_t amount_max = 100'000;
inline constexpr std::int64_t reps_max = 1'000'000;

// What the file's weights are in. Several dialects do not say it: whoever imports must.
enum class Unit { kg, lb };

// The app's name of an exercise -> our slug, or empty where there is none.
using AliasLookup = std::function<std::string(std::string_view)>;

struct ImportedRow {
    gym::Set set; // without member and station
    base::Instant at;
    // 32 bytes over what was done and its nth occurrence in the file: recognises the row when the
    // same file, or a later export of the same app, is imported again.
    std::string digest;
    int line = 0; // 1 is the header

    friend bool operator==(const ImportedRow&, const ImportedRow&) = default;
};

struct SkippedLine {
    int line = 0;
    std::string why; // half a sentence for a person

    friend bool operator==(const SkippedLine&, const SkippedLine&) = default;
};

struct Totals {
    int sets = 0;
    int workouts = 0;
    int loaded_sets = 0; // weight and reps above 0, warm-ups included
    int warm_ups = 0;
    int rest_timers = 0; // rows that are no sets and are dropped without complaint
    // Weight x reps over loaded sets that are not warm-ups, in millionths of the file's unit:
    // summed from the file's own decimals, because grams of pounds are already rounded.
    std::int64_t volume_micro = 0;
    Unit unit = Unit::kg;

    friend bool operator==(const Totals&, const Totals&) = default;
};

struct Import {
    std::vector<ImportedRow> rows; // in the file's order
    std::vector<SkippedLine> skipped;
    Totals totals;
};

// "kg", "lb"
std::string_view to_text(Unit unit);

// "64103.209", "800773": millionths without needless zeros.
std::string micro_text(std::int64_t micro);

// From millionths of the unit to the nearest gram; 1 lb is 0.45359237 kg.
gym::Weight weight_of(std::int64_t micro, Unit unit);

} // namespace hub::exchange
