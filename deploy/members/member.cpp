#include "deploy/members/member.hpp"

#include <algorithm>
#include <array>

namespace members {

namespace {

// Seconds, at speed 1.
constexpr int set_takes = 30;
constexpr int set_varies = 15;
constexpr int home_takes = 900; // until the next training
constexpr int left_alone = 240; // nobody rests for so long: they have gone

constexpr int sets_least = 6; // in one training
constexpr int sets_most = 12;
constexpr int sloppy_sets = 5;     // at one station
constexpr int set_least_ms = 1200; // however fast the demo runs

bool is_own(const std::string& text, const std::string& name) {
    static const std::string cut = "…";
    if (text == name) {
        return true;
    }
    const bool is_cut = text.size() > cut.size() && text.ends_with(cut);
    return is_cut && name.starts_with(text.substr(0, text.size() - cut.size()));
}

// Screens that every visit has: with another name on them, they are somebody else's.
bool is_of_a_visit(const std::string& screen) {
    constexpr std::array screens{"warm_up", "set", "rest", "change", "settings", "summary"};
    return std::find(screens.begin(), screens.end(), screen) != screens.end();
}

} // namespace

Member::Member(Person person, Floor floor, std::size_t station, std::uint32_t seed)
    : person_(std::move(person))
    , floor_(floor)
    , station_(station)
    , random_(seed)
    , arrives_(some(300, 2500)) {
    if (person_.temper == Temper::forgetful) {
        leaves_after_ = 1 + static_cast<int>(up_to(1));
    }
}

std::uint32_t Member::up_to(std::uint32_t most) {
    return static_cast<std::uint32_t>(random_() % (most + 1u));
}

bool Member::one_in(std::uint32_t many) {
    return up_to(many - 1) == 0;
}

Time Member::some(int least_ms, int most_ms) {
    return Time(least_ms + static_cast<int>(up_to(static_cast<std::uint32_t>(most_ms - least_ms))));
}

Time Member::demo_time(int seconds) const {
    return Time(static_cast<long>(seconds * 1000 / floor_.speed));
}

Step Member::look(const Shown& shown, Time now) {
    if (now < arrives_) {
        return {Wait{}, arrives_};
    }
    const Sight sight = see(shown);
    if (sight == Sight::others && shown.look != others_look_) {
        others_look_ = shown.look;
        others_since_ = now;
    }
    if (sight != sight_) {
        notice(sight, shown, now);
    } else if (plan_.empty() && now >= next_) { // nothing came of it: think again
        plan_ = plan(sight, shown, now);
        next_ = now + (plan_.empty() ? patience(sight) : plan_.front().before);
    }
    if (plan_.empty() || now < next_) {
        return {Wait{}, next_};
    }
    const Act act = did(std::move(plan_.front().act), now);
    if (std::holds_alternative<Walk>(act)) {
        return {act, arrives_};
    }
    plan_.pop_front();
    next_ = now + (plan_.empty() ? patience(sight) : plan_.front().before);
    return {act, next_};
}

bool Member::is_mine(const Shown& shown) const {
    const auto own = [&](const std::string& text) { return is_own(text, person_.name); };
    if (std::any_of(shown.texts.begin(), shown.texts.end(), own)) {
        return true;
    }
    return tapped_ && !challenged_ && !is_of_a_visit(shown.screen);
}

Member::Sight Member::see(const Shown& shown) const {
    if (shown.screen.empty() || shown.screen == "nameless") {
        return Sight::nothing;
    }
    if (shown.screen == "idle") {
        return Sight::free;
    }
    if (shown.screen == "occupied") {
        return Sight::occupied;
    }
    if (shown.screen == "unknown_card") {
        return Sight::unknown_card;
    }
    if (!is_mine(shown)) {
        return Sight::others;
    }
    if (shown.screen == "health") {
        return Sight::health;
    }
    if (shown.screen == "warm_up") {
        return Sight::warm_up;
    }
    if (shown.screen == "set") {
        return Sight::set;
    }
    if (shown.screen == "rest") {
        const bool all_done = shown.offers("finish_here") || shown.offers("next_exercise");
        return all_done ? Sight::all_done : Sight::rest;
    }
    if (shown.screen == "change") {
        return Sight::change;
    }
    if (shown.screen == "settings") {
        return Sight::settings;
    }
    return shown.screen == "summary" ? Sight::summary : Sight::something_else;
}

void Member::notice(Sight sight, const Shown& shown, Time now) {
    const bool saved = sight_ == Sight::set && (sight == Sight::rest || sight == Sight::all_done);
    sets_here_ += saved ? 1 : 0;
    if (sight_ == Sight::occupied) {
        challenged_ = challenged_ && sight == Sight::others;
    }
    sight_ = sight;
    plan_ = plan(sight, shown, now);
    next_ = now + (plan_.empty() ? patience(sight) : plan_.front().before);
}

// What is done changes what the member knows.
Act Member::did(Act act, Time now) {
    if (std::holds_alternative<TapCard>(act)) {
        challenged_ = sight_ == Sight::others;
        tapped_ = true;
        return act;
    }
    const auto* walk = std::get_if<Walk>(&act);
    if (walk == nullptr) {
        return act;
    }
    sets_today_ += sets_here_;
    stations_done_ += finished_ && sets_here_ > 0 ? 1 : 0;
    // Whoever has trained today already finds little to do, and stays a while all the same.
    const bool done = stations_done_ >= static_cast<int>(floor_.stations);
    const bool home = (done && sets_today_ >= sets_least) || sets_today_ >= sets_most;
    if (home) {
        stations_done_ = sets_today_ = 0;
    }
    arrives_ = now + some(900, 2000) + (home ? demo_time(home_takes) : Time{});
    station_ = walk->station;
    sight_ = Sight::nothing;
    plan_.clear();
    tapped_ = challenged_ = finished_ = false;
    sets_here_ = 0;
    leaves_after_ = person_.temper == Temper::forgetful ? 1 + static_cast<int>(up_to(1)) : 0;
    others_look_.clear();
    return act;
}

// How long nothing may come of a touch before it is made again.
Time Member::patience(Sight sight) const {
    const bool waits = sight == Sight::rest || sight == Sight::nothing || sight == Sight::occupied;
    return waits ? demo_time(left_alone) : Time(3000);
}

Member::Planned Member::go_on() {
    return {Walk{(station_ + 1) % floor_.stations}, some(700, 1500)};
}

Member::Plan Member::plan(Sight sight, const Shown& shown, Time now) {
    switch (sight) {
    case Sight::nothing:
        return {};
    case Sight::free:
        return plan_free();
    case Sight::health:
        return {{Press{"none"}, some(set_least_ms, 2 * set_least_ms)}};
    case Sight::warm_up: {
        const bool skips = person_.temper != Temper::honest;
        return {
            {Press{skips ? "warmed_up" : "save_warm_up"}, some(set_least_ms, 2 * set_least_ms)}};
    }
    case Sight::set:
        return plan_set(shown);
    case Sight::rest:
        return plan_rest(shown);
    case Sight::all_done:
        return plan_all_done(shown);
    case Sight::change:
        return plan_change(shown);
    case Sight::settings:
        return plan_settings(shown);
    case Sight::summary:
        finished_ = true;
        return {{Press{"done"}, some(1200, 2200)}};
    case Sight::something_else:
        return plan_something_else(shown);
    case Sight::others:
        return finished_ ? Plan{go_on()} : plan_others(now);
    case Sight::occupied:
        return plan_occupied(now);
    case Sight::unknown_card:
        return {{Press{"guest"}, some(800, 1500)}};
    }
    return {};
}

Member::Plan Member::plan_free() {
    if (finished_) {
        return {go_on()};
    }
    return {{TapCard{}, some(700, 1600)}};
}

Member::Plan Member::plan_set(const Shown& shown) {
    const Time lifting =
        std::max(Time(set_least_ms), demo_time(set_takes + static_cast<int>(up_to(set_varies))));
    if (person_.temper == Temper::honest) {
        return {{Press{"save_2"}, lifting}};
    }
    if (person_.temper == Temper::forgetful) {
        return {{Press{"save_" + std::to_string(1 + up_to(2))}, lifting}};
    }
    if (shown.offers("settings") && sets_here_ == 0 && one_in(3)) {
        return {{Press{"settings"}, some(700, 1200)}};
    }
    Plan plan;
    Time before = lifting;
    for (auto left = up_to(3); left > 0; --left) {
        constexpr std::array steppers{"load_up", "load_down", "reps_up", "reps_down"};
        const char* stepper = steppers[up_to(steppers.size() - 1)];
        if (shown.offers(stepper)) {
            plan.push_back({Press{stepper}, before});
            before = some(400, 600);
        }
    }
    plan.push_back({Press{"save_" + std::to_string(up_to(4))}, before});
    return plan;
}

// The set screen comes back by itself.
Member::Plan Member::plan_rest(const Shown& shown) {
    if (leaves_after_ > 0 && sets_here_ >= leaves_after_) {
        return {go_on()};
    }
    if (person_.temper != Temper::sloppy) {
        return {};
    }
    if (shown.offers("change") && one_in(3)) {
        return {{Press{"change"}, some(800, 1500)}};
    }
    if (one_in(2)) {
        return {{Press{"rest_longer"}, some(800, 1500)}, {Press{"start_now"}, some(1500, 3000)}};
    }
    return {{Press{"start_now"}, some(1000, 3000)}};
}

Member::Plan Member::plan_all_done(const Shown& shown) {
    if (leaves_after_ > 0 && sets_here_ >= leaves_after_) {
        return {go_on()};
    }
    if (person_.temper == Temper::sloppy) {
        const auto mood = up_to(3);
        if (mood == 0 && sets_here_ < sloppy_sets) {
            return {{Press{"one_more"}, some(1000, 2000)}};
        }
        if (mood == 1) {
            return {go_on()}; // and the visit stays open
        }
        if (mood == 2 || sets_here_ >= sloppy_sets) {
            return {{Press{"finish"}, some(1000, 2000)}};
        }
    }
    const char* next = shown.offers("next_exercise") ? "next_exercise" : "finish_here";
    return {{Press{next}, some(1000, 2000)}};
}

Member::Plan Member::plan_change(const Shown& shown) {
    if (one_in(4) && shown.offers("remove")) {
        return {{Press{"remove"}, some(800, 1500)}};
    }
    return {{Press{"reps_down"}, some(600, 1200)}, {Press{"save_1"}, some(500, 900)}};
}

Member::Plan Member::plan_settings(const Shown& shown) {
    Plan plan;
    for (const auto& [target, place] : shown.targets) {
        if (target.ends_with("_up") && one_in(2)) {
            plan.push_back({Press{target}, some(400, 700)});
        }
    }
    plan.push_back({Press{plan.empty() ? "back" : "save_settings"}, some(600, 1000)});
    return plan;
}

// Somebody is training here: wait, go to the other station, or try all the same.
Member::Plan Member::plan_others(Time now) {
    if (challenged_ || tapped_) {
        challenged_ = tapped_ = false; // it said so already
        return one_in(2) ? Plan{go_on()} : Plan{{Wait{}, some(3000, 6000)}};
    }
    if (now - others_since_ >= demo_time(left_alone)) {
        return {{TapCard{}, some(700, 1500)}};
    }
    const auto mood = up_to(4);
    if (mood == 0) {
        return {{TapCard{}, some(700, 1500)}};
    }
    return mood <= 2 ? Plan{go_on()} : Plan{{Wait{}, some(2000, 5000)}};
}

Member::Plan Member::plan_occupied(Time now) {
    if (!challenged_) {
        return {}; // another's card over my visit: they will see
    }
    const bool left = now - others_since_ >= demo_time(left_alone);
    return {{Press{left ? "work_in" : "back"}, some(500, 900)}};
}

// A person looks for the way on.
Member::Plan Member::plan_something_else(const Shown& shown) {
    constexpr std::array ways{
        "continue", "go_on", "start", "ok", "done", "skip", "later", "no", "back", "close"};
    for (const char* way : ways) {
        if (shown.offers(way)) {
            return {{Press{way}, some(1000, 1800)}};
        }
    }
    std::vector<std::string> offered;
    for (const auto& [target, place] : shown.targets) {
        if (!target.starts_with("finish")) {
            offered.push_back(target);
        }
    }
    if (offered.empty()) {
        return {};
    }
    const auto chosen = up_to(static_cast<std::uint32_t>(offered.size() - 1));
    return {{Press{offered[chosen]}, some(1000, 1800)}};
}

} // namespace members
