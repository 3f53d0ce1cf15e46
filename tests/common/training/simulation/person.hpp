// A made-up member: how strong they truly are, how they come, how they train and what they say.
// Own numbers, chosen to be wide; they are no claim about people.
#pragma once

#include "common/gym/weight.hpp"
#include "tests/common/training/simulation/random.hpp"

#include <map>
#include <string>

namespace tests::simulation {

enum class Behaviour {
    honest,
    under_reports, // says fewer reps left than there were
    over_reports,  // says more
    never_says,
    skips_sets,
    own_loads,
    typos,
    stops_early,
};
inline constexpr int behaviours = 8;

enum class Attendance { thrice, twice, weekly, every_nine_days, holidays, dropout };
inline constexpr int attendances = 6;

std::string name_of(Behaviour behaviour);
std::string name_of(Attendance attendance);

// What can be lifted once of an exercise. It grows by training towards a ceiling and falls in
// breaks, never below nine tenths of where it began.
struct Strength {
    double grams = 0;
    double ceiling = 0;
    double floor = 0;

    void train(double sets_that_count, double rate);
    void rest(int days);

    gym::Weight weight() const { return {static_cast<std::int64_t>(grams)}; }
};

struct Person {
    Behaviour behaviour = Behaviour::honest;
    Attendance attendance = Attendance::twice;
    std::map<std::string, Strength> strength; // by exercise
    double rate = 0;                          // how fast they grow
    double noise = 0;                         // how far one day is from another
    double fatigue = 0;                       // what a set costs the next
    bool coarse_stack = false;                // their gym's leg curl has pins of 10 kg
    int trainer_at_visit = 0;                 // a trainer sees the form on that visit; 0: never

    // Days until the next visit.
    int gap(Random& random) const;
};

Person person_of(Random& random);

// The most reps with a load on a day of that strength: R2's chart, and on beyond its end.
int reps_possible(gym::Weight strength, gym::Weight load);

// The reps left that they name; -1 for nothing.
int named_left(const Person& person, int left, Random& random);

} // namespace tests::simulation
