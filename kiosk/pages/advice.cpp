#include "kiosk/pages/advice.hpp"

#include "common/training/own_plan.hpp"
#include "kiosk/pages/leaf.hpp"

#include <iterator>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

enum class Decides { we, programme, nobody };

struct Choice {
    Decides who;
    const char* title; // text id
    const char* words; // text id
    const char* name;  // of the target
};

constexpr Choice deciders[] = {
    {Decides::we, "advice.ours", "advice.ours_words", "advice_ours"},
    {Decides::programme, "advice.own", "advice.own_words", "advice_own"},
    {Decides::nobody, "advice.log", "advice.log_words", "advice_log"},
};

Decides now_decides(const Around& around) {
    const gym::Trainee& trainee = around.visit->profile->trainee;
    if (trainee.programmes.contains(exercise_here(around))) {
        return Decides::programme;
    }
    return trainee.log_only ? Decides::nobody : Decides::we;
}

void choice_card(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    const Choice& choice,
    bool chosen
) {
    frame.drawing.shapes.emplace_back(ui::Box{
        rect,
        theme::card_radius,
        chosen ? theme::go_surface : theme::surface,
        chosen ? theme::go : theme::line,
        chosen ? 4.f : 2.f});
    const ui::Rect inner = rect.inset(theme::card_padding, 12);
    constexpr float title_most = 40;
    ui::TextStyle title = scene.type({34, ui::FontWeight::bold});
    title.size = std::min(title.size, title_most);
    const float line = title.size * 1.35f;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, line},
        scene.texts(choice.title),
        title,
        chosen ? theme::go : theme::text,
        22
    );
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + line, inner.width, inner.height - line},
        scene.texts(choice.words),
        scene.type(theme::body),
        theme::text,
        1.2f,
        22
    );
    frame.targets.push_back(
        {choice.name, rect, screens::Message(screens::Choose{static_cast<int>(choice.who)})}
    );
}

} // namespace

Outcome update(Advice& page, const screens::Message& message, const Around& around) {
    take_kept(page, message);
    const auto* choice = std::get_if<screens::Choose>(&message);
    if (choice == nullptr || page.saving) {
        return {};
    }
    const auto wanted = static_cast<Decides>(choice->which);
    if (wanted == Decides::programme) {
        return {Outcome::Then::stay, {}, screens::PageName::programme};
    }
    if (wanted == now_decides(around)) {
        return {};
    }
    const gym::Profile& profile = *around.visit->profile;
    gym::Preferences changes{{"log_only", wanted == Decides::nobody ? "on" : "off"}};
    if (profile.trainee.programmes.contains(exercise_here(around))) {
        changes["programme." + exercise_here(around)] = "none";
    }
    page.saving = true;
    return {
        Outcome::Then::stay,
        {screens::Keep{wire::PreferenceChanged{profile.member, std::move(changes), {}}}}};
}

screens::Frame view(const Advice& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(
        around, scene, "advice", scene.texts(page.failed ? "set.not_saved" : "page.advice")
    );
    const bool may = training::may_decide(around.visit->profile->trainee, false);
    const ui::Rect area = scene.reach();
    if (!may) {
        words_card(frame, scene, area, scene.texts("advice.not_alone"));
        return frame;
    }
    constexpr auto count = static_cast<float>(std::size(deciders));
    const float height = (area.height - (count - 1) * theme::gap) / count;
    ui::Rect rect{area.x, area.y, area.width, height};
    for (const Choice& choice : deciders) {
        choice_card(frame, scene, rect, choice, choice.who == now_decides(around));
        rect.y += height + theme::gap;
    }
    return frame;
}

} // namespace kiosk::pages
