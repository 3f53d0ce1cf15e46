#include "kiosk/screens/idle.hpp"

#include "common/content/cards.hpp"
#include "kiosk/screens/floor_told.hpp"
#include "kiosk/ui/body_map.hpp"
#include "kiosk/ui/script.hpp"

#include <algorithm>

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

float left_width(const Scene& scene) {
    return scene.size.width - 468 - words_left - 48;
}

constexpr float station_least = 420; // the lamp leaves so much: a short name and the state

void station_name(const Scene& scene, Frame& frame, float right) {
    const ui::TextStyle style{34, ui::FontWeight::bold, true};
    const bool out = is_out_of_order(scene.floor, scene.station);
    const std::string state = scene.texts(out ? "idle.out" : "idle.free");
    const ui::TextStyle small{24, ui::FontWeight::semi_bold};
    const float text_width = scene.metrics.width(state, small);
    const float beside = 24 + 54 + text_width; // the pill
    const std::string name =
        scene.metrics.fit(scene.station.name, style, right - theme::margin - beside);
    const float width = scene.metrics.width(name, style);
    ui::line_of_text(
        frame.drawing, scene.metrics, {theme::margin, 32, width, 40}, name, style, theme::text
    );
    const ui::Rect pill{theme::margin + width + 24, 26, text_width + 54, 52};
    frame.drawing.shapes.emplace_back(ui::Box{pill, 26, theme::raised, {}, 0});
    const ui::Rect dot{pill.x + 18, pill.y + 21, 10, 10};
    frame.drawing.shapes.emplace_back(ui::Box{dot, 5, out ? theme::warn : theme::good, {}, 0});
    const ui::Rect words{dot.right() + 10, pill.y, text_width, pill.height};
    ui::line_of_text(frame.drawing, scene.metrics, words, state, small, theme::text);
}

// How to sit, in three pictures.
void how_to(const Scene& scene, Frame& frame) {
    constexpr float width = 212;
    constexpr float height = 230;
    for (int i = 0; i < 3; ++i) {
        const ui::Rect rect{words_left + static_cast<float>(i) * (width + 20), 214, width, height};
        ui::card(frame.drawing, rect);
        const auto picture = scene.kind.bar ? ui::deadlift_picture : ui::leg_curl_picture;
        picture(frame.drawing, {rect.x + 20, rect.y + 4}, i);
        const ui::Rect below{rect.x + 20, rect.y + 158, width - 30, 66};
        ui::fitted_paragraph(
            frame.drawing,
            scene.metrics,
            below,
            scene.texts(fmt::format("how_to.{}_{}", scene.kind.slug, i + 1)),
            theme::body_strong,
            theme::text,
            1.25f,
            18
        );
    }
}

// C5: each card in turn, by the clock, so that every one comes up at every station.
void mistake_card(const Scene& scene, Frame& frame) {
    const auto& cards = content::mistake_cards();
    const auto turn = scene.now.time_since_epoch() / content::card_time();
    const content::Passage& words = cards[static_cast<std::size_t>(turn) % cards.size()].words;
    frame.changes_at =
        std::min(*frame.changes_at, base::Instant((turn + 1) * content::card_time()));
    const ui::Rect rect{words_left, 460, left_width(scene), 206};
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(24, 14);
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, 36},
        scene.texts(words.title),
        theme::lead,
        theme::text,
        22
    );
    std::string lines;
    for (const std::string& line : words.lines) {
        lines += (lines.empty() ? "" : "\n") + scene.texts(line);
    }
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y + 40, inner.width, inner.height - 40},
        lines,
        theme::body,
        theme::muted,
        1.24f,
        20
    );
}

// T6: what to do instead; the first free station of this kind, else of any.
void out_of_order(const Scene& scene, Frame& frame) {
    const wire::StationOnFloor* free = nullptr;
    for (const wire::StationOnFloor& there : scene.floor.stations) {
        const bool is_free = there.state == wire::StationOnFloor::State::free;
        const bool same = there.kind == scene.station.kind;
        if (is_free && (free == nullptr || (same && free->kind != scene.station.kind))) {
            free = &there;
        }
    }
    std::string words = scene.texts("idle.out_words");
    if (free != nullptr) {
        const std::string name = ui::isolated(free->name);
        const auto station = fmt::arg("station", name);
        const auto& since = scene.link.away_since;
        words += "\n";
        words += since ? scene.texts(
                             "idle.out_free_then",
                             station,
                             fmt::arg("time", time_or_day_text(scene, *since))
                         )
                       : scene.texts("idle.out_free", station);
    }
    const ui::Rect rect{words_left, 214, left_width(scene), 452};
    ui::card(frame.drawing, rect);
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        rect.inset(theme::card_padding, 28),
        words,
        {40, ui::FontWeight::semi_bold},
        theme::text,
        1.35f,
        24
    );
}

void muscle_card(const Scene& scene, Frame& frame) {
    const ui::Rect rect{scene.size.width - 468, 128, 420, 620};
    ui::card(frame.drawing, rect);
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        {rect.x + 28, rect.y + 26, 364, 30},
        scene.texts("idle.trains"),
        theme::small,
        theme::muted
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {rect.x + 28, rect.y + 58, 364, 44},
        scene.texts(fmt::format("trains.{}", scene.kind.slug)),
        {34, ui::FontWeight::bold, true},
        theme::text,
        24
    );
    const auto colors = ui::hamstring_colors();
    ui::BodyMap legs;
    legs.reach = ui::BodyMap::Reach::legs;
    legs.colors = colors;
    ui::body_map(frame.drawing, {rect.x + 14, rect.y + 122, 176, 410}, legs);

    struct Part {
        std::string name;
        std::string where;
        ui::Color color;
    };

    const Part parts[] = {
        {scene.texts("part.biceps_femoris"),
         scene.texts("part.biceps_femoris_where"),
         colors.at(ui::BodyPart::biceps_long_head)},
        {scene.texts("part.semitendinosus"),
         scene.texts("part.semitendinosus_where"),
         colors.at(ui::BodyPart::semitendinosus)},
        {scene.texts("part.semimembranosus"),
         scene.texts("part.semimembranosus_where"),
         colors.at(ui::BodyPart::semimembranosus)},
    };
    float y = rect.y + 174;
    for (const Part& part : parts) {
        const ui::Rect name{rect.x + 192, y, 214, 30};
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            name,
            part.name,
            {22, ui::FontWeight::bold, false, -0.01f},
            part.color,
            17
        );
        ui::fitted_line(
            frame.drawing,
            scene.metrics,
            {name.x, y + 30, name.width, 30},
            part.where,
            {22, ui::FontWeight::regular},
            theme::muted,
            18
        );
        y += 90;
    }
}

} // namespace

Frame view(const Idle& idle, const Scene& scene) {
    const bool out = is_out_of_order(scene.floor, scene.station);
    Frame frame = start(scene, out ? "out_of_order" : "idle");
    std::vector<Tool> tools = usual_tools(scene, nullptr);
    if (!out) {
        tools.insert(
            tools.begin(), {scene.texts("sign_in.tool"), "sign_in", OpenPage{PageName::sign_in}}
        );
    }
    const float left_of_lamp = top_bar(scene, frame, nullptr, tools, station_least);
    station_name(scene, frame, left_of_lamp);
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {words_left, 92, left_width(scene), 96},
        scene.texts(
            out           ? "idle.out_title"
            : idle.asking ? "idle.moment"
                          : "idle.tap_card"
        ),
        theme::poster,
        theme::text,
        64
    );
    if (out) {
        out_of_order(scene, frame);
        muscle_card(scene, frame);
        return frame;
    }
    how_to(scene, frame);
    mistake_card(scene, frame);
    muscle_card(scene, frame);
    const std::string no_card = scene.texts("idle.no_card");
    const float width = ui::button_width(scene.metrics, no_card, ui::ButtonLook::big);
    ui::button(
        frame,
        scene.metrics,
        {words_left, 684, width, 84},
        no_card,
        ui::ButtonLook::big,
        "no_card",
        Message(NoCard{})
    );
    const std::string guide = scene.texts("between.guide"); // I9: open to anybody
    const float guide_width = ui::button_width(scene.metrics, guide, ui::ButtonLook::big);
    ui::button(
        frame,
        scene.metrics,
        {words_left + width + theme::gap, 684, guide_width, 84},
        guide,
        ui::ButtonLook::big,
        "guide",
        Message(OpenPage{PageName::guide})
    );
    return frame;
}

} // namespace kiosk::screens
