#include "common/training/split_planner.hpp"

#include "common/training/routine_week.hpp"
#include "common/training/sessions.hpp"
#include "common/training/thresholds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace training {

namespace {

// Days of a week as bits, Monday the lowest.
using Bits = unsigned;
constexpr Bits all_sets_of_days = 1U << 7U;

unsigned place(std::chrono::weekday weekday) {
    return weekday.iso_encoding() - 1;
}

Bits bits_of(const Weekdays& weekdays) {
    Bits bits = 0;
    for (const std::chrono::weekday weekday : weekdays) {
        bits |= weekday.ok() ? 1U << place(weekday) : 0U;
    }
    return bits;
}

std::vector<int> places_of(Bits bits) {
    std::vector<int> places;
    for (int i = 0; i < days_a_week; ++i) {
        if ((bits >> static_cast<unsigned>(i) & 1U) != 0) {
            places.push_back(i);
        }
    }
    return places;
}

Weekdays weekdays_of(Bits bits) {
    Weekdays weekdays;
    for (const int at : places_of(bits)) {
        weekdays.emplace_back(static_cast<unsigned>(at) + 1);
    }
    return weekdays;
}

std::vector<std::size_t> training_days(const gym::Routine& routine) {
    std::vector<std::size_t> days;
    for (std::size_t i = 0; i < routine.days.size(); ++i) {
        if (!routine.days[i].rest()) {
            days.push_back(i);
        }
    }
    return days;
}

// Which of the training days, in order, load the hamstrings.
std::vector<bool>
hamstring_days(const gym::Routine& routine, std::span<const gym::Exercise> exercises) {
    std::vector<bool> hamstrings;
    for (const std::size_t day : training_days(routine)) {
        hamstrings.push_back(is_hamstring_day(exercises, routine.days[day]));
    }
    return hamstrings;
}

bool far_enough(Bits bits, const std::vector<bool>& hamstrings) {
    const std::vector<int> places = places_of(bits);
    std::vector<int> loaded;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (hamstrings[i]) {
            loaded.push_back(places[i]);
        }
    }
    for (std::size_t i = 0; loaded.size() > 1 && i < loaded.size(); ++i) {
        const bool over_the_end = i + 1 == loaded.size();
        const int next = over_the_end ? loaded.front() + days_a_week : loaded[i + 1];
        if (next - loaded[i] < days_between_hamstrings) {
            return false;
        }
    }
    return true;
}

// How far the days of one choice are from those of another, pair by pair; both have as many.
int moved(Bits from, Bits to) {
    const std::vector<int> before = places_of(from);
    const std::vector<int> after = places_of(to);
    int sum = 0;
    for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
        sum += std::abs(before[i] - after[i]);
    }
    return sum;
}

Weekdays nearest_good(Bits chosen, const std::vector<bool>& hamstrings) {
    std::optional<Bits> best;
    const auto better = [&](Bits a, Bits b) {
        const int kept_a = std::popcount(a & chosen);
        const int kept_b = std::popcount(b & chosen);
        return kept_a != kept_b ? kept_a > kept_b : moved(chosen, a) < moved(chosen, b);
    };
    for (Bits bits = 1; bits < all_sets_of_days; ++bits) {
        const bool as_many = std::popcount(bits) == static_cast<int>(hamstrings.size());
        if (as_many && far_enough(bits, hamstrings) && (!best || better(bits, *best))) {
            best = bits;
        }
    }
    return best ? weekdays_of(*best) : Weekdays{};
}

std::set<gym::Muscle>
muscles_of(const gym::RoutineDay& day, std::span<const gym::Exercise> exercises) {
    std::set<gym::Muscle> muscles;
    for (const gym::RoutineItem& item : day.items) {
        if (const gym::Exercise* exercise = find_exercise(exercises, item.exercise)) {
            for (const auto& [muscle, credit] : exercise->credit) {
                if (credit >= recovery_credit) {
                    muscles.insert(muscle);
                }
            }
        }
    }
    return muscles;
}

std::string rest_name(const gym::Routine& routine) {
    const auto named =
        std::find_if(routine.days.begin(), routine.days.end(), [](const gym::RoutineDay& day) {
            return day.rest() && !day.name.empty();
        });
    return named == routine.days.end() ? "Rest" : named->name;
}

WeekPlan
lay_out(const gym::Routine& routine, Bits chosen, std::span<const gym::Exercise> exercises) {
    const std::vector<std::size_t> days = training_days(routine);
    const std::string rest = rest_name(routine);
    WeekPlan week;
    std::size_t next = 0;
    for (unsigned i = 0; i < week.size(); ++i) {
        WeekDay& placed = week[i];
        placed.weekday = std::chrono::weekday(i + 1);
        placed.rest = (chosen >> i & 1U) == 0 || next >= days.size();
        if (placed.rest) {
            placed.name = rest;
            continue;
        }
        const gym::RoutineDay& day = routine.days[days[next]];
        placed.day = days[next++];
        placed.name = day.name;
        placed.hamstrings = is_hamstring_day(exercises, day);
        placed.muscles = muscles_of(day, exercises);
        placed.others = day.others;
    }
    return week;
}

std::string told(const Weekdays& weekdays) {
    static constexpr std::array names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    std::string out;
    for (const std::chrono::weekday weekday : weekdays) {
        out += (out.empty() ? "" : ", ") + std::string(names[place(weekday)]);
    }
    return out;
}

} // namespace

std::variant<WeekPlan, SplitRefusal> plan_week(
    const gym::Routine& routine, const Weekdays& chosen, std::span<const gym::Exercise> exercises
) {
    using Why = SplitRefusal::Why;
    const Bits bits = bits_of(chosen);
    const int count = std::popcount(bits);
    const std::vector<bool> hamstrings = hamstring_days(routine, exercises);
    const Weekdays nearest = nearest_good(bits, hamstrings);
    if (nearest.empty()) {
        return SplitRefusal{Why::not_possible, {}};
    }
    if (count < split_days_min || count > split_days_max) {
        return SplitRefusal{Why::days_out_of_bounds, nearest};
    }
    if (count != static_cast<int>(hamstrings.size())) {
        return SplitRefusal{Why::other_count, nearest};
    }
    if (!far_enough(bits, hamstrings)) {
        return SplitRefusal{Why::hamstrings_close, nearest};
    }
    return lay_out(routine, bits, exercises);
}

Weekdays usual_weekdays(const gym::Routine& routine) {
    Bits bits = 0;
    for (const std::size_t day : training_days(routine)) {
        bits |= 1U << static_cast<unsigned>(std::clamp(routine.days[day].offset, 0, 6));
    }
    return weekdays_of(bits);
}

WeekDay
day_on(const gym::Routine& routine, base::LocalDay date, std::span<const gym::Exercise> exercises) {
    const Weekdays& weekdays =
        routine.weekdays.empty() ? usual_weekdays(routine) : routine.weekdays;
    return lay_out(routine, bits_of(weekdays), exercises)[place(std::chrono::weekday(date))];
}

std::string sentence(const SplitRefusal& refusal) {
    const std::string nearest =
        refusal.nearest.empty() ? "" : fmt::format("; nearest is {}", told(refusal.nearest));
    switch (refusal.why) {
    case SplitRefusal::Why::days_out_of_bounds:
        return fmt::format(
            "choose {} to {} days of the week{}", split_days_min, split_days_max, nearest
        );
    case SplitRefusal::Why::other_count:
        return fmt::format(
            "this routine has {} training days a week{}", refusal.nearest.size(), nearest
        );
    case SplitRefusal::Why::hamstrings_close:
        return "two days that load the hamstrings would be less than 48 hours apart (Sunday and "
               "Monday are neighbours too)" +
               nearest;
    case SplitRefusal::Why::not_possible:
        return "no week has room for so many training days 48 hours apart; choose another routine";
    }
    return {};
}

} // namespace training
