// What a member trains and how it goes, from the sets alone: `member show` says who somebody is,
// `progress` what they did. Each number is a small function of values, so that more can be added.
#include "common/base/clock.hpp"
#include "common/content/catalogue.hpp"
#include "common/content/texts.hpp"
#include "common/training/history.hpp"
#include "common/training/sessions.hpp"
#include "hub/admin/answers.hpp"
#include "hub/admin/summary.hpp"
#include "hub/admin/trends.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/machines.hpp"
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/trainees.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace hub::admin {

namespace {

using Sets = std::vector<gym::LoggedSet>;

struct ExerciseProgress {
    std::string exercise;
    int sessions = 0;
    int sets = 0; // warm-ups included, here and in the sessions
    int sets_this_week = 0;
    Sets last_time;                         // working sets of the newest session that has any
    std::optional<gym::LoggedSet> heaviest; // most reps among those of the heaviest load
};

int reps_of(const gym::Set& set) {
    return set.reps + set.reps_right.value_or(0);
}

// The earliest of the best.
std::optional<gym::LoggedSet> heaviest_of(const Sets& sets) {
    std::optional<gym::LoggedSet> best;
    for (const gym::LoggedSet& logged : sets) {
        const auto rank = [](const gym::Set& set) { return std::pair(set.load, reps_of(set)); };
        if (training::is_sound_work(logged.set) && (!best || rank(logged.set) > rank(best->set))) {
            best = logged;
        }
    }
    return best;
}

int sets_from(const Sets& sets, base::Instant monday) {
    return static_cast<int>(std::count_if(sets.begin(), sets.end(), [&](const auto& logged) {
        return training::is_work(logged.set) && logged.at >= monday;
    }));
}

// Of the whole history, oldest first: where each session begins.
std::vector<base::Instant> session_begins(const Sets& history) {
    std::vector<base::Instant> begins;
    for (std::size_t i = 0; i < history.size(); ++i) {
        if (i == 0 || history[i].at - history[i - 1].at > training::session_gap) {
            begins.push_back(history[i].at);
        }
    }
    return begins;
}

base::Instant session_of(const std::vector<base::Instant>& begins, base::Instant at) {
    return *std::prev(std::upper_bound(begins.begin(), begins.end(), at));
}

ExerciseProgress
progress_of(const Sets& sets, const std::vector<base::Instant>& begins, base::Instant monday) {
    ExerciseProgress progress;
    progress.exercise = sets.front().set.exercise;
    progress.sets = static_cast<int>(sets.size());
    progress.sets_this_week = sets_from(sets, monday);
    progress.heaviest = heaviest_of(sets);
    std::optional<base::Instant> session;
    for (const gym::LoggedSet& logged : sets) {
        const base::Instant begin = session_of(begins, logged.at);
        progress.sessions += session == begin ? 0 : 1;
        session = begin;
        if (!training::is_work(logged.set)) {
            continue;
        }
        if (!progress.last_time.empty() &&
            session_of(begins, progress.last_time.back().at) != begin) {
            progress.last_time.clear();
        }
        progress.last_time.push_back(logged);
    }
    return progress;
}

// Trained last comes first.
std::vector<ExerciseProgress> by_exercise(const Sets& history, base::Instant monday) {
    std::map<std::string, Sets> sets;
    for (const gym::LoggedSet& logged : history) {
        sets[logged.set.exercise].push_back(logged);
    }
    const std::vector<base::Instant> begins = session_begins(history);
    std::vector<std::pair<base::Instant, ExerciseProgress>> dated;
    for (const auto& [exercise, done] : sets) {
        dated.emplace_back(done.back().at, progress_of(done, begins, monday));
    }
    std::stable_sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) {
        return a.first > b.first;
    });
    std::vector<ExerciseProgress> all;
    for (auto& [at, progress] : dated) {
        all.push_back(std::move(progress));
    }
    return all;
}

std::string name_of(const std::string& exercise, const content::Texts& texts) {
    if (exercise.starts_with(gym::other_exercise)) {
        return exercise.substr(gym::other_exercise.size());
    }
    return content::exercise(exercise) != nullptr ? texts("exercise." + exercise) : exercise;
}

// "40 kg x 10 + 9, 2 left", "60 s", "body weight x 12"
std::string told(const gym::Set& set) {
    const std::string kg = gym::kg_text(set.load) + " kg";
    const bool counted = set.reps > 0 || set.load.grams > 0;
    std::string text = set.load.grams == 0 ? "" : (set.load_is_added ? "+" : "") + kg + " x ";
    text += counted ? fmt::format("{}", set.reps) : "";
    text += set.reps_right ? fmt::format(" + {}", *set.reps_right) : "";
    text += counted && set.load.grams == 0 ? " reps" : "";
    text += set.seconds > 0 ? fmt::format("{}{} s", text.empty() ? "" : ", ", set.seconds) : "";
    text +=
        set.distance_m > 0 ? fmt::format("{}{} m", text.empty() ? "" : ", ", set.distance_m) : "";
    if (set.reps_in_reserve) {
        const bool or_more = *set.reps_in_reserve == 4;
        text += fmt::format(" ({}{} left)", *set.reps_in_reserve, or_more ? "+" : "");
    }
    return text + (set.quality == gym::Quality::failed ? " failed" : "");
}

std::string
told(const ExerciseProgress& progress, const base::Zone& zone, const content::Texts& texts) {
    std::string text = fmt::format(
        "\n{}: {} sets in {} sessions, {} this week\n",
        name_of(progress.exercise, texts),
        progress.sets,
        progress.sessions,
        progress.sets_this_week
    );
    if (!progress.last_time.empty()) {
        std::vector<std::string> sets;
        for (const gym::LoggedSet& logged : progress.last_time) {
            sets.push_back(told(logged.set));
        }
        text += fmt::format(
            "  last time, {}: {}\n",
            base::to_text(zone.day(progress.last_time.front().at)),
            fmt::join(sets, "; ")
        );
    }
    if (progress.heaviest) {
        text += fmt::format(
            "  heaviest, {}: {}\n",
            base::to_text(zone.day(progress.heaviest->at)),
            told(progress.heaviest->set)
        );
    }
    return text;
}

json::object json_of(const gym::LoggedSet& logged, const base::Zone& zone) {
    const gym::Set& set = logged.set;
    json::object object{
        {"day", base::to_text(zone.day(logged.at))},
        {"load_g", set.load.grams},
        {"load_is_added", set.load_is_added},
        {"reps", set.reps},
        {"seconds", set.seconds},
        {"distance_m", set.distance_m}};
    object["reps_right"] = set.reps_right ? json::value(*set.reps_right) : nullptr;
    object["reps_in_reserve"] = set.reps_in_reserve ? json::value(*set.reps_in_reserve) : nullptr;
    return object;
}

json::object json_of(const ExerciseProgress& progress, const base::Zone& zone) {
    json::array last;
    for (const gym::LoggedSet& logged : progress.last_time) {
        last.push_back(json_of(logged, zone));
    }
    json::object object{
        {"exercise", progress.exercise},
        {"sessions", progress.sessions},
        {"sets", progress.sets},
        {"sets_this_week", progress.sets_this_week},
        {"last_time", std::move(last)}};
    object["heaviest"] =
        progress.heaviest ? json::value(json_of(*progress.heaviest, zone)) : nullptr;
    return object;
}

json::object json_of(const store::Totals& totals, int sessions, const base::Zone& zone) {
    const auto day = [&](const std::optional<base::Instant>& at) {
        return at ? json::value(base::to_text(zone.day(*at))) : json::value(nullptr);
    };
    return {
        {"sets", totals.sets},
        {"warm_ups", totals.warm_ups},
        {"loaded_sets", totals.loaded_sets},
        {"volume_g", totals.volume.grams},
        {"sessions", sessions},
        {"exercises", totals.exercises},
        {"first", day(totals.first)},
        {"last", day(totals.last)}};
}

} // namespace

wire::AdminAnswer run(const Work& work, const MemberShow& command) {
    const auto member = store::find_member(work.db, command.member);
    if (!member) {
        return refused(member.error());
    }
    return done(fmt::format(
        "{} ({})\ncards: {}\non walls: {}\n{}",
        member->first_name,
        member->id.value,
        store::cards_of(work.db, member->id, base::wall_now()),
        member->on_boards ? "as " + *member->alias : "no",
        told_history(work.db, member->id)
    ));
}

wire::AdminAnswer run(const Work& work, const ShowProgress& command) {
    const auto member = store::find_member(work.db, command.member);
    if (!member) {
        return refused(member.error());
    }
    const base::Zone zone = gym_zone(work.db);
    const base::LocalDay monday = base::week_start(zone.day(base::wall_now()));
    Sets history = store::all_sets(work.db, member->id);
    store::tell_machines_apart(work.db, history);
    const auto exercises = by_exercise(history, zone.midnight(monday));
    const int this_week = sets_from(history, zone.midnight(monday));
    const Trends trends =
        trends_of(member->id, store::trainee(work.db, member->id), history, zone, base::wall_now());
    if (command.json) {
        json::array each;
        for (const ExerciseProgress& progress : exercises) {
            each.push_back(json_of(progress, zone));
        }
        const int count = sessions(store::set_times(work.db, member->id));
        const json::object all{
            {"member", {{"id", member->id.value}, {"first_name", member->first_name}}},
            {"totals", json_of(store::totals(work.db, member->id), count, zone)},
            {"week", {{"monday", base::to_text(monday)}, {"sets", this_week}}},
            {"exercises", std::move(each)},
            {"trends", as_json(trends, zone)}};
        return done(json::serialize(all) + "\n");
    }
    std::string out = fmt::format("{}\n{}", member->first_name, told_history(work.db, member->id));
    out += fmt::format("this week (from {}): {} sets\n", base::to_text(monday), this_week);
    out += told(trends);
    const content::Texts texts("en");
    for (const ExerciseProgress& progress : exercises) {
        out += told(progress, zone, texts) + told_of(trends, progress.exercise);
    }
    return done(std::move(out));
}

} // namespace hub::admin
