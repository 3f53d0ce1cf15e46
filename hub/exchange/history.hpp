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
// Our own exports tell more of each set: as many sets need more bytes.
inline constexpr std::size_t own_file_bytes_max = 48 * 1024 * 1024;
// A file with more broken lines than this is not what it claims to be: nothing of it is read.
inline constexpr std::size_t skipped_lines_max = 10'000;
// The same as in training, which this folder may not see; a test holds them together.
inline constexpr std::size_t note_bytes_max = 500;
inline constexpr std::size_t label_bytes_max = 40;
inline constexpr int reps_in_reserve_max = 4;
inline constexpr std::chrono::hours session_gap{3};
// Longer names of exercises or workouts are damage, not names.
inline constexpr std::size_t name_bytes_max = 200;
// Slips of the finger such as 877 777 reps are kept as they came; above these it is no number of
// a set, and the sums below could overflow.
inline constexpr std::int64_t amount_max = 1'000'000;
inline constexpr std::int64_t reps_max = 1'000'000;

enum class App { strong, hevy, fitnotes, gymfloor };

// What a weight of the file is in. Several dialects do not say it: whoever imports must.
enum class Unit { kg, lb };

// What a distance of the file is in, in micrometres.
inline constexpr std::int64_t kilometre_um = 1'000'000'000;
inline constexpr std::int64_t mile_um = 1'609'344'000;

// Called now and then while a long history is read or stored: what, how many, and of how many.
using Progress = std::function<void(std::string_view what, std::size_t done, std::size_t of)>;
// How many lines or sets go by between two calls.
inline constexpr std::size_t progress_every = 1'000;

// An app ("strong") and its name of an exercise -> our slug, or empty where there is none. Of
// "gymfloor" the slug itself, where it is known here.
using AliasLookup = std::function<std::string(std::string_view app, std::string_view name)>;

struct ImportedRow {
    gym::Set set; // without member; the station only from our own exports
    base::Instant at;
    // 32 bytes over what was done and its nth occurrence in the file: recognises the row when the
    // same file, or a later export of the same app, is imported again. Of our own exports: what
    // DoneDigests makes.
    std::string digest;
    int line = 0; // in the file; 1 is the first

    friend bool operator==(const ImportedRow&, const ImportedRow&) = default;
};

struct NamedLine {
    int line = 0;
    std::string why; // half a sentence for a person

    friend bool operator==(const NamedLine&, const NamedLine&) = default;
};

struct Totals {
    int rows = 0; // all that stands below the header, blank lines apart
    int sets = 0; // warm-ups included
    int workouts = 0;
    int exercises = 0;   // by the names in the file
    int loaded_sets = 0; // weight and reps above 0, warm-ups included
    int warm_ups = 0;
    int rest_timers = 0; // rows that are no sets and are dropped without complaint
    int notes = 0;       // the same; their text goes to the set they stand beside
    // Weight x reps over loaded sets that are not warm-ups, in millionths of the file's unit:
    // summed from the file's own decimals, because grams of pounds are already rounded.
    std::int64_t volume_micro = 0;
    Unit unit = Unit::kg; // where the file has loads in both: kg, with the pounds converted

    friend bool operator==(const Totals&, const Totals&) = default;
};

struct Import {
    App app = App::strong;
    std::vector<ImportedRow> rows; // in the file's order
    std::vector<NamedLine> skipped;
    std::vector<NamedLine> doubtful; // came in, but can hardly be true
    Totals totals;
};

// "strong": the app's table of aliases.
std::string_view to_text(App app);
// "Strong", as people write it.
std::string_view name_of(App app);

// "kg", "lb"
std::string_view to_text(Unit unit);

// "64103.209", "800773": millionths without needless zeros.
std::string micro_text(std::int64_t micro);

// From millionths of the unit to the nearest gram; 1 lb is 0.45359237 kg. 0 to amount_max millions.
gym::Weight weight_of(std::int64_t micro, Unit unit);

// To the nearest metre, from millionths of a unit that is so many micrometres long. 0 to
// amount_max millions, of a mile at most.
int metres_of(std::int64_t micro, std::int64_t unit_um);

// The same for sums: millionths of pounds as millionths of kilograms.
std::int64_t kg_micro_of_lb(std::int64_t micro);

} // namespace hub::exchange
