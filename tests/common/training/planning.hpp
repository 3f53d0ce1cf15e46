// Stations, sessions and days for the tests of plans.
#pragma once

#include "common/content/catalogue.hpp"
#include "common/training/plan_today.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <algorithm>

namespace tests {

// Pins from `first` to `last` kg.
inline gym::StationKind stack(double first, double last, double step) {
    gym::StationKind kind;
    kind.slug = "stack";
    kind.exercises = {"leg_curl"};
    for (double kg = first; kg <= last; kg += step) {
        kind.loads.push_back({gym::kilograms(kg), gym::kg_text(gym::kilograms(kg))});
    }
    kind.start_loads["leg_curl"] = kind.loads[1].weight;
    return kind;
}

// A member whose form has been seen and who is no beginner any more.
inline gym::Trainee seasoned() {
    gym::Trainee trainee;
    for (const gym::Exercise& exercise : content::exercises()) {
        trainee.forms_seen.insert(exercise.slug);
    }
    trainee.training_since = evening - std::chrono::days(400);
    return trainee;
}

// A log that is written session by session, each set with the target that stood over it.
class Log {
public:
    std::vector<gym::LoggedSet> sets;

    struct Done {
        double kg = 0;
        std::vector<int> reps;
        std::optional<int> left = std::nullopt; // of every set
        std::optional<gym::Target> target = std::nullopt;
    };

    // A session so many days before `evening`.
    Log& session(int days_ago, const std::string& exercise, const Done& done) {
        base::Instant at = evening - std::chrono::days(days_ago) - std::chrono::hours(1);
        for (const int reps : done.reps) {
            gym::LoggedSet set = logged(++seq_, at, exercise, done.kg, reps);
            set.set.station = gym::StationId{"STATION"};
            set.set.reps_in_reserve = done.left;
            set.set.target = done.target.value_or(gym::Target{
                gym::kilograms(done.kg), 0, 0, static_cast<int>(done.reps.size()), false});
            sets.push_back(set);
            at += std::chrono::minutes(3);
        }
        return *this;
    }

private:
    std::uint64_t seq_ = 0;
};

struct Case {
    gym::StationKind kind = *content::station_kind("leg_curl");
    gym::Trainee trainee = seasoned();
    gym::Routine routine = content::beginner_hamstrings();
    base::Zone zone = *base::Zone::named("Europe/Berlin");
    base::Instant now = evening;

    gym::Plan plan(const std::vector<gym::LoggedSet>& history) const {
        return training::plan_today(
            {trainee, history, routine, kind, content::exercises(), zone, now, content::ladders()}
        );
    }

    // The first exercise of the station.
    gym::PlannedExercise first(const std::vector<gym::LoggedSet>& history) const {
        return plan(history).exercises.at(0);
    }
};

inline gym::Routine routine_of(const std::string& exercise, int sets, int low, int high) {
    return {"test", 1, {{0, "day", {{exercise, sets, low, high}}}}};
}

} // namespace tests
