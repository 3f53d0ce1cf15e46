// Arbitrary trainees, stations and histories for the properties of plans: made from a number, so
// that a counterexample can be named by it.
#pragma once

#include "common/gym/plates.hpp"
#include "common/training/history.hpp"
#include "tests/common/training/planning.hpp"
#include "tests/common/training/simulation/random.hpp"

#include <string>
#include <vector>

namespace tests {

// Leg curl stacks, fine and coarse and uneven; platforms, with few plates too.
inline const std::vector<gym::StationKind>& arbitrary_stations() {
    static const std::vector<gym::StationKind> all = [] {
        std::vector<gym::StationKind> kinds{
            *content::station_kind("leg_curl"),
            stack(5, 95, 10),
            stack(20, 50, 15),
            *content::station_kind("deadlift_platform")};
        gym::StationKind uneven = stack(4.5, 80, 6.8);
        uneven.loads.insert(uneven.loads.begin() + 2, {gym::kilograms(12), "12"});
        uneven.exercises = {"leg_curl", "single_leg_curl", "new"};
        uneven.start_loads["single_leg_curl"] = uneven.loads[0].weight;
        uneven.start_loads["new"] = uneven.loads[2].weight;
        kinds.push_back(uneven);
        for (const auto& plates : std::vector<std::vector<gym::Plate>>{
                 {{gym::kilograms(25), 1, true}, {gym::kilograms(15), 2, true}},
                 {{gym::kilograms(20), 3, true}, {gym::kilograms(1.25), 1, false}},
                 {{gym::kilograms(10), 1, false}}}) {
            gym::StationKind poor = kinds[3];
            poor.exercises = {"deadlift", "glute_bridge", "romanian_deadlift", "new"};
            poor.bar = gym::Bar{gym::kilograms(20), plates};
            poor.loads.clear();
            for (const gym::Weight total : gym::totals_of(*poor.bar)) {
                poor.loads.push_back({total, gym::kg_text(total)});
            }
            for (const std::string& slug : poor.exercises) {
                poor.start_loads[slug] = gym::kilograms(40);
            }
            kinds.push_back(poor);
        }
        return kinds;
    }();
    return all;
}

inline const std::vector<std::string>& arbitrary_exercises() {
    static const std::vector<std::string> all{
        "leg_curl",
        "deadlift",
        "glute_bridge",
        "romanian_deadlift",
        "single_leg_curl",
        "squat",
        "new",
        "other:Something else"};
    return all;
}

class Arbitrary {
public:
    explicit Arbitrary(std::uint64_t seed)
        : random_(seed) {}

    gym::Trainee trainee() {
        gym::Trainee trainee;
        trainee.age = static_cast<gym::AgeBand>(random_.whole(0, 3));
        trainee.easier = random_.happens(0.2);
        trainee.expecting = random_.happens(0.15);
        trainee.warm_ups = static_cast<gym::WarmUpChoice>(random_.whole(0, 2));
        if (random_.happens(0.5)) {
            trainee.legs = static_cast<gym::Legs>(random_.whole(0, 2));
        }
        for (const std::string& exercise : arbitrary_exercises()) {
            if (random_.happens(0.6)) {
                trainee.forms_seen.insert(exercise);
            }
        }
        for (int pains = random_.happens(0.3) ? random_.whole(1, 3) : 0; pains > 0; --pains) {
            trainee.pains.push_back(
                {evening - std::chrono::hours(24 * pains + random_.whole(0, 20)),
                 any_exercise(),
                 static_cast<gym::BodyPart>(random_.whole(0, 3)),
                 random_.whole(0, gym::pain_level_max),
                 random_.whole(0, 3)}
            );
        }
        if (random_.happens(0.8)) {
            trainee.training_since = evening - std::chrono::days(random_.whole(0, 500));
        }
        return trainee;
    }

    // So many sessions up to `evening`, with every kind of set.
    std::vector<gym::LoggedSet> history(int sessions) {
        std::vector<gym::LoggedSet> sets;
        base::Instant at = evening;
        for (int i = 0; i < sessions; ++i) {
            const double gap = random_.part();
            at -= gap < 0.15   ? std::chrono::hours(random_.whole(4, 48))
                  : gap < 0.97 ? std::chrono::hours(random_.whole(48, 190))
                               : std::chrono::hours(24 * random_.whole(7, 120));
            session(at, sets);
        }
        return training::merge_history(std::move(sets), {}, {});
    }

    std::uint64_t number(int most) { return static_cast<std::uint64_t>(random_.whole(0, most)); }

private:
    std::string any_exercise() {
        const auto& all = arbitrary_exercises();
        return all[number(static_cast<int>(all.size()) - 1)];
    }

    // Mostly what was asked for the time before, so that successes and failures come in rows.
    gym::Target next_target(const std::string& exercise) {
        gym::Weight& load = asked_[exercise];
        const double part = random_.part();
        if (load.grams == 0 || part < 0.1) {
            load = gym::kilograms(random_.whole(1, 40) * 2.5);
        } else if (part < 0.25) {
            load.grams = std::max<std::int64_t>(2'500, load.grams + 2'500 * random_.whole(-2, 2));
        }
        return {load, 8, 12, random_.whole(1, 4), random_.happens(0.15)};
    }

    void session(base::Instant at, std::vector<gym::LoggedSet>& sets) {
        const bool imported = random_.happens(0.1);
        for (int exercises = random_.whole(1, 3); exercises > 0; --exercises) {
            // Mostly those that stations of the tests have, so that histories grow long.
            const std::string exercise =
                random_.happens(0.7) ? arbitrary_exercises()[number(2)] : any_exercise();
            const int easy = random_.whole(-5, 3); // good days and bad ones, whole sessions of them
            const gym::Target target = next_target(exercise);
            for (int i = random_.whole(1, 4); i > 0; --i) {
                at += std::chrono::minutes(random_.whole(1, 5));
                set(at, exercise, easy, target, imported, sets);
            }
        }
    }

    void
    set(base::Instant at,
        const std::string& exercise,
        int easy,
        const gym::Target& target,
        bool imported,
        std::vector<gym::LoggedSet>& sets) {
        gym::LoggedSet logged = tests::logged(++seq_, at, exercise, 0, 0);
        logged.imported = imported;
        logged.set.load = target.load;
        if (random_.happens(0.06)) { // their own choice, on another machine's pins
            logged.set.load.grams += random_.whole(-10, 20) * 550;
            logged.set.load.grams = std::max<std::int64_t>(0, logged.set.load.grams);
        }
        logged.set.reps = std::clamp(12 + easy + random_.whole(-1, 2), 0, 40);
        if (random_.happens(0.1)) {
            logged.set.reps_right = random_.whole(0, 20);
        }
        if (random_.happens(0.8)) {
            logged.set.reps_in_reserve = random_.happens(0.2) ? 0 : random_.whole(1, 4);
        }
        if (random_.happens(0.2)) {
            logged.set.type = static_cast<gym::SetType>(random_.whole(1, 3));
        }
        if (random_.happens(0.08)) {
            logged.set.quality = static_cast<gym::Quality>(random_.whole(1, 2));
        }
        if (random_.happens(0.01)) {
            logged.set.reps = 877'777;
        }
        if (!imported && random_.happens(0.9)) {
            logged.set.target = target;
        }
        sets.push_back(logged);
    }

    simulation::Random random_;
    std::map<std::string, gym::Weight> asked_;
    std::uint64_t seq_ = 0;
};

} // namespace tests
