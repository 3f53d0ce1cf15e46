#include "common/base/check.hpp"
#include "common/content/catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <toml++/toml.h>

namespace content {

namespace files {
extern const std::string_view routines_toml;
} // namespace files

namespace {

// Only tables of an array count.
template <class Read>
void each(const toml::table& table, std::string_view key, Read read) {
    if (const toml::array* array = table[key].as_array()) {
        for (const toml::node& node : *array) {
            if (const toml::table* entry = node.as_table()) {
                read(*entry);
            }
        }
    }
}

std::string text(const toml::table& table, std::string_view key) {
    return table[key].value_or(std::string());
}

gym::RoutineItem read_item(const toml::table& item) {
    return {
        text(item, "exercise"),
        item["sets"].value_or(0),
        item["reps"][0].value_or(0),
        item["reps"][1].value_or(0)};
}

gym::RoutineDay read_day(const toml::table& day) {
    gym::RoutineDay read{day["offset"].value_or(0), text(day, "name"), {}};
    each(day, "items", [&](const toml::table& item) { read.items.push_back(read_item(item)); });
    if (const toml::array* others = day["others"].as_array()) {
        for (const toml::node& other : *others) {
            read.others.push_back(other.value_or(std::string()));
        }
    }
    return read;
}

gym::Routine read_routine(std::string slug, const toml::table& table) {
    gym::Routine routine{std::move(slug), table["version"].value_or(0), {}, text(table, "name")};
    each(table, "days", [&](const toml::table& day) { routine.days.push_back(read_day(day)); });
    each(table, "changes", [&](const toml::table& change) {
        const toml::table* instead = change["instead"].as_table();
        routine.changes.push_back(
            {change["from_week"].value_or(0),
             change["offset"].value_or(0),
             text(change, "exercise"),
             instead == nullptr ? gym::RoutineItem{} : read_item(*instead)}
        );
    });
    return routine;
}

toml::table written(const gym::RoutineItem& item) {
    toml::table table{
        {"exercise", item.exercise},
        {"sets", item.sets},
        {"reps", toml::array{item.reps_low, item.reps_high}}};
    table.is_inline(true);
    return table;
}

toml::table written(const gym::RoutineDay& day) {
    toml::array items;
    for (const gym::RoutineItem& item : day.items) {
        items.push_back(written(item));
    }
    toml::array others;
    for (const std::string& other : day.others) {
        others.push_back(other);
    }
    return toml::table{
        {"offset", day.offset},
        {"name", day.name},
        {"items", std::move(items)},
        {"others", std::move(others)}};
}

} // namespace

base::Result<std::vector<gym::Routine>> read_routines(std::string_view toml) {
    std::vector<gym::Routine> routines;
    try {
        for (const auto& [slug, node] : toml::parse(toml)) {
            const toml::table* table = node.as_table();
            if (table == nullptr) {
                return base::refuse(
                    base::Reason::invalid,
                    fmt::format("'{}' is no routine: write [name-of-it] above it", slug.str())
                );
            }
            routines.push_back(read_routine(std::string(slug.str()), *table));
        }
    } catch (const toml::parse_error& error) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format("line {} is no TOML: {}", error.source().begin.line, error.description())
        );
    }
    if (routines.empty()) {
        return base::refuse(base::Reason::invalid, "there is no routine in it");
    }
    return routines;
}

std::string to_toml(const gym::Routine& routine) {
    toml::array changes;
    for (const gym::RoutineChange& change : routine.changes) {
        changes.push_back(toml::table{
            {"from_week", change.from_week},
            {"offset", change.offset},
            {"exercise", change.exercise},
            {"instead", written(change.instead)}});
    }
    toml::array days;
    for (const gym::RoutineDay& day : routine.days) {
        days.push_back(written(day));
    }
    const toml::table all{
        {routine.slug,
         toml::table{
             {"version", routine.version},
             {"name", routine.name},
             {"changes", std::move(changes)},
             {"days", std::move(days)}}}};
    std::ostringstream out;
    out << all << "\n";
    return out.str();
}

const std::vector<gym::Routine>& routines() {
    static const std::vector<gym::Routine> read = read_routines(files::routines_toml).value();
    return read;
}

std::string name_of(const gym::Routine& routine) {
    return routine.name;
}

std::string note_of(const gym::Routine& routine) {
    return "routine." + routine.slug + ".note";
}

const gym::Routine* routine(std::string_view slug) {
    const auto found =
        std::find_if(routines().begin(), routines().end(), [slug](const gym::Routine& shipped) {
            return shipped.slug == slug;
        });
    return found == routines().end() ? nullptr : &*found;
}

const gym::Routine& beginner_hamstrings() {
    const gym::Routine* found = routine("beginner_hamstrings");
    GF_CHECK(found != nullptr);
    return *found;
}

} // namespace content
