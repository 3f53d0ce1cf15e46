#include "kiosk/pages/stretch.hpp"

#include "kiosk/screens/stretch_block.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

base::Duration paced(std::chrono::seconds time, const Around& around) {
    return std::chrono::duration_cast<base::Duration>(time / around.pace);
}

void add_parts(
    std::vector<Stretch::Part>& parts, const content::Stretch& stretch, const Around& around
) {
    const content::Dose& dose = screens::dose_for(*around.visit, stretch);
    for (int set = 1; set <= dose.sets; ++set) {
        parts.push_back({stretch.slug, false, set, dose.sets, dose.shortest});
        parts.push_back({stretch.slug, true, set, dose.sets, dose.shortest});
    }
}

bool all_done(const Stretch& page) {
    return page.part >= page.parts.size();
}

// From `now`: what goes on, and until when nobody has walked away.
void run(Stretch& page, base::Instant now, base::Duration time, const Around& around) {
    page.ends = now + time;
    page.paused.reset();
    base::Instant last = page.ends;
    for (std::size_t i = page.part; i < page.parts.size(); ++i) {
        if (i > page.part) {
            last += paced(to_change_sides, around);
        }
        if (i > page.part || page.ready) {
            last += paced(page.parts[i].time, around);
        }
    }
    page.holds_until = last;
}

void go_to(Stretch& page, std::size_t part, base::Instant now, const Around& around) {
    page.part = part;
    page.ready = true;
    page.paused.reset();
    if (all_done(page)) {
        page.holds_until = now; // walking away is counted from the end
        return;
    }
    const bool other = part == 0 || page.parts[part - 1].stretch != page.parts[part].stretch;
    page.whole = paced(other ? to_the_mat : to_change_sides, around);
    run(page, now, page.whole, around);
}

void advance(Stretch& page, const Around& around) {
    while (!all_done(page) && !page.paused && page.ends <= around.now) {
        if (page.ready) {
            page.ready = false;
            page.whole = paced(page.parts[page.part].time, around);
            run(page, page.ends, page.whole, around);
        } else {
            go_to(page, page.part + 1, page.ends, around);
        }
    }
}

void roll(Stretch& page, const Around& around) {
    const content::Stretch* rolling = screens::rolling_for(*around.visit);
    if (!all_done(page) || page.rolled || rolling == nullptr) {
        return;
    }
    page.rolled = true;
    page.parts.clear();
    add_parts(page.parts, *rolling, around);
    go_to(page, 0, around.now, around);
}

void row_of_buttons(
    screens::Frame& frame,
    const screens::Scene& scene,
    std::vector<std::tuple<std::string, std::string, ui::ButtonLook, screens::Message>> buttons
) {
    constexpr float height = 104;
    const ui::Rect area = scene.content();
    const auto count = static_cast<float>(buttons.size());
    const float width = (area.width - (count - 1) * theme::gap) / count;
    float x = area.x;
    for (auto& [name, words, look, message] : buttons) {
        const ui::Rect rect = scene.sided({x, area.bottom() - height, width, height});
        ui::button(frame, scene.metrics, rect, words, look, name, std::move(message));
        x += width + theme::gap;
    }
}

void ring(
    const Stretch& page, screens::Frame& frame, const screens::Scene& scene, ui::Point center
) {
    constexpr float radius = 180;
    const base::Duration left =
        page.paused.value_or(std::max(page.ends - scene.now, base::Duration(0)));
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left);
    const auto whole = static_cast<float>(std::max(page.whole, base::Duration(1)).count());
    ui::rest_ring(frame.drawing, center, radius, 28, static_cast<float>(left.count()) / whole);
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {center.x - radius, center.y - 70, 2 * radius, 140},
        std::to_string(seconds.count()),
        theme::number,
        theme::text,
        ui::Align::center
    );
    const char* state = page.paused  ? "stretch_page.paused"
                        : page.ready ? "stretch_page.ready"
                                     : "stretch_page.hold";
    const bool rolling = page.rolled && !page.ready && !page.paused;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {center.x - radius, center.y + radius + 24, 2 * radius, 50},
        scene.texts(rolling ? "stretch_page.roll_slowly" : state),
        scene.type({32, ui::FontWeight::semi_bold}),
        page.ready || page.paused ? theme::muted : theme::go,
        22,
        ui::Align::center
    );
    if (!page.paused && left.count() > 0) {
        frame.changes_at =
            std::min(*frame.changes_at, page.ends - seconds + std::chrono::seconds(1));
    }
}

void words(const Stretch& page, screens::Frame& frame, const screens::Scene& scene, ui::Rect rect) {
    const Stretch::Part& part = page.parts[page.part];
    const content::Stretch* stretch = content::stretch(part.stretch);
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {rect.x, rect.y, rect.width, 60},
        scene.texts(stretch->name),
        scene.type({40, ui::FontWeight::bold, true}),
        theme::text,
        26
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {rect.x, rect.y + 70, rect.width, 90},
        scene.texts(part.right ? "stretch_page.right" : "stretch_page.left"),
        {72, ui::FontWeight::bold, true, -0.02f},
        theme::go,
        40
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {rect.x, rect.y + 166, rect.width, 44},
        part.of > 1
            ? scene.texts(
                  "stretch_page.round", fmt::arg("number", part.set), fmt::arg("of", part.of)
              )
            : std::string(),
        scene.type({28, ui::FontWeight::medium}),
        theme::muted,
        22
    );
    // How to get there while there is time for it, then how it should feel.
    const std::size_t first = page.ready ? 0 : 1;
    std::string how =
        scene.texts(stretch->steps[first]) + "\n" + scene.texts(stretch->steps[first + 1]);
    if (page.ready && part.set == 1 && !part.right && stretch->not_for) {
        how += "\n" + scene.texts(*stretch->not_for);
    }
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {rect.x, rect.y + 226, rect.width, rect.bottom() - rect.y - 226},
        how,
        scene.type({30}),
        theme::text,
        1.35f,
        22
    );
}

void done_leaf(
    const Stretch& page, const Around& around, screens::Frame& frame, const screens::Scene& scene
) {
    const ui::Rect area = scene.content();
    const bool may_roll = !page.rolled && screens::rolling_for(*around.visit) != nullptr;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {area.x, area.y + 120, area.width, 90},
        scene.texts("stretch_page.done"),
        theme::headline,
        theme::text,
        40
    );
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {area.x, area.y + 230, area.width, 200},
        scene.texts(may_roll ? "stretch_page.may_roll" : "stretch_page.done_words"),
        scene.type({32}),
        theme::muted,
        1.35f,
        22
    );
    std::vector<std::tuple<std::string, std::string, ui::ButtonLook, screens::Message>> buttons;
    if (may_roll) {
        buttons.emplace_back(
            "roll", scene.texts("stretch_page.roll"), ui::ButtonLook::big, screens::Choose{1}
        );
    }
    buttons.emplace_back(
        "stretched", scene.texts("summary.done"), ui::ButtonLook::go, screens::GoBack{}
    );
    row_of_buttons(frame, scene, std::move(buttons));
}

} // namespace

std::optional<Stretch> open_stretch(const Around& around) {
    if (around.visit == nullptr) {
        return std::nullopt;
    }
    Stretch page;
    for (const content::Stretch* stretch : screens::stretch_block(*around.visit)) {
        add_parts(page.parts, *stretch, around);
    }
    if (page.parts.empty()) {
        return std::nullopt;
    }
    go_to(page, 0, around.now, around);
    return page;
}

Outcome update(Stretch& page, const screens::Message& message, const Around& around) {
    if (std::get_if<screens::Tick>(&message) != nullptr) {
        advance(page, around);
    } else if (const auto* leaf = std::get_if<screens::TurnLeaf>(&message)) {
        if (leaf->by > 0 && !all_done(page)) {
            go_to(page, page.part + 1, around.now, around);
        } else if (leaf->by < 0) {
            go_to(page, page.part == 0 ? 0 : page.part - 1, around.now, around);
        }
    } else if (std::get_if<screens::Confirm>(&message) != nullptr && !all_done(page)) {
        if (page.paused) {
            run(page, around.now, *page.paused, around);
        } else {
            page.paused = std::max(page.ends - around.now, base::Duration(0));
            page.holds_until.reset();
        }
    } else if (std::get_if<screens::Choose>(&message) != nullptr) {
        roll(page, around);
    }
    return {};
}

screens::Frame view(const Stretch& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(around, scene, "stretch", scene.texts("page.stretch"));
    if (all_done(page)) {
        done_leaf(page, around, frame, scene);
        return frame;
    }
    constexpr float ring_width = 420;
    constexpr float buttons = 124;
    const ui::Rect area = scene.content();
    const ui::Rect left = scene.sided({area.x, area.y, ring_width, area.height - buttons});
    ring(page, frame, scene, {left.x + left.width / 2, left.y + 230});
    const ui::Rect right = scene.sided(
        {area.x + ring_width + 40,
         area.y + 24,
         area.width - ring_width - 40,
         area.height - buttons - 24}
    );
    words(page, frame, scene, right);
    using ui::ButtonLook;
    row_of_buttons(
        frame,
        scene,
        {{"previous",
          scene.texts("stretch_page.previous"),
          ButtonLook::big,
          screens::Message(screens::TurnLeaf{-1})},
         {"pause",
          scene.texts(page.paused ? "stretch_page.go_on" : "stretch_page.pause"),
          page.paused ? ButtonLook::go : ButtonLook::big,
          screens::Message(screens::Confirm{})},
         {"skip",
          scene.texts("stretch_page.skip"),
          ButtonLook::big,
          screens::Message(screens::TurnLeaf{1})}}
    );
    return frame;
}

} // namespace kiosk::pages
