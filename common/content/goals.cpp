#include "common/content/goals.hpp"

#include "common/content/data.hpp"

namespace content {

namespace files {
extern const std::string_view goals_toml;
} // namespace files

namespace {

const data::Words<gym::Why> why_words{
    {"performance", gym::Why::performance},
    {"posture", gym::Why::posture},
    {"balanced_look", gym::Why::looks},
    {"strength", gym::Why::strength},
};

} // namespace

const std::vector<GoalKind>& goal_kinds() {
    static const std::vector<GoalKind> read = [] {
        const toml::table file = toml::parse(files::goals_toml);
        std::vector<GoalKind> kinds;
        for (const std::string& slug : data::texts_of(file["goals"])) {
            kinds.push_back({slug, "goal." + slug, "goal." + slug + ".words"});
        }
        return kinds;
    }();
    return read;
}

const std::vector<TrainingReason>& training_reasons() {
    static const std::vector<TrainingReason> read = [] {
        const toml::table file = toml::parse(files::goals_toml);
        return data::each_of(file["reasons"], [](const toml::table& table) {
            const std::string slug = data::text_of(table["slug"]);
            const std::string name = "why." + slug;
            return TrainingReason{
                data::one_of(why_words, slug),
                slug,
                name,
                name + ".words",
                name + ".cheer",
                data::text_of(table["goal"])};
        });
    }();
    return read;
}

} // namespace content
