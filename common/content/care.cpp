#include "common/content/care.hpp"

#include "common/content/data.hpp"

namespace content {

namespace files {
extern const std::string_view care_toml;
} // namespace files

namespace {

const toml::table& care_file() {
    static const toml::table read = toml::parse(files::care_toml);
    return read;
}

std::vector<Choice> choices(const data::Node& slugs, const std::string& prefix) {
    std::vector<Choice> choices;
    for (const std::string& slug : data::texts_of(slugs)) {
        choices.push_back({slug, prefix + slug});
    }
    return choices;
}

} // namespace

const Screening& screening() {
    static const Screening read = [] {
        const data::Node table = data::Node(care_file())["screening"];
        Screening screening;
        screening.title = "screening.title";
        screening.words = "screening.words";
        screening.questions = data::numbered("screening.question", table["questions"].value_or(0));
        screening.bones = fmt::format("screening.question.{}", table["bones"].value_or(0));
        screening.none = "screening.answer.none";
        screening.not_sure = "screening.answer.not_sure";
        screening.not_sure_words = "screening.not_sure.words";
        return screening;
    }();
    return read;
}

const PainWords& pain_words() {
    static const PainWords read{
        "pain.title",
        "pain.where",
        "pain.how_much",
        choices(care_file()["pain"]["sites"], "pain.site."),
        choices(care_file()["pain"]["signs"], "pain.sign."),
        "pain.after.noted",
        "pain.after.exercise_ends",
        "pain.after.hinges_end",
        "pain.after.session_ends",
        "pain.next.question",
        "pain.next.settled",
        "pain.next.staff"};
    return read;
}

const std::vector<LifeStage>& life_stages() {
    static const std::vector<LifeStage> read = [] {
        std::vector<LifeStage> stages;
        for (const std::string& slug : data::texts_of(care_file()["stages"]["slugs"])) {
            stages.push_back({slug, "stage." + slug, "stage." + slug + ".words"});
        }
        return stages;
    }();
    return read;
}

} // namespace content
