#include "kiosk/pages/guide.hpp"

#include "common/content/cards.hpp"
#include "kiosk/pages/leaf.hpp"

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

void chapters(screens::Frame& frame, const Around& around, const screens::Scene& scene) {
    constexpr int columns = 3;
    constexpr int rows = 4; // the last one is for the body map and what the gym recommends
    constexpr float gap = 12;
    const ui::Rect area = scene.reach();
    const float height = grid_cell(area, columns, rows, 0, gap).height;
    int number = 0;
    for (const content::Passage& chapter : content::guide()) {
        ui::tile(
            frame,
            scene.metrics,
            grid_cell(area, columns, rows, number, gap),
            scene.texts(chapter.title),
            scene.type({32, ui::FontWeight::semi_bold}),
            "chapter_" + chapter.slug,
            screens::Message(screens::Choose{number})
        );
        ++number;
    }
    const bool more = !around.gym.resources.empty(); // I5
    const float last = more ? (area.width - gap) / 2 : area.width;
    const auto below = [&](float x, const char* words, const char* name, screens::PageName page) {
        ui::tile(
            frame,
            scene.metrics,
            {x, area.bottom() - height, last, height},
            scene.texts(words),
            scene.type({32, ui::FontWeight::semi_bold}),
            name,
            screens::Message(screens::OpenPage{page})
        );
    };
    below(area.x, "page.anatomy", "anatomy", screens::PageName::anatomy);
    if (more) {
        below(area.right() - last, "away.resources", "resources", screens::PageName::resources);
    }
}

} // namespace

Outcome update(Guide& page, const screens::Message& message, const Around&) {
    const auto& all = content::guide();
    if (const auto* choice = std::get_if<screens::Choose>(&message)) {
        const bool known = choice->which >= 0 && choice->which < static_cast<int>(all.size());
        page.chapter = known ? std::optional(choice->which) : std::nullopt;
        page.leaf = 0;
    } else if (const auto* turn = std::get_if<screens::TurnLeaf>(&message); turn && page.chapter) {
        const auto& lines = all[static_cast<std::size_t>(*page.chapter)].lines;
        page.leaf = turned(page.leaf, turn->by, static_cast<int>(lines.size()));
    }
    return {};
}

// One paragraph a leaf: it is read standing up.
screens::Frame view(const Guide& page, const Around& around, const screens::Scene& scene) {
    if (!page.chapter) {
        screens::Frame frame = start_page(around, scene, "guide", scene.texts("between.guide"));
        chapters(frame, around, scene);
        return frame;
    }
    const content::Passage& chapter = content::guide()[static_cast<std::size_t>(*page.chapter)];
    screens::Frame frame = start_page(around, scene, "guide", scene.texts(chapter.title));
    ui::Rect area =
        turn_row(frame, scene, scene.content(), page.leaf, static_cast<int>(chapter.lines.size()));
    area = list_button(frame, scene, area, "between.chapters", "chapters");
    ui::card(frame.drawing, area);
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        area.inset(theme::card_padding, theme::card_padding),
        scene.texts(chapter.lines[static_cast<std::size_t>(page.leaf)]),
        scene.type({44, ui::FontWeight::medium}),
        theme::text,
        1.35f,
        28
    );
    return frame;
}

} // namespace kiosk::pages
