#include "kiosk/pages/help.hpp"

#include "kiosk/pages/ask.hpp"

#include <fmt/format.h>

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::Choose;
using screens::Confirm;
using screens::Frame;
using screens::Scene;
using Then = Outcome::Then;

namespace {

constexpr std::chrono::hours call_stays{24};

enum : int { call_staff, unwell, sign_out };

Outcome answered(Then then) {
    return {then, {screens::TellHelp{gym::Help::none}}, std::nullopt, std::nullopt};
}

// The buttons of a call: it is settled, or whoever trained here leaves.
Outcome end_call(const screens::Message& message) {
    if (std::holds_alternative<Confirm>(message)) {
        return answered(Then::close);
    }
    const auto* choice = std::get_if<Choose>(&message);
    return choice != nullptr && choice->which == sign_out ? answered(Then::sign_out) : Outcome{};
}

void call_buttons(Frame& frame, const Scene& scene, const Around& around, ui::Rect rect) {
    std::vector<Answer> buttons{{scene.texts("help.settled"), "settled", Confirm{}}};
    if (around.visit != nullptr) {
        buttons.push_back({scene.texts("help.sign_out"), "sign_out", Choose{sign_out}});
    }
    answers(frame, scene, rect, buttons, static_cast<int>(buttons.size()));
}

ui::Rect below(const ui::Rect& area) {
    constexpr float buttons_height = 110;
    return {area.x, area.bottom() - buttons_height, area.width, buttons_height};
}

// Without a hub nobody is told but by this screen.
std::string reaches(const Scene& scene) {
    return scene.texts(scene.link.connected ? "help.called_words" : "help.called_offline");
}

Frame view_called(const Around& around, const Scene& scene) {
    Frame frame = screens::start(scene, "help_called");
    frame.drawing.background = theme::bad;
    const ui::Rect area = ui::Rect{0, 0, scene.size.width, ui::screen_height}.inset(56, 48);
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {area.x, area.y, area.width, 330},
        scene.texts("help.called"),
        {140, ui::FontWeight::extra_bold, true, -0.02f},
        theme::go_ink,
        1.1f,
        72
    );
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {area.x, area.y + 350, area.width, below(area).y - area.y - 370},
        scene.station.name + "\n" + reaches(scene),
        scene.type({40, ui::FontWeight::bold}),
        theme::go_ink,
        1.25f,
        22
    );
    call_buttons(frame, scene, around, below(area));
    return frame;
}

} // namespace

Outcome feels_unwell() {
    return {
        Then::finish,
        {screens::TellHelp{gym::Help::unwell}},
        screens::PageName::unwell,
        std::nullopt};
}

Outcome update(Help& page, const screens::Message& message, const Around& around) {
    if (page.called) {
        return end_call(message);
    }
    const auto* choice = std::get_if<Choose>(&message);
    if (choice == nullptr) {
        return {};
    }
    if (choice->which == unwell) {
        return feels_unwell();
    }
    page.called = true;
    page.holds_until = around.now + call_stays;
    Outcome outcome;
    outcome.effects = {screens::TellHelp{gym::Help::staff}};
    return outcome;
}

Frame view(const Help& page, const Around& around, const Scene& scene) {
    if (page.called) {
        return view_called(around, scene);
    }
    Frame frame = start_page(around, scene, "help", scene.texts("help.title"));
    std::vector<Answer> choices{
        {scene.texts("help.call_staff"), "call_staff", Choose{call_staff}},
        {scene.texts("help.unwell"), "unwell", Choose{unwell}}};
    if (around.visit !=
        nullptr) { // J9: of who comes without a card; else the idle screen offers it
        choices.push_back(
            {scene.texts("help.sign_in"), "sign_in", screens::OpenPage{screens::PageName::sign_in}}
        );
    }
    answers(frame, scene, ask(frame, scene, scene.texts("help.which")), choices, 2);
    return frame;
}

Unwell open_unwell(base::Instant now) {
    return {now + call_stays, false};
}

Outcome update(Unwell& page, const screens::Message& message, const Around&) {
    if (std::holds_alternative<screens::KeepFailed>(message)) {
        page.not_kept = true;
    }
    return end_call(message);
}

Frame view(const Unwell& page, const Around& around, const Scene& scene) {
    Frame frame = screens::start(scene, "unwell");
    const ui::Rect area = ui::Rect{0, 0, scene.size.width, ui::screen_height}.inset(56, 40);
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {area.x, area.y, area.width, 150},
        scene.texts("pain.after.session_ends"),
        scene.type({44, ui::FontWeight::bold, true}),
        theme::text,
        1.25f,
        24
    );
    const ui::Rect card{area.x, area.y + 164, area.width, 270};
    ui::card(frame.drawing, card, theme::bad);
    const ui::Rect inner = card.inset(theme::card_padding, 20);
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, 130},
        scene.texts("help.emergency", fmt::arg("number", around.gym.emergency_number)),
        {110, ui::FontWeight::extra_bold, true, -0.02f},
        theme::go_ink,
        56
    );
    const std::string& where = around.gym.defibrillator;
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 136, inner.width, inner.height - 136},
        where.empty() ? scene.texts("help.defibrillator_ask")
                      : scene.texts("help.defibrillator", fmt::arg("place", where)),
        scene.type({36, ui::FontWeight::bold}),
        theme::go_ink,
        1.25f,
        22
    );
    std::string words = reaches(scene);
    if (page.not_kept) {
        words += "\n" + scene.texts("hurt.not_kept");
    }
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {area.x, card.bottom() + 16, area.width, below(area).y - card.bottom() - 30},
        words,
        scene.type({30}),
        theme::text,
        1.3f,
        22
    );
    call_buttons(frame, scene, around, below(area));
    return frame;
}

} // namespace kiosk::pages
