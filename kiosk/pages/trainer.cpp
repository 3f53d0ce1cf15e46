#include "kiosk/pages/trainer.hpp"

#include "common/content/format.hpp"
#include "kiosk/pages/leaf.hpp"

#include <iterator>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

struct Topic {
    gym::TrainerTopic about;
    const char* value; // as gym::take_preference knows it
    const char* words; // text id
};

constexpr Topic topics[] = {
    {gym::TrainerTopic::form, "form", "trainer.form"},
    {gym::TrainerTopic::plan, "plan", "trainer.plan"},
    {gym::TrainerTopic::pain, "pain", "trainer.pain"},
    {gym::TrainerTopic::other, "other", "trainer.other"},
};

constexpr int take_back = 100;
constexpr float words_height = 150;
constexpr float action_height = 100;

std::string words_of(const Trainer& page, const Around& around, const screens::Scene& scene) {
    const auto& wanted = around.visit->profile->trainer;
    if (page.failed) {
        return scene.texts("between.not_saved");
    }
    if (!wanted) {
        return scene.texts("trainer.words");
    }
    return scene.texts(
        "trainer.asked",
        fmt::arg("day", content::date_text(scene.texts, scene.zone.day(wanted->at))),
        fmt::arg("topic", scene.texts(topics[static_cast<std::size_t>(wanted->about)].words))
    );
}

} // namespace

Outcome update(Trainer& page, const screens::Message& message, const Around& around) {
    take_kept(page, message);
    const auto* choice = std::get_if<screens::Choose>(&message);
    if (choice == nullptr || page.saving) {
        return {};
    }
    const bool back = choice->which == take_back;
    const auto place = static_cast<std::size_t>(choice->which);
    const gym::Profile& profile = *around.visit->profile;
    if (back != profile.trainer.has_value() || (!back && place >= std::size(topics))) {
        return {};
    }
    page.saving = true;
    return {
        Outcome::Then::stay,
        {screens::Keep{wire::PreferenceChanged{
            profile.member, {{"trainer", back ? "none" : topics[place].value}}, {}}}}};
}

screens::Frame view(const Trainer& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(around, scene, "trainer", scene.texts("page.trainer"));
    ui::Rect area = scene.reach();
    const ui::Rect all = scene.content();
    ui::Rect words{all.x, all.y, all.width, words_height};
    if (scene.low()) {
        words.height = std::min(words_height, area.y - all.y - theme::gap);
    } else {
        area.y += words_height + theme::gap;
        area.height -= words_height + theme::gap;
    }
    words_card(frame, scene, words, words_of(page, around, scene));
    if (around.visit->profile->trainer) {
        ui::button(
            frame,
            scene.metrics,
            {area.x, area.y, area.width, action_height},
            scene.texts("trainer.take_back"),
            ui::ButtonLook::big,
            "take_back",
            screens::Message(screens::Choose{take_back})
        );
        return frame;
    }
    constexpr int columns = 2;
    constexpr auto rows = static_cast<float>(std::size(topics) / columns);
    const float width = (area.width - theme::gap) / columns;
    const float height = (area.height - (rows - 1) * theme::gap) / rows;
    for (std::size_t place = 0; place < std::size(topics); ++place) {
        ui::tile(
            frame,
            scene.metrics,
            {area.x + static_cast<float>(place % columns) * (width + theme::gap),
             area.y + static_cast<float>(place / columns) * (height + theme::gap),
             width,
             height},
            scene.texts(topics[place].words),
            scene.type({32, ui::FontWeight::semi_bold}),
            std::string("trainer_") + topics[place].value,
            screens::Message(screens::Choose{static_cast<int>(place)})
        );
    }
    return frame;
}

} // namespace kiosk::pages
