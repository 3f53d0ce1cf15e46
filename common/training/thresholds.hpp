// Every threshold that is this project's own choice, each with its rule. Values that a source
// prints stand beside the function that uses them. Named so that a Reason can say which decided.
#pragma once

#include "common/gym/weight.hpp"

#include <chrono>

namespace training {

// --- R1, R2: estimates -----------------------------------------------------------------------

// R1: an estimate is shown as a range this far to both sides; people differ more than that.
inline constexpr int estimate_band_percent = 5;
// R1: the repetitions that stand for strength where kilograms are a machine's own.
inline constexpr int machine_rep_weight = 10;

// --- R4 to R9: progression, first loads, warm-ups, the three ways -----------------------------

inline constexpr int fails_to_drop = 2;        // R4: in a row at one load
inline constexpr double drop_to = 0.90;        // R4: of the load
inline constexpr double cap_of_rise = 0.10;    // R5: of the load, or the smallest step
inline constexpr int left_if_not_given = 1;    // R5's jump guard: reps left where nobody said
inline constexpr int reps_above_range = 3;     // R5: so far above it where the next step is too far
inline constexpr int own_choice_to_follow = 2; // sessions in a row at less: then it is the load
inline constexpr int finder_visits = 3;        // R6
inline constexpr double finder_rise_min = 0.10;
inline constexpr double finder_rise_max = 0.20;
inline constexpr int finder_left = 3;               // R6: raise while so many or more are left
inline constexpr int first_load_reps_left = 3;      // R6: RPE 7
inline constexpr gym::Weight first_day_max{60'000}; // R6: on the platform
inline constexpr std::chrono::seconds rest_cut{15}; // R8
inline constexpr int harder_after_successes = 2;    // R9
inline constexpr int harder_left = 2;               // R9: RPE 8

inline constexpr int hinge_left = 2;     // R4: RPE 8
inline constexpr int hinge_left_new = 3; // R4: RPE 7 in the first weeks
inline constexpr int other_left = 1;     // R4: RPE 9
inline constexpr std::chrono::days new_to_it{28};

inline constexpr gym::Weight warm_up_step{5'000}; // R7: no plates below 2.5 kg in warm-ups

// E4: what the routine does not have; R29 adds the third set.
inline constexpr int generic_sets = 3;
inline constexpr int generic_reps_low = 8;
inline constexpr int generic_reps_high = 12;
inline constexpr std::chrono::seconds generic_rest{90}; // R3

// --- R10, R14, R29: projection, stall, the sets lever; C1 and what the member lifts -----------

inline constexpr int form_sessions = 3;         // C1
inline constexpr int form_sessions_machine = 1; // C1: leg curl
inline constexpr int form_left = 2;             // C1: in every set
inline constexpr int form_imported_sessions = 20;

// --- R11, R12, R13, F4, H3: recovery, volume, sides, streaks, victories -----------------------

// R11: so long, or a little less with whole calendar days between.
inline constexpr std::chrono::hours recovered_after{48};
inline constexpr std::chrono::hours recovered_overnight{40};
inline constexpr std::chrono::hours recovered_after_slow{72}; // new, after a break, from 65
inline constexpr std::chrono::hours recovered_overnight_slow{64};
inline constexpr std::chrono::hours not_recovered{24};
inline constexpr std::chrono::days slow_recovery_for{14};
inline constexpr double recovery_credit = 0.5; // a muscle counts from this credit on

// --- R15, R18, R20, R21, R24 to R28: stretching, tests, food, blocks, breaks, pain, life stage -

inline constexpr std::chrono::days no_break{7}; // R25
inline constexpr std::chrono::days short_break{14};
inline constexpr std::chrono::days middle_break{28};
inline constexpr std::chrono::days long_break{84};
inline constexpr double after_middle_break = 0.90;
inline constexpr double after_long_break = 0.80;
inline constexpr double after_longer_break = 0.60;
inline constexpr int sets_after_long_break = 2;
inline constexpr double climb_back = 0.10; // R25, R26: a session
inline constexpr int light_left = 4;       // RPE 6

inline constexpr double after_pain_to = 0.80; // R26
inline constexpr int sets_after_pain = 2;
inline constexpr int pain_for_staff = 4;
inline constexpr int not_settled_for_staff = 2;

inline constexpr int sets_easier_new = 2; // R28
inline constexpr int sets_easier = 3;

} // namespace training
