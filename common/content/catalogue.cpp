#include "common/content/catalogue.hpp"

#include "common/base/check.hpp"
#include "common/gym/plates.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <toml++/toml.h>

namespace content {

namespace files {
extern const std::string_view aliases_toml;
extern const std::string_view exercises_toml;
extern const std::string_view routines_toml;
extern const std::string_view station_kinds_toml;
} // namespace files

namespace {

// Shipped data that does not parse is a bug of ours: tests read all of it.
toml::table parsed(std::string_view file) {
    return toml::parse(file);
}

std::string text_of(const toml::node_view<const toml::node>& node) {
    GF_CHECK(node.is_string());
    return *node.value<std::string>();
}

std::vector<std::string> texts_of(const toml::node_view<const toml::node>& node) {
    std::vector<std::string> texts;
    if (const toml::array* array = node.as_array()) {
        for (const toml::node& item : *array) {
            texts.push_back(*item.value<std::string>());
        }
    }
    return texts;
}

gym::Muscle muscle_of(std::string_view slug) {
    static const std::map<std::string_view, gym::Muscle> muscles{
        {"hamstrings", gym::Muscle::hamstrings},
        {"hamstrings_short_head", gym::Muscle::hamstrings_short_head},
        {"glutes", gym::Muscle::glutes},
        {"lower_back", gym::Muscle::lower_back},
        {"quads", gym::Muscle::quads},
    };
    const auto found = muscles.find(slug);
    GF_CHECK(found != muscles.end());
    return found->second;
}

std::vector<gym::Exercise> read_exercises() {
    std::vector<gym::Exercise> exercises;
    for (const auto& [slug, node] : parsed(files::exercises_toml)) {
        const toml::table& table = *node.as_table();
        gym::Exercise exercise;
        exercise.slug = slug.str();
        exercise.rest = std::chrono::seconds(table["rest"].value_or(0));
        exercise.cues = texts_of(table["cues"]);
        exercise.from_floor = table["from_floor"].value_or(false);
        for (const auto& [muscle, credit] : *table["credit"].as_table()) {
            exercise.credit[muscle_of(muscle.str())] = *credit.value<double>();
        }
        exercises.push_back(std::move(exercise));
    }
    return exercises;
}

gym::Routine read_routine(const std::string& slug) {
    const toml::table all = parsed(files::routines_toml);
    const toml::table& table = *all[slug].as_table();
    gym::Routine routine{slug, table["version"].value_or(0), {}};
    for (const toml::node& day_node : *table["days"].as_array()) {
        const toml::table& day = *day_node.as_table();
        gym::RoutineDay read{day["offset"].value_or(0), text_of(day["name"]), {}};
        for (const toml::node& item_node : *day["items"].as_array()) {
            const toml::table& item = *item_node.as_table();
            read.items.push_back(
                {text_of(item["exercise"]),
                 item["sets"].value_or(0),
                 item["reps"][0].value_or(0),
                 item["reps"][1].value_or(0)}
            );
        }
        routine.days.push_back(std::move(read));
    }
    return routine;
}

std::vector<gym::Load> read_stack(const toml::table& stack) {
    const gym::Weight first = gym::kilograms(stack["first"].value_or(0.0));
    const gym::Weight last = gym::kilograms(stack["last"].value_or(0.0));
    const gym::Weight step = gym::kilograms(stack["step"].value_or(0.0));
    GF_CHECK(step.grams > 0);
    std::vector<gym::Load> loads;
    for (gym::Weight weight = first; weight <= last; weight.grams += step.grams) {
        loads.push_back({weight, gym::kg_text(weight)});
    }
    return loads;
}

gym::Bar read_bar(const toml::table& table) {
    gym::Bar bar{gym::kilograms(table["weight"].value_or(0.0)), {}};
    for (const toml::node& node : *table["plates"].as_array()) {
        const toml::table& plate = *node.as_table();
        bar.plates.push_back(
            {gym::kilograms(plate["weight"].value_or(0.0)),
             plate["pairs"].value_or(0),
             plate["full_size"].value_or(false)}
        );
    }
    return bar;
}

std::vector<gym::StationKind> read_station_kinds() {
    std::vector<gym::StationKind> kinds;
    for (const auto& [slug, node] : parsed(files::station_kinds_toml)) {
        const toml::table& table = *node.as_table();
        gym::StationKind kind;
        kind.slug = slug.str();
        kind.is_wall = table["is_wall"].value_or(false);
        kind.exercises = texts_of(table["exercises"]);
        if (const toml::table* starts = table["start_loads"].as_table()) {
            for (const auto& [exercise, load] : *starts) {
                kind.start_loads[std::string(exercise.str())] =
                    gym::kilograms(load.value<double>().value_or(0));
            }
        }
        if (const toml::table* bar = table["bar"].as_table()) {
            kind.bar = read_bar(*bar);
            for (const gym::Weight total : gym::totals_of(*kind.bar)) {
                kind.loads.push_back({total, gym::kg_text(total)});
            }
        }
        if (const toml::table* stack = table["stack"].as_table()) {
            kind.loads = read_stack(*stack);
        }
        if (const toml::array* settings = table["settings"].as_array()) {
            for (const toml::node& setting_node : *settings) {
                const toml::table& setting = *setting_node.as_table();
                kind.settings.push_back({text_of(setting["slug"]), texts_of(setting["choices"])});
            }
        }
        kinds.push_back(std::move(kind));
    }
    return kinds;
}

} // namespace

const std::vector<gym::Exercise>& exercises() {
    static const std::vector<gym::Exercise> read = read_exercises();
    return read;
}

const gym::Exercise* exercise(std::string_view slug) {
    const auto found =
        std::find_if(exercises().begin(), exercises().end(), [slug](const gym::Exercise& known) {
            return known.slug == slug;
        });
    return found == exercises().end() ? nullptr : &*found;
}

const gym::Routine& beginner_hamstrings() {
    static const gym::Routine read = read_routine("beginner_hamstrings");
    return read;
}

const std::vector<gym::StationKind>& station_kinds() {
    static const std::vector<gym::StationKind> read = read_station_kinds();
    return read;
}

base::Result<gym::StationKind> station_kind(std::string_view slug) {
    std::vector<std::string> slugs;
    for (const gym::StationKind& kind : station_kinds()) {
        if (kind.slug == slug) {
            return kind;
        }
        slugs.push_back(kind.slug);
    }
    return base::refuse(
        base::Reason::not_found,
        fmt::format(
            "there is no kind of station '{}'; use one of: {}", slug, fmt::join(slugs, ", ")
        )
    );
}

std::string alias(std::string_view app, std::string_view name) {
    static const toml::table read = parsed(files::aliases_toml);
    const toml::table* names = read[app].as_table();
    GF_CHECK(names != nullptr);
    return (*names)[name].value_or(std::string());
}

} // namespace content
