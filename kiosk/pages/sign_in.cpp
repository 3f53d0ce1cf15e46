#include "kiosk/pages/sign_in.hpp"

#include "common/base/pin.hpp"
#include "common/gym/phone_number.hpp"
#include "kiosk/pages/pad.hpp"

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::SignInRefused;

namespace {

bool is_whole(const SignIn& page) {
    return page.number_told ? page.pin.size() >= base::pin_digits_min
                            : page.number.size() >= gym::phone_digits_min;
}

std::string words_of(const SignIn& page, const screens::Scene& scene) {
    if (page.asking) {
        return scene.texts("sign_in.asking");
    }
    if (page.trouble) {
        switch (page.trouble->why) {
        case SignInRefused::Why::wrong:
            return scene.texts("sign_in.wrong");
        case SignInRefused::Why::locked:
            return scene.texts.plural("sign_in.locked", page.trouble->minutes);
        case SignInRefused::Why::not_reached:
            return scene.texts("sign_in.not_reached");
        }
    }
    return scene.texts(page.number_told ? "sign_in.pin_words" : "sign_in.number_words");
}

void typed(const SignIn& page, screens::Frame& frame, const screens::Scene& scene, ui::Rect rect) {
    if (page.number_told) {
        pin_dots(frame, rect, page.pin.size());
    } else {
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            rect,
            page.number.empty() ? "–" : page.number,
            {54, ui::FontWeight::bold, true},
            page.number.empty() ? theme::faint : theme::text,
            32
        );
    }
}

void press(SignIn& page, int which) {
    page.trouble.reset();
    if (!page.number_told) {
        press_key(page.number, which, gym::phone_digits_max);
        return;
    }
    const bool nothing_to_clear = page.pin.empty();
    press_key(page.pin, which, base::pin_digits_max);
    page.number_told = !(nothing_to_clear && page.pin.empty()); // back to the number
}

} // namespace

Outcome update(SignIn& page, const screens::Message& message, const Around&) {
    if (page.asking) {
        if (const auto* refused = std::get_if<SignInRefused>(&message)) {
            page = SignIn{};
            page.trouble = *refused;
        }
        return {};
    }
    if (const auto* choice = std::get_if<screens::Choose>(&message)) {
        press(page, choice->which);
    } else if (std::holds_alternative<screens::Confirm>(message) && is_whole(page)) {
        if (!std::exchange(page.number_told, true)) {
            return {};
        }
        page.asking = true;
        return {Outcome::Then::stay, {screens::AskSignIn{page.number, page.pin}}};
    }
    return {};
}

screens::Frame view(const SignIn& page, const Around& around, const screens::Scene& scene) {
    Around nobody = around;
    nobody.visit = nullptr;
    nobody.rest_ends.reset();
    screens::Frame frame = start_page(nobody, scene, "sign_in", scene.texts("sign_in.page"));
    view_pad(
        frame,
        scene,
        {scene.texts(page.number_told ? "sign_in.pin" : "sign_in.number"),
         [&](ui::Rect rect) { typed(page, frame, scene, rect); },
         words_of(page, scene),
         page.trouble && !page.asking,
         is_whole(page) && !page.asking}
    );
    return frame;
}

} // namespace kiosk::pages
