#include "tests/common/training/simulation/verdict.hpp"

#include "common/training/effort.hpp"

#include <algorithm>
#include <numeric>

namespace tests::simulation {

namespace {

using Rule = gym::Reason::Rule;

// Rules that say to the member why there is no more.
bool explains(Rule rule) {
    switch (rule) {
    case Rule::heaviest_here:
    case Rule::too_coarse:
    case Rule::form_first:
    case Rule::leave_more:
    case Rule::own_choice:
    case Rule::after_break:
    case Rule::climbing_back:
    case Rule::after_pain:
    case Rule::ask_staff:
    case Rule::recovering:
    case Rule::heavy_legs:
    case Rule::easier:
        return true;
    default:
        return false;
    }
}

double part(gym::Weight load, gym::Weight of) {
    return static_cast<double>(load.grams) / static_cast<double>(of.grams);
}

} // namespace

void Verdict::see(const gym::PlannedExercise& planned, gym::Weight strength, int day) {
    const gym::Weight load = planned.target.load;
    if (story_.sessions == 0) {
        story_.first_part = part(load, strength);
    }
    ++story_.sessions;
    story_.last_part = part(load, strength);
    ++story_.decided.at(static_cast<std::size_t>(planned.reason.rule));

    const gym::Weight most = training::load_at_effort(strength, planned.target.reps_low, 0);
    const bool over = part(load, most) > too_much && load > kind_.loads.front().weight;
    over_ = over ? over_ + 1 : 0;
    story_.worst_over = std::max(story_.worst_over, over_);
    story_.ran_away = story_.ran_away || over_ >= over_sessions;

    const gym::Weight able = training::load_at_effort(strength, planned.target.reps_high, 2);
    const gym::Load* next = gym::next_above(kind_, load);
    const bool room = next == nullptr || next->weight <= able;
    const bool under = part(able, load) >= far_below && room;
    const int reps = std::accumulate(planned.reps.begin(), planned.reps.end(), 0);
    const bool risen = load > last_ || (load == last_ && reps > most_reps_);
    if (!under || risen || day - last_day_ > away_days) {
        stuck_since_ = -1;
    }
    most_reps_ = load == last_ ? std::max(most_reps_, reps) : reps;
    last_ = load;
    last_day_ = day;
    if (under) {
        if (stuck_since_ < 0) {
            stuck_since_ = day;
            stuck_for_ = 0;
            stuck_by_ = {};
        }
        ++stuck_for_;
        ++stuck_by_.at(static_cast<std::size_t>(planned.reason.rule));
        judge_stuck(day);
    }
}

void Verdict::judge_stuck(int day) {
    const int days = day - stuck_since_;
    if (days <= story_.worst_stuck || days < stuck_days || stuck_for_ < stuck_sessions) {
        return;
    }
    story_.worst_stuck = days;
    long explained = 0;
    for (std::size_t i = 0; i < rules; ++i) {
        explained += explains(static_cast<Rule>(i)) ? stuck_by_.at(i) : 0;
    }
    const bool held = 3 * explained >= stuck_for_;
    story_.held = held; // of the longest such time
    story_.froze = !held;
    story_.held_by = stuck_by_;
}

} // namespace tests::simulation
