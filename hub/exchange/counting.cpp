#include "hub/exchange/counting.hpp"

#include "common/base/secret.hpp"
#include "common/gym/believable.hpp"
#include "hub/exchange/fields.hpp"
#include "hub/exchange/texts.hpp"

#include <fmt/format.h>

namespace hub::exchange {

namespace {

// Far from where two sums together could overflow.
constexpr std::int64_t volume_max = INT64_MAX / 4;

// Only what was done: a note, an effort or a duration that was changed in the app since the last
// import must not make the set count twice. Nothing here depends on unit, zone, aliases or
// dialect; seconds of the day are left out because spreadsheets lose them.
std::string canonical(App app, const Row& row) {
    return fmt::format(
        "{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}",
        to_text(app),
        std::chrono::floor<std::chrono::minutes>(row.at).time_since_epoch().count(),
        row.workout,
        row.exercise,
        row.order,
        row.weight_micro,
        row.set.reps,
        row.distance_micro,
        row.seconds_micro
    );
}

std::string why_doubtful(const gym::Set& set) {
    if (set.reps > gym::believable_reps_max) {
        return fmt::format("{} reps in one set are hardly true", set.reps);
    }
    if (set.load > gym::believable_load_max) {
        return fmt::format("{} kg are hardly true", gym::kg_text(set.load));
    }
    if (set.distance_m > gym::believable_distance_m_max) {
        return fmt::format("{} m in one set are hardly true", set.distance_m);
    }
    if (set.seconds > gym::believable_seconds_max) {
        return fmt::format("{} seconds in one set are hardly true", set.seconds);
    }
    return "";
}

} // namespace

Counting::Counting(
    App app, std::optional<Unit> stated, const base::Zone& zone, const AliasLookup& alias
)
    : stated_(stated)
    , zone_(zone)
    , alias_(alias) {
    import_.app = app;
}

base::Result<void> Counting::add(int line, base::Result<Row> row) {
    ++import_.totals.rows;
    if (!row) {
        import_.skipped.push_back({line, row.error().detail});
        return {};
    }
    if (row->mark == Mark::rest_timer) {
        ++import_.totals.rest_timers;
        return {};
    }
    if (row->mark == Mark::note) {
        ++import_.totals.notes;
        keep_note(*row);
        return {};
    }
    if (stated_ && row->unit && *row->unit != *stated_ && row->weight_micro > 0) {
        return broken(fmt::format(
            "line {} of the file is in {}, not in {}: leave --unit out",
            line,
            to_text(*row->unit),
            to_text(*stated_)
        ));
    }
    const auto unit = unit_of_row(*row);
    if (!unit) {
        import_.skipped.push_back({line, unit.error().detail});
        return {};
    }
    const bool warm_up = row->set.type == gym::SetType::warm_up;
    if (!warm_up && !add_volume(row->weight_micro, row->set.reps, *unit)) {
        import_.skipped.push_back(
            {line, "weight x reps is too large to be summed with the lines before"}
        );
        return {};
    }
    count(row->weight_micro, row->set.reps, warm_up, *unit);
    keep(line, std::move(*row), *unit);
    return {};
}

// A row without a load needs no unit.
base::Result<Unit> Counting::unit_of_row(const Row& row) {
    if (row.unit) {
        said_ = said_.value_or(*row.unit);
    }
    if (row.unit || stated_ || row.weight_micro == 0) {
        return row.unit.value_or(stated_.value_or(Unit::kg));
    }
    ++unsaid_;
    return broken("has a weight without a unit; add --unit kg or --unit lb");
}

// False: more than can be summed with the lines before.
bool Counting::add_volume(std::int64_t weight_micro, std::int64_t reps, Unit unit) {
    std::int64_t& volume = unit == Unit::kg ? volume_kg_ : volume_lb_;
    const std::int64_t added = weight_micro * reps;
    if (added > volume_max - volume) {
        return false;
    }
    volume += added;
    return true;
}

void Counting::count(std::int64_t weight_micro, std::int64_t reps, bool warm_up, Unit unit) {
    (unit == Unit::kg ? loads_.first : loads_.second) += weight_micro > 0 ? 1 : 0;
    import_.totals.loaded_sets += weight_micro > 0 && reps > 0 ? 1 : 0;
    import_.totals.warm_ups += warm_up ? 1 : 0;
}

void Counting::keep(int line, Row row, Unit unit) {
    workouts_.emplace(row.at, row.workout);
    exercises_.insert(row.exercise);
    last_ = {row.at, row.exercise};
    if (note_ && note_->at == row.at && note_->exercise == row.exercise && row.set.note.empty()) {
        row.set.note = note_->set.note;
        note_.reset();
    }
    const std::string content = canonical(import_.app, row);
    const int nth = ++occurrences_[content];
    const std::string slug = alias_(to_text(import_.app), row.exercise);
    row.set.exercise = slug.empty() ? std::string(gym::other_exercise) + row.exercise : slug;
    row.set.load = weight_of(row.weight_micro, unit);
    // Where nobody says it, whoever lifts pounds runs miles.
    const std::int64_t length = unit == Unit::lb ? mile_um : kilometre_um;
    row.set.distance_m = metres_of(row.distance_micro, row.length_um.value_or(length));
    if (unit == Unit::lb && row.weight_micro > 0) {
        row.set.load_label = micro_text(row.weight_micro) + " lb";
    }
    import_.rows.push_back({
        std::move(row.set),
        zone_.utc(row.at),
        base::digest(fmt::format("{}\x1f{}", content, nth)),
        line,
    });
    doubt(import_.rows.back().set, import_.rows.back().line);
}

void Counting::add(int line, base::Result<TimedSet> read) {
    ++import_.totals.rows;
    if (!read) {
        import_.skipped.push_back({line, read.error().detail});
        return;
    }
    gym::Set& set = read->set;
    // An exercise of a newer Gymfloor keeps its name, like any that is not known here.
    const bool known = set.exercise.starts_with(gym::other_exercise) ||
                       !alias_(to_text(App::gymfloor), set.exercise).empty();
    set.exercise = known ? set.exercise : std::string(gym::other_exercise) + set.exercise;
    // Both sides where there are two (Q13).
    const std::int64_t reps = std::int64_t{set.reps} + set.reps_right.value_or(0);
    const bool warm_up = set.type == gym::SetType::warm_up;
    const std::int64_t weight_micro = set.load.grams * 1000;
    if (!warm_up) {
        add_volume(weight_micro, reps, Unit::kg); // what is ours comes back, if the sum can or not
    }
    count(weight_micro, reps, warm_up, Unit::kg);
    count_session(read->at);
    exercises_.insert(set.exercise);
    import_.rows.push_back({set, read->at, done_.next(*read), line});
    doubt(set, line);
}

void Counting::count_session(base::Instant at) {
    const bool goes_on = last_at_ && at - *last_at_ <= session_gap && *last_at_ - at <= session_gap;
    sessions_ += goes_on ? 0 : 1;
    last_at_ = at;
}

void Counting::doubt(const gym::Set& set, int line) {
    if (gym::is_doubtful(set)) {
        import_.doubtful.push_back({line, why_doubtful(set)});
    }
}

// A note about an exercise has a row of its own: beside its last set, or else before its first.
void Counting::keep_note(const Row& note) {
    const bool after = last_ == std::pair(note.at, note.exercise) && !import_.rows.empty();
    if (after && import_.rows.back().set.note.empty()) {
        import_.rows.back().set.note = note.set.note;
    } else if (!after) {
        note_ = note;
    }
}

base::Result<void> Counting::check_hope() const {
    if (import_.skipped.size() <= skipped_lines_max) {
        return {};
    }
    return broken(fmt::format(
        "more than {} lines are broken, so nothing is read; the last one, line {}: {}",
        skipped_lines_max,
        import_.skipped.back().line,
        import_.skipped.back().why
    ));
}

base::Result<Import> Counting::finish() {
    if (unsaid_ > 0 && !said_) {
        return broken("the file does not say what its weights are in: add --unit kg or --unit lb");
    }
    Totals& totals = import_.totals;
    totals.sets = static_cast<int>(import_.rows.size());
    totals.workouts = static_cast<int>(workouts_.size()) + sessions_;
    totals.exercises = static_cast<int>(exercises_.size());
    const auto [in_kg, in_lb] = loads_;
    if (in_kg == 0 && in_lb > 0) {
        totals.unit = Unit::lb;
        totals.volume_micro = volume_lb_;
    } else {
        totals.unit = in_kg > 0 ? Unit::kg : said_.value_or(stated_.value_or(Unit::kg));
        totals.volume_micro = volume_kg_ + kg_micro_of_lb(volume_lb_);
    }
    return std::move(import_);
}

} // namespace hub::exchange
