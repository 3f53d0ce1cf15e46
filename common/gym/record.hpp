// Personal records (H4) as values; which sets make one is a rule (training/records.hpp).
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/set.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace gym {

// Loads can be compared within one track only: one exercise, on a machine also one station (the
// kilograms of two stacks are not the same), and either loads or what is added to body weight.
struct Track {
    std::string exercise;
    std::optional<StationId> station; // machines only
    bool load_is_added = false;

    friend auto operator<=>(const Track&, const Track&) = default;
};

enum class RecordKind { heaviest_load, best_e1rm, most_reps_at_load, volume_day };

struct Record {
    RecordKind kind = RecordKind::heaviest_load;
    Track track;
    Weight weight; // the load, the e1RM, or the volume of the day
    int reps = 0;  // most_reps_at_load: how many; both sides where one-sided
    base::Instant at;
    SetId set; // the one that made it; of a volume day the one that went past the old best
    // What it beat: grams, or reps for most_reps_at_load. None: the first of its kind, or of the
    // track's first day, on which a load is found: something to start from and no victory.
    std::optional<std::int64_t> before;

    friend bool operator==(const Record&, const Record&) = default;
};

} // namespace gym
