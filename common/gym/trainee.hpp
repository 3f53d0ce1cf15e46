// What a plan has to know about a member beyond the sets they did. Everything here is optional:
// without an answer the careful default holds. And how what is told about them changes it: the same
// on the hub's word and on what a kiosk has not sent yet.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/programme.hpp"
#include "common/gym/set.hpp"

#include <map>
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

// "How is it today?" (R26), or that staff has looked at it.
enum class PainAnswer { settled, not_settled, closed };

// "That hurt" (C2), open until staff closes it or the old load is reached again (R26).
struct Pain {
    base::Instant at;
    std::string exercise;
    BodyPart where = BodyPart::other;
    int level = 0;       // 0 to pain_level_max
    int not_settled = 0; // how often "how is it today?" was answered with "not better"
    SetId id = {};       // of the event that reported it
    std::optional<base::Instant> answered = std::nullopt; // the last answer

    friend bool operator==(const Pain&, const Pain&) = default;
};

struct Trainee {
    AgeBand age = AgeBand::not_told;
    bool easier = false;    // the "take it easier" switch (R28)
    bool expecting = false; // pregnant or shortly after (R28)
    WarmUpChoice warm_ups = WarmUpChoice::automatic;
    std::optional<Legs> legs;   // the newest answer, and when it was given: it is worth something
    base::Instant legs_at = {}; // only in that session (training::legs_today)
    // Exercises a trainer has ticked, or whose gate opened by the whole log (C1).
    std::set<std::string> forms_seen;
    std::vector<Pain> pains;                          // by time
    std::optional<base::Instant> training_since;      // the first set ever, imports too
    std::optional<base::Instant> block_since;         // the 4-week block they chose (R21)
    bool log_only = false;                            // J17: no advice
    std::map<std::string, Programme> programmes = {}; // J17: their own, by exercise

    friend bool operator==(const Trainee&, const Trainee&) = default;
};

// --- what is told about a member ---

// Taking a report or an answer twice is taking it once.
void take_pain(Trainee& trainee, Pain pain);
void take_answer(Trainee& trainee, const SetId& report, PainAnswer answer, base::Instant at);
void take_legs(Trainee& trainee, Legs legs, base::Instant at);

} // namespace gym
