#include "common/content/muscles.hpp"

#include "common/content/muscle_words.hpp"

namespace content {

namespace files {
extern const std::string_view muscles_toml;
} // namespace files

namespace {

MusclePart read_part(const toml::table& table) {
    const std::string slug = data::text_of(table["slug"]);
    const std::string name = "muscle." + slug;
    return {
        slug,
        name,
        name + ".origin",
        name + ".insertion",
        name + ".action",
        name + ".feel",
        data::one_of(data::muscle_words, data::text_of(table["muscle"])),
        data::functions_of(table["functions"])};
}

} // namespace

const std::vector<MusclePart>& hamstring_parts() {
    static const std::vector<MusclePart> read = [] {
        const toml::table file = toml::parse(files::muscles_toml);
        return data::each_of(file["parts"], read_part);
    }();
    return read;
}

double credit(const MusclePart& part, const gym::Exercise& exercise) {
    const auto found = exercise.credit.find(part.muscle);
    return found == exercise.credit.end() ? 0 : found->second;
}

const std::vector<Passage>& uses_of_hamstrings() {
    static const std::vector<Passage> read = [] {
        const toml::table file = toml::parse(files::muscles_toml);
        return data::each_of(file["uses"], [](const toml::table& table) {
            return data::passage("use.", table);
        });
    }();
    return read;
}

std::string name_of(gym::Muscle muscle) {
    return "muscle." + data::word_of(data::muscle_words, muscle);
}

std::string name_of(gym::Function function) {
    return "function." + data::word_of(data::function_words, function);
}

} // namespace content
