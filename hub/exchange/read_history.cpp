#include "hub/exchange/read_history.hpp"

#include "hub/exchange/counting.hpp"
#include "hub/exchange/csv.hpp"
#include "hub/exchange/dialect.hpp"
#include "hub/exchange/fields.hpp"
#include "hub/exchange/read_own.hpp"
#include "hub/exchange/row.hpp"
#include "hub/exchange/texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hub::exchange {

namespace {

constexpr std::array<char, 3> delimiters{',', ';', '\t'};
// Without a header, so many lines have to fit one layout and no other.
constexpr std::size_t lines_to_recognise = 10;

bool is_date(std::string_view text) {
    constexpr std::size_t shortest = 8; // "1/2/2026"
    return text.size() >= shortest &&
           (read_when(text, DayOrder::day_first) || read_when(text, DayOrder::month_first));
}

bool is_blank(const CsvRecord& record) {
    return record.why_broken.empty() &&
           std::all_of(record.fields.begin(), record.fields.end(), [](const auto& field) {
               return trim(field).empty();
           });
}

CsvRecords records_of(std::string_view file, const Dialect& dialect) {
    const std::size_t date = dialect[Column::started].value_or(0);
    const char delimiter = dialect.delimiter;
    CsvRecords
        records(file, {delimiter, dialect.names.size(), [date, delimiter](std::string_view line) {
                           return is_date(field_of_line(line, delimiter, date));
                       }});
    if (dialect.has_header) {
        records.next();
    }
    return records;
}

std::optional<CsvRecord> next_row(CsvRecords& records) {
    auto record = records.next();
    while (record && is_blank(*record)) {
        record = records.next();
    }
    return record;
}

// Do its first lines read in this layout, every one?
bool fits(std::string_view file, const Dialect& dialect) {
    CsvRecords records = records_of(file, dialect);
    for (std::size_t i = 0; i < lines_to_recognise; ++i) {
        const auto record = next_row(records);
        if (!record) {
            return i > 0;
        }
        // The order of day and month is not yet known: either will do.
        if (!record->why_broken.empty() ||
            (!read_row(record->fields, dialect, DayOrder::day_first) &&
             !read_row(record->fields, dialect, DayOrder::month_first))) {
            return false;
        }
    }
    return true;
}

std::optional<Dialect> recognise_without_header(std::string_view file) {
    std::vector<Dialect> fitting;
    for (const char delimiter : delimiters) {
        const auto first = CsvRecords(file, {delimiter, 0, is_date}).next();
        if (!first || !first->why_broken.empty()) {
            continue;
        }
        for (Dialect& layout : layouts(first->fields.size(), delimiter)) {
            if (fits(file, layout)) {
                fitting.push_back(std::move(layout));
            }
        }
    }
    return fitting.size() == 1 ? std::optional(fitting[0]) : std::nullopt;
}

// By the header, and where there is none by what the lines hold.
base::Result<Dialect> recognise(std::string_view file) {
    std::optional<base::Refusal> why;
    std::size_t most = 0;
    for (const char delimiter : delimiters) {
        const auto header = CsvRecords(file, {delimiter, 0, {}}).next();
        if (!header || !header->why_broken.empty()) {
            continue;
        }
        auto dialect = dialect_of(header->fields, delimiter);
        if (dialect) {
            return dialect;
        }
        if (header->fields.size() > most) { // what splits it best is the best guess to tell of
            most = header->fields.size();
            why = dialect.error();
        }
    }
    if (auto dialect = recognise_without_header(file)) {
        return *dialect;
    }
    return why ? *why : broken("the file has no header that can be read");
}

// "03/04/2026" means what the other dates of the file leave it to mean.
base::Result<std::optional<DayOrder>> day_order(std::string_view file, const Dialect& dialect) {
    std::optional<DayOrder> told;
    std::string unclear;
    std::size_t broken_lines = 0;
    CsvRecords records = records_of(file, dialect);
    while (const auto record = next_row(records)) {
        if (!record->why_broken.empty()) {
            if (++broken_lines > skipped_lines_max) {
                break; // reading the rows will refuse it
            }
            continue;
        }
        const std::string& date = record->fields[*dialect[Column::started]];
        if (!needs_order(date)) {
            continue;
        }
        const auto order = order_told_by(date);
        if (order && told && *order != *told) {
            return broken(fmt::format(
                "line {} has the date '{}', with day and month in another order than before",
                record->line,
                shown(date)
            ));
        }
        told = order ? order : told;
        unclear = unclear.empty() ? shown(date) : unclear;
    }
    if (!unclear.empty() && !told) {
        return broken(fmt::format(
            "the dates of the file, such as '{}', do not tell the day from the month; save it with "
            "dates such as 2021-02-10",
            unclear
        ));
    }
    return told;
}

base::Result<void> check_unit(const Dialect& dialect, std::optional<Unit> stated) {
    if (!dialect.states_unit() && !stated) {
        return broken("the file does not say what its weights are in: add --unit kg or --unit lb");
    }
    const bool only_kg = dialect[Column::weight_kg] && !dialect[Column::weight_lb];
    const bool only_lb = dialect[Column::weight_lb] && !dialect[Column::weight_kg];
    if ((only_kg && stated == Unit::lb) || (only_lb && stated == Unit::kg)) {
        return broken(fmt::format(
            "the file is in {}, not in {}: leave --unit out",
            to_text(only_kg ? Unit::kg : Unit::lb),
            to_text(*stated)
        ));
    }
    return {};
}

base::Result<Import> read_rows(
    std::string_view file, const Dialect& dialect, Counting counting, const Progress& progress
) {
    const auto order = day_order(file, dialect);
    if (!order) {
        return order.error();
    }
    const auto lines = static_cast<std::size_t>(std::count(file.begin(), file.end(), '\n'));
    std::size_t read = 0;
    CsvRecords records = records_of(file, dialect);
    while (const auto record = next_row(records)) {
        const auto added = counting.add(
            record->line,
            record->why_broken.empty() ? read_row(record->fields, dialect, *order)
                                       : broken(record->why_broken)
        );
        if (!added) {
            return added.error();
        }
        if (const auto sound = counting.check_hope(); !sound) {
            return sound.error();
        }
        if (++read % progress_every == 0 && progress) {
            progress("lines", static_cast<std::size_t>(record->line), lines);
        }
    }
    return counting.finish();
}

// Our own say what their weights are in: grams.
base::Result<Import> read_own(
    std::string_view text,
    std::optional<char> delimiter,
    Counting counting,
    const Progress& progress
) {
    const auto read = delimiter ? read_own_csv(text, *delimiter, counting, progress)
                                : read_own_json(text, counting, progress);
    return read ? counting.finish() : read.error();
}

base::Result<void> check_size(std::string_view file, std::size_t bytes_max) {
    if (file.size() <= bytes_max) {
        return {};
    }
    return broken(fmt::format(
        "the file has {} bytes, more than the {} that are read; export a shorter time",
        file.size(),
        bytes_max
    ));
}

} // namespace

base::Result<Import> read_history(
    std::string_view file,
    std::optional<Unit> stated,
    const base::Zone& zone,
    const AliasLookup& alias,
    const Progress& progress
) {
    if (const auto sound = check_size(file, own_file_bytes_max); !sound) {
        return sound.error();
    }
    const std::string text = utf8_of(file);
    const auto delimiter = own_delimiter(text);
    if (delimiter || is_json(text)) {
        if (stated == Unit::lb) {
            return broken("the file is in kg, not in lb: leave --unit out");
        }
        return read_own(text, delimiter, Counting(App::gymfloor, stated, zone, alias), progress);
    }
    if (const auto sound = check_size(file, file_bytes_max); !sound) {
        return sound.error();
    }
    const auto dialect = recognise(text);
    if (!dialect) {
        return dialect.error();
    }
    if (const auto unit = check_unit(*dialect, stated); !unit) {
        return unit.error();
    }
    return read_rows(text, *dialect, Counting(dialect->app, stated, zone, alias), progress);
}

} // namespace hub::exchange
