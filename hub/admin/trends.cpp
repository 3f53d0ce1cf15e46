#include "hub/admin/trends.hpp"

#include "common/content/catalogue.hpp"
#include "common/training/alerts.hpp"
#include "common/training/cards.hpp"
#include "common/training/consistency.hpp"
#include "common/training/floor_flags.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

namespace hub::admin {

namespace {

std::string word_of(gym::RecordKind kind) {
    switch (kind) {
    case gym::RecordKind::heaviest_load:
        return "heaviest_load";
    case gym::RecordKind::best_e1rm:
        return "best_e1rm";
    case gym::RecordKind::most_reps_at_load:
        return "most_reps_at_load";
    case gym::RecordKind::volume_day:
        return "volume_day";
    }
    return "";
}

std::string word_of(gym::Muscle muscle) {
    switch (muscle) {
    case gym::Muscle::hamstrings:
        return "hamstrings";
    case gym::Muscle::hamstrings_short_head:
        return "hamstrings_short_head";
    case gym::Muscle::glutes:
        return "glutes";
    case gym::Muscle::lower_back:
        return "lower_back";
    case gym::Muscle::quads:
        return "quads";
    case gym::Muscle::calves:
        return "calves";
    case gym::Muscle::core:
        return "core";
    }
    return "";
}

std::string word_of(training::VolumeBand band) {
    switch (band) {
    case training::VolumeBand::low:
        return "low";
    case training::VolumeBand::building:
        return "building";
    case training::VolumeBand::on_target:
        return "on_target";
    case training::VolumeBand::high:
        return "high";
    case training::VolumeBand::too_much:
        return "too_much";
    }
    return "";
}

std::string word_of(training::Light light) {
    switch (light) {
    case training::Light::green:
        return "green";
    case training::Light::amber:
        return "amber";
    case training::Light::red:
        return "red";
    }
    return "";
}

std::string word_of(gym::Function function) {
    return function == gym::Function::knee_flexion ? "knee_flexion" : "hip_extension";
}

std::string word_of(gym::AdviceKind kind) {
    static const std::map<gym::AdviceKind, std::string> words{
        {gym::AdviceKind::pain, "pain"},
        {gym::AdviceKind::first_visit, "first_visit"},
        {gym::AdviceKind::form_waiting, "form_waiting"},
        {gym::AdviceKind::fatigue_red, "fatigue_red"},
        {gym::AdviceKind::fatigue_amber, "fatigue_amber"},
        {gym::AdviceKind::load_jumps, "load_jumps"},
        {gym::AdviceKind::asymmetry, "asymmetry"},
        {gym::AdviceKind::stall, "stall"},
        {gym::AdviceKind::target_ignored, "target_ignored"},
        {gym::AdviceKind::inactive, "inactive"},
        {gym::AdviceKind::back_after_absence, "back_after_absence"},
        {gym::AdviceKind::volume_rise, "volume_rise"},
        {gym::AdviceKind::balance, "balance"},
        {gym::AdviceKind::quad_dominance, "quad_dominance"},
        {gym::AdviceKind::function_missing, "function_missing"},
    };
    return words.at(kind);
}

std::string unit_of(gym::Figure::Of of) {
    switch (of) {
    case gym::Figure::Of::kg:
        return "kg";
    case gym::Figure::Of::percent:
        return "percent";
    case gym::Figure::Of::days:
        return "days";
    case gym::Figure::Of::sessions:
        return "sessions";
    case gym::Figure::Of::sets:
        return "sets";
    case gym::Figure::Of::hard_days:
        return "hard_days";
    case gym::Figure::Of::ratio:
        return "ratio";
    case gym::Figure::Of::level:
        return "level";
    case gym::Figure::Of::reports:
        return "reports";
    case gym::Figure::Of::nothing:
        break;
    }
    return "";
}

bool on_machine(const std::string& slug) {
    const gym::Exercise* exercise = content::exercise(slug);
    return exercise != nullptr && exercise->on_machine;
}

// R13's step: that of the station kind which can do it.
std::map<std::string, gym::Weight> steps() {
    std::map<std::string, gym::Weight> found;
    for (const gym::StationKind& kind : content::station_kinds()) {
        for (const std::string& exercise : kind.exercises) {
            if (kind.loads.size() > 1) {
                found[exercise] = {kind.loads[1].weight.grams - kind.loads[0].weight.grams};
            }
        }
    }
    return found;
}

json::object json_of(const gym::Record& record, const base::Zone& zone) {
    return {
        {"kind", word_of(record.kind)},
        {"exercise", record.track.exercise},
        {"weight_g", record.weight.grams},
        {"reps", record.reps},
        {"day", base::to_text(zone.day(record.at))},
        {"set", gym::to_text(record.set)}};
}

json::object
json_of(const gym::Track& track, const training::SessionStrength& session, const base::Zone& zone) {
    const gym::Weight e1rm = session.estimate.e1rm;
    json::object object{
        {"exercise", track.exercise},
        {"day", base::to_text(zone.day(session.at))},
        {"low_confidence", session.estimate.confidence == training::Confidence::low},
        {"set", gym::to_text(session.set)}};
    if (on_machine(track.exercise)) { // its kilograms are no maximum (R1)
        object["ten_rep_weight_g"] = training::ten_rep_weight(e1rm).grams;
    } else {
        object["e1rm_g"] = e1rm.grams;
        object["e1rm_low_g"] = session.band.low.grams;
        object["e1rm_high_g"] = session.band.high.grams;
    }
    return object;
}

json::object json_of(const gym::Advice& advice) {
    json::array evidence;
    for (const gym::Figure& figure : advice.evidence) {
        if (figure.of != gym::Figure::Of::nothing) {
            evidence.push_back({{"of", unit_of(figure.of)}, {"value", figure.value}});
        }
    }
    return {
        {"kind", word_of(advice.kind)},
        {"for", advice.audience == gym::Audience::staff ? "staff" : "member"},
        {"exercise", advice.exercise},
        {"evidence", std::move(evidence)}};
}

std::string told(const gym::Advice& advice) {
    std::vector<std::string> figures;
    for (const gym::Figure& figure : advice.evidence) {
        if (figure.of != gym::Figure::Of::nothing) {
            figures.push_back(fmt::format("{:.4g} {}", figure.value, unit_of(figure.of)));
        }
    }
    return fmt::format(
        "  {}{}{}: {}\n",
        word_of(advice.kind),
        advice.exercise.empty() ? "" : " ",
        advice.exercise,
        fmt::join(figures, ", ")
    );
}

} // namespace

Trends trends_of(
    const gym::MemberId& member,
    const gym::Trainee& trainee,
    training::Sets history,
    const base::Zone& zone,
    base::Instant now
) {
    const auto& exercises = content::exercises();
    Trends trends;
    trends.records = training::records(history, exercises, zone, now);
    std::set<gym::Track> tracks;
    for (const gym::LoggedSet& logged : history) {
        if (const auto track = training::track_of(logged, exercises)) {
            tracks.insert(*track);
        }
    }
    for (const gym::Track& track : tracks) {
        const auto sessions = training::strength_by_session(history, track, exercises);
        if (!sessions.empty()) {
            trends.strength.emplace_back(track, sessions.back());
        }
    }
    trends.muscles = training::sets_this_week(history, exercises, zone, now);
    trends.untrained = training::untrained_functions(history, exercises, now);
    trends.front_back = training::front_back(history, exercises, now);
    trends.leg_days = training::leg_days_this_week(history, exercises, zone, now);
    trends.weeks_in_a_row =
        training::weeks_in_a_row(training::leg_days(history, exercises, zone), zone.day(now), {});
    trends.sessions_this_month = training::sessions_this_month(history, zone, now);
    training::AlertFacts facts{member, history, exercises, steps(), {}, {}, {}};
    auto advice = training::progress_advice(facts, zone, now);
    for (gym::Advice& flag : training::floor_flags(member, trainee, history, exercises, now)) {
        advice.push_back(std::move(flag));
    }
    training::Flags flags = training::flags_for_shift(advice);
    trends.advice = std::move(flags.listed);
    trends.more_advice = flags.not_listed;
    return trends;
}

json::object as_json(const Trends& trends, const base::Zone& zone) {
    json::array records;
    for (const gym::Record& record : trends.records) {
        records.push_back(json_of(record, zone));
    }
    json::array strength;
    for (const auto& [track, session] : trends.strength) {
        strength.push_back(json_of(track, session, zone));
    }
    json::object muscles;
    for (const auto& [muscle, sets] : trends.muscles) {
        muscles[word_of(muscle)] = {{"sets", sets}, {"band", word_of(training::volume_band(sets))}};
    }
    json::array untrained;
    for (const gym::Function function : trends.untrained) {
        untrained.push_back(json::string(word_of(function)));
    }
    json::array advice;
    for (const gym::Advice& each : trends.advice) {
        advice.push_back(json_of(each));
    }
    json::object object{
        {"records", std::move(records)},
        {"strength", std::move(strength)},
        {"muscles_this_week", std::move(muscles)},
        {"functions_without_a_set", std::move(untrained)},
        {"front_back", nullptr},
        {"leg_days_this_week", trends.leg_days},
        {"weeks_in_a_row", trends.weeks_in_a_row},
        {"sessions_this_month", trends.sessions_this_month},
        {"advice", std::move(advice)},
        {"more_advice", trends.more_advice}};
    if (trends.front_back) {
        object["front_back"] = {
            {"ratio", trends.front_back->ratio}, {"light", word_of(trends.front_back->light)}};
    }
    return object;
}

std::string told(const Trends& trends) {
    std::string text = fmt::format(
        "leg days this week: {} of 2; weeks in a row: {}; sessions this month: {}\n",
        trends.leg_days,
        trends.weeks_in_a_row,
        trends.sessions_this_month
    );
    std::vector<std::string> muscles;
    for (const auto& [muscle, sets] : trends.muscles) {
        muscles.push_back(
            fmt::format("{} {:g} ({})", word_of(muscle), sets, word_of(training::volume_band(sets)))
        );
    }
    if (!muscles.empty()) {
        text += fmt::format("sets by muscle this week: {}\n", fmt::join(muscles, ", "));
    }
    if (trends.front_back) {
        text += fmt::format(
            "front and back of the thigh, 28 days: {:.2f} ({})\n",
            trends.front_back->ratio,
            word_of(trends.front_back->light)
        );
    }
    if (!trends.advice.empty()) {
        text += "to look at:\n";
    }
    for (const gym::Advice& advice : trends.advice) {
        text += told(advice);
    }
    return text;
}

std::string told_of(const Trends& trends, const std::string& exercise) {
    std::string text;
    for (const auto& [track, session] : trends.strength) {
        if (track.exercise != exercise) {
            continue;
        }
        const gym::Weight e1rm = session.estimate.e1rm;
        text += on_machine(exercise)
                    ? fmt::format(
                          "  10-rep weight: {:.1f} kg\n",
                          static_cast<double>(training::ten_rep_weight(e1rm).grams) / 1000
                      )
                    : fmt::format(
                          "  one-rep estimate: {:.1f} kg ({:.1f} to {:.1f})\n",
                          static_cast<double>(e1rm.grams) / 1000,
                          static_cast<double>(session.band.low.grams) / 1000,
                          static_cast<double>(session.band.high.grams) / 1000
                      );
    }
    return text;
}

} // namespace hub::admin
