#include "kiosk/pages/hurt.hpp"

#include "common/content/care.hpp"
#include "common/content/catalogue.hpp"
#include "common/training/thresholds.hpp"
#include "kiosk/pages/ask.hpp"
#include "kiosk/pages/help.hpp"

#include <fmt/format.h>

#include <iterator>

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::Choose;
using screens::Confirm;
using screens::Frame;
using screens::Message;
using screens::Scene;

namespace {

// In the order of content::pain_words().sites.
constexpr gym::BodyPart parts[] = {
    gym::BodyPart::back, gym::BodyPart::knee, gym::BodyPart::hamstring, gym::BodyPart::other};

bool exercise_ends(const Hurt& page) {
    return page.level >= training::pain_for_staff;
}

bool hinges_end(const Hurt& page) {
    return page.where == gym::BodyPart::back && page.level > 0;
}

bool is_hinge(const std::string& slug) {
    const gym::Exercise* exercise = content::exercise(slug);
    return exercise != nullptr && exercise->pattern == gym::Pattern::hinge;
}

// Today's exercise may not go on.
bool over(const Hurt& page) {
    return exercise_ends(page) || (hinges_end(page) && is_hinge(page.exercise));
}

// Another exercise here that moves differently; its place in the plan.
std::optional<std::size_t> another(const Hurt& page, const Around& around) {
    const gym::Exercise* hurt = content::exercise(page.exercise);
    screens::Visit visit = *around.visit;
    for (std::size_t place = 0; place < visit.plan.exercises.size(); ++place) {
        const gym::Exercise* exercise = content::exercise(visit.plan.exercises[place].exercise);
        visit.current = place;
        const bool same = exercise == nullptr || exercise == hurt ||
                          (hurt != nullptr && exercise->pattern == hurt->pattern);
        const std::string& slug = visit.plan.exercises[place].exercise;
        const bool ends = (hinges_end(page) && is_hinge(slug)) ||
                          screens::ended_by_pain(visit, slug, around.zone, around.now);
        if (!same && !ends && !screens::all_done(visit, around.now)) {
            return place;
        }
    }
    return std::nullopt;
}

Outcome keep(Hurt& page, const Around& around) {
    Outcome outcome;
    if (around.visit->is_guest()) {
        page.step = Hurt::Step::told; // nothing is kept about somebody nobody knows
        return outcome;
    }
    page.step = Hurt::Step::keeping;
    page.failed = false;
    outcome.effects.push_back(screens::Keep{wire::PainReported{
        around.visit->profile->member, wire::PainReport{page.exercise, page.where, page.level}}});
    return outcome;
}

Outcome choose(Hurt& page, int which, const Around& around) {
    switch (page.step) {
    case Hurt::Step::where:
        if (which >= 0 && which < static_cast<int>(std::size(parts))) {
            page.where = parts[which];
            page.step = Hurt::Step::how_much;
        }
        return {};
    case Hurt::Step::how_much:
        if (which >= 0 && which <= gym::pain_level_max) {
            page.level = which;
            page.step = Hurt::Step::signs;
        }
        return {};
    case Hurt::Step::signs: {
        const int signs = static_cast<int>(content::pain_words().signs.size());
        Outcome outcome = keep(page, around);
        if (which < signs) { // safety first: what is kept comes after
            Outcome ends = feels_unwell();
            ends.effects.insert(ends.effects.end(), outcome.effects.begin(), outcome.effects.end());
            return ends;
        }
        return outcome;
    }
    case Hurt::Step::keeping:
    case Hurt::Step::told:
        return {};
    }
    return {};
}

// What is done on leaving: the next exercise, the same one, or nothing more.
Outcome leave(const Hurt& page, const Around& around) {
    if (!over(page)) {
        return {Outcome::Then::close, {}, std::nullopt, std::nullopt};
    }
    if (const auto place = another(page, around)) {
        return {Outcome::Then::close, {}, std::nullopt, Message(screens::ChooseExercise{*place})};
    }
    return {Outcome::Then::finish, {}, std::nullopt, std::nullopt};
}

void scale(Frame& frame, const Scene& scene, ui::Rect rect) {
    constexpr int buttons = gym::pain_level_max + 1;
    constexpr float gap = 12;
    const float width = (rect.width - gap * (buttons - 1)) / buttons;
    const float height = std::min(rect.height - 90, 200.f);
    for (int level = 0; level < buttons; ++level) {
        ui::button(
            frame,
            scene.metrics,
            {rect.x + static_cast<float>(level) * (width + gap), rect.y, width, height},
            std::to_string(level),
            ui::ButtonLook::key,
            fmt::format("level_{}", level),
            Message(Choose{level})
        );
    }

    struct Mark {
        int level;
        float from; // in buttons
        ui::Align align;
    };

    constexpr float words_width = 2.6f; // in buttons
    const Mark marks[] = {
        {0, 0, ui::Align::left},
        {3, 2.7f, ui::Align::center},
        {7, 5.7f, ui::Align::center},
        {10, buttons - words_width, ui::Align::right}};
    for (const Mark& mark : marks) {
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {rect.x + mark.from * (width + gap),
             rect.y + height + 16,
             words_width * (width + gap) - gap,
             60},
            scene.texts(fmt::format("hurt.scale.{}", mark.level)),
            scene.type({28, ui::FontWeight::medium}),
            theme::muted,
            22,
            mark.align
        );
    }
}

std::string told_words(const Hurt& page, const Around& around, const Scene& scene) {
    const content::PainWords& pain = content::pain_words();
    std::string words;
    if (hinges_end(page)) {
        words = scene.texts(pain.hinges_end);
    }
    if (exercise_ends(page)) {
        const bool there = another(page, around).has_value();
        words += (words.empty() ? "" : "\n") +
                 scene.texts(there ? pain.exercise_ends : "hurt.exercise_ends_alone");
    }
    if (words.empty()) {
        words = scene.texts(around.visit->is_guest() ? "hurt.go_on" : pain.noted);
    }
    if (around.visit->is_guest()) {
        words += "\n" + scene.texts("hurt.guest");
    }
    return words;
}

// No way back to an exercise that has ended, so no bar with "back".
Frame view_told(const Hurt& page, const Around& around, const Scene& scene) {
    Frame frame = screens::start(scene, "hurt");
    std::vector<screens::Tool> tools = screens::usual_tools(scene, around.visit);
    tools.erase(tools.begin()); // it has just been told
    screens::top_bar(scene, frame, around.visit, tools);
    const ui::Rect all = scene.content();
    constexpr float buttons = 130;
    ui::Rect rect = scene.reach();
    rect.y = rect.bottom() - buttons;
    rect.height = buttons;
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {all.x, all.y + 24, all.width, rect.y - all.y - 48},
        told_words(page, around, scene),
        scene.type({44, ui::FontWeight::bold, true}),
        theme::text,
        1.3f,
        24
    );
    const auto place = over(page) ? another(page, around) : std::nullopt;
    std::vector<Answer> choices;
    if (place) {
        choices.push_back(
            {screens::exercise_name(scene, around.visit->plan.exercises[*place].exercise),
             "another",
             Confirm{}}
        );
    } else if (!over(page)) {
        choices.push_back({scene.texts("hurt.continue"), "go_on", Confirm{}});
    }
    choices.push_back({scene.texts("hurt.stop"), "stop", screens::Finish{}});
    answers(frame, scene, rect, choices, static_cast<int>(choices.size()));
    return frame;
}

} // namespace

Hurt open_hurt(const screens::Visit& visit) {
    Hurt page;
    page.exercise = screens::exercise_of(visit).exercise;
    return page;
}

Outcome update(Hurt& page, const Message& message, const Around& around) {
    if (const auto* choice = std::get_if<Choose>(&message)) {
        return choose(page, choice->which, around);
    }
    if (std::holds_alternative<Confirm>(message)) {
        return page.step == Hurt::Step::told ? leave(page, around) : Outcome{};
    }
    if (page.step != Hurt::Step::keeping) {
        return {};
    }
    if (std::holds_alternative<screens::KeepFailed>(message)) {
        page.failed = true;
        page.step = Hurt::Step::signs; // one touch tries again
    } else if (const auto* kept = std::get_if<screens::Kept>(&message);
               kept && std::holds_alternative<wire::PainReported>(kept->body)) {
        page.step = Hurt::Step::told;
    }
    return {};
}

Frame view(const Hurt& page, const Around& around, const Scene& scene) {
    if (page.step == Hurt::Step::told) {
        return view_told(page, around, scene);
    }
    const content::PainWords& pain = content::pain_words();
    Frame frame = start_page(around, scene, "hurt", scene.texts(pain.title));
    std::vector<Answer> choices;
    const auto add = [&](const content::Choice& choice) {
        const int which = static_cast<int>(choices.size());
        choices.push_back({scene.texts(choice.name), choice.slug, Choose{which}});
    };
    if (page.step == Hurt::Step::where) {
        for (const content::Choice& site : pain.sites) {
            add({"at_" + site.slug, site.name}); // "back" alone is the way out
        }
        answers(frame, scene, ask(frame, scene, scene.texts(pain.where)), choices, 2);
    } else if (page.step == Hurt::Step::how_much) {
        scale(frame, scene, ask(frame, scene, scene.texts(pain.how_much)));
    } else if (page.step == Hurt::Step::signs) {
        for (const content::Choice& sign : pain.signs) {
            add(sign);
        }
        add({"none", "hurt.no_sign"});
        const std::string words = scene.texts(page.failed ? "hurt.not_kept_again" : "hurt.signs");
        const ui::Rect rect = ask(frame, scene, words, page.failed ? theme::bad : theme::text);
        answers(frame, scene, rect, choices, 3);
    } else {
        ask(frame, scene, scene.texts("hurt.keeping"));
    }
    return frame;
}

} // namespace kiosk::pages
