// What one member is to do today, with the reason behind every number.
#pragma once

#include "common/gym/set.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gym {

// Why a number is what it is, as data: the rule that made it, the sets it was made from, the
// threshold that decided and what was refused, so that it can be replayed from the log at any later
// day.
struct Reason {
    enum class Rule {
        start_load,       // R6: nothing known here yet
        from_estimate,    // R6: from what was lifted elsewhere
        finder,           // R6: three or more reps were left in the first visits
        same_load,        // nothing asks for another
        more_reps,        // R4: same load, one rep more in each set
        leave_more,       // R4: the top of the range, with too little left
        raised,           // R4, R5: every set reached the top of its range
        dropped,          // R4: twice below the range
        too_coarse,       // R5: the next step is too far; above the range instead
        heaviest_here,    // nothing heavier at this station
        first_day_limit,  // R6: so much on the platform on the first day
        form_first,       // C1: the movement has yet to be seen
        own_choice,       // the member chose less: neither success nor failure
        after_break,      // R25
        climbing_back,    // R25, R26: back to the old load in small steps
        after_pain,       // R26
        ask_staff,        // R26: no advice until somebody has looked at it
        recovering,       // R11: the muscles are not rested
        heavy_legs,       // C7
        easier,           // R28
        shorter_rest,     // R8
        harder_variation, // R9
        block,            // R21
        of_routine,       // E1: the routine says so
        generic,          // E4: the routine does not have it
        one_more_set,     // R29
        of_exercise,      // R3: the exercise's own
        own_programme,    // J17: the member's own
        log_only,         // J17: the member wants no advice
    };
    Rule rule = Rule::start_load;
    std::vector<SetId> from;
    std::optional<double> threshold = std::nullopt; // what decided, in the rule's unit

    struct Refused {
        Weight load;
        Rule why = Rule::start_load;

        friend bool operator==(const Refused&, const Refused&) = default;
    };

    std::optional<Refused> refused = std::nullopt; // the other answer, and why it was not given

    friend bool operator==(const Reason&, const Reason&) = default;
};

// "raised": how a rule is named in text ids and in JSON.
std::string_view word_of(Reason::Rule rule);

// How the exercise goes on from success to success (E8).
enum class Way { weight, shorter_rest, harder_variation };

// How rested the muscles of an exercise are (R11): advice, never a lock.
enum class Recovery { green, amber, red };

struct WarmUpSet {
    Weight load;
    int reps = 0;

    friend bool operator==(const WarmUpSet&, const WarmUpSet&) = default;
};

// A set that the member decided on: of an own programme, or as it was last time (J17).
struct OwnSet {
    Weight load;
    int reps = 0;
    bool open_ended = false; // as many as possible, at least `reps`
    bool drop = false;       // at once after the set before it

    friend bool operator==(const OwnSet&, const OwnSet&) = default;
};

struct PlannedExercise {
    std::string exercise;
    Target target;         // load, range and how many sets
    std::vector<int> reps; // prefilled for each set
    int reps_left = 0;     // the effort to stop at: so many could still be done (10 - RPE)
    std::chrono::seconds rest{0};
    Reason reason; // of the load
    Reason sets_reason;
    Reason reps_reason;
    Reason rest_reason;
    Way way = Way::weight;
    std::string harder;                 // R9: the variation offered, where that is the way
    std::string easier;                 // R9: one rung down, after pain or where no load is left
    std::optional<Weight> finder_up_to; // R6: the load may rise from set to set today, so far
    bool ask_staff = false;             // R26: no advice until staff has looked at it
    std::vector<WarmUpSet> warm_ups;    // R7
    Recovery recovery = Recovery::green;
    std::optional<base::Instant> green_at; // where it is not green
    // J17: what the member decided, set by set: no target of ours is told or judged.
    std::vector<OwnSet> own;
    std::string superset = {}; // the exercise that is done in the rest of this one
    bool straps = false;
    bool sumo = false;

    friend bool operator==(const PlannedExercise&, const PlannedExercise&) = default;
};

struct Plan {
    int routine_version = 0;
    std::vector<PlannedExercise> exercises; // those that this station can do

    friend bool operator==(const Plan&, const Plan&) = default;
};

} // namespace gym
