#include "common/training/alerts.hpp"

#include "common/gym/believable.hpp"
#include "common/training/balance.hpp"
#include "common/training/muscle_volume.hpp"
#include "common/training/sides.hpp"
#include "common/training/thresholds.hpp"
#include "common/training/victories.hpp"
#include "common/training/weekly.hpp"

#include <algorithm>

namespace training {

namespace {

using gym::Advice;
using gym::AdviceKind;
using gym::Audience;
using gym::days_since;
using gym::Figure;

using TrackSets = std::map<gym::Track, std::vector<gym::LoggedSet>>;

Figure kg(gym::Weight weight) {
    return {Figure::Of::kg, gym::in_kilograms(weight)};
}

Figure percent(double value) {
    return {Figure::Of::percent, value};
}

Figure sessions(double count) {
    return {Figure::Of::sessions, count};
}

Figure sets_counted(double count) {
    return {Figure::Of::sets, count};
}

Advice advice(AdviceKind kind, base::Instant at, std::array<Figure, 3> evidence) {
    Advice made;
    made.kind = kind;
    made.evidence = evidence;
    made.at = at;
    return made;
}

// The heaviest believable working set; nullptr where there is none.
const gym::LoggedSet* heaviest(Sets session) {
    const gym::LoggedSet* found = nullptr;
    for (const gym::LoggedSet& logged : session) {
        const bool counts = is_work(logged.set) && !gym::is_doubtful(logged.set);
        if (counts && (found == nullptr || logged.set.load > found->set.load)) {
            found = &logged;
        }
    }
    return found;
}

bool is_own_choice(const gym::Set& set) {
    return !set.target || set.load > set.target->load;
}

// Collects advice of one member; what is for both is said twice, to each by itself.
class Collected {
public:
    explicit Collected(const gym::MemberId& member)
        : member_(member) {}

    void add(std::optional<Advice> made, std::string exercise = {}) {
        if (made) {
            made->member = member_;
            made->exercise = std::move(exercise);
            all_.push_back(std::move(*made));
        }
    }

    void add_for_both(Advice made, const std::string& exercise = {}) {
        add(made, exercise);
        made.audience = Audience::member;
        add(std::move(made), exercise);
    }

    std::vector<Advice> take() { return std::move(all_); }

private:
    gym::MemberId member_;
    std::vector<Advice> all_;
};

void add_fatigue(
    const AlertFacts& facts,
    const gym::Track& track,
    const base::Zone& zone,
    base::Instant now,
    Collected& all
) {
    const Fatigue found = fatigue(facts.history, track, facts.exercises, zone, facts.answers, now);
    if (found.level == FatigueLevel::green) {
        return;
    }
    const bool red = found.level == FatigueLevel::red;
    Advice made = advice(
        red ? AdviceKind::fatigue_red : AdviceKind::fatigue_amber,
        found.since,
        {kg(found.usual), kg(found.latest), days_since(found.since, now)}
    );
    made.sets = found.sets;
    all.add_for_both(std::move(made), track.exercise);
}

void add_of_track(
    const AlertFacts& facts,
    const gym::Track& track,
    Sets sets,
    const base::Zone& zone,
    base::Instant now,
    Collected& all
) {
    add_fatigue(facts, track, zone, now, all);
    if (const auto found = stall(sets, track, facts.exercises, zone, now)) {
        Advice made = advice(
            AdviceKind::stall,
            found->last_best + stall_window,
            {days_since(found->last_best, now), sessions(found->sessions), kg(found->best_e1rm)}
        );
        made.sets = found->sets;
        all.add_for_both(std::move(made), track.exercise);
    }
    const auto step = facts.steps.find(track.exercise);
    const auto sides = side_balance(sets, step == facts.steps.end() ? gym::Weight{} : step->second);
    if (sides && sides->light == SideLight::act) {
        Advice made = advice(
            AdviceKind::asymmetry,
            sets.back().at,
            {percent(sides->percent), percent(sides->variation), sessions(sides->sessions)}
        );
        made.sets = {sides->left, sides->right};
        all.add(std::move(made), track.exercise);
    }
    all.add(load_jumps(sets, now), track.exercise);
    all.add(target_ignored(sets), track.exercise);
}

void add_balance(const AlertFacts& facts, base::Instant now, Collected& all) {
    const auto found = front_back(facts.history, facts.exercises, now);
    if (found && is_quad_dominant(facts.history, facts.exercises, now)) {
        all.add_for_both(advice(
            AdviceKind::quad_dominance,
            now,
            {sets_counted(found->quad_sets),
             sets_counted(found->hamstring_sets),
             {Figure::Of::days, static_cast<double>(balance_window.count())}}
        ));
    } else if (found && found->light != Light::green) {
        all.add_for_both(advice(
            AdviceKind::balance,
            now,
            {sets_counted(found->hamstring_sets),
             sets_counted(found->quad_sets),
             {Figure::Of::ratio, found->ratio}}
        ));
    }
    const auto missing = untrained_functions(facts.history, facts.exercises, now);
    if (missing.size() == 1) { // with both it is no question of balance
        const Sets week =
            between(facts.history, now - std::chrono::days(7), now + base::Duration(1));
        MuscleSets sets = muscle_sets(week, facts.exercises);
        Advice made = advice(
            AdviceKind::function_missing,
            now,
            {Figure{Figure::Of::days, 7},
             sets_counted(0),
             sets_counted(sets[gym::Muscle::hamstrings])}
        );
        made.audience = Audience::member;
        all.add(std::move(made));
    }
}

void add_presence(
    const AlertFacts& facts, const base::Zone& zone, base::Instant now, Collected& all
) {
    std::vector<base::Instant> visits;
    for (const Sets session : split_sessions(facts.history)) {
        if (!session.front().imported) {
            visits.push_back(session.front().at);
        }
    }
    const auto away =
        inactivity(visits, zone, facts.holidays, facts.last_contact, now, facts.weeks_inactive);
    if (away) {
        all.add(advice(
            AdviceKind::inactive,
            now,
            {Figure{Figure::Of::days, static_cast<double>(away->days)},
             Figure{Figure::Of::days, away->usual_gap},
             sessions(static_cast<double>(visits.size()))}
        ));
    }
    const auto back = came_back(facts.history);
    if (back && !visits.empty() && now - visits.back() < std::chrono::days(1)) {
        Advice made = advice(
            AdviceKind::back_after_absence,
            visits.back(),
            {Figure{Figure::Of::days, static_cast<double>(back->days_away)},
             sessions(static_cast<double>(visits.size())),
             days_since(visits.front(), now)}
        );
        made.sets = {back->set};
        all.add(std::move(made));
    }
}

} // namespace

std::optional<Advice> load_jumps(Sets of_track, base::Instant now) {
    const gym::LoggedSet* last = nullptr;
    std::vector<gym::SetId> jumps;
    std::optional<Advice> made;
    for (const Sets session : split_sessions(before(of_track, now + base::Duration(1)))) {
        const gym::LoggedSet* top = heaviest(session);
        if (top == nullptr) {
            continue;
        }
        const gym::Weight from = last == nullptr ? gym::Weight{} : last->set.load;
        last = top;
        const bool jump = from.grams > 0 &&
                          top->set.load.grams * 100 > from.grams * (100 + load_jump_above_percent);
        if (!jump || !is_own_choice(top->set) || now - top->at >= load_jumps_window) {
            continue;
        }
        jumps.push_back(top->id);
        const double rise = 100.0 * static_cast<double>(top->set.load.grams - from.grams) /
                            static_cast<double>(from.grams);
        made = advice(
            AdviceKind::load_jumps,
            top->at,
            {percent(rise), kg(top->set.load), sessions(static_cast<double>(jumps.size()))}
        );
    }
    if (static_cast<int>(jumps.size()) < load_jumps_min) {
        return std::nullopt;
    }
    made->sets = std::move(jumps);
    return made;
}

std::optional<Advice> target_ignored(Sets of_track) {
    const std::vector<Sets> all = split_sessions(of_track);
    std::vector<const gym::LoggedSet*> ignoring; // the newest first
    for (auto session = all.rbegin();
         session != all.rend() && ignoring.size() < target_ignored_sessions;
         ++session) {
        const gym::LoggedSet* other = nullptr;
        for (const gym::LoggedSet& logged : *session) {
            if (!is_work(logged.set) || !logged.set.target) {
                continue;
            }
            if (logged.set.load == logged.set.target->load) {
                return std::nullopt;
            }
            other = &logged;
        }
        if (other != nullptr) {
            ignoring.push_back(other);
        }
    }
    if (ignoring.size() < target_ignored_sessions) {
        return std::nullopt;
    }
    const gym::LoggedSet& newest = *ignoring.front();
    Advice made = advice(
        AdviceKind::target_ignored,
        newest.at,
        {sessions(static_cast<double>(ignoring.size())),
         kg(newest.set.target->load),
         kg(newest.set.load)}
    );
    for (auto logged = ignoring.rbegin(); logged != ignoring.rend(); ++logged) {
        made.sets.push_back((*logged)->id);
    }
    return made;
}

std::vector<Advice>
progress_advice(const AlertFacts& facts, const base::Zone& zone, base::Instant now) {
    AlertFacts until_now = facts;
    until_now.history = before(facts.history, now + base::Duration(1));
    Collected all(facts.member);
    TrackSets tracks;
    for (const gym::LoggedSet& logged : until_now.history) {
        if (const auto track = track_of(logged, facts.exercises)) {
            tracks[*track].push_back(logged);
        }
    }
    for (const auto& [track, sets] : tracks) {
        if (now - sets.back().at <= fatigue_forgotten_after) {
            add_of_track(until_now, track, sets, zone, now, all);
        }
    }
    add_balance(until_now, now, all);
    add_presence(until_now, zone, now, all);
    if (const auto rise = volume_rise(until_now.history, facts.exercises, zone, now)) {
        all.add(advice(
            AdviceKind::volume_rise,
            now,
            {percent(rise->percent), kg(rise->this_week), kg(rise->mean)}
        ));
    }
    return all.take();
}

} // namespace training
