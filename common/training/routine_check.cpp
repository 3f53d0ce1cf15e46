#include "common/training/routine_check.hpp"

#include "common/gym/member.hpp"
#include "common/training/routine_week.hpp"
#include "common/training/sessions.hpp"
#include "common/training/thresholds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace training {

namespace {

using Kind = Finding::Kind;

class Check {
public:
    Check(
        const gym::Routine& routine,
        std::span<const gym::Exercise> exercises,
        std::span<const gym::StationKind> stations
    )
        : routine_(routine)
        , exercises_(exercises)
        , stations_(stations) {}

    std::vector<Finding> run() {
        if (routine_.name.empty() || routine_.slug.empty()) {
            add({Kind::no_name});
        }
        if (is_long(routine_.name) || routine_.changes.size() > routine_items_max ||
            routine_.days.size() > days_a_week) {
            add({Kind::too_long});
        }
        for (std::size_t i = 0; i < routine_.days.size(); ++i) {
            check_day(i);
        }
        check_rest();
        check_distances();
        check_changes();
        check_week();
        return std::move(findings_);
    }

private:
    void add(Finding finding) { findings_.push_back(std::move(finding)); }

    static bool is_long(const std::string& name) { return name.size() > gym::name_bytes_max; }

    void check_day(std::size_t i) {
        const gym::RoutineDay& day = routine_.days[i];
        const bool in_order = i == 0 || day.offset > routine_.days[i - 1].offset;
        if (day.offset < 0 || day.offset >= days_a_week || !in_order) {
            add({Kind::bad_offset, i});
        }
        if (day.name.empty()) {
            add({Kind::no_name, i});
        }
        if (is_long(day.name) || day.items.size() > routine_items_max ||
            day.others.size() > routine_items_max ||
            std::any_of(day.others.begin(), day.others.end(), is_long)) {
            add({Kind::too_long, i});
        }
        std::set<std::string> seen;
        for (std::size_t j = 0; j < day.items.size(); ++j) {
            check_item(day.items[j], i, j);
            if (!seen.insert(day.items[j].exercise).second) {
                add({Kind::twice_a_day, i, j, day.items[j].exercise});
            }
        }
    }

    void check_item(
        const gym::RoutineItem& item, std::optional<std::size_t> day, std::optional<std::size_t> at
    ) {
        if (find_exercise(exercises_, item.exercise) == nullptr) {
            add({Kind::no_exercise, day, at, item.exercise});
        } else if (!can_be_logged(item.exercise) && lacking_.insert(item.exercise).second) {
            add({Kind::no_station, day, at, item.exercise});
        }
        if (item.sets < 1 || item.sets > routine_sets_max) {
            add({Kind::sets_out_of_bounds, day, at, item.exercise});
        }
        if (item.reps_low < 1 || item.reps_low > routine_reps_max || item.reps_high < 1 ||
            item.reps_high > routine_reps_max) {
            add({Kind::reps_out_of_bounds, day, at, item.exercise});
        }
        if (item.reps_low > item.reps_high) {
            add({Kind::range_upside_down, day, at, item.exercise});
        }
    }

    bool can_be_logged(const std::string& slug) const {
        return stations_.empty() ||
               std::any_of(stations_.begin(), stations_.end(), [&](const gym::StationKind& kind) {
                   return std::find(kind.exercises.begin(), kind.exercises.end(), slug) !=
                          kind.exercises.end();
               });
    }

    void check_rest() {
        const auto trained =
            std::count_if(routine_.days.begin(), routine_.days.end(), [](const auto& day) {
                return !day.rest();
            });
        const bool any_item =
            std::any_of(routine_.days.begin(), routine_.days.end(), [](const auto& day) {
                return !day.items.empty();
            });
        if (!any_item) {
            add({Kind::nothing_to_train});
        }
        if (trained >= days_a_week) {
            add({Kind::no_rest_day});
        }
    }

    // From each hamstring day to the next; the last one's next is the first a week later.
    void check_distances() {
        for (std::size_t i = 0; i < routine_.days.size(); ++i) {
            if (is_hamstring_day(exercises_, routine_.days[i])) {
                hamstring_days_.push_back(i);
            }
        }
        const std::size_t count = hamstring_days_.size();
        for (std::size_t i = 0; count > 1 && i < count; ++i) {
            const int from = routine_.days[hamstring_days_[i]].offset;
            const int to = routine_.days[hamstring_days_[(i + 1) % count]].offset;
            const int apart = to - from + (i + 1 == count ? days_a_week : 0);
            if (apart < days_between_hamstrings) {
                add({Kind::hamstrings_close, hamstring_days_[i]});
            }
        }
    }

    void check_changes() {
        for (const gym::RoutineChange& change : routine_.changes) {
            const gym::Routine before = routine_in_week(routine_, change.from_week - 1);
            const auto day =
                std::find_if(before.days.begin(), before.days.end(), [&](const auto& each) {
                    return each.offset == change.offset;
                });
            const bool there =
                day != before.days.end() &&
                std::any_of(day->items.begin(), day->items.end(), [&](const auto& item) {
                    return item.exercise == change.exercise;
                });
            if (!there || change.from_week < 2) {
                add({Kind::change_of_nothing, std::nullopt, std::nullopt, change.exercise});
            } else {
                check_item(
                    change.instead,
                    static_cast<std::size_t>(day - before.days.begin()),
                    std::nullopt
                );
            }
        }
    }

    // What the whole week lacks, as it stands from week 5 on.
    void check_week() {
        bool one_sided = false;
        bool two_sided = false;
        bool quads = false;
        bool balanced = false;
        const gym::Routine later = routine_in_week(routine_, both_kinds_from_week);
        for (const gym::RoutineDay& day : later.days) {
            for (const gym::RoutineItem& item : day.items) {
                const gym::Exercise* exercise = find_exercise(exercises_, item.exercise);
                if (exercise == nullptr) {
                    continue;
                }
                const bool hamstrings = trains_hamstrings(exercises_, item.exercise);
                one_sided = one_sided || (hamstrings && exercise->one_sided);
                two_sided = two_sided || (hamstrings && !exercise->one_sided);
                quads = quads || exercise->pattern == gym::Pattern::squat ||
                        exercise->pattern == gym::Pattern::lunge;
                balanced = balanced || balances(*exercise);
            }
        }
        if (!one_sided) {
            add({Kind::one_sided_missing});
        }
        if (!two_sided) {
            add({Kind::two_sided_missing});
        }
        if (hamstring_days_.size() < leg_days_a_week) {
            add({Kind::few_hamstring_days});
        }
        if (quads && !balanced) {
            add({Kind::quads_alone});
        }
    }

    // C3: a curl, a bridge, or a hinge that is the hamstrings' own; a deadlift is half the quads'.
    static bool balances(const gym::Exercise& exercise) {
        const auto credit = exercise.credit.find(gym::Muscle::hamstrings);
        const bool full = credit != exercise.credit.end() && credit->second >= 1;
        return exercise.pattern == gym::Pattern::curl || exercise.pattern == gym::Pattern::bridge ||
               (exercise.pattern == gym::Pattern::hinge && full);
    }

    const gym::Routine& routine_;
    std::span<const gym::Exercise> exercises_;
    std::span<const gym::StationKind> stations_;
    std::vector<std::size_t> hamstring_days_;
    std::set<std::string> lacking_;
    std::vector<Finding> findings_;
};

std::string told(Kind kind, const std::string& about) {
    switch (kind) {
    case Kind::nothing_to_train:
        return "no day has an exercise; give at least one day its items";
    case Kind::no_name:
        return "it has no name; give it one";
    case Kind::too_long:
        return fmt::format(
            "a name has at most {} bytes, a day at most {} items and a week 7 days and as many "
            "changes as a day has items",
            gym::name_bytes_max,
            routine_items_max
        );
    case Kind::bad_offset:
        return "offsets go from 0 to 6 and rise from day to day";
    case Kind::no_rest_day:
        return "all seven days train something; leave at least one day free";
    case Kind::hamstrings_close:
        return "the next day that loads the hamstrings comes less than 48 hours later; leave a day "
               "between them";
    case Kind::no_exercise:
        return fmt::format("there is no exercise '{}'", about);
    case Kind::twice_a_day:
        return fmt::format("{} is there twice; put its sets into one item", about);
    case Kind::sets_out_of_bounds:
        return fmt::format("sets of {} must be 1 to {}", about, routine_sets_max);
    case Kind::reps_out_of_bounds:
        return fmt::format("reps of {} must be 1 to {}", about, routine_reps_max);
    case Kind::range_upside_down:
        return fmt::format("reps of {} go from the lower number to the higher", about);
    case Kind::change_of_nothing:
        return fmt::format(
            "a change replaces {}, which is not there; name an item of that day and a week from 2",
            about
        );
    case Kind::one_sided_missing:
        return "from week 5 on nothing trains the hamstrings one leg at a time; add such an "
               "exercise, or a change in week 5";
    case Kind::two_sided_missing:
        return "from week 5 on nothing trains the hamstrings with both legs; add such an exercise";
    case Kind::few_hamstring_days:
        return "fewer than two days a week train the hamstrings";
    case Kind::quads_alone:
        return "squats or lunges, but no Romanian deadlift, bridge or curl: add one for balance";
    case Kind::no_station:
        return fmt::format("no station here can log {}", about);
    }
    return {};
}

} // namespace

bool is_warning(Kind kind) {
    return kind == Kind::few_hamstring_days || kind == Kind::quads_alone ||
           kind == Kind::no_station;
}

std::vector<Finding> check_routine(
    const gym::Routine& routine,
    std::span<const gym::Exercise> exercises,
    std::span<const gym::StationKind> stations
) {
    return Check(routine, exercises, stations).run();
}

bool has_errors(std::span<const Finding> findings) {
    return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return !is_warning(finding.kind);
    });
}

std::string sentence(const gym::Routine& routine, const Finding& finding) {
    const std::string what = told(finding.kind, finding.about);
    if (!finding.day) {
        return what;
    }
    const gym::RoutineDay& day = routine.days[*finding.day];
    return fmt::format(
        "day {} ({}): {}", day.offset, day.name.empty() ? "no name" : day.name, what
    );
}

} // namespace training
