#include "hub/admin/plan_json.hpp"

#include "hub/exchange/times.hpp"

#include <algorithm>

namespace hub::admin {

namespace {

std::string_view word_of(gym::Way way) {
    switch (way) {
    case gym::Way::weight:
        return "weight";
    case gym::Way::shorter_rest:
        return "shorter_rest";
    case gym::Way::harder_variation:
        return "harder_variation";
    }
    return "";
}

std::string_view word_of(gym::Recovery recovery) {
    switch (recovery) {
    case gym::Recovery::green:
        return "green";
    case gym::Recovery::amber:
        return "amber";
    case gym::Recovery::red:
        return "red";
    }
    return "";
}

template <class T>
json::value maybe(const std::optional<T>& value) {
    return value ? json::value(*value) : json::value(nullptr);
}

} // namespace

json::object as_json(const gym::Target& target) {
    return {
        {"load_g", target.load.grams},
        {"reps_low", target.reps_low},
        {"reps_high", target.reps_high},
        {"sets", target.sets},
        {"lightened", target.lightened}};
}

json::object as_json(const gym::Reason& reason) {
    json::array from;
    for (const gym::SetId& id : reason.from) {
        from.push_back(json::string(gym::to_text(id)));
    }
    json::object object{
        {"rule", gym::word_of(reason.rule)},
        {"from", std::move(from)},
        {"threshold", maybe(reason.threshold)},
        {"refused", nullptr}};
    if (reason.refused) {
        object["refused"] = {
            {"load_g", reason.refused->load.grams}, {"why", gym::word_of(reason.refused->why)}};
    }
    return object;
}

json::object as_json(const gym::LoggedSet& logged) {
    return {
        {"id", gym::to_text(logged.id)},
        {"at", exchange::instant_text(logged.at)},
        {"exercise", logged.set.exercise},
        {"load_g", logged.set.load.grams},
        {"reps", logged.set.reps},
        {"reps_right", maybe(logged.set.reps_right)},
        {"reps_in_reserve", maybe(logged.set.reps_in_reserve)}};
}

json::object as_json(const gym::PlannedExercise& planned, std::span<const gym::LoggedSet> history) {
    json::array warm_ups;
    for (const gym::WarmUpSet& set : planned.warm_ups) {
        warm_ups.push_back({{"load_g", set.load.grams}, {"reps", set.reps}});
    }
    json::array evidence;
    for (const gym::LoggedSet& logged : history) {
        const auto& from = planned.reason.from;
        if (std::find(from.begin(), from.end(), logged.id) != from.end()) {
            evidence.push_back(as_json(logged));
        }
    }
    const std::optional<std::int64_t> finder =
        planned.finder_up_to ? std::optional(planned.finder_up_to->grams) : std::nullopt;
    return {
        {"exercise", planned.exercise},
        {"target", as_json(planned.target)},
        {"reps", json::array(planned.reps.begin(), planned.reps.end())},
        {"reps_left", planned.reps_left},
        {"rest_s", planned.rest.count()},
        {"way", word_of(planned.way)},
        {"harder", planned.harder},
        {"easier", planned.easier},
        {"finder_up_to_g", maybe(finder)},
        {"ask_staff", planned.ask_staff},
        {"recovery", word_of(planned.recovery)},
        {"green_at",
         planned.green_at ? json::value(exchange::instant_text(*planned.green_at)) : nullptr},
        {"warm_ups", std::move(warm_ups)},
        {"reasons",
         {{"load", as_json(planned.reason)},
          {"sets", as_json(planned.sets_reason)},
          {"reps", as_json(planned.reps_reason)},
          {"rest", as_json(planned.rest_reason)}}},
        {"evidence", std::move(evidence)}};
}

} // namespace hub::admin
