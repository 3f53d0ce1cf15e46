#include "common/base/frame.hpp"
#include "common/content/catalogue.hpp"
#include "common/training/consistency.hpp"
#include "common/training/history.hpp"
#include "common/wire/codec.hpp"
#include "hub/requests/answer.hpp"
#include "hub/requests/bests_of.hpp"
#include "hub/requests/routine_of.hpp"
#include "hub/requests/trainee_of.hpp"
#include "hub/store/assessments.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/goals.hpp"
#include "hub/store/pins.hpp"
#include "hub/store/preferences.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/settings.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>

namespace hub::requests {

namespace {

constexpr int sessions_max = 12;           // of each exercise
constexpr int sets_per_exercise_max = 120; // 10 a session is plenty
constexpr int sets_this_week_max = 200;
constexpr int assessments_each_max = 24;                                // of each kind, the newest
constexpr std::size_t bests_max = 200;                                  // about 12 KiB of the frame
constexpr std::size_t profile_bytes_max = base::frame_bytes_max - 1024; // room for the envelope

// The newest sets that belong to the last sessions_max sessions. Input newest first.
void keep_last_sessions(std::vector<gym::LoggedSet>& sets) {
    int sessions = 1;
    for (std::size_t i = 1; i < sets.size(); ++i) {
        if (sets[i - 1].at - sets[i].at > training::session_gap && ++sessions > sessions_max) {
            sets.resize(i);
            return;
        }
    }
}

std::set<std::string> exercises_of(const gym::Routine& routine, const gym::StationKind& kind) {
    std::set<std::string> slugs(kind.exercises.begin(), kind.exercises.end());
    for (const gym::RoutineDay& day : routine.days) {
        for (const gym::RoutineItem& item : day.items) {
            slugs.insert(item.exercise);
        }
    }
    for (const gym::RoutineChange& change : routine.changes) {
        slugs.insert(change.instead.exercise);
    }
    return slugs;
}

std::vector<gym::LoggedSet> history_of(
    const Asked& asked,
    const gym::MemberId& member,
    const gym::Routine& routine,
    const gym::StationKind& kind
) {
    std::vector<gym::LoggedSet> history;
    for (const std::string& slug : exercises_of(routine, kind)) {
        auto sets = store::newest_sets(asked.reader, member, slug, sets_per_exercise_max);
        keep_last_sessions(sets);
        history.insert(history.end(), sets.begin(), sets.end());
    }
    const base::Instant monday = asked.zone.midnight(base::week_start(asked.zone.day(asked.now)));
    const auto week = store::sets_since(asked.reader, member, monday, sets_this_week_max);
    return training::merge_history(std::move(history), week, {});
}

// Oldest sets go first until the answer fits a frame.
void fit_into_frame(gym::Profile& profile) {
    while (profile.history.size() > wire::profile_sets_max ||
           wire::encode_profile(profile).size() > profile_bytes_max) {
        const auto drop = std::max<std::size_t>(1, profile.history.size() / 8);
        profile.history.erase(
            profile.history.begin(), profile.history.begin() + static_cast<std::ptrdiff_t>(drop)
        );
    }
}

// What can not be beaten by a set alone goes first: fewer reps than with more weight, then the
// lightest loads.
void keep_most_telling(std::vector<gym::Record>& bests) {
    const auto is_spare = [&](const gym::Record& record) {
        return record.kind == gym::RecordKind::most_reps_at_load &&
               std::any_of(bests.begin(), bests.end(), [&](const gym::Record& other) {
                   return other.kind == record.kind && other.track == record.track &&
                          other.weight > record.weight && other.reps >= record.reps;
               });
    };
    if (bests.size() > bests_max) {
        std::vector<gym::Record> kept;
        std::copy_if(bests.begin(), bests.end(), std::back_inserter(kept), std::not_fn(is_spare));
        bests = std::move(kept);
    }
    while (bests.size() > bests_max) {
        bests.erase(std::min_element(bests.begin(), bests.end(), [](const auto& a, const auto& b) {
            const auto is_reps = [](const gym::Record& record) {
                return record.kind == gym::RecordKind::most_reps_at_load;
            };
            return is_reps(a) != is_reps(b) ? is_reps(a) : a.weight < b.weight;
        }));
    }
}

void put_bests(
    const Asked& asked, const gym::StationKind& kind, gym::Profile& profile, SlowBests* slow
) {
    profile.bests_until = asked.zone.midnight(asked.zone.day(asked.now));
    for (const std::string& exercise : kind.exercises) {
        const BestsFound found =
            bests_of(asked.reader, profile.member, exercise, asked.zone, profile.bests_until);
        profile.bests.insert(profile.bests.end(), found.standing.begin(), found.standing.end());
        if (slow != nullptr && found.sets_read > bests_sets_read_max) {
            slow->member = profile.member;
            slow->until = profile.bests_until;
            slow->exercises.push_back(exercise);
        }
    }
    keep_most_telling(profile.bests);
}

// A tap is a name, not proof (J22): what is told about the body goes to a kiosk only as far as a
// card that the member asked for needs it. Without a weight there are no protein numbers, so that a
// kidney trouble need not be told to hold them back (R20).
gym::About told_at_a_tap(gym::About about) {
    if (!about.food || about.kidney) {
        about.body_weight.reset();
    }
    about.kidney = false;
    return about;
}

// I8, F4: for weeks in a row, which the history is too short for.
std::set<base::LocalDay> leg_days_of(const Asked& asked, const gym::MemberId& member) {
    constexpr std::chrono::weeks back{53};
    const base::LocalDay today = asked.zone.day(asked.now);
    std::set<base::LocalDay> days;
    for (const gym::Exercise& exercise : content::exercises()) {
        if (!training::trains_hamstrings(exercise)) {
            continue;
        }
        for (const base::Instant at : store::work_times(
                 asked.reader,
                 member,
                 exercise.slug,
                 asked.zone.midnight(today - back),
                 asked.zone.midnight(today)
             )) {
            days.insert(asked.zone.day(at));
        }
    }
    return days;
}

void put_told(const Asked& asked, gym::Profile& profile) {
    store::take_preferences(asked.reader, profile.member, profile);
    profile.about = told_at_a_tap(profile.about);
    profile.has_pin = store::has_pin(asked.reader, profile.member);
    profile.goal = store::newest_goal(asked.reader, profile.member);
    profile.assessments =
        store::newest_assessments(asked.reader, profile.member, assessments_each_max);
}

} // namespace

base::Result<gym::Profile>
answer_verb(const Asked& asked, const wire::FetchProfile& verb, SlowBests* slow) {
    const auto kind = content::station_kind(asked.station.kind);
    if (!kind) {
        return kind.error();
    }
    if (kind->exercises.empty()) { // a wall, a spare kiosk
        return base::refuse(base::Reason::invalid, "nobody trains there");
    }
    const store::Snapshot snapshot(asked.reader);
    const std::string tag = base::card_tag(asked.card_key, verb.card.value);
    const auto holder = store::holder_of_card(asked.reader, tag, asked.now);
    if (!holder) {
        return base::refuse(base::Reason::not_found, "no member has this card");
    }
    const gym::Member* member = &holder->member;
    gym::Profile profile;
    profile.member = member->id;
    profile.first_name = member->first_name;
    profile.card_until = holder->until;
    profile.on_boards = member->on_boards;
    profile.alias = member->alias;
    profile.settings = store::settings(asked.reader, member->id, asked.station.id);
    profile.routine = requests::routine_of(asked.reader, member->id, asked.now);
    profile.history = history_of(asked, member->id, profile.routine, *kind);
    put_told(asked, profile);
    profile.trainee = trainee_of(asked.reader, member->id, *kind, profile.history, asked.now);
    put_bests(asked, *kind, profile, slow);
    profile.leg_days = leg_days_of(asked, member->id);
    fit_into_frame(profile);
    return profile;
}

} // namespace hub::requests
