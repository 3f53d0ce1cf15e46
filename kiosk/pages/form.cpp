#include "kiosk/pages/form.hpp"

#include "common/content/forms.hpp"
#include "kiosk/pages/ask.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::Confirm;
using screens::Frame;
using screens::Scene;
using screens::TurnLeaf;
using std::chrono::milliseconds;

namespace {

constexpr std::chrono::seconds beats_for{60};
constexpr milliseconds redrawn_every{100};
// R16: of one repetition, where the exercise asks for nothing else.
constexpr milliseconds lift_takes{1000};
constexpr milliseconds lower_takes{1500};
constexpr std::size_t cues_shown = 3;

const content::Form& form_of(const Form& page) {
    return *content::form(page.exercise);
}

int steps(const Form& page) {
    return static_cast<int>(form_of(page).steps.size());
}

bool is_pace(const Form& page) {
    return page.leaf == steps(page);
}

int last_leaf(const Form& page) {
    return steps(page) + (form_of(page).mistakes.empty() ? 0 : 1);
}

bool beats(const Form& page, base::Instant now) {
    return page.beats_since && now >= *page.beats_since && now - *page.beats_since < beats_for;
}

// "Seat 4 · Leg pad 2", what the member keeps for this machine.
std::string settings_words(const Around& around, const Scene& scene) {
    std::string words;
    if (around.visit->profile) {
        for (const auto& [slug, choice] : around.visit->profile->settings) {
            words += (words.empty() ? "" : " · ") + scene.texts(fmt::format("setting.{}", slug)) +
                     " " + choice;
        }
    }
    return words;
}

std::string words_of(const Form& page, const Around& around, const Scene& scene) {
    const content::Form& form = form_of(page);
    std::string words;
    if (page.leaf < steps(page)) {
        words = scene.texts(form.steps[static_cast<std::size_t>(page.leaf)]);
        const bool sets_up = page.leaf == 0 && !around.kind.settings.empty();
        const std::string settings = sets_up ? settings_words(around, scene) : "";
        return settings.empty() ? words : words + "\n" + settings;
    }
    if (is_pace(page)) {
        for (std::size_t i = 0; i < std::min(cues_shown, form.cues.size()); ++i) {
            words += (i == 0 ? "" : "\n") + scene.texts(form.cues[i].id);
        }
        return words;
    }
    for (const std::string& mistake : form.mistakes) {
        words += (words.empty() ? "• " : "\n• ") + scene.texts(mistake);
    }
    return form.warns ? words + "\n" + scene.texts(content::words_of(*form.warns)) : words;
}

// Above the words: which leaf it is, and who says so (D4, D7).
std::string heading(const Form& page, const Scene& scene) {
    const content::Form& form = form_of(page);
    if (page.leaf > steps(page)) {
        return scene.texts("form.mistakes");
    }
    content::Source source = form.source;
    if (is_pace(page)) {
        const auto ours = std::any_of(form.cues.begin(), form.cues.end(), [](const auto& cue) {
            return cue.source == content::Source::gymfloor;
        });
        source = ours ? content::Source::gymfloor : content::Source::article;
    }
    const std::string from = scene.texts(content::name_of(source));
    const std::string what =
        is_pace(page)
            ? scene.texts("form.pace")
            : scene.texts(
                  "form.step", fmt::arg("number", page.leaf + 1), fmt::arg("of", steps(page))
              );
    return what + " · " + from;
}

void metronome(Frame& frame, const Form& page, const Scene& scene, ui::Rect rect) {
    const base::Duration since = scene.now - *page.beats_since;
    const Beat beat = beat_of(page.exercise, since);
    static constexpr const char* words[] = {"form.lift", "form.hold", "form.lower"};
    constexpr float word_height = 96;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {rect.x, rect.y, rect.width, word_height},
        scene.texts(words[static_cast<int>(beat.phase)]),
        {88, ui::FontWeight::bold, true},
        theme::go,
        56,
        ui::Align::center
    );
    constexpr float thick = 28;
    const ui::Rect track{rect.x, rect.bottom() - thick - 16, rect.width, thick};
    frame.drawing.shapes.emplace_back(ui::Box{track, thick / 2, theme::track, {}, 0});
    ui::Rect filled = track;
    filled.width = thick + (track.width - thick) * beat.height;
    frame.drawing.shapes.emplace_back(ui::Box{filled, thick / 2, theme::go, {}, 0});
    frame.changes_at = std::min(*frame.changes_at, scene.now + redrawn_every);
}

} // namespace

Beat beat_of(const std::string& exercise, base::Duration since) {
    const content::Form* form = content::form(exercise);
    const content::Tempo tempo = form != nullptr ? form->tempo : content::Tempo{};
    const milliseconds pause = std::max(tempo.pause, tempo.hold);
    const milliseconds lower = std::max(tempo.lower, lower_takes);
    const auto at = std::chrono::duration_cast<milliseconds>(since) % (lift_takes + pause + lower);
    const auto share = [](milliseconds part, milliseconds whole) {
        return static_cast<float>(part.count()) / static_cast<float>(whole.count());
    };
    if (at < lift_takes) {
        return {Beat::Phase::lift, share(at, lift_takes)};
    }
    if (at < lift_takes + pause) {
        return {Beat::Phase::pause, 1};
    }
    return {Beat::Phase::lower, 1 - share(at - lift_takes - pause, lower)};
}

std::optional<Form> open_form(const screens::Visit& visit) {
    const std::string& exercise = screens::exercise_of(visit).exercise;
    const content::Form* form = content::form(exercise);
    if (form == nullptr || form->steps.empty()) {
        return std::nullopt;
    }
    Form page;
    page.exercise = exercise;
    return page;
}

Outcome update(Form& page, const screens::Message& message, const Around& around) {
    if (const auto* turn = std::get_if<TurnLeaf>(&message)) {
        page.leaf = std::clamp(page.leaf + turn->by, 0, last_leaf(page));
        page.beats_since.reset();
        page.holds_until.reset();
    } else if (std::holds_alternative<Confirm>(message) && is_pace(page)) {
        const bool running = beats(page, around.now);
        page.beats_since = running ? std::nullopt : std::optional(around.now);
        page.holds_until = running ? std::nullopt : std::optional(around.now + beats_for);
    }
    return {};
}

Frame view(const Form& page, const Around& around, const Scene& scene) {
    Frame frame = start_page(around, scene, "form", screens::exercise_name(scene, page.exercise));
    const ui::Rect all = scene.content();
    constexpr float buttons_height = 110;
    const ui::Rect bottom{all.x, all.bottom() - buttons_height, all.width, buttons_height};
    const float line = 44.f * static_cast<float>(scene.comfort.text_percent) / 100;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {all.x, all.y + 8, all.width, line},
        heading(page, scene),
        scene.type({28, ui::FontWeight::medium}),
        theme::muted,
        22
    );
    const ui::Rect middle{
        all.x, all.y + line + 24, all.width, bottom.y - all.y - line - 24 - theme::gap};
    if (is_pace(page) && beats(page, scene.now)) {
        metronome(frame, page, scene, middle);
    } else {
        const bool step = page.leaf < steps(page);
        ui::fitted_paragraph(
            frame.drawing,
            scene.metrics,
            middle,
            words_of(page, around, scene),
            scene.type(
                step ? ui::TextStyle{56, ui::FontWeight::bold, true}
                     : ui::TextStyle{34, ui::FontWeight::semi_bold}
            ),
            theme::text,
            1.3f,
            22
        );
    }
    std::vector<Answer> buttons;
    if (page.leaf > 0) {
        buttons.push_back({scene.texts("form.before"), "before", TurnLeaf{-1}});
    }
    if (is_pace(page)) {
        const bool running = beats(page, scene.now);
        buttons.push_back({scene.texts(running ? "form.stop" : "form.start"), "pace", Confirm{}});
    }
    if (page.leaf < last_leaf(page)) {
        buttons.push_back({scene.texts("form.next"), "next", TurnLeaf{1}});
    } else if (!is_pace(page)) {
        buttons.push_back({scene.texts("form.ready"), "ready", screens::GoBack{}});
    }
    answers(frame, scene, bottom, buttons, static_cast<int>(buttons.size()));
    return frame;
}

} // namespace kiosk::pages
