// What a member is to do and why (Q5, N1): the plan of any moment, replayed from the log as it
// stood then by the same functions that every kiosk runs.
#include "common/base/clock.hpp"
#include "common/content/catalogue.hpp"
#include "common/content/format.hpp"
#include "common/content/reasons.hpp"
#include "common/training/history.hpp"
#include "common/training/plan_today.hpp"
#include "common/training/progression.hpp"
#include "hub/admin/answers.hpp"
#include "hub/admin/plan_json.hpp"
#include "hub/admin/summary.hpp"
#include "hub/exchange/times.hpp"
#include "hub/requests/routine_of.hpp"
#include "hub/requests/trainee_of.hpp"
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/stations.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hub::admin {

namespace {

// The log of a member as it stood, and the plan at one station made from it.
struct Replay {
    gym::Station station;
    gym::StationKind kind;
    std::vector<gym::LoggedSet> history;
    gym::Plan plan;
};

base::Result<base::Instant> moment_of(const std::string& at, const base::Zone& zone) {
    if (at.empty()) {
        return base::wall_now();
    }
    const auto when = exchange::read_when(at, std::nullopt);
    if (!when) {
        return base::refuse(
            base::Reason::invalid, fmt::format("'{}' is no time; write it as 2026-11-25 18:30", at)
        );
    }
    return zone.utc(when->at);
}

base::Result<std::vector<gym::Station>>
stations_for(store::Database& db, const std::string& name, std::string_view exercise) {
    std::vector<gym::Station> found;
    std::vector<std::string> names;
    for (gym::Station& station : store::stations(db)) {
        const auto kind = content::station_kind(station.kind);
        if (!kind || kind->exercises.empty()) { // a wall, a spare kiosk
            continue;
        }
        const auto& can = kind->exercises;
        if (!exercise.empty() && std::find(can.begin(), can.end(), exercise) == can.end()) {
            continue;
        }
        names.push_back(station.name);
        if (name.empty() || station.name == name || station.id.value == name) {
            found.push_back(std::move(station));
        }
    }
    if (found.empty()) {
        const std::string there =
            names.empty() ? "none can do it" : fmt::format("{}", fmt::join(names, ", "));
        return base::refuse(
            base::Reason::not_found,
            name.empty() ? "no station of this gym can do that"
                         : fmt::format("no station '{}'; there is: {}", name, there)
        );
    }
    return found;
}

Replay replay(
    store::Database& db,
    const gym::MemberId& member,
    const gym::Station& station,
    const base::Zone& zone,
    base::Instant at
) {
    Replay replayed{station, *content::station_kind(station.kind), {}, {}};
    replayed.history = store::sets_as_of(db, member, at);
    const gym::Trainee trainee =
        requests::trainee_of(db, member, replayed.kind, replayed.history, at);
    const gym::Routine routine = requests::routine_of(db, member, at);
    replayed.plan = training::plan_today(
        {trainee,
         replayed.history,
         routine,
         replayed.kind,
         content::exercises(),
         zone,
         at,
         content::ladders()}
    );
    return replayed;
}

std::string name_of(const content::Texts& texts, const std::string& exercise) {
    return content::exercise(exercise) != nullptr ? texts("exercise." + exercise) : exercise;
}

std::string
told(const Replay& replayed, const gym::PlannedExercise& planned, const base::Zone& zone) {
    const content::Texts texts("en");
    const content::Telling telling{texts, replayed.history, zone};
    std::string text = fmt::format(
        "{}: {} x {}-{} at {} kg, rest {} s\n",
        name_of(texts, planned.exercise),
        planned.target.sets,
        planned.target.reps_low,
        planned.target.reps_high,
        gym::kg_text(planned.target.load),
        planned.rest.count()
    );
    if (!planned.warm_ups.empty()) {
        std::vector<std::string> sets;
        for (const gym::WarmUpSet& set : planned.warm_ups) {
            sets.push_back(fmt::format("{} kg x {}", gym::kg_text(set.load), set.reps));
        }
        text += fmt::format("  warm-up: {}\n", fmt::join(sets, ", "));
    }
    for (const std::string& line : content::receipt(telling, planned)) {
        text += "  " + line + "\n";
    }
    for (const auto& [what, variation] :
         {std::pair("harder", planned.harder), std::pair("easier", planned.easier)}) {
        if (!variation.empty()) {
            text += fmt::format("  {}: {}\n", what, name_of(texts, variation));
        }
    }
    return text;
}

const gym::PlannedExercise* find_planned(const gym::Plan& plan, std::string_view exercise) {
    const auto found =
        std::find_if(plan.exercises.begin(), plan.exercises.end(), [&](const auto& planned) {
            return planned.exercise == exercise;
        });
    return found == plan.exercises.end() ? nullptr : &*found;
}

wire::AdminAnswer explain_target(const Work& work, const Explain& command) {
    const auto colon = command.what.rfind(':');
    if (colon == std::string::npos) {
        return refused(base::refuse(
            base::Reason::invalid,
            fmt::format(
                "'{}' is neither the id of a set nor MEMBER:EXERCISE, such as Ada:deadlift",
                command.what
            )
        ));
    }
    const std::string exercise = command.what.substr(colon + 1);
    const auto member = store::find_member(work.db, command.what.substr(0, colon));
    if (!member) {
        return refused(member.error());
    }
    const base::Zone zone = gym_zone(work.db);
    const auto at = moment_of(command.at, zone);
    if (!at) {
        return refused(at.error());
    }
    const auto stations = stations_for(work.db, command.station, exercise);
    if (!stations) {
        return refused(stations.error());
    }
    const Replay replayed = replay(work.db, member->id, stations->front(), zone, *at);
    const gym::PlannedExercise& planned = *find_planned(replayed.plan, exercise);
    if (command.json) {
        return done(json::serialize(as_json(planned, replayed.history)) + "\n");
    }
    return done(replayed.station.name + "\n" + told(replayed, planned, zone));
}

// Sets of the exercise in the session that was going on, before this one.
std::vector<gym::LoggedSet> done_before(const Replay& then, const gym::LoggedSet& logged) {
    auto session = training::current_session(then.history, logged.at);
    std::erase_if(session, [&](const gym::LoggedSet& other) {
        return other.set.exercise != logged.set.exercise || other.id == logged.id ||
               other.at >= logged.at;
    });
    return session;
}

wire::AdminAnswer explain_set(const Work& work, const Explain& command, const gym::SetId& id) {
    const auto stored = store::find_set(work.db, id);
    if (!stored) {
        return refused(base::refuse(base::Reason::not_found, "no set " + command.what));
    }
    const gym::LoggedSet& logged = stored->logged;
    const auto station =
        logged.set.station ? store::station(work.db, *logged.set.station) : std::nullopt;
    if (!station || !logged.set.member || !logged.set.target) {
        return refused(base::refuse(
            base::Reason::invalid,
            "no plan stood over that set: it was imported, a guest's, or logged as told"
        ));
    }
    const base::Zone zone = gym_zone(work.db);
    const Replay then = replay(work.db, *logged.set.member, *station, zone, logged.at);
    const gym::PlannedExercise* planned = find_planned(then.plan, logged.set.exercise);
    if (planned == nullptr) {
        return refused(base::refuse(
            base::Reason::invalid,
            station->name + " does not plan " + logged.set.exercise + " any more"
        ));
    }
    gym::Target asked = planned->target;
    asked.load = training::asked_next(*planned, then.kind, done_before(then, logged));
    const bool same = asked == *logged.set.target;
    if (command.json) {
        json::object told = as_json(*planned, then.history);
        told["set"] = as_json(logged);
        told["asked_then"] = as_json(*logged.set.target);
        told["asked_now"] = as_json(asked);
        told["same"] = same;
        return done(json::serialize(told) + "\n");
    }
    std::string text = fmt::format(
        "{}, {}: {} kg x {}, asked for {} kg x {}-{}\n",
        station->name,
        base::to_text(zone.local(logged.at)),
        gym::kg_text(logged.set.load),
        logged.set.reps,
        gym::kg_text(logged.set.target->load),
        logged.set.target->reps_low,
        logged.set.target->reps_high
    );
    text += same ? "The log of that moment gives the same target:\n"
                 : fmt::format(
                       "The log of that moment gives {} kg x {}-{} now; the kiosk knew less or "
                       "other things then:\n",
                       gym::kg_text(asked.load),
                       asked.reps_low,
                       asked.reps_high
                   );
    return done(text + told(then, *planned, zone));
}

} // namespace

wire::AdminAnswer run(const Work& work, const ShowPlan& command) {
    const auto member = store::find_member(work.db, command.member);
    if (!member) {
        return refused(member.error());
    }
    const base::Zone zone = gym_zone(work.db);
    const auto at = moment_of(command.at, zone);
    if (!at) {
        return refused(at.error());
    }
    const auto stations = stations_for(work.db, command.station, "");
    if (!stations) {
        return refused(stations.error());
    }
    std::string text = fmt::format("{}, {}\n", member->first_name, base::to_text(zone.local(*at)));
    json::array each;
    for (const gym::Station& station : *stations) {
        const Replay replayed = replay(work.db, member->id, station, zone, *at);
        text += "\n" + station.name + "\n";
        json::array exercises;
        for (const gym::PlannedExercise& planned : replayed.plan.exercises) {
            text += told(replayed, planned, zone);
            exercises.push_back(as_json(planned, replayed.history));
        }
        each.push_back(
            {{"station",
              {{"id", station.id.value}, {"name", station.name}, {"kind", station.kind}}},
             {"routine_version", replayed.plan.routine_version},
             {"exercises", std::move(exercises)}}
        );
    }
    if (!command.json) {
        return done(std::move(text));
    }
    const json::object all{
        {"member", {{"id", member->id.value}, {"first_name", member->first_name}}},
        {"at", exchange::instant_text(*at)},
        {"stations", std::move(each)}};
    return done(json::serialize(all) + "\n");
}

wire::AdminAnswer run(const Work& work, const Explain& command) {
    const auto id = gym::set_id_of(command.what);
    return id ? explain_set(work, command, *id) : explain_target(work, command);
}

} // namespace hub::admin
