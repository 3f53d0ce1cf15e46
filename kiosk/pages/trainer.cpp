#include "kiosk/pages/trainer.hpp"

#include "common/content/format.hpp"
#include "kiosk/pages/ask.hpp"
#include "kiosk/pages/leaf.hpp"

#include <iterator>

namespace kiosk::pages {

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
    const ui::Rect area = ask(frame, scene, words_of(page, around, scene));
    if (around.visit->profile->trainer) {
        const Answer back{
            scene.texts("trainer.take_back"), "take_back", screens::Choose{take_back}};
        answers(frame, scene, {area.x, area.y, area.width, action_height}, {&back, 1}, 1);
        return frame;
    }
    std::vector<Answer> choices;
    for (const Topic& topic : topics) {
        const auto place = static_cast<int>(choices.size());
        choices.push_back(
            {scene.texts(topic.words),
             std::string("trainer_") + topic.value,
             screens::Choose{place}}
        );
    }
    constexpr int columns = 2;
    answers(frame, scene, area, choices, columns);
    return frame;
}

} // namespace kiosk::pages
