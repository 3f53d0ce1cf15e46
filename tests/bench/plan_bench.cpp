// How long a plan takes, and how that grows with the history: at a realistic density, so that a
// history of 100 000 sets is a life of training and a plan still looks two years back. Against it a
// plan that reads its whole history first, as a naive one would.
#include "common/training/history.hpp"
#include "tests/common/training/planning.hpp"
#include "tests/common/training/simulation/random.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>

namespace {

using std::chrono::hours;
using std::chrono::minutes;

// Twice a week three exercises of three sets, each with two warm-ups; the newest four days ago.
std::vector<gym::LoggedSet> history_of(std::size_t sets) {
    tests::simulation::Random random(1);
    std::vector<gym::LoggedSet> history;
    base::Instant day = tests::evening - hours(96);
    for (bool odd = false; history.size() < sets; odd = !odd) {
        base::Instant at = day;
        for (const char* exercise : {"deadlift", "leg_curl", "glute_bridge"}) {
            for (int i = 0; i < 5 && history.size() < sets; ++i) {
                auto set = tests::logged(history.size(), at, exercise, 40, random.whole(8, 12));
                set.set.type = i < 2 ? gym::SetType::warm_up : gym::SetType::work;
                set.set.reps_in_reserve = random.whole(0, 4);
                set.set.target = gym::Target{gym::kilograms(40), 8, 12, 3, false};
                history.push_back(set);
                at += minutes(3);
            }
        }
        day -= hours(odd ? 72 : 96);
    }
    return training::merge_history(std::move(history), {}, {});
}

const std::vector<gym::LoggedSet>& kept_history(std::size_t sets) {
    static std::map<std::size_t, std::vector<gym::LoggedSet>> kept;
    auto found = kept.find(sets);
    if (found == kept.end()) {
        found = kept.emplace(sets, history_of(sets)).first;
    }
    return found->second;
}

tests::Case case_of(const char* kind) {
    return tests::Case{*content::station_kind(kind)};
}

void plan(benchmark::State& state, const char* kind) {
    const auto& history = kept_history(static_cast<std::size_t>(state.range(0)));
    const tests::Case one = case_of(kind);
    for (auto _ : state) {
        benchmark::DoNotOptimize(one.plan(history));
    }
    state.SetItemsProcessed(state.iterations());
}

// Every set ever of each exercise, and then the plan of the last sessions.
void naive_plan(benchmark::State& state, const char* kind) {
    const auto& history = kept_history(static_cast<std::size_t>(state.range(0)));
    const tests::Case one = case_of(kind);
    for (auto _ : state) {
        std::vector<gym::LoggedSet> own;
        for (const gym::LoggedSet& logged : history) {
            const auto& slugs = one.kind.exercises;
            if (std::find(slugs.begin(), slugs.end(), logged.set.exercise) != slugs.end()) {
                own.push_back(logged);
            }
        }
        benchmark::DoNotOptimize(one.plan(own));
    }
    state.SetItemsProcessed(state.iterations());
}

// An exercise not done for years: the walk back ends after two years, however long the history.
void plan_of_a_rare_exercise(benchmark::State& state) {
    const auto& history = kept_history(static_cast<std::size_t>(state.range(0)));
    tests::Case one = case_of("leg_curl");
    one.kind.exercises = {"lying_leg_curl"};
    one.kind.start_loads["lying_leg_curl"] = gym::kilograms(10);
    for (auto _ : state) {
        benchmark::DoNotOptimize(one.plan(history));
    }
    state.SetItemsProcessed(state.iterations());
}

BENCHMARK_CAPTURE(plan, leg_curl, "leg_curl")->RangeMultiplier(10)->Range(100, 100'000);
BENCHMARK_CAPTURE(plan, platform, "deadlift_platform")->RangeMultiplier(10)->Range(100, 100'000);
BENCHMARK(plan_of_a_rare_exercise)->RangeMultiplier(10)->Range(100, 100'000);
BENCHMARK_CAPTURE(naive_plan, leg_curl, "leg_curl")->RangeMultiplier(10)->Range(100, 100'000);

} // namespace

BENCHMARK_MAIN();
