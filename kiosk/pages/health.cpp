#include "kiosk/pages/health.hpp"

#include "common/content/care.hpp"
#include "kiosk/pages/ask.hpp"

namespace kiosk::pages {

namespace theme = ui::theme;
using gym::Screening;
using screens::Choose;

namespace {

const char* preference_of(Screening told) {
    return told == Screening::clear ? "clear" : "not-sure";
}

void questions(screens::Frame& frame, const screens::Scene& scene, ui::Rect rect) {
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 18);
    std::string words;
    for (const std::string& question : content::screening().questions) {
        words += (words.empty() ? "• " : "\n• ") + scene.texts(question);
    }
    ui::fitted_paragraph(
        frame.drawing, scene.metrics, inner, words, scene.type({26}), theme::text, 1.3f, 22
    );
}

} // namespace

std::optional<Health> open_health(const Around& around) {
    const bool asked_here = around.gym.health_screen == gym::HealthScreen::kiosk;
    if (!asked_here || around.visit == nullptr || around.visit->is_guest()) {
        return std::nullopt;
    }
    const gym::Profile& profile = *around.visit->profile;
    const bool fresh = around.visit->history.empty() && !profile.trainee.training_since;
    const bool open = profile.about.screening == Screening::not_answered;
    return fresh && open ? std::optional(Health{}) : std::nullopt;
}

Outcome update(Health& page, const screens::Message& message, const Around& around) {
    const auto close = [] { return Outcome{Outcome::Then::close, {}, std::nullopt, std::nullopt}; };
    if (std::holds_alternative<screens::Confirm>(message) && page.kept) {
        return close();
    }
    if (std::holds_alternative<screens::KeepFailed>(message) && page.told && !page.kept) {
        page.told.reset();
        page.failed = true;
    }
    const auto* kept = std::get_if<screens::Kept>(&message);
    if (kept != nullptr && page.told &&
        std::holds_alternative<wire::PreferenceChanged>(kept->body)) {
        page.kept = true;
        return page.told == Screening::clear ? close() : Outcome{};
    }
    const auto* choice = std::get_if<Choose>(&message);
    if (choice == nullptr || page.told) {
        return {};
    }
    page.told = choice->which == 0 ? Screening::clear : Screening::not_sure;
    page.failed = false;
    Outcome outcome;
    outcome.effects = {screens::Keep{wire::PreferenceChanged{
        around.visit->profile->member, {{"screening", preference_of(*page.told)}}, {}}}};
    return outcome;
}

screens::Frame view(const Health& page, const Around& around, const screens::Scene& scene) {
    const content::Screening& screening = content::screening();
    screens::Frame frame = start_page(around, scene, "health", scene.texts(screening.title));
    if (page.kept) { // staff is to look first
        const bool platform = around.kind.bar.has_value();
        const ui::Rect rect = ask(
            frame, scene, scene.texts(platform ? "health.platform_waits" : screening.not_sure_words)
        );
        const Answer buttons[] = {
            {scene.texts("help.call_staff"), "call", screens::OpenPage{screens::PageName::help}},
            {scene.texts(platform ? "page.back" : "hurt.continue"), "go_on", screens::Confirm{}}};
        answers(frame, scene, rect, buttons, 2);
        return frame;
    }
    constexpr float buttons_height = 100;
    const ui::Rect all = scene.content();
    const ui::Rect buttons{all.x, all.bottom() - buttons_height, all.width, buttons_height};
    const float title = 48.f * static_cast<float>(scene.comfort.text_percent) / 100;
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {all.x, all.y, all.width, title},
        scene.texts(page.failed ? "hurt.not_kept_again" : screening.words),
        scene.type({30, ui::FontWeight::semi_bold}),
        page.failed ? theme::bad : theme::text,
        1.25f,
        22
    );
    questions(
        frame,
        scene,
        {all.x, all.y + title + 8, all.width, buttons.y - all.y - title - 8 - theme::gap}
    );
    const Answer choices[] = {
        {scene.texts(screening.none), "none", Choose{0}},
        {scene.texts(screening.not_sure), "not_sure", Choose{1}}};
    answers(frame, scene, buttons, choices, 2);
    return frame;
}

} // namespace kiosk::pages
