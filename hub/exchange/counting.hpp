// Rows of a file, one after the other, into an Import: units, totals, digests, doubts.
#pragma once

#include "common/base/result.hpp"
#include "common/base/zone.hpp"
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

    bool hopeless() const { return import_.skipped.size() > skipped_lines_max; }

    const NamedLine& last_skipped() const { return import_.skipped.back(); }

    // Refuses where weights stand in the file, and nobody said what they are in.
    base::Result<Import> finish();

private:
    base::Result<Unit> unit_of_row(const Row& row);
    base::Result<void> count(const Row& row, Unit unit);
    void keep(int line, Row row, Unit unit);
    void doubt(ImportedRow& row);
    void keep_note(const Row& note);

    std::optional<Unit> stated_;
    const base::Zone& zone_;
    const AliasLookup& alias_;
    Import import_;
    std::set<std::pair<base::LocalTime, std::string>> workouts_;
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
