#include "hub/exchange/strong.hpp"

#include "common/base/secret.hpp"
#include "hub/exchange/csv.hpp"
#include "hub/exchange/fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <utility>

namespace hub::exchange {

namespace {

constexpr std::string_view header =
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
    "Workout Notes,RPE";

enum Column : std::size_t {
    date,
    workout_name,
    duration,
    exercise_name,
    set_order,
    weight,
    reps,
    distance,
    seconds,
    notes,
    workout_notes,
    rpe,
    columns,
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t date_bytes = 19;

// One line, read but not yet counted.
struct StrongRow {
    base::LocalTime at;
    std::string workout;
    std::string exercise; // the file's own name
    std::int64_t weight_micro = 0;
    std::int64_t distance_micro = 0; // a set has no place for it; told apart by it all the same
    std::int64_t seconds_micro = 0;
    bool rest_timer = false;
    gym::Set set;
};

bool begins_record(std::string_view line) {
    if (line.starts_with('"')) {
        line.remove_prefix(1);
    }
    return read_local_time(line.substr(0, date_bytes)).has_value();
}

bool is_header(const CsvRecord& record) {
    return record.why_broken.empty() && fmt::format("{}", fmt::join(record.fields, ",")) == header;
}

std::optional<gym::SetType> set_type(std::string_view order) {
    constexpr std::array<std::pair<std::string_view, gym::SetType>, 3> letters{{
        {"W", gym::SetType::warm_up},
        {"D", gym::SetType::drop},
        {"F", gym::SetType::to_failure},
    }};
    for (const auto& [letter, type] : letters) {
        if (order == letter) {
            return type;
        }
    }
    const bool number = order.find_first_not_of("0123456789") == std::string_view::npos;
    return number && !order.empty() ? std::optional(gym::SetType::work) : std::nullopt;
}

base::Result<void> read_numbers(const std::vector<std::string>& fields, StrongRow& row) {
    const auto load = read_micro("Weight", fields[weight], amount_max);
    const auto count = read_whole("Reps", fields[reps], reps_max);
    const auto way = read_micro("Distance", fields[distance], amount_max);
    const auto time = read_micro("Seconds", fields[seconds], amount_max);
    for (const auto* number : {&load, &count, &way, &time}) {
        if (!*number) {
            return number->error();
        }
    }
    const auto effort = read_reps_in_reserve("RPE", fields[rpe]);
    if (!effort) {
        return effort.error();
    }
    if (fields[weight].empty() && fields[reps].empty() && fields[distance].empty() &&
        fields[seconds].empty()) {
        return broken("has no Weight, Reps, Distance or Seconds");
    }
    row.weight_micro = *load;
    row.distance_micro = *way;
    row.seconds_micro = *time;
    row.set.reps = static_cast<int>(*count);
    row.set.seconds = static_cast<int>((*time + 500'000) / 1'000'000);
    row.set.reps_in_reserve = *effort;
    return {};
}

base::Result<StrongRow> read_row(const CsvRecord& record) {
    if (!record.why_broken.empty()) {
        return broken(record.why_broken);
    }
    const std::vector<std::string>& fields = record.fields;
    if (!std::all_of(fields.begin(), fields.end(), is_text)) {
        return broken("is not UTF-8 text");
    }
    StrongRow row;
    const auto at = read_local_time(fields[date]);
    if (!at) {
        return broken(fmt::format(
            "Date '{}' is not a date and time such as 2021-02-10 16:46:13", shown(fields[date])
        ));
    }
    row.at = *at;
    row.workout = trim(fields[workout_name]);
    row.rest_timer = fields[set_order] == "Rest Timer";
    if (row.rest_timer) {
        return row;
    }
    const auto name = read_name("Exercise Name", fields[exercise_name], name_bytes_max);
    if (!name) {
        return name.error();
    }
    row.exercise = *name;
    const auto type = set_type(fields[set_order]);
    if (!type) {
        return broken(fmt::format("Set Order '{}' is not known", shown(fields[set_order])));
    }
    row.set.type = *type;
    row.set.note = note_of(fields[notes]);
    if (const auto numbers = read_numbers(fields, row); !numbers) {
        return numbers.error();
    }
    return row;
}

// Only what was done: a note, an effort or a duration that was changed in the app since the last
// import must not make the set count twice. Nothing here depends on unit, zone or aliases.
std::string canonical(const StrongRow& row, std::string_view order) {
    return fmt::format(
        "strong\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}",
        row.at.time_since_epoch().count(),
        row.workout,
        row.exercise,
        order,
        row.weight_micro,
        row.set.reps,
        row.distance_micro,
        row.seconds_micro
    );
}

class StrongReader {
public:
    StrongReader(Unit unit, const base::Zone& zone, const AliasLookup& alias)
        : unit_(unit)
        , zone_(zone)
        , alias_(alias) {
        import_.totals.unit = unit;
    }

    // Counts it, or names why not.
    void add(const CsvRecord& record) {
        auto row = read_row(record);
        if (row && row->rest_timer) {
            ++import_.totals.rest_timers;
            return;
        }
        const auto kept = row ? count(*row) : row.error();
        if (!kept) {
            import_.skipped.push_back({record.line, kept.error().detail});
            return;
        }
        keep(std::move(*row), record);
    }

    bool hopeless() const { return import_.skipped.size() > skipped_lines_max; }

    Import finish() {
        import_.totals.sets = static_cast<int>(import_.rows.size());
        import_.totals.workouts = static_cast<int>(workouts_.size());
        return std::move(import_);
    }

private:
    base::Result<void> count(const StrongRow& row) {
        const bool loaded = row.weight_micro > 0 && row.set.reps > 0;
        const bool warm_up = row.set.type == gym::SetType::warm_up;
        std::int64_t volume = import_.totals.volume_micro;
        if (loaded && !warm_up &&
            __builtin_add_overflow(volume, row.weight_micro * row.set.reps, &volume)) {
            return broken("Weight x Reps is too large to be summed with the lines before");
        }
        import_.totals.volume_micro = volume;
        import_.totals.loaded_sets += loaded ? 1 : 0;
        import_.totals.warm_ups += warm_up ? 1 : 0;
        return {};
    }

    void keep(StrongRow row, const CsvRecord& record) {
        workouts_.emplace(row.at, row.workout);
        const std::string content = canonical(row, record.fields[set_order]);
        const int nth = ++occurrences_[content];
        const std::string slug = alias_(row.exercise);
        row.set.exercise = slug.empty() ? std::string(gym::other_exercise) + row.exercise : slug;
        row.set.load = weight_of(row.weight_micro, unit_);
        if (unit_ == Unit::lb && row.weight_micro > 0) {
            row.set.load_label = micro_text(row.weight_micro) + " lb";
        }
        import_.rows.push_back({
            std::move(row.set),
            zone_.utc(row.at),
            base::digest(fmt::format("{}\x1f{}", content, nth)),
            record.line,
        });
    }

    Unit unit_;
    const base::Zone& zone_;
    const AliasLookup& alias_;
    Import import_;
    std::set<std::pair<base::LocalTime, std::string>> workouts_;
    std::unordered_map<std::string, int> occurrences_;
};

} // namespace

base::Result<Import>
read_strong(std::string_view file, Unit unit, const base::Zone& zone, const AliasLookup& alias) {
    if (file.size() > file_bytes_max) {
        return broken(fmt::format(
            "the file has {} bytes, more than the {} that are read; export a shorter time",
            file.size(),
            file_bytes_max
        ));
    }
    if (file.starts_with(byte_order_mark)) {
        file.remove_prefix(byte_order_mark.size());
    }
    CsvRecords records(file, {columns, begins_record});
    auto record = records.next();
    if (!record || !is_header(*record)) {
        return broken(fmt::format(
            "the file's header is '{}'; only Strong's plain export is read, whose header is '{}'",
            shown(trim(file.substr(0, file.find_first_of("\r\n")))),
            header
        ));
    }
    StrongReader reader(unit, zone, alias);
    while ((record = records.next())) {
        reader.add(*record);
        if (reader.hopeless()) {
            return broken(fmt::format(
                "more than {} lines are broken, so nothing is read; the last one, line {}: {}",
                skipped_lines_max,
                record->line,
                reader.finish().skipped.back().why
            ));
        }
    }
    return reader.finish();
}

} // namespace hub::exchange
