// What the gym did today, in memory, fed by receipts: sets and kilograms of everybody, without
// names, and the last sets of members who chose to appear. Rebuilt from the store at a start and
// at midnight.
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/member.hpp"
#include "common/gym/receipt.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hub::board {

inline constexpr std::size_t last_sets_shown = 6;

class Today {
public:
    explicit Today(base::Zone zone)
        : zone_(zone) {}

    // Begins the day that holds `now` with the sets the store has of it.
    void restart(std::span<const gym::LoggedSet> sets, base::Instant now);
    // Who may be named, and how: only members who said so, by their alias.
    void set_aliases(std::map<gym::MemberId, std::string> aliases);

    void take(const gym::Receipt& receipt);

    bool is_over(base::Instant now) const { return !holds(now); }

    std::size_t sets() const { return sets_.size(); } // warm-ups do not count

    gym::Weight moved() const { return moved_; }

    struct Line {
        std::string alias;
        gym::LoggedSet logged;
    };

    // Newest first, at most last_sets_shown.
    std::vector<Line> last_sets() const;

private:
    bool holds(base::Instant instant) const { return instant >= begin_ && instant < end_; }

    void add(const gym::LoggedSet& logged);
    void name(const gym::LoggedSet& logged);

    base::Zone zone_;
    base::Instant begin_; // of the day
    base::Instant end_;

    struct Hash {
        std::size_t operator()(const gym::SetId& id) const {
            constexpr std::uint64_t spread = 0x9e3779b97f4a7c15; // 2^64 by the golden ratio
            return id.boot ^ id.seq * spread; // boots are random, and of one station
        }
    };

    std::unordered_map<gym::SetId, gym::LoggedSet, Hash> sets_; // of the day
    gym::Weight moved_;
    std::map<gym::MemberId, std::string> aliases_;
    std::set<std::pair<base::Instant, gym::SetId>> named_; // sets of those with an alias, by time
};

} // namespace hub::board
