#include "tests/common/training/simulation/person.hpp"

#include "common/training/effort.hpp"

#include <algorithm>
#include <array>

namespace tests::simulation {

namespace {

constexpr double kilo = 1000;
constexpr int decay_after_days = 14;
constexpr double decay_a_day = 0.002;

Strength strength_of(double low, double high, Random& random) {
    Strength strength;
    strength.grams = random.between(low, high) * kilo;
    strength.ceiling = strength.grams * random.between(1.3, 2.2);
    strength.floor = strength.grams * 0.9;
    return strength;
}

} // namespace

std::string name_of(Behaviour behaviour) {
    constexpr std::array names{
        "honest",
        "under-reports",
        "over-reports",
        "never says",
        "skips sets",
        "own loads",
        "typos",
        "stops early"};
    return names.at(static_cast<std::size_t>(behaviour));
}

std::string name_of(Attendance attendance) {
    constexpr std::array names{
        "3 a week", "2 a week", "1 a week", "every 9 days", "holidays", "drops out"};
    return names.at(static_cast<std::size_t>(attendance));
}

void Strength::train(double sets_that_count, double rate) {
    grams += std::max(0.0, ceiling - grams) * rate * std::min(1.0, sets_that_count / 3);
}

void Strength::rest(int days) {
    for (int day = decay_after_days; day < days; ++day) {
        grams = std::max(floor, grams * (1 - decay_a_day));
    }
}

int Person::gap(Random& random) const {
    switch (attendance) {
    case Attendance::thrice:
        return random.happens(0.1) ? 4 : random.whole(2, 3);
    case Attendance::twice:
        return random.happens(0.08) ? 7 : random.whole(3, 4);
    case Attendance::weekly:
        return random.happens(0.1) ? 14 : 7;
    case Attendance::every_nine_days:
        return random.whole(8, 10);
    case Attendance::holidays:
        return random.happens(0.05) ? random.whole(14, 35) : random.whole(3, 4);
    case Attendance::dropout:
        return random.happens(0.03) ? random.whole(60, 240) : random.whole(3, 5);
    }
    return 0;
}

Person person_of(Random& random) {
    Person person;
    // Two of five are honest, the others share the rest.
    person.behaviour =
        static_cast<Behaviour>(random.happens(0.4) ? 0 : random.whole(1, behaviours - 1));
    person.attendance = static_cast<Attendance>(random.whole(0, attendances - 1));
    person.strength["leg_curl"] = strength_of(15, 65, random);
    person.strength["deadlift"] = strength_of(45, 150, random);
    person.strength["glute_bridge"] = strength_of(40, 140, random);
    person.rate = random.between(0.006, 0.02);
    person.noise = random.between(0.015, 0.04);
    person.fatigue = random.between(0.01, 0.03);
    person.coarse_stack = random.happens(0.35);
    person.trainer_at_visit = random.happens(0.6) ? random.whole(2, 6) : 0;
    return person;
}

int reps_possible(gym::Weight strength, gym::Weight load) {
    constexpr int chart_end = 16;
    constexpr double percent_a_rep = 2; // beyond the chart
    if (load > strength) {
        return 0;
    }
    const double percent =
        100 * static_cast<double>(load.grams) / static_cast<double>(strength.grams);
    const double least = training::percent_of_max(chart_end);
    if (percent < least) {
        return chart_end + static_cast<int>((least - percent) / percent_a_rep);
    }
    return training::reps_to_failure(strength, load);
}

int named_left(const Person& person, int left, Random& random) {
    // Nobody knows exactly, and the less so the further it is.
    const double slip = random.normal() * (left > 3 ? 1.2 : 0.6);
    int named = left + static_cast<int>(slip + (slip < 0 ? -0.5 : 0.5));
    if (person.behaviour == Behaviour::never_says) {
        return -1;
    }
    if (person.behaviour == Behaviour::under_reports) {
        named -= 2;
    }
    if (person.behaviour == Behaviour::over_reports) {
        named += 2;
    }
    return std::clamp(named, 0, 4);
}

} // namespace tests::simulation
