#include "common/content/catalogue.hpp"
#include "common/content/muscle_words.hpp"

#include <algorithm>

namespace content {

namespace files {
extern const std::string_view exercises_toml;
} // namespace files

namespace {

using gym::Equipment;
using gym::Pattern;

const data::Words<Pattern> pattern_words{
    {"other", Pattern::other},
    {"hinge", Pattern::hinge},
    {"curl", Pattern::curl},
    {"bridge", Pattern::bridge},
    {"squat", Pattern::squat},
    {"lunge", Pattern::lunge},
    {"extension", Pattern::extension},
    {"calf_raise", Pattern::calf_raise},
};

const data::Words<Equipment> equipment_words{
    {"body_weight", Equipment::body_weight},
    {"barbell", Equipment::barbell},
    {"trap_bar", Equipment::trap_bar},
    {"dumbbell", Equipment::dumbbell},
    {"kettlebell", Equipment::kettlebell},
    {"machine", Equipment::machine},
    {"ball", Equipment::ball},
};

gym::Exercise read_exercise(std::string_view slug, const toml::table& table) {
    gym::Exercise exercise;
    exercise.slug = slug;
    for (const auto& [muscle, credit] : *table["credit"].as_table()) {
        exercise.credit[data::one_of(data::muscle_words, muscle.str())] = *credit.value<double>();
    }
    exercise.functions = data::functions_of(table["functions"]);
    exercise.pattern = data::one_of(pattern_words, data::text_of(table["pattern"]));
    exercise.equipment = data::one_of(equipment_words, data::text_of(table["equipment"]));
    exercise.on_machine = exercise.equipment == Equipment::machine;
    exercise.one_sided = table["one_sided"].value_or(false);
    exercise.on_back = table["on_back"].value_or(false);
    exercise.from_floor = table["from_floor"].value_or(false);
    exercise.rest = std::chrono::seconds(table["rest"].value_or(0));
    exercise.rest_floor = std::chrono::seconds(table["rest_floor"].value_or(0));
    exercise.cues = data::texts_of(table["cues"]);
    return exercise;
}

} // namespace

const std::vector<gym::Exercise>& exercises() {
    static const std::vector<gym::Exercise> read = [] {
        std::vector<gym::Exercise> exercises;
        for (const auto& [slug, node] : toml::parse(files::exercises_toml)) {
            exercises.push_back(read_exercise(slug.str(), *node.as_table()));
        }
        return exercises;
    }();
    return read;
}

const gym::Exercise* exercise(std::string_view slug) {
    const auto found =
        std::find_if(exercises().begin(), exercises().end(), [slug](const gym::Exercise& known) {
            return known.slug == slug;
        });
    return found == exercises().end() ? nullptr : &*found;
}

} // namespace content
