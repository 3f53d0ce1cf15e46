#include "kiosk/pages/forget.hpp"

#include "kiosk/pages/ask.hpp"
#include "kiosk/pages/code.hpp"

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::Confirm;

namespace {

constexpr float answers_height = 110;

// Words over two buttons.
void question(
    screens::Frame& frame,
    const screens::Scene& scene,
    const std::string& title,
    const std::string& words,
    std::span<const Answer> buttons
) {
    const ui::Rect all = scene.content();
    const ui::Rect row{all.x, all.bottom() - answers_height, all.width, answers_height};
    const float end = ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {all.x, all.y + 8, all.width, 130},
        title,
        scene.type({44, ui::FontWeight::bold, true}),
        theme::warn,
        1.2f,
        28
    );
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {all.x, end + theme::gap, all.width, row.y - end - 2 * theme::gap},
        words,
        scene.type({30, ui::FontWeight::medium}),
        theme::text,
        1.35f,
        22
    );
    answers(frame, scene, row, buttons, 2);
}

// Nobody's page: the bar offers nothing that is a member's.
screens::Frame view_receipt(const Forget& page, const Around& around, const screens::Scene& scene) {
    Around alone = around;
    alone.visit = nullptr;
    alone.rest_ends.reset();
    screens::Frame frame = start_page(alone, scene, "forgotten", scene.texts("away.forgotten"));
    ui::Rect area = scene.content();
    ui::button(
        frame,
        scene.metrics,
        {area.x, area.bottom() - answers_height, area.width, answers_height},
        scene.texts("help.sign_out"),
        ui::ButtonLook::go,
        "sign_out",
        screens::Message(Confirm{})
    );
    area.height -= answers_height + theme::gap;
    code_and_words(
        frame, scene, area, page.receipt, page.receipt, scene.texts("away.forgotten_words")
    );
    return frame;
}

} // namespace

Outcome update(Forget& page, const screens::Message& message, const Around& around) {
    using Step = Forget::Step;
    if (!page.receipt.empty()) {
        const bool leaves = std::holds_alternative<Confirm>(message);
        return {leaves ? Outcome::Then::sign_out : Outcome::Then::stay};
    }
    if (page.step == Step::asking) {
        if (const auto* forgotten = std::get_if<screens::Forgotten>(&message)) {
            page.receipt = forgotten->receipt;
        } else if (std::holds_alternative<screens::NotReached>(message)) {
            page.step = Step::told;
            page.not_reached = true;
        } else if (std::holds_alternative<screens::UnlockRefused>(message)) {
            page.step = Step::told; // its time is over
            return {Outcome::Then::stay, {}, screens::PageName::pin};
        }
    } else if (std::holds_alternative<Confirm>(message)) {
        page.not_reached = false;
        if (page.step == Step::told) {
            page.step = Step::sure;
        } else {
            page.step = Step::asking;
            return {
                Outcome::Then::stay,
                {screens::AskForget{*around.visit->card, around.visit->unlock}}};
        }
    }
    return {};
}

screens::Frame view(const Forget& page, const Around& around, const screens::Scene& scene) {
    if (!page.receipt.empty()) {
        return view_receipt(page, around, scene);
    }
    screens::Frame frame = start_page(around, scene, "forget", scene.texts("away.forget"));
    const Answer keep{scene.texts("away.keep"), "keep", screens::GoBack{}};
    switch (page.step) {
    case Forget::Step::told: {
        const Answer buttons[] = {{scene.texts("away.forget_go_on"), "go_on", Confirm{}}, keep};
        question(
            frame,
            scene,
            scene.texts(page.not_reached ? "away.not_reached" : "away.forget_title"),
            scene.texts("away.forget_goes") + "\n\n" + scene.texts("away.forget_stays"),
            buttons
        );
        break;
    }
    case Forget::Step::sure: {
        const Answer buttons[] = {keep, {scene.texts("away.forget_now"), "forget_now", Confirm{}}};
        question(
            frame, scene, scene.texts("away.forget_sure"), scene.texts("away.forget_last"), buttons
        );
        break;
    }
    case Forget::Step::asking:
        ask(frame, scene, scene.texts("away.forgetting"));
        break;
    }
    return frame;
}

} // namespace kiosk::pages
