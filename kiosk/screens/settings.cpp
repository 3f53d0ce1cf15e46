#include "kiosk/screens/settings.hpp"

#include <algorithm>

namespace kiosk::screens {

namespace theme = ui::theme;

Settings open_settings(const Visit& visit, SetEntry set) {
    Settings settings;
    settings.chosen = visit.profile ? visit.profile->settings : gym::Settings{};
    settings.set = std::move(set);
    return settings;
}

Settings step(Settings settings, const gym::StationKind& kind, const StepSetting& by) {
    const auto setting = std::find_if(
        kind.settings.begin(),
        kind.settings.end(),
        [&](const gym::MachineSetting& known) { return known.slug == by.slug; }
    );
    if (setting == kind.settings.end()) {
        return settings;
    }
    const auto& choices = setting->choices;
    const auto chosen = settings.chosen.find(by.slug);
    if (chosen == settings.chosen.end()) {
        settings.chosen[by.slug] = choices.front();
        return settings;
    }
    const auto now = std::find(choices.begin(), choices.end(), chosen->second) - choices.begin();
    const auto last = static_cast<std::ptrdiff_t>(choices.size()) - 1;
    const auto next = std::clamp<std::ptrdiff_t>(now + by.steps, 0, last);
    chosen->second = choices[static_cast<std::size_t>(next)];
    return settings;
}

gym::Settings changes(const Settings& settings, const Visit& visit) {
    gym::Settings changed;
    for (const auto& [slug, choice] : settings.chosen) {
        const bool same = visit.profile && visit.profile->settings.contains(slug) &&
                          visit.profile->settings.at(slug) == choice;
        if (!same) {
            changed[slug] = choice;
        }
    }
    return changed;
}

Frame view(const Settings& settings, const Visit& visit, const Scene& scene) {
    Frame frame = start(scene, "settings");
    top_bar(scene, frame, &visit, usual_tools(scene, &visit));
    const ui::Rect area = scene.content();
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {area.x, area.y + 12, area.width, 72},
        scene.texts(settings.failed ? "settings.not_saved" : "settings.title"),
        scene.type(theme::title),
        settings.failed ? theme::bad : theme::text,
        28
    );
    const float top = scene.low() ? scene.reach().y : 200;
    const float height = scene.low() ? 220 : 380;
    const auto count = static_cast<float>(std::max<std::size_t>(1, scene.kind.settings.size()));
    const float width = (area.width - (count - 1) * theme::gap) / count;
    float x = area.x;
    for (const gym::MachineSetting& setting : scene.kind.settings) {
        const auto chosen = settings.chosen.find(setting.slug);
        stepper(
            scene,
            frame,
            {x, top, width, height},
            chosen == settings.chosen.end() ? "–" : chosen->second,
            scene.texts(fmt::format("setting.{}", setting.slug)),
            setting.slug.c_str(),
            StepSetting{setting.slug, 1},
            StepSetting{setting.slug, -1}
        );
        x += width + theme::gap;
    }
    const float half = (area.width - theme::gap) / 2;
    const float y = top + height + (scene.low() ? theme::gap : 2 * theme::gap);
    ui::button(
        frame,
        scene.metrics,
        scene.sided({area.x, y, half, 120}),
        scene.texts("settings.back"),
        ui::ButtonLook::big,
        "back",
        Message(GoBack{})
    );
    ui::button(
        frame,
        scene.metrics,
        scene.sided({area.x + half + theme::gap, y, half, 120}),
        scene.texts("settings.save"),
        ui::ButtonLook::go,
        "save_settings",
        Message(SaveSettings{})
    );
    return frame;
}

} // namespace kiosk::screens
