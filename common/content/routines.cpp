#include "common/content/catalogue.hpp"
#include "common/content/data.hpp"

namespace content {

namespace files {
extern const std::string_view routines_toml;
} // namespace files

namespace {

gym::Routine read_routine(const std::string& slug) {
    const toml::table all = toml::parse(files::routines_toml);
    const toml::table& table = *all[slug].as_table();
    gym::Routine routine{slug, table["version"].value_or(0), {}};
    for (const toml::node& day_node : *table["days"].as_array()) {
        const toml::table& day = *day_node.as_table();
        gym::RoutineDay read{day["offset"].value_or(0), data::text_of(day["name"]), {}};
        for (const toml::node& item_node : *day["items"].as_array()) {
            const toml::table& item = *item_node.as_table();
            read.items.push_back(
                {data::text_of(item["exercise"]),
                 item["sets"].value_or(0),
                 item["reps"][0].value_or(0),
                 item["reps"][1].value_or(0)}
            );
        }
        routine.days.push_back(std::move(read));
    }
    return routine;
}

} // namespace

const gym::Routine& beginner_hamstrings() {
    static const gym::Routine read = read_routine("beginner_hamstrings");
    return read;
}

std::string name_of(const gym::Routine& routine) {
    return "routine." + routine.slug;
}

std::string note_of(const gym::Routine& routine) {
    return name_of(routine) + ".note";
}

} // namespace content
