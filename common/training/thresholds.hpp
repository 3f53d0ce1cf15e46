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

inline constexpr double near_maximum_percent = 85; // R7: of the most, from here the longer ramp
inline constexpr gym::Weight warm_up_step{5'000};  // R7: no plates below 2.5 kg in warm-ups

// E4: what the routine does not have; its sets are R29's.
inline constexpr int generic_reps_low = 8;
inline constexpr int generic_reps_high = 12;
inline constexpr std::chrono::seconds generic_rest{90}; // R3

// C6, E9, I3: what a routine may be.
inline constexpr int days_a_week = 7;
inline constexpr int routine_sets_max = 10; // of an exercise on a day
inline constexpr int routine_reps_max = 50;
inline constexpr std::size_t routine_items_max = 20; // of a day, and changes of the whole
inline constexpr int days_between_hamstrings = 2;    // from one to the next: 48 hours at any hour
inline constexpr int both_kinds_from_week = 5;       // I3: one-sided and two-sided
inline constexpr int split_days_min = 2;             // E9
inline constexpr int split_days_max = 6;

// --- R10, R14, R29: projection, stall, the sets lever; C1 and what the member lifts -----------

inline constexpr int form_sessions = 3;         // C1
inline constexpr int form_sessions_machine = 1; // C1: leg curl
inline constexpr int form_left = 2;             // C1: in every set
inline constexpr int form_imported_sessions = 20;

// R10: a line through the last sessions, shown where it tells something.
inline constexpr std::size_t projection_sessions_max = 6;
inline constexpr std::size_t projection_sessions_min = 4;
inline constexpr double projection_fit_min = 0.3;
// R10: people may hope for this much more than the line says.
inline constexpr double projection_margin = 1.25;
// R10: but for no more than this in 4 weeks: below 6 months of training, below 2 years, above.
inline constexpr int gain_cap_beginner_percent = 25;
inline constexpr int gain_cap_trained_percent = 10;
inline constexpr int gain_cap_advanced_percent = 3;
inline constexpr int gain_cap_weeks = 4;
// R14: low is at or below this share of the usual; red after so long, a doctor's matter after that,
// and nothing is known when the last session is too old.
inline constexpr int fatigue_share_percent = 95;
inline constexpr std::chrono::days fatigue_red_after{14};
inline constexpr std::chrono::days fatigue_medical_after{61};
inline constexpr std::chrono::days fatigue_forgotten_after{28};
// R14: a session that left so much in every set was light on purpose.
inline constexpr int light_session_reps_left = 3;
// R14: a day is hard with a set that left so little; more of them in 7 days are too many.
inline constexpr int hard_day_reps_left = 1;
inline constexpr int hard_days_a_week_max = 5;
// R14: standing still.
inline constexpr std::chrono::days stall_window{21};
inline constexpr int stall_sessions_min = 5;
// R29: an exercise starts with so many sets and gets one more after so many good weeks.
inline constexpr int lever_sets_start = 2;
inline constexpr int lever_sets_most = 3;
inline constexpr int lever_weeks = 4;

// --- R11, R12, R13, F4, H3: recovery, volume, sides, streaks, victories -----------------------

// R11: so long, or a little less with whole calendar days between.
inline constexpr std::chrono::hours recovered_after{48};
inline constexpr std::chrono::hours recovered_overnight{40};
inline constexpr std::chrono::hours recovered_after_slow{72}; // new, after a break, from 65
inline constexpr std::chrono::hours recovered_overnight_slow{64};
inline constexpr std::chrono::hours not_recovered{24};
inline constexpr std::chrono::days slow_recovery_for{14};
inline constexpr double recovery_credit = 0.5; // a muscle counts from this credit on

// R12: sets of a muscle in a week. The edges of "on target" are printed (10 to 16); ours are the
// names and the rest.
inline constexpr double volume_building_from = 4;
inline constexpr double volume_target_from = 10;
inline constexpr double volume_target_to = 16;
inline constexpr double volume_high_to = 20;
// R12, B3: hamstring sets for each quad set over 28 days.
inline constexpr double balance_green_from = 0.60;
inline constexpr double balance_amber_from = 0.40;
inline constexpr std::chrono::days balance_window{28};
// R13: a side that lags: look at it, act on it. Acting takes sessions enough to know chance.
inline constexpr double side_watch_from_percent = 10;
inline constexpr double side_act_above_percent = 15;
inline constexpr int side_sessions_min = 3;
inline constexpr std::ptrdiff_t side_sessions_max = 6;
// E5: a week this far above the mean of the weeks before is shown to staff.
inline constexpr double volume_rise_percent = 20;
inline constexpr int volume_rise_weeks = 4;
// E2, F4: a week is kept with this many leg days.
inline constexpr int leg_days_a_week = 2;
// H3: the same work easier, over so many sessions that had it.
inline constexpr std::size_t easier_sessions = 3;
// H4: confidence that rose so much in so long.
inline constexpr int confidence_rise_min = 2;
inline constexpr std::chrono::days confidence_window{28};
// N12: back after a break, as R25 sees one where the load comes down.
inline constexpr std::chrono::days comeback_after{15};

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

inline constexpr std::chrono::days pain_window{14}; // C2: so many reports in it are staff's
inline constexpr int pain_reports_for_staff = 2;
inline constexpr std::chrono::days form_waiting_window{28}; // C1: trained lately, not seen yet

inline constexpr int sets_easier_new = 2; // R28
inline constexpr int sets_easier = 3;

// R21: off the load in a deload (printed: 7.5 to 15 %), the block's deload by week 1's load, and
// the drops of R4 in 4 weeks that call for one.
inline constexpr int deload_load_permille = 125;
inline constexpr int block_deload_percent = 90;
inline constexpr int deload_drops_min = 2;
// R21: sessions before a block that its loads are estimated from.
inline constexpr int block_sessions_for_estimate = 3;
// R24: a member's own rhythm, and when they are away for long by it.
inline constexpr std::chrono::days rhythm_window{56};
inline constexpr std::size_t rhythm_gaps_min = 3;
inline constexpr int rhythm_gap_factor = 3;
inline constexpr int rhythm_days_min = 10;

// --- H5, H6, J15, T3, T9: goals, and how much is said to whom ---------------------------------

// H5, H6: 6 months at most, a milestone after 4 weeks; what is within so much of the way is on
// track; so many weeks behind offer to set the goal anew. A step toward strength is told at so many
// reps.
inline constexpr int goal_months_max = 6;
inline constexpr std::chrono::days goal_milestone_after{28};
inline constexpr double goal_margin = 0.1;
inline constexpr int goal_behind_weeks = 2;
inline constexpr int goal_step_reps = 8;
// J15: so many dismissals silence a kind of card for so long. R14: one of its cards a week.
inline constexpr int dismissals_to_silence = 2;
inline constexpr std::chrono::weeks silence{12};
inline constexpr std::chrono::days r14_card_every{7};
// T9
inline constexpr std::size_t flags_a_shift = 10;
// T3: a load so far above the last one that nobody asked for, so often in so long; and so many
// sessions in a row that did something other than asked.
inline constexpr int load_jump_above_percent = 10;
inline constexpr int load_jumps_min = 2;
inline constexpr std::chrono::days load_jumps_window{7};
inline constexpr std::size_t target_ignored_sessions = 3;

} // namespace training
