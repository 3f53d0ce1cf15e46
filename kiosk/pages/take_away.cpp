#include "kiosk/pages/take_away.hpp"

#include "kiosk/pages/code.hpp"
#include "kiosk/pages/leaf.hpp"
#include "kiosk/screens/exercise_end.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace {

constexpr std::size_t sets_on_line = 10;
constexpr int leaves_most = 100; // more than any session needs

// Of each exercise, in the order they were begun: its name, its sets, and what comes next time
// where that is known here.
std::vector<std::string> lines_of(const screens::Visit& visit, const screens::Scene& scene) {
    const training::SessionSets sets = screens::session_sets(visit, scene.now);
    const gym::Plan next = screens::plan_next_time(visit, scene);
    std::vector<std::string> exercises;
    for (const gym::LoggedSet& logged : sets) {
        if (std::ranges::find(exercises, logged.set.exercise) == exercises.end()) {
            exercises.push_back(logged.set.exercise);
        }
    }
    std::vector<std::string> lines;
    for (const std::string& exercise : exercises) {
        lines.push_back(screens::exercise_name(scene, exercise));
        training::SessionSets its;
        std::ranges::copy_if(sets, std::back_inserter(its), [&](const gym::LoggedSet& logged) {
            return logged.set.exercise == exercise;
        });
        const std::span<const gym::LoggedSet> all(its);
        for (std::size_t from = 0; from < all.size(); from += sets_on_line) {
            const std::size_t count = std::min(sets_on_line, all.size() - from);
            lines.push_back(screens::sets_text(scene, all.subspan(from, count)));
        }
        const auto planned =
            std::ranges::find(next.exercises, exercise, &gym::PlannedExercise::exercise);
        if (planned != next.exercises.end()) {
            lines.push_back(scene.texts(
                "away.next_time",
                fmt::arg("load", screens::load_with_unit(scene, planned->target.load)),
                fmt::arg("sets", planned->target.sets),
                fmt::arg("range", screens::range_text(planned->target))
            ));
        }
    }
    return lines;
}

} // namespace

std::optional<TakeAway> open_take_away(const Around& around) {
    if (around.visit == nullptr || screens::session_sets(*around.visit, around.now).empty()) {
        return std::nullopt;
    }
    return TakeAway{};
}

Outcome update(TakeAway& page, const screens::Message& message, const Around&) {
    if (const auto* turn = std::get_if<screens::TurnLeaf>(&message)) {
        page.leaf = turned(page.leaf, turn->by, leaves_most);
    }
    return {};
}

screens::Frame view(const TakeAway& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame =
        start_page(around, scene, "take_away", scene.texts("away.take_away_title"));
    const std::string day = content::date_and_year_text(scene.texts, scene.zone.day(scene.now));
    const std::vector<std::string> codes =
        texts_for_codes(scene, day, lines_of(*around.visit, scene));
    const auto leaves = static_cast<int>(codes.size());
    const int leaf = std::min(page.leaf, leaves - 1);
    const ui::Rect area = turn_row(frame, scene, scene.content(), leaf, leaves);
    code_and_words(
        frame,
        scene,
        area,
        codes[static_cast<std::size_t>(leaf)],
        scene.texts(leaves > 1 ? "away.point_each" : "away.point"),
        scene.texts("away.take_away_words")
    );
    return frame;
}

} // namespace kiosk::pages
