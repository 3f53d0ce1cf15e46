// Rows of a file, one after the other, into an Import: units, totals, digests, doubts.
#pragma once

#include "common/base/result.hpp"
#include "common/base/zone.hpp"
#include "hub/exchange/facts.hpp"
#include "hub/exchange/history.hpp"
#include "hub/exchange/row.hpp"

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace hub::exchange {

class Counting {
public:
    Counting(App app, std::optional<Unit> stated, const base::Zone& zone, const AliasLookup& alias);

    // Counts the row of that line, or names why not. Refuses the whole file where it contradicts
    // the stated unit.
    base::Result<void> add(int line, base::Result<Row> row);

    // The same for a set of our own export.
    void add(int line, base::Result<TimedSet> read);

    // Refuses once so many lines are broken that the file can not be what it claims to be.
    base::Result<void> check_hope() const;

    // Refuses where weights stand in the file, and nobody said what they are in.
    base::Result<Import> finish();

private:
    base::Result<Unit> unit_of_row(const Row& row);
    bool add_volume(std::int64_t weight_micro, std::int64_t reps, Unit unit);
    void count(std::int64_t weight_micro, std::int64_t reps, bool warm_up, Unit unit);
    void keep(int line, Row row, Unit unit);
    void doubt(const gym::Set& set, int line);
    void count_session(base::Instant at);
    void keep_note(const Row& note);

    std::optional<Unit> stated_;
    const base::Zone& zone_;
    const AliasLookup& alias_;
    Import import_;
    std::set<std::pair<base::LocalTime, std::string>> workouts_;
    int sessions_ = 0; // of our own exports, which name no workouts
    std::optional<base::Instant> last_at_;
    DoneDigests done_;
    std::set<std::string> exercises_;
    std::unordered_map<std::string, int> occurrences_;
    std::optional<Unit> said_;                     // what a row of the file said first
    int unsaid_ = 0;                               // loads whose unit nobody said
    std::int64_t volume_kg_ = 0;                   // millionths
    std::int64_t volume_lb_ = 0;                   // millionths
    std::pair<int, int> loads_;                    // sets loaded in kg, in lb
    std::optional<Row> note_;                      // waits for the set it belongs to
    std::pair<base::LocalTime, std::string> last_; // workout and exercise of the last set
};

} // namespace hub::exchange
