// One simulated member, as a state machine without a clock or a display: what the screen before
// them says and offers goes in, what they do next comes out. They know what a person knows: their
// name and card, what they have done, and what they see. Chance comes from the seed alone.
#pragma once

#include "deploy/members/screen.hpp"

#include <chrono>
#include <cstdint>
#include <deque>
#include <random>
#include <string>
#include <variant>

namespace members {

// Does what is asked, with two left; changes load and reps and forgets to finish; walks away with
// the visit open, taps at the other station, comes back and goes on.
enum class Temper { honest, sloppy, forgetful };

struct Person {
    std::string name;
    std::string card;
    Temper temper = Temper::honest;
};

using Time = std::chrono::milliseconds; // since the demo began

struct Wait {};

struct Press {
    std::string target;
};

struct TapCard {};

struct Walk {
    std::size_t station = 0;
};

using Act = std::variant<Wait, Press, TapCard, Walk>;

struct Step {
    Act act;
    Time again; // look again then, and whenever the screen changes
};

// How the floor is for a member.
struct Floor {
    std::size_t stations = 2;
    double speed = 1; // rests and sets take this much less time
};

class Member {
public:
    // Begins on the way to the station.
    Member(Person person, Floor floor, std::size_t station, std::uint32_t seed);

    const Person& person() const { return person_; }

    // Where they stand, or go to.
    std::size_t station() const { return station_; }

    Step look(const Shown& shown, Time now);

private:
    enum class Sight {
        nothing, // no window, or a kiosk that knows no gym
        free,
        health,
        warm_up,
        set,
        rest,
        all_done,
        change,
        settings,
        summary,
        something_else, // mine, but I have never seen it
        others,
        occupied,
        unknown_card,
    };

    struct Planned {
        Act act;
        Time before; // thinking, lifting, walking up
    };

    using Plan = std::deque<Planned>;

    Sight see(const Shown& shown) const;
    bool is_mine(const Shown& shown) const;
    void notice(Sight sight, const Shown& shown, Time now);
    Plan plan(Sight sight, const Shown& shown, Time now);
    Plan plan_free();
    Plan plan_set(const Shown& shown);
    Plan plan_rest(const Shown& shown);
    Plan plan_all_done(const Shown& shown);
    Plan plan_change(const Shown& shown);
    Plan plan_settings(const Shown& shown);
    Plan plan_others(Time now);
    Plan plan_occupied(Time now);
    Plan plan_something_else(const Shown& shown);
    Planned go_on();
    Act did(Act act, Time now);
    Time patience(Sight sight) const;

    std::uint32_t up_to(std::uint32_t most);
    bool one_in(std::uint32_t many);
    // Between the two, in the members' own time, or in the demo's.
    Time some(int least_ms, int most_ms);
    Time demo_time(int seconds) const;

    Person person_;
    Floor floor_;
    std::size_t station_;
    std::mt19937 random_;
    Time arrives_;

    Sight sight_ = Sight::nothing;
    Plan plan_;
    Time next_{}; // when the plan goes on, or is made again

    bool tapped_ = false;     // here, since I came
    bool challenged_ = false; // with somebody else's visit on the screen
    bool finished_ = false;   // said so at the end of the visit
    int sets_here_ = 0;
    int leaves_after_ = 0; // sets; 0: stays
    int sets_today_ = 0;
    int stations_done_ = 0;
    std::string others_look_;
    Time others_since_{}; // nothing has changed on somebody else's visit
};

} // namespace members
