#include "kiosk/pages/week.hpp"

#include "common/content/catalogue.hpp"
#include "common/content/names.hpp"
#include "common/training/consistency.hpp"
#include "common/training/split_planner.hpp"
#include "kiosk/pages/leaf.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

constexpr int days_of_week = 7;
constexpr float day_gap = 12;
constexpr int leg_days_wanted = 2; // E2

using Planned = std::variant<training::WeekPlan, training::SplitRefusal>;

Planned planned(const screens::Visit& visit, const training::Weekdays& chosen) {
    return training::plan_week(visit.profile->routine, chosen, content::exercises());
}

training::Weekdays kept_days(const screens::Visit& visit) {
    const gym::Routine& routine = visit.profile->routine;
    return routine.weekdays.empty() ? training::usual_weekdays(routine) : routine.weekdays;
}

std::string weekday_name(const screens::Scene& scene, std::chrono::weekday day) {
    return scene.texts("date.weekday." + std::to_string(day.iso_encoding()));
}

std::string names_of(const screens::Scene& scene, const training::Weekdays& days) {
    std::string names;
    for (const std::chrono::weekday day : days) {
        names += (names.empty() ? "" : ", ") + weekday_name(scene, day);
    }
    return names;
}

std::string refusal_words(
    const screens::Scene& scene, const screens::Visit& visit, const training::SplitRefusal& refusal
) {
    using Why = training::SplitRefusal::Why;
    switch (refusal.why) {
    case Why::days_out_of_bounds:
        return scene.texts("between.week_bounds");
    case Why::other_count:
        return scene.texts(
            "between.week_count",
            fmt::arg("n", training::usual_weekdays(visit.profile->routine).size())
        );
    case Why::hamstrings_close:
        return scene.texts("between.week_close");
    case Why::not_possible:
        return scene.texts("between.week_never");
    }
    return {};
}

// Name and what is done on it; touching it chooses or leaves it.
void day_tile(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    std::chrono::weekday day,
    bool chosen,
    const std::string& name
) {
    frame.drawing.shapes.emplace_back(ui::Box{
        rect,
        theme::card_radius,
        chosen ? theme::go_surface : theme::raised,
        chosen ? theme::go : theme::line,
        chosen ? 4.f : 2.f});
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {rect.x + 8, rect.y + 10, rect.width - 16, 60},
        weekday_name(scene, day),
        scene.type({36, ui::FontWeight::bold}),
        chosen ? theme::go : theme::text,
        22,
        ui::Align::center
    );
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {rect.x + 12, rect.y + 78, rect.width - 20, rect.height - 90},
        name,
        scene.type(theme::body),
        chosen ? theme::text : theme::muted,
        1.2f,
        22
    );
    const auto number = static_cast<int>(day.iso_encoding());
    frame.targets.push_back(
        {"day_" + std::to_string(number), rect, screens::Message(screens::Choose{number})}
    );
}

std::string
day_name(const screens::Scene& scene, const Planned& plan, std::size_t place, bool chosen) {
    if (const auto* week = std::get_if<training::WeekPlan>(&plan)) {
        return content::name_of(scene.texts, (*week)[place].name);
    }
    return scene.texts(chosen ? "between.week_training" : "routine.rest");
}

void words_and_action(
    const WeekPlan& page,
    const screens::Visit& visit,
    const Planned& plan,
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    ui::Rect action
) {
    std::string words;
    std::string label;
    const auto* refusal = std::get_if<training::SplitRefusal>(&plan);
    if (page.failed) {
        words = scene.texts("between.not_saved");
        label = scene.texts("between.save_days");
    } else if (refusal != nullptr) {
        words = refusal_words(scene, visit, *refusal);
        if (!refusal->nearest.empty()) {
            label = scene.texts(
                "between.take_days", fmt::arg("days", names_of(scene, refusal->nearest))
            );
        }
    } else if (page.chosen != kept_days(visit)) {
        words = scene.texts("between.week_good");
        label = scene.texts("between.save_days");
    } else {
        const int done = training::leg_days_this_week(
            visit.history, content::exercises(), scene.zone, scene.now
        );
        words =
            scene.texts("between.week_done", fmt::arg("n", done), fmt::arg("of", leg_days_wanted)) +
            "\n" + scene.texts("between.week_how");
    }
    if (!label.empty() && !page.saving) {
        ui::button(
            frame,
            scene.metrics,
            action,
            label,
            ui::ButtonLook::go,
            "save_days",
            screens::Message(screens::Confirm{})
        );
    }
    words_card(frame, scene, rect, words);
}

} // namespace

WeekPlan open_week(const screens::Visit& visit) {
    return {kept_days(visit)};
}

Outcome update(WeekPlan& page, const screens::Message& message, const Around& around) {
    const screens::Visit& visit = *around.visit;
    if (const auto* choice = std::get_if<screens::Choose>(&message)) {
        const std::chrono::weekday day(static_cast<unsigned>(choice->which));
        const auto before = page.chosen.size();
        std::erase(page.chosen, day);
        if (page.chosen.size() == before) {
            page.chosen.push_back(day);
            std::ranges::sort(page.chosen, {}, [](std::chrono::weekday each) {
                return each.iso_encoding();
            });
        }
        page.failed = false;
    } else if (std::holds_alternative<screens::Confirm>(message) && !page.saving) {
        const Planned plan = planned(visit, page.chosen);
        if (const auto* refusal = std::get_if<training::SplitRefusal>(&plan)) {
            if (refusal->nearest.empty()) {
                return {};
            }
            page.chosen = refusal->nearest;
        }
        std::string days;
        for (const std::chrono::weekday day : page.chosen) {
            days += std::to_string(day.iso_encoding());
        }
        page.saving = true;
        return {
            Outcome::Then::stay,
            {screens::Keep{wire::PreferenceChanged{visit.profile->member, {{"leg_days", days}}}}}};
    }
    take_kept(page, message);
    return {};
}

screens::Frame view(const WeekPlan& page, const Around& around, const screens::Scene& scene) {
    const screens::Visit& visit = *around.visit;
    screens::Frame frame = start_page(around, scene, "week", scene.texts("between.week"));
    const Planned plan = planned(visit, page.chosen);
    const ui::Rect area = scene.reach();
    const float width = (area.width - (days_of_week - 1) * day_gap) / days_of_week;
    const ui::Rect action{area.x, area.bottom() - action_height, area.width, action_height};
    constexpr float days_share = 0.5f;
    const float free = area.height - action_height - theme::gap;
    const float height = scene.low() ? free : free * days_share;
    for (unsigned place = 0; place < days_of_week; ++place) {
        const std::chrono::weekday day(place + 1);
        const bool chosen = std::ranges::find(page.chosen, day) != page.chosen.end();
        day_tile(
            frame,
            scene,
            {area.x + static_cast<float>(place) * (width + day_gap), area.y, width, height},
            day,
            chosen,
            day_name(scene, plan, place, chosen)
        );
    }
    const ui::Rect all = scene.content();
    const float words_top = scene.low() ? all.y : area.y + height + theme::gap;
    const float words_end = (scene.low() ? area.y : action.y) - theme::gap;
    words_and_action(
        page,
        visit,
        plan,
        frame,
        scene,
        {area.x, words_top, area.width, words_end - words_top},
        action
    );
    return frame;
}

} // namespace kiosk::pages
