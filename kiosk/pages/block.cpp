#include "kiosk/pages/block.hpp"

#include "common/content/catalogue.hpp"
#include "common/training/alerts.hpp"
#include "common/training/block_plan.hpp"
#include "common/training/standing_today.hpp"
#include "kiosk/pages/leaf.hpp"
#include "kiosk/pages/pin.hpp"

#include <array>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

constexpr float words_share = 0.36f;

using Loads = std::array<std::optional<gym::Weight>, training::block_weeks>;

// What each week asks for today's exercise here, as the plan would; of a block that is not begun,
// as if it began now.
Loads loads_of(const Around& around, const screens::Scene& scene) {
    const screens::Visit& visit = *around.visit;
    const gym::Exercise* exercise = content::exercise(screens::exercise_of(visit).exercise);
    Loads loads;
    if (exercise == nullptr || around.kind.loads.empty()) {
        return loads;
    }
    const training::Today today{
        visit.profile->trainee,
        visit.history,
        visit.profile->routine,
        around.kind,
        content::exercises(),
        scene.zone,
        scene.now,
        content::ladders()};
    const auto sessions = training::sessions_here(today, exercise->slug);
    const gym::Target& target = screens::exercise_of(visit).target;
    const gym::RoutineItem item{exercise->slug, target.sets, target.reps_low, target.reps_high};
    const training::Standing standing = training::standing_today(today, *exercise, item, sessions);
    const base::Instant since = visit.profile->trainee.block_since.value_or(scene.now);
    for (int week = 1; week <= training::block_weeks; ++week) {
        if (const auto asked = training::block_target(standing, since, week)) {
            loads[static_cast<std::size_t>(week - 1)] = asked->load;
        }
    }
    return loads;
}

// R14: no new best for weeks, of the exercise that is done here.
bool stalls(const screens::Visit& visit, const screens::Scene& scene) {
    const training::AlertFacts facts{
        visit.profile->member, visit.history, content::exercises(), {}, {}, {}, std::nullopt};
    for (const gym::Advice& advice : training::progress_advice(facts, scene.zone, scene.now)) {
        if (advice.kind == gym::AdviceKind::stall &&
            advice.exercise == screens::exercise_of(visit).exercise) {
            return true;
        }
    }
    return false;
}

void week_card(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    int number,
    const training::BlockWeek& week,
    std::optional<gym::Weight> load,
    bool is_now
) {
    frame.drawing.shapes.emplace_back(ui::Box{
        rect,
        theme::card_radius,
        is_now ? theme::go_surface : theme::surface,
        is_now ? std::optional(theme::go) : std::nullopt,
        4});
    const float x = rect.x + 20;
    const float width = rect.width - 40;
    const auto line =
        [&](float y, float height, const std::string& words, ui::TextStyle style, ui::Color color) {
            ui::fitted_line(
                frame.drawing, scene.metrics, {x, y, width, height}, words, style, color, 22
            );
        };
    const float part = rect.height / 4;
    line(
        rect.y + 4,
        part,
        scene.texts("between.block_week", fmt::arg("week", number)),
        scene.type(theme::lead),
        is_now ? theme::go : theme::text
    );
    line(
        rect.y + part,
        part,
        std::to_string(week.sets) + " × " + std::to_string(week.reps),
        {56, ui::FontWeight::bold, true},
        theme::text
    );
    line(
        rect.y + 2 * part,
        part,
        load ? content::weight_with_unit(scene.texts, *load, scene.comfort.unit) : "–",
        scene.type({36, ui::FontWeight::bold}),
        theme::text
    );
    const std::string note = is_now           ? scene.texts("between.block_here")
                             : week.is_deload ? scene.texts("between.block_easy")
                                              : "";
    line(
        rect.y + 3 * part - 4,
        part,
        note,
        scene.type(theme::small),
        is_now ? theme::go : theme::muted
    );
}

std::string words_of(
    const Block& page, const screens::Visit& visit, const screens::Scene& scene, bool running
) {
    if (page.failed) {
        return scene.texts("between.not_saved");
    }
    if (visit.profile->trainee.age == gym::AgeBand::under_18) {
        return scene.texts("between.block_young");
    }
    std::string words = scene.texts("between.block_words");
    if (!running && stalls(visit, scene)) {
        words = scene.texts("between.block_stall") + " " + words;
    }
    if (is_locked(visit, gym::Deed::choose_block)) {
        words += "\n" + scene.texts("between.needs_pin");
    }
    return words;
}

} // namespace

Outcome update(Block& page, const screens::Message& message, const Around& around) {
    const screens::Visit& visit = *around.visit;
    if (std::holds_alternative<screens::Confirm>(message) && !page.saving) {
        if (is_locked(visit, gym::Deed::choose_block)) {
            return {Outcome::Then::stay, {}, screens::PageName::pin};
        }
        const bool running =
            training::week_of_block(visit.profile->trainee, around.zone, around.now).has_value();
        page.saving = true;
        return {
            Outcome::Then::stay,
            {screens::Keep{wire::PreferenceChanged{
                visit.profile->member, {{"block", running ? "stop" : "start"}}, visit.unlock}}}};
    }
    take_kept(page, message);
    return {};
}

screens::Frame view(const Block& page, const Around& around, const screens::Scene& scene) {
    const screens::Visit& visit = *around.visit;
    const gym::Trainee& trainee = visit.profile->trainee;
    screens::Frame frame = start_page(around, scene, "block", scene.texts("between.block"));
    const auto now = training::week_of_block(trainee, scene.zone, scene.now);
    ui::Rect area = scene.content();
    if (trainee.age != gym::AgeBand::under_18 && !page.saving) {
        ui::button(
            frame,
            scene.metrics,
            {area.x, area.bottom() - action_height, area.width, action_height},
            scene.texts(now ? "between.block_stop" : "between.block_start"),
            now ? ui::ButtonLook::big : ui::ButtonLook::go,
            "block_change",
            screens::Message(screens::Confirm{})
        );
        area.height -= action_height + theme::gap;
    }
    const float words_height = area.height * words_share;
    words_card(
        frame,
        scene,
        {area.x, area.bottom() - words_height, area.width, words_height},
        words_of(page, visit, scene, now.has_value())
    );
    area.height -= words_height + theme::gap;
    const std::string& slug = screens::exercise_of(visit).exercise;
    constexpr float name_height = 56;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {area.x, area.y, area.width, name_height},
        screens::exercise_name(scene, slug),
        scene.type(theme::lead),
        theme::muted,
        22
    );
    const gym::Exercise* exercise = content::exercise(slug);
    const gym::Pattern pattern = exercise != nullptr ? exercise->pattern : gym::Pattern::other;
    const Loads loads = loads_of(around, scene);
    constexpr float gap = 12;
    const float width = (area.width - (training::block_weeks - 1) * gap) / training::block_weeks;
    for (int week = 1; week <= training::block_weeks; ++week) {
        week_card(
            frame,
            scene,
            {area.x + static_cast<float>(week - 1) * (width + gap),
             area.y + name_height,
             width,
             area.height - name_height},
            week,
            training::block_week(pattern, week),
            loads[static_cast<std::size_t>(week - 1)],
            now == week
        );
    }
    return frame;
}

} // namespace kiosk::pages
