#include "kiosk/pages/why.hpp"

#include "common/content/goals.hpp"
#include "kiosk/pages/leaf.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

// As gym::take_preference knows it.
const char* preference_of(gym::Why why) {
    switch (why) {
    case gym::Why::performance:
        return "performance";
    case gym::Why::posture:
        return "posture";
    case gym::Why::looks:
        return "looks";
    case gym::Why::strength:
        break;
    }
    return "strength";
}

std::string first_goal(const content::TrainingReason& reason, const screens::Scene& scene) {
    const auto& kinds = content::goal_kinds();
    const auto kind = std::ranges::find(kinds, reason.goal, &content::GoalKind::slug);
    return kind == kinds.end()
               ? std::string()
               : scene.texts("why_page.goal", fmt::arg("name", scene.texts(kind->name)));
}

// Its name, what it means, and what it changes.
void reason_card(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    const content::TrainingReason& reason,
    bool chosen
) {
    frame.drawing.shapes.emplace_back(ui::Box{
        rect,
        theme::card_radius,
        chosen ? theme::go_surface : theme::raised,
        chosen ? theme::go : theme::line,
        chosen ? 6.f : 2.f});
    const ui::Rect inner = rect.inset(24, 12);
    constexpr float words_height_least = 84; // three lines of the smallest size
    const float line = std::min(54.f, (inner.height - words_height_least) / 2);
    // A line of text with its marks is a quarter higher than its size.
    const auto within = [&](ui::TextStyle style) {
        style = scene.type(style);
        style.size = std::min(style.size, line / 1.25f);
        return style;
    };
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, line},
        scene.texts(reason.name),
        within({32, ui::FontWeight::bold}),
        chosen ? theme::go : theme::text,
        22
    );
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + line, inner.width, inner.height - 2 * line},
        scene.texts(reason.words),
        scene.type(theme::body),
        theme::text,
        1.2f,
        22
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.bottom() - line, inner.width, line},
        first_goal(reason, scene),
        within(theme::body),
        theme::muted,
        22
    );
    frame.targets.push_back(
        {"why_" + reason.slug,
         rect,
         screens::Message(screens::Choose{static_cast<int>(reason.why)})}
    );
}

} // namespace

Outcome update(WhyPage& page, const screens::Message& message, const Around& around) {
    take_kept(page, message);
    const auto* choice = std::get_if<screens::Choose>(&message);
    if (choice == nullptr || page.saving) {
        return {};
    }
    const auto& reasons = content::training_reasons();
    const auto reason = std::ranges::find(
        reasons, static_cast<gym::Why>(choice->which), &content::TrainingReason::why
    );
    if (reason == reasons.end() || around.visit->profile->about.why == reason->why) {
        return {};
    }
    page.saving = true;
    return {
        Outcome::Then::stay,
        {screens::Keep{wire::PreferenceChanged{
            around.visit->profile->member, {{"why", preference_of(reason->why)}}, {}}}}};
}

screens::Frame view(const WhyPage& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(around, scene, "why", scene.texts("page.why"));
    const ui::Rect all = scene.content();
    ui::Rect area = scene.reach();
    constexpr float intro_height = 132;
    const float above = scene.low() ? area.y - all.y - theme::gap : intro_height;
    if (!scene.low()) {
        area.y += above + theme::gap;
        area.height -= above + theme::gap;
    }
    const auto& why = around.visit->profile->about.why;
    const char* id = page.failed ? "between.not_saved" : why ? "why_page.told" : "why_page.words";
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {all.x, all.y + 8, all.width, above - 8},
        scene.texts(id),
        scene.type({30, ui::FontWeight::semi_bold}),
        page.failed ? theme::bad : theme::text,
        1.3f,
        22
    );
    const auto& reasons = content::training_reasons();
    const auto count = static_cast<int>(reasons.size());
    constexpr int columns = 2;
    const int rows = (count + columns - 1) / columns;
    for (int i = 0; i < count; ++i) {
        const content::TrainingReason& reason = reasons[static_cast<std::size_t>(i)];
        reason_card(frame, scene, grid_cell(area, columns, rows, i), reason, why == reason.why);
    }
    return frame;
}

} // namespace kiosk::pages
