#include "kiosk/pages/ask_again.hpp"

#include "common/content/care.hpp"
#include "common/training/thresholds.hpp"
#include "kiosk/pages/ask.hpp"

#include <fmt/format.h>

namespace kiosk::pages {

namespace theme = ui::theme;
using gym::PainAnswer;
using screens::Choose;

namespace {

// Not twice on one visit, however many stations it goes over; an answer is for the day.
constexpr std::chrono::hours same_visit{12};
constexpr int not_settled_most = 2; // then it is for staff (R26)

bool asks(const gym::Pain& pain, base::Instant now) {
    const bool settled = pain.answered && pain.not_settled == 0;
    const base::Instant last = pain.answered.value_or(pain.at);
    return !settled && pain.not_settled < not_settled_most && now - last >= same_visit;
}

std::string site(gym::BodyPart where) {
    return content::pain_words().sites[static_cast<std::size_t>(where)].name;
}

} // namespace

std::optional<AskAgain> open_ask_again(const Around& around) {
    if (around.visit == nullptr || around.visit->is_guest()) {
        return std::nullopt;
    }
    const auto& pains = around.visit->profile->trainee.pains;
    for (auto pain = pains.rbegin(); pain != pains.rend(); ++pain) {
        if (asks(*pain, around.now)) {
            AskAgain page;
            page.report = pain->id;
            page.where = pain->where;
            return page;
        }
    }
    return std::nullopt;
}

Outcome update(AskAgain& page, const screens::Message& message, const Around& around) {
    if (std::holds_alternative<screens::Confirm>(message) && page.kept) {
        return {Outcome::Then::close, {}, std::nullopt, std::nullopt};
    }
    if (std::holds_alternative<screens::KeepFailed>(message) && page.told && !page.kept) {
        page.told.reset();
        page.failed = true;
    }
    const auto* kept = std::get_if<screens::Kept>(&message);
    if (kept != nullptr && std::holds_alternative<wire::PainReported>(kept->body)) {
        page.kept = page.told.has_value();
    }
    const auto* choice = std::get_if<Choose>(&message);
    if (choice == nullptr || page.told) {
        return {};
    }
    page.told = choice->which == 0 ? PainAnswer::settled : PainAnswer::not_settled;
    page.failed = false;
    Outcome outcome;
    outcome.effects = {screens::Keep{wire::PainReported{
        around.visit->profile->member, wire::PainFollowUp{page.report, *page.told}}}};
    return outcome;
}

screens::Frame view(const AskAgain& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame =
        start_page(around, scene, "ask_again", screens::name_of(scene, *around.visit));
    const content::PainWords& pain = content::pain_words();
    if (page.kept) {
        const bool settled = page.told == PainAnswer::settled;
        const Answer buttons[] = {
            {scene.texts("hurt.continue"), "go_on", screens::Confirm{}},
            {scene.texts("tool.help"), "call", screens::OpenPage{screens::PageName::help}}};
        const ui::Rect rect =
            ask(frame, scene, scene.texts(settled ? pain.next_settled : pain.next_staff));
        answers(frame, scene, rect, std::span(buttons).first(settled ? 1 : 2), settled ? 1 : 2);
        return frame;
    }
    const std::string question =
        scene.texts(pain.next_question, fmt::arg("site", scene.texts(site(page.where))));
    const ui::Rect rect =
        ask(frame,
            scene,
            page.failed ? scene.texts("hurt.not_kept_again") : question,
            page.failed ? theme::bad : theme::text);
    const Answer choices[] = {
        {scene.texts("hurt.settled"), "settled", Choose{0}},
        {scene.texts("hurt.not_better"), "not_better", Choose{1}}};
    answers(frame, scene, rect, choices, 2);
    return frame;
}

} // namespace kiosk::pages
