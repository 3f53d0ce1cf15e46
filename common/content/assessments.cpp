#include "common/content/assessments.hpp"

#include "common/content/data.hpp"

#include <algorithm>

namespace content {

namespace files {
extern const std::string_view assessments_toml;
} // namespace files

namespace {

const data::Words<Measure> measure_words{
    {"reps", Measure::reps},
    {"cm", Measure::centimetres},
};

const data::Words<gym::Rating> rating_words{
    {"poor", gym::Rating::poor},
    {"fair", gym::Rating::fair},
    {"good", gym::Rating::good},
    {"excellent", gym::Rating::excellent},
};

Assessment read_assessment(const toml::table& table) {
    Assessment read;
    read.slug = data::text_of(table["slug"]);
    read.name = "assessment." + read.slug;
    read.words = read.name + ".words";
    read.steps = data::numbered(read.name + ".step", table["steps"].value_or(0));
    read.measure = data::one_of(measure_words, data::text_of(table["unit"]));
    read.attempts = table["attempts"].value_or(1);
    read.one_sided = table["one_sided"].value_or(false);
    return read;
}

} // namespace

const std::vector<Assessment>& assessments() {
    static const std::vector<Assessment> read = [] {
        const toml::table file = toml::parse(files::assessments_toml);
        return data::each_of(file["assessments"], read_assessment);
    }();
    return read;
}

const Assessment* assessment(std::string_view slug) {
    const auto found =
        std::find_if(assessments().begin(), assessments().end(), [slug](const Assessment& known) {
            return known.slug == slug;
        });
    return found == assessments().end() ? nullptr : &*found;
}

std::string name_of(gym::Rating rating) {
    return "rating." + data::word_of(rating_words, rating);
}

} // namespace content
