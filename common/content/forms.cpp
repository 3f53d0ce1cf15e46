#include "common/content/forms.hpp"

#include "common/content/data.hpp"

#include <algorithm>
#include <cmath>

namespace content {

namespace files {
extern const std::string_view cues_toml;
extern const std::string_view exercises_toml;
} // namespace files

namespace {

const data::Words<Source> source_words{
    {"article", Source::article},
    {"gymfloor", Source::gymfloor},
};

const data::Words<FormWarning> warning_words{
    {"lower_back", FormWarning::lower_back},
    {"knees", FormWarning::knees},
};

std::chrono::milliseconds seconds_of(const data::Node& node) {
    return std::chrono::milliseconds(std::lround(node.value_or(0.0) * 1000));
}

std::vector<Cue> read_cues(const toml::table& table, const toml::table& sources) {
    std::vector<Cue> cues;
    for (const char* key : {"cues", "more_cues"}) {
        for (const std::string& id : data::texts_of(table[key])) {
            cues.push_back({id, data::one_of(source_words, data::text_of(sources[id]))});
        }
    }
    return cues;
}

Form read_form(std::string_view slug, const toml::table& table, const toml::table& sources) {
    Form form;
    form.exercise = slug;
    form.source = data::one_of(source_words, data::text_of(table["source"]));
    const std::string name = "exercise." + form.exercise;
    form.steps = data::numbered(name + ".step", table["steps"].value_or(0));
    form.mistakes = data::numbered(name + ".mistake", table["mistakes"].value_or(0));
    form.cues = read_cues(table, sources);
    if (const auto warns = table["warns"].value<std::string>()) {
        form.warns = data::one_of(warning_words, *warns);
    }
    form.tempo = {
        seconds_of(table["tempo"]["pause"]),
        seconds_of(table["tempo"]["lower"]),
        seconds_of(table["tempo"]["hold"])};
    form.preferred_to = table["preferred_to"].value<std::string>();
    if (form.preferred_to) {
        form.preferred_why = name + ".preferred";
    }
    return form;
}

} // namespace

const std::vector<Form>& forms() {
    static const std::vector<Form> read = [] {
        const toml::table sources = toml::parse(files::cues_toml);
        std::vector<Form> forms;
        for (const auto& [slug, node] : toml::parse(files::exercises_toml)) {
            forms.push_back(read_form(slug.str(), *node.as_table(), sources));
        }
        return forms;
    }();
    return read;
}

const Form* form(std::string_view exercise) {
    const auto found = std::find_if(forms().begin(), forms().end(), [exercise](const Form& known) {
        return known.exercise == exercise;
    });
    return found == forms().end() ? nullptr : &*found;
}

std::string name_of(Source source) {
    return "source." + data::word_of(source_words, source);
}

std::string words_of(FormWarning warning) {
    return "warning." + data::word_of(warning_words, warning);
}

} // namespace content
