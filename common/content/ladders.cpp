#include "common/content/catalogue.hpp"
#include "common/content/data.hpp"

#include <algorithm>

namespace content {

namespace files {
extern const std::string_view ladders_toml;
} // namespace files

namespace {

gym::Rung read_rung(const toml::table& table) {
    gym::Rung rung;
    rung.exercise = data::text_of(table["exercise"]);
    rung.instead = table["instead"].value<std::string>();
    rung.reps_low = table["reps"][0].value<int>();
    rung.reps_high = table["reps"][1].value<int>();
    if (table["added"].is_array()) {
        rung.added_low = gym::kilograms(table["added"][0].value_or(0.0));
        rung.added_high = gym::kilograms(table["added"][1].value_or(0.0));
    }
    rung.loaded = table["loaded"].value_or(false);
    rung.load_share = table["load_share"].value_or(1.0);
    rung.staff_only = table["staff_only"].value_or(false);
    return rung;
}

bool stands_on(const gym::Rung& rung, std::string_view exercise) {
    return rung.exercise == exercise || rung.instead == exercise;
}

} // namespace

const std::vector<gym::Ladder>& ladders() {
    static const std::vector<gym::Ladder> read = [] {
        std::vector<gym::Ladder> ladders;
        for (const auto& [slug, node] : toml::parse(files::ladders_toml)) {
            gym::Ladder ladder{std::string(slug.str()), {}};
            const data::Node rungs = data::Node(node)["rungs"];
            ladder.rungs = data::each_of(rungs, read_rung);
            const int count = static_cast<int>(ladder.rungs.size());
            const auto names = data::numbered("ladder." + ladder.slug, count);
            for (std::size_t i = 0; i < names.size(); ++i) {
                ladder.rungs[i].name = names[i];
            }
            ladders.push_back(std::move(ladder));
        }
        return ladders;
    }();
    return read;
}

const gym::Ladder* ladder_of(std::string_view exercise) {
    const auto found =
        std::find_if(ladders().begin(), ladders().end(), [exercise](const gym::Ladder& ladder) {
            return std::any_of(
                ladder.rungs.begin(),
                ladder.rungs.end(),
                [exercise](const gym::Rung& rung) { return stands_on(rung, exercise); }
            );
        });
    return found == ladders().end() ? nullptr : &*found;
}

std::optional<std::string> easier(std::string_view exercise) {
    const gym::Ladder* ladder = ladder_of(exercise);
    std::optional<std::string> below;
    for (std::size_t i = 0; ladder != nullptr && i < ladder->rungs.size(); ++i) {
        if (stands_on(ladder->rungs[i], exercise)) {
            return below;
        }
        below = ladder->rungs[i].exercise;
    }
    return std::nullopt;
}

std::optional<std::string> harder(std::string_view exercise) {
    const gym::Ladder* ladder = ladder_of(exercise);
    bool passed = false;
    for (std::size_t i = 0; ladder != nullptr && i < ladder->rungs.size(); ++i) {
        const bool here = stands_on(ladder->rungs[i], exercise);
        if (passed && !here) {
            return ladder->rungs[i].exercise;
        }
        passed = passed || here;
    }
    return std::nullopt;
}

} // namespace content
