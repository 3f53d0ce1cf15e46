#include "kiosk/pages/pin.hpp"

#include "common/base/pin.hpp"
#include "kiosk/pages/pad.hpp"

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::Choose;
using screens::UnlockRefused;

namespace {

// What opening a page is.
gym::Deed deed_of(screens::PageName page) {
    switch (page) {
    case screens::PageName::about:
        return gym::Deed::change_about;
    case screens::PageName::goal:
        return gym::Deed::change_goal;
    case screens::PageName::my_data:
        return gym::Deed::take_data;
    case screens::PageName::forget:
        return gym::Deed::be_forgotten;
    case screens::PageName::whole_log:
        return gym::Deed::see_all_sets;
    default:
        return gym::Deed::see_training;
    }
}

bool has_pin(const Pin& page, const Around& around) {
    const auto* refused = std::get_if<UnlockRefused>(&page.trouble);
    return around.visit->profile->has_pin &&
           (refused == nullptr || refused->why != UnlockRefused::Why::no_pin);
}

bool is_whole(const Pin& page) {
    return page.digits.size() >= base::pin_digits_min;
}

// What it is for, or what became of the last try.
std::string words_of(const Pin& page, const screens::Scene& scene) {
    if (page.asking) {
        return scene.texts("pin.asking");
    }
    if (std::holds_alternative<screens::NotReached>(page.trouble)) {
        return scene.texts("pin.not_reached");
    }
    if (const auto* refused = std::get_if<UnlockRefused>(&page.trouble)) {
        return refusal_words(scene, *refused);
    }
    return scene.texts("pin.words");
}

// A PIN that opened nothing is typed anew.
void try_again(Pin& page) {
    page.asking = false;
    page.digits.clear();
}

} // namespace

std::string refusal_words(const screens::Scene& scene, const UnlockRefused& refused) {
    switch (refused.why) {
    case UnlockRefused::Why::wrong:
        return scene.texts.plural("pin.wrong", refused.tries_left);
    case UnlockRefused::Why::locked:
        return scene.texts.plural("pin.locked", refused.minutes);
    case UnlockRefused::Why::unknown_card:
        return scene.texts("pin.unknown_card");
    case UnlockRefused::Why::no_pin: // has a picture of its own
    case UnlockRefused::Why::over:   // of a token, not of a PIN
        break;
    }
    return {};
}

bool is_locked(const screens::Visit& visit, gym::Deed deed) {
    return gym::needs_of(deed).pin && visit.unlock.empty();
}

bool needs_pin(screens::PageName page) {
    return gym::needs_of(deed_of(page)).pin;
}

Outcome update(Pin& page, const screens::Message& message, const Around& around) {
    if (page.asking) {
        if (std::holds_alternative<screens::Unlocked>(message)) {
            return {Outcome::Then::close, {}, page.then, std::nullopt};
        }
        if (const auto* refused = std::get_if<UnlockRefused>(&message)) {
            try_again(page);
            page.trouble = *refused;
        } else if (const auto* away = std::get_if<screens::NotReached>(&message)) {
            try_again(page);
            page.trouble = *away;
        }
        return {};
    }
    if (const auto* choice = std::get_if<Choose>(&message)) {
        page.trouble = {};
        press_key(page.digits, choice->which, base::pin_digits_max);
    } else if (std::holds_alternative<screens::Confirm>(message) && is_whole(page)) {
        page.asking = true;
        return {Outcome::Then::stay, {screens::AskUnlock{*around.visit->card, page.digits}}};
    }
    return {};
}

screens::Frame view(const Pin& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(around, scene, "pin", scene.texts("pin.page"));
    const ui::Rect all = scene.content();
    if (!has_pin(page, around)) {
        ui::card(frame.drawing, all);
        ui::fitted_paragraph(
            frame.drawing,
            scene.metrics,
            all.inset(theme::card_padding, theme::card_padding),
            scene.texts("pin.none"),
            scene.type({38, ui::FontWeight::semi_bold}),
            theme::text,
            1.35f,
            24
        );
        return frame;
    }
    view_pad(
        frame,
        scene,
        {scene.texts("pin.title"),
         [&](ui::Rect rect) { pin_dots(frame, rect, page.digits.size()); },
         words_of(page, scene),
         !page.asking && page.trouble.index() != 0,
         is_whole(page) && !page.asking}
    );
    return frame;
}

} // namespace kiosk::pages
