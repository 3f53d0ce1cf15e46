// The hub's half of exactly-once delivery, without I/O: says of each event of one station whether
// it is new, seen before, or too early. Marks come from the store and go back to it in the same
// transaction as the events they cover.
#pragma once

#include "common/base/mark.hpp"

#include <cstdint>
#include <map>

namespace delivery {

enum class Verdict {
    fresh, // the next one: apply it and advance
    seen,  // applied before: skip it
    early, // one before it is missing: stop here and answer with the marks
};

class Receiver {
public:
    // A boot's mark as the store has it; boots never heard of have none.
    void restore(const base::Mark& mark);

    bool knows(std::uint64_t boot) const { return marks_.contains(boot); }

    // The journal of the station begins at `first_seq`: what lies between the mark and it is gone
    // (its disk was replaced). Returns how many events are missing and moves past them, so that
    // the stream never stops for good.
    std::uint64_t begins_at(std::uint64_t boot, std::uint64_t first_seq);

    Verdict judge(std::uint64_t boot, std::uint64_t seq) const;
    // The event judged fresh was applied.
    void advance(std::uint64_t boot, std::uint64_t seq);

    base::Mark mark(std::uint64_t boot) const;

private:
    std::map<std::uint64_t, base::Mark> marks_;
};

} // namespace delivery
