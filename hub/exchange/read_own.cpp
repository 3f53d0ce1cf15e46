#include "hub/exchange/read_own.hpp"

#include "hub/exchange/csv.hpp"
#include "hub/exchange/fields.hpp"
#include "hub/exchange/texts.hpp"
#include "hub/exchange/write_history.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace hub::exchange {

namespace {

namespace json = boost::json;

// A note may be nothing but line ends.
constexpr int own_record_lines_max = static_cast<int>(note_bytes_max) + 100;

// By fact: where its column stands.
using Places = std::vector<std::optional<std::size_t>>;

base::Result<Places> places_of(const std::vector<std::string>& names) {
    const std::vector<std::string> known = csv_columns();
    Places places(facts().size());
    std::vector<std::string> strangers;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string_view name = trim(names[i]);
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            strangers.push_back(shown(name));
        }
        for (std::size_t fact = 0; fact < facts().size(); ++fact) {
            places[fact] = facts()[fact].column == name ? std::optional(i) : places[fact];
        }
    }
    if (!strangers.empty()) {
        return broken(fmt::format(
            "the file looks like an export of Gymfloor, but its columns '{}' are not known here, "
            "so nothing of it is read",
            fmt::join(strangers, "', '")
        ));
    }
    for (std::size_t fact = 0; fact < facts().size(); ++fact) {
        if (facts()[fact].required && !places[fact]) {
            return broken(fmt::format(
                "the file looks like an export of Gymfloor, but lacks the column '{}'",
                facts()[fact].column
            ));
        }
    }
    return places;
}

base::Result<TimedSet> set_of_record(const CsvRecord& record, const Places& places) {
    if (!record.why_broken.empty()) {
        return broken(record.why_broken);
    }
    std::vector<std::string> texts;
    for (std::size_t fact = 0; fact < places.size(); ++fact) {
        const std::string& cell = places[fact] ? record.fields[*places[fact]] : std::string();
        const bool text = facts()[fact].form == Fact::Form::text;
        texts.push_back(text ? unguarded(cell) : std::string(trim(cell)));
    }
    return set_of(texts);
}

// The text that the fact's `read` takes.
base::Result<std::string> text_of(const Fact& fact, const json::value& value) {
    switch (fact.form) {
    case Fact::Form::text:
        if (value.is_string()) {
            return std::string(value.get_string());
        }
        return broken(fmt::format("{} is not a text", fact.key));
    case Fact::Form::number:
        if (value.is_int64()) {
            return fmt::format("{}", value.get_int64());
        }
        return broken(fmt::format("{} is not a whole number", fact.key));
    case Fact::Form::flag:
        break;
    }
    if (value.is_bool()) {
        return std::string(value.get_bool() ? yes : "");
    }
    return broken(fmt::format("{} is neither true nor false", fact.key));
}

base::Result<TimedSet> set_of_value(const json::value& value) {
    const json::object* object = value.if_object();
    if (object == nullptr) {
        return broken("is not an object");
    }
    std::vector<std::string> texts;
    std::size_t found = 0;
    for (const Fact& fact : facts()) {
        const json::value* there = object->if_contains(fact.key);
        if (there == nullptr) {
            texts.emplace_back();
            continue;
        }
        ++found;
        auto text = text_of(fact, *there);
        if (!text) {
            return text.error();
        }
        texts.push_back(std::move(*text));
    }
    if (found != object->size()) {
        return broken("has keys that are not known here");
    }
    return set_of(texts);
}

base::Result<json::value> parsed(std::string_view file) {
    json::stream_parser parser;
    json::error_code error;
    std::size_t read = parser.write_some(file.data(), file.size(), error);
    if (!error && !parser.done()) {
        return broken("the file is JSON that ends in the middle");
    }
    if (error || !trim(file.substr(read)).empty()) {
        read = std::min(read, file.size());
        const auto line =
            std::count(file.begin(), file.begin() + static_cast<long>(read), '\n') + 1;
        return broken(fmt::format(
            "line {} of the file is no JSON: {}",
            line,
            error ? error.message() : "more after its end"
        ));
    }
    return parser.release();
}

} // namespace

std::optional<char> own_delimiter(std::string_view file) {
    for (const char delimiter : std::array{',', ';', '\t'}) {
        const auto header = CsvRecords(file, {delimiter, 0, {}}).next();
        if (!header || !header->why_broken.empty()) {
            continue;
        }
        for (const std::string& name : header->fields) {
            if (header->fields.size() > 1 && trim(name).starts_with("Gymfloor ")) {
                return delimiter;
            }
        }
    }
    return std::nullopt;
}

base::Result<void>
read_own_csv(std::string_view file, char delimiter, Counting& counting, const Progress& progress) {
    const auto names = CsvRecords(file, {delimiter, 0, {}}).next()->fields;
    const auto places = places_of(names);
    if (!places) {
        return places.error();
    }
    const auto lines = static_cast<std::size_t>(std::count(file.begin(), file.end(), '\n'));
    CsvRecords records(file, {delimiter, names.size(), {}, own_record_lines_max});
    records.next();
    std::size_t read = 0;
    while (const auto record = records.next()) {
        counting.add(record->line, set_of_record(*record, *places));
        if (const auto sound = counting.check_hope(); !sound) {
            return sound;
        }
        if (++read % progress_every == 0 && progress) {
            progress("lines", static_cast<std::size_t>(record->line), lines);
        }
    }
    return {};
}

bool is_json(std::string_view file) {
    return trim(file).starts_with('{');
}

base::Result<void>
read_own_json(std::string_view file, Counting& counting, const Progress& progress) {
    const auto value = parsed(file);
    if (!value) {
        return value.error();
    }
    const json::object& object = value->get_object();
    const json::value* format = object.if_contains("format");
    const json::value* version = object.if_contains("version");
    const json::value* sets = object.if_contains("sets");
    if (format == nullptr || *format != json::string_view(json_format.data(), json_format.size()) ||
        version == nullptr || sets == nullptr || !sets->is_array()) {
        return broken(fmt::format(
            "the file is JSON, but no history of Gymfloor: {{\"format\":\"{}\",\"version\":{},"
            "\"sets\":[...]}}",
            json_format,
            json_version
        ));
    }
    if (*version != json_version) {
        return broken(fmt::format(
            "the file is a history of version {}; this program reads version {}",
            json::serialize(*version),
            json_version
        ));
    }
    int line = 1; // we write one set on each, below the first
    for (const json::value& set : sets->get_array()) {
        counting.add(++line, set_of_value(set));
        if (const auto sound = counting.check_hope(); !sound) {
            return sound;
        }
        if (static_cast<std::size_t>(line) % progress_every == 0 && progress) {
            progress("sets", static_cast<std::size_t>(line), sets->get_array().size());
        }
    }
    return {};
}

} // namespace hub::exchange
