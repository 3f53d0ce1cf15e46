#include "common/content/catalogue.hpp"
#include "common/content/data.hpp"
#include "common/gym/plates.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace content {

namespace files {
extern const std::string_view station_kinds_toml;
} // namespace files

namespace {

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
    for (const auto& [slug, node] : toml::parse(files::station_kinds_toml)) {
        const toml::table& table = *node.as_table();
        gym::StationKind kind;
        kind.slug = slug.str();
        kind.is_wall = table["is_wall"].value_or(false);
        kind.is_spare = table["is_spare"].value_or(false);
        kind.exercises = data::texts_of(table["exercises"]);
        if (const toml::table* starts = table["start_loads"].as_table()) {
            for (const auto& [exercise, load] : *starts) {
                kind.start_loads[std::string(exercise.str())] =
                    gym::kilograms(load.value<double>().value_or(0));
            }
        }
        for (const std::string& exercise : data::texts_of(table["by_routine"])) {
            kind.by_routine.insert(exercise);
        }
        for (const std::string& exercise : data::texts_of(table["body_weight"])) {
            kind.body_weight.insert(exercise);
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
                kind.settings.push_back(
                    {data::text_of(setting["slug"]), data::texts_of(setting["choices"])}
                );
            }
        }
        kinds.push_back(std::move(kind));
    }
    return kinds;
}

} // namespace

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

} // namespace content
