#include "kiosk/pages/board.hpp"

#include "common/gym/preferences.hpp"
#include "kiosk/pages/ask.hpp"
#include "kiosk/pages/leaf.hpp"
#include "kiosk/pages/pin.hpp"
#include "kiosk/ui/script.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace {

constexpr int leave = 100; // what the touches choose beside names

// There is no keyboard: the name that was told before, at the desk too, the first one, its letter.
std::vector<std::string> names_of(const gym::Profile& profile) {
    std::vector<std::string> names;
    const auto add = [&](const std::string& name) {
        const bool shown = profile.on_boards && profile.alias == name;
        if (!name.empty() && !shown && std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
        }
    };
    add(profile.alias.value_or(""));
    add(profile.first_name);
    const std::string& name = profile.first_name;
    const auto rest =
        std::ranges::find_if(name.begin() + (name.empty() ? 0 : 1), name.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xc0) !=
                   0x80; // no byte in the midst of a letter
        });
    add(std::string(name.begin(), rest) + ".");
    return names;
}

Outcome tell(Board& page, const Around& around, std::string value, std::string unlock) {
    page.saving = true;
    return {
        Outcome::Then::stay,
        {screens::Keep{wire::PreferenceChanged{
            around.visit->profile->member, {{"board", std::move(value)}}, std::move(unlock)}}}};
}

std::string words_of(const Board& page, const gym::Profile& profile, const screens::Scene& scene) {
    if (page.failed) {
        return scene.texts("between.not_saved");
    }
    return profile.on_boards
               ? scene.texts(
                     "board.on", fmt::arg("alias", ui::isolated(profile.alias.value_or("")))
                 )
               : scene.texts("board.off");
}

} // namespace

Outcome update(Board& page, const screens::Message& message, const Around& around) {
    take_kept(page, message);
    const auto* choice = std::get_if<screens::Choose>(&message);
    if (choice == nullptr || page.saving) {
        return {};
    }
    const gym::Profile& profile = *around.visit->profile;
    if (choice->which == leave) {
        return profile.on_boards ? tell(page, around, "off", {}) : Outcome{};
    }
    const std::vector<std::string> names = names_of(profile);
    const auto place = static_cast<std::size_t>(choice->which);
    if (choice->which < 0 || place >= names.size()) {
        return {};
    }
    if (is_locked(*around.visit, gym::Deed::join_boards)) {
        return {Outcome::Then::stay, {}, screens::PageName::pin};
    }
    return tell(page, around, gym::on_boards_as(names[place]), around.visit->unlock);
}

screens::Frame view(const Board& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(around, scene, "board", scene.texts("page.board"));
    const gym::Profile& profile = *around.visit->profile;
    const ui::Rect area = ask(frame, scene, words_of(page, profile, scene));
    std::vector<Answer> choices;
    if (profile.on_boards) {
        choices.push_back({scene.texts("board.leave"), "board_leave", screens::Choose{leave}});
    }
    int place = 0;
    for (const std::string& name : names_of(profile)) {
        choices.push_back(
            {scene.texts("board.as", fmt::arg("alias", ui::isolated(name))),
             fmt::format("board_as_{}", place),
             screens::Choose{place}}
        );
        ++place;
    }
    answers(frame, scene, area, choices, 2);
    return frame;
}

} // namespace kiosk::pages
