// What a plan has to know about a member beyond the sets they did. Everything here is optional:
// without an answer the careful default holds.
#pragma once

#include "common/base/clock.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace gym {

enum class AgeBand { not_told, under_18, adult, from_65 };

// "How are your legs today?" (C7)
enum class Legs { fresh, normal, heavy };

// Q12: the whole ramp, its last step, or nothing.
enum class WarmUpChoice { automatic, brief, none };

enum class BodyPart { back, knee, hamstring, other };

inline constexpr int pain_level_max = 10;

// "That hurt" (C2), open until staff closes it or the old load is reached again (R26).
struct Pain {
    base::Instant at;
    std::string exercise;
    BodyPart where = BodyPart::other;
    int level = 0;       // 0 to pain_level_max
    int not_settled = 0; // how often "how is it today?" was answered with "not better"

    friend bool operator==(const Pain&, const Pain&) = default;
};

struct Trainee {
    AgeBand age = AgeBand::not_told;
    bool easier = false;    // the "take it easier" switch (R28)
    bool expecting = false; // pregnant or shortly after (R28)
    WarmUpChoice warm_ups = WarmUpChoice::automatic;
    std::optional<Legs> legs; // today's answer
    // Exercises a trainer has ticked, or whose gate opened by the whole log (C1).
    std::set<std::string> forms_seen;
    std::vector<Pain> pains;                     // by time
    std::optional<base::Instant> training_since; // the first set ever, imports too
    std::optional<base::Instant> block_since;    // the 4-week block they chose (R21)

    friend bool operator==(const Trainee&, const Trainee&) = default;
};

} // namespace gym
