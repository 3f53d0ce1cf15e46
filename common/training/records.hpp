// Personal records (H4), derived from the current sets and never stored (Q10): a correction gives
// the records that would be there had the mistake never been made.
#pragma once

#include "common/gym/record.hpp"
#include "common/training/sessions.hpp"

#include <cstdint>
#include <map>

namespace training {

// Takes sets in order of time and remembers what is needed to tell a record: a set costs the
// logarithm of what was seen. The same best twice is one record, and the first one keeps it.
// Warm-up, failed, partial and doubtful sets, and imported loads of machines, make none.
//
// most_reps_at_load needs a load that was lifted before, and more reps than with any load from
// there up. best_e1rm takes estimates of normal confidence (R1). A volume day adds up one track's
// sets of a day in the gym's zone.
class RecordBook {
public:
    // Both must outlive the book.
    RecordBook(std::span<const gym::Exercise> exercises, const base::Zone& zone);

    // Goes on from the standing records of an earlier book; between days, because the sum of a day
    // that is going on is not among them.
    void restore(std::span<const gym::Record> standing);

    // The records that this set made by beating something.
    std::vector<gym::Record> add(const gym::LoggedSet& logged);

    // The best of every kind so far, first ones too; most_reps_at_load for each load.
    std::vector<gym::Record> standing() const;

private:
    struct Bests {
        std::optional<gym::Record> heaviest;
        std::optional<gym::Record> e1rm;
        std::map<gym::Weight, gym::Record> reps_at; // by load
        std::map<gym::Weight, int> reps_from_here;  // falls as loads rise: most reps at or above
        std::optional<gym::Record> volume;
        std::optional<base::LocalDay> first_day;
        base::LocalDay day; // of the sum below
        gym::Weight volume_today;
    };

    static bool is_most_reps(const Bests& bests, gym::Weight load, int reps);
    static void remember_reps(Bests& bests, gym::Weight load, int reps);
    void add_reps(
        Bests& bests,
        const gym::Record& candidate,
        bool is_first_day,
        std::vector<gym::Record>& made
    ) const;
    void add_volume(
        Bests& bests, const gym::Set& set, gym::Record candidate, std::vector<gym::Record>& made
    ) const;

    std::span<const gym::Exercise> exercises_;
    const base::Zone& zone_;
    std::map<gym::Track, Bests> tracks_;
};

// Standing records as of an instant (sets up to and at it), in one pass.
std::vector<gym::Record> records(
    Sets history,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    base::Instant as_of
);

// Every record that was ever made, by the set that made it, in one pass. Where the history is only
// the newest part of a log: `bests` stand for all of their tracks before `bests_until`.
std::map<gym::SetId, std::vector<gym::Record>> records_by_set(
    Sets history,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    std::span<const gym::Record> bests = {},
    base::Instant bests_until = {}
);

} // namespace training
