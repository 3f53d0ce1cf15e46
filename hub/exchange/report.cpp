#include "hub/exchange/report.hpp"

#include "hub/exchange/texts.hpp"

#include <fmt/format.h>

#include <string_view>

namespace hub::exchange {

namespace {

constexpr std::size_t lines_told = 20;

std::string json_lines(const std::vector<NamedLine>& lines) {
    std::string list;
    for (const NamedLine& line : lines) {
        list += fmt::format(
            "{}{{\"line\":{},\"reason\":{}}}",
            list.empty() ? "" : ",",
            line.line,
            json_text(line.why)
        );
    }
    return "[" + list + "]";
}

std::string first_lines(const std::vector<NamedLine>& lines) {
    std::string told;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == lines_told) {
            told += fmt::format("  and {} more\n", lines.size() - i);
            break;
        }
        told += fmt::format("  line {}: {}\n", lines[i].line, lines[i].why);
    }
    return told;
}

} // namespace

std::string to_json(const Import& import, const std::optional<Stored>& stored) {
    const Totals& totals = import.totals;
    std::string json = fmt::format(
        "{{\"app\":\"{}\",\"rows\":{},\"sets\":{},\"warmups\":{},\"workouts\":{},"
        "\"loaded_sets\":{},\"volume\":{},\"unit\":\"{}\",\"exercises\":{},\"rest_timers\":{},"
        "\"notes\":{}",
        to_text(import.app),
        totals.rows,
        totals.sets,
        totals.warm_ups,
        totals.workouts,
        totals.loaded_sets,
        micro_text(totals.volume_micro),
        to_text(totals.unit),
        totals.exercises,
        totals.rest_timers,
        totals.notes
    );
    if (stored) {
        json += fmt::format(",\"added\":{},\"known\":{}", stored->added, stored->known);
    }
    return json + ",\"skipped\":" + json_lines(import.skipped) +
           ",\"doubtful\":" + json_lines(import.doubtful) + "}\n";
}

std::string told_totals(const Import& import) {
    const Totals& totals = import.totals;
    return fmt::format(
        "{} sets in {} workouts, {} loaded sets, {} {}",
        totals.sets,
        totals.workouts,
        totals.loaded_sets,
        micro_text(totals.volume_micro),
        to_text(totals.unit)
    );
}

std::string told_lines(const Import& import) {
    std::string told = first_lines(import.skipped);
    if (!import.doubtful.empty()) {
        told += fmt::format(
            "{} sets are kept, but make no record: please look at them.\n", import.doubtful.size()
        );
    }
    return told + first_lines(import.doubtful);
}

} // namespace hub::exchange
