// Small victories that are no records (H3, H4, N12): the same work felt easier, more confidence,
// back after a break. Records are in records.hpp.
#pragma once

#include "common/training/sessions.hpp"

namespace training {

struct Easier {
    gym::Weight load;
    int reps = 0;
    int left_before = 0; // reps left, two sessions of the same work ago
    int left_now = 0;
    std::vector<gym::SetId> sets; // the three sessions' hardest sets of it, oldest first

    friend bool operator==(const Easier&, const Easier&) = default;
};

// H3, for the last session of one track (sets_of): at the same load x reps the effort fell by 1 or
// more over 3 sessions that had it, each counted by its hardest such set. The heaviest such work,
// if there are several. 4 left means 4 or more.
std::optional<Easier> same_work_easier(Sets of_track);

// H4's smiley at the end of a session, 1 to 5.
struct Smiley {
    base::Instant at;
    int level = 0;
};

struct ConfidenceRise {
    int from = 0;
    int to = 0;
    int days = 0;

    friend bool operator==(const ConfidenceRise&, const ConfidenceRise&) = default;
};

// H4: the last answer is 2 or more above one of the 4 weeks before it. Answers by time.
std::optional<ConfidenceRise> confidence_rise(std::span<const Smiley> answers);

struct Comeback {
    int days_away = 0;
    gym::SetId set; // the first working set back

    friend bool operator==(const Comeback&, const Comeback&) = default;
};

// N12: the last session of the history came after R25's break of 15 days or more. Cheered in
// private (W5).
std::optional<Comeback> came_back(Sets history);

} // namespace training
