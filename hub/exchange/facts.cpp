#include "hub/exchange/facts.hpp"

#include "common/base/secret.hpp"
#include "hub/exchange/fields.hpp"
#include "hub/exchange/history.hpp"
#include "hub/exchange/texts.hpp"
#include "hub/exchange/times.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace hub::exchange {

namespace {

constexpr std::string_view formula_starts = "=+-@\t\r'";

constexpr std::array<std::string_view, 4> types{"work", "warm_up", "drop", "to_failure"};
constexpr std::array<std::string_view, 3> qualities{"complete", "failed", "partial"};

// A whole number from 0 to max.
template <class Number>
base::Result<Number> whole(std::string_view text, Number max) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return broken(fmt::format("'{}' is not a whole number", shown(text)));
    }
    if (number < 0 || number > max) {
        return broken(fmt::format("{} is outside 0 to {}", number, max));
    }
    return number;
}

template <class Names>
base::Result<std::size_t> named(const Names& names, std::string_view text) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == text) {
            return i;
        }
    }
    return broken(fmt::format("'{}' is not known", shown(text)));
}

base::Result<void> keep_text(std::string& into, std::string_view text, std::size_t bytes_max) {
    if (text.size() > bytes_max) {
        return broken(fmt::format("is longer than {} bytes", bytes_max));
    }
    into = text;
    return {};
}

// How one fact is kept in a set: `at` gives its place.
template <class At>
Fact number(Fact fact, At at, auto max, bool always) {
    fact.form = Fact::Form::number;
    fact.required = always;
    fact.write = [at, always](const TimedSet& done) -> std::string {
        const auto& value = at(done);
        return value == 0 && !always ? "" : fmt::format("{}", value);
    };
    fact.read = [at, max](std::string_view text, TimedSet& done) -> base::Result<void> {
        auto& value = at(done);
        const auto read = whole<std::remove_reference_t<decltype(value)>>(text, max);
        if (!read) {
            return read.error();
        }
        value = *read;
        return {};
    };
    return fact;
}

template <class At>
Fact maybe_number(Fact fact, At at, int max) {
    fact.form = Fact::Form::number;
    fact.write = [at](const TimedSet& done) -> std::string {
        const auto& value = at(done);
        return value ? fmt::format("{}", *value) : "";
    };
    fact.read = [at, max](std::string_view text, TimedSet& done) -> base::Result<void> {
        const auto read = whole<int>(text, max);
        if (!read) {
            return read.error();
        }
        at(done) = *read;
        return {};
    };
    return fact;
}

// A part of the target: all of them are given, or none.
template <class Part>
Fact of_target(Fact fact, Part part) {
    fact.form = Fact::Form::number;
    fact.write = [part](const TimedSet& done) -> std::string {
        return done.set.target ? fmt::format("{}", part(*done.set.target)) : "";
    };
    fact.read = [part](std::string_view text, TimedSet& done) -> base::Result<void> {
        if (!done.set.target) {
            done.set.target.emplace();
        }
        auto& value = part(*done.set.target);
        using Number = std::remove_reference_t<decltype(value)>;
        const auto read = whole<Number>(text, std::numeric_limits<Number>::max());
        if (!read) {
            return read.error();
        }
        value = *read;
        return {};
    };
    return fact;
}

template <class At>
Fact flag(Fact fact, At at) {
    fact.form = Fact::Form::flag;
    fact.write = [at](const TimedSet& done) { return std::string(at(done) ? yes : ""); };
    fact.read = [at](std::string_view text, TimedSet& done) -> base::Result<void> {
        if (text != yes) {
            return broken(fmt::format("'{}' is neither '{}' nor empty", shown(text), yes));
        }
        at(done) = true;
        return {};
    };
    return fact;
}

template <class At>
Fact text(Fact fact, At at, std::size_t bytes_max) {
    fact.write = [at](const TimedSet& done) { return at(done); };
    fact.read = [at, bytes_max](std::string_view text, TimedSet& done) {
        return keep_text(at(done), text, bytes_max);
    };
    return fact;
}

// One of a few words; the first is taken for granted.
template <class Names, class At>
Fact word(Fact fact, const Names& names, At at) {
    fact.write = [at, &names](const TimedSet& done) {
        const auto index = static_cast<std::size_t>(at(done));
        return std::string(index == 0 ? "" : names[index]);
    };
    fact.read = [at, &names](std::string_view text, TimedSet& done) -> base::Result<void> {
        const auto index = named(names, text);
        if (!index) {
            return index.error();
        }
        at(done) = static_cast<std::remove_reference_t<decltype(at(done))>>(*index);
        return {};
    };
    return fact;
}

Fact fact(std::string column, std::string key, std::string about) {
    return {std::move(column), std::move(key), std::move(about), Fact::Form::text, false, {}, {}};
}

Fact lightened() {
    Fact lighter =
        fact("Gymfloor Target Lightened", "target_lightened", "Gymfloor made the day lighter");
    lighter.form = Fact::Form::flag;
    lighter.write = [](const TimedSet& done) {
        return std::string(done.set.target && done.set.target->lightened ? yes : "");
    };
    lighter.read = [](std::string_view text, TimedSet& done) -> base::Result<void> {
        if (text != yes || !done.set.target) {
            return broken(fmt::format("'{}' is neither '{}' nor empty", shown(text), yes));
        }
        done.set.target->lightened = true;
        return {};
    };
    return lighter;
}

Fact moment() {
    Fact at = fact("Gymfloor Time (UTC)", "at", "when it was saved, to the microsecond");
    at.required = true;
    at.write = [](const TimedSet& done) { return instant_text(done.at); };
    at.read = [](std::string_view text, TimedSet& done) -> base::Result<void> {
        const auto instant = read_instant(text);
        if (!instant) {
            return broken(
                fmt::format("'{}' is not a time such as 2026-03-13T14:22:00.000000Z", shown(text))
            );
        }
        done.at = *instant;
        return {};
    };
    return at;
}

Fact exercise() {
    Fact which = fact(
        "Gymfloor Exercise",
        "exercise",
        "the exercise, or 'other:' and the name of one that Gymfloor does not know"
    );
    which.required = true;
    which.write = [](const TimedSet& done) { return done.set.exercise; };
    which.read = [](std::string_view text, TimedSet& done) -> base::Result<void> {
        if (text.empty() || text == gym::other_exercise) {
            return broken("is empty");
        }
        return keep_text(done.set.exercise, text, name_bytes_max + gym::other_exercise.size());
    };
    return which;
}

Fact station() {
    Fact where = fact("Gymfloor Station", "station", "id of the station; empty: imported");
    where.write = [](const TimedSet& done) {
        return done.set.station ? done.set.station->value : std::string();
    };
    where.read = [](std::string_view text, TimedSet& done) {
        done.set.station.emplace();
        return keep_text(done.set.station->value, text, name_bytes_max);
    };
    return where;
}

constexpr int any_int = std::numeric_limits<int>::max();
constexpr int most_reps = static_cast<int>(reps_max);

std::vector<Fact> measures() {
    const auto grams = [](auto& done) -> auto& {
        return done.set.load.grams;
    };
    const auto reps = [](auto& done) -> auto& {
        return done.set.reps;
    };
    return {
        moment(),
        exercise(),
        number(fact("Gymfloor Load (g)", "load_g", "grams"), grams, amount_max * 1000, true),
        text(
            fact(
                "Gymfloor Load Label", "load_label", "what the machine or the file calls the load"
            ),
            [](auto& done) -> auto& { return done.set.load_label; },
            label_bytes_max
        ),
        flag(
            fact("Gymfloor Added", "load_is_added", "the load is on top of body weight"),
            [](auto& done) -> auto& { return done.set.load_is_added; }
        ),
        number(
            fact("Reps", "reps", "repetitions; of the left side where the exercise has two"),
            reps,
            most_reps,
            true
        ),
        maybe_number(
            fact("Gymfloor Reps Right", "reps_right", "repetitions of the right side"),
            [](auto& done) -> auto& { return done.set.reps_right; },
            most_reps
        ),
        maybe_number(
            fact(
                "Gymfloor Reps In Reserve",
                "reps_in_reserve",
                "how many more were possible; 4: or more"
            ),
            [](auto& done) -> auto& { return done.set.reps_in_reserve; },
            reps_in_reserve_max
        ),
        text(
            fact("Notes", "note", "as it was typed"),
            [](auto& done) -> auto& { return done.set.note; },
            note_bytes_max
        ),
    };
}

std::vector<Fact> circumstances() {
    return {
        word(
            fact("Gymfloor Type", "type", "warm_up, drop or to_failure; empty: work"),
            types,
            [](auto& done) -> auto& { return done.set.type; }
        ),
        word(
            fact("Gymfloor Quality", "quality", "failed or partial; empty: complete"),
            qualities,
            [](auto& done) -> auto& { return done.set.quality; }
        ),
        flag(
            fact("Gymfloor Measured", "measured", "counted by a sensor"),
            [](auto& done) -> auto& { return done.set.measured; }
        ),
        station(),
        number(
            fact("Gymfloor Routine", "routine_version", "version of the routine; empty: none"),
            [](auto& done) -> auto& { return done.set.routine_version; },
            any_int,
            false
        ),
        of_target(
            fact("Gymfloor Target Load (g)", "target_load_g", "what the screen asked for, grams"),
            [](auto& target) -> auto& { return target.load.grams; }
        ),
        of_target(
            fact("Gymfloor Target Low", "target_low", "the fewest repetitions it asked for"),
            [](auto& target) -> auto& { return target.reps_low; }
        ),
        of_target(
            fact("Gymfloor Target High", "target_high", "the most"),
            [](auto& target) -> auto& { return target.reps_high; }
        ),
        of_target(
            fact("Gymfloor Target Sets", "target_sets", "how many sets of it; 0: not told"),
            [](auto& target) -> auto& { return target.sets; }
        ),
        lightened(),
        number(
            fact("Gymfloor Seconds", "seconds", "held or moved for"),
            [](auto& done) -> auto& { return done.set.seconds; },
            any_int,
            false
        ),
        number(
            fact("Gymfloor Distance (m)", "distance_m", "metres"),
            [](auto& done) -> auto& { return done.set.distance_m; },
            any_int,
            false
        ),
    };
}

// What was done, without what may be said of it later.
std::string content_of(const TimedSet& done) {
    const gym::Set& set = done.set;
    return fmt::format(
        "{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}",
        base::to_us(done.at),
        set.exercise,
        set.load.grams,
        set.load_is_added,
        set.reps,
        set.reps_right.value_or(-1),
        static_cast<int>(set.type),
        static_cast<int>(set.quality),
        set.seconds,
        set.distance_m
    );
}

} // namespace

const std::vector<Fact>& facts() {
    static const std::vector<Fact> all = [] {
        std::vector<Fact> both = measures();
        for (Fact& more : circumstances()) {
            both.push_back(std::move(more));
        }
        return both;
    }();
    return all;
}

base::Result<TimedSet> set_of(std::span<const std::string> texts) {
    TimedSet done;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const Fact& each = facts()[i];
        if (texts[i].empty() && !each.required) {
            continue;
        }
        if (!is_utf8(texts[i])) {
            return broken(fmt::format("{} is not UTF-8 text", each.key));
        }
        if (const auto read = each.read(texts[i], done); !read) {
            return broken(fmt::format("{} {}", each.key, read.error().detail));
        }
    }
    return done;
}

std::string DoneDigests::next(const TimedSet& done) {
    const std::string content = content_of(done);
    return base::digest(fmt::format("{}\x1f{}", content, ++times_[content]));
}

std::string guarded(std::string_view text) {
    const bool risky = !text.empty() && formula_starts.find(text[0]) != std::string_view::npos;
    return (risky ? "'" : "") + std::string(text);
}

std::string unguarded(std::string_view cell) {
    return std::string(cell.starts_with('\'') ? cell.substr(1) : cell);
}

} // namespace hub::exchange
